package syntax

import "github.com/lienket/lienket/extract"

// Appeals are the first syllables of words for an appeal to give.
var Appeals = map[string]bool{"lời": true, "kêu": true, "thư": true, "phát": true, "vận": true}

// makesAppeal reports whether node i is who makes the appeal that the words before it tell.
func (r *Reader) makesAppeal(i int) bool {
	if !r.Is(i-1, "của") {
		return false
	}
	for k := i - 2; k >= 0 && k >= i-MaxAppeal; k-- {
		n := &r.Nodes[k]
		switch {
		case n.Kind == Word && Appeals[n.Fold] && r.Marked(k, Wish):
			return true
		case n.Kind == ActorNode, n.Kind == ItemNode, n.Kind == Mark && !QuoteMark(n) && n.Fold != ",":
			return false
		}
	}
	return false
}

// MaxAppeal is how many nodes the words for an appeal may have before who makes it.
const MaxAppeal = 14

// witnessing are the first syllables of the words behind "sự" for being there while another gives.
var witnessing = map[string]bool{"chứng": true, "tham": true, "có": true, "hiện": true, "góp": true}

// maxWitness is how many tokens the words for being there may have before who is there.
const maxWitness = 6

// witness reports whether the actor at node i is there while another gives: "Dưới sự chứng kiến của A, D
// trao …".
func (r *Reader) witness(i int) bool {
	at := r.Nodes[i].Lo
	for k := at - 1; k > r.FirstToken() && k >= at-maxWitness; k-- {
		switch t := r.Doc.Tokens; {
		case t[k].Kind != extract.Word:
			return false
		case t[k-1].Fold == "sự" && witnessing[t[k].Fold]:
			return true
		}
	}
	return false
}
