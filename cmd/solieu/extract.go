package main

import (
	"io"
	"os"

	"github.com/spf13/cobra"

	"solieu"
	"solieu/internal/app"
	"solieu/internal/export"
)

func newExtract(e *env) *cobra.Command {
	var format, rules string
	cmd := &cobra.Command{
		Use:   "extract FILE...",
		Short: "In mọi con số của các tệp, không cần thư mục dữ liệu",
		Long: `Mỗi con số một dòng, theo thứ tự trong văn bản: giá trị chính xác, đơn vị, chỉ tiêu, kỳ,
thực hiện hay ước, so với gì, là phần của số nào, vị trí, quy tắc. Nhiều tệp thì mỗi dòng có
thêm path.`,
		Example: `  solieu extract bao-cao.md --format jsonl
  solieu extract 2020/*.docx --format csv > so-lieu.csv
  solieu extract bao-cao.pdf --format xlsx > so-lieu.xlsx`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, paths []string) error { return runExtract(e, cmd, paths, format, rules) },
	}
	cmd.Flags().StringVar(&format, "format", "jsonl", "jsonl, json, csv hoặc xlsx")
	cmd.Flags().StringVar(&rules, "rules", "", "thư mục quy tắc thêm vào hoặc thay thế quy tắc sẵn có")
	return cmd
}

func runExtract(e *env, cmd *cobra.Command, paths []string, format, rules string) error {
	worker, err := workerCommand()
	if err != nil {
		return err
	}
	r, err := app.NewReader(worker, app.Limits{}, rules)
	if err != nil {
		return err
	}
	defer r.Close()
	out, err := newRows[export.FigureRow](e.out, format)
	if err != nil {
		return err
	}
	var read, failed int
	var last error
	for report, err := range r.Reports(cmd.Context(), paths) {
		if err != nil {
			failed++
			last = err
			e.note("solieu: %s", e.sentence(err))
			continue
		}
		read++
		if err := writeFigures(e, out, report, several(paths)); err != nil {
			return err
		}
	}
	if err := out.Close(); err != nil {
		return err
	}
	return partly(read, failed, last)
}

// several reports arguments that can lead to more than one file.
func several(paths []string) bool {
	info, err := os.Stat(paths[0])
	return len(paths) > 1 || err == nil && info.IsDir()
}

func writeFigures(e *env, out export.Writer[export.FigureRow], report *solieu.Report, withPath bool) error {
	if len(report.Figures) == 0 {
		e.note("%s: %s [%s]", report.Document.Source.Path, e.label("code", string(solieu.CodeNoFigures)), solieu.CodeNoFigures)
	}
	m := solieu.NewMapper(report.Document.Text)
	for _, f := range report.Figures {
		row := export.Figure(report.Document, m, f)
		if withPath {
			row.Path = report.Document.Source.Path
		}
		if err := out.Write(row); err != nil {
			return err
		}
	}
	return nil
}

// partly is the outcome of a run over several files: all unread is a failure, some
// unread has its own exit code. The errors themselves were already shown.
func partly(read, failed int, last error) error {
	switch {
	case failed == 0:
		return nil
	case read == 0:
		return exit{code: exitCode(last)}
	}
	return exit{code: exitPartly}
}

func newRows[Row any](w io.Writer, format string) (export.Writer[Row], error) {
	return export.NewWriter[Row](w, format)
}
