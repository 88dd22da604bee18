package event

import (
	"strings"
	"sync"

	"github.com/lienket/lienket/extract"
)

// folkClass is a class of the words of data/folk.txt.
type folkClass uint8

const (
	folkWord   folkClass = 1 << iota // people whom nobody names: "cô gái", "người hâm mộ"
	holderWord                       // who holds what the article is about: "chương trình", "ban tổ chức"
	countWord                        // before people: "nhiều", "hàng trăm"
	breakWord                        // ends the words for people
)

var folkClasses = map[string]folkClass{"folk": folkWord, "holder": holderWord, "count": countWord, "break": breakWord}

// folkLexicon is data/folk.txt.
type folkLexicon struct {
	words   *trie
	classes map[*lexeme]folkClass
}

// folkWords reads data/folk.txt once. It panics if the list is damaged, for it is
// part of the program.
var folkWords = sync.OnceValue(func() *folkLexicon {
	l := &folkLexicon{&trie{}, map[*lexeme]folkClass{}}
	table("folk.txt", 2, func(f []string) {
		c := known(folkClasses, "folk.txt", f[0])
		for _, w := range phrases(f[1]) {
			l.classes[l.words.at(w)] |= c
		}
	})
	return l
})

func (l *folkLexicon) at(toks []extract.Token) (folkClass, int) {
	lex, n := l.words.longest(toks)
	if lex == nil {
		return 0, 1
	}
	return l.classes[lex], n
}

// folkReach is how many tokens may tell who unnamed people are.
const folkReach = 20

// folkAt returns the unnamed people who are told from token i on, before token hi, and
// the token behind them: "160 người dự lễ hội ở xã R", "bé gái 9 tuổi", "mỗi gia đình
// có người mất tích"; or the zero actor.
func (r *reader) folkAt(i, hi int) (extract.Actor, int) {
	lists, toks := folkWords(), r.doc.Tokens
	k := i
	for k < hi && (toks[k].Kind == extract.Number || toks[k].Kind == extract.Punct && quoteAt(r.doc.Slice(toks[k].Span))) {
		k++
	}
	c, n := lists.at(toks[k:hi])
	for k < hi && c == countWord {
		k += n
		for k < hi && (toks[k].Kind == extract.Number || quoteAt(r.doc.Slice(toks[k].Span))) {
			k++
		}
		c, n = lists.at(toks[k:hi])
	}
	if k >= hi || c&folkWord == 0 {
		return extract.Actor{}, i
	}
	end := k + n
	for k = end; k < hi && k < i+folkReach; {
		t := &toks[k]
		if t.Kind == extract.Punct && !quoteAt(r.doc.Slice(t.Span)) {
			break
		}
		if c, n := lists.at(toks[k:hi]); c&breakWord != 0 {
			break
		} else if n > 1 {
			k += n - 1
		}
		k++
		end = k
	}
	return extract.Actor{Kind: extract.GroupActor, Group: strings.TrimSpace(r.doc.Slice(r.span(i, end)))}, end
}

// quoteAt reports whether a mark opens or closes a quotation.
func quoteAt(s string) bool { return s == "\"" || s == "“" || s == "”" || s == "'" }

// folkBefore returns the unnamed people who begin the clause of nodes [lo,t) and act by
// the verb at node t.
func (r *reader) folkBefore(lo, t int) extract.Actor {
	hi := t
	for hi > lo && (r.marked(hi-1, past|ongoing|pledge) || r.is(hi-1, "cũng", "còn", "cùng", "chung", "tay", "nhau") || r.phrase(hi-1, "cho biết", "cho hay")) {
		hi--
	}
	from := hi
	for from > lo && (r.nodes[from-1].kind != mark || quoteMark(&r.nodes[from-1]) || r.placeBehindComma(from-1)) && r.nodes[from-1].kind != dateNode {
		from--
	}
	if from == hi {
		return extract.Actor{}
	}
	a, end := r.folkAt(r.nodes[from].lo, r.nodes[hi-1].hi)
	comes := r.is(hi-1, "để", "và") // "một cụ bà đến trường để ủng hộ"
	if c, n := folkWords().at(r.doc.Tokens[r.nodes[from].lo:r.nodes[hi-1].hi]); a.Kind == extract.NoActor || end < r.nodes[hi-1].hi && !comes || c&holderWord != 0 && r.nodes[from].lo+n == end {
		return extract.Actor{} // somebody else acts, or who was named before
	}
	return a
}

// placeBehindComma reports whether the mark at node k is a comma in an address: "ở bang
// Maine, Mỹ".
func (r *reader) placeBehindComma(k int) bool {
	return r.is(k, ",") && k > 0 && k+1 < len(r.nodes) && r.nodes[k+1].kind == actorNode && r.nodes[k+1].first().Kind == extract.PlaceActor &&
		r.nodes[k-1].kind == actorNode && r.nodes[k-1].first().Kind == extract.PlaceActor
}

// folkAfter returns the unnamed people who get what the verb at node t gives: behind it
// at once, or behind "cho".
func (r *reader) folkAfter(t, hi int) (extract.Actor, int) {
	for k := t + 1; k < hi && k <= t+maxGap*2; k++ {
		n := &r.nodes[k]
		if n.kind == mark && n.fold != "," && n.fold != "(" && n.fold != ")" {
			break
		}
		if p := &r.nodes[k-1]; k > t+1 && !r.marked(k-1, to) && !r.is(k-1, "giúp", "đến", "tới", "với", "tay") && (p.lex == nil || p.lex.strong&(give|help) == 0) {
			continue
		}
		if a, _ := r.folkAt(n.lo, r.nodes[hi-1].hi); a.Kind != extract.NoActor {
			return a, k
		}
	}
	return extract.Actor{}, -1
}

// holderBefore returns the word right before the verb at node t for whoever holds what the
// article is about, "chương trình cũng trao", or "".
func (r *reader) holderBefore(lo, t int) string {
	hi := t
	for hi > lo && (r.marked(hi-1, past|ongoing|pledge) || r.is(hi-1, "cũng", "còn", "tiếp", "tục", "tiếp tục")) {
		hi--
	}
	if hi == lo {
		return ""
	}
	from := hi
	for from > lo && r.nodes[from-1].kind != mark && r.nodes[from-1].kind != dateNode && from > hi-4 {
		from--
	}
	toks := r.doc.Tokens[r.nodes[from].lo:r.nodes[hi-1].hi]
	if c, n := folkWords().at(toks); c&holderWord != 0 {
		return r.doc.Slice(r.span(r.nodes[from].lo, r.nodes[from].lo+n))
	}
	return ""
}

// holderCalled returns the body of the article that a word for bodies means again: among
// those who give the one that is so called, else the only one: "Hội" is "Hội Chữ thập đỏ".
func (r *reader) holderCalled(w string, givers []role) (extract.Actor, bool) {
	w = strings.ToLower(w) + " "
	var best role
	for _, x := range givers {
		if x.actor.Kind == extract.OrganizationActor && x.weight > best.weight && strings.HasPrefix(strings.ToLower(r.a.Organizations[x.actor.Index].Name), w) {
			best = x
		}
	}
	if best.weight > 0 {
		return best.actor, true
	}
	only, n := -1, 0
	for i := range r.a.Organizations {
		if o := &r.a.Organizations[i]; strings.HasPrefix(strings.ToLower(o.Name), w) && !o.Collective {
			only, n = i, n+1
		}
	}
	return extract.Actor{Kind: extract.OrganizationActor, Index: only}, n == 1
}
