package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"time"

	"github.com/spf13/cobra"

	"solieu"
	"solieu/internal/app"
)

type ingestOptions struct {
	jobs int
	json bool
}

func newIngest(e *env) *cobra.Command {
	var o ingestOptions
	cmd := &cobra.Command{
		Use:   "ingest PATH...",
		Short: "Đọc tệp và thư mục báo cáo vào kho",
		Long: `Đọc PDF, DOCX, Markdown và văn bản; rút mọi con số, dựng chuỗi và đối chiếu. Chạy
lại thì chỉ đọc tệp mới. Mỗi tệp có một dòng trong sổ (solieu status --files).`,
		Example: `  solieu ingest bao-cao/                     # cả thư mục, kể cả thư mục con
  solieu ingest --data kho/ 2020/*.docx      # chọn thư mục dữ liệu
  solieu ingest --json bao-cao/ > nhat-ky.jsonl`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, paths []string) error { return runIngest(e, cmd, paths, o) },
	}
	cmd.Flags().IntVar(&o.jobs, "jobs", 0, "số tệp đọc cùng lúc (0: theo số lõi)")
	cmd.Flags().BoolVar(&o.json, "json", false, "mỗi tệp một dòng JSON, rồi một dòng tổng kết")
	return cmd
}

func runIngest(e *env, cmd *cobra.Command, paths []string, o ingestOptions) error {
	if o.jobs < 0 {
		return usage("--jobs must not be negative")
	}
	paths, missing := e.existing(paths)
	if len(paths) == 0 {
		return exit{code: exitFailed}
	}
	a, err := createData(e, cmd, dataFolder(e, cmd))
	if err != nil {
		return err
	}
	defer a.Close()
	outcome, err := a.Ingest(cmd.Context(), paths, app.IngestOptions{Jobs: o.jobs, Progress: newProgress(e, o.json)})
	if err == nil || outcome.Files > 0 {
		if err := printOutcome(e, outcome, o.json); err != nil {
			return err
		}
	}
	if err != nil {
		return err
	}
	if outcome.Failed+missing > 0 {
		return exit{code: exitPartly}
	}
	return nil
}

// existing says which paths do not exist and keeps the others: one wrong name among
// many is no reason to read nothing.
func (e *env) existing(paths []string) (kept []string, missing int) {
	for _, path := range paths {
		if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
			e.note("solieu: %s", e.sentence(&solieu.Error{Code: solieu.CodeNotFound, Message: "no such file or folder", Path: path}))
			missing++
			continue
		}
		kept = append(kept, path)
	}
	return kept, missing
}

func printOutcome(e *env, o app.Outcome, asJSON bool) error {
	if asJSON {
		return json.NewEncoder(e.out).Encode(struct {
			Summary app.Outcome `json:"summary"`
		}{o})
	}
	_, err := fmt.Fprintf(e.out, "%d tệp: %d mới, %d đã có, %d trùng, %d không có số, %d không đọc được · %d con số · %s\n",
		o.Files, o.Indexed, o.Skipped, o.Duplicates, o.NoFigures, o.Failed, o.Figures,
		(time.Duration(o.Millis) * time.Millisecond).Round(10*time.Millisecond))
	return err
}
