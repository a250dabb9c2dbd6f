package web

import (
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"strings"
)

// assets serves the embedded files below static/. Embedded files have no time of
// change, so each address carries a hash of the content and may be kept for ever.
type assets struct {
	files map[string]asset // by path without the leading slash: static/app.css
}

type asset struct {
	data []byte
	hash string
	kind string
}

func loadAssets(from fs.FS) *assets {
	a := &assets{files: map[string]asset{}}
	// The walk is over files compiled into the program and cannot fail.
	_ = fs.WalkDir(from, "static", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := fs.ReadFile(from, name)
		if err != nil {
			return err
		}
		sum := sha256.Sum256(data)
		a.files[name] = asset{data: data, hash: hex.EncodeToString(sum[:6]), kind: kindOf(name)}
		return nil
	})
	return a
}

// kindOf does not ask the machine's own table of types for the files we have:
// Windows registries are known to call .js text/plain.
func kindOf(name string) string {
	switch path.Ext(name) {
	case ".js":
		return "text/javascript; charset=utf-8"
	case ".css":
		return "text/css; charset=utf-8"
	case ".svg":
		return "image/svg+xml"
	case "", ".md":
		return "text/plain; charset=utf-8"
	}
	return mime.TypeByExtension(path.Ext(name))
}

// href is the address of static/name with its hash.
func (a *assets) href(name string) string {
	return "/static/" + name + "?v=" + a.files["static/"+name].hash
}

// ServeHTTP answers GET and HEAD.
func (a *assets) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	file, ok := a.files[strings.TrimPrefix(r.URL.Path, "/")]
	if !ok {
		http.NotFound(w, r)
		return
	}
	header := w.Header()
	header.Set("Content-Type", file.kind)
	header.Set("ETag", `"`+file.hash+`"`)
	header.Set("Cache-Control", "no-cache")
	if r.URL.Query().Get("v") == file.hash {
		header.Set("Cache-Control", "public, max-age=31536000, immutable")
	}
	if r.Header.Get("If-None-Match") == `"`+file.hash+`"` {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	_, _ = w.Write(file.data)
}
