package main

import (
	"encoding/json"
	"fmt"

	"github.com/spf13/cobra"

	"solieu"
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
	a, err := openData(e, cmd)
	if err != nil {
		return err
	}
	defer a.Close()
	filter := solieu.FindingFilter{Check: o.check, Passes: o.all}
	if o.doc != "" {
		if filter.Doc, err = resolve(cmd.Context(), a.Archive(), o.doc); err != nil {
			return err
		}
	}
	findings, err := a.Archive().Findings(cmd.Context(), filter)
	if err != nil {
		return err
	}
	if err := printFindings(e, findings, o); err != nil {
		return err
	}
	for _, f := range findings {
		if o.failOn != "" && f.Verdict == solieu.VerdictViolated && rank[f.Severity] <= limit {
			return exit{code: exitFindings}
		}
	}
	return nil
}

func printFindings(e *env, findings []solieu.Finding, o auditOptions) error {
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
	for _, f := range shown {
		printFinding(e, f)
	}
	if rest := len(findings) - len(shown); rest > 0 {
		fmt.Fprintf(e.out, "… và %d phát hiện nữa (--limit 0 in tất cả)\n", rest)
	}
	_, err := fmt.Fprintf(e.out, "%d phát hiện\n", len(findings))
	return err
}

// printFinding shows the sentence, the arithmetic and where each number stands.
func printFinding(e *env, f solieu.Finding) {
	fmt.Fprintf(e.out, "%s %s · %s · %s\n  %s\n", e.label("severity", string(f.Severity)), f.Check,
		e.label("check", f.Check), e.label("verdict", string(f.Verdict)), f.Message)
	if f.Arithmetic != "" {
		fmt.Fprintf(e.out, "  phép tính: %s\n", f.Arithmetic)
	}
	if f.Computed != "" {
		fmt.Fprintf(e.out, "  tính được %s, báo cáo nêu %s\n", f.Computed, f.Stated)
	}
	for _, reading := range f.Readings {
		fmt.Fprintf(e.out, "  đã thử: %s\n", reading)
	}
	for _, operand := range f.Operands {
		fmt.Fprintf(e.out, "    %-12s %s  (%s#%s)\n", e.label("role", operand.Role), operand.Printed, operand.Path, operand.Figure)
	}
	fmt.Fprintln(e.out)
}
