# solieu: make run (try it), make test (all tests), make check (what CI runs).

GO      ?= go
BIN     := bin/solieu
DATA    ?= $(CURDIR)/bin/demo-data
SERVE   ?= auto
VERSION := $(shell git describe --tags --always --dirty 2>/dev/null || echo dev)
STATICCHECK := honnef.co/go/tools/cmd/staticcheck@v0.8.2

.PHONY: run build test check lint docs score bench fuzz archive clean

## run: build, read the sample archive into a fresh folder, show what was found, serve the pages
run: build
	@$(BIN) demo --data '$(DATA)' --serve '$(SERVE)'

## build: one binary, bin/solieu (the first build compiles SQLite: about two minutes)
build:
	@.ci/need run
	@$(GO) build -trimpath -ldflags '-s -w -X main.version=$(VERSION)' -o $(BIN) ./cmd/solieu

## test: install what the tests need and run all of them with the race detector
test:
	@.ci/need test
	$(GO) test -race -timeout 20m ./...

## check: what CI runs; the tests come last so that their lines close the log
check: lint score test

## lint: formatting, vet, staticcheck
lint:
	@test -z "$$(gofmt -l $$(git ls-files '*.go'))" || { gofmt -l $$(git ls-files '*.go'); echo 'gofmt these files' >&2; exit 1; }
	$(GO) vet ./...
	$(GO) run $(STATICCHECK) ./...
	$(GO) mod tidy -diff
	$(GO) mod verify >/dev/null

## docs: rewrite the generated pages (a test fails when they are stale)
docs:
	$(GO) test ./cmd/solieu -run TestDocs -update

## score: extraction against the shared gold labels, where they are at hand
score: build
	@.ci/score

## bench: speed of every stage
bench:
	$(GO) test -run '^$$' -bench . -benchmem ./...

## fuzz: half a minute for every fuzz target
fuzz:
	@.ci/fuzz

## archive: write the sample archive anew from its generator
archive:
	$(GO) generate ./testdata/archive

clean:
	rm -rf bin
