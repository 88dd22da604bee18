package frame

import (
	"slices"
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/lists"
	"github.com/lienket/lienket/extract/event/syntax"
)

// undertakings are the first syllables of what gifts are for, as against people.
var undertakings = lists.Words("undertakings")

// strangers returns the node after people whom no list has, in node i and on, that a
// plural makes plain: "các “hiệp sĩ” bị thương"; or 0.
func (r *reader) strangers(i int) int {
	if i+1 >= len(r.Nodes) || !r.Is(i, "các", "những") || undertakings[r.Nodes[i+1].Fold] {
		return 0
	}
	k, words := i+1, 0
	for ; k < len(r.Nodes) && k <= i+8; k++ {
		n := &r.Nodes[k]
		switch {
		case n.Kind == syntax.HeadNode, n.Kind == syntax.ActorNode, n.Kind == syntax.ItemNode:
			return 0
		case syntax.QuoteMark(n):
			continue
		case n.Kind != syntax.Word, n.Lex != nil && (n.Lex.Trigger != 0 || n.Lex.Marker != 0), r.GroupEnds(k), syntax.Purposes[n.Fold]:
		default:
			if r.Doc.Tokens[n.Lo].Cap {
				return 0
			}
			words++
			continue
		}
		break
	}
	for k > i && syntax.QuoteMark(&r.Nodes[k-1]) {
		k--
	}
	if words < 2 {
		return 0
	}
	return k
}

// families are the words that mean those in need who were named before: "tặng gia đình 2
// chiếc xe đạp", "gửi hai cháu 20 quyển vở".
var families = lists.Words("families")

// sameFamily returns the one person who got something before, where only a word for a
// family or child says who gets what the clause gives, in an article on people in need.
func (r *reader) sameFamily(to []extract.Actor) []extract.Actor {
	if len(to) != 1 || to[0].Kind != extract.GroupActor || !families[strings.ToLower(to[0].Group)] || r.Needs == 0 {
		return nil
	}
	var one []extract.Actor
	for i := range r.Found {
		a := r.Found[i].To
		switch {
		case a.Kind != extract.PersonActor:
		case len(one) == 0:
			one = []extract.Actor{a}
		case one[0] != a:
			return nil
		}
	}
	if len(one) == 0 {
		one = r.firstNeedy()
	}
	if len(one) == 0 {
		one = r.lastNeedy()
	}
	return one
}

// lastNeedy returns the person whom one of the last sentences tells to be in need, or for whom
// a home is built, where it names nobody else so: "xây nhà cho anh A. D trao gia đình 30
// triệu đồng".
func (r *reader) lastNeedy() []extract.Actor {
	for si := r.Sent - 1; si >= max(0, r.Sent-needyReach); si-- {
		var one []extract.Actor
		for k := range r.Parsed[si] {
			n := &r.Parsed[si][k]
			if n.Kind != syntax.ActorNode || !n.Person || len(n.Actors) != 1 || !r.neighbour(n) {
				continue
			}
			if len(one) > 0 && one[0] != n.Actors[0] {
				return nil
			}
			one = n.Actors
		}
		if len(one) > 0 {
			return one
		}
	}
	return nil
}

// needyReach is how many sentences back those may be named whose family gets something.
const needyReach = 3

// neighbour reports whether a person is called as a neighbour is, and is one for whom
// something is done or whose family is told: "cho chị A", "gia đình bà A", "hộ anh A".
func (r *reader) neighbour(n *syntax.Node) bool {
	i, first, called := n.Lo, r.Doc.Sentences[r.Doc.SentenceAt(r.Doc.Tokens[n.Lo].Start)].Tokens.Lo, false
	for ; i >= first && i > n.Lo-maxAddress; i-- {
		switch w := r.Doc.Tokens[i].Fold; {
		case address[w]:
			called = true
		case i < n.Lo && (w == "đình" || w == "hộ" || w == "cho"):
			return called || w == "đình"
		}
	}
	return false
}

// address are the last syllables of words by which a neighbour, or one of many, is called.
var address = map[string]bool{"ông": true, "bà": true, "anh": true, "chị": true, "em": true, "cháu": true, "cụ": true, "bé": true, "cô": true, "chú": true, "niên": true, "viên": true, "sinh": true, "nhân": true}

// maxAddress is how many tokens may stand between "cho" and the name of a person.
const maxAddress = 5

// firstSentences is how many sentences tell whom an article on somebody's need is about.
const firstSentences = 5

// firstNeedy returns the one person whom the first sentences name as somebody's family or
// by a form of address, where they name nobody else so.
func (r *reader) firstNeedy() []extract.Actor {
	var one []extract.Actor
	for si := 0; si < min(firstSentences, len(r.Parsed)); si++ {
		nodes := r.Parsed[si]
		for k := 1; k < len(nodes); k++ {
			n, p := &nodes[k], &nodes[k-1]
			if n.Kind != syntax.ActorNode || !n.Person || len(n.Actors) != 1 || !(p.Kind == syntax.HeadNode && p.Head == syntax.Needy) && r.Doc.Tokens[n.Lo].Fold != "em" && r.Doc.Tokens[n.Lo].Fold != "cháu" {
				continue
			}
			if len(one) > 0 && one[0] != n.Actors[0] {
				return nil
			}
			one = n.Actors
		}
	}
	return one
}

// befallen reports whether nameless people are told by what befell them.
func befallen(as []extract.Actor) bool {
	for _, a := range as {
		for _, w := range []string{"chết", "tử vong", "bị thương", "thiệt mạng", "mất tích", "mỗi "} {
			if strings.Contains(a.Group, w) {
				return true
			}
		}
	}
	return false
}

// A person is whom an article is about who is named so often, and twice as often as anybody else who
// speaks for nobody.
const oftenNamed = 4

// protagonist returns the person without an office whom the article of need is about, to whom bodies give sums
// that nobody else is said to get: "Cô A bị bỏng nặng. … Liên đoàn Lao động huyện B hỗ trợ 10 triệu đồng".
func (r *reader) protagonist(f *gift.Frame) []extract.Actor {
	if f.Rule != "give" || r.Needs < 2 || r.Aid < 2 || r.Nodes[f.Trigger].Lex.Strong&(syntax.Give|syntax.Help) == 0 || !f.Sender() || f.Bare() || f.RoughMoney() || r.KindOf() == extract.Headline || r.country(f.Donors) {
		return nil
	}
	for _, g := range f.Groups {
		for _, it := range g.Items {
			if it.Kind != extract.Money {
				return nil
			}
		}
	}
	if a := r.whomAbout(); a.Kind != extract.NoActor {
		return []extract.Actor{a}
	}
	return nil
}

// whomAbout returns the person without an office who is named most, often enough to be whom the article is about.
// It is looked for once.
func (r *reader) whomAbout() extract.Actor {
	if r.about != nil {
		return *r.about
	}
	r.about = &extract.Actor{}
	named := make([]int, len(r.Analysis.Persons))
	for i := range r.Analysis.Mentions {
		if m := &r.Analysis.Mentions[i]; m.Type == extract.PersonMention && m.Entity >= 0 {
			named[m.Entity]++
		}
	}
	first, second := 0, 0
	for p, n := range named {
		a := extract.Actor{Kind: extract.PersonActor, Index: p}
		switch {
		case n == 0 || r.StandsFor(a) != a:
		case n > first:
			first, second, *r.about = n, first, a
		default:
			second = max(second, n)
		}
	}
	if first < oftenNamed || first < 2*second {
		*r.about = extract.Actor{}
	}
	return *r.about
}

// country reports whether a country is among the givers.
func (r *reader) country(givers []extract.Actor) bool {
	return slices.ContainsFunc(givers, func(a extract.Actor) bool {
		return a.Kind == extract.PlaceActor && r.Analysis.Places[a.Index].Kind == extract.Country
	})
}

// maxCase is how many nodes may tell, before a comma, whose case it is.
const maxCase = 9

// caseTold returns the people of whose case the words before the comma are, for which givers give so much:
// "Đối với mỗi trường hợp người mất, D hỗ trợ 5 triệu đồng".
func (r *reader) caseTold(f *gift.Frame, g *gift.Group) []extract.Actor {
	if len(g.To) > 0 || f.Rule != "give" {
		return nil
	}
	for k := f.Trigger - 1; k >= 0; k-- {
		if n := &r.Nodes[k]; n.Fold != "đối" && !(r.Is(k, "với") && r.Is(k-1, "đối")) || n.Kind != syntax.Word || r.Is(k+1, "với") {
			continue
		}
		lo := k + 1
		for lo < f.Trigger && r.Marked(lo, syntax.Each) {
			lo++
		}
		struck := false
		for x := lo; x < f.Trigger && x < lo+maxCase; x++ {
			n := &r.Nodes[x]
			if r.Is(x, ",") && x > lo && struck {
				return []extract.Actor{{Kind: extract.GroupActor, Group: r.Doc.Slice(r.Span(r.Nodes[lo].Lo, r.Nodes[x-1].Hi))}}
			}
			if n.Kind != syntax.Word && n.Kind != syntax.HeadNode {
				return nil
			}
			for i := n.Lo; i < n.Hi; i++ {
				struck = struck || syntax.Fates[r.Doc.Tokens[i].Fold] || r.Doc.Tokens[i].Fold == "nạn"
			}
			struck = struck || n.Head == syntax.Needy
		}
		return nil
	}
	return nil
}
