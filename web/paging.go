package web

import (
	"net/url"
	"strconv"
)

// maxPage bounds page numbers so that an offset cannot overflow.
const maxPage = 100_000

// queryInt reads a whole number of the query; an absent one is fallback.
func (v *visit) queryInt(name string, fallback int) (int, error) {
	text := v.r.URL.Query().Get(name)
	if text == "" {
		return fallback, nil
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 0 || n > maxPage*1000 {
		return 0, badInput("error.number", "name", name)
	}
	return n, nil
}

// pager is the foot of a long list.
type pager struct {
	Page, Pages    int
	Previous, Next string // addresses, "" at an end
}

// window is the part of a list that a page shows.
type window struct{ from, to int }

// paged reads ?trang= (from 1) and cuts a list of total entries into pages of size.
func (v *visit) paged(total, size int) (window, pager, error) {
	page, err := v.queryInt("trang", 1)
	if err != nil {
		return window{}, pager{}, err
	}
	pages := max(1, (total+size-1)/size)
	page = min(max(page, 1), pages)
	p := pager{Page: page, Pages: pages}
	if page > 1 {
		p.Previous = v.here("trang", strconv.Itoa(page-1))
	}
	if page < pages {
		p.Next = v.here("trang", strconv.Itoa(page+1))
	}
	from := (page - 1) * size
	return window{from, min(from+size, total)}, p, nil
}

// here is this page's address with one parameter changed, or removed when value
// is "". Changing anything but the page number goes back to the first page.
func (v *visit) here(name, value string) string {
	query := v.r.URL.Query()
	query.Del("lang")
	if name != "trang" {
		query.Del("trang")
	}
	if value == "" {
		query.Del(name)
	} else {
		query.Set(name, value)
	}
	target := url.URL{Path: v.r.URL.Path, RawPath: v.r.URL.RawPath, RawQuery: query.Encode()}
	return target.String()
}
