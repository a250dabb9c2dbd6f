package main

import (
	"github.com/spf13/cobra"

	"solieu/internal/app"
)

const readWorkerName = "read-worker"

// newReadWorker is the child process that reads files for ingest: whatever a
// hostile file does, it does it there.
func newReadWorker(e *env) *cobra.Command {
	return &cobra.Command{
		Use:    readWorkerName,
		Hidden: true,
		RunE:   func(*cobra.Command, []string) error { return app.ServeReader(e.in, e.out) },
	}
}
