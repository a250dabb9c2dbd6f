package ingest

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"solieu"
)

// File is a file that entered, found by [Walk].
type File struct {
	Path string // absolute, as the system spells it
	// Rel is the path relative to Root with forward slashes, composed (NFC) so that
	// archives copied from macOS keep their names.
	Rel   string
	Root  string // the folder given, or the folder of the file given
	Bytes int64
}

// Walk lists the regular files at paths: files as such, folders with everything
// below, sorted by Rel. Hidden files, lock files of office programs (~$) and links
// are skipped. A path that does not exist gives [solieu.CodeNotFound], one that may
// not be read [solieu.CodeUnreadable]. A file reached twice is listed once.
func Walk(paths []string) ([]File, error) {
	seen := make(map[string]bool)
	var files []File
	for _, path := range paths {
		found, err := walkOne(path)
		if err != nil {
			return nil, err
		}
		for _, f := range found {
			if !seen[f.Path] {
				seen[f.Path] = true
				files = append(files, f)
			}
		}
	}
	slices.SortStableFunc(files, func(a, b File) int {
		if c := strings.Compare(a.Rel, b.Rel); c != 0 {
			return c
		}
		return strings.Compare(a.Path, b.Path)
	})
	return files, nil
}

func walkOne(path string) ([]File, error) {
	root, err := filepath.Abs(path)
	if err != nil {
		return nil, pathError(path, err)
	}
	info, err := os.Stat(root)
	if err != nil {
		return nil, pathError(path, err)
	}
	if !info.IsDir() {
		f, ok := newFile(filepath.Dir(root), root, info)
		if !ok {
			return nil, nil
		}
		return []File{f}, nil
	}
	return walkFolder(root)
}

func walkFolder(root string) ([]File, error) {
	var files []File
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return pathError(path, err)
		}
		if path != root && isHidden(entry.Name()) {
			if entry.IsDir() {
				return filepath.SkipDir
			}
			return nil
		}
		info, err := entry.Info()
		if errors.Is(err, fs.ErrNotExist) {
			return nil // removed while we walked
		}
		if err != nil {
			return pathError(path, err)
		}
		if f, ok := newFile(root, path, info); ok {
			files = append(files, f)
		}
		return nil
	})
	return files, err
}

func newFile(root, path string, info fs.FileInfo) (File, bool) {
	rel, err := filepath.Rel(root, path)
	if err != nil || !info.Mode().IsRegular() {
		return File{}, false
	}
	return File{Path: path, Rel: norm.NFC.String(filepath.ToSlash(rel)), Root: root, Bytes: info.Size()}, true
}

func isHidden(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$")
}

func pathError(path string, err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return &solieu.Error{Code: solieu.CodeNotFound, Message: "there is no such file or folder", Path: path}
	}
	return &solieu.Error{Code: solieu.CodeUnreadable, Message: "the system does not let it be read", Path: path, Err: err}
}
