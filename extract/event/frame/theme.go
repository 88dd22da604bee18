package frame

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// findThemes notes the themes of the sentences that may tell of aid.
func (r *reader) findThemes() {
	for si, nodes := range r.Parsed {
		if nodes != nil && !r.Blocked[si] {
			r.Sent, r.Nodes = si, nodes
			r.themesOf(si)
		}
	}
}

// themesOf notes the theme of the sentence being read.
func (r *reader) themesOf(si int) {
	holding := &r.Holding[si]
	k := r.Doc.Sentences[si].Block
	early := k == extract.Headline || k == extract.Lead || si < gift.Opening
	asked := syntax.Receive
	if early {
		asked |= syntax.Give | syntax.Help
	}
	if holding.Has(syntax.HeadNode, syntax.ActorNode) { // a delegation may be among them
		asked |= syntax.Move
	}
	if holding.Triggers&asked == 0 {
		return
	}
	team := false // a delegation was named: where it goes is helped
	for t := range r.Nodes {
		n := &r.Nodes[t]
		team = team || n.Head == syntax.Party
		if n.Lex == nil {
			continue
		}
		var to []extract.Actor
		switch {
		case n.Lex.Trigger&syntax.Receive != 0:
			to = r.Taker(t)
		case early && n.Lex.Trigger&(syntax.Give|syntax.Help) != 0:
			to = r.Helped(t)
		case n.Lex.Trigger&syntax.Move != 0 && team:
			to = r.Helped(t)
		}
		if len(to) > 0 && !syntax.Personal(to) {
			r.Themes = append(r.Themes, gift.Theme{Sent: si, To: to})
			return
		}
	}
}
