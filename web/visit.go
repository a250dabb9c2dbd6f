package web

import (
	"bytes"
	"errors"
	"net/http"
	"net/url"
	"strings"

	"solieu"
	"solieu/internal/i18n"
)

// visit is one request on its way to an answer. A handler either writes the whole
// answer and returns nil, or writes nothing and returns an error.
type visit struct {
	*site
	*face
	w http.ResponseWriter
	r *http.Request
}

// frame is what every page shows around its own content.
type frame struct {
	Title   string
	Nav     string // the part of the site: search, reports, series, findings, ledger
	Lang    i18n.Lang
	Langs   []langLink
	Query   string // the search box in the header
	Version string
	Data    any
}

type langLink struct {
	Lang    i18n.Lang
	Href    string
	Current bool
}

// serve turns a handler into one of net/http; errors become pages, or problem
// documents below /api/.
func (s *site) serve(handle func(*visit) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		v := &visit{site: s, face: s.faceOf(w, r), w: w, r: r}
		if err := handle(v); err != nil {
			v.fail(err)
		}
	}
}

// show renders a page. The page is complete before its first byte is sent, so a
// template that fails half way never leaves half a page behind a status of 200.
func (v *visit) show(name string, f frame) error { return v.showStatus(http.StatusOK, name, f) }

func (v *visit) showStatus(status int, name string, f frame) error {
	f.Lang, f.Version, f.Langs = v.text.Lang(), v.options.Version, v.langLinks()
	var page bytes.Buffer
	if err := v.templates[name].ExecuteTemplate(&page, "layout", f); err != nil {
		return &solieu.Error{Code: solieu.CodeInternal, Message: "page " + name + " cannot be rendered", Err: err}
	}
	v.w.Header().Set("Content-Type", "text/html; charset=utf-8")
	v.w.Header().Set("Content-Language", string(f.Lang))
	v.w.WriteHeader(status)
	_, err := v.w.Write(page.Bytes())
	return v.gone(err)
}

// gone drops the error of a reader who went away: there is nobody to tell.
func (v *visit) gone(err error) error {
	if err != nil {
		v.options.Logf("web: %s: %v", v.r.URL.Path, err)
	}
	return nil
}

func (v *visit) langLinks() []langLink {
	var links []langLink
	for _, lang := range i18n.Langs() {
		query := v.r.URL.Query()
		query.Set("lang", string(lang))
		here := url.URL{Path: v.r.URL.Path, RawPath: v.r.URL.RawPath, RawQuery: query.Encode()}
		links = append(links, langLink{Lang: lang, Href: here.String(), Current: lang == v.text.Lang()})
	}
	return links
}

// failure is the content of an error page.
type failure struct {
	Code   solieu.Code
	Status int
	// Detail is a sentence in the reader's language, or "".
	Detail string
}

// fault is an error whose sentence exists in every language of the pages.
type fault struct {
	code solieu.Code
	// key and pairs are what Catalog.T takes.
	key   string
	pairs []any
	// status overrides the status of the code when not 0.
	status int
}

func (f *fault) Error() string { return string(f.code) + ": " + f.key }

// Unwrap lets solieu.CodeOf see the code.
func (f *fault) Unwrap() error { return &solieu.Error{Code: f.code, Message: f.key} }

func badInput(key string, pairs ...any) error {
	return &fault{code: solieu.CodeUsage, key: key, pairs: pairs}
}

func notFound(key string) error { return &fault{code: solieu.CodeNotFound, key: key} }

// statusOf maps codes to HTTP once, for pages and API alike.
func statusOf(code solieu.Code) int {
	switch code {
	case solieu.CodeNotFound:
		return http.StatusNotFound
	case solieu.CodeUsage, solieu.CodeBadNumber, solieu.CodeBadDate, solieu.CodeBadRule:
		return http.StatusBadRequest
	case solieu.CodeTooLarge:
		return http.StatusRequestEntityTooLarge
	case solieu.CodeTimeout:
		return http.StatusGatewayTimeout
	case solieu.CodeLocked, solieu.CodeNoData, solieu.CodeNewerData, solieu.CodeDamagedData,
		solieu.CodeDataFolder, solieu.CodeInterrupted:
		return http.StatusServiceUnavailable
	default:
		return http.StatusInternalServerError
	}
}

// describe says what went wrong in the reader's language. Causes of faults of the
// program go to the log only: they may hold paths and text of the machine.
func (v *visit) describe(err error) failure {
	f := failure{Code: solieu.CodeOf(err)}
	f.Status = statusOf(f.Code)
	var known *fault
	if errors.As(err, &known) {
		f.Detail = v.text.T(known.key, known.pairs...)
		if known.status != 0 {
			f.Status = known.status
		}
		return f
	}
	if f.Status >= http.StatusInternalServerError {
		v.options.Logf("web: %s %s: %v", v.r.Method, v.r.URL.Path, err)
		return f
	}
	var e *solieu.Error
	if errors.As(err, &e) {
		f.Detail = e.Message
	}
	return f
}

func (v *visit) fail(err error) {
	if v.r.Context().Err() != nil {
		return // the reader went away
	}
	f := v.describe(err)
	if strings.HasPrefix(v.r.URL.Path, "/api/") {
		v.problem(f)
		return
	}
	page := frame{Title: v.text.T("code." + string(f.Code)), Data: f}
	if err := v.showStatus(f.Status, "error", page); err != nil {
		v.options.Logf("web: error page: %v", err)
		http.Error(v.w, string(f.Code), f.Status)
	}
}

// nowhere answers for every address without a page, and tells a wrong method from
// a wrong address.
func (v *visit) nowhere() error {
	asGet := v.r.Clone(v.r.Context())
	asGet.Method = http.MethodGet
	if _, pattern := v.mux.Handler(asGet); pattern != "/" && v.r.Method != http.MethodGet {
		v.w.Header().Set("Allow", "GET, HEAD")
		return &fault{code: solieu.CodeUsage, key: "error.method", status: http.StatusMethodNotAllowed}
	}
	return notFound("error.page")
}
