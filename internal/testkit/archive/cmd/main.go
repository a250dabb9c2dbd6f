// Command cmd writes the sample archive and the broken files:
//
//	go run ./internal/testkit/archive/cmd -out testdata
//
// PDF files need soffice and chromium on the machine; -pdf=false leaves those that
// are already there.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"solieu/internal/testkit/archive"
)

func main() {
	out := flag.String("out", "testdata", "folder that holds archive and broken")
	withPDF := flag.Bool("pdf", true, "print the PDF files anew")
	markdown := flag.String("markdown", "", "also write every report as Markdown into this folder")
	flag.Parse()
	if *markdown != "" {
		if err := allMarkdown(*markdown); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
	if err := run(*out, *withPDF); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(out string, withPDF bool) error {
	reports := archive.Build()
	files, err := archive.Files(reports)
	if err != nil {
		return err
	}
	for _, f := range files {
		if err := write(filepath.Join(out, "archive", f.Path), f.Data); err != nil {
			return err
		}
	}
	fmt.Println(len(files), "files written")
	if withPDF {
		if err := printPDF(out, reports); err != nil {
			return err
		}
	}
	return writeBroken(out, withPDF)
}

// allMarkdown serves comparisons of readers: the same report in two formats.
func allMarkdown(folder string) error {
	for _, r := range archive.Build() {
		if err := write(filepath.Join(folder, r.Page.Month.String()+".md"), archive.Markdown(r.Page)); err != nil {
			return err
		}
	}
	return nil
}

func write(path string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return os.WriteFile(path, data, 0o644)
}
