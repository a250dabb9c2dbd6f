package i18n

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"
)

var placeholder = regexp.MustCompile(`\{[a-z]+\}`)

// TestCataloguesMatch: every text exists in both languages with the same
// placeholders; a singular form is the only key that a language may have alone.
func TestCataloguesMatch(t *testing.T) {
	vi, en := catalog(t, VI), catalog(t, EN)
	for _, pair := range []struct{ have, want *Catalog }{{vi, en}, {en, vi}} {
		for _, key := range pair.have.Keys() {
			base := strings.TrimSuffix(key, ".one")
			if !pair.want.Has(base) {
				t.Errorf("%s: key %q is missing", pair.want.Lang(), key)
				continue
			}
			got := placeholder.FindAllString(pair.have.texts[key], -1)
			want := placeholder.FindAllString(pair.want.texts[base], -1)
			slices.Sort(got)
			slices.Sort(want)
			if diff := cmp.Diff(want, got); diff != "" && base == key {
				t.Errorf("%s: placeholders of %q differ:\n%s", pair.have.Lang(), key, diff)
			}
		}
	}
}

func TestTextsAreClean(t *testing.T) {
	for _, lang := range Langs() {
		c := catalog(t, lang)
		for _, key := range c.Keys() {
			text := c.texts[key]
			if strings.TrimSpace(text) != text || text == "" {
				t.Errorf("%s %s: empty or with space at an end: %q", lang, key, text)
			}
			if !norm.NFC.IsNormalString(text) {
				t.Errorf("%s %s: letters are not composed", lang, key)
			}
		}
	}
}

func TestT(t *testing.T) {
	vi, en := catalog(t, VI), catalog(t, EN)
	tests := []struct {
		name      string
		got, want string
	}{
		{"integer with separators", vi.T("count.figures", "n", 12345), "12.345 số liệu"},
		{"singular", en.T("count.reports", "n", 1), "1 report"},
		{"plural", en.T("count.reports", "n", 2), "2 reports"},
		{"no singular in Vietnamese", vi.T("count.reports", "n", 1), "1 báo cáo"},
		{"unknown key is shown", vi.T("no.such.key"), "no.such.key"},
		{"value with braces is not filled again", vi.T("search.total", "n", 1, "q", "{n}"), "1 đoạn khớp với “{n}”"},
	}
	for _, test := range tests {
		if test.got != test.want {
			t.Errorf("%s: got %q, want %q", test.name, test.got, test.want)
		}
	}
}

func TestUnknownLanguage(t *testing.T) {
	if _, err := New("fr"); err == nil {
		t.Error("New(fr) gave no error")
	}
	if _, ok := Parse("fr"); ok {
		t.Error("Parse(fr) is ok")
	}
	if lang, ok := Parse("en"); !ok || lang != EN {
		t.Errorf("Parse(en) = %v, %v", lang, ok)
	}
}
