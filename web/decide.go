package web

import (
	"net/http"
	"slices"
	"strings"
	"unicode/utf8"

	"solieu"
)

// maxReason and maxAuthor bound what a person types, in letters.
const (
	maxReason = 1000
	maxAuthor = 100
)

// verdictChoices are the answers that a person can give to a finding.
func verdictChoices() []solieu.DecisionKind {
	return []solieu.DecisionKind{solieu.DecideConfirm, solieu.DecideExplain, solieu.DecideExtraction}
}

// decide writes a verdict into the log and goes back to the card. The day is left
// to the archive: nothing of the pages knows what time it is.
func (v *visit) decide() error {
	id := v.r.PathValue("id")
	if _, err := v.findingByID(id); err != nil {
		return err
	}
	if err := v.r.ParseForm(); err != nil {
		return &solieu.Error{Code: solieu.CodeUsage, Message: "the form cannot be read", Err: err}
	}
	decision := solieu.Decision{
		Kind: solieu.DecisionKind(v.r.PostForm.Get("kind")), Finding: id,
		Reason: strings.TrimSpace(v.r.PostForm.Get("reason")), Author: strings.TrimSpace(v.r.PostForm.Get("author")),
	}
	if !slices.Contains(verdictChoices(), decision.Kind) {
		return badInput("error.kind")
	}
	if !fits(decision.Reason, maxReason) || decision.Reason == "" || !fits(decision.Author, maxAuthor) {
		return badInput("error.reason", "n", maxReason)
	}
	if err := v.archive.Decide(v.r.Context(), decision); err != nil {
		return err
	}
	http.Redirect(v.w, v.r, findingURL(id)+"?da-ghi=1", http.StatusSeeOther)
	return nil
}

func fits(s string, letters int) bool {
	return utf8.ValidString(s) && utf8.RuneCountInString(s) <= letters
}
