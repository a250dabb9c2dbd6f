package web

import (
	"bytes"
	"mime"
	"net/url"
	"strings"

	"solieu/internal/export"
)

// downloadFormats lists the suffixes that a series page answers to, with the type
// of what comes.
func downloadFormats() map[string]string {
	return map[string]string{
		"csv":  "text/csv; charset=utf-8",
		"xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
		"json": "application/json; charset=utf-8",
	}
}

func downloads(key string) []download {
	var list []download
	for _, format := range []string{"csv", "xlsx", "json"} {
		list = append(list, download{strings.ToUpper(format), seriesURL(key) + "." + format})
	}
	return list
}

func cutFormat(key string) (base, format string, ok bool) {
	for format := range downloadFormats() {
		if base, ok := strings.CutSuffix(key, "."+format); ok {
			return base, format, true
		}
	}
	return "", "", false
}

// download answers with every statement of a series, as solieu export writes it.
func (v *visit) download(key, format string) error {
	s, err := v.archive.Series(v.r.Context(), key)
	if err != nil {
		return err
	}
	var file bytes.Buffer
	out, err := export.NewWriter[export.ObservationRow](&file, format)
	if err != nil {
		return err
	}
	for _, o := range s.Observations {
		if err := out.Write(export.Observation(s, o)); err != nil {
			return err
		}
	}
	if err := out.Close(); err != nil {
		return err
	}
	disposition := mime.FormatMediaType("attachment", map[string]string{"filename": url.PathEscape(key) + "." + format})
	v.w.Header().Set("Content-Disposition", disposition)
	v.w.Header().Set("Content-Type", downloadFormats()[format])
	_, err = v.w.Write(file.Bytes())
	return v.gone(err)
}
