package main

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/spf13/cobra"

	"solieu"
	"solieu/internal/export"
)

type seriesOptions struct {
	list     bool
	vintages bool
	json     bool
}

func newSeries(e *env) *cobra.Command {
	var o seriesOptions
	cmd := &cobra.Command{
		Use:   "series [WORDS | KEY]",
		Short: "Chuỗi số liệu của một chỉ tiêu: bảng và biểu đồ",
		Long: `Tìm chỉ tiêu theo từ (có dấu hoặc không dấu, viết tắt cũng được) và in chuỗi khớp nhất:
mỗi kỳ một dòng, số đang dùng, trạng thái (thực hiện, ước, suy ra) và nguồn. Số ước
không bao giờ đứng chung vai với số thực hiện.`,
		Example: `  solieu series "thu ngân sách nhà nước"
  solieu series thu ngan sach --list       # các chuỗi khớp, kèm mã
  solieu series M.thanh-pho-hai-van.fin.thu_nsnn.FLOW.CAL.VND --vintages
  solieu series "tai nạn giao thông" --json`,
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			return runSeries(e, cmd, strings.Join(args, " "), o)
		},
	}
	cmd.Flags().BoolVar(&o.list, "list", false, "chỉ liệt kê các chuỗi khớp")
	cmd.Flags().BoolVar(&o.vintages, "vintages", false, "in cả những lần công bố trước của mỗi kỳ")
	cmd.Flags().BoolVar(&o.json, "json", false, "in JSON")
	return cmd
}

func runSeries(e *env, cmd *cobra.Command, words string, o seriesOptions) error {
	a, err := openData(e, cmd)
	if err != nil {
		return err
	}
	defer a.Close()
	archive := a.Archive()
	if s, err := archive.Series(cmd.Context(), words); err == nil {
		return printSeries(e, s, o)
	}
	infos, err := archive.SeriesList(cmd.Context(), words)
	if err != nil {
		return err
	}
	if o.list || words == "" {
		return listSeries(e, infos, o)
	}
	if len(infos) == 0 {
		return &solieu.Error{Code: solieu.CodeNotFound, Message: fmt.Sprintf("no series matches %q; solieu series --list shows all", words)}
	}
	s, err := archive.Series(cmd.Context(), infos[0].Key)
	if err != nil {
		return err
	}
	if err := printSeries(e, s, o); err != nil || o.json {
		return err
	}
	if len(infos) > 1 {
		fmt.Fprintln(e.out, "\nChuỗi khác cũng khớp:")
		return listSeries(e, infos[1:min(len(infos), 8)], o)
	}
	return nil
}

func listSeries(e *env, infos []solieu.SeriesInfo, o seriesOptions) error {
	if o.json {
		encoder := json.NewEncoder(e.out)
		for _, info := range infos {
			if err := encoder.Encode(info); err != nil {
				return err
			}
		}
		return nil
	}
	t := newTable("Chỉ tiêu", "Nơi", "Loại", "Số kỳ", "Kỳ cuối", "Giá trị", "Mã")
	for _, i := range infos {
		last := solieu.Quantity{Value: i.LastValue, Unit: i.Unit}
		t.AppendRow(table.Row{i.Indicator, i.Entity, e.label("measure", string(i.Measure)), i.Points, i.Last.Code(), e.short(last), i.Key})
	}
	_, err := fmt.Fprintln(e.out, t.Render())
	return err
}

func printSeries(e *env, s *solieu.Series, o seriesOptions) error {
	if o.json {
		return printObservations(e, s)
	}
	fmt.Fprintf(e.out, "%s · %s · %s\n%s\n\n", s.Indicator, s.Entity, e.label("measure", string(s.Key.Measure)), s.Key)
	drawChart(e.out, e, s)
	t := newTable("Kỳ", "Giá trị", "Trạng thái", "Công bố", "Nguồn")
	for _, ob := range s.Observations {
		if ob.Current || o.vintages {
			t.AppendRow(table.Row{ob.Period.Code(), e.quantity(ob.Quantity), statusText(e, ob), ob.Vintage, source(ob)})
		}
	}
	_, err := fmt.Fprintf(e.out, "\n%s\n", t.Render())
	return err
}

// printObservations prints one observation a line, in the public format.
func printObservations(e *env, s *solieu.Series) error {
	encoder := json.NewEncoder(e.out)
	encoder.SetEscapeHTML(false)
	for _, o := range s.Observations {
		if err := encoder.Encode(export.Observation(s, o)); err != nil {
			return err
		}
	}
	return nil
}

func statusText(e *env, o solieu.Observation) string {
	text := e.label("status", string(o.Status))
	if o.Derived {
		text += " (suy ra)"
	}
	if !o.Current {
		text += " · đã thay"
	}
	return text
}

func source(o solieu.Observation) string {
	if o.Derived {
		return o.Formula
	}
	return o.Path + "#" + o.Figure
}

// newTable is the one look of tables on the terminal.
func newTable(columns ...any) table.Writer {
	t := table.NewWriter()
	t.SetStyle(table.StyleLight)
	t.Style().Options.DrawBorder = false
	t.Style().Options.SeparateColumns = false
	t.AppendHeader(columns)
	t.Style().Format.Header = 0
	return t
}
