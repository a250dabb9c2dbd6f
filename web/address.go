package web

import "net/url"

// Addresses of pages are made here only, so that an id with a slash or a per cent
// sign (a series in đồng/kg, or in %) is escaped everywhere alike.

func docURL(doc string) string { return "/bao-cao/" + url.PathEscape(doc) }

// figureURL opens the report with the figure's panel, scrolled to the figure.
func figureURL(doc, figure string) string {
	return docURL(doc) + "?f=" + url.QueryEscape(figure) + "#" + url.PathEscape(figure)
}

func blockURL(doc string, block int) string { return docURL(doc) + "#" + blockID(block) }

func seriesURL(key string) string { return "/chuoi/" + url.PathEscape(key) }

// seriesOfURL finds the series of a figure when it is followed, not before: a
// report has hundreds of figures and a reader follows few.
func seriesOfURL(doc, figure string) string {
	return "/chuoi-cua/" + url.PathEscape(doc) + "/" + url.PathEscape(figure)
}

func findingURL(id string) string { return "/phat-hien/" + url.PathEscape(id) }
