package ingest

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"solieu"
)

// workerMode makes the test binary a child process: "serve" as it should be, others as
// it should not.
const workerMode = "SOLIEU_TEST_WORKER"

func TestMain(m *testing.M) {
	switch os.Getenv(workerMode) {
	case "":
		os.Exit(m.Run())
	case "serve":
		if err := Serve(os.Stdin, os.Stdout); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	case "hang":
		time.Sleep(time.Hour)
	case "crash":
		fmt.Fprintln(os.Stderr, "fatal error: stack overflow")
		os.Exit(2)
	case "memory":
		os.Exit(memoryExit)
	}
}

func newPool(t *testing.T, mode string, l Limits) *Pool {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv(workerMode, mode)
	p := NewPool([]string{self}, 2, l)
	t.Cleanup(p.Close)
	return p
}

func textFile(t *testing.T, text string) File {
	t.Helper()
	path := filepath.Join(t.TempDir(), "bao-cao.md")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return File{Path: path, Rel: "bao-cao.md"}
}

func TestPoolReadsAsTheFunctionDoes(t *testing.T) {
	f := textFile(t, "**BÁO CÁO**\n\n**Tình hình kinh tế tháng 6 năm 2020**\n\n**I. KẾT QUẢ**\n\nThu 9.050 triệu đồng.\n\n| a | b |\n|---|---|\n| 1 | 2 |")
	want, err := Read(context.Background(), f, Limits{})
	if err != nil {
		t.Fatal(err)
	}
	p := newPool(t, "serve", Limits{})
	var work sync.WaitGroup
	for range 6 {
		work.Go(func() {
			got, err := p.Read(context.Background(), f)
			if err != nil {
				t.Error(err)
				return
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
	work.Wait()
}

func TestPoolPassesErrorsOn(t *testing.T) {
	p := newPool(t, "serve", Limits{})
	_, err := p.Read(context.Background(), File{Path: filepath.Join(t.TempDir(), "x.md"), Rel: "x.md"})
	if solieu.CodeOf(err) != solieu.CodeNotFound || !strings.Contains(err.Error(), "x.md") {
		t.Errorf("got %v", err)
	}
}

func TestPoolOutlivesItsChildren(t *testing.T) {
	tests := []struct {
		mode string
		want solieu.Code
	}{{"crash", solieu.CodeReaderCrash}, {"memory", solieu.CodeTooLarge}}
	for _, test := range tests {
		t.Run(test.mode, func(t *testing.T) {
			f := textFile(t, "Thu 9 tỷ đồng.")
			p := newPool(t, test.mode, Limits{})
			for range 3 { // more files than children
				if _, err := p.Read(context.Background(), f); solieu.CodeOf(err) != test.want {
					t.Errorf("got %v, want code %s", err, test.want)
				}
			}
			t.Setenv(workerMode, "serve")
			if _, err := p.Read(context.Background(), f); err != nil {
				t.Errorf("the next file: %v", err)
			}
		})
	}
}

func TestPoolEndsAChildThatHangs(t *testing.T) {
	p := newPool(t, "hang", Limits{})
	ctx, cancel := context.WithTimeout(context.Background(), 100*time.Millisecond)
	defer cancel()
	if _, err := p.Read(ctx, textFile(t, "Thu 9 tỷ đồng.")); solieu.CodeOf(err) != solieu.CodeTimeout {
		t.Errorf("got %v, want code %s", err, solieu.CodeTimeout)
	}
}

func TestPoolLimitsMemory(t *testing.T) {
	var b strings.Builder
	for i := range 200_000 {
		fmt.Fprintf(&b, "- Xã thứ %d thu ngân sách đạt %d triệu đồng, tăng so với cùng kỳ năm trước.\n\n", i, i)
	}
	p := newPool(t, "serve", Limits{Memory: 32 << 20})
	if _, err := p.Read(context.Background(), textFile(t, b.String())); solieu.CodeOf(err) != solieu.CodeTooLarge {
		t.Errorf("got %v, want code %s", err, solieu.CodeTooLarge)
	}
}

func TestPoolWithoutCommand(t *testing.T) {
	p := NewPool([]string{filepath.Join(t.TempDir(), "missing")}, 1, Limits{})
	defer p.Close()
	if _, err := p.Read(context.Background(), textFile(t, "x")); solieu.CodeOf(err) != solieu.CodeInternal {
		t.Errorf("got %v", err)
	}
}
