// Package property holds the engine against the plain evaluator on random small
// datasets and random patterns, on any dataset.Reader. It is for tests.
package property

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/sparql/algebra"
	"github.com/lienket/lienket/graph/sparql/exec"
	"github.com/lienket/lienket/graph/sparql/plan"
	"github.com/lienket/lienket/graph/sparql/reference"
	"pgregory.net/rapid"
)

const xsd = "http://www.w3.org/2001/XMLSchema#"

func integer(i int) rdf.Term {
	return rdf.TypedString{Value: rdf.String(fmt.Sprint(i)), Type: xsd + "integer"}
}

var (
	resources  = []rdf.Term{rdf.IRI("http://e/a"), rdf.IRI("http://e/b"), rdf.IRI("http://e/c"), rdf.BNode("n")}
	predicates = []rdf.IRI{"http://e/p", "http://e/q", "http://e/r"}
	graphs     = []rdf.Term{nil, rdf.IRI("http://e/g1"), rdf.IRI("http://e/g2")}
	literals   = []rdf.Term{
		integer(1), integer(2), rdf.TypedString{Value: "2.0", Type: xsd + "decimal"}, rdf.TypedString{Value: "01", Type: xsd + "integer"},
		rdf.String("x"), rdf.LangString{Value: "x", Lang: "vi"}, rdf.TypedString{Value: "2021-05-01", Type: xsd + "date"},
		rdf.TypedString{Value: "2021-05-02Z", Type: xsd + "date"},
	}
	variables = []algebra.Var{"a", "b", "c", "d"}
)

func term(t *rapid.T) rdf.Term {
	return rapid.SampledFrom(slices.Concat(resources, literals)).Draw(t, "term")
}

func drawQuads(t *rapid.T) []rdf.Quad {
	n := rapid.IntRange(0, 14).Draw(t, "quads")
	var out []rdf.Quad
	for range n {
		out = append(out, rdf.Quad{
			Subject:   rapid.SampledFrom(resources).Draw(t, "s"),
			Predicate: rapid.SampledFrom(predicates).Draw(t, "p"),
			Object:    term(t),
			Label:     rapid.SampledFrom(graphs).Draw(t, "g"),
		})
	}
	return out
}

func drawNode(t *rapid.T, constant []rdf.Term) algebra.Node {
	if rapid.IntRange(0, 3).Draw(t, "kind") > 0 {
		return algebra.Node{Var: rapid.SampledFrom(variables).Draw(t, "var")}
	}
	c := rapid.SampledFrom(constant).Draw(t, "const")
	if _, blank := c.(rdf.BNode); blank {
		return algebra.Node{Term: rdf.IRI("http://e/a")}
	}
	return algebra.Node{Term: c}
}

func drawPredicate(t *rapid.T) algebra.Node {
	if rapid.IntRange(0, 4).Draw(t, "free predicate") == 0 {
		return algebra.Node{Var: rapid.SampledFrom(variables).Draw(t, "var")}
	}
	return algebra.Node{Term: rapid.SampledFrom(predicates).Draw(t, "p")}
}

func drawBGP(t *rapid.T) algebra.Op {
	var b algebra.BGP
	for range rapid.IntRange(0, 4).Draw(t, "triples") {
		b.Triples = append(b.Triples, algebra.Triple{S: drawNode(t, resources), P: drawPredicate(t), O: drawNode(t, slices.Concat(resources, literals))})
	}
	return b
}

func drawPathExpr(t *rapid.T, depth int) algebra.PathExpr {
	kind := rapid.IntRange(0, 8).Draw(t, "path")
	if depth == 0 && kind < 7 {
		kind = 0
	}
	sub := func() algebra.PathExpr { return drawPathExpr(t, depth-1) }
	switch kind {
	case 1:
		return algebra.Inverse{Path: sub()}
	case 2:
		return algebra.Sequence{Left: sub(), Right: sub()}
	case 3:
		return algebra.Alternative{Left: sub(), Right: sub()}
	case 4:
		return algebra.ZeroOrOne{Path: sub()}
	case 5:
		return algebra.ZeroOrMore{Path: sub()}
	case 6:
		return algebra.OneOrMore{Path: sub()}
	case 7:
		return algebra.NegatedSet{Forward: []rdf.IRI{rapid.SampledFrom(predicates).Draw(t, "not")}}
	case 8:
		return algebra.NegatedSet{Inverted: []rdf.IRI{rapid.SampledFrom(predicates).Draw(t, "not")}}
	}
	return algebra.Link{IRI: rapid.SampledFrom(predicates).Draw(t, "p")}
}

func drawExpr(t *rapid.T, depth int) algebra.Expr {
	v := func() algebra.Expr { return algebra.VarExpr{Var: rapid.SampledFrom(variables).Draw(t, "var")} }
	kind := rapid.IntRange(0, 13).Draw(t, "expr")
	if depth == 0 {
		kind = kind % 6
	}
	sub := func() algebra.Expr { return drawExpr(t, depth-1) }
	switch kind {
	case 0, 1:
		return v()
	case 2:
		return algebra.Const{Term: rapid.SampledFrom(literals).Draw(t, "const")}
	case 3:
		return algebra.Call{Func: "BOUND", Args: []algebra.Expr{v()}}
	case 4, 5:
		op := rapid.SampledFrom([]string{"=", "!=", "<", ">=", ">", "<="}).Draw(t, "op")
		return algebra.Call{Func: op, Args: []algebra.Expr{v(), algebra.Const{Term: term(t)}}}
	case 6:
		return algebra.Call{Func: "&&", Args: []algebra.Expr{sub(), sub()}}
	case 7:
		return algebra.Call{Func: "||", Args: []algebra.Expr{sub(), sub()}}
	case 8:
		return algebra.Call{Func: "!", Args: []algebra.Expr{sub()}}
	case 9:
		return algebra.Call{Func: rapid.SampledFrom([]string{"=", "!=", "<", "+", "SAMETERM"}).Draw(t, "op"), Args: []algebra.Expr{v(), v()}}
	case 10:
		return algebra.Call{Func: "in", Args: []algebra.Expr{v(), algebra.Const{Term: term(t)}, algebra.Const{Term: term(t)}}}
	case 11:
		return algebra.Call{Func: "COALESCE", Args: []algebra.Expr{sub(), sub()}}
	case 12:
		return algebra.Call{Func: "ISIRI", Args: []algebra.Expr{v()}}
	}
	return algebra.Exists{Pattern: drawOp(t, depth-1), Not: rapid.Bool().Draw(t, "not")}
}

func drawOp(t *rapid.T, depth int) algebra.Op {
	kind := rapid.IntRange(0, 13).Draw(t, "op")
	if depth <= 0 {
		kind = kind % 3
	}
	sub := func() algebra.Op { return drawOp(t, depth-1) }
	switch kind {
	case 2:
		return algebra.Path{S: drawNode(t, resources), Path: drawPathExpr(t, 2), O: drawNode(t, slices.Concat(resources, literals))}
	case 3:
		return algebra.Join{Left: sub(), Right: sub()}
	case 4, 5:
		l := algebra.LeftJoin{Left: sub(), Right: sub()}
		if rapid.Bool().Draw(t, "with filter") {
			l.Filter = drawExpr(t, 1)
		}
		return l
	case 6:
		return algebra.Union{Left: sub(), Right: sub()}
	case 7:
		return algebra.Minus{Left: sub(), Right: sub()}
	case 8, 9:
		return algebra.Filter{Conds: []algebra.Expr{drawExpr(t, 2)}, Input: sub()}
	case 10:
		g := algebra.Graph{Name: drawNode(t, []rdf.Term{rdf.IRI("http://e/g1"), rdf.IRI("http://e/g3")}), Input: sub()}
		if _, plain := g.Input.(algebra.BGP); g.Name.IsVar() && !plain && slices.Contains(plan.Mentioned(g.Input), g.Name.Var) {
			g.Name.Var = "g" // the engine lets expressions inside see the graph
		}
		return g
	case 11:
		return drawExtend(t, sub())
	case 12:
		return drawValues(t)
	case 13:
		return drawSubquery(t, sub())
	}
	return drawBGP(t)
}

// drawExtend binds a variable that the pattern does not, as the grammar demands.
func drawExtend(t *rapid.T, in algebra.Op) algebra.Op {
	v := algebra.Var("z")
	if slices.Contains(plan.Mentioned(in), v) {
		return in
	}
	return algebra.Extend{Input: in, Var: v, Expr: drawExpr(t, 1)}
}

func drawValues(t *rapid.T) algebra.Op {
	v := algebra.Values{Vars: []algebra.Var{rapid.SampledFrom(variables[:2]).Draw(t, "v"), rapid.SampledFrom(variables[2:]).Draw(t, "w")}}
	for range rapid.IntRange(0, 3).Draw(t, "rows") {
		row := []rdf.Term{term(t), term(t)}
		for i := range row {
			if _, blank := row[i].(rdf.BNode); blank || rapid.IntRange(0, 3).Draw(t, "undef") == 0 {
				row[i] = nil
			}
		}
		v.Rows = append(v.Rows, row)
	}
	return v
}

func drawSubquery(t *rapid.T, in algebra.Op) algebra.Op {
	switch rapid.IntRange(0, 2).Draw(t, "subquery") {
	case 0:
		return algebra.Distinct{Input: algebra.Project{Input: in, Vars: variables[:2]}}
	case 1:
		agg := algebra.Aggregate{Var: "n", Func: rapid.SampledFrom([]algebra.AggregateFunc{algebra.Count, algebra.Sum, algebra.Min, algebra.Max, algebra.Avg}).Draw(t, "agg"),
			Distinct: rapid.Bool().Draw(t, "distinct"), Arg: algebra.VarExpr{Var: "b"}}
		if agg.Func == algebra.Count && rapid.Bool().Draw(t, "star") {
			agg.Arg = nil
		}
		return algebra.Project{Input: algebra.Group{Input: in, Keys: variables[:1], Aggs: []algebra.Aggregate{agg}}, Vars: []algebra.Var{"a", "n"}}
	}
	return algebra.Project{Input: in, Vars: variables[1:3]}
}

func rowsText(vars []algebra.Var, rows []map[algebra.Var]rdf.Term) []string {
	var out []string
	for _, row := range rows {
		var sb strings.Builder
		for _, v := range vars {
			if t := row[v]; t != nil {
				fmt.Fprintf(&sb, "?%s=%s ", v, rdf.Text(t))
			}
		}
		out = append(out, sb.String())
	}
	slices.Sort(out)
	return out
}

// Answer runs the engine on a pattern and returns the variables that it shows
// and the rows as text, sorted.
func Answer(op algebra.Op, r dataset.Reader, opts plan.Options) ([]algebra.Var, []string, error) {
	ctx := context.Background()
	p, err := plan.Build(ctx, &algebra.Query{Pattern: op}, r, opts)
	if err != nil {
		return nil, nil, err
	}
	rows, err := exec.Run(ctx, p, r, exec.Options{Seed: 1})
	if err != nil {
		return nil, nil, err
	}
	defer rows.Close()
	var out []map[algebra.Var]rdf.Term
	for {
		b, err := rows.Next()
		if err != nil {
			return nil, nil, err
		}
		if b == nil {
			break
		}
		for i := range b.N {
			row := map[algebra.Var]rdf.Term{}
			for c, v := range rows.Vars() {
				var dst [1]rdf.Term
				if err := rows.Terms(b.Cols[c][i:i+1], dst[:]); err != nil {
					return nil, nil, err
				}
				row[v] = dst[0]
			}
			out = append(out, row)
		}
	}
	vars := append(slices.Clone(variables), "g", "n", "z")
	return vars, rowsText(vars, out), nil
}

// Check draws a dataset and a pattern, and fails if the engine's answer over
// what open makes of the quads is not the plain evaluator's.
func Check(t *rapid.T, open func(quads []rdf.Quad) dataset.Reader) {
	quads := drawQuads(t)
	op := drawOp(t, 3)
	opts := plan.Options{Strict: rapid.Bool().Draw(t, "strict"), Naive: rapid.IntRange(0, 4).Draw(t, "naive") == 0}
	vars, got, err := Answer(op, open(quads), opts)
	if err != nil {
		t.Fatalf("%s\n%v", algebra.Text(op), err)
	}
	var plain []map[algebra.Var]rdf.Term
	for _, s := range reference.NewDataset(quads, opts.Strict).Eval(op) {
		plain = append(plain, s)
	}
	want := rowsText(vars, plain)
	if !slices.Equal(got, want) {
		var data []string
		for _, q := range quads {
			data = append(data, string(rdf.AppendQuad(nil, q)))
		}
		t.Fatalf("%s\nover\n%s\ngot\n%s\nwant\n%s", algebra.Text(op), strings.Join(data, "\n"), strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}
