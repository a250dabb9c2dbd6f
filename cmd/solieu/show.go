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
			e.label("status", string(f.Status)), f.Period.Code(), f.BasisText})
	}
	_, err = fmt.Fprintln(e.out, t.Render())
	return err
}

// resolve finds a document by id or by a part of its path that names only one.
func resolve(ctx context.Context, archive solieu.Archive, name string) (string, error) {
	documents, err := archive.Documents(ctx)
	if err != nil {
		return "", err
	}
	var ids, paths []string
	for _, d := range documents {
		if d.ID == name {
			return name, nil
		}
		if strings.Contains(d.Path, name) {
			ids, paths = append(ids, d.ID), append(paths, d.Path)
		}
	}
	switch len(ids) {
	case 1:
		return ids[0], nil
	case 0:
		return "", &solieu.Error{Code: solieu.CodeNotFound, Message: fmt.Sprintf("no document has the id %q or a path with it", name)}
	}
	return "", usage("%q names %d documents: %s", name, len(ids), strings.Join(paths[:min(len(paths), 5)], ", "))
}

func orUnknown(s string) string {
	if s == "" {
		return "không rõ"
	}
	return s
}
