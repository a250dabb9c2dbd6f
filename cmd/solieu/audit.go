package main

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"solieu"
	"solieu/internal/app"
	"solieu/internal/export"
)

type auditOptions struct {
	doc    string
	check  string
	failOn string
	all    bool
	limit  int
	json   bool
}

func newAudit(e *env) *cobra.Command {
	var o auditOptions
	cmd := &cobra.Command{
		Use:   "audit",
		Short: "Các con số có khớp nhau không? Trong một báo cáo và giữa các tháng",
		Long: `In các phát hiện, nặng nhất trước, mỗi phát hiện kèm câu gốc và phép tính. Phép kiểm
dùng khoảng giá trị mà chữ số in ra cho phép, nên làm tròn không bao giờ bị coi là lỗi.
Danh sách phép kiểm: docs/checks.md.`,
		Example: `  solieu audit
  solieu audit --doc 2020/bao-cao-thang-6
  solieu audit --check A01 --all           # cả những lần khớp
  solieu audit --fail-on warning           # mã thoát 4 nếu có cảnh báo`,
		RunE: func(cmd *cobra.Command, _ []string) error { return runAudit(e, cmd, o) },
	}
	cmd.Flags().StringVar(&o.doc, "doc", "", "chỉ một báo cáo (mã hoặc một phần đường dẫn)")
	cmd.Flags().StringVar(&o.check, "check", "", "chỉ một phép kiểm, ví dụ A01")
	cmd.Flags().StringVar(&o.failOn, "fail-on", "", "error, warning hoặc info: thoát với mã 4 nếu có phát hiện từ mức này")
	cmd.Flags().BoolVar(&o.all, "all", false, "in cả những phép kiểm đã khớp")
	cmd.Flags().IntVar(&o.limit, "limit", 50, "số phát hiện in ra (0: tất cả)")
	cmd.Flags().BoolVar(&o.json, "json", false, "mỗi phát hiện một dòng JSON")
	return cmd
}

// rank orders severities, gravest first.
var rank = map[solieu.Severity]int{solieu.SeverityError: 0, solieu.SeverityWarning: 1, solieu.SeverityInfo: 2}

func runAudit(e *env, cmd *cobra.Command, o auditOptions) error {
	limit, known := rank[solieu.Severity(o.failOn)]
	if o.failOn != "" && !known {
		return usage("--fail-on takes error, warning or info, not %q", o.failOn)
	}
	o.check = strings.ToUpper(o.check)
	if o.check != "" && !slices.Contains(app.Checks(), o.check) {
		return usage("--check takes one of %s, not %q", strings.Join(app.Checks(), ", "), o.check)
	}
	a, err := openData(e, cmd)
	if err != nil {
		return err
	}
	defer a.Close()
	findings, err := selectFindings(cmd.Context(), a.Archive(), o)
	if err != nil {
		return err
	}
	if err := printFindings(cmd.Context(), e, a.Archive(), findings, o); err != nil {
		return err
	}
	for _, f := range findings {
		if o.failOn != "" && f.Verdict == solieu.VerdictViolated && rank[f.Severity] <= limit {
			return exit{code: exitFindings}
		}
	}
	return nil
}

// selectFindings asks for the findings of the documents that --doc names, or of all.
func selectFindings(ctx context.Context, archive solieu.Archive, o auditOptions) ([]solieu.Finding, error) {
	filter := solieu.FindingFilter{Check: o.check, Passes: o.all}
	if o.doc == "" {
		return archive.Findings(ctx, filter)
	}
	documents, err := named(ctx, archive, o.doc)
	if err != nil {
		return nil, err
	}
	var all []solieu.Finding
	seen := map[string]bool{}
	for _, d := range documents {
		filter.Doc = d.ID
		findings, err := archive.Findings(ctx, filter)
		if err != nil {
			return nil, err
		}
		for _, f := range findings {
			if !seen[f.ID] {
				seen[f.ID] = true
				all = append(all, f)
			}
		}
	}
	slices.SortStableFunc(all, func(a, b solieu.Finding) int { return rank[a.Severity] - rank[b.Severity] })
	return all, nil
}

func printFindings(ctx context.Context, e *env, archive solieu.Archive, findings []solieu.Finding, o auditOptions) error {
	if o.json {
		encoder := json.NewEncoder(e.out)
		encoder.SetEscapeHTML(false)
		for _, f := range findings {
			if err := encoder.Encode(export.Finding(f)); err != nil {
				return err
			}
		}
		return nil
	}
	shown := findings
	if o.limit > 0 && len(shown) > o.limit {
		shown = shown[:o.limit]
	}
	q := quoter{archive: archive, reports: map[string]*solieu.Report{}}
	for _, f := range shown {
		if err := printFinding(ctx, e, &q, f); err != nil {
			return err
		}
	}
	if rest := len(findings) - len(shown); rest > 0 {
		fmt.Fprintf(e.out, "… và %d phát hiện nữa (--limit 0 in tất cả)\n", rest)
	}
	_, err := fmt.Fprintf(e.out, "%d phát hiện\n", len(findings))
	return err
}

// printFinding shows the message, the arithmetic, and each number in its words.
func printFinding(ctx context.Context, e *env, q *quoter, f solieu.Finding) error {
	fmt.Fprintf(e.out, "%s %s · %s · %s · %s (%s)\n  %s\n", e.label("severity", string(f.Severity)), f.Check,
		e.label("check", f.Check), e.label("verdict", string(f.Verdict)), f.ID, e.label("finding", f.State), f.Message)
	if f.Arithmetic != "" {
		fmt.Fprintf(e.out, "  phép tính: %s\n", f.Arithmetic)
	}
	if f.Computed != "" {
		fmt.Fprintf(e.out, "  tính được %s, báo cáo nêu %s\n", f.Computed, f.Stated)
	}
	for _, reading := range f.Readings {
		fmt.Fprintf(e.out, "  đã thử: %s\n", strings.TrimPrefix(reading, "đã thử: "))
	}
	for _, operand := range f.Operands {
		quote, err := q.quote(ctx, operand)
		if err != nil {
			return err
		}
		fmt.Fprintf(e.out, "    %s: %s  (%s#%s)\n", e.label("role", operand.Role), quote, operand.Path, operand.Figure)
	}
	_, err := fmt.Fprintln(e.out)
	return err
}
