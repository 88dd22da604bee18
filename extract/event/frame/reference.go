package frame

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// givenName returns the person named in full before whose given name stands right
// behind the head at node k: "gia đình Hào".
func (r *reader) givenName(k int) extract.Actor {
	if r.Nodes[k].Head != syntax.Needy || k+1 >= len(r.Nodes) {
		return extract.Actor{}
	}
	x := k + 1
	for x < len(r.Nodes)-1 && x <= k+5 && (syntax.QuoteMark(&r.Nodes[x]) || r.Nodes[x].Kind == syntax.Word && r.Nodes[x].Lex == nil && !r.Doc.Tokens[r.Nodes[x].Lo].Cap) {
		x++
	}
	n := &r.Nodes[x]
	if n.Kind != syntax.Word || n.Lex != nil || !r.Doc.Tokens[n.Lo].Cap {
		return extract.Actor{}
	}
	return r.called(x)
}

// addressed returns the person whom the given name at node k and the form of address
// before it mean: somebody named in full elsewhere, or nobody else than "bà Văn".
func (r *reader) addressed(k int) []extract.Actor {
	for k > 1 && (r.Marked(k, syntax.Past|syntax.Pledge) || r.Is(k, "cũng", "còn")) {
		k--
	}
	if a := r.called(k); a.Kind != extract.NoActor {
		return []extract.Actor{a}
	}
	n := &r.Nodes[k]
	if k < 1 || n.Kind != syntax.Word || n.Lex != nil || !r.Doc.Tokens[n.Lo].Cap || !syntax.Someone[r.Nodes[k-1].Fold] && !r.Is(k-1, "ông", "bà") {
		return nil
	}
	return []extract.Actor{{Kind: extract.GroupActor, Group: r.Doc.Slice(r.Span(r.Nodes[k-1].Lo, n.Hi))}}
}

// calledSo reports whether a group is one person by a form of address and a given name:
// "bà Văn".
func calledSo(a extract.Actor) bool {
	f := strings.Fields(a.Group)
	if a.Kind != extract.GroupActor || len(f) != 2 || !syntax.Someone[strings.ToLower(f[0])] && f[0] != "ông" && f[0] != "bà" {
		return false
	}
	c, _ := utf8.DecodeRuneInString(f[1])
	return unicode.IsUpper(c)
}

// called returns the person named in full somewhere whose given name is the word at
// node k.
func (r *reader) called(k int) extract.Actor {
	n := &r.Nodes[k]
	if n.Kind != syntax.Word || !r.Doc.Tokens[n.Lo].Cap || k+1 < len(r.Nodes) && r.Nodes[k+1].Kind == syntax.Word && r.Doc.Tokens[r.Nodes[k+1].Lo].Cap {
		return extract.Actor{}
	}
	w := " " + r.Doc.Slice(r.Span(n.Lo, n.Hi))
	for i := range r.Analysis.Persons {
		if strings.HasSuffix(r.Analysis.Persons[i].Name, w) {
			return extract.Actor{Kind: extract.PersonActor, Index: i}
		}
	}
	return extract.Actor{}
}

// thisPlace returns the place that "nước này", "tỉnh này" at node k mean: the last
// of that kind that is not among the givers.
func (r *reader) thisPlace(k int, donors []extract.Actor) []extract.Actor {
	n := &r.Nodes[k]
	if !r.Is(k+1, "này") && r.Doc.Tokens[n.Hi-1].Fold != "này" {
		return nil
	}
	kind, ok := gift.PlaceWords[n.Fold]
	if !ok {
		return nil
	}
	lo := r.Doc.Sentences[max(0, r.Sent-gift.Reach)].Tokens.Lo
	for i := n.Lo - 1; i >= lo; i-- {
		for _, x := range r.Starting(i) {
			m := &r.Analysis.Mentions[x]
			if a, ok := syntax.ActorOf(m); ok && a.Kind == extract.PlaceActor && r.Analysis.Places[a.Index].Kind == kind && !slices.Contains(donors, a) {
				return []extract.Actor{a}
			}
		}
	}
	return nil
}

// workBefore returns the school or bridge that the sentence names in short before
// "do" and the word of support at node t: "Điểm trường … do D tài trợ 2 tỷ đồng".
func (r *reader) workBefore(t int) []extract.Actor {
	w := r.Doc.Tokens[r.FirstToken()].Fold
	if !gift.Built[w] {
		return nil
	}
	by0 := false
	for k := 1; k < t; k++ {
		by0 = by0 || r.Marked(k, syntax.By)
	}
	if !by0 {
		return nil
	}
	for si := r.Sent - 1; si >= 0 && si >= r.Sent-gift.Reach-1; si-- {
		nodes := r.Parsed[si]
		for x := len(nodes) - 1; x >= 1; x-- {
			if n := &nodes[x]; n.Kind == syntax.ActorNode && !n.Person && (nodes[x-1].Fold == w || r.Doc.Tokens[n.Lo].Fold == w) {
				return r.Resolve(n)[:1]
			}
		}
	}
	return nil
}

// shareOf reads "300 triệu đồng còn lại là đóng góp của D": a share whose receiver
// was said before.
func (r *reader) shareOf(t int) (gift.Frame, bool) {
	f := gift.Frame{Trigger: t, Lo: t, Hi: t + 1, Status: extract.Done, Conf: 0.8, Rule: "give.before"}
	if r.Nodes[t].Lex.Strong&syntax.Give == 0 || !r.Is(t-1, "là") || !r.Marked(t+1, syntax.Of) || t+2 >= len(r.Nodes) || r.Nodes[t+2].Kind != syntax.ActorNode {
		return f, false
	}
	for k := t - 2; k >= 0 && k >= t-4; k-- {
		n := &r.Nodes[k]
		if n.Kind == syntax.ItemNode && n.Item.Kind == extract.Money && !n.Item.Skip && !n.Item.Total {
			f.Lo, f.Hi, f.Strong = k, t+3, true
			f.Donors, f.Groups = r.Resolve(&r.Nodes[t+2]), []gift.Group{{To: nil, Items: []*syntax.Item{n.Item}}}
			r.Step(&f, t+2, "giver")
			return f, true
		}
		if !r.Is(k, "còn", "lại") {
			break
		}
	}
	return f, false
}

// handedTo reports whether goods or money follow the receiver behind the word of
// support at node t.
func (r *reader) handedTo(t int) bool {
	for k := t + 1; k < len(r.Nodes) && k <= t+4; k++ {
		if n := &r.Nodes[k]; n.Kind == syntax.ItemNode {
			return !n.Item.Open && n.Item.Quantity != nil && (n.Item.Kind == extract.Goods || n.Item.Kind == extract.Money)
		}
		if r.Nodes[k].Kind == syntax.Mark {
			return false
		}
	}
	return false
}
