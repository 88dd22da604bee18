package network

import (
	"slices"
	"strings"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/vocab"
)

// containers are the predicates that lead from something to what it is of, best
// first: an organisation to the area that it governs, to where it is, to the
// organisation above it.
var containers = []rdf.IRI{vocab.Jurisdiction, vocab.LocatedIn, vocab.ContainedInPlace, vocab.SubOrganizationOf}

// maxDepth bounds how far containers are followed, so that a cycle ends.
const maxDepth = 12

// actors knows what the ends of facts are and where they belong.
type actors struct {
	r      *reader
	types  map[dataset.ID]string
	places map[dataset.ID]dataset.ID
	inside map[dataset.ID]bool
	labels map[dataset.ID]string
}

func newActors(r *reader) *actors {
	return &actors{
		r: r, types: map[dataset.ID]string{}, places: map[dataset.ID]dataset.ID{},
		inside: map[dataset.ID]bool{}, labels: map[dataset.ID]string{},
	}
}

// bounded empties a cache that has grown beyond what hubs need.
func bounded[V any](m map[dataset.ID]V) map[dataset.ID]V {
	if len(m) > cachedTerms {
		clear(m)
	}
	return m
}

// objectTerms returns the objects of a subject and predicate, decoded.
func (a *actors) objectTerms(id dataset.ID, predicate rdf.IRI) ([]rdf.Term, error) {
	ids, err := a.r.objects(id, predicate)
	if err != nil {
		return nil, err
	}
	return a.r.decode(ids)
}

// typ returns the type of a resource.
func (a *actors) typ(id dataset.ID) (string, error) {
	if t, ok := a.types[id]; ok {
		return t, nil
	}
	of, err := a.objectTerms(id, vocab.Type)
	if err != nil {
		return "", err
	}
	t, _ := typeOf(of)
	bounded(a.types)[id] = t
	return t, nil
}

// label returns the name of a resource, or "".
func (a *actors) label(id dataset.ID) (string, error) {
	if l, ok := a.labels[id]; ok {
		return l, nil
	}
	of, err := a.objectTerms(id, vocab.Label)
	if err != nil {
		return "", err
	}
	l := best(of, nameLanguages)
	bounded(a.labels)[id] = l
	return l, nil
}

// containersOf returns what a resource is of, through one step, best first and
// then in the order of their terms.
func (a *actors) containersOf(id dataset.ID) ([]dataset.ID, error) {
	var out []dataset.ID
	for _, p := range containers {
		ids, err := a.r.objects(id, p)
		if err != nil {
			return nil, err
		}
		if len(ids) > 1 {
			if err := a.r.sortByTerm(ids); err != nil {
				return nil, err
			}
		}
		for _, o := range ids {
			if o != id && !slices.Contains(out, o) {
				out = append(out, o)
			}
		}
	}
	return out, nil
}

// placeOf returns the place that an organisation or a group is of: the nearest
// place through its containers. A resource that is neither, or of no known
// place, is returned itself.
func (a *actors) placeOf(id dataset.ID) (dataset.ID, error) {
	if p, ok := a.places[id]; ok {
		return p, nil
	}
	place := id
	if t, err := a.typ(id); err != nil {
		return 0, err
	} else if t == typeOrganization || t == typeGroup {
		found, err := a.nearest(id, func(c dataset.ID) (bool, error) {
			t, err := a.typ(c)
			return t == typePlace, err
		})
		if err != nil {
			return 0, err
		}
		if found != dataset.Any {
			place = found
		}
	}
	bounded(a.places)[id] = place
	return place, nil
}

// nearest walks the containers of a resource breadth first, the resource itself
// left out, and returns the first that is wanted, or Any.
func (a *actors) nearest(id dataset.ID, wanted func(dataset.ID) (bool, error)) (dataset.ID, error) {
	seen := map[dataset.ID]bool{id: true}
	layer := []dataset.ID{id}
	for range maxDepth {
		var above []dataset.ID
		for _, x := range layer {
			cs, err := a.containersOf(x)
			if err != nil {
				return 0, err
			}
			for _, c := range cs {
				if seen[c] {
					continue
				}
				seen[c] = true
				if ok, err := wanted(c); err != nil || ok {
					return c, err
				}
				above = append(above, c)
			}
		}
		if layer = above; len(layer) == 0 {
			break
		}
	}
	return dataset.Any, nil
}

// within reports whether a resource is one of the places that match, or is of
// one of them.
func (a *actors) within(id dataset.ID, match func(dataset.ID) (bool, error)) (bool, error) {
	if in, ok := a.inside[id]; ok {
		return in, nil
	}
	in, err := match(id)
	if err != nil {
		return false, err
	}
	if !in {
		found, err := a.nearest(id, match)
		if err != nil {
			return false, err
		}
		in = found != dataset.Any
	}
	bounded(a.inside)[id] = in
	return in, nil
}

// named returns a test of whether a resource goes by one of some names: its
// label or another name, without regard to case; its identifier in full, short,
// or its last part.
func (a *actors) named(names []string, short *shortener) func(dataset.ID) (bool, error) {
	want := map[string]bool{}
	for _, n := range names {
		want[fold(n)] = true
	}
	return func(id dataset.ID) (bool, error) {
		t, err := a.r.term(id)
		if err != nil {
			return false, err
		}
		if want[fold(short.short(t))] || want[fold(local(t))] {
			return true, nil
		}
		if iri, ok := t.(rdf.IRI); ok && want[fold(string(iri))] {
			return true, nil
		}
		for _, p := range []rdf.IRI{vocab.Label, vocab.AltLabel} {
			of, err := a.objectTerms(id, p)
			if err != nil {
				return false, err
			}
			if slices.ContainsFunc(of, func(t rdf.Term) bool {
				s, _ := literal(t)
				return want[fold(s)]
			}) {
				return true, nil
			}
		}
		return false, nil
	}
}

// sortByTerm orders IDs by what they stand for, which does not depend on the
// store.
func (r *reader) sortByTerm(ids []dataset.ID) error {
	if err := r.load(ids); err != nil {
		return err
	}
	slices.SortFunc(ids, func(x, y dataset.ID) int {
		return strings.Compare(r.terms[x].String(), r.terms[y].String())
	})
	return nil
}

// decode returns the terms of ids.
func (r *reader) decode(ids []dataset.ID) ([]rdf.Term, error) {
	if err := r.load(ids); err != nil {
		return nil, err
	}
	out := make([]rdf.Term, len(ids))
	for i, id := range ids {
		out[i] = r.terms[id]
	}
	return out, nil
}
