package web

import (
	"fmt"
	"html/template"
	"io/fs"
	"net/http"
	"path"
	"strings"

	"solieu"
	"solieu/internal/i18n"
)

// face is the site in one language: its texts and the pages compiled with them.
type face struct {
	text      *i18n.Catalog
	templates map[string]*template.Template
}

// langCookie remembers the language that a reader chose.
const langCookie = "lang"

// newFace compiles every file of templates/ with the layout and the shared parts
// (names that begin with an underscore). The texts are bound when compiling, so a
// template cannot mix two languages.
func newFace(lang i18n.Lang, a *assets) (*face, error) {
	text, err := i18n.New(lang)
	if err != nil {
		return nil, err
	}
	f := &face{text: text, templates: map[string]*template.Template{}}
	base, err := template.New("").Funcs(f.funcs(a)).ParseFS(files, "templates/_*.html")
	if err != nil {
		return nil, fmt.Errorf("web: %w", err)
	}
	names, err := fs.Glob(files, "templates/[a-z]*.html")
	if err != nil {
		return nil, fmt.Errorf("web: %w", err)
	}
	for _, name := range names {
		page, err := template.Must(base.Clone()).ParseFS(files, name)
		if err != nil {
			return nil, fmt.Errorf("web: %w", err)
		}
		f.templates[strings.TrimSuffix(path.Base(name), ".html")] = page
	}
	return f, nil
}

func (f *face) funcs(a *assets) template.FuncMap {
	return template.FuncMap{
		"t": f.text.T, "label": f.label, "asset": a.href,
		"int": f.int, "number": f.number, "quantity": f.quantity, "short": f.short, "unit": f.unit,
		"interval": f.interval, "period": f.period, "date": f.date, "confidence": f.confidence,
		"docURL": docURL, "figureURL": figureURL, "blockURL": blockURL,
		"seriesURL": seriesURL, "findingURL": findingURL, "seriesOfURL": seriesOfURL,
		"titleOf": f.titleOf, "bytes": f.bytes, "add": func(a, b int) int { return a + b },
		"link": func(doc string, f *solieu.Figure) figureLink { return figureLink{doc, f} },
	}
}

// faceOf picks the language: ?lang= wins and is remembered, then the cookie, then
// Vietnamese. The browser's own setting is not asked: most offices run an English
// browser.
func (s *site) faceOf(w http.ResponseWriter, r *http.Request) *face {
	if lang, ok := i18n.Parse(r.URL.Query().Get("lang")); ok {
		http.SetCookie(w, &http.Cookie{
			Name: langCookie, Value: string(lang), Path: "/", MaxAge: 365 * 24 * 3600,
			HttpOnly: true, SameSite: http.SameSiteLaxMode,
		})
		return s.faces[lang]
	}
	if cookie, err := r.Cookie(langCookie); err == nil {
		if lang, ok := i18n.Parse(cookie.Value); ok {
			return s.faces[lang]
		}
	}
	return s.faces[i18n.VI]
}
