package network

import (
	"github.com/lienket/lienket/graph/dataset"
)

// filter is the compiled filters of Options.
type filter struct {
	from, to        Date
	kinds, statuses map[string]bool
	sources         map[string]bool
	place           func(dataset.ID) (bool, error)
	// needsFact is set if some filter asks what only a fact node tells.
	needsFact bool
}

func (p *projection) compileFilter() error {
	o, f := &p.opts, &p.keep
	var err error
	if o.From != "" {
		if f.from, _, err = ParseDates(o.From); err != nil {
			return err
		}
	}
	if o.To != "" {
		if _, f.to, err = ParseDates(o.To); err != nil {
			return err
		}
	}
	f.kinds, f.statuses, f.sources = foldedSet(o.Kinds), foldedSet(o.Statuses), foldedSet(o.Sources)
	if len(o.Places) > 0 {
		f.place = p.actors.named(o.Places, p.short)
	}
	f.needsFact = f.from != 0 || f.to != 0 || f.statuses != nil || f.sources != nil || o.MinConfidence > 0
	return nil
}

// foldedSet is nil if nothing is asked for.
func foldedSet(words []string) map[string]bool {
	if len(words) == 0 {
		return nil
	}
	set := map[string]bool{}
	for _, w := range words {
		set[fold(w)] = true
	}
	return set
}

// kind reports whether an edge's relation, or the kind of support behind it, is
// asked for.
func (f *filter) kind(relation, kind string) bool {
	return f.kinds == nil || f.kinds[fold(relation)] || kind != "" && f.kinds[fold(kind)]
}

// passes reports whether a proof passes the filters. It counts what falls only
// for want of a date.
func (p *projection) passes(pr *proof, source, target dataset.ID, kind string, article dataset.ID) (bool, error) {
	f := &p.keep
	switch {
	case !f.kind(pr.relation, kind),
		f.statuses != nil && !f.statuses[pr.status],
		p.opts.MinConfidence > 0 && (!pr.flags.has(hasConfidence) || pr.confidence < p.opts.MinConfidence):
		return false, nil
	}
	if f.sources != nil {
		if article == dataset.Any {
			return false, nil
		}
		info, err := p.articleInfo(article)
		if err != nil || !info.from(f.sources) {
			return false, err
		}
	}
	if f.place != nil {
		in, err := p.actors.within(source, f.place)
		if err != nil {
			return false, err
		}
		if !in {
			if in, err = p.actors.within(target, f.place); err != nil || !in {
				return false, err
			}
		}
	}
	if f.from != 0 || f.to != 0 {
		if pr.first == 0 {
			p.undated++
			return false, nil
		}
		if f.from != 0 && pr.last < f.from || f.to != 0 && pr.first > f.to {
			return false, nil
		}
	}
	return true, nil
}
