package main

import (
	"context"

	"github.com/spf13/cobra"

	"solieu"
	"solieu/internal/export"
)

func newExport(e *env) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "export",
		Short: "Xuất con số, chuỗi, phát hiện: jsonl, json, csv, xlsx",
		Example: `  solieu export figures --format csv > con-so.csv      # mở thẳng bằng Excel
  solieu export series --format xlsx > chuoi.xlsx
  solieu export findings --format jsonl --all`,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(newExportFigures(e), newExportSeries(e), newExportFindings(e))
	for _, c := range cmd.Commands() {
		c.Args = asUsage(c.Args)
		c.Flags().String("format", "jsonl", "jsonl, json, csv hoặc xlsx")
	}
	return cmd
}

// exporter is what the three exports share: an open archive and a format.
func exporter(e *env, cmd *cobra.Command, write func(context.Context, solieu.Archive, string) error) error {
	format, err := cmd.Flags().GetString("format")
	if err != nil {
		return err
	}
	a, err := openData(e, cmd)
	if err != nil {
		return err
	}
	defer a.Close()
	return write(cmd.Context(), a.Archive(), format)
}

func newExportFigures(e *env) *cobra.Command {
	return &cobra.Command{
		Use:     "figures",
		Short:   "Mọi con số của kho, kèm báo cáo và chuỗi",
		Example: "  solieu export figures --format jsonl\n  solieu export figures --format csv > con-so.csv",
		RunE: func(cmd *cobra.Command, _ []string) error {
			return exporter(e, cmd, func(ctx context.Context, a solieu.Archive, format string) error {
				return exportFigures(ctx, e, a, format)
			})
		},
	}
}

func exportFigures(ctx context.Context, e *env, a solieu.Archive, format string) error {
	out, err := newRows[export.FigureRow](e.out, format)
	if err != nil {
		return err
	}
	keys, err := seriesOfFigures(ctx, a)
	if err != nil {
		return err
	}
	documents, err := a.Documents(ctx)
	if err != nil {
		return err
	}
	for _, d := range documents {
		report, err := a.Report(ctx, d.ID)
		if err != nil {
			return err
		}
		m := solieu.NewMapper(report.Document.Text)
		for _, f := range report.Figures {
			row := export.Figure(report.Document, m, f)
			row.Doc, row.Path = d.ID, d.Path
			if key := keys[figureRef{d.ID, f.ID}]; key != "" {
				row.Series = &key
			}
			if err := out.Write(row); err != nil {
				return err
			}
		}
	}
	return out.Close()
}

// figureRef is a figure of the archive.
type figureRef struct{ doc, figure string }

// seriesOfFigures says for every figure that is a point of a series, of which one.
func seriesOfFigures(ctx context.Context, a solieu.Archive) (map[figureRef]string, error) {
	keys := make(map[figureRef]string)
	err := eachSeries(ctx, a, func(s *solieu.Series) error {
		for _, o := range s.Observations {
			if o.Figure != "" {
				keys[figureRef{o.Doc, o.Figure}] = s.Key.String()
			}
		}
		return nil
	})
	return keys, err
}

func eachSeries(ctx context.Context, a solieu.Archive, do func(*solieu.Series) error) error {
	infos, err := a.SeriesList(ctx, "")
	if err != nil {
		return err
	}
	for _, info := range infos {
		s, err := a.Series(ctx, info.Key)
		if err != nil {
			return err
		}
		if err := do(s); err != nil {
			return err
		}
	}
	return nil
}

func newExportSeries(e *env) *cobra.Command {
	return &cobra.Command{
		Use:     "series",
		Short:   "Mọi quan sát của mọi chuỗi, kể cả những lần công bố trước",
		Example: "  solieu export series --format jsonl\n  solieu export series --format xlsx > chuoi.xlsx",
		RunE: func(cmd *cobra.Command, _ []string) error {
			return exporter(e, cmd, func(ctx context.Context, a solieu.Archive, format string) error {
				out, err := newRows[export.ObservationRow](e.out, format)
				if err != nil {
					return err
				}
				err = eachSeries(ctx, a, func(s *solieu.Series) error {
					for _, o := range s.Observations {
						if err := out.Write(export.Observation(s, o)); err != nil {
							return err
						}
					}
					return nil
				})
				if err != nil {
					return err
				}
				return out.Close()
			})
		},
	}
}

func newExportFindings(e *env) *cobra.Command {
	var all bool
	cmd := &cobra.Command{
		Use:     "findings",
		Short:   "Mọi phát hiện kèm các con số liên quan",
		Example: "  solieu export findings --format jsonl\n  solieu export findings --all --format csv > doi-chieu.csv",
		RunE: func(cmd *cobra.Command, _ []string) error {
			return exporter(e, cmd, func(ctx context.Context, a solieu.Archive, format string) error {
				out, err := newRows[export.FindingRow](e.out, format)
				if err != nil {
					return err
				}
				findings, err := a.Findings(ctx, solieu.FindingFilter{Passes: all})
				if err != nil {
					return err
				}
				for _, f := range findings {
					if err := out.Write(export.Finding(f)); err != nil {
						return err
					}
				}
				return out.Close()
			})
		},
	}
	cmd.Flags().BoolVar(&all, "all", false, "cả những phép kiểm đã khớp")
	return cmd
}
