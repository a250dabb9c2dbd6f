package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/spf13/cobra"
)

var update = flag.Bool("update", false, "rewrite docs/cli.md and golden files")

const cliPage = "../../docs/cli.md"

// TestDocsAreFresh compares docs/cli.md with the help texts it is made of.
func TestDocsAreFresh(t *testing.T) {
	want := cliReference(newRoot(testEnv(t)))
	if *update {
		if err := os.WriteFile(cliPage, want, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	have, err := os.ReadFile(cliPage)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(have, want) {
		t.Error("docs/cli.md is stale: run make docs")
	}
}

func cliReference(root *cobra.Command) []byte {
	var page bytes.Buffer
	page.WriteString("# Dòng lệnh\n\nTrang này sinh từ `--help` của chương trình (`make docs`).\n")
	eachCommand(root, func(c *cobra.Command) {
		fmt.Fprintf(&page, "\n## %s\n\n```\n%s```\n", c.CommandPath(), helpOf(c))
	})
	return page.Bytes()
}

func helpOf(c *cobra.Command) string {
	var out bytes.Buffer
	c.SetOut(&out)
	if err := c.Help(); err != nil {
		return err.Error()
	}
	return out.String()
}

func eachCommand(c *cobra.Command, do func(*cobra.Command)) {
	c.InitDefaultHelpFlag()
	if c.Hidden || c.Name() == "help" || c.Name() == "completion" {
		return
	}
	do(c)
	for _, child := range c.Commands() {
		eachCommand(child, do)
	}
}

// TestHelpBeginsWithExamples holds every command to the house rule.
func TestHelpBeginsWithExamples(t *testing.T) {
	eachCommand(newRoot(testEnv(t)), func(c *cobra.Command) {
		help := helpOf(c)
		if !strings.HasPrefix(help, "Ví dụ:\n  solieu "+strings.TrimPrefix(strings.TrimPrefix(c.CommandPath(), "solieu"), " ")) {
			t.Errorf("%s --help does not begin with an example of itself:\n%.80s", c.CommandPath(), help)
		}
		if !strings.Contains(help, "Mã thoát:") {
			t.Errorf("%s --help does not list the exit codes", c.CommandPath())
		}
	})
}
