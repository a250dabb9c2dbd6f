package main

import (
	"encoding/json"
	"fmt"

	"github.com/spf13/cobra"
)

type rulesTestOptions struct {
	json    bool
	diff    string
	archive bool
}

func newRulesTest(e *env) *cobra.Command {
	var o rulesTestOptions
	cmd := &cobra.Command{
		Use:   "test [FILE...]",
		Short: "Chạy mọi ví dụ; --diff: quy tắc khác làm đổi những con số nào",
		Long: `Không có --diff: chạy ví dụ của mọi quy tắc, sẵn có và riêng, in ví dụ không đúng.
Với --diff: đọc các tệp (hoặc --archive: các văn bản đã lưu trong kho) bằng quy tắc đang dùng
và bằng quy tắc của thư mục hoặc tệp cho trước, in số mất (-), số mới (+), số đổi (~).
Mã thoát 1 khi có ví dụ sai hoặc có con số đổi.`,
		Example: `  solieu rules test                              # mọi ví dụ
  solieu rules test --rules quy-tac/             # kể cả quy tắc riêng trong thư mục này
  solieu rules test --diff quy-tac/ bao-cao.md   # so hai bộ quy tắc trên một tệp
  solieu rules test --diff cues.tsv --archive    # trên mọi văn bản trong kho
  solieu rules test --diff quy-tac/ --json 2020/*.docx > doi.jsonl`,
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, paths []string) error {
			switch {
			case o.diff == "" && (o.archive || len(paths) > 0):
				return usage("files and --archive belong to --diff")
			case o.diff == "":
				return testRules(e, cmd, o.json)
			case o.archive == (len(paths) > 0):
				return usage("--diff needs files, or --archive")
			}
			return diffRules(e, cmd, paths, o)
		},
	}
	cmd.Flags().BoolVar(&o.json, "json", false, "mỗi ví dụ sai, hoặc mỗi con số đổi, một dòng JSON")
	cmd.Flags().StringVar(&o.diff, "diff", "", "thư mục hoặc tệp quy tắc để so với quy tắc đang dùng")
	cmd.Flags().BoolVar(&o.archive, "archive", false, "so trên các văn bản đã lưu trong thư mục dữ liệu")
	return cmd
}

// failureRow is one example that does not hold.
type failureRow struct {
	Rule    string `json:"rule"`
	File    string `json:"file"`
	Line    int    `json:"line"`
	Example string `json:"example"`
	Not     bool   `json:"not"`
	Want    string `json:"want"`
	Got     string `json:"got"`
}

// testRules runs all examples.
func testRules(e *env, cmd *cobra.Command, asJSON bool) error {
	r, err := rulesReader(e, cmd)
	if err != nil {
		return err
	}
	defer r.Close()
	examples, failures := r.TestRules()
	for _, f := range failures {
		if asJSON {
			row := failureRow{Rule: f.Rule, File: f.File, Line: f.Line, Example: f.Text, Not: f.Not, Want: f.Want, Got: f.Got}
			if err := printJSON(e, row); err != nil {
				return err
			}
			continue
		}
		fmt.Fprintf(e.out, "%s:%d %s: %s\n   cần: %s\n   ra:  %s\n", f.File, f.Line, f.Rule, f.Text, orNone(f.Want), orNone(f.Got))
	}
	e.note("%d quy tắc, %d ví dụ, %d sai", len(r.Rules().List()), examples, len(failures))
	if len(failures) > 0 {
		return exit{code: exitFailed}
	}
	return nil
}

func orNone(s string) string {
	if s == "" {
		return "–"
	}
	return s
}

// printJSON writes one line; signs such as < stay as they are.
func printJSON(e *env, row any) error {
	encoder := json.NewEncoder(e.out)
	encoder.SetEscapeHTML(false)
	return encoder.Encode(row)
}
