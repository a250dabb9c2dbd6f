package web

import "solieu"

// ledgerPage is what became of every file that entered.
type ledgerPage struct {
	State  solieu.FileState // shown now; "" for all
	States []stateCount
	Rows   []solieu.LedgerRow
	Total  int
	Pager  pager
}

type stateCount struct {
	State solieu.FileState
	Count int
	Href  string
}

func fileStates() []solieu.FileState {
	return []solieu.FileState{solieu.StateIndexed, solieu.StateNoFigures, solieu.StateDuplicate, solieu.StateSkipped, solieu.StateFailed}
}

func (v *visit) ledger() error {
	all, err := v.archive.Ledger(v.r.Context())
	if err != nil {
		return err
	}
	page := ledgerPage{State: solieu.FileState(v.r.URL.Query().Get("state")), Total: len(all)}
	counts := map[solieu.FileState]int{}
	for _, row := range all {
		counts[row.State]++
		if page.State == "" || row.State == page.State {
			page.Rows = append(page.Rows, row)
		}
	}
	for _, state := range fileStates() {
		if counts[state] > 0 {
			page.States = append(page.States, stateCount{state, counts[state], v.here("state", string(state))})
		}
	}
	part, foot, err := v.paged(len(page.Rows), listSize)
	if err != nil {
		return err
	}
	page.Rows, page.Pager = page.Rows[part.from:part.to], foot
	return v.show("ledger", frame{Nav: "ledger", Title: v.text.T("ledger.title"), Data: page})
}
