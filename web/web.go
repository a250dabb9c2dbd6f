// Package web serves an archive as pages for people and as JSON for programs:
// search, reports with every figure lit in its place, time series, findings with
// their arithmetic, and the ledger of files.
//
//	handler := web.New(archive, web.Options{Version: "1.0.0"})
//	server := &http.Server{Addr: "127.0.0.1:8080", Handler: handler, ReadHeaderTimeout: 5 * time.Second}
//
// Pages are rendered on the server and work without script; a script adds the
// chart, the keyboard and the side panel. No page asks another host for anything.
// Every number of a page links to the printed figure it comes from.
package web

import (
	"embed"
	"net/http"

	"solieu"
	"solieu/internal/i18n"
)

//go:embed all:templates static
var files embed.FS

// Options are the settings of the pages. The zero value is usable.
type Options struct {
	// Version is shown in the footer and in citations.
	Version string
	// Hosts lists further host names under which the pages may be asked for.
	// Addresses, localhost and names without a dot are always allowed; any other
	// name is refused, so that a foreign site cannot point its own name at this
	// machine and read the archive (DNS rebinding).
	Hosts []string
	// Logf takes faults of the program; nil drops them.
	Logf func(format string, args ...any)
}

// site is what all requests share; it never changes after New.
type site struct {
	archive solieu.Archive
	options Options
	faces   map[i18n.Lang]*face
	assets  *assets
	mux     *http.ServeMux
}

// New returns the handler of all pages and of the JSON API. Timeouts and the
// address to listen on are the caller's. It panics only when the program was
// built with a broken template, which a test excludes.
func New(a solieu.Archive, o Options) http.Handler {
	if o.Logf == nil {
		o.Logf = func(string, ...any) {}
	}
	s := &site{archive: a, options: o, faces: map[i18n.Lang]*face{}, mux: http.NewServeMux()}
	s.assets = loadAssets(files)
	for _, lang := range i18n.Langs() {
		f, err := newFace(lang, s.assets)
		if err != nil {
			panic(err)
		}
		s.faces[lang] = f
	}
	s.routes()
	return s.guard(s.mux)
}

func (s *site) routes() {
	pages := map[string]func(*visit) error{
		"GET /{$}":                        (*visit).search,
		"GET /bao-cao":                    (*visit).reports,
		"GET /bao-cao/{doc}":              (*visit).report,
		"GET /bao-cao/{doc}/so/{figure}":  (*visit).figure,
		"GET /chuoi":                      (*visit).seriesList,
		"GET /chuoi/{key...}":             (*visit).series,
		"GET /chuoi-cua/{doc}/{figure}":   (*visit).seriesOf,
		"GET /phat-hien":                  (*visit).findings,
		"GET /phat-hien/{id}":             (*visit).finding,
		"POST /phat-hien/{id}/quyet-dinh": (*visit).decide,
		"GET /tep":                        (*visit).ledger,
		"GET /api/v1/search":              (*visit).apiSearch,
		"GET /api/v1/documents":           (*visit).apiDocuments,
		"GET /api/v1/documents/{doc}":     (*visit).apiDocument,
		"GET /api/v1/series":              (*visit).apiSeriesList,
		"GET /api/v1/series/{key...}":     (*visit).apiSeries,
		"GET /api/v1/findings":            (*visit).apiFindings,
		"GET /api/v1/findings/{id}":       (*visit).apiFinding,
		"GET /api/v1/ledger":              (*visit).apiLedger,
		"GET /api/v1/summary":             (*visit).apiSummary,
		"/":                               (*visit).nowhere,
	}
	for pattern, handle := range pages {
		s.mux.HandleFunc(pattern, s.serve(handle))
	}
	s.mux.Handle("GET /static/", s.assets)
	s.mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/plain; charset=utf-8")
		_, _ = w.Write([]byte("ok\n"))
	})
}
