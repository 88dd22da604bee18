package gift

import (
	"slices"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/syntax"
)

// SettleStatus makes promises of the rows of which no word says how far they have come,
// where the article calls the same gift a promise, or has just told what their giver
// decided: "Tỉnh quyết định phân bổ 5 tỷ đồng. Cụ thể, hỗ trợ A 3 tỷ, B 2 tỷ".
func (r *Reader) SettleStatus(rows []extract.Support) {
	type telling struct {
		from  extract.Actor
		Kind  extract.SupportKind
		value float64
		unit  string
	}
	of := func(s *extract.Support) telling {
		return telling{r.Broad(s.From), s.Kind, s.Quantity.Value, UnitFamily(s.Quantity.Unit)}
	}
	promised, any := map[telling]bool{}, false
	for i := range rows {
		if s := &rows[i]; s.Status == extract.Done && r.open[s.What.Start] && r.BlockOf(s.Sentence) == extract.Headline && r.leadPromises(s) {
			s.Status = extract.Pledged
			s.English = english(r.Doc, s)
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
		si, from := r.Doc.SentenceAt(s.Sentence.Start), r.oneOf(s.From)
		if s.Status == extract.Done && r.open[s.What.Start] && (s.Quantity != nil && promised[of(s)] || from == decided && si-at <= Reach && r.details(si)) {
			s.Status = extract.Pledged
			s.English = english(r.Doc, s)
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
func (r *Reader) leadPromises(s *extract.Support) bool {
	si := r.Doc.SentenceAt(s.Sentence.Start) + 1
	for si < len(r.Doc.Sentences) && (r.Doc.Sentences[si].Block == extract.Headline || r.Parsed[si] == nil) {
		si++
	}
	if si >= len(r.Doc.Sentences) {
		return false
	}
	giver := false
	for k := range r.Parsed[si] {
		switch n := &r.Parsed[si][k]; {
		case n.Kind == syntax.ActorNode:
			giver = giver || slices.Contains(n.Actors, s.From) || slices.Contains(r.Resolve(n), s.From)
		case n.Lex == nil || n.Kind != syntax.Word || !giver:
		case n.Lex.Marker&syntax.Pledge != 0 && n.Lex.Trigger == 0:
			return r.givesSoon(r.Parsed[si][k+1:])
		case n.Lex.Trigger&^syntax.Move != 0 || n.Lex.Marker&syntax.Past != 0:
			return false
		}
	}
	return false
}

// givesSoon reports whether a verb of giving is the first of the nodes that says anything.
func (r *Reader) givesSoon(nodes []syntax.Node) bool {
	for k := range nodes {
		if n := &nodes[k]; n.Lex != nil && n.Kind == syntax.Word && n.Lex.Trigger != 0 {
			return n.Lex.Trigger&(syntax.Give|syntax.Help) != 0
		} else if n.Kind != syntax.Word || k > syntax.MaxGap {
			return false
		}
	}
	return false
}

// details reports whether a sentence tells more of what the one before it told: "Cụ thể, …".
func (r *Reader) details(si int) bool {
	nodes := r.Nodes
	defer func() { r.Nodes = nodes }()
	r.Nodes = r.Parsed[si]
	return len(r.Nodes) > 0 && r.Detail()
}
