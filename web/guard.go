package web

import (
	"net"
	"net/http"
	"net/netip"
	"runtime/debug"
	"slices"
	"strings"

	"solieu"
)

// plotStyle is the hash of the one style element that the chart library puts into
// its drawing; the browser test fails when a new version of it writes another.
const plotStyle = "'sha256-KQKCKch/p9tzc5CPVawChhah0szZrSYv2/O8vWD2sww='"

// policy lets a page load from this server only.
const policy = "default-src 'none'; script-src 'self'; style-src 'self' " + plotStyle +
	"; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

// maxBody bounds what a form may send.
const maxBody = 64 << 10

// guard stands before every request: headers, host name, cross-site posts, and
// a page instead of a dead connection when the program has a fault.
func (s *site) guard(next http.Handler) http.Handler {
	cross := http.NewCrossOriginProtection()
	cross.SetDenyHandler(s.serve(func(*visit) error {
		return &fault{code: solieu.CodeUsage, key: "error.cross", status: http.StatusForbidden}
	}))
	wrongHost := s.serve(func(*visit) error {
		return &fault{code: solieu.CodeUsage, key: "error.host", status: http.StatusMisdirectedRequest}
	})
	protected := cross.Handler(next)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer s.catch(w, r)
		setHeaders(w.Header())
		if !s.hostAllowed(r.Host) {
			wrongHost(w, r)
			return
		}
		r.Body = http.MaxBytesReader(w, r.Body, maxBody)
		protected.ServeHTTP(w, r)
	})
}

func setHeaders(h http.Header) {
	h.Set("Content-Security-Policy", policy)
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "same-origin")
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	h.Set("Cache-Control", "no-cache")
}

// hostAllowed: a name with a dot belongs to somebody's DNS; an address, a bare
// machine name and names of the local network do not.
func (s *site) hostAllowed(host string) bool {
	name, _, err := net.SplitHostPort(host)
	if err != nil {
		name = host
	}
	name = strings.ToLower(strings.Trim(name, "[]"))
	if _, err := netip.ParseAddr(name); err == nil {
		return true
	}
	return !strings.Contains(name, ".") || strings.HasSuffix(name, ".local") ||
		strings.HasSuffix(name, ".lan") || strings.HasSuffix(name, ".localhost") || slices.Contains(s.options.Hosts, name)
}

// catch turns a panic into an error page. Nothing below is meant to panic; a
// server that answers for many readers must still not die of one request.
func (s *site) catch(w http.ResponseWriter, r *http.Request) {
	fault := recover()
	if fault == nil {
		return
	}
	if fault == http.ErrAbortHandler {
		panic(fault)
	}
	s.options.Logf("web: %s: panic: %v\n%s", r.URL.Path, fault, debug.Stack())
	s.serve(func(*visit) error {
		return &solieu.Error{Code: solieu.CodeInternal, Message: "fault of the program"}
	})(w, r)
}
