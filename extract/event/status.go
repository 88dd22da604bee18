package event

import (
	"slices"

	"github.com/lienket/lienket/extract"
)

// How far a gift has come: what one sentence leaves open, others tell.

// untold reports whether no word of the clause before the verb at node t, nor the verb
// itself, says how far a gift has come: "hỗ trợ" may be a decision, "trao" hands over, and
// what is said to be given ("được") is.
func (r *reader) untold(l *left, t int) bool {
	return !l.told && l.passive < 0 && !handsOver[r.nodes[t].fold]
}

// settleStatus makes promises of the rows of which no word says how far they have come,
// where the article calls the same gift a promise, or has just told what their giver
// decided: "Tỉnh quyết định phân bổ 5 tỷ đồng. Cụ thể, hỗ trợ A 3 tỷ, B 2 tỷ".
func (r *reader) settleStatus(rows []extract.Support) {
	type gift struct {
		from  extract.Actor
		kind  extract.SupportKind
		value float64
		unit  string
	}
	of := func(s *extract.Support) gift {
		return gift{r.broad(s.From), s.Kind, s.Quantity.Value, unitFamily(s.Quantity.Unit)}
	}
	promised, any := map[gift]bool{}, false
	for i := range rows {
		if s := &rows[i]; s.Status == extract.Done && r.open[s.What.Start] && r.blockOf(s.Sentence) == extract.Headline && r.leadPromises(s) {
			s.Status = extract.Pledged
			s.English = english(r.doc, s)
		}
		if s := &rows[i]; s.Status == extract.Pledged {
			any = true
			if s.Quantity != nil {
				promised[of(s)] = true
			}
		}
	}
	if !any {
		return
	}
	decided, at := extract.Actor{}, 0
	for i := range rows {
		s := &rows[i]
		if s.Quantity == nil && s.Kind != extract.Money {
			continue
		}
		si, from := r.doc.SentenceAt(s.Sentence.Start), r.oneOf(s.From)
		if s.Status == extract.Done && r.open[s.What.Start] && (s.Quantity != nil && promised[of(s)] || from == decided && si-at <= reach && r.details(si)) {
			s.Status = extract.Pledged
			s.English = english(r.doc, s)
		}
		if s.Status == extract.Pledged {
			decided, at = from, si
		} else if from == decided {
			decided = extract.Actor{}
		}
	}
}

// leadPromises reports whether the sentence that follows a headline says that its giver has
// only decided to give: "Nước A đồng ý cung cấp khoản viện trợ lớn cho nước B".
func (r *reader) leadPromises(s *extract.Support) bool {
	si := r.doc.SentenceAt(s.Sentence.Start) + 1
	for si < len(r.doc.Sentences) && (r.doc.Sentences[si].Block == extract.Headline || r.parsed[si] == nil) {
		si++
	}
	if si >= len(r.doc.Sentences) {
		return false
	}
	giver := false
	for k := range r.parsed[si] {
		switch n := &r.parsed[si][k]; {
		case n.kind == actorNode:
			giver = giver || slices.Contains(n.actors, s.From) || slices.Contains(r.resolve(n), s.From)
		case n.lex == nil || n.kind != word || !giver:
		case n.lex.marker&pledge != 0 && n.lex.trigger == 0:
			return r.givesSoon(r.parsed[si][k+1:])
		case n.lex.trigger&^move != 0 || n.lex.marker&past != 0:
			return false
		}
	}
	return false
}

// givesSoon reports whether a verb of giving is the first of the nodes that says anything.
func (r *reader) givesSoon(nodes []node) bool {
	for k := range nodes {
		if n := &nodes[k]; n.lex != nil && n.kind == word && n.lex.trigger != 0 {
			return n.lex.trigger&(give|help) != 0
		} else if n.kind != word || k > maxGap {
			return false
		}
	}
	return false
}

// details reports whether a sentence tells more of what the one before it told: "Cụ thể, …".
func (r *reader) details(si int) bool {
	nodes := r.nodes
	defer func() { r.nodes = nodes }()
	r.nodes = r.parsed[si]
	return len(r.nodes) > 0 && r.detail()
}
