package syntax

import (
	"cmp"
	"slices"
	"strings"

	"github.com/lienket/lienket/extract"
)

// SameUnit reports whether two items are counted by the same word.
func (it *Item) SameUnit(o *Item) bool {
	return it.Quantity != nil && o.Quantity != nil && First(it.Quantity.Unit) == First(o.Quantity.Unit)
}

// ItemNext reports whether an item follows node k at once.
func (r *Reader) ItemNext(k int) bool {
	for x := k + 1; x < len(r.Nodes) && x <= k+3; x++ {
		n := &r.Nodes[x]
		if n.Kind == ItemNode {
			return !n.Item.Skip
		}
		if n.Kind != Word || n.Lex != nil && n.Lex.Marker&(Each|Total) == 0 {
			return false
		}
	}
	return false
}

// CommaAfter reports whether a comma stands in nodes (t,k).
func (r *Reader) CommaAfter(t, k int) bool {
	for x := t + 1; x < k; x++ {
		if r.Is(x, ",") {
			return true
		}
	}
	return false
}

// FirstToken returns the first token of the sentence being read.
func (r *Reader) FirstToken() int { return r.Nodes[0].Lo }

// HeadCase reports whether the sentence capitalises its words as headlines do.
func (r *Reader) HeadCase() bool {
	caps, words := 0, 0
	for i := r.Nodes[0].Lo; i < r.Nodes[len(r.Nodes)-1].Hi; i++ {
		if t := &r.Doc.Tokens[i]; t.Kind == extract.Word {
			words++
			if t.Cap {
				caps++
			}
		}
	}
	return caps*10 > words*8
}

// Agency reports whether an actor is a news agency or network, which is quoted and gets nothing.
func (r *Reader) Agency(a extract.Actor) bool {
	if a.Kind != extract.OrganizationActor {
		return false
	}
	n := r.Analysis.Organizations[a.Index].Name
	switch n {
	case "Facebook", "YouTube", "Zalo", "TikTok", "Instagram", "Twitter":
		return true
	}
	return strings.HasPrefix(n, "Hãng tin") || strings.HasPrefix(n, "Hãng thông tấn") || n == "Reuters" || n == "AFP" || n == "TTXVN"
}

// Valued reports whether only the worth of goods is told.
func (it *Item) Valued() bool {
	return it.Kind == extract.Goods && it.Quantity != nil && Money(it.Quantity.Unit)
}

// GoesThere reports whether somebody goes to the place at node k.
func (r *Reader) GoesThere(k int) bool {
	for x := k - 1; x >= 0 && x >= k-2; x-- {
		if n := &r.Nodes[x]; n.Lex != nil && n.Lex.Trigger&Move != 0 {
			return true
		}
	}
	return false
}

// Rated reports whether the clause before node t tells what everyone gets: "mỗi hộ
// có nhà bị sập được hỗ trợ 60 triệu đồng".
func (r *Reader) Rated(t int) bool {
	for k := t - 1; k >= 0 && k >= t-12; k-- {
		if r.Nodes[k].Kind == Mark {
			return false
		}
		if r.Marked(k, Per) {
			return true
		}
	}
	return false
}

// NodeAt returns the node that covers token i.
func (r *Reader) NodeAt(i int) int {
	lo, hi := 0, len(r.Nodes)-1
	for lo < hi {
		if k := (lo + hi) / 2; r.Nodes[k].Hi > i {
			hi = k
		} else {
			lo = k + 1
		}
	}
	return hi
}

// HandsNext reports whether a verb of giving or sending follows node k.
func (r *Reader) HandsNext(k, hi int) bool {
	for x := k + 1; x < hi && x <= k+4; x++ {
		if n := &r.Nodes[x]; n.Kind == Word && n.Lex != nil && n.Lex.Trigger&(Give|Send|Receive) != 0 {
			return n.Lex.Trigger&Receive == 0
		}
	}
	return false
}

// ListWord returns the classes of the longest phrase that starts at token i of the sentence
// being read, and its length.
func (r *Reader) ListWord(i int) (c LedgerClass, n int) {
	if r.Begins[i]&inLedger != 0 { // few words do
		c, n = r.listPhrase(i)
	}
	return c, n
}

func (r *Reader) listPhrase(i int) (LedgerClass, int) {
	c, n := ledgerWords().Longest(r.Doc.Tokens[i:r.Doc.Sentences[r.Sent].Tokens.Hi])
	if c == nil {
		return 0, 0
	}
	return *c, n
}

// MayHaveListWord reports whether a word of the sentence being read begins a phrase of one of
// the classes, which are among those of ledgerLists.
func (r *Reader) MayHaveListWord(classes LedgerClass) bool {
	for _, x := range ledgerLists {
		if classes&x.class != 0 && r.Holding[r.Sent].Lists&x.list != 0 {
			return true
		}
	}
	return false
}

// HasListWord reports whether a phrase of one of the classes of ledgerLists stands in the
// sentence being read.
func (r *Reader) HasListWord(classes LedgerClass) bool {
	if !r.MayHaveListWord(classes) {
		return false
	}
	s := r.Doc.Sentences[r.Sent].Tokens
	for i := s.Lo; i < s.Hi; {
		c, n := r.ListWord(i)
		if c&classes != 0 {
			return true
		}
		i += max(1, n)
	}
	return false
}

// TokenFrom returns the first token that starts at a byte offset or behind it.
func (r *Reader) TokenFrom(offset int) int {
	i, _ := slices.BinarySearchFunc(r.Doc.Tokens, offset, func(t extract.Token, at int) int { return cmp.Compare(t.Start, at) })
	return i
}

// Tokens returns the tokens of a span.
func (r *Reader) Tokens(s extract.Span) []extract.Token {
	lo := r.TokenFrom(s.Start)
	hi := lo
	for hi < len(r.Doc.Tokens) && r.Doc.Tokens[hi].End <= s.End {
		hi++
	}
	return r.Doc.Tokens[lo:hi]
}

// Quoted reports whether token i stands in quotation marks that open in its
// sentence.
func (r *Reader) Quoted(i int) bool {
	open := false
	for k := r.Doc.Sentences[r.Sent].Tokens.Lo; k < i; k++ {
		switch r.Doc.Slice(r.Doc.Tokens[k].Span) {
		case "\"":
			open = !open
		case "“":
			open = true
		case "”":
			open = false
		}
	}
	return open
}

// relative reports whether "mà" at node k only leads on from a thing to who gave it:
// "15.000 khẩu trang mà Hội A gửi tặng R".
func (r *Reader) relative(k int) bool {
	return r.Is(k, "mà") && k > 0 && k+1 < len(r.Nodes) && (r.Nodes[k-1].Kind == ItemNode || r.Nodes[k-1].Kind == Word && r.Nodes[k-1].Lex == nil || r.sumWord(k-1)) &&
		r.Nodes[k+1].Kind == ActorNode && r.HandsNext(k+1, len(r.Nodes))
}

// sumWord reports whether node k is "số tiền" or the like, which a thing told before is called.
func (r *Reader) sumWord(k int) bool {
	f := r.Doc.Tokens[r.Nodes[k].Hi-1].Fold
	return f == "tiền" || f == "quà" || f == "hàng"
}
