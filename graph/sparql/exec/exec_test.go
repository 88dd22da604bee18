package exec_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/sparql/algebra"
	"github.com/lienket/lienket/graph/sparql/exec"
	"github.com/lienket/lienket/graph/sparql/plan"
	"github.com/lienket/lienket/graph/sparql/reference/property"
	"go.uber.org/goleak"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

func iri(kind string, n int) rdf.IRI { return rdf.IRI(fmt.Sprintf("http://e/%s%d", kind, n)) }

func v(name string) algebra.Node { return algebra.Node{Var: algebra.Var(name)} }

func p(name string) algebra.Node { return algebra.Node{Term: rdf.IRI("http://e/" + name)} }

// network is n nodes, each with a few links to others, a number and a name.
func network(n int) dataset.Reader {
	rng := rand.New(rand.NewPCG(1, 2))
	var quads []rdf.Quad
	add := func(s rdf.Term, p rdf.IRI, o rdf.Term) {
		quads = append(quads, rdf.Quad{Subject: s, Predicate: p, Object: o, Label: iri("g", rng.IntN(5))})
	}
	for i := range n {
		for range 1 + rng.IntN(6) {
			add(iri("n", i), "http://e/link", iri("n", rng.IntN(n)))
		}
		add(iri("n", i), "http://e/size", number(rng.IntN(1000)))
		add(iri("n", i), "http://e/name", rdf.String(fmt.Sprint("name ", i)))
	}
	return dataset.NewMemory(quads...).Snapshot()
}

func number(i int) rdf.Term {
	return rdf.TypedString{Value: rdf.String(fmt.Sprint(i)), Type: "http://www.w3.org/2001/XMLSchema#integer"}
}

func bgp(triples ...algebra.Triple) algebra.Op { return algebra.BGP{Triples: triples} }

func start(ctx context.Context, t *testing.T, op algebra.Op, r dataset.Reader, opts exec.Options) *exec.Rows {
	t.Helper()
	pl, err := plan.Build(ctx, &algebra.Query{Pattern: op}, r, plan.Options{})
	if err != nil {
		t.Fatal(err)
	}
	rows, err := exec.Run(ctx, pl, r, opts)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(rows.Close)
	return rows
}

// product is a pattern with far more solutions than anyone wants.
var product = bgp(
	algebra.Triple{S: v("a"), P: p("link"), O: v("b")},
	algebra.Triple{S: v("c"), P: p("link"), O: v("d")},
	algebra.Triple{S: v("e"), P: p("link"), O: v("f")},
)

func TestCancellationEndsAQuery(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	rows := start(ctx, t, product, network(300), exec.Options{})
	if b, err := rows.Next(); b == nil || err != nil {
		t.Fatalf("first batch: %v, %v", b, err)
	}
	cancel()
	for range 10 {
		if _, err := rows.Next(); errors.Is(err, context.Canceled) {
			return
		}
	}
	t.Error("the query goes on after its context ended")
}

func TestMemoryBudgetEndsAQuery(t *testing.T) {
	r := network(300)
	for name, op := range map[string]algebra.Op{
		"sort":     algebra.OrderBy{Input: product, By: []algebra.OrderCondition{{Expr: algebra.VarExpr{Var: "a"}}}},
		"distinct": algebra.Distinct{Input: product},
		"group":    algebra.Group{Input: product, Keys: []algebra.Var{"a", "b", "c", "d", "e"}},
		"concat": algebra.Group{Input: product, Aggs: []algebra.Aggregate{{Var: "x", Func: algebra.GroupConcat,
			Arg: algebra.Call{Func: "STR", Args: []algebra.Expr{algebra.VarExpr{Var: "a"}}}}}},
	} {
		t.Run(name, func(t *testing.T) {
			rows := start(context.Background(), t, op, r, exec.Options{Memory: 4 << 20})
			for {
				b, err := rows.Next()
				if errors.Is(err, exec.ErrMemory) {
					return
				}
				if b == nil || err != nil {
					t.Fatalf("got %v, %v", b, err)
				}
			}
		})
	}
}

// nodes lists the kinds of operators of a plan.
func nodes(n plan.Node) string {
	out := fmt.Sprintf("%T", n)
	for _, c := range n.Children() {
		out += " " + nodes(c)
	}
	return strings.ReplaceAll(out, "*plan.", "")
}

// large answers of one operator after the other are the same without the
// optimiser, over blocks and batches that random small graphs never fill.
func TestLargeAnswersAsWithoutOptimiser(t *testing.T) {
	r := network(700)
	link := func(a, b string) algebra.Triple { return algebra.Triple{S: v(a), P: p("link"), O: v(b)} }
	size := func(a, b string) algebra.Triple { return algebra.Triple{S: v(a), P: p("size"), O: v(b)} }
	over := func(name string, n int) algebra.Expr {
		return algebra.Call{Func: ">", Args: []algebra.Expr{algebra.VarExpr{Var: algebra.Var(name)}, algebra.Const{Term: number(n)}}}
	}
	for name, test := range map[string]struct {
		op   algebra.Op
		uses string
	}{
		"triangle": {bgp(link("a", "b"), link("b", "c"), link("c", "a")), "Intersect"},
		"path":     {bgp(link("a", "b"), link("b", "c"), size("c", "d")), "LookupJoin"},
		"optional": {algebra.LeftJoin{Left: bgp(link("a", "b")), Right: bgp(size("b", "c")), Filter: over("c", 500)}, "LookupJoin"},
		"optional of two": {algebra.LeftJoin{Left: algebra.Filter{Conds: []algebra.Expr{over("s", 990)}, Input: bgp(size("a", "s"))},
			Right: bgp(link("a", "b"), link("b", "c"))}, "BindJoin"},
		"minus":  {algebra.Minus{Left: bgp(link("a", "b")), Right: bgp(link("b", "a"))}, "LookupJoin"},
		"range":  {algebra.Filter{Conds: []algebra.Expr{over("s", 900)}, Input: bgp(size("a", "s"), link("a", "b"))}, "Scan"},
		"exists": {algebra.Filter{Conds: []algebra.Expr{algebra.Exists{Pattern: bgp(link("b", "c"), size("c", "s"))}}, Input: bgp(link("a", "b"))}, "Join"},
		"groups": {algebra.Group{Input: bgp(link("a", "b")), Keys: []algebra.Var{"b"}, Aggs: []algebra.Aggregate{{Var: "n", Func: algebra.Count}}}, "Group"},
		"closure": {algebra.Join{Left: algebra.Filter{Conds: []algebra.Expr{over("d", 996)}, Input: bgp(size("a", "d"))},
			Right: algebra.Path{S: v("a"), Path: algebra.OneOrMore{Path: algebra.Link{IRI: "http://e/link"}}, O: v("b")}}, "Path"},
	} {
		t.Run(name, func(t *testing.T) {
			pl, err := plan.Build(context.Background(), &algebra.Query{Pattern: test.op}, r, plan.Options{})
			if err != nil {
				t.Fatal(err)
			}
			if got := nodes(pl.Root); !strings.Contains(got, test.uses) {
				t.Errorf("the plan is %s, without %s", got, test.uses)
			}
			_, fast, err := property.Answer(test.op, r, plan.Options{})
			if err != nil {
				t.Fatal(err)
			}
			_, slow, err := property.Answer(test.op, r, plan.Options{Naive: true})
			if err != nil {
				t.Fatal(err)
			}
			if len(fast) != len(slow) {
				t.Fatalf("%d rows, without the optimiser %d", len(fast), len(slow))
			}
			for i := range fast {
				if fast[i] != slow[i] {
					t.Fatalf("row %d is %s, without the optimiser %s", i, fast[i], slow[i])
				}
			}
			t.Logf("%d rows", len(fast))
		})
	}
}

func TestTopIsThePrefixOfTheSorted(t *testing.T) {
	r := network(2000)
	by := []algebra.OrderCondition{{Expr: algebra.VarExpr{Var: "s"}, Desc: true}, {Expr: algebra.VarExpr{Var: "a"}}}
	sorted := algebra.OrderBy{Input: bgp(algebra.Triple{S: v("a"), P: p("size"), O: v("s")}), By: by}
	list := func(op algebra.Op) (out []dataset.ID) {
		rows := start(context.Background(), t, op, r, exec.Options{})
		for {
			b, err := rows.Next()
			if err != nil {
				t.Fatal(err)
			}
			if b == nil {
				return out
			}
			for i := range b.N {
				for _, c := range b.Cols {
					out = append(out, c[i])
				}
			}
		}
	}
	all, top := list(sorted), list(algebra.Slice{Input: sorted, Offset: 7, Limit: 50})
	if len(top) != 100 {
		t.Fatalf("%d values in the top", len(top))
	}
	for i, id := range top {
		if all[14+i] != id {
			t.Fatalf("value %d of the top differs", i)
		}
	}
}
