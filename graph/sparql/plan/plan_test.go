package plan_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/sparql/algebra"
	"github.com/lienket/lienket/graph/sparql/plan"
)

const ns = "http://e/"

func node(s string) algebra.Node {
	if name, ok := strings.CutPrefix(s, "?"); ok {
		return algebra.Node{Var: algebra.Var(name)}
	}
	return algebra.Node{Term: rdf.IRI(ns + s)}
}

// bgp reads "s p o . s p o".
func bgp(text string) algebra.Op {
	var b algebra.BGP
	for _, t := range strings.Split(text, " . ") {
		f := strings.Fields(t)
		b.Triples = append(b.Triples, algebra.Triple{S: node(f[0]), P: node(f[1]), O: node(f[2])})
	}
	return b
}

func number(i int) rdf.Term {
	return rdf.TypedString{Value: rdf.String(fmt.Sprint(i)), Type: "http://www.w3.org/2001/XMLSchema#integer"}
}

func call(f string, args ...algebra.Expr) algebra.Expr { return algebra.Call{Func: f, Args: args} }

func ref(v algebra.Var) algebra.Expr { return algebra.VarExpr{Var: v} }

// people is 400 persons with an age and friends, one of whom is rare.
func people() dataset.Reader {
	var quads []rdf.Quad
	for i := range 400 {
		s := rdf.IRI(fmt.Sprint(ns, "s", i))
		quads = append(quads,
			rdf.Quad{Subject: s, Predicate: rdf.IRI(ns + "age"), Object: number(i % 90)},
			rdf.Quad{Subject: s, Predicate: rdf.IRI(ns + "knows"), Object: rdf.IRI(fmt.Sprint(ns, "s", i*7%400))},
			rdf.Quad{Subject: s, Predicate: rdf.IRI(ns + "knows"), Object: rdf.IRI(fmt.Sprint(ns, "s", i*11%400))})
	}
	quads = append(quads, rdf.Quad{Subject: rdf.IRI(ns + "s5"), Predicate: rdf.IRI(ns + "rare"), Object: number(1)})
	return dataset.NewMemory(quads...).Snapshot()
}

func shape(n plan.Node) string {
	name := strings.TrimPrefix(fmt.Sprintf("%T", n), "*plan.")
	switch n := n.(type) {
	case *plan.LookupJoin:
		name = n.Kind.String() + map[bool]string{true: " merge", false: " lookup"}[n.Merge]
	case *plan.HashJoin:
		name = n.Kind.String() + " hash"
	case *plan.BindJoin:
		name = n.Kind.String() + " bind"
	case *plan.Scan:
		name = "scan " + n.Access.Order.String()
		if len(n.Access.Ranges) > 0 {
			name += " range"
		}
	case *plan.Sort:
		if n.Limit >= 0 {
			name = fmt.Sprint("top ", n.Limit)
		}
	}
	var in []string
	for _, c := range n.Children() {
		in = append(in, shape(c))
	}
	if len(in) == 0 {
		return name
	}
	return name + "(" + strings.Join(in, ", ") + ")"
}

// A triple in two graphs is one of their union, which the index cannot tell.
func TestUnionOfGraphsIsCountedByReading(t *testing.T) {
	quad := rdf.Quad{Subject: rdf.IRI(ns + "a"), Predicate: rdf.IRI(ns + "age"), Object: number(1)}
	named := quad
	named.Label = rdf.IRI(ns + "g")
	op := algebra.Group{Aggs: []algebra.Aggregate{{Var: "n", Func: algebra.Count}}, Input: bgp("?s age ?a")}
	p, err := plan.Build(context.Background(), &algebra.Query{Pattern: op}, dataset.NewMemory(quad, named).Snapshot(), plan.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if got, want := shape(p.Root), "Group(scan PSOG)"; got != want {
		t.Errorf("the plan is %s, want %s", got, want)
	}
}

func TestPlans(t *testing.T) {
	r := people()
	over := func(v algebra.Var, n int) algebra.Expr { return call(">", ref(v), algebra.Const{Term: number(n)}) }
	byAge := []algebra.OrderCondition{{Expr: ref("a")}}
	for name, c := range map[string]struct {
		op   algebra.Op
		want string
	}{
		"one pattern":             {bgp("?s age ?a"), "scan PSOG"},
		"a rare pattern first":    {bgp("?s knows ?o . ?s rare ?x"), "inner merge(scan PSOG)"},
		"star merges":             {bgp("?s knows ?o . ?s age ?a"), "inner merge(scan PSOG)"},
		"unknown term":            {bgp("?s unknown ?o . ?s age ?a"), "Empty"},
		"range":                   {algebra.Filter{Conds: []algebra.Expr{over("a", 80)}, Input: bgp("?s age ?a")}, "Filter(scan POSG range)"},
		"top":                     {algebra.Slice{Input: algebra.OrderBy{Input: bgp("?s age ?a"), By: byAge}, Limit: 5, Offset: 2}, "Slice(top 7(scan PSOG))"},
		"optional":                {algebra.LeftJoin{Left: bgp("?s rare ?x"), Right: bgp("?s age ?a")}, "left merge(scan PSOG)"},
		"exists":                  {algebra.Filter{Conds: []algebra.Expr{algebra.Exists{Pattern: bgp("?s rare ?x")}}, Input: bgp("?s age ?a")}, "semi merge(scan PSOG)"},
		"not exists":              {algebra.Filter{Conds: []algebra.Expr{call("!", algebra.Exists{Pattern: bgp("?s rare ?x")})}, Input: bgp("?s age ?a")}, "anti merge(scan PSOG)"},
		"minus without a link":    {algebra.Minus{Left: bgp("?s age ?a"), Right: bgp("?x rare ?y")}, "scan PSOG"},
		"filter below the union":  {algebra.Filter{Conds: []algebra.Expr{over("a", 80)}, Input: algebra.Union{Left: bgp("?s age ?a"), Right: bgp("?s rare ?a")}}, "Union(Filter(scan POSG range), Filter(scan POSG range))"},
		"range of a sum":          {algebra.Filter{Conds: []algebra.Expr{call(">", ref("a"), call("+", algebra.Const{Term: number(79)}, algebra.Const{Term: number(1)}))}, Input: bgp("?s age ?a")}, "Filter(scan POSG range)"},
		"a third is no term":      {algebra.Filter{Conds: []algebra.Expr{call(">", ref("a"), call("/", algebra.Const{Term: number(1)}, algebra.Const{Term: number(3)}))}, Input: bgp("?s age ?a")}, "Filter(scan PSOG)"},
		"count of the only graph": {algebra.Group{Aggs: []algebra.Aggregate{{Var: "n", Func: algebra.Count}}, Input: bgp("?s age ?a")}, "CountScan"},
		"counts by predicate":     {algebra.Group{Keys: []algebra.Var{"p"}, Aggs: []algebra.Aggregate{{Var: "n", Func: algebra.Count}}, Input: bgp("?s ?p ?o")}, "KeyScan"},
		"different predicates":    {algebra.Distinct{Input: algebra.Project{Input: bgp("?s ?p ?o"), Vars: []algebra.Var{"p"}}}, "KeyScan"},
		"number of predicates":    {algebra.Group{Aggs: []algebra.Aggregate{{Var: "n", Func: algebra.Count, Distinct: true, Arg: ref("p")}}, Input: bgp("?s ?p ?o")}, "Group(KeyScan)"},
		"counts by many values":   {algebra.Group{Keys: []algebra.Var{"s"}, Aggs: []algebra.Aggregate{{Var: "n", Func: algebra.Count}}, Input: bgp("?s knows ?o")}, "Group(scan PSOG)"},
		"exists as a value":       {algebra.Extend{Input: bgp("?s age ?a"), Var: "x", Expr: algebra.Exists{Pattern: bgp("?s rare ?x2")}}, "Project(Extend(mark merge(scan PSOG)))"},
		"top of distinct":         {algebra.Slice{Input: algebra.Distinct{Input: algebra.Project{Input: algebra.OrderBy{Input: bgp("?s age ?a"), By: byAge}, Vars: []algebra.Var{"a"}}}, Limit: 5}, "Slice(top 5(Distinct(scan PSOG)))"},
		"triangle":                {bgp("?a knows ?b . ?b knows ?c . ?c knows ?a"), "Intersect(scan POSG)"},
	} {
		t.Run(name, func(t *testing.T) {
			p, err := plan.Build(context.Background(), &algebra.Query{Pattern: c.op}, r, plan.Options{})
			if err != nil {
				t.Fatal(err)
			}
			if got := shape(p.Root); got != c.want {
				t.Errorf("the plan is %s, want %s", got, c.want)
			}
		})
	}
}
