package main

import (
	"bytes"
	"os"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"solieu/internal/i18n"
)

// TestMain makes the test binary stand in for solieu, so that scripts run the real
// program, its reading child process included.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"solieu": main})
}

// TestScripts runs the user stories: one file a story, with the reports it needs.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		Setup: func(env *testscript.Env) error {
			here, err := os.Getwd()
			env.Setenv("BROKEN", here+"/../../testdata/broken")
			env.Setenv("REPORTS", here+"/testdata/reports")
			return err
		},
	})
}

func testEnv(t *testing.T) *env {
	t.Helper()
	text, err := i18n.New(i18n.VI)
	if err != nil {
		t.Fatal(err)
	}
	return &env{in: &bytes.Buffer{}, out: &bytes.Buffer{}, err: &bytes.Buffer{}, getenv: func(string) string { return "" }, text: text}
}
