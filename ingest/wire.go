package ingest

import (
	"context"
	"encoding/gob"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"runtime/metrics"
	"time"

	"solieu"
)

// request and response cross the pipe between a pool and its children, in gob.
type request struct {
	File   File
	Limits Limits
}

type response struct {
	Doc *solieu.Document
	Err *wireError
}

// wireError is a [solieu.Error] whose cause is a text.
type wireError struct {
	Code                        solieu.Code
	Message, Path, Place, Cause string
}

func toWire(err error) *wireError {
	var e *solieu.Error
	if !errors.As(err, &e) {
		return &wireError{Code: solieu.CodeInternal, Message: "reading did not work", Cause: err.Error()}
	}
	w := &wireError{Code: e.Code, Message: e.Message, Path: e.Path, Place: e.Place}
	if e.Err != nil {
		w.Cause = e.Err.Error()
	}
	return w
}

func (w *wireError) error() error {
	e := &solieu.Error{Code: w.Code, Message: w.Message, Path: w.Path, Place: w.Place}
	if w.Cause != "" {
		e.Err = errors.New(w.Cause)
	}
	return e
}

// memoryExit is the exit code of a child that outgrew its limit; 2 and 137 mean other
// deaths.
const memoryExit = 86

// Serve is the loop of a child process: it reads files as requests on r name them and
// answers on w, until r ends. A child over its memory limit exits with a code that
// [Pool] understands: from outside, the limit could not be told from a crash, and a
// limit on address space (RLIMIT_AS) stops Go programs before they begin.
func Serve(r io.Reader, w io.Writer) error {
	in, out := gob.NewDecoder(r), gob.NewEncoder(w)
	stop := make(chan struct{})
	defer close(stop)
	watched := false
	for {
		var q request
		if err := in.Decode(&q); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return fmt.Errorf("reading a request: %w", err)
		}
		l := q.Limits.withDefaults()
		if !watched {
			watched = true
			debug.SetMemoryLimit(l.Memory / 4 * 3) // collect hard before giving up
			go watchMemory(l.Memory, stop)
		}
		if err := out.Encode(serveOne(q.File, l)); err != nil {
			return fmt.Errorf("answering: %w", err)
		}
	}
}

func serveOne(f File, l Limits) response {
	ctx, cancel := context.WithTimeout(context.Background(), l.Duration)
	defer cancel()
	doc, err := Read(ctx, f, l)
	if err != nil {
		return response{Err: toWire(err)}
	}
	return response{Doc: doc}
}

// watchMemory ends the process when it holds more than limit bytes.
func watchMemory(limit int64, stop <-chan struct{}) {
	const period = 20 * time.Millisecond
	samples := []metrics.Sample{{Name: "/memory/classes/total:bytes"}, {Name: "/memory/classes/heap/released:bytes"}}
	ticker := time.NewTicker(period)
	defer ticker.Stop()
	for {
		select {
		case <-stop:
			return
		case <-ticker.C:
		}
		metrics.Read(samples)
		if held := samples[0].Value.Uint64() - samples[1].Value.Uint64(); held > uint64(limit) {
			os.Exit(memoryExit)
		}
	}
}
