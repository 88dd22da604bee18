# What a developer runs, and what CI runs. `make help` lists it.

BIN      := bin/lienket
GO       ?= go
VERSION  ?= $(shell git describe --tags --always --dirty 2>/dev/null || echo devel)
LDFLAGS  := -X main.version=$(VERSION)
# Evaluation texts and W3C suites; without them the tests that need them say so.
export LIENKET_SHARED ?= $(abspath ../shared)
LINT     := github.com/golangci/golangci-lint/v2/cmd/golangci-lint@v2.5.0
FUZZTIME ?= 30s

.DEFAULT_GOAL := help
.PHONY: help demo build test race lint golden w3c eval train bench bench-peers fuzz cover readers notebook check clean

help: ## list what can be made
	@grep -hE '^[a-z0-9-]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  %-12s %s\n", $$1, $$2}'

build: ## build bin/lienket
	@$(GO) build -ldflags '$(LDFLAGS)' -o $(BIN) ./cmd/lienket

demo: build ## build, read the sample corpus, and show the facts, two queries and the support network
	@cmd/lienket/demo/run.sh $(BIN) build/demo

test: ## run the tests
	$(GO) test ./...

race: ## run the tests with the race detector
	$(GO) test -race ./...

lint: ## vet, format and lint
	@test -z "$$(gofmt -l cmd graph extract export)" || { gofmt -l cmd graph extract export; echo 'run gofmt -w on these files'; exit 1; }
	$(GO) vet ./...
	$(GO) run $(LINT) run ./...

golden: ## rewrite the golden files of tests
	$(GO) test ./extract/vietnamese ./graph/sparql -update

w3c: ## run the W3C suites and print what passes, suite by suite
	@mkdir -p build; $(GO) test ./graph/... -run W3C -count=1 -v >build/w3c.log 2>&1; status=$$?; \
	grep -oE '[a-z0-9-]+: [0-9]+/[0-9]+' build/w3c.log | sort -u; grep -E '^ *--- FAIL|^FAIL' build/w3c.log; exit $$status

eval: build ## score the extraction against the gold annotations
	@cmd/lienket/eval.sh $(BIN) $(LIENKET_SHARED)/eval

train: ## rebuild the trained weights from the annotated texts, byte for byte the same
	$(GO) run ./cmd/train -data extract/tagger/data -o extract/tagger/model.bin
	$(GO) run ./cmd/train -roles extract/event/role/data -o extract/event/role/weights.tsv

bench: ## run the benchmarks
	$(GO) test -run '^$$' -bench . -benchmem ./...

bench-peers: build ## load and query the same data here and in another store, side by side
	@cmd/benchpeers/run.sh

fuzz: ## run each fuzz target for FUZZTIME
	@$(GO) list ./... | while read -r p; do \
	  for f in $$($(GO) test -list '^Fuzz' $$p 2>/dev/null | grep '^Fuzz'); do \
	    echo "$$p $$f"; $(GO) test $$p -run '^$$' -fuzz "^$$f$$" -fuzztime $(FUZZTIME) || exit 1; done; done

cover: ## test coverage by package
	$(GO) test -coverprofile=build/cover.out ./... && $(GO) tool cover -func=build/cover.out | tail -n 1

readers: build ## open the exports with the real readers (Python, Node, Java), and ask random queries of Oxigraph
	@export/testdata/readers/run.sh
	LIENKET_PYOXIGRAPH=$(CURDIR)/build/readers/python/bin/python $(GO) test -count=1 ./graph/sparql -run SameAsOxigraph -rapid.checks=4000 -rapid.seed=1 -v

notebook: build ## run the notebook from top to bottom
	@docs/notebooks/run.sh

check: lint test eval ## what CI runs

clean: ## remove what was built
	rm -rf bin build
