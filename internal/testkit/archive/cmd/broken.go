package main

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"os"
	"path/filepath"

	"solieu/internal/testkit/archive"
)

// writeBroken writes testdata/broken. The scan is drawn anew only when withScan is
// set and pdftoppm is at hand.
func writeBroken(out string, withScan bool) error {
	files, err := archive.BrokenFiles()
	if err != nil {
		return err
	}
	for _, f := range files {
		if err := write(filepath.Join(out, "broken", f.Path), f.Data); err != nil {
			return err
		}
	}
	if withScan {
		data, err := scan(filepath.Join(out, "archive", "2019/BC_T02.2019.pdf"))
		if err != nil {
			return err
		}
		if err := write(filepath.Join(out, "broken", "scanned.pdf"), data); err != nil {
			return err
		}
	}
	files = append(files, archive.Scan(nil))
	return write(filepath.Join(out, "broken", "README.md"), archive.BrokenReadme(files))
}

// scan prints the first page of a report as a gray picture and wraps it in a PDF.
func scan(report string) ([]byte, error) {
	tmp, err := os.MkdirTemp("", "scan")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(tmp)
	picture := filepath.Join(tmp, "page")
	if err := command("pdftoppm", "-r", "150", "-gray", "-f", "1", "-l", "1", "-singlefile", report, picture); err != nil {
		return nil, err
	}
	data, err := os.ReadFile(picture + ".pgm")
	if err != nil {
		return nil, err
	}
	var width, height, deepest int
	if _, err := fmt.Sscanf(string(data[:32]), "P5\n%d %d\n%d\n", &width, &height, &deepest); err != nil {
		return nil, fmt.Errorf("picture: %w", err)
	}
	samples := data[len(data)-width*height:]
	var packed bytes.Buffer
	z, err := zlib.NewWriterLevel(&packed, zlib.BestCompression)
	if err != nil {
		return nil, err
	}
	for i := range samples {
		samples[i] &= 0xC0 // four grays: a cheap scanner, a small file
	}
	if _, err := z.Write(samples); err != nil {
		return nil, err
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return archive.PicturePDF(width, height, packed.Bytes()), nil
}
