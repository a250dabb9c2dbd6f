package main

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"solieu"
	"solieu/internal/export"
)

type searchOptions struct {
	limit  int
	offset int
	byDate bool
	facets bool
	json   bool
}

func newSearch(e *env) *cobra.Command {
	var o searchOptions
	cmd := &cobra.Command{
		Use:   "search QUERY",
		Short: "Tìm trong các báo cáo: có dấu, không dấu, viết tắt, con số",
		Long: `Gõ có dấu thì tìm đúng dấu; gõ không dấu thì tìm mọi cách viết. GPMB tìm ra cả "giải phóng
mặt bằng". Câu trong ngoặc kép là cụm từ; -từ là không có từ đó. Lọc bằng
period:2020-06..2020-12, place:"...", unit:hộ, section:I.2. Xem docs/query.md.`,
		Example: `  solieu search "thu ngân sách nhà nước"
  solieu search thu ngan sach period:2020-01..2020-06
  solieu search '"giải phóng mặt bằng" -"tái định cư"'
  solieu search 9.050 --json`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runSearch(e, cmd, strings.Join(args, " "), o)
		},
	}
	cmd.Flags().IntVar(&o.limit, "limit", 20, "số kết quả")
	cmd.Flags().IntVar(&o.offset, "offset", 0, "bỏ qua chừng ấy kết quả đầu")
	cmd.Flags().BoolVar(&o.byDate, "by-date", false, "kỳ mới trước, thay vì khớp nhất trước")
	cmd.Flags().BoolVar(&o.facets, "facets", false, "đếm theo nơi, kỳ, đơn vị, mục")
	cmd.Flags().BoolVar(&o.json, "json", false, "mỗi kết quả một dòng JSON")
	return cmd
}

func runSearch(e *env, cmd *cobra.Command, query string, o searchOptions) error {
	if o.limit < 1 || o.offset < 0 {
		return usage("--limit must be at least 1 and --offset at least 0")
	}
	a, err := openData(e, cmd)
	if err != nil {
		return err
	}
	defer a.Close()
	found, err := a.Archive().Search(cmd.Context(), solieu.SearchRequest{
		Query: query, Limit: o.limit, Offset: o.offset, ByDate: o.byDate, Facets: o.facets,
	})
	if err != nil {
		return err
	}
	if o.json {
		encoder := json.NewEncoder(e.out)
		encoder.SetEscapeHTML(false)
		for _, hit := range found.Hits {
			if err := encoder.Encode(export.Hit(hit)); err != nil {
				return err
			}
		}
		return nil
	}
	printHits(e, found, o)
	return nil
}

func printHits(e *env, found *solieu.SearchResult, o searchOptions) {
	if found.Widened {
		e.note("Ít kết quả đúng dấu, nên tìm cả cách viết khác dấu.")
	}
	if found.DidYouMean != "" {
		e.note("Có phải bạn muốn tìm: %s", found.DidYouMean)
	}
	bold := isTerminal(e.out)
	for _, hit := range found.Hits {
		fmt.Fprintf(e.out, "%s · %s%s\n  %s\n", hit.Path, hit.Period.Code(), sectionText(hit.Section), lit(hit, bold))
	}
	for _, facet := range found.Facets {
		fmt.Fprintf(e.out, "%s:", e.label("facet", facet.Field))
		for _, v := range facet.Values {
			fmt.Fprintf(e.out, " %s (%d)", v.Value, v.Count)
		}
		fmt.Fprintln(e.out)
	}
	fmt.Fprintf(e.out, "%d kết quả\n", found.Total)
}

func sectionText(section string) string {
	if section == "" {
		return ""
	}
	return " · mục " + section
}

// lit marks the highlights of a snippet: bold on a terminal, brackets elsewhere.
func lit(hit solieu.SearchHit, bold bool) string {
	open, shut := "[", "]"
	if bold {
		open, shut = "\x1b[1m", "\x1b[0m"
	}
	runes := []rune(hit.Snippet)
	var out strings.Builder
	at := 0
	for _, pair := range hit.Highlights {
		if pair[0] < at || pair[1] > len(runes) || pair[0] > pair[1] {
			continue
		}
		out.WriteString(string(runes[at:pair[0]]) + open + string(runes[pair[0]:pair[1]]) + shut)
		at = pair[1]
	}
	out.WriteString(string(runes[at:]))
	return out.String()
}
