package sparql_test

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/rdf/turtle"
	"github.com/lienket/lienket/graph/sparql"
	"github.com/lienket/lienket/graph/sparql/algebra"
	"github.com/lienket/lienket/graph/sparql/results"
)

var update = flag.Bool("update", false, "rewrite what the scripts in testdata expect")

// A script is a list of blocks: a word at the start of a line, and the lines
// below it that are indented by a tab.
//
//	load      TriG, added to the dataset
//	update    a request, run on the dataset
//	query     a query, for the blocks that follow; "query strict" sees the
//	          unnamed graph alone as default graph
//	result    its answer: TSV with the rows sorted unless the query orders them,
//	          true or false, or N-Triples, sorted
//	error     what the error of a query or update says
//	plan      parts of the explanation, a line each
//
// Names without a prefix are of http://e/, and so are they shown. Lines that
// start with # are comments.
type block struct {
	word, arg string
	body      string
	line      int
}

const scriptBase = "http://e/"

func readScript(text string) (blocks []block, err error) {
	for n, line := range strings.Split(strings.TrimSuffix(text, "\n"), "\n") {
		if indented, ok := strings.CutPrefix(line, "\t"); ok && len(blocks) > 0 {
			blocks[len(blocks)-1].body += indented + "\n"
			continue
		}
		if line == "" || line[0] == '#' {
			blocks = append(blocks, block{word: "#", arg: line, line: n + 1})
			continue
		}
		word, arg, _ := strings.Cut(line, " ")
		if !slices.Contains([]string{"load", "update", "query", "result", "error", "plan"}, word) {
			return nil, fmt.Errorf("line %d: no such block: %s", n+1, word)
		}
		blocks = append(blocks, block{word: word, arg: arg, line: n + 1})
	}
	return blocks, nil
}

func writeScript(blocks []block) string {
	var b strings.Builder
	for _, bl := range blocks {
		if bl.word == "#" {
			b.WriteString(bl.arg + "\n")
			continue
		}
		b.WriteString(strings.TrimSpace(bl.word+" "+bl.arg) + "\n")
		for line := range strings.Lines(bl.body) {
			b.WriteString("\t" + line)
		}
	}
	return b.String()
}

// script runs blocks one after another.
type script struct {
	data   *dataset.Memory
	query  string
	opts   sparql.Options
	failed error // of the last query or update, until an error block expects it
	answer string
}

func TestScripts(t *testing.T) {
	files, err := filepath.Glob("testdata/scripts/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no scripts: %v", err)
	}
	for _, name := range files {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txt"), func(t *testing.T) {
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			blocks, err := readScript(string(text))
			if err != nil {
				t.Fatal(err)
			}
			s := script{data: dataset.NewMemory()}
			for i := range blocks {
				got, err := s.run(t.Context(), blocks[i])
				if err != nil {
					t.Fatalf("%s:%d: %v", name, blocks[i].line, err)
				}
				if *update {
					blocks[i].body = got
				} else if got != blocks[i].body {
					t.Errorf("%s:%d: %s is\n%s", name, blocks[i].line, blocks[i].word, got)
				}
			}
			if s.failed != nil {
				t.Errorf("an error that no block expects: %v", s.failed)
			}
			if *update {
				if err := os.WriteFile(name, []byte(writeScript(blocks)), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

// run runs a block and returns what its body should be.
func (s *script) run(ctx context.Context, b block) (string, error) {
	if s.failed != nil && b.word != "error" && b.word != "#" {
		return "", s.failed
	}
	switch b.word {
	case "load":
		return b.body, s.load(ctx, b.body)
	case "update":
		s.failed = s.change(ctx, b.body)
	case "query":
		s.opts = sparql.Options{Prefixes: map[string]string{"": scriptBase}, Seed: 1, StrictDefaultGraph: b.arg == "strict"}
		s.query = b.body
		s.answer, s.failed = s.ask(ctx)
	case "result":
		return s.answer, nil
	case "error":
		got := "none\n"
		if s.failed != nil {
			got = s.failed.Error() + "\n"
		}
		s.failed = nil
		return got, nil
	case "plan":
		return s.plan(ctx, b.body)
	}
	return b.body, nil
}

func (s *script) load(ctx context.Context, text string) error {
	tx, err := s.data.Begin(ctx)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	for q, err := range turtle.DecodeTriG(strings.NewReader("@prefix : <"+scriptBase+"> .\n"+text), turtle.Options{}) {
		if err != nil {
			return err
		}
		if err := tx.Insert(q); err != nil {
			return err
		}
	}
	return tx.Commit()
}

func (s *script) change(ctx context.Context, request string) error {
	u, err := sparql.PrepareUpdate(request, sparql.Options{Prefixes: map[string]string{"": scriptBase}, Seed: 1})
	if err != nil {
		return err
	}
	tx, err := s.data.Begin(ctx)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if err := u.Run(ctx, tx); err != nil {
		return err
	}
	return tx.Commit()
}

func (s *script) ask(ctx context.Context) (string, error) {
	q, err := sparql.Prepare(s.query, s.opts)
	if err != nil {
		return "", err
	}
	r := s.data.Snapshot()
	var lines []string
	ordered := false
	switch q.Form() {
	case algebra.Ask:
		yes, err := q.Ask(ctx, r)
		return fmt.Sprintln(yes), err
	case algebra.Select:
		sol, err := q.Select(ctx, r)
		if err != nil {
			return "", err
		}
		var b bytes.Buffer
		if err := results.Write(&b, results.TSV, sol.Vars(), sol.All()); err != nil {
			return "", err
		}
		lines = strings.SplitAfter(b.String(), "\n")
		ordered = strings.Contains(s.query, "ORDER BY")
	default:
		lines = []string{""}
		for quad, err := range q.Construct(ctx, r) {
			if err != nil {
				return "", err
			}
			lines = append(lines, string(rdf.AppendQuad(nil, quad)))
		}
	}
	if !ordered {
		slices.Sort(lines[1:])
	}
	return strings.ReplaceAll(strings.Join(lines, ""), "<"+scriptBase, "<"), nil
}

// plan returns the lines that the explanation has.
func (s *script) plan(ctx context.Context, lines string) (string, error) {
	q, err := sparql.Prepare(s.query, s.opts)
	if err != nil {
		return "", err
	}
	text, err := q.Explain(ctx, s.data.Snapshot(), false)
	if err != nil {
		return "", err
	}
	text = strings.ReplaceAll(text, "<"+scriptBase, "<")
	var kept strings.Builder
	for line := range strings.Lines(lines) {
		if !strings.Contains(text, strings.TrimSpace(line)) {
			return "", fmt.Errorf("no %q in the plan\n%s", strings.TrimSpace(line), text)
		}
		kept.WriteString(line)
	}
	return kept.String(), nil
}
