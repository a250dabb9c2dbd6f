package archive

// File is one file below testdata/archive that comes out the same on every run.
type File struct {
	Path string
	Data []byte
}

// Files gives the Markdown, DOCX and truth files of the reports.
func Files(reports []Report) ([]File, error) {
	var out []File
	for _, r := range reports {
		switch Producer(r.Page.Month) {
		case "md":
			out = append(out, File{r.Page.Path, Markdown(r.Page)})
		case "docx":
			data, err := DOCX(r.Page)
			if err != nil {
				return nil, err
			}
			out = append(out, File{r.Page.Path, data})
		}
	}
	return truthFiles(out, reports)
}

func truthFiles(out []File, reports []Report) ([]File, error) {
	facts, keys, defects, found := Collect(reports)
	out = append(out, File{"TRUTH.md", Truth(reports)})
	add := func(path string, data []byte, err error) error {
		out = append(out, File{path, data})
		return err
	}
	rows, err := Lines(keys)
	if err := add("truth.jsonl", rows, err); err != nil {
		return nil, err
	}
	rows, err = Lines(facts)
	if err := add("figures.jsonl", rows, err); err != nil {
		return nil, err
	}
	rows, err = Lines(defects)
	if err := add("defects.jsonl", rows, err); err != nil {
		return nil, err
	}
	rows, err = Lines(found)
	if err := add("traps.jsonl", rows, err); err != nil {
		return nil, err
	}
	return out, nil
}
