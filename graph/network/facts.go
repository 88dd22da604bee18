package network

import (
	"math"
	"strconv"
	"strings"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/vocab"
)

// commonPredicates are those of every fact node, read before a view's own.
var commonPredicates = []rdf.IRI{vocab.QuotedFrom, vocab.Evidence, vocab.Confidence, vocab.Label}

// fact reads what every fact node says into a proof. It returns the article's
// ID, Any if the fact names none.
func (p *projection) fact(s *star, pr *proof) (dataset.ID, error) {
	article := dataset.Any
	if len(s.objects[0]) > 0 {
		if err := p.r.sortByTerm(s.objects[0]); err != nil {
			return 0, err
		}
		article = s.objects[0][0]
		info, err := p.articleInfo(article)
		if err != nil {
			return 0, err
		}
		pr.article = info.name()
	}
	pr.evidence = leastText(p.r.of(s.objects[1]))
	if c, err := parseNumber(leastText(p.r.of(s.objects[2]))); err == nil {
		pr.confidence = c
		pr.flags |= hasConfidence
	}
	pr.label = best(p.r.of(s.objects[3]), phraseLanguages)
	return article, nil
}

func (p *projection) articleInfo(id dataset.ID) (articleInfo, error) {
	if info, ok := p.articles[id]; ok {
		return info, nil
	}
	info, err := p.actors.article(id, p.short)
	if err != nil {
		return info, err
	}
	bounded(p.articles)[id] = info
	return info, nil
}

// setDate reads a date; one that names no year (xsd:gMonthDay) stays text only.
func (p *proof) setDate(of []rdf.Term) {
	p.date = leastText(of)
	if first, last, err := ParseDates(p.date); err == nil {
		p.first, p.last = first, last
	}
}

func isTrue(of []rdf.Term) bool {
	s := leastText(of)
	return s == "true" || s == "1"
}

// supportKind is the word for a kind of support: "personnel"; "other" for
// lk:OtherSupport.
func supportKind(of []rdf.Term) string {
	if len(of) == 0 {
		return "other"
	}
	kind := least(of, func(t rdf.Term) string { return strings.ToLower(local(t)) })
	if kind == "" || kind == strings.ToLower(local(vocab.OtherSupport)) {
		return "other"
	}
	return kind
}

// statusWord is the word for a status of support, or "".
func statusWord(of []rdf.Term) string {
	return least(of, func(t rdf.Term) string { return strings.ToLower(local(t)) })
}

// least returns the bytewise least word for some terms, or "".
func least(of []rdf.Term, word func(rdf.Term) string) string {
	var out string
	for i, t := range of {
		if w := word(t); i == 0 || w < out {
			out = w
		}
	}
	return out
}

// parseNumber reads a number that is neither NaN nor infinite.
func parseNumber(s string) (float64, error) {
	f, err := strconv.ParseFloat(s, 64)
	if err == nil && (math.IsNaN(f) || math.IsInf(f, 0)) {
		return 0, strconv.ErrRange
	}
	return f, err
}

// readSupports emits a proof for each donor and recipient of each support. The
// relation is the kind of support, or relation if that is not empty.
func (p *projection) readSupports(relation string) error {
	predicates := append(append([]rdf.IRI(nil), commonPredicates...),
		vocab.Donor, vocab.Recipient, vocab.Kind, vocab.Item, vocab.Quantity, vocab.Unit,
		vocab.Approximate, vocab.Joint, vocab.Date, vocab.Status)
	return p.r.stars(vocab.Support, predicates, func(s *star) error {
		pr := proof{}
		article, err := p.fact(s, &pr)
		if err != nil {
			return err
		}
		at := func(i int) []rdf.Term { return p.r.of(s.objects[i+len(commonPredicates)]) }
		kind := supportKind(at(2))
		pr.item, pr.unit = leastText(at(3)), leastText(at(5))
		if q, err := parseNumber(leastText(at(4))); err == nil {
			pr.quantity = q
			pr.flags |= hasQuantity
		}
		if isTrue(at(6)) {
			pr.flags |= isApproximate
		}
		if isTrue(at(7)) {
			pr.flags |= isJoint
		}
		pr.setDate(at(8))
		pr.status = statusWord(at(9))
		if pr.relation = relation; relation == "" {
			pr.relation = kind
		}
		if pr.label == "" {
			pr.label = supportLabel(&pr)
		}
		donors, recipients := s.objects[len(commonPredicates)], s.objects[len(commonPredicates)+1]
		for _, d := range donors {
			for _, rcp := range recipients {
				if err := p.emitSupport(pr, d, rcp, kind, article); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

// supportLabel is the label of a support that brought none.
func supportLabel(pr *proof) string {
	switch {
	case pr.flags.has(hasQuantity) && pr.unit != "":
		return string(AppendFloat(nil, pr.quantity)) + " " + pr.unit
	case pr.item != "":
		return pr.item
	}
	return "supported"
}

func (p *projection) emitSupport(pr proof, donor, recipient dataset.ID, kind string, article dataset.ID) error {
	ok, err := p.passes(&pr, donor, recipient, kind, article)
	if err != nil || !ok {
		return err
	}
	pr.sourceID, pr.targetID = donor, recipient
	if p.opts.View == ViewSupport && p.opts.By == ByPlace {
		if pr.sourceID, pr.donor, err = p.rollUp(donor); err != nil {
			return err
		}
		if pr.targetID, pr.recipient, err = p.rollUp(recipient); err != nil {
			return err
		}
	}
	return p.emit(&pr)
}

// rollUp returns the place of an actor, and the actor's name if that is
// another.
func (p *projection) rollUp(id dataset.ID) (dataset.ID, string, error) {
	place, err := p.actors.placeOf(id)
	if err != nil || place == id {
		return id, "", err
	}
	name, err := p.actors.label(id)
	return place, name, err
}

// held is a position as its fact node tells it.
type held struct {
	members, orgs, roles, areas []dataset.ID
}

// readPositions calls f for each position held, with a proof that has the
// title's labels.
func (p *projection) readPositions(f func(pr proof, h held, article dataset.ID) error) error {
	predicates := append(append([]rdf.IRI(nil), commonPredicates...),
		vocab.Member, vocab.OrgOrganization, vocab.OrgRole, vocab.Jurisdiction, vocab.AsOf, vocab.Former)
	return p.r.stars(vocab.Membership, predicates, func(s *star) error {
		pr := proof{}
		article, err := p.fact(s, &pr)
		if err != nil {
			return err
		}
		own := s.objects[len(commonPredicates):]
		h := held{members: own[0], orgs: own[1], roles: own[2], areas: own[3]}
		pr.setDate(p.r.of(own[4]))
		if len(own[5]) > 0 {
			pr.flags |= knowsFormer
			if isTrue(p.r.of(own[5])) {
				pr.flags |= isFormer
			}
		}
		pr.relation = "position"
		if len(h.roles) > 0 {
			if err := p.r.sortByTerm(h.roles); err != nil {
				return err
			}
			pr.relation = p.short.short(p.r.terms[h.roles[0]])
			labels, err := p.actors.objectTerms(h.roles[0], vocab.Label)
			if err != nil {
				return err
			}
			if vi := best(labels, nameLanguages); vi != "" {
				pr.label = vi
			}
			pr.labelEN = inLanguage(labels, "en")
		}
		if pr.label == "" {
			pr.label = local(rdf.IRI(pr.relation))
		}
		return f(pr, h, article)
	})
}

// emitEach emits a proof for each pair of ends that passes the filters.
func (p *projection) emitEach(pr proof, sources, targets []dataset.ID, article dataset.ID) error {
	for _, s := range sources {
		for _, t := range targets {
			ok, err := p.passes(&pr, s, t, pr.relation, article)
			if err != nil {
				return err
			}
			if !ok {
				continue
			}
			pr.sourceID, pr.targetID = s, t
			if err := p.emit(&pr); err != nil {
				return err
			}
		}
	}
	return nil
}
