package main

import (
	"errors"
	"os"

	"github.com/spf13/cobra"

	"solieu/internal/app"
)

// dataFolder is --data, else $SOLIEU_DATA, else ./solieu-data.
func dataFolder(e *env, cmd *cobra.Command) string {
	if dir, _ := cmd.Flags().GetString("data"); dir != "" {
		return dir
	}
	if dir := e.getenv("SOLIEU_DATA"); dir != "" {
		return dir
	}
	return "solieu-data"
}

// openData opens an existing data folder.
func openData(e *env, cmd *cobra.Command) (*app.App, error) {
	a, err := app.Open(cmd.Context(), app.Config{Data: dataFolder(e, cmd), Notice: func(s string) { e.note("%s", s) }})
	if err != nil {
		return nil, err
	}
	if err := a.CatchUp(cmd.Context()); err != nil {
		return nil, errors.Join(err, a.Close())
	}
	return a, nil
}

// createData opens the data folder for ingestion and makes it when needed.
func createData(e *env, cmd *cobra.Command, dir string) (*app.App, error) {
	worker, err := workerCommand()
	if err != nil {
		return nil, err
	}
	return app.Open(cmd.Context(), app.Config{
		Data: dir, Create: true, Worker: worker,
		Notice: func(s string) { e.note("%s", s) },
	})
}

// workerCommand is this very program with its hidden reading command.
func workerCommand() ([]string, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	return []string{self, readWorkerName}, nil
}
