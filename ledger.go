package solieu

// FileState is where a file stands after ingestion.
type FileState string

// The states.
const (
	StateIndexed   FileState = "indexed"   // read, extracted, stored
	StateDuplicate FileState = "duplicate" // same bytes or same text as another file: an outcome, not an error
	StateSkipped   FileState = "skipped"   // read before and unchanged
	StateNoFigures FileState = "no_figures"
	StateFailed    FileState = "failed" // Reason says why
)

// LedgerRow records what became of one file that entered. Rows are never deleted.
type LedgerRow struct {
	// Path is relative to the folder given, with forward slashes; Root is that folder.
	Path   string    `json:"path"`
	Root   string    `json:"root"`
	SHA256 string    `json:"sha256"`
	Bytes  int64     `json:"bytes"`
	State  FileState `json:"state"`
	// Reason is "" for indexed and skipped files.
	Reason  Code   `json:"reason"`
	Message string `json:"message"`
	Reader  string `json:"reader"`
	Pages   int    `json:"pages"`
	Blocks  int    `json:"blocks"`
	Figures int    `json:"figures"`
	// Doc is the document's id; for a duplicate, that of the one already known.
	Doc      string `json:"doc"`
	Millis   int64  `json:"millis"`
	Attempts int    `json:"attempts"`
	At       string `json:"at"` // RFC 3339, of the last attempt
}
