package ingest_test

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/lienket/lienket/cmd/lienket/ingest"
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/emit"
	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/vocab"
)

// memory is a store in memory.
type memory struct{ *dataset.Memory }

func (m memory) Begin(ctx context.Context) (dataset.Tx, error) { return m.Memory.Begin(ctx) }

func (m memory) dump(t *testing.T) string {
	t.Helper()
	r := m.Snapshot()
	var quads []rdf.Quad
	scan := dataset.Scan{Order: dataset.Order{dataset.S, dataset.P, dataset.O, dataset.G}, Want: 0b1111}
	for row, err := range dataset.Walk(context.Background(), r, scan) {
		if err != nil {
			t.Fatal(err)
		}
		var ts [4]rdf.Term
		if err := r.Terms(row[:], ts[:]); err != nil {
			t.Fatal(err)
		}
		quads = append(quads, rdf.Quad{Subject: ts[0], Predicate: ts[1], Object: ts[2], Label: ts[3]})
	}
	slices.SortFunc(quads, rdf.CompareQuads)
	var b []byte
	for _, q := range quads {
		b = rdf.AppendQuad(b, q)
	}
	return string(b)
}

// file is an article of one line: the name of a person, or "!" for a bad one.
type file struct{ source, text string }

func (f file) Source() string   { return f.source }
func (f file) Record() int      { return 0 }
func (f file) SHA256() [32]byte { return sha256.Sum256([]byte(f.text)) }
func (f file) Size() int        { return len(f.text) }
func (f file) Parse() (*extract.Document, error) {
	if f.text == "!" {
		return nil, fmt.Errorf("%s: bad", f.source)
	}
	return &extract.Document{Source: f.source, SHA256: f.SHA256(), Raw: f.text, Text: f.text}, nil
}

// everybody finds one person an article: its text.
type everybody struct{}

func (everybody) Relate(a *extract.Analysis) {
	a.Persons = append(a.Persons, extract.Person{ID: vocab.PersonLocal(a.Document.Text), Name: a.Document.Text})
}

// broken is a stage with a defect that one article shows.
type broken struct{}

func (broken) Relate(a *extract.Analysis) {
	if a.Document.Text == "Tú" {
		panic("index out of range")
	}
}

func TestADefectFailsOneArticle(t *testing.T) {
	m := fresh()
	names, _ := vocab.NewNames("")
	b := ingest.Builder{Store: m, Pipeline: &extract.Pipeline{Relaters: []extract.Relater{broken{}}}, Emitter: emit.Emitter{Names: names}, Workers: 2, Batch: 8}
	failed := map[string]error{}
	err := b.Build(context.Background(), func(yield func(ingest.Article, error) bool) {
		_ = yield(file{"a", "Lan"}, nil) && yield(file{"b", "Tú"}, nil) && yield(file{"c", "Minh"}, nil)
	}, func(r ingest.Result) { failed[r.Source] = r.Err })
	if err != nil || failed["a"] != nil || failed["c"] != nil || failed["b"] == nil || !strings.Contains(failed["b"].Error(), "b: a defect") {
		t.Errorf("build: %v; articles: %v", err, failed)
	}
}

// TestADefectAmongOthers reads articles together of which one shows a defect, and one is bad.
func TestADefectAmongOthers(t *testing.T) {
	group := []ingest.Article{file{"a", "Lan"}, file{"b", "!"}, file{"c", "Tú"}, file{"d", "Minh"}}
	docs := make([]*extract.Document, len(group))
	for i, a := range group {
		docs[i], _ = a.Parse()
	}
	p := &extract.Pipeline{Relaters: []extract.Relater{everybody{}, broken{}}}
	got, errs := ingest.Analyze(context.Background(), p, group, docs)
	for i, name := range []string{"Lan", "", "", "Minh"} {
		switch {
		case name == "" && got[i] != nil, name != "" && (errs[i] != nil || len(got[i].Persons) != 1 || got[i].Persons[0].Name != name):
			t.Errorf("%s: %+v, %v", group[i].Source(), got[i], errs[i])
		}
	}
	if errs[1] != nil || errs[2] == nil || !strings.Contains(errs[2].Error(), "c: a defect") {
		t.Errorf("errors: %v", errs)
	}
}

// TestInOrderHoldsFewLongArticles reads more long articles than may be held.
func TestInOrderHoldsFewLongArticles(t *testing.T) {
	const workers = 2
	var held, most atomic.Int32
	articles := func(yield func(ingest.Article, error) bool) {
		for i := range 40 {
			most.Store(max(most.Load(), held.Add(1)))
			if !yield(file{fmt.Sprint(i), strings.Repeat("a", 1<<17)}, nil) {
				return
			}
		}
	}
	work := func(group []ingest.Article) ([]string, []error) {
		var sources []string
		for _, a := range group {
			sources = append(sources, a.Source())
		}
		return sources, make([]error, len(group))
	}
	i := 0
	for source, err := range ingest.InOrder(context.Background(), articles, workers, work) {
		if err != nil || source != fmt.Sprint(i) {
			t.Errorf("%d: %s, %v", i, source, err)
		}
		i++
		held.Add(-1)
	}
	if i != 40 || most.Load() > 2*workers+2 {
		t.Errorf("%d articles, %d of them at once", i, most.Load())
	}
}

// TestInOrderShares lets articles wait while two workers are at work: who is done first leaves
// half of them to the other.
func TestInOrderShares(t *testing.T) {
	const waiting = 12
	began, come, taken := make(chan struct{}, 2), make(chan struct{}), make(chan int, waiting)
	articles := func(yield func(ingest.Article, error) bool) {
		for i := range 2 + waiting {
			if i == 2 {
				<-began
				<-began
			}
			if !yield(file{fmt.Sprint(i), "Lan"}, nil) {
				return
			}
		}
		close(come)
	}
	first := 0
	work := func(group []ingest.Article) ([]int, []error) {
		switch group[0].Source() {
		case "0":
			began <- struct{}{}
			<-come
		case "1":
			began <- struct{}{}
			first = <-taken
		default:
			taken <- len(group)
		}
		return make([]int, len(group)), make([]error, len(group))
	}
	n := 0
	for range ingest.InOrder(context.Background(), articles, 2, work) {
		n++
	}
	if n != 2+waiting || first > waiting/2 {
		t.Errorf("%d articles, %d of them taken by one worker", n, first)
	}
}

func build(t *testing.T, m memory, force bool, files ...file) map[string]ingest.Outcome {
	t.Helper()
	names, err := vocab.NewNames("")
	if err != nil {
		t.Fatal(err)
	}
	b := ingest.Builder{
		Store: m, Pipeline: &extract.Pipeline{Relaters: []extract.Relater{everybody{}}}, Emitter: emit.Emitter{Names: names},
		Workers: 3, Batch: 2, Force: force,
	}
	var articles iter.Seq2[ingest.Article, error] = func(yield func(ingest.Article, error) bool) {
		for _, f := range files {
			if !yield(f, nil) {
				return
			}
		}
	}
	out := map[string]ingest.Outcome{}
	if err := b.Build(context.Background(), articles, func(r ingest.Result) { out[r.Source] = r.Outcome }); err != nil {
		t.Fatal(err)
	}
	return out
}

func fresh() memory { return memory{dataset.NewMemory()} }

func TestAnyOrderGivesTheSameBytes(t *testing.T) {
	files := []file{{"a", "Lan"}, {"b", "Minh"}, {"c", "Lan"}, {"d", "Tú"}, {"e", "!"}, {"f", "Oanh"}}
	m := fresh()
	build(t, m, false, files...)
	want := m.dump(t)
	slices.Reverse(files)
	n := fresh()
	build(t, n, false, files...)
	if got := n.dump(t); got != want {
		t.Errorf("in reverse:\n%s\nwant\n%s", got, want)
	}
	for source, o := range build(t, m, false, files...) {
		if o != ingest.Unchanged && source != "e" {
			t.Errorf("again: %s has outcome %d", source, o)
		}
	}
	if m.dump(t) != want {
		t.Error("building twice changed the dataset")
	}
	build(t, m, true, files...)
	if m.dump(t) != want {
		t.Error("building by force changed the dataset")
	}
}

func TestAChangedArticleReplacesItsGraph(t *testing.T) {
	m, want := fresh(), fresh()
	build(t, m, false, file{"a", "Lan"}, file{"b", "Minh"})
	got := build(t, m, false, file{"a", "Hoa"}, file{"b", "Minh"})
	if got["a"] != ingest.Changed || got["b"] != ingest.Unchanged {
		t.Errorf("outcomes: %v", got)
	}
	build(t, want, false, file{"a", "Hoa"}, file{"b", "Minh"})
	if m.dump(t) != want.dump(t) {
		t.Errorf("got\n%s\nwant\n%s", m.dump(t), want.dump(t))
	}
}

func TestBytesThatMoveToAnotherSourceStay(t *testing.T) {
	m, want := fresh(), fresh()
	build(t, m, false, file{"a", "Lan"})
	build(t, m, false, file{"a", "Hoa"}, file{"b", "Lan"})
	build(t, want, false, file{"b", "Lan"}, file{"a", "Hoa"})
	if m.dump(t) != want.dump(t) {
		t.Errorf("got\n%s\nwant\n%s", m.dump(t), want.dump(t))
	}
}

func TestADuplicateIsOneArticleWithTwoSources(t *testing.T) {
	m := fresh()
	got := build(t, m, false, file{"a", "Lan"}, file{"b", "Lan"})
	if got["a"] != ingest.New || got["b"] != ingest.Duplicate {
		t.Errorf("outcomes: %v", got)
	}
	names, _ := vocab.NewNames("")
	if gone, err := ingest.Remove(context.Background(), m, names, "a"); err != nil || len(gone) != 1 {
		t.Fatalf("removed %v, %v", gone, err)
	}
	if !strings.Contains(m.dump(t), "Lan") {
		t.Error("the article went with the first of its two sources")
	}
	if _, err := ingest.Remove(context.Background(), m, names, "./b"); err != nil {
		t.Fatal(err)
	}
	if d := m.dump(t); d != "" {
		t.Errorf("left over:\n%s", d)
	}
}

func TestStrictStopsAtTheFirstBadArticle(t *testing.T) {
	m := fresh()
	names, _ := vocab.NewNames("")
	b := ingest.Builder{Store: m, Pipeline: &extract.Pipeline{}, Emitter: emit.Emitter{Names: names}, Workers: 1, Batch: 8, Strict: true}
	err := b.Build(context.Background(), func(yield func(ingest.Article, error) bool) {
		_ = yield(file{"a", "Lan"}, nil) && yield(file{"b", "!"}, nil) && yield(file{"c", "Tú"}, nil)
	}, func(ingest.Result) {})
	if !errors.Is(err, ingest.ErrStrict) || !strings.Contains(err.Error(), "b: bad") {
		t.Errorf("error: %v", err)
	}
	if d := m.dump(t); !strings.Contains(d, "\"a\"") || strings.Contains(d, "\"c\"") {
		t.Errorf("stored:\n%s", d)
	}
}
