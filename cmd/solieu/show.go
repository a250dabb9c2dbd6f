package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/spf13/cobra"

	"solieu"
)

func newShow(e *env) *cobra.Command {
	return &cobra.Command{
		Use:   "show DOCUMENT",
		Short: "Một báo cáo: tiêu đề, kỳ, và từng con số kèm nghĩa",
		Long:  "DOCUMENT là mã của báo cáo hoặc một phần đường dẫn của tệp.",
		Example: `  solieu show 2020/bao-cao-thang-6
  solieu show 9f86d081884c7d65`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error { return runShow(e, cmd, args[0]) },
	}
}

func runShow(e *env, cmd *cobra.Command, name string) error {
	a, err := openData(e, cmd)
	if err != nil {
		return err
	}
	defer a.Close()
	id, err := resolve(cmd.Context(), a.Archive(), name)
	if err != nil {
		return err
	}
	report, err := a.Archive().Report(cmd.Context(), id)
	if err != nil {
		return err
	}
	meta := report.Document.Meta
	fmt.Fprintf(e.out, "%s\n%s · %s · kỳ %s · số %s · %s\n\n", meta.Title, report.Document.Source.Path,
		orUnknown(meta.Issuer), orUnknown(meta.Period.Code()), orUnknown(meta.Number), orUnknown(meta.Date.String()))
	t := newTable("", "Mục", "In trong báo cáo", "Chỉ tiêu", "Loại", "Trạng thái", "Kỳ", "So với")
	for _, f := range report.Figures {
		t.AppendRow(table.Row{f.ID, f.Section, f.Printed, f.Indicator, e.label("kind", string(f.Kind)),
			e.label("status", string(f.Status)), f.Period.Code(), basisText(e, f)})
	}
	_, err = fmt.Fprintln(e.out, t.Render())
	return err
}

// basisText is the basis as printed, or in our words when it was inherited.
func basisText(e *env, f solieu.Figure) string {
	if f.BasisText != "" || f.Basis == "" {
		return f.BasisText
	}
	return e.label("basis", string(f.Basis))
}

// named finds the documents with that id or with that part in their path.
func named(ctx context.Context, archive solieu.Archive, name string) ([]solieu.DocumentInfo, error) {
	documents, err := archive.Documents(ctx)
	if err != nil {
		return nil, err
	}
	var found []solieu.DocumentInfo
	for _, d := range documents {
		if d.ID == name {
			return []solieu.DocumentInfo{d}, nil
		}
		if strings.Contains(d.Path, name) {
			found = append(found, d)
		}
	}
	if len(found) == 0 {
		return nil, &solieu.Error{Code: solieu.CodeNotFound, Message: fmt.Sprintf("no document has the id %q or a path with it", name)}
	}
	return found, nil
}

// resolve finds the one document of that name.
func resolve(ctx context.Context, archive solieu.Archive, name string) (string, error) {
	found, err := named(ctx, archive, name)
	if err != nil {
		return "", err
	}
	if len(found) == 1 {
		return found[0].ID, nil
	}
	paths := make([]string, 0, 5)
	for _, d := range found[:min(len(found), 5)] {
		paths = append(paths, d.Path)
	}
	return "", usage("%q names %d documents: %s", name, len(found), strings.Join(paths, ", "))
}

func orUnknown(s string) string {
	if s == "" {
		return "không rõ"
	}
	return s
}
