package update

import (
	"fmt"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/sparql/syntax"
)

// batch is how many quads are moved at a time.
const batch = 1024

// name is the graph's name as quads have it.
func name(t syntax.Target) rdf.Term {
	if t.Kind == syntax.OneGraph {
		return t.IRI
	}
	return nil
}

func (r *runner) exists(graph rdf.Term) (bool, error) {
	id, ok, err := r.tx.Lookup(graph)
	if err != nil || !ok {
		return false, err
	}
	n, err := r.tx.Count(r.ctx, dataset.Pattern{dataset.G: id})
	return n.Quads > 0, err
}

func (r *runner) create(graph rdf.IRI) error {
	there, err := r.exists(graph)
	if err == nil && there {
		err = fail("the graph %s exists", graph)
	}
	return err
}

func (r *runner) clear(t syntax.Target) error {
	if t.Kind == syntax.DefaultGraph || t.Kind == syntax.OneGraph {
		return r.tx.DeleteGraph(name(t))
	}
	graphs, err := r.namedGraphs()
	if err != nil {
		return fmt.Errorf("listing graphs: %w", err)
	}
	if t.Kind == syntax.AllGraphs {
		graphs = append(graphs, nil)
	}
	for _, g := range graphs {
		if err := r.tx.DeleteGraph(g); err != nil {
			return err
		}
	}
	return nil
}

// namedGraphs lists the named graphs by skipping from one to the next.
func (r *runner) namedGraphs() ([]rdf.Term, error) {
	c, err := r.tx.Scan(r.ctx, dataset.Scan{
		Order: dataset.GSPO,
		Want:  dataset.Components(0).With(dataset.G),
	})
	if err != nil {
		return nil, err
	}
	defer c.Close()
	var ids []dataset.ID
	for into := (&dataset.Columns{dataset.G: make([]dataset.ID, 1)}); ; {
		n, err := c.Next(into)
		if err != nil {
			return nil, err
		}
		if n == 0 {
			break
		}
		id := into[dataset.G][0]
		if id != dataset.DefaultGraph {
			ids = append(ids, id)
		}
		if err := c.Seek(id + 1); err != nil {
			return nil, err
		}
	}
	graphs := make([]rdf.Term, len(ids))
	return graphs, r.tx.Terms(ids, graphs)
}

func (r *runner) transfer(op *syntax.Transfer) error {
	from, to := name(op.From), name(op.To)
	if from == to {
		return nil
	}
	if op.Kind != syntax.Add {
		if from != nil {
			there, err := r.exists(from)
			if err != nil {
				return err
			}
			if !there {
				return fail("there is no graph %s", rdf.Text(from))
			}
		}
		if err := r.tx.DeleteGraph(to); err != nil {
			return err
		}
	}
	if err := r.copy(from, to); err != nil {
		return err
	}
	if op.Kind == syntax.Move {
		return r.tx.DeleteGraph(from)
	}
	return nil
}

// copy inserts the triples of one graph into another.
func (r *runner) copy(from, to rdf.Term) error {
	id, ok, err := r.tx.Lookup(from)
	if err != nil || !ok {
		return err
	}
	want := dataset.Components(0).With(dataset.S).With(dataset.P).With(dataset.O)
	c, err := r.tx.Scan(r.ctx, dataset.Scan{
		Pattern: dataset.Pattern{dataset.G: id},
		Order:   dataset.GSPO,
		Want:    want,
	})
	if err != nil {
		return fmt.Errorf("reading graph: %w", err)
	}
	defer c.Close()
	var columns dataset.Columns
	var terms [3][]rdf.Term
	for i := range terms {
		columns[i] = make([]dataset.ID, batch)
		terms[i] = make([]rdf.Term, batch)
	}
	for {
		n, err := c.Next(&columns)
		if err != nil {
			return fmt.Errorf("reading graph: %w", err)
		}
		if n == 0 {
			return nil
		}
		quads := make([]rdf.Quad, n)
		for i := range terms {
			if err := r.tx.Terms(columns[i][:n], terms[i][:n]); err != nil {
				return fmt.Errorf("reading graph: %w", err)
			}
		}
		for i := range quads {
			quads[i] = rdf.Quad{Subject: terms[0][i], Predicate: terms[1][i], Object: terms[2][i], Label: to}
		}
		if err := r.tx.Insert(quads...); err != nil {
			return err
		}
	}
}

// load inserts a document. Its blank nodes are new ones here; its named graphs
// stay what they are unless the request names a graph. A document that breaks
// off is not inserted at all.
func (r *runner) load(op *syntax.Load) error {
	if r.Loader == nil {
		return fail("%s: %w", op.Source, ErrLoadRefused)
	}
	blanks := map[rdf.BNode]rdf.BNode{}
	own := func(t rdf.Term) rdf.Term {
		b, ok := t.(rdf.BNode)
		if !ok {
			return t
		}
		if _, seen := blanks[b]; !seen {
			blanks[b] = r.Fresh()
		}
		return blanks[b]
	}
	var quads []rdf.Quad
	for q, err := range r.Loader.Load(r.ctx, op.Source) {
		if err != nil {
			return fail("%s: %w", op.Source, err)
		}
		q.Subject, q.Object, q.Label = own(q.Subject), own(q.Object), own(q.Label)
		if op.Into.Kind == syntax.OneGraph {
			q.Label = op.Into.IRI
		}
		quads = append(quads, q)
	}
	return r.tx.Insert(quads...)
}
