// Package conformance runs the W3C's SPARQL 1.1 suites against the engine on
// any dataset: query and update evaluation, syntax, federation, and the formats
// of results, one subtest per entry. It is for tests only.
//
// The protocol, Graph Store and service description suites speak HTTP; package
// endpoint runs them.
package conformance

import (
	"bufio"
	"context"
	"embed"
	"flag"
	"fmt"
	"maps"
	"os"
	"path"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/rdf/w3c"
	"github.com/lienket/lienket/graph/sparql"
)

var update = flag.Bool("w3c-update", false, "write the numbers of passed tests to the baseline file")

// Store is a dataset under test.
type Store interface {
	// Snapshot opens the present state; done closes it.
	Snapshot(ctx context.Context) (r dataset.Reader, done func(), err error)
	// Begin starts a transaction.
	Begin(ctx context.Context) (Tx, error)
}

// Tx is a transaction of a Store.
type Tx interface {
	sparql.Transaction
	Commit() error
	Rollback()
}

// Config is what is tested.
type Config struct {
	// Open makes a store of the given quads, closed when the test ends.
	Open func(tb testing.TB, quads []rdf.Quad) Store
	// Baseline is a file with the number of tests that passed before, by suite;
	// fewer fail. The flag -w3c-update rewrites it.
	Baseline string
	// Unoptimised runs the engine without its optimiser.
	Unoptimised bool
	// Skip adds to skip.txt, from suite/test to the reason.
	Skip map[string]string
}

const suitePath = "sparql/sparql11/"

//go:embed skip.txt
var files embed.FS

// Run runs all suites. An entry of skip.txt is run too, and fails if it passes.
func Run(t *testing.T, c Config) {
	suite := w3c.Open(t)
	entries, err := suite.Entries(suitePath + "manifest-all.ttl")
	if err != nil {
		t.Fatal(err)
	}
	skips := readSkips(t)
	maps.Copy(skips, c.Skip)
	h := &harness{Config: c, suite: suite}
	var scores scores
	for len(entries) > 0 {
		n := 1
		for n < len(entries) && entries[n].Manifest == entries[0].Manifest {
			n++
		}
		group := entries[:n]
		entries = entries[n:]
		if !slices.ContainsFunc(group, func(e w3c.Entry) bool { return handler(e) != nil }) {
			continue
		}
		name := path.Base(path.Dir(group[0].Manifest))
		t.Run(name, func(t *testing.T) { scores.add(h.group(t, name, group, skips)) })
	}
	for s := range skips {
		t.Errorf("skip.txt names %s, which is no test", s)
	}
	scores.check(t, c)
}

// group runs one manifest's entries.
func (h *harness) group(t *testing.T, name string, entries []w3c.Entry, skips map[string]string) score {
	sc := score{suite: name}
	for _, e := range entries {
		_, local, _ := strings.Cut(e.ID, "#")
		reason, skipped := skips[name+"/"+local]
		delete(skips, name+"/"+local)
		if handler(e) == nil {
			continue
		}
		sc.total++
		t.Run(local, func(t *testing.T) {
			err := h.run(t, e)
			switch {
			case skipped && err == nil:
				t.Errorf("passes, although skip.txt says: %s", reason)
			case skipped:
				if _, here := h.Skip[name+"/"+local]; here {
					sc.skipped++
				}
				t.Skip(reason)
			case err != nil:
				t.Errorf("%s\n%v", e.Comment, err)
			default:
				sc.passed++
			}
		})
	}
	return sc
}

// run runs one entry. A panic of the engine fails this entry alone.
func (h *harness) run(t *testing.T, e w3c.Entry) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic: %v", p)
		}
	}()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	return handler(e)(h, ctx, t, e)
}

type check func(*harness, context.Context, testing.TB, w3c.Entry) error

// handler returns what checks an entry of its class, nil for the classes that
// are tested elsewhere.
func handler(e w3c.Entry) check {
	for class, c := range map[rdf.IRI]check{
		"QueryEvaluationTest":        (*harness).queryEvaluation,
		"CSVResultFormatTest":        (*harness).queryEvaluation,
		"UpdateEvaluationTest":       (*harness).updateEvaluation,
		"PositiveSyntaxTest11":       (*harness).positiveSyntax,
		"NegativeSyntaxTest11":       (*harness).negativeSyntax,
		"PositiveUpdateSyntaxTest11": (*harness).positiveSyntax,
		"NegativeUpdateSyntaxTest11": (*harness).negativeSyntax,
	} {
		if e.Is(w3c.MF + class) {
			return c
		}
	}
	return nil
}

// readSkips reads lines of a suite, a slash, a test's local name, white space
// and a reason.
func readSkips(t *testing.T) map[string]string {
	text, err := files.ReadFile("skip.txt")
	if err != nil {
		t.Fatal(err)
	}
	skips := map[string]string{}
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		name, reason, ok := strings.Cut(line, " ")
		if !ok {
			t.Fatalf("skip.txt: %q has no reason", line)
		}
		skips[name] = strings.TrimSpace(reason)
	}
	return skips
}

// score is how many tests of a suite passed.
type score struct {
	suite         string
	passed, total int
	skipped       int // by Config.Skip
}

type scores []score

func (s *scores) add(one score) {
	if one.total > 0 {
		*s = append(*s, one)
	}
}

// check logs the scores, as "suite: passed/total" unless the configuration is not
// what users get, and compares them with the baseline.
func (s scores) check(t *testing.T, c Config) {
	t.Helper()
	var lines strings.Builder
	baseline, line := c.Baseline, "%s: %d/%d"
	if c.Unoptimised {
		line = "%s without the optimiser: %d of %d"
	}
	all := score{suite: "sparql11"}
	for _, one := range s {
		t.Logf(line, one.suite, one.passed, one.total)
		fmt.Fprintf(&lines, "%s %d/%d\n", one.suite, one.passed, one.total)
		all.passed += one.passed
		all.total += one.total
	}
	t.Logf(line, all.suite, all.passed, all.total)
	if *update {
		if err := os.WriteFile(baseline, []byte(lines.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	before, err := readBaseline(baseline)
	if err != nil {
		t.Fatal(err)
	}
	for _, one := range s {
		switch was := before[one.suite]; {
		case one.passed+one.skipped < was:
			t.Errorf("%s: %d passed, fewer than the %d before", one.suite, one.passed, was)
		case one.passed > was:
			t.Logf("%s: %d passed, more than the %d before: run with -w3c-update", one.suite, one.passed, was)
		}
	}
}

func readBaseline(name string) (map[string]int, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("baseline: %w", err)
	}
	defer f.Close()
	before := map[string]int{}
	for sc := bufio.NewScanner(f); sc.Scan(); {
		var suite string
		var passed, total int
		if _, err := fmt.Sscanf(strings.ReplaceAll(sc.Text(), "/", " "), "%s %d %d", &suite, &passed, &total); err != nil {
			return nil, fmt.Errorf("baseline: %q: %w", sc.Text(), err)
		}
		before[suite] = passed
	}
	return before, nil
}
