package main

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/spf13/cobra"

	"solieu"
	"solieu/internal/app"
)

func newRules(e *env) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "rules",
		Short: "Bộ quy tắc rút số: liệt kê, giải thích, thử",
		Long: `Quy tắc là dữ liệu: danh sách từ, đơn vị, dấu hiệu, số bị loại, chỉ tiêu, mỗi quy tắc kèm ví
dụ. Thư mục rules/ trong thư mục dữ liệu (hoặc --rules) thêm quy tắc riêng, thay quy tắc
cùng tên và tắt quy tắc sẵn có; cách viết ở docs/rules.md.`,
		Example: `  solieu rules list
  solieu rules explain bao-cao.md:22       # dòng 22: quy tắc nào nhận, quy tắc nào loại từng số
  solieu rules test                        # chạy mọi ví dụ của mọi quy tắc
  solieu rules test --diff moi/ --archive  # quy tắc mới làm đổi những con số nào`,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(newRulesList(e), newRulesExplain(e), newRulesTest(e))
	for _, c := range cmd.Commands() {
		c.Args = asUsage(c.Args)
		c.Flags().String("rules", "", "thư mục hoặc tệp quy tắc riêng (mặc định rules/ trong thư mục dữ liệu, nếu có)")
	}
	return cmd
}

// userRules is --rules, else the folder rules/ of the data folder, else "".
func userRules(e *env, cmd *cobra.Command) string {
	if folder, _ := cmd.Flags().GetString("rules"); folder != "" {
		return folder
	}
	return app.UserRules(dataFolder(e, cmd))
}

func rulesReader(e *env, cmd *cobra.Command) (*app.Reader, error) {
	worker, err := workerCommand()
	if err != nil {
		return nil, err
	}
	return app.NewReader(worker, app.Limits{}, userRules(e, cmd))
}

func newRulesList(e *env) *cobra.Command {
	return &cobra.Command{
		Use:     "list",
		Short:   "Mọi quy tắc: tên, loại, tệp, số ví dụ",
		Example: "  solieu rules list",
		RunE: func(cmd *cobra.Command, _ []string) error {
			r, err := rulesReader(e, cmd)
			if err != nil {
				return err
			}
			defer r.Close()
			t := newTable("Quy tắc", "Loại", "Tệp", "Ví dụ", "Nghĩa")
			for _, rule := range r.Rules().List() {
				t.AppendRow(table.Row{rule.Name, rule.Kind, rule.File, rule.Examples, head(rule.Description)})
			}
			_, err = fmt.Fprintln(e.out, t.Render())
			return err
		},
	}
}

func newRulesExplain(e *env) *cobra.Command {
	return &cobra.Command{
		Use:   "explain FILE[:LINE]",
		Short: "Từng số của tệp (hoặc của một dòng): quy tắc nào nhận, quy tắc nào loại",
		Example: `  solieu rules explain bao-cao.md:22
  solieu rules explain bao-cao.docx`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error { return runExplain(e, cmd, args[0]) },
	}
}

func runExplain(e *env, cmd *cobra.Command, argument string) error {
	path, line := splitLine(argument)
	r, err := rulesReader(e, cmd)
	if err != nil {
		return err
	}
	defer r.Close()
	for report, err := range r.Reports(cmd.Context(), []string{path}) {
		if err != nil {
			return err
		}
		if err := explain(e, r, report.Document, path, line); err != nil {
			return err
		}
	}
	return nil
}

// explain prints all blocks with numbers, or the one at the line.
func explain(e *env, r *app.Reader, doc *solieu.Document, path string, line int) error {
	only := -1
	if line > 0 {
		block, err := app.BlockAtLine(path, doc, line)
		if err != nil {
			return err
		}
		only = block
	}
	for block, list := range r.Explain(doc) {
		if len(list) == 0 || only >= 0 && block != only {
			continue
		}
		number := block + 1
		if line > 0 {
			number = line
		}
		fmt.Fprintf(e.out, "%d: %s\n", number, doc.BlockText(block))
		for _, x := range list {
			printExplanation(e, doc.Text, x)
		}
	}
	return nil
}

// printExplanation shows one number: refused and why, or taken and how it was read, with
// the words that say so.
func printExplanation(e *env, text string, x app.Explanation) {
	f := x.Figure
	if f == nil {
		fmt.Fprintf(e.out, "   ✗ %s\t%s: %s\n", x.Printed, x.Rule, x.Why)
		return
	}
	fmt.Fprintf(e.out, "   ✓ %s\t%s: %s · %s · %s · %s · %s\n", x.Printed, x.Rule, e.quantity(f.Quantity), f.Indicator,
		e.label("kind", string(f.Kind)), e.label("status", string(f.Status)), orUnknown(f.Period.Code()))
	fmt.Fprintf(e.out, "        %s · tin cậy %.2f", sources(text, &f.Trace), f.Confidence)
	if len(x.Doubts) > 0 {
		fmt.Fprintf(e.out, ": %s", strings.Join(x.Doubts, "; "))
	}
	fmt.Fprintln(e.out)
}

// sources quotes the words that each part of a figure was read from; those that were
// handed down from elsewhere are marked so.
func sources(text string, t *solieu.Trace) string {
	var out []string
	for _, part := range []struct {
		name string
		part solieu.TraceParts
		span solieu.Span
	}{
		{"đơn vị", solieu.TraceUnit, t.Unit}, {"chỉ tiêu", solieu.TraceIndicator, t.Indicator}, {"kỳ", solieu.TracePeriod, t.Period},
		{"so với", solieu.TraceBasis, t.Basis}, {"mức chắc chắn", solieu.TraceStatus, t.Status},
	} {
		if part.span.IsZero() {
			continue
		}
		s := part.name + " “" + head(part.span.Of(text)) + "”"
		if t.Inherited.Has(part.part) {
			s += " (kế thừa)"
		}
		out = append(out, s)
	}
	return strings.Join(out, " · ")
}

// splitLine takes FILE:LINE apart; no line is 0 and means all.
func splitLine(argument string) (path string, line int) {
	at := strings.LastIndexByte(argument, ':')
	if at < 0 {
		return argument, 0
	}
	n, err := strconv.Atoi(argument[at+1:])
	if err != nil || n < 1 {
		return argument, 0
	}
	return argument[:at], n
}
