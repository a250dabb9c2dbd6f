package app

import (
	"context"

	"solieu"
	"solieu/audit"
	"solieu/series"
)

// refresh brings what is derived from the reports up to date: series, findings,
// search index. All three are pure functions of the stored figures.
func (a *App) refresh(ctx context.Context, p Progress) error {
	p.Stage("series")
	reports, err := a.reports(ctx)
	if err != nil {
		return err
	}
	all := series.Build(reports, a.rules.Catalogue())
	if err := a.store.PutSeries(ctx, all); err != nil {
		return err
	}
	p.Stage("audit")
	if err := a.store.PutFindings(ctx, audit.Run(reports, all, audit.Config{})); err != nil {
		return err
	}
	p.Stage("search")
	return a.store.Sync(ctx)
}

// CatchUp builds series, findings and search anew when an earlier run was stopped
// before it could: nobody may read "no findings" from figures that were never checked.
func (a *App) CatchUp(ctx context.Context) error {
	behind, err := a.store.Behind(ctx)
	if err != nil || !behind {
		return err
	}
	a.config.Notice("Lần đọc trước bị dừng giữa chừng: đang dựng lại chuỗi, đối chiếu và chỉ mục.")
	return a.Refresh(ctx)
}

// Refresh recomputes series, findings and the search index from what is stored.
func (a *App) Refresh(ctx context.Context) error { return a.refresh(ctx, silent{}) }

func (a *App) reports(ctx context.Context) ([]solieu.Report, error) {
	var reports []solieu.Report
	for report, err := range a.store.Reports(ctx) {
		if err != nil {
			return nil, err
		}
		reports = append(reports, *report)
	}
	return reports, nil
}
