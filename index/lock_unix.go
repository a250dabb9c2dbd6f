//go:build unix

package index

import (
	"os"

	"golang.org/x/sys/unix"
)

// tryLock takes the lock without waiting. The system frees it when the process
// ends, however it ends, so a kill never leaves a folder locked.
func tryLock(f *os.File) error {
	return unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB)
}
