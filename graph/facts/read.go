package facts

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/vocab"
)

// reader reads fact nodes with their labels.
type reader struct {
	ctx      context.Context
	data     dataset.Reader
	terms    map[dataset.ID]rdf.Term
	labels   map[dataset.ID]string
	articles map[dataset.ID]*article
}

type article struct {
	iri, headline, url, published string
	sources                       []string
}

// node is a fact node: the objects of each predicate, and its graph.
type node struct {
	graph   dataset.ID
	objects map[rdf.IRI][]dataset.ID
}

func (n *node) one(p rdf.IRI) dataset.ID {
	if ids := n.objects[p]; len(ids) > 0 {
		return ids[0]
	}
	return dataset.Any
}

var (
	bySubject = dataset.Order{dataset.S, dataset.P, dataset.O, dataset.G}
	byObject  = dataset.Order{dataset.P, dataset.O, dataset.S, dataset.G}
)

func columns(cs ...dataset.Component) (set dataset.Components) {
	for _, c := range cs {
		set = set.With(c)
	}
	return set
}

// class adds the facts whose nodes are of a class.
func (r *reader) class(kind Kind, class rdf.IRI, keep filter, into map[string]*Fact) error {
	p, okP, err := r.data.Lookup(vocab.Type)
	if err != nil {
		return err
	}
	o, okO, err := r.data.Lookup(class)
	if err != nil || !okP || !okO {
		return err
	}
	scan := dataset.Scan{Pattern: dataset.Pattern{dataset.P: p, dataset.O: o}, Order: byObject, Want: columns(dataset.S, dataset.G)}
	for row, err := range dataset.Walk(r.ctx, r.data, scan) {
		if err != nil {
			return err
		}
		n, err := r.node(row[dataset.S], row[dataset.G])
		if err != nil {
			return err
		}
		if err := r.add(kind, class, n, keep, into); err != nil {
			return err
		}
	}
	return nil
}

func (r *reader) add(kind Kind, class rdf.IRI, n *node, keep filter, into map[string]*Fact) error {
	f, names, err := r.tell(kind, class, n)
	if err != nil || !keep.named(names...) {
		return err
	}
	proof, err := r.proof(n)
	if err != nil || proof.Confidence < keep.confidence {
		return err
	}
	key := f.String()
	if old, ok := into[key]; ok {
		old.Proofs = append(old.Proofs, proof)
		return nil
	}
	f.Proofs = []Proof{proof}
	into[key] = &f
	return nil
}

// node reads all that one graph says of a subject.
func (r *reader) node(s, g dataset.ID) (*node, error) {
	n := &node{graph: g, objects: map[rdf.IRI][]dataset.ID{}}
	scan := dataset.Scan{Pattern: dataset.Pattern{dataset.S: s}, Order: bySubject, Want: columns(dataset.P, dataset.O, dataset.G)}
	for row, err := range dataset.Walk(r.ctx, r.data, scan) {
		if err != nil {
			return nil, err
		}
		if row[dataset.G] != g {
			continue
		}
		p, err := r.term(row[dataset.P])
		if err != nil {
			return nil, err
		}
		if iri, ok := p.(rdf.IRI); ok {
			n.objects[iri] = append(n.objects[iri], row[dataset.O])
		}
	}
	return n, nil
}

func (r *reader) term(id dataset.ID) (rdf.Term, error) {
	if id == dataset.Any {
		return nil, nil
	}
	if t, ok := r.terms[id]; ok {
		return t, nil
	}
	var dst [1]rdf.Term
	if err := r.data.Terms([]dataset.ID{id}, dst[:]); err != nil {
		return nil, err
	}
	if len(r.terms) > 1<<17 {
		clear(r.terms)
	}
	r.terms[id] = dst[0]
	return dst[0], nil
}

// text is the lexical form of a literal, or an IRI; "" for no term.
func (r *reader) text(id dataset.ID) (string, error) {
	t, err := r.term(id)
	if err != nil || t == nil {
		return "", err
	}
	if lexical, _, _, ok := rdf.Literal(t); ok {
		return lexical, nil
	}
	if iri, ok := t.(rdf.IRI); ok {
		return string(iri), nil
	}
	return rdf.Text(t), nil
}

// objectsOf returns the objects of a subject and predicate in any graph.
func (r *reader) objectsOf(s dataset.ID, predicate rdf.IRI) ([]dataset.ID, error) {
	p, ok, err := r.data.Lookup(predicate)
	if err != nil || !ok || s == dataset.Any {
		return nil, err
	}
	var out []dataset.ID
	scan := dataset.Scan{Pattern: dataset.Pattern{dataset.S: s, dataset.P: p}, Order: bySubject, Want: columns(dataset.O), Union: true}
	for row, err := range dataset.Walk(r.ctx, r.data, scan) {
		if err != nil {
			return nil, err
		}
		out = append(out, row[dataset.O])
	}
	return out, nil
}

// label is what an entity is called: its Vietnamese label, else any label, the
// first in order where articles differ; without a label its identifier's end.
func (r *reader) label(id dataset.ID) (string, error) {
	if id == dataset.Any {
		return "", nil
	}
	if s, ok := r.labels[id]; ok {
		return s, nil
	}
	objects, err := r.objectsOf(id, vocab.Label)
	if err != nil {
		return "", err
	}
	var vi, others []string
	for _, o := range objects {
		t, err := r.term(o)
		if err != nil {
			return "", err
		}
		if lexical, _, lang, ok := rdf.Literal(t); ok && lang == "vi" {
			vi = append(vi, lexical)
		} else if ok {
			others = append(others, lexical)
		}
	}
	slices.Sort(vi)
	slices.Sort(others)
	best := append(vi, others...)
	if len(best) == 0 {
		s, err := r.text(id)
		if err != nil {
			return "", err
		}
		best = []string{s[strings.LastIndexAny(s, "/#")+1:]}
	}
	r.labels[id] = best[0]
	return best[0], nil
}

func (r *reader) proof(n *node) (Proof, error) {
	var p Proof
	var fail error
	text := func(id dataset.ID) string {
		s, err := r.text(id)
		if err != nil {
			fail = err
		}
		return s
	}
	p.Evidence = text(n.one(vocab.Evidence))
	p.Rule = text(n.one(vocab.Rule))
	p.Date = text(n.one(vocab.Date)) + text(n.one(vocab.AsOf)) // a fact has one of them
	// Figures that do not parse are zero: the dataset may hold anything.
	p.Start, _ = strconv.Atoi(text(n.one(vocab.Start)))
	p.End, _ = strconv.Atoi(text(n.one(vocab.End)))
	p.Confidence, _ = strconv.ParseFloat(text(n.one(vocab.Confidence)), 64)
	if fail != nil {
		return p, fail
	}
	a, err := r.article(n.graph)
	if err != nil {
		return p, err
	}
	p.Article, p.Headline, p.URL, p.Published, p.Sources = a.iri, a.headline, a.url, a.published, a.sources
	return p, nil
}

func (r *reader) article(g dataset.ID) (*article, error) {
	if a, ok := r.articles[g]; ok {
		return a, nil
	}
	a := &article{}
	var err error
	if a.iri, err = r.text(g); err != nil {
		return nil, err
	}
	for _, f := range []struct {
		p    rdf.IRI
		into *string
	}{{vocab.Headline, &a.headline}, {vocab.URL, &a.url}, {vocab.DatePublished, &a.published}} {
		objects, err := r.objectsOf(g, f.p)
		if err != nil {
			return nil, err
		}
		if len(objects) > 0 {
			if *f.into, err = r.text(objects[0]); err != nil {
				return nil, err
			}
		}
	}
	objects, err := r.objectsOf(g, vocab.Source)
	if err != nil {
		return nil, err
	}
	for _, o := range objects {
		s, err := r.text(o)
		if err != nil {
			return nil, err
		}
		a.sources = append(a.sources, s)
	}
	slices.Sort(a.sources)
	r.articles[g] = a
	return a, nil
}
