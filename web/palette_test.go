package web

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

var colour = regexp.MustCompile(`--([a-z-]+): #([0-9a-f]{3,6});`)

// palettes reads the light and the dark colours out of the sheet.
func palettes(t *testing.T) (light, dark map[string]string) {
	t.Helper()
	sheet, err := files.ReadFile("static/app.css")
	if err != nil {
		t.Fatal(err)
	}
	parts := strings.SplitN(string(sheet), "@media screen and (prefers-color-scheme: dark)", 2)
	block, _, _ := strings.Cut(parts[1], "* { box-sizing")
	read := func(text string) map[string]string {
		found := map[string]string{}
		for _, m := range colour.FindAllStringSubmatch(text, -1) {
			found[m[1]] = m[2]
		}
		return found
	}
	return read(parts[0]), read(block)
}

// luminance and contrast are those of WCAG 2.2.
func luminance(hex string) float64 {
	if len(hex) == 3 {
		hex = string([]byte{hex[0], hex[0], hex[1], hex[1], hex[2], hex[2]})
	}
	var sum float64
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		n, _ := strconv.ParseUint(hex[2*i:2*i+2], 16, 8)
		c := float64(n) / 255
		if c <= 0.04045 {
			c /= 12.92
		} else {
			c = math.Pow((c+0.055)/1.055, 2.4)
		}
		sum += weight * c
	}
	return sum
}

func contrast(a, b string) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// TestContrast: text reaches 4,5 and marks of the chart reach 3 against every
// ground that they stand on, by day and by night (WCAG 2.2 AA).
func TestContrast(t *testing.T) {
	light, dark := palettes(t)
	text := []string{"ink paper", "ink page", "ink soft", "ink hit", "dim paper", "dim page", "dim soft", "accent paper", "accent page", "accent soft",
		"accent-ink accent", "error error-bg", "warning warning-bg", "info info-bg", "pass pass-bg",
		"ink k-level", "ink k-ratio", "ink k-change", "ink k-share"}
	marks := []string{"c-actual paper", "c-estimate paper", "c-derived paper", "c-plan paper", "ring paper", "ring page", "error paper", "warning paper", "info paper", "dim paper"}
	for name, palette := range map[string]map[string]string{"light": light, "dark": dark} {
		check := func(pairs []string, least float64) {
			for _, pair := range pairs {
				front, back, _ := strings.Cut(pair, " ")
				if palette[front] == "" || palette[back] == "" {
					t.Errorf("%s: colour of %q is not in the sheet", name, pair)
				} else if got := contrast(palette[front], palette[back]); got < least {
					t.Errorf("%s: %s has contrast %.2f, want %.1f", name, pair, got, least)
				}
			}
		}
		check(text, 4.5)
		check(marks, 3)
	}
}
