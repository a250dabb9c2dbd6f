package main

import (
	"encoding/json"
	"fmt"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/spf13/cobra"

	"solieu"
)

type statusOptions struct {
	files  bool
	failed bool
	json   bool
}

func newStatus(e *env) *cobra.Command {
	var o statusOptions
	cmd := &cobra.Command{
		Use:   "status",
		Short: "Kho có gì, và mỗi tệp ra sao",
		Example: `  solieu status
  solieu status --files            # sổ tệp: mỗi tệp một dòng
  solieu status --failed           # tệp không đọc được, lý do, việc cần làm
  solieu status --files --json`,
		RunE: func(cmd *cobra.Command, _ []string) error { return runStatus(e, cmd, o) },
	}
	cmd.Flags().BoolVar(&o.files, "files", false, "in sổ tệp")
	cmd.Flags().BoolVar(&o.failed, "failed", false, "chỉ in tệp không đọc được")
	cmd.Flags().BoolVar(&o.json, "json", false, "in JSON")
	return cmd
}

func runStatus(e *env, cmd *cobra.Command, o statusOptions) error {
	a, err := openData(e, cmd)
	if err != nil {
		return err
	}
	defer a.Close()
	if o.files || o.failed {
		rows, err := a.Archive().Ledger(cmd.Context())
		if err != nil {
			return err
		}
		return printLedger(e, rows, o)
	}
	summary, err := a.Archive().Summary(cmd.Context())
	if err != nil {
		return err
	}
	if o.json {
		return json.NewEncoder(e.out).Encode(summary)
	}
	printSummary(e, summary)
	return nil
}

func printSummary(e *env, s solieu.Summary) {
	n := func(i int) string { return e.text.Number(fmt.Sprint(i)) }
	fmt.Fprintf(e.out, `Tệp          %s (%s không đọc được)
Báo cáo      %s, kỳ %s đến %s
Con số       %s
Chỉ tiêu     %s trong danh mục, %s chuỗi
Đối chiếu    %s phép kiểm khớp, %s phát hiện (%s lỗi, %s cảnh báo)
`, n(s.Files), n(s.Failed), n(s.Documents), orUnknown(s.First.Code()), orUnknown(s.Last.Code()),
		n(s.Figures), n(s.Indicators), n(s.Series), n(s.Passes), n(s.Findings), n(s.Errors), n(s.Warnings))
}

func printLedger(e *env, rows []solieu.LedgerRow, o statusOptions) error {
	t := newTable("Tệp", "Trạng thái", "Lý do", "Việc cần làm", "Trang", "Con số")
	for _, row := range rows {
		if o.failed && row.State != solieu.StateFailed {
			continue
		}
		if o.json {
			if err := json.NewEncoder(e.out).Encode(row); err != nil {
				return err
			}
			continue
		}
		reason, todo := "", ""
		if row.Reason != "" {
			reason = fmt.Sprintf("%s [%s]", e.label("code", string(row.Reason)), row.Reason)
			todo = e.label("code", string(row.Reason)+".do")
		}
		t.AppendRow(table.Row{row.Path, e.label("state", string(row.State)), reason, todo, row.Pages, row.Figures})
	}
	if o.json {
		return nil
	}
	_, err := fmt.Fprintln(e.out, t.Render())
	return err
}
