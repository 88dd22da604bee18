package syntax

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
