package index

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strconv"
	"strings"
	"time"

	"solieu"
)

// folderLock keeps other processes out of the data folder.
type folderLock struct {
	file *os.File // nil when released
}

// lockPause is how often a waiting process asks again.
const lockPause = 50 * time.Millisecond

// acquire waits up to limit for the lock. The file holds the number of the process
// that has it, for the message of the one that waits in vain.
func acquire(ctx context.Context, path string, limit time.Duration) (*folderLock, error) {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o644)
	if err != nil {
		message := "the data folder cannot be used"
		if errors.Is(err, fs.ErrPermission) || strings.Contains(err.Error(), "read-only") {
			message = "the data folder cannot be written"
		}
		return nil, &solieu.Error{Code: solieu.CodeDataFolder, Message: message, Path: path, Err: err}
	}
	for waited := time.Duration(0); tryLock(f) != nil; waited += lockPause {
		if waited >= limit {
			defer f.Close()
			return nil, &solieu.Error{Code: solieu.CodeLocked, Message: "another process holds the data folder" + holder(path), Path: path}
		}
		select {
		case <-ctx.Done():
			f.Close()
			return nil, &solieu.Error{Code: solieu.CodeInterrupted, Message: "stopped while waiting for the data folder", Path: path, Err: ctx.Err()}
		case <-time.After(lockPause):
		}
	}
	return &folderLock{file: f}, errors.Join(f.Truncate(0), writeHolder(f))
}

func writeHolder(f *os.File) error {
	_, err := f.WriteAt([]byte(strconv.Itoa(os.Getpid())+"\n"), 0)
	return err
}

func holder(path string) string {
	content, err := os.ReadFile(path)
	pid, parseErr := strconv.Atoi(strings.TrimSpace(string(content)))
	if err != nil || parseErr != nil {
		return ""
	}
	return fmt.Sprintf(": process %d", pid)
}

// release frees the lock; the file stays, since removing it could take the lock
// from under a process that just opened it. A second release does nothing.
func (l *folderLock) release() error {
	if l.file == nil {
		return nil
	}
	defer func() { l.file = nil }()
	return errors.Join(l.file.Truncate(0), l.file.Close())
}
