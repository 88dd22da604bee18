package syntax

import (
	"fmt"
	"slices"

	"github.com/lienket/lienket/graph/sparql/algebra"
)

// scope is an ordered set of variables.
type scope struct {
	names []string
	index map[string]bool // of names, once there are many
}

const manyNames = 8

func (s *scope) has(name string) bool {
	if s.index != nil {
		return s.index[name]
	}
	return slices.Contains(s.names, name)
}

func (s *scope) add(name string) {
	if name == "" || s.has(name) {
		return
	}
	s.names = append(s.names, name)
	if s.index != nil {
		s.index[name] = true
	} else if len(s.names) > manyNames {
		s.index = map[string]bool{}
		for _, n := range s.names {
			s.index[n] = true
		}
	}
}

func (s *scope) addAll(other *scope) {
	for _, n := range other.names {
		s.add(n)
	}
}

// checker applies the rules of section 18.2.1 (which variables are in scope)
// and the notes to the grammar: what BIND and AS may bind, where aggregates may
// stand, what may be projected from groups. It also fills in Query.Grouped and
// Query.Visible.
type checker struct{ err *Error }

func checkQuery(q *Query) error {
	c := checker{}
	c.query(q)
	return c.result()
}

func (c *checker) result() error {
	if c.err != nil {
		return c.err
	}
	return nil
}

func (c *checker) fail(pos Pos, format string, args ...any) {
	if c.err == nil {
		c.err = &Error{Pos: pos, Msg: fmt.Sprintf(format, args...)}
	}
}

// query checks q and returns what it makes visible around it.
func (c *checker) query(q *Query) *scope {
	in := &scope{}
	if q.Where != nil {
		in = c.group(q.Where)
	}
	if q.Values != nil {
		for _, v := range q.Values.Vars {
			in.add(v)
		}
	}
	q.Visible = in.names
	q.Grouped = len(q.GroupBy) > 0 || len(q.Having) > 0
	for _, it := range q.Select.Items {
		q.Grouped = c.expr(it.Expr, aggregatesAllowed) || q.Grouped
	}
	for _, h := range q.Having {
		c.expr(h, aggregatesAllowed)
	}
	for _, o := range q.OrderBy {
		q.Grouped = c.expr(o.Expr, aggregatesAllowed) || q.Grouped
	}
	keys := c.groupKeys(q, in)
	if q.Form != algebra.Select {
		return in
	}
	if q.Select.Star {
		if q.Grouped {
			c.fail(q.Pos, "SELECT * cannot be used with GROUP BY or aggregates")
		}
		return in
	}
	return c.projection(q, in, keys)
}

func (c *checker) groupKeys(q *Query, in *scope) *scope {
	keys := &scope{}
	for _, k := range q.GroupBy {
		c.expr(k.Expr, noAggregates)
		if _, plain := k.Expr.(*Variable); !plain && k.Var != "" && (in.has(k.Var) || keys.has(k.Var)) {
			c.fail(k.Pos, "GROUP BY cannot bind ?%s, which is bound already", clip(k.Var))
		}
		keys.add(k.Var)
	}
	return keys
}

func (c *checker) projection(q *Query, in, keys *scope) *scope {
	out := &scope{}
	known := &scope{} // what the expressions that follow may name in a group
	known.addAll(keys)
	for _, it := range q.Select.Items {
		v, plain := it.Expr.(*Variable)
		plain = plain && v.Name == it.Var && v.Pos == it.Pos
		switch {
		case plain && q.Grouped && !known.has(it.Var):
			c.fail(it.Pos, "?%s is neither a key of GROUP BY nor within an aggregate", clip(it.Var))
		case !plain && (in.has(it.Var) || out.has(it.Var) || keys.has(it.Var)):
			c.fail(it.Pos, "AS cannot bind ?%s, which is bound already", clip(it.Var))
		case !plain && q.Grouped:
			c.grouped(it.Expr, known)
		}
		out.add(it.Var)
		known.add(it.Var)
	}
	return out
}

// grouped checks that an expression names only known variables outside
// aggregates.
func (c *checker) grouped(e Expr, known *scope) {
	switch e := e.(type) {
	case *Variable:
		if !known.has(e.Name) {
			c.fail(e.Pos, "?%s is neither a key of GROUP BY nor within an aggregate", clip(e.Name))
		}
	case *Call:
		for _, a := range e.Args {
			c.grouped(a, known)
		}
	case *FuncCall:
		for _, a := range e.Args {
			c.grouped(a, known)
		}
	}
}

func (c *checker) group(g *Group) *scope {
	in := &scope{}
	for _, e := range g.Elements {
		c.element(e, in)
	}
	return in
}

func (c *checker) element(e Element, in *scope) {
	switch e := e.(type) {
	case *Triples:
		for _, t := range e.Patterns {
			in.add(t.S.Var)
			in.add(t.P.Var)
			in.add(t.O.Var)
		}
	case *Optional:
		in.addAll(c.group(e.Group))
	case *Minus:
		c.group(e.Group)
	case *Union:
		for _, g := range e.Groups {
			in.addAll(c.group(g))
		}
	case *Graph:
		in.add(e.Name.Var)
		in.addAll(c.group(e.Group))
	case *Service:
		in.add(e.Name.Var)
		in.addAll(c.group(e.Group))
	case *Filter:
		c.expr(e.Expr, noAggregates)
	case *Bind:
		c.expr(e.Expr, noAggregates)
		if in.has(e.Var) {
			c.fail(e.Pos, "BIND cannot bind ?%s, which is bound already in this group", clip(e.Var))
		}
		in.add(e.Var)
	case *Values:
		for _, v := range e.Vars {
			in.add(v)
		}
	case *Subquery:
		in.addAll(c.query(e.Query))
	}
}

type aggregation uint8

const (
	noAggregates aggregation = iota
	aggregatesAllowed
	withinAggregate
)

// expr checks an expression and the groups within it, and reports whether it
// has an aggregate.
func (c *checker) expr(e Expr, agg aggregation) bool {
	found := false
	switch e := e.(type) {
	case *Call:
		for _, a := range e.Args {
			found = c.expr(a, agg) || found
		}
	case *FuncCall:
		if e.Distinct {
			c.fail(e.Pos, "there is no aggregate <%s>", clip(string(e.IRI)))
		}
		for _, a := range e.Args {
			found = c.expr(a, agg) || found
		}
	case *Exists:
		c.group(e.Group)
	case *Aggregate:
		switch agg {
		case noAggregates:
			c.fail(e.Pos, "an aggregate can stand only in SELECT, HAVING and ORDER BY")
		case withinAggregate:
			c.fail(e.Pos, "an aggregate cannot stand within another")
		}
		if e.Arg != nil {
			c.expr(e.Arg, withinAggregate)
		}
		found = true
	}
	return found
}
