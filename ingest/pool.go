package ingest

import (
	"context"
	"encoding/gob"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"strings"
	"sync"
	"time"

	"solieu"
)

// Pool reads files in child processes, so that a file that hangs, crashes a reader or
// fills the memory costs no more than itself. It is safe for concurrent use.
type Pool struct {
	command []string
	limits  Limits
	// slots holds one entry a child; nil means that it has to be started. Whoever
	// takes an entry owns it and puts one back.
	slots chan *child
	close sync.Once
	n     int
}

// NewPool makes a pool of n children (at least one) of a command that runs [Serve] on
// its standard input and output. Children start when they are needed.
func NewPool(command []string, n int, l Limits) *Pool {
	n = max(n, 1)
	p := &Pool{command: command, limits: l.withDefaults(), slots: make(chan *child, n), n: n}
	for range n {
		p.slots <- nil
	}
	return p
}

// grace is how much longer than its deadline a child may take to say so itself.
const grace = 2 * time.Second

// Read has a child read the file. Errors are those of the function [Read], and
// [solieu.CodeTimeout], [solieu.CodeTooLarge] (memory) or [solieu.CodeReaderCrash] when
// the child had to be ended or died; the next file gets a new one.
func (p *Pool) Read(ctx context.Context, f File) (*solieu.Document, error) {
	var c *child
	select {
	case c = <-p.slots:
	case <-ctx.Done():
		return nil, withPath(ctx.Err(), f.Rel)
	}
	doc, keep, err := p.readWith(ctx, c, f)
	p.slots <- keep
	return doc, withPath(err, f.Rel)
}

// readWith returns the child to keep, nil for one that is gone.
func (p *Pool) readWith(ctx context.Context, c *child, f File) (*solieu.Document, *child, error) {
	if c == nil {
		var err error
		if c, err = startChild(p.command); err != nil {
			return nil, nil, err
		}
	}
	ctx, cancel := context.WithTimeout(ctx, p.limits.Duration+grace)
	defer cancel()
	answer := make(chan answered, 1)
	go func() { answer <- c.ask(request{File: f, Limits: p.limits}) }()
	select {
	case <-ctx.Done():
		c.kill()
		<-answer // the pipe is closed, so ask ends
		return nil, nil, ctx.Err()
	case a := <-answer:
		if a.err != nil {
			return nil, nil, c.diagnose(a.err)
		}
		if a.response.Err != nil {
			return nil, c, a.response.Err.error()
		}
		return a.response.Doc, c, nil
	}
}

// Close ends all children; it waits for files in hand. Reading afterwards blocks until
// its context ends.
func (p *Pool) Close() {
	p.close.Do(func() {
		for range p.n {
			if c := <-p.slots; c != nil {
				c.stop()
			}
		}
	})
}

// child is one process.
type child struct {
	cmd    *exec.Cmd
	in     io.WriteCloser
	encode *gob.Encoder
	decode *gob.Decoder
	stderr *tail
}

func startChild(command []string) (*child, error) {
	if len(command) == 0 {
		return nil, &solieu.Error{Code: solieu.CodeInternal, Message: "no command to read files with"}
	}
	c := &child{cmd: exec.Command(command[0], command[1:]...), stderr: &tail{}}
	c.cmd.Stderr = c.stderr
	in, err := c.cmd.StdinPipe()
	if err != nil {
		return nil, startError(err)
	}
	out, err := c.cmd.StdoutPipe()
	if err != nil {
		return nil, startError(err)
	}
	if err := c.cmd.Start(); err != nil {
		return nil, startError(err)
	}
	c.in, c.encode, c.decode = in, gob.NewEncoder(in), gob.NewDecoder(out)
	return c, nil
}

func startError(err error) error {
	return &solieu.Error{Code: solieu.CodeInternal, Message: "the reading process does not start", Err: err}
}

type answered struct {
	response response
	err      error
}

func (c *child) ask(q request) answered {
	if err := c.encode.Encode(q); err != nil {
		return answered{err: err}
	}
	var a answered
	a.err = c.decode.Decode(&a.response)
	return a
}

// kill ends the process at once. Its end is waited for, so that no zombie stays.
func (c *child) kill() {
	_ = c.cmd.Process.Kill() // it may have ended by itself
	_ = c.cmd.Wait()
}

// stop lets the process end: without more requests it does.
func (c *child) stop() {
	_ = c.in.Close()
	timer := time.AfterFunc(grace, func() { _ = c.cmd.Process.Kill() })
	defer timer.Stop()
	_ = c.cmd.Wait()
}

// diagnose says of what a child died.
func (c *child) diagnose(cause error) error {
	_ = c.in.Close()
	timer := time.AfterFunc(grace, func() { _ = c.cmd.Process.Kill() })
	defer timer.Stop()
	err := c.cmd.Wait()
	var exit *exec.ExitError
	if errors.As(err, &exit) && exit.ExitCode() == memoryExit {
		return &solieu.Error{Code: solieu.CodeTooLarge, Message: "reading it needs more memory than allowed"}
	}
	if line := c.stderr.firstLine(); line != "" {
		cause = errors.New(line)
	}
	return &solieu.Error{Code: solieu.CodeReaderCrash, Message: fmt.Sprintf("the reading process died (%v)", c.cmd.ProcessState), Err: cause}
}

// tail keeps the beginning of what a child writes to its standard error: a crash says
// there first what it was.
type tail struct {
	mu   sync.Mutex
	kept []byte
}

func (t *tail) Write(p []byte) (int, error) {
	const most = 4096
	t.mu.Lock()
	defer t.mu.Unlock()
	t.kept = append(t.kept, p[:min(len(p), most-len(t.kept))]...)
	return len(p), nil
}

func (t *tail) firstLine() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	line, _, _ := strings.Cut(string(t.kept), "\n")
	return line
}
