package turtle

import (
	"slices"

	"github.com/lienket/lienket/graph/rdf"
)

// maxWrittenNesting is how deep brackets nest in what we write: deeper than
// people read, shallower than any reader gives up.
const maxWrittenNesting = 100

// outline says which blank nodes of a document can be written without a label,
// inside the one statement that refers to them. That is safe for a node that is
// the object of exactly one quad, names no graph, is a subject in that quad's
// graph only, and does not contain itself.
type outline struct {
	quads []rdf.Quad
	// groups are the runs of quads with one graph and subject.
	groups map[node][2]int
	blanks map[rdf.BNode]*use
}

type node struct{ graph, subject rdf.Term }

// use is how a blank node occurs.
type use struct {
	objects int
	// by is the last quad that has the node as its object.
	by          rdf.Quad
	namesGraph  bool
	graph       rdf.Term
	isSubject   bool
	scattered   bool // a subject in several graphs
	nested      bool // written in brackets
	cell        bool // a cell of a list that can be written in parentheses
	depth       int  // brackets around it, if nested
	depthIsDone bool
}

// newOutline takes quads that are sorted by graph and subject and have no
// duplicates.
func newOutline(quads []rdf.Quad) *outline {
	o := &outline{quads: quads, groups: map[node][2]int{}, blanks: map[rdf.BNode]*use{}}
	for i := 0; i < len(quads); {
		q, j := quads[i], i
		for j < len(quads) && quads[j].Label == q.Label && quads[j].Subject == q.Subject {
			o.countObject(quads[j])
			j++
		}
		o.groups[node{q.Label, q.Subject}] = [2]int{i, j}
		if u := o.use(q.Subject); u != nil {
			u.scattered = u.scattered || u.isSubject && u.graph != q.Label
			u.isSubject, u.graph = true, q.Label
		}
		if u := o.use(q.Label); u != nil {
			u.namesGraph = true
		}
		i = j
	}
	for _, u := range o.blanks {
		u.nested = u.objects == 1 && !u.namesGraph && !u.scattered && (!u.isSubject || u.graph == u.by.Label)
	}
	o.findLists()
	o.measure()
	return o
}

// use returns how a blank node occurs, nil for other terms.
func (o *outline) use(t rdf.Term) *use {
	b, ok := t.(rdf.BNode)
	if !ok {
		return nil
	}
	u := o.blanks[b]
	if u == nil {
		u = &use{}
		o.blanks[b] = u
	}
	return u
}

func (o *outline) countObject(q rdf.Quad) {
	if u := o.use(q.Object); u != nil {
		u.objects++
		u.by = q
	}
}

func (o *outline) group(graph, subject rdf.Term) []rdf.Quad {
	g := o.groups[node{graph, subject}]
	return o.quads[g[0]:g[1]]
}

// cellOf returns the first and rest of a node that has exactly these.
func (o *outline) cellOf(graph, subject rdf.Term) (first, rest rdf.Term, ok bool) {
	g := o.group(graph, subject)
	if len(g) != 2 || g[0].Predicate != rdfFirst || g[1].Predicate != rdfRest {
		return nil, nil, false
	}
	return g[0].Object, g[1].Object, true
}

// findLists marks the cells from which only unlabelled cells lead to the end of
// their list, from the end backwards.
func (o *outline) findLists() {
	for _, q := range o.quads {
		if q.Predicate != rdfRest || q.Object != rdfNil {
			continue
		}
		for cell := q.Subject; ; {
			u := o.use(cell)
			if u == nil || !u.nested || u.cell {
				break
			}
			if _, _, ok := o.cellOf(u.graph, cell); !ok || !u.isSubject {
				break
			}
			u.cell = true
			if u.by.Predicate != rdfRest {
				break
			}
			cell = u.by.Subject
		}
	}
}

// measure finds how deep each nested node stands, and gives a label to those
// that contain themselves or stand too deep.
func (o *outline) measure() {
	for _, q := range o.quads {
		u := o.use(q.Object)
		if u == nil || !u.nested || u.depthIsDone {
			continue
		}
		var path []*use
		onPath := map[*use]bool{}
		for u != nil && u.nested && !u.depthIsDone && !onPath[u] {
			path = append(path, u)
			onPath[u] = true
			u = o.use(u.by.Subject)
		}
		if u != nil && onPath[u] {
			// The end of the path, from u on, is a circle: each of its nodes is
			// in the next, and so is none of them in a statement.
			for _, c := range path[slices.Index(path, u):] {
				c.nested, c.cell = false, false
			}
		}
		for _, u := range slices.Backward(path) {
			o.setDepth(u)
		}
	}
}

func (o *outline) setDepth(u *use) {
	u.depthIsDone = true
	if !u.nested {
		return
	}
	up := o.use(u.by.Subject)
	depth := 1
	if up != nil && up.nested {
		depth = up.depth + 1
		if u.cell && up.cell && u.by.Predicate == rdfRest {
			depth = up.depth // The same parentheses.
		}
	}
	if depth > maxWrittenNesting {
		u.nested, u.cell = false, false
		return
	}
	u.depth = depth
}
