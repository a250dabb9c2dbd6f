package main

import (
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"solieu"
)

// decisions maps the words of the command line to kinds of decision.
var decisions = map[string]solieu.DecisionKind{
	"confirm":    solieu.DecideConfirm,
	"explain":    solieu.DecideExplain,
	"extraction": solieu.DecideExtraction,
}

func newFix(e *env) *cobra.Command {
	var reason, author string
	cmd := &cobra.Command{
		Use:   "fix FINDING confirm|explain|extraction",
		Short: "Ghi quyết định của người về một phát hiện",
		Long: `confirm: đúng là lỗi của nguồn · explain: giải thích được, không phải lỗi ·
extraction: chương trình đọc sai. Quyết định chỉ được ghi thêm, không bao giờ bị máy xóa.`,
		Example: `  solieu fix 5f0c2a explain --reason "khác phạm vi: cả vốn tỉnh" --author "Lê An"`,
		Args:    cobra.ExactArgs(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			kind, ok := decisions[args[1]]
			if !ok {
				return usage("a decision is confirm, explain or extraction, not %q", args[1])
			}
			if reason == "" || author == "" {
				return usage("a decision needs --reason and --author")
			}
			return runFix(e, cmd, solieu.Decision{Kind: kind, Finding: args[0], Reason: reason, Author: author})
		},
	}
	cmd.Flags().StringVar(&reason, "reason", "", "lý do (bắt buộc)")
	cmd.Flags().StringVar(&author, "author", "", "người quyết định (bắt buộc)")
	return cmd
}

func runFix(e *env, cmd *cobra.Command, d solieu.Decision) error {
	a, err := openData(e, cmd)
	if err != nil {
		return err
	}
	defer a.Close()
	findings, err := a.Archive().Findings(cmd.Context(), solieu.FindingFilter{Passes: true})
	if err != nil {
		return err
	}
	for _, f := range findings {
		if f.ID == d.Finding {
			d.At = time.Now().UTC().Format(time.RFC3339)
			if err := a.Archive().Decide(cmd.Context(), d); err != nil {
				return err
			}
			_, err := fmt.Fprintf(e.out, "Đã ghi: %s · %s\n", f.ID, e.label("decide", string(d.Kind)))
			return err
		}
	}
	return &solieu.Error{Code: solieu.CodeNotFound, Message: fmt.Sprintf("no finding has the id %q; solieu audit --json shows ids", d.Finding)}
}
