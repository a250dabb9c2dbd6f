package main

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"solieu"
	"solieu/internal/app"
	sample "solieu/testdata/archive"
)

type demoOptions struct{ serve string }

func newDemo(e *env) *cobra.Command {
	var o demoOptions
	cmd := &cobra.Command{
		Use:   "demo",
		Short: "Dùng thử với kho báo cáo mẫu có sẵn trong chương trình",
		Long: `Đọc kho báo cáo mẫu (một thành phố không có thật) vào một thư mục dữ liệu mới, in những gì
tìm thấy rồi mở các trang web. Không có màn hình dòng lệnh, hoặc --serve 0, thì dừng sau
phần tóm tắt.`,
		Example: `  solieu demo
  solieu demo --serve 0                    # chỉ in tóm tắt
  solieu demo --data thu/                  # giữ lại thư mục dữ liệu`,
		RunE: func(cmd *cobra.Command, _ []string) error { return runDemo(e, cmd, o) },
	}
	cmd.Flags().StringVar(&o.serve, "serve", "auto", "auto: mở trang khi có màn hình dòng lệnh; 1: luôn mở; 0: không")
	return cmd
}

func runDemo(e *env, cmd *cobra.Command, o demoOptions) error {
	if o.serve != "auto" && o.serve != "0" && o.serve != "1" {
		return usage("--serve takes auto, 0 or 1, not %q", o.serve)
	}
	place, err := os.MkdirTemp("", "solieu-demo-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(place)
	reports := filepath.Join(place, "bao-cao")
	if err := os.CopyFS(reports, sample.Files); err != nil {
		return fmt.Errorf("unpack the sample archive: %w", err)
	}
	data, err := demoData(cmd, place)
	if err != nil {
		return err
	}
	a, err := createData(e, cmd, data)
	if err != nil {
		return err
	}
	defer a.Close()
	outcome, err := a.Ingest(cmd.Context(), []string{reports}, app.IngestOptions{Progress: newProgress(e, false)})
	if err != nil {
		return err
	}
	if err := printOutcome(e, outcome, false); err != nil {
		return err
	}
	if err := printHighlights(cmd.Context(), e, a.Archive()); err != nil {
		return err
	}
	if o.serve == "1" || o.serve == "auto" && isTerminal(e.out) {
		listener, err := listenOn(usualAddress, true)
		if err != nil {
			return err
		}
		fmt.Fprint(e.out, "\nMở trong trình duyệt: ")
		return serve(cmd.Context(), e, a.Archive(), listener)
	}
	return nil
}

// demoData is a fresh data folder: --data is emptied of an earlier demo, and of
// nothing else.
func demoData(cmd *cobra.Command, place string) (string, error) {
	data, err := cmd.Flags().GetString("data")
	if err != nil {
		return "", err
	}
	if data == "" {
		return filepath.Join(place, "data"), nil
	}
	const marker = ".solieu-demo"
	entries, err := os.ReadDir(data)
	if err == nil && len(entries) > 0 {
		if _, err := fs.Stat(os.DirFS(data), marker); err != nil {
			return "", usage("--data %s holds something that is no demo; name an empty or a new folder", data)
		}
		if err := os.RemoveAll(data); err != nil {
			return "", err
		}
	}
	if err := os.MkdirAll(data, 0o755); err != nil {
		return "", err
	}
	return data, os.WriteFile(filepath.Join(data, marker), nil, 0o644)
}

// firstOfEachCheck takes the gravest finding of n different checks: three kinds of
// error show more of an archive than one kind three times.
func firstOfEachCheck(findings []solieu.Finding, n int) []solieu.Finding {
	var picked []solieu.Finding
	seen := map[string]bool{}
	for _, f := range findings {
		if len(picked) < n && !seen[f.Check] {
			seen[f.Check] = true
			picked = append(picked, f)
		}
	}
	return picked
}

// demoSeries is the line that the summary draws.
const demoSeries = "thu ngân sách nhà nước"

// printHighlights shows the counts, the three gravest findings with their
// arithmetic, and one series.
func printHighlights(ctx context.Context, e *env, archive solieu.Archive) error {
	summary, err := archive.Summary(ctx)
	if err != nil {
		return err
	}
	fmt.Fprintln(e.out)
	printSummary(e, summary)
	findings, err := archive.Findings(ctx, solieu.FindingFilter{})
	if err != nil {
		return err
	}
	fmt.Fprintln(e.out, "\nBa phát hiện đáng xem nhất")
	q := quoter{archive: archive, reports: map[string]*solieu.Report{}}
	for _, f := range firstOfEachCheck(findings, 3) {
		if err := printFinding(ctx, e, &q, f); err != nil {
			return err
		}
	}
	infos, err := archive.SeriesList(ctx, demoSeries)
	if err != nil || len(infos) == 0 {
		return err
	}
	s, err := archive.Series(ctx, infos[0].Key)
	if err != nil {
		return err
	}
	fmt.Fprintf(e.out, "Chuỗi: %s · %s · %s\n", s.Indicator, s.Entity, e.label("measure", string(s.Key.Measure)))
	drawChart(e.out, e, s)
	return nil
}
