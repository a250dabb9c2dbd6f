package web

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// pagesToLint is one address of every kind of page.
func pagesToLint() []string {
	return []string{"/", "/?q=ti%E1%BA%BFp+t%E1%BB%A5c", "/?q=zzz", "/bao-cao", may, may + "?f=f1", "/chuoi", "/chuoi/" + revenueKey, "/chuoi/" + totalKey,
		"/phat-hien?passes=1", "/phat-hien/a01-5f", "/phat-hien/b03-6f?da-ghi=1", "/tep", "/khong-co"}
}

// TestMarkup: what a screen reader and the policy need of every page, in both
// languages.
func TestMarkup(t *testing.T) {
	for _, path := range pagesToLint() {
		for _, lang := range []string{"vi", "en"} {
			_, body, _ := scenario{path: path, header: map[string]string{"Cookie": "lang=" + lang}}.run(t)
			root, err := html.Parse(strings.NewReader(body))
			if err != nil {
				t.Fatal(err)
			}
			l := lint{ids: map[string]int{}, targets: map[string]bool{}}
			l.walk(root)
			for _, fault := range l.finish(lang) {
				t.Errorf("%s (%s): %s", path, lang, fault)
			}
		}
	}
}

// lint collects what is wrong with a page.
type lint struct {
	ids     map[string]int
	targets map[string]bool // ids that a label names
	fields  []string        // ids of form fields
	h1      int
	lang    string
	faults  []string
}

func (l *lint) walk(node *html.Node) {
	if node.Type == html.ElementNode {
		l.element(node)
	}
	for child := range node.ChildNodes() {
		l.walk(child)
	}
}

func attributes(node *html.Node) map[string]string {
	found := map[string]string{}
	for _, a := range node.Attr {
		found[a.Key] = a.Val
	}
	return found
}

func (l *lint) element(node *html.Node) {
	attr := attributes(node)
	if id := attr["id"]; id != "" {
		l.ids[id]++
	}
	for name := range attr {
		if name == "style" || strings.HasPrefix(name, "on") {
			l.faults = append(l.faults, "inline "+name+" on "+node.Data)
		}
	}
	switch node.Data {
	case "html":
		l.lang = attr["lang"]
	case "h1":
		l.h1++
	case "script":
		if attr["src"] == "" && attr["type"] != "application/json" {
			l.faults = append(l.faults, "inline script")
		}
	case "label":
		l.targets[attr["for"]] = true
	case "input", "select", "textarea":
		inside := node.Parent.Data == "label"
		if attr["type"] != "hidden" && !inside {
			l.fields = append(l.fields, attr["id"])
		}
	case "a", "button":
		if strings.TrimSpace(textOf(node))+attr["aria-label"] == "" {
			l.faults = append(l.faults, "a link or button without words: "+attr["href"])
		}
	}
}

func textOf(node *html.Node) string {
	if node.Type == html.TextNode {
		return node.Data
	}
	var b strings.Builder
	for child := range node.ChildNodes() {
		b.WriteString(textOf(child))
	}
	return b.String()
}

func (l *lint) finish(lang string) []string {
	if l.h1 != 1 {
		l.faults = append(l.faults, "not one h1")
	}
	if l.lang != lang {
		l.faults = append(l.faults, "lang is "+l.lang)
	}
	for id, n := range l.ids {
		if n > 1 {
			l.faults = append(l.faults, "id "+id+" stands twice")
		}
	}
	for _, id := range l.fields {
		if !l.targets[id] {
			l.faults = append(l.faults, "field "+id+" has no label")
		}
	}
	return l.faults
}
