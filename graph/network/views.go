package network

import (
	"slices"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/vocab"
)

// Relations that are not predicates' names.
const (
	relationSupported    = "supported"
	relationJurisdiction = "jurisdiction"
	relationTogether     = "took-part-together"
)

// eventPredicates are those of events beyond the common ones.
var eventPredicates = append(append([]rdf.IRI(nil), commonPredicates...), vocab.Participant, vocab.Date)

// readPeople emits positions as edges from persons to organisations (to the
// area where no organisation is told), organisations to their area, and pairs
// of persons who took part in one event: one edge a pair, from the lesser
// identifier to the greater.
func (p *projection) readPeople() error {
	err := p.readPositions(func(pr proof, h held, article dataset.ID) error {
		targets := h.orgs
		if len(targets) == 0 {
			targets = h.areas
		}
		if err := p.emitEach(pr, h.members, targets, article); err != nil {
			return err
		}
		if len(h.orgs) == 0 || len(h.areas) == 0 {
			return nil
		}
		of := pr
		of.relation, of.label, of.labelEN = relationJurisdiction, "thuộc", "of"
		of.flags &^= knowsFormer | isFormer
		return p.emitEach(of, h.orgs, h.areas, article)
	})
	if err != nil {
		return err
	}
	done := map[dataset.ID]bool{}
	for _, c := range classes {
		if c.typ != typeEvent {
			continue
		}
		err := p.r.stars(c.class, eventPredicates, func(s *star) error {
			// A resource of two event classes is one event.
			if done[s.subject] {
				return nil
			}
			done[s.subject] = true
			return p.emitTogether(s)
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func (p *projection) emitTogether(s *star) error {
	pr := proof{relation: relationTogether}
	article, err := p.fact(s, &pr)
	if err != nil {
		return err
	}
	if pr.label == "" {
		pr.label = "took part together"
	}
	pr.labelEN = pr.label
	own := s.objects[len(commonPredicates):]
	pr.setDate(p.r.of(own[1]))
	var persons []dataset.ID
	for _, id := range own[0] {
		t, err := p.actors.typ(id)
		if err != nil {
			return err
		}
		if t == typePerson {
			persons = append(persons, id)
		}
	}
	if err := p.r.sortByTerm(persons); err != nil {
		return err
	}
	for i, a := range persons {
		if err := p.emitEach(pr, []dataset.ID{a}, persons[i+1:], article); err != nil {
			return err
		}
	}
	return nil
}

// readFacts emits the direct triples, proved by their fact nodes. A direct
// triple without a fact node counts too, with no report.
func (p *projection) readFacts() error {
	if err := p.readSupports(relationSupported); err != nil {
		return err
	}
	err := p.readPositions(func(pr proof, h held, article dataset.ID) error {
		targets := h.areas
		if len(targets) == 0 {
			targets = h.orgs
		}
		return p.emitEach(pr, h.members, targets, article)
	})
	if err != nil {
		return err
	}
	return p.readDirect()
}

// directPredicates are lk:supported and the titles.
func (p *projection) directPredicates() ([]dataset.ID, error) {
	var out []dataset.ID
	id, ok, err := p.r.id(vocab.Supported)
	if err != nil {
		return nil, err
	}
	if ok {
		out = append(out, id)
	}
	sub, ok, err := p.r.id(vocab.SubPropertyOf)
	if err != nil || !ok {
		return out, err
	}
	holds, ok, err := p.r.id(vocab.HoldsPositionIn)
	if err != nil || !ok {
		return out, err
	}
	err = p.r.scan(dataset.Pattern{dataset.P: sub, dataset.O: holds}, byObject, func(s, _, _ dataset.ID) (bool, error) {
		out = append(out, s)
		return true, nil
	})
	return out, err
}

func (p *projection) readDirect() error {
	if p.keep.needsFact {
		return nil
	}
	predicates, err := p.directPredicates()
	if err != nil {
		return err
	}
	for _, pred := range predicates {
		t, err := p.r.term(pred)
		if err != nil {
			return err
		}
		pr := proof{flags: isBare}
		if t == rdf.Term(vocab.Supported) {
			pr.relation, pr.labelEN = relationSupported, ""
		} else {
			labels, err := p.actors.objectTerms(pred, vocab.Label)
			if err != nil {
				return err
			}
			pr.relation, pr.labelEN = p.short.short(t), inLanguage(labels, "en")
		}
		err = p.r.scan(dataset.Pattern{dataset.P: pred}, byPredicate, func(s, _, o dataset.ID) (bool, error) {
			return true, p.emitEach(pr, []dataset.ID{s}, []dataset.ID{o}, dataset.Any)
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// notEdges are predicates whose objects are words of the ontology, or addresses,
// rather than things: they become attributes of nodes.
var notEdges = []rdf.IRI{vocab.Type, vocab.Kind, vocab.Status, vocab.URL}

// readTriples emits every triple between resources, once for each graph that
// holds it.
func (p *projection) readTriples() error {
	var skip []dataset.ID
	for _, e := range notEdges {
		if id, ok, err := p.r.id(e); err != nil {
			return err
		} else if ok {
			skip = append(skip, id)
		}
	}
	want := dataset.Components(0).With(dataset.S).With(dataset.P).With(dataset.O).With(dataset.G)
	cur, err := p.r.data.Scan(p.r.ctx, dataset.Scan{Order: bySubject, Want: want})
	if err != nil {
		return err
	}
	defer cur.Close()
	cols := newColumns(want, batch)
	for {
		n, err := cur.Next(&cols)
		if err != nil || n == 0 {
			return err
		}
		for i := range n {
			o := cols[dataset.O][i]
			if k := o.Kind(); k != dataset.KindIRI && k != dataset.KindBNode || slices.Contains(skip, cols[dataset.P][i]) {
				continue
			}
			if err := p.emitTriple(cols[dataset.S][i], cols[dataset.P][i], o, cols[dataset.G][i]); err != nil {
				return err
			}
		}
	}
}

func (p *projection) emitTriple(s, pred, o, g dataset.ID) error {
	t, err := p.r.term(pred)
	if err != nil {
		return err
	}
	pr := proof{sourceID: s, targetID: o, relation: p.short.short(t), label: local(t)}
	if l, err := p.actors.label(pred); err != nil {
		return err
	} else if l != "" {
		pr.label = l
	}
	if g != dataset.DefaultGraph {
		info, err := p.articleInfo(g)
		if err != nil {
			return err
		}
		pr.article = info.name()
		if p.keep.sources != nil && !info.from(p.keep.sources) {
			return nil
		}
	} else if p.keep.sources != nil {
		return nil
	}
	if !p.keep.kind(pr.relation, "") {
		return nil
	}
	return p.emit(&pr)
}
