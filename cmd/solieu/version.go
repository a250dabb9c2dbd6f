package main

import (
	"fmt"
	"runtime"

	"github.com/spf13/cobra"

	"solieu/internal/app"
)

func newVersion(e *env) *cobra.Command {
	return &cobra.Command{
		Use:     "version",
		Short:   "Phiên bản của chương trình và của bộ quy tắc",
		Example: "  solieu version",
		RunE: func(*cobra.Command, []string) error {
			r, err := app.NewReader(nil, app.Limits{}, "")
			if err != nil {
				return err
			}
			defer r.Close()
			_, err = fmt.Fprintf(e.out, "solieu %s · quy tắc %s · %s\n", version, app.RulesVersion(r.Rules()), runtime.Version())
			return err
		},
	}
}
