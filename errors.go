package solieu

import "errors"

// Code is a stable, language-free name for what went wrong. Every code appears in
// docs/errors.md with what to do; a test keeps the two in step.
type Code string

// Codes of the edge: files and data folder.
const (
	CodeNotFound      Code = "not_found"       // a path, document, series or finding that does not exist
	CodeUnreadable    Code = "unreadable"      // the system does not let us read it
	CodeEmptyFile     Code = "empty_file"      // zero bytes, or only white space
	CodeUnknownFormat Code = "unknown_format"  // the content is of no format that a reader knows
	CodeWrongFormat   Code = "wrong_format"    // the content is not what the name says, and not readable
	CodeDamaged       Code = "damaged"         // truncated or broken inside
	CodeEncrypted     Code = "encrypted"       // needs a password
	CodeNoText        Code = "no_text"         // pages are pictures: needs OCR
	CodeNoFigures     Code = "no_figures"      // read well, but holds no figure
	CodeTooLarge      Code = "too_large"       // over a limit of size, pages, depth or memory
	CodeTimeout       Code = "timeout"         // the reader's deadline passed
	CodeReaderCrash   Code = "reader_crash"    // the reading process died
	CodeDuplicate     Code = "duplicate"       // same bytes or same text as a known document
	CodeNoData        Code = "no_data_folder"  // the data folder does not exist
	CodeLocked        Code = "locked"          // another process holds the data folder
	CodeNewerData     Code = "newer_data"      // the data folder was written by a newer version
	CodeDamagedData   Code = "damaged_data"    // the database cannot be opened
	CodeDataFolder    Code = "bad_data_folder" // it is a file, read-only, or on a network drive
)

// Codes of input typed by a person or written in a rule.
const (
	CodeUsage       Code = "usage"       // wrong flag, argument or value
	CodeBadNumber   Code = "bad_number"  // not a plain decimal number
	CodeBadDate     Code = "bad_date"    // not a date
	CodeBadRule     Code = "bad_rule"    // a rule file with an unknown key, a missing example or a wrong value
	CodeInterrupted Code = "interrupted" // stopped by Ctrl-C
	CodeInternal    Code = "internal"    // a fault of the program
)

// Error is the one error type: a code for programs, a sentence for people, and the
// place. Its text reads "path: sentence: cause".
type Error struct {
	Code Code
	// Message is one plain sentence without the cause, in English; pages and
	// commands show the Vietnamese text of Code beside it.
	Message string
	// Path is the file, if one was involved.
	Path string
	// Place is where inside the file: "line 12", "page 3".
	Place string
	Err   error
}

// Error joins place, sentence and cause.
func (e *Error) Error() string {
	s := e.Message
	if e.Place != "" {
		s = e.Place + ": " + s
	}
	if e.Path != "" {
		s = e.Path + ": " + s
	}
	if e.Err != nil {
		s += ": " + e.Err.Error()
	}
	return s
}

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.Err }

// CodeOf returns the code of the first [Error] in err's chain, "" for nil and
// [CodeInternal] for any other error.
func CodeOf(err error) Code {
	if err == nil {
		return ""
	}
	var e *Error
	if errors.As(err, &e) {
		return e.Code
	}
	return CodeInternal
}
