package sparql

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/sparql/algebra"
	"github.com/lienket/lienket/graph/sparql/exec"
	"github.com/lienket/lienket/graph/sparql/plan"
)

// Explain tells for people how the query is run on a dataset: its algebra, the
// algebra after the optimiser's rules if they changed it, and the plan, an
// operator a line with what it is expected to cost and give. With analyze the
// query is run, its answer thrown away, and every operator's true number of rows
// and time (with that of those below it) stand beside the estimates.
func (q *Query) Explain(ctx context.Context, r dataset.Reader, analyze bool) (string, error) {
	p, err := q.opts.plan(ctx, q.algebra, r)
	if err != nil {
		return "", err
	}
	e := explanation{reader: p.Reader()}
	var total time.Duration
	if analyze {
		begin := time.Now()
		if e.stats, err = q.opts.analyze(ctx, p, r); err != nil {
			return "", err
		}
		total = time.Since(begin)
	}
	before, after := algebra.Text(q.algebra.Pattern), algebra.Text(p.Rewritten)
	fmt.Fprintf(&e.text, "algebra\n%s\n", indent(before))
	if after != before {
		fmt.Fprintf(&e.text, "\nrewritten\n%s\n", indent(after))
	}
	e.text.WriteString("\nplan\n")
	e.node(p.Root, "  ", "  ")
	if analyze {
		fmt.Fprintf(&e.text, "\ntime %s\n", round(total))
	}
	return e.text.String(), nil
}

// analyze runs a plan to its end and returns what its operators did.
func (o Options) analyze(ctx context.Context, p *plan.Plan, r dataset.Reader) ([]exec.Stat, error) {
	opts := o.execution()
	opts.Analyze = true
	rows, err := exec.Run(ctx, p, r, opts)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for {
		b, err := rows.Next()
		if err != nil {
			return nil, err
		}
		if b == nil {
			return rows.Stats(), nil
		}
	}
}

func indent(text string) string { return "  " + strings.ReplaceAll(text, "\n", "\n  ") }

// round keeps three digits of a duration.
func round(d time.Duration) time.Duration {
	for unit := time.Duration(1); ; unit *= 10 {
		if d < 1000*unit {
			return d.Round(unit)
		}
	}
}

// explanation writes a plan as a tree.
type explanation struct {
	text   strings.Builder
	reader dataset.Reader
	stats  []exec.Stat
}

func (e *explanation) node(n plan.Node, first, rest string) {
	info := n.Info()
	fmt.Fprintf(&e.text, "%s%s  (estimated %.4g rows, cost %.3g", first, e.label(n), info.Rows, info.Cost)
	if info.ID < len(e.stats) {
		s := e.stats[info.ID]
		fmt.Fprintf(&e.text, "; true %d rows, %s", s.Rows, round(s.Time))
	}
	e.text.WriteString(")\n")
	children := n.Children()
	for i, c := range children {
		if i < len(children)-1 {
			e.node(c, rest+"├─ ", rest+"│  ")
		} else {
			e.node(c, rest+"└─ ", rest+"   ")
		}
	}
}

// label says what an operator is and does.
func (e *explanation) label(n plan.Node) string {
	switch n := n.(type) {
	case *plan.Scan:
		return "scan " + e.access(n.Access)
	case *plan.KeyScan:
		if len(n.Vars) > 1 {
			return "count " + e.access(n.Access) + " for each ?" + string(n.Vars[0]) + " from the index"
		}
		return "skip through " + e.access(n.Access) + " from one ?" + string(n.Vars[0]) + " to the next"
	case *plan.CountScan:
		return "count " + e.access(n.Access) + " from the index"
	case *plan.CountTree:
		var parts []string
		for _, p := range n.Parts {
			parts = append(parts, e.access(p.Access))
		}
		return "count the join of " + strings.Join(parts, ", ") + " without making it"
	case *plan.LookupJoin:
		how := "lookup"
		if n.Merge {
			how = "merge"
		}
		return fmt.Sprintf("%s %s join %s%s", n.Kind, how, e.access(n.Access), conditions(n.Filter))
	case *plan.Intersect:
		var parts []string
		for _, a := range n.Accesses {
			parts = append(parts, e.access(a))
		}
		return fmt.Sprintf("intersect %s in %s", n.Var, strings.Join(parts, " and "))
	case *plan.HashJoin:
		return fmt.Sprintf("%s hash join on %s%s", n.Kind, variables(n.On), conditions(n.Filter))
	case *plan.BindJoin:
		return fmt.Sprintf("%s bind join on %s%s", n.Kind, variables(n.On), conditions(n.Filter))
	case *plan.Filter:
		return "filter" + conditions(n.Conds)
	case *plan.Extend:
		return fmt.Sprintf("bind %s to %s", n.Var, algebra.ExprText(n.Expr))
	case *plan.Values:
		return fmt.Sprintf("values %s, %d rows", variables(n.Vars), len(n.Rows))
	case *plan.Path:
		return "path " + e.slot(n.S, n.STerm) + " → " + e.slot(n.O, n.OTerm)
	case *plan.GraphNames:
		return "named graphs " + e.slot(n.Name, nil)
	case *plan.PerGraph:
		return "for each named graph " + n.Var.String()
	case *plan.Service:
		name := n.Name.Var.String()
		if !n.Name.IsVar() {
			name = rdf.Text(n.Name.Term)
		}
		return "service " + name
	}
	return e.modifierLabel(n)
}

func (e *explanation) modifierLabel(n plan.Node) string {
	switch n := n.(type) {
	case *plan.Group:
		return fmt.Sprintf("group by %s, %d aggregates", variables(n.Keys), len(n.Aggs))
	case *plan.Sort:
		var by []string
		for _, c := range n.By {
			text := algebra.ExprText(c.Expr)
			if c.Desc {
				text += " descending"
			}
			by = append(by, text)
		}
		label := "sort by " + strings.Join(by, ", ")
		if n.Limit >= 0 {
			label += fmt.Sprintf(", first %d", n.Limit)
		}
		return label
	case *plan.Slice:
		if n.Limit < 0 {
			return fmt.Sprintf("skip %d", n.Offset)
		}
		return fmt.Sprintf("slice %d from %d", n.Limit, n.Offset)
	case *plan.Project:
		return "project " + variables(n.Vars)
	}
	// The others have nothing more to say than their name.
	return strings.ToLower(strings.TrimPrefix(fmt.Sprintf("%T", n), "*plan."))
}

func variables(vs []algebra.Var) string {
	var names []string
	for _, v := range vs {
		names = append(names, v.String())
	}
	return "(" + strings.Join(names, " ") + ")"
}

func conditions(es []algebra.Expr) string {
	var b strings.Builder
	for i, c := range es {
		if i == 0 {
			b.WriteString(" where ")
		} else {
			b.WriteString(" and ")
		}
		b.WriteString(algebra.ExprText(c))
	}
	return b.String()
}

// access writes a pattern of quads with the order in which they are read.
func (e *explanation) access(a plan.Access) string {
	var b strings.Builder
	for c, s := range a.Slots {
		switch {
		case dataset.Component(c) == dataset.G && a.Union:
			continue
		case c > 0:
			b.WriteString(" ")
		}
		b.WriteString(e.slot(s, nil))
	}
	return fmt.Sprintf("{ %s } by %s", b.String(), a.Order)
}

func (e *explanation) slot(s plan.Slot, constant rdf.Term) string {
	switch {
	case s.Var != "":
		return s.Var.String()
	case constant != nil:
		return rdf.Text(constant)
	case s.ID == dataset.DefaultGraph:
		return "default"
	case s.ID == dataset.Any:
		return "·"
	}
	var terms [1]rdf.Term
	if err := e.reader.Terms([]dataset.ID{s.ID}, terms[:]); err != nil || terms[0] == nil {
		return fmt.Sprintf("#%x", uint64(s.ID))
	}
	return rdf.Text(terms[0])
}
