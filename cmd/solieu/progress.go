package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"

	"solieu"
	"solieu/internal/app"
)

// Both printers show the same run.
var (
	_ app.Progress = (*barProgress)(nil)
	_ app.Progress = (*lineProgress)(nil)
	_ app.Progress = (*jsonProgress)(nil)
)

// newProgress picks the printer: JSON lines on request, a bar on a terminal, else a
// line for each file that was not read.
func newProgress(e *env, asJSON bool) app.Progress {
	switch {
	case asJSON:
		return &jsonProgress{out: json.NewEncoder(e.out)}
	case isTerminal(e.err):
		return &barProgress{env: e}
	default:
		return &lineProgress{env: e}
	}
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// barProgress draws files, bytes, rate and time left.
type barProgress struct {
	env    *env
	bar    *progressbar.ProgressBar
	files  int
	done   int
	failed int
}

func (p *barProgress) Begin(files int, bytes int64) {
	p.files = files
	p.bar = progressbar.NewOptions64(bytes,
		progressbar.OptionSetWriter(p.env.err),
		progressbar.OptionSetDescription(fmt.Sprintf("Đọc %d tệp", files)),
		progressbar.OptionShowBytes(true),
		progressbar.OptionSetPredictTime(true),
		progressbar.OptionThrottle(100*time.Millisecond),
		progressbar.OptionSetWidth(30),
		progressbar.OptionSetTheme(progressbar.Theme{Saucer: "█", SaucerPadding: "░", BarStart: "", BarEnd: ""}),
		progressbar.OptionClearOnFinish(),
	)
}

func (p *barProgress) File(row solieu.LedgerRow) {
	p.done++
	if row.State == solieu.StateFailed {
		p.failed++
		p.bar.Clear() //nolint:errcheck // a display that cannot be cleared is no reason to stop
		p.env.note("%s", p.env.failureLine(row))
	}
	p.bar.Describe(fmt.Sprintf("Đọc %d/%d tệp · %d lỗi", p.done, p.files, p.failed))
	p.bar.Add64(row.Bytes) //nolint:errcheck // as above
}

// stages says in words what runs after the files.
var stages = map[string]string{"series": "Dựng chuỗi", "audit": "Đối chiếu", "search": "Lập chỉ mục tìm kiếm"}

func (p *barProgress) Stage(name string) { p.bar.Describe(stages[name]) }

func (p *barProgress) End() {
	if p.bar != nil {
		p.bar.Finish() //nolint:errcheck // as above
	}
}

func (e *env) failureLine(row solieu.LedgerRow) string {
	return fmt.Sprintf("  %s: %s [%s]: %s", row.Path, e.label("code", string(row.Reason)), row.Reason, row.Message)
}

// lineProgress is for logs: only what needs attention.
type lineProgress struct{ env *env }

func (p *lineProgress) Begin(files int, _ int64) { p.env.note("Đọc %d tệp", files) }

func (p *lineProgress) File(row solieu.LedgerRow) {
	if row.State == solieu.StateFailed || row.State == solieu.StateNoFigures {
		p.env.note("%s", p.env.failureLine(row))
	}
}

func (p *lineProgress) Stage(string) {}
func (p *lineProgress) End()         {}

// jsonProgress prints one object a file; the command adds the summary object.
type jsonProgress struct{ out *json.Encoder }

func (p *jsonProgress) Begin(int, int64) {}

func (p *jsonProgress) File(row solieu.LedgerRow) {
	p.out.Encode(row) //nolint:errcheck // a closed pipe shows at the summary object
}

func (p *jsonProgress) Stage(string) {}
func (p *jsonProgress) End()         {}
