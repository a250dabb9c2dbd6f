//go:build !unix

package index

import "os"

// tryLock does nothing where flock is missing: bleve's own lock and SQLite's still
// keep two processes from damaging the folder, with less helpful words.
func tryLock(*os.File) error { return nil }
