// Package translate turns the syntax tree of a query into the algebra, by
// section 18.2 of the recommendation. It relies on package syntax for every
// rule that makes a query legal, and cannot fail.
//
// Names that start with a dot are invented here: ".b" and a label for the blank
// nodes of patterns, ".t" and a label for those of templates, ".p", ".k" and
// ".a" with a number for the inner nodes of paths, for keys of GROUP BY without
// a name and for aggregates.
//
// The package knows nothing of data, nor of how a query will be run.
package translate

import (
	"strconv"

	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/sparql/algebra"
	"github.com/lienket/lienket/graph/sparql/syntax"
)

// translator numbers the invented names of one query.
type translator struct {
	fresh int
	// with is the graph that stands in for the default graph, "" for none; it
	// holds wherever graph is 0, that is, outside GRAPH.
	with  rdf.IRI
	graph int
}

// Query translates a checked query.
func Query(q *syntax.Query) *algebra.Query {
	t := &translator{}
	out := &algebra.Query{Form: q.Form, Base: q.Base, Dataset: Dataset(q.Dataset)}
	switch q.Form {
	case algebra.Select:
		out.Pattern, out.Vars = t.selection(q)
		return out
	case algebra.Construct:
		for _, p := range q.Template {
			out.Template = append(out.Template, TemplateTriple(p))
		}
	case algebra.Describe:
		out.Vars = t.described(q, out)
	}
	s := t.solutions(q)
	op := s.ordered()
	if q.Form == algebra.Describe {
		op = algebra.Project{Input: op, Vars: out.Vars}
	}
	out.Pattern = slice(q, op)
	return out
}

// Pattern translates the pattern of an update operation. If with is not empty,
// what stands outside GRAPH is matched in that graph.
func Pattern(g *syntax.Group, with rdf.IRI) algebra.Op {
	return (&translator{with: with}).group(g)
}

// Dataset collects the clauses of FROM and FROM NAMED, or of USING.
func Dataset(clauses []syntax.DatasetClause) (d algebra.DatasetClause) {
	for _, c := range clauses {
		if c.Named {
			d.Named = append(d.Named, c.IRI)
		} else {
			d.Default = append(d.Default, c.IRI)
		}
	}
	return d
}

// TemplateTriple translates a triple of a template.
func TemplateTriple(p syntax.Triple) algebra.Triple {
	return algebra.Triple{S: TemplateNode(p.S), P: TemplateNode(p.P), O: TemplateNode(p.O)}
}

// TemplateNode translates a term of a template. A blank node becomes a hidden
// variable that no pattern binds.
func TemplateNode(n syntax.Term) algebra.Node {
	if n.Blank != "" {
		return algebra.Node{Var: algebra.Var(".t" + n.Blank)}
	}
	return node(n)
}

func node(n syntax.Term) algebra.Node {
	switch {
	case n.Var != "":
		return algebra.Node{Var: algebra.Var(n.Var)}
	case n.Blank != "":
		return algebra.Node{Var: algebra.Var(".b" + n.Blank)}
	}
	return algebra.Node{Term: n.Value}
}

func (t *translator) invent(prefix string) algebra.Var {
	t.fresh++
	return algebra.Var("." + prefix + strconv.Itoa(t.fresh))
}

func vars(names []string) []algebra.Var {
	out := make([]algebra.Var, len(names))
	for i, n := range names {
		out[i] = algebra.Var(n)
	}
	return out
}

func (t *translator) described(q *syntax.Query, out *algebra.Query) []algebra.Var {
	if q.All {
		return vars(q.Visible)
	}
	var vs []algebra.Var
	for _, d := range q.Describe {
		if d.Var != "" {
			vs = append(vs, algebra.Var(d.Var))
		} else {
			out.Describe = append(out.Describe, d.Value.(rdf.IRI))
		}
	}
	return vs
}

// selection translates a SELECT query or subquery, and gives its header.
func (t *translator) selection(q *syntax.Query) (algebra.Op, []algebra.Var) {
	s := t.solutions(q)
	header := s.header
	if q.Select.Star {
		header = vars(q.Visible)
	}
	var op algebra.Op = algebra.Project{Input: s.ordered(), Vars: header}
	switch {
	case q.Select.Distinct:
		op = algebra.Distinct{Input: op}
	case q.Select.Reduced:
		op = algebra.Reduced{Input: op}
	}
	return slice(q, op), header
}

func slice(q *syntax.Query, op algebra.Op) algebra.Op {
	if q.Limit < 0 && q.Offset == 0 {
		return op
	}
	return algebra.Slice{Input: op, Offset: q.Offset, Limit: q.Limit}
}

// solved is a query's pattern with grouping, HAVING, VALUES and the expressions
// of SELECT applied (sections 18.2.4.1 to 18.2.4.4).
type solved struct {
	op     algebra.Op
	header []algebra.Var
	order  []algebra.OrderCondition
}

func (s solved) ordered() algebra.Op {
	if len(s.order) == 0 {
		return s.op
	}
	return algebra.OrderBy{Input: s.op, By: s.order}
}

func (t *translator) solutions(q *syntax.Query) solved {
	var s solved
	s.op = algebra.BGP{}
	if q.Where != nil {
		s.op = t.group(q.Where)
	}
	g := &grouping{translator: t, on: q.Grouped, known: map[string]bool{}}
	if q.Grouped {
		g.keys(q, &s)
	}
	var extends []algebra.Extend
	for _, it := range q.Select.Items {
		v := algebra.Var(it.Var)
		s.header = appendNew(s.header, v)
		if x, plain := it.Expr.(*syntax.Variable); plain && x.Name == it.Var {
			continue
		}
		extends = append(extends, algebra.Extend{Var: v, Expr: g.expr(it.Expr)})
		g.known[it.Var] = true
	}
	g.alias = aliases(q)
	var having []algebra.Expr
	for _, h := range q.Having {
		having = append(having, g.expr(h))
	}
	g.alias = nil
	for _, o := range q.OrderBy {
		s.order = append(s.order, algebra.OrderCondition{Expr: g.expr(o.Expr), Desc: o.Desc})
	}
	if q.Grouped {
		s.op = algebra.Group{Input: s.op, Keys: g.keyVars, Aggs: g.aggs}
	}
	if len(having) > 0 {
		s.op = algebra.Filter{Conds: having, Input: s.op}
	}
	if q.Values != nil {
		s.op = join(s.op, inlineData(q.Values))
	}
	for _, e := range extends {
		e.Input = s.op
		s.op = e
	}
	return s
}

func appendNew(vs []algebra.Var, v algebra.Var) []algebra.Var {
	for _, w := range vs {
		if w == v {
			return vs
		}
	}
	return append(vs, v)
}

// aliases are the expressions of SELECT by name. By the letter HAVING cannot
// see them, but other engines let it, and many queries rely on that.
func aliases(q *syntax.Query) map[string]syntax.Expr {
	if len(q.Having) == 0 {
		return nil
	}
	m := map[string]syntax.Expr{}
	for _, it := range q.Select.Items {
		if x, plain := it.Expr.(*syntax.Variable); !plain || x.Name != it.Var {
			m[it.Var] = it.Expr
		}
	}
	return m
}

func inlineData(v *syntax.Values) algebra.Op {
	return algebra.Values{Vars: vars(v.Vars), Rows: v.Rows}
}
