// Package i18n holds every sentence that pages and commands show, in Vietnamese
// and English, and prints numbers the way each language does.
//
//	c, err := i18n.New(i18n.VI)
//	c.T("count.reports", "n", 3)  // "3 báo cáo"
//	c.Number("9050000000.5")      // "9.050.000.000,5"
//
// Texts live in catalog/<language>/*.json, one flat object a file. A test keeps
// the keys and the placeholders of both languages in step.
package i18n

import (
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"
)

//go:embed catalog
var files embed.FS

// Lang is a language of the interface.
type Lang string

// The languages; Vietnamese is the one that a reader gets without asking.
const (
	VI Lang = "vi"
	EN Lang = "en"
)

// Langs lists the languages, the default first.
func Langs() []Lang { return []Lang{VI, EN} }

// Parse returns the language of that code; ok is false for any other text.
func Parse(code string) (lang Lang, ok bool) {
	lang = Lang(code)
	return lang, slices.Contains(Langs(), lang)
}

// Catalog holds the texts of one language. It is immutable and safe for
// concurrent use.
type Catalog struct {
	lang  Lang
	texts map[string]string
}

// New loads the texts of a language. An error means that the program was built
// with a broken catalogue or that there is none for the language.
func New(lang Lang) (*Catalog, error) {
	c := &Catalog{lang: lang, texts: map[string]string{}}
	names, err := fs.Glob(files, "catalog/"+string(lang)+"/*.json")
	if err != nil || len(names) == 0 {
		return nil, fmt.Errorf("i18n: no catalogue for language %q", lang)
	}
	for _, name := range names {
		if err := c.load(name); err != nil {
			return nil, err
		}
	}
	return c, nil
}

func (c *Catalog) load(name string) error {
	data, err := files.ReadFile(name)
	if err != nil {
		return fmt.Errorf("i18n: %w", err)
	}
	texts := map[string]string{}
	if err := json.Unmarshal(data, &texts); err != nil {
		return fmt.Errorf("i18n: %s: %w", name, err)
	}
	for key, text := range texts {
		if _, twice := c.texts[key]; twice {
			return fmt.Errorf("i18n: %s: key %q stands in two files", name, key)
		}
		c.texts[key] = text
	}
	return nil
}

// Lang is the language of the texts.
func (c *Catalog) Lang() Lang { return c.lang }

// Has reports whether the key has a text.
func (c *Catalog) Has(key string) bool { _, ok := c.texts[key]; return ok }

// Keys lists all keys, sorted.
func (c *Catalog) Keys() []string {
	keys := make([]string, 0, len(c.texts))
	for key := range c.texts {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}

// T returns the text of key with its {placeholders} filled from pairs of name and
// value. Integers are printed with the language's separators. When n is 1 and a
// text key.one exists, that one is taken: English needs it, Vietnamese does not.
// A key without text comes back as it is, so that a hole is seen and not silent.
func (c *Catalog) T(key string, pairs ...any) string {
	text, ok := c.texts[key]
	if !ok {
		return key
	}
	var fill []string
	for i := 0; i+1 < len(pairs); i += 2 {
		name := fmt.Sprint(pairs[i])
		if one, ok := c.texts[key+".one"]; ok && name == "n" && pairs[i+1] == 1 {
			text = one
		}
		fill = append(fill, "{"+name+"}", c.print(pairs[i+1]))
	}
	return strings.NewReplacer(fill...).Replace(text)
}

func (c *Catalog) print(value any) string {
	if n, ok := value.(int); ok {
		return c.Number(strconv.Itoa(n))
	}
	return fmt.Sprint(value)
}
