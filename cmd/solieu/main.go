// Command solieu reads an archive of Vietnamese monthly reports, takes out every
// figure, and answers where it was said, how it moved and whether it adds up.
//
//	solieu demo                       try it on the sample archive
//	solieu ingest reports/            read a folder
//	solieu search "thu ngân sách"     where was it said?
//	solieu series "thu ngân sách"     how did it move?
//	solieu audit                      does it add up?
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/spf13/cobra"

	"solieu"
	"solieu/internal/i18n"
)

// version is set by the linker; see the Makefile.
var version = "dev"

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	text, err := i18n.New(i18n.VI)
	if err != nil {
		fmt.Fprintln(os.Stderr, "solieu:", err)
		os.Exit(exitFailed)
	}
	e := &env{in: os.Stdin, out: os.Stdout, err: os.Stderr, getenv: os.Getenv, text: text}
	os.Exit(run(ctx, e, os.Args[1:]))
}

// env is what a command knows of the world outside.
type env struct {
	in     io.Reader
	out    io.Writer // data
	err    io.Writer // messages
	getenv func(string) string
	text   *i18n.Catalog
}

// note writes a message for a person; data never goes this way.
func (e *env) note(format string, args ...any) { fmt.Fprintf(e.err, format+"\n", args...) }

// Exit codes, a contract with scripts (FORMAT).
const (
	exitDone        = 0
	exitFailed      = 1
	exitUsage       = 2
	exitPartly      = 3 // done, but some files were not read
	exitFindings    = 4 // findings at or above --fail-on
	exitNoData      = 10
	exitLocked      = 11
	exitInterrupted = 130
)

// exit carries an exit code that is no failure of the program; its text, if any,
// is shown as it stands.
type exit struct {
	code int
	text string
}

func (e exit) Error() string { return e.text }

// run executes one command line and returns the exit code.
func run(ctx context.Context, e *env, args []string) int {
	root := newRoot(e)
	root.SetArgs(args)
	root.SetIn(e.in)
	root.SetOut(e.out)
	root.SetErr(e.err)
	err := root.ExecuteContext(ctx)
	var code exit
	switch {
	case err == nil:
		return exitDone
	case errors.As(err, &code):
		if code.text != "" {
			e.note("%s", code.text)
		}
		return code.code
	}
	e.note("solieu: %s", e.sentence(err))
	return exitCode(err)
}

// sentence is the Vietnamese text of the error's code, then what exactly happened.
func (e *env) sentence(err error) string {
	code := solieu.CodeOf(err)
	return fmt.Sprintf("%s [%s]: %s", e.label("code", string(code)), code, err)
}

// label is the Vietnamese word for a code, status, verdict and the like; one that
// the catalogue does not know is shown as it is.
func (e *env) label(kind, name string) string {
	if key := kind + "." + name; e.text.Has(key) {
		return e.text.T(key)
	}
	return name
}

func exitCode(err error) int {
	switch solieu.CodeOf(err) {
	case solieu.CodeUsage:
		return exitUsage
	case solieu.CodeNoData:
		return exitNoData
	case solieu.CodeLocked:
		return exitLocked
	case solieu.CodeInterrupted:
		return exitInterrupted
	}
	return exitFailed
}

func usage(format string, args ...any) error {
	return &solieu.Error{Code: solieu.CodeUsage, Message: fmt.Sprintf(format, args...)}
}

func newRoot(e *env) *cobra.Command {
	root := &cobra.Command{
		Use:           "solieu",
		Short:         "Số liệu trong báo cáo hằng tháng: tìm, xem chuỗi, đối chiếu",
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          asUsage(cobra.NoArgs),
		RunE:          func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
		Example: `  solieu demo                              # dùng thử với kho báo cáo mẫu
  solieu ingest bao-cao/                   # đọc cả thư mục báo cáo
  solieu search "thu ngân sách nhà nước"   # con số này nằm ở đâu?
  solieu series "thu ngân sách nhà nước"   # nó thay đổi thế nào?
  solieu audit                             # các con số có khớp nhau không?`,
	}
	root.CompletionOptions.HiddenDefaultCmd = true
	root.SetHelpTemplate(helpTemplate)
	root.SetUsageTemplate(usageTemplate)
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usage("%v", err) })
	root.PersistentFlags().String("data", "", "thư mục dữ liệu (mặc định $SOLIEU_DATA, rồi ./solieu-data)")
	root.AddCommand(
		newIngest(e), newStatus(e), newSearch(e), newShow(e), newSeries(e), newAudit(e),
		newExport(e), newServe(e), newExtract(e), newRules(e), newFix(e), newDoctor(e),
		newRebuild(e), newDemo(e), newVersion(e), newReadWorker(e),
	)
	for _, c := range root.Commands() {
		c.Args = asUsage(c.Args)
	}
	return root
}

// asUsage makes a wrong count of arguments a usage error like any other.
func asUsage(check cobra.PositionalArgs) cobra.PositionalArgs {
	if check == nil {
		check = cobra.NoArgs
	}
	return func(cmd *cobra.Command, args []string) error {
		if err := check(cmd, args); err != nil {
			return usage("%v; see %s --help", err, cmd.CommandPath())
		}
		return nil
	}
}

// Help begins with examples: people copy the nearest one and change it.
const helpTemplate = `{{with .Example}}Ví dụ:
{{.}}

{{end}}{{with or .Long .Short}}{{. | trimTrailingWhitespaces}}

{{end}}{{.UsageString}}`

const usageTemplate = `Cách dùng:
  {{.UseLine}}{{if .HasAvailableSubCommands}}

Lệnh:{{range .Commands}}{{if .IsAvailableCommand}}
  {{rpad .Name .NamePadding}} {{.Short}}{{end}}{{end}}{{end}}{{if .HasAvailableLocalFlags}}

Tùy chọn:
{{.LocalFlags.FlagUsages | trimTrailingWhitespaces}}{{end}}{{if .HasAvailableInheritedFlags}}

Tùy chọn chung:
{{.InheritedFlags.FlagUsages | trimTrailingWhitespaces}}{{end}}

Mã thoát: 0 xong · 1 lỗi · 2 sai cách dùng · 3 xong, có tệp không đọc được ·
4 có phát hiện từ mức --fail-on · 10 không có thư mục dữ liệu · 11 tiến trình khác
đang giữ · 130 bị ngắt
`
