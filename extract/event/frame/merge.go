package frame

import (
	"slices"
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
)

// merge makes one row of repeats: the same actors, or bodies of the same places,
// with the same item. The better telling stays (see best).
func (r *reader) merge() {
	r.SettleStatus(r.Found)
	type key struct {
		from, to extract.Actor
		kind     extract.SupportKind
		value    float64
		unit     string
	}
	seen := map[key]int{}
	named := map[key]bool{} // told with a named receiver
	for _, s := range r.Found {
		if s.To.Kind != extract.GroupActor && s.Quantity != nil {
			named[key{r.Broad(s.From), extract.Actor{}, s.Kind, s.Quantity.Value, gift.UnitFamily(s.Quantity.Unit)}] = true
		}
	}
	var out []extract.Support
	for _, s := range r.Found {
		k := key{from: r.Broad(s.From), to: r.Broad(s.To), kind: s.Kind}
		nameless := k.to.Kind == extract.GroupActor && !gift.NamedBody(k.to.Group)
		if nameless { // "các nạn nhân", "các nạn nhân bão số 12"
			k.to.Group = gift.FirstWords(strings.ToLower(k.to.Group))
		}
		if k.from.Kind == extract.GroupActor && strings.HasPrefix(k.from.Group, "đoàn ") { // "đoàn cứu trợ", "đoàn hảo tâm"
			k.from.Group = "đoàn"
		}
		if s.Quantity != nil {
			k.value, k.unit = s.Quantity.Value, gift.UnitFamily(s.Quantity.Unit)
		} else {
			k.unit = gift.FirstWords(strings.ToLower(r.Doc.Slice(s.What)))
		}
		if nameless && named[key{k.from, extract.Actor{}, k.kind, k.value, k.unit}] {
			continue
		}
		j, dup := seen[k]
		if dup && s.Sentence == out[j].Sentence && (s.From != out[j].From || s.To != out[j].To || s.Kind == extract.Goods && s.What.Start >= out[j].What.End) {
			dup = false // two bodies of one place, each in its own right; 500 of this and 500 of that
		}
		if dup && s.Sentence == out[j].Sentence && s.Kind == extract.Goods && s.Quantity != nil && s.Rule == out[j].Rule && s.What.Start > out[j].What.End && !strings.EqualFold(r.Doc.Slice(s.What), r.Doc.Slice(out[j].What)) {
			dup = false // "5 máy thở xâm nhập và 5 máy thở chức năng cao"
		}
		if !dup {
			seen[k] = len(out)
			out = append(out, s)
			continue
		}
		out[j] = r.best(out[j], s)
	}
	out = r.withoutRates(out)
	gift.BySentence(out)
	r.Analysis.Supports = append(r.Analysis.Supports, out...)
}

// withoutRates drops what everyone gets where the article tells the giver's sum.
func (r *reader) withoutRates(rows []extract.Support) []extract.Support {
	if len(r.rates) == 0 {
		return rows
	}
	whole := map[[2]extract.Actor]bool{}
	for i := range rows {
		if s := &rows[i]; s.Kind == extract.Money && s.Quantity != nil && !r.rates[s.What.Start] {
			whole[[2]extract.Actor{s.From, s.To}] = true
		}
	}
	return slices.DeleteFunc(rows, func(s extract.Support) bool { return r.rates[s.What.Start] && whole[[2]extract.Actor{s.From, s.To}] })
}

// best returns the better of two tellings of one gift: not the headline's, which
// shortens, else the surer one; what was done is not pledged any more.
func (r *reader) best(a, b extract.Support) extract.Support {
	ha, hb := r.BlockOf(a.Sentence) == extract.Headline, r.BlockOf(b.Sentence) == extract.Headline
	switch {
	case ha && !hb:
		return b
	case hb && !ha:
		return a
	}
	done := a.Status == extract.Done || b.Status == extract.Done
	if b.Confidence > a.Confidence {
		a = b
	}
	if done {
		a.Status = extract.Done
	}
	return a
}
