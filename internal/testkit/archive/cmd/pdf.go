package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"solieu/internal/testkit/archive"
)

// printPDF makes the PDF files of the archive with the programs that offices use: a
// word processor and a browser. Without them the files already there stay.
func printPDF(out string, reports []archive.Report) error {
	tmp, err := os.MkdirTemp("", "archive")
	if err != nil {
		return err
	}
	defer os.RemoveAll(tmp)
	for _, r := range reports {
		maker := map[string]func(string, *archive.Page) (string, error){"pdf-office": byOffice, "pdf-browser": byBrowser}[archive.Producer(r.Page.Month)]
		if maker == nil {
			continue
		}
		made, err := maker(tmp, r.Page)
		if err != nil {
			return fmt.Errorf("%s: %w", r.Page.Path, err)
		}
		data, err := os.ReadFile(made)
		if err != nil {
			return err
		}
		if err := write(filepath.Join(out, "archive", r.Page.Path), undated(data)); err != nil {
			return err
		}
	}
	return nil
}

func byOffice(tmp string, p *archive.Page) (string, error) {
	data, err := archive.PrintDOCX(p)
	if err != nil {
		return "", err
	}
	source := filepath.Join(tmp, p.Month.String()+".docx")
	if err := write(source, data); err != nil {
		return "", err
	}
	return strings.TrimSuffix(source, ".docx") + ".pdf", command("soffice", "-env:UserInstallation=file://"+tmp+"/office",
		"--headless", "--convert-to", "pdf", "--outdir", tmp, source)
}

func byBrowser(tmp string, p *archive.Page) (string, error) {
	source := filepath.Join(tmp, p.Month.String()+".html")
	if err := write(source, archive.HTML(p)); err != nil {
		return "", err
	}
	made := filepath.Join(tmp, p.Month.String()+".pdf")
	return made, command("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
		"--user-data-dir="+filepath.Join(tmp, "browser"), "--no-pdf-header-footer", "--print-to-pdf="+made, "file://"+source)
}

func command(name string, args ...string) error {
	out, err := exec.Command(name, args...).CombinedOutput()
	if err != nil {
		return fmt.Errorf("%s: %w: %s", name, err, bytes.TrimSpace(out))
	}
	return nil
}

// undated replaces the clock's dates and the random identifiers by fixed ones of the
// same length, so that a second run does not change files whose pages are the same.
func undated(data []byte) []byte {
	each(data, "/CreationDate", 40, freeze)
	each(data, "/ModDate", 40, freeze)
	each(data, "/DocChecksum /", 32, zero)
	each(data, "/ID [", 80, zero)
	return data
}

// each hands over the bytes behind every occurrence of key.
func each(data []byte, key string, width int, change func([]byte)) {
	for at := 0; ; {
		i := bytes.Index(data[at:], []byte(key))
		if i < 0 {
			return
		}
		at += i + len(key)
		change(data[at:min(at+width, len(data))])
	}
}

// zero blanks hexadecimal digits up to the end of the value.
func zero(value []byte) {
	for i, c := range value {
		if c == ']' {
			return
		}
		if c >= '0' && c <= '9' || c >= 'A' && c <= 'F' {
			value[i] = '0'
		}
	}
}

func freeze(value []byte) {
	i := bytes.Index(value, []byte("(D:"))
	if i < 0 || i+17 > len(value) {
		return
	}
	copy(value[i+3:i+17], "20200101000000")
}
