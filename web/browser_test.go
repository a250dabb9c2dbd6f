package web

import (
	"context"
	"flag"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

var shots = flag.String("shots", "", "folder in which the browser tests leave pictures of the pages")

// tab is one page of a headless browser on the composed archive.
type tab struct {
	*testing.T
	ctx     context.Context
	archive *fakeArchive
	base    string

	mu       sync.Mutex
	messages []string // of the console: exceptions, policy violations
}

// browse opens the site in a browser. Without a browser it fails and says what to
// install: a skipped test would look like a passed one.
func browse(t *testing.T, width, height int) *tab {
	t.Helper()
	if testing.Short() {
		t.Skip("browser tests take seconds; run without -short")
	}
	path := findBrowser()
	if path == "" {
		t.Fatal("no Chromium found: install it (Debian: apt install chromium) or run go test -short")
	}
	b := &tab{T: t, archive: composed()}
	server := httptest.NewServer(New(b.archive, Options{Version: "0.9", Logf: t.Logf}))
	t.Cleanup(server.Close)
	b.base = server.URL
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.Flag("disable-background-networking", true), chromedp.Flag("disable-component-update", true),
		chromedp.WindowSize(width, height))
	ctx, cancel := context.WithTimeout(t.Context(), 120*time.Second)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewExecAllocator(ctx, options...)
	t.Cleanup(cancel)
	b.ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	b.do(chromedp.EmulateViewport(int64(width), int64(height)))
	b.listen()
	return b
}

func findBrowser() string {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

func (b *tab) listen() {
	messages := chromedp.Console(b.ctx)
	go func() {
		for m, err := range messages {
			if err != nil {
				return
			}
			b.mu.Lock()
			b.messages = append(b.messages, string(m.Type)+": "+m.Text)
			b.mu.Unlock()
		}
	}()
}

func (b *tab) do(steps ...chromedp.Action[chromedp.Void]) {
	b.Helper()
	if err := chromedp.Do(b.ctx, steps...); err != nil {
		b.Fatal(err)
	}
}

func (b *tab) open(path string) {
	b.Helper()
	b.do(chromedp.Navigate(b.base + path))
}

// ask evaluates an expression in the page.
func ask[T any](b *tab, expression string) T {
	b.Helper()
	got, err := chromedp.Run(b.ctx, chromedp.Evaluate[T](expression))
	if err != nil {
		b.Fatalf("%s: %v", expression, err)
	}
	return got
}

// until waits for an expression to become true.
func (b *tab) until(expression string) {
	b.Helper()
	if _, err := chromedp.Run(b.ctx, chromedp.Poll[bool](expression, chromedp.WithPollingTimeout(40*time.Second))); err != nil {
		b.Fatalf("waiting for %s: %v", expression, err)
	}
}

func (b *tab) shot(name string) {
	b.Helper()
	if *shots == "" {
		return
	}
	picture, err := chromedp.Run(b.ctx, chromedp.CaptureScreenshot())
	if err != nil {
		b.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(*shots, name+".png"), picture, 0o644); err != nil {
		b.Fatal(err)
	}
}

// quiet: nothing was refused by the policy, nothing was thrown, nothing was asked
// of another host.
func (b *tab) quiet() {
	b.Helper()
	for _, name := range ask[[]string](b, `performance.getEntriesByType("resource").map((e) => e.name)`) {
		if !strings.HasPrefix(name, b.base) {
			b.Errorf("the page asked for %s", name)
		}
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, m := range b.messages {
		b.Errorf("console: %s", m)
	}
}

// TestReaderFollowsANumber is the promise of the program: from a search to the
// printed figure, to its series, back to the sentence, to the finding.
func TestReaderFollowsANumber(t *testing.T) {
	b := browse(t, 1366, 768)
	b.open("/")
	b.shot("home")
	b.do(chromedp.SendKeys("#q-main", "tiếp tục\r"), chromedp.WaitVisible(".hits"))
	b.shot("search")
	b.do(chromedp.Click(`a.hitlink[href^="`+may+`"]`), chromedp.WaitVisible(".paper"))
	if got := ask[string](b, `location.hash`); got != "#b3" {
		t.Errorf("the hit opened at %s", got)
	}
	b.do(chromedp.Click("#f1"))
	b.until(`document.querySelector("#panel .bignum")?.textContent.includes("9.050.000.000")`)
	if got := ask[string](b, `document.querySelector("#f1").getAttribute("aria-current")`); got != "true" {
		t.Error("the chosen figure is not lit")
	}
	b.shot("report")
	b.do(chromedp.Click("#panel a.go"), chromedp.WaitVisible("#chart svg a"))
	if got, want := ask[int](b, `document.querySelectorAll('#chart svg g[aria-label="dot"] a').length`), 6; got != want {
		t.Errorf("the chart has %d linked points, want %d", got, want)
	}
	if got := ask[string](b, `document.querySelector('#chart svg a').getAttributeNS("http://www.w3.org/1999/xlink", "href")`); !strings.Contains(got, "?f=f1#f1") && !strings.HasPrefix(got, "#t-") {
		t.Errorf("a point links to %q", got)
	}
	b.do(chromedp.WaitVisible(".points"))
	ask[bool](b, `(scrollTo(0, 0), true)`)
	b.shot("series")
	b.open(may + "?f=f1")
	b.do(chromedp.Click(`#panel a[href="/phat-hien/a01-5f"]`), chromedp.WaitVisible(".evidence"))
	b.shot("finding")
	b.quiet()
}

func TestVerdictFromTheBrowser(t *testing.T) {
	b := browse(t, 1366, 768)
	b.open("/phat-hien/a01-5f")
	b.do(chromedp.Click(`input[value="explain"]`), chromedp.SendKeys("#reason", "gồm cả nợ chuyển kỳ"),
		chromedp.Click(".decide button"), chromedp.WaitVisible(".note.ok"))
	b.archive.mu.Lock()
	defer b.archive.mu.Unlock()
	if len(b.archive.decisions) != 1 || b.archive.decisions[0].Reason != "gồm cả nợ chuyển kỳ" {
		t.Errorf("decisions: %+v", b.archive.decisions)
	}
	b.quiet()
}

func TestKeyboardOnly(t *testing.T) {
	b := browse(t, 1366, 768)
	b.open(may)
	b.do(chromedp.KeyEvent("j"), chromedp.KeyEvent("j"))
	b.until(`document.activeElement.id === "f2" && document.querySelector("#panel .bignum")?.textContent.includes("69,1")`)
	b.do(chromedp.KeyEvent("k"))
	b.until(`document.activeElement.id === "f1"`)
	b.do(chromedp.KeyEvent("/"))
	b.until(`document.activeElement.id === "q"`)
	b.do(chromedp.KeyEvent("j"))
	// The driver sends the letter of a key even when the page took the key, so the
	// slash may stand in the box here; what counts is that j is a letter now.
	if got := ask[string](b, `document.querySelector("#q").value`); !strings.HasSuffix(got, "j") {
		t.Errorf("a letter typed into the search box gave %q", got)
	}
	ask[bool](b, `(document.activeElement.blur(), true)`)
	b.do(chromedp.KeyEvent("?"))
	b.until(`document.getElementById("help").open`)
	b.quiet()
}

// TestEveryPageFits: no page is wider than the window, wide or narrow.
func TestEveryPageFits(t *testing.T) {
	pages := map[string]string{"home": "/", "search": "/?q=tiếp+tục", "reports": "/bao-cao", "report": may + "?f=f1", "serieslist": "/chuoi",
		"series": "/chuoi/" + revenueKey, "total": "/chuoi/" + totalKey, "findings": "/phat-hien?passes=1", "finding": "/phat-hien/b03-6f", "ledger": "/tep", "error": "/khong-co"}
	b := browse(t, 1366, 768)
	for size, width := range map[string]int{"office": 1366, "phone": 400} {
		b.do(chromedp.EmulateViewport(int64(width), 768))
		for name, path := range pages {
			b.open(path)
			if over := ask[int](b, `document.documentElement.scrollWidth - innerWidth`); over > 0 {
				t.Errorf("%s at %d: %d pixels too wide", path, width, over)
			}
			b.shot(size + "-" + name)
		}
	}
}
