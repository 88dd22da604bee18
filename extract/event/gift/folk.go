package gift

import (
	"strings"
	"sync"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/lists"
	"github.com/lienket/lienket/extract/event/syntax"
)

// folkClass is a class of the words of lists/folk.txt.
type folkClass uint8

// Classes of data: what a word says of people whom nobody names.
const (
	folkWord   folkClass = 1 << iota // people whom nobody names: "cô gái", "người hâm mộ"
	HolderWord                       // who holds what the article is about: "chương trình", "ban tổ chức"
	countWord                        // before people: "nhiều", "hàng trăm"
	breakWord                        // ends the words for people
)

var folkClasses = map[string]folkClass{"folk": folkWord, "holder": HolderWord, "count": countWord, "break": breakWord}

// folkLexicon is lists/folk.txt.
type folkLexicon struct {
	words   *syntax.Trie
	classes map[*syntax.Lexeme]folkClass
}

// FolkWords reads lists/folk.txt once. It panics if the list is damaged, for it is
// part of the program.
var FolkWords = sync.OnceValue(func() *folkLexicon {
	l := &folkLexicon{&syntax.Trie{}, map[*syntax.Lexeme]folkClass{}}
	lists.Classes("folk.txt", folkClasses, func(w string, c folkClass) { l.classes[l.words.At(w)] |= c })
	return l
})

func (l *folkLexicon) At(toks []extract.Token) (folkClass, int) {
	lex, n := l.words.Longest(toks)
	if lex == nil {
		return 0, 1
	}
	return l.classes[lex], n
}

// folkReach is how many tokens may tell who unnamed people are.
const folkReach = 20

// FolkAt returns the unnamed people who are told from token i on, before token hi, and
// the token behind them: "160 người dự lễ hội ở xã R", "bé gái 9 tuổi", "mỗi gia đình
// có người mất tích"; or the zero actor.
func (r *Reader) FolkAt(i, hi int) (extract.Actor, int) {
	words, toks := FolkWords(), r.Doc.Tokens
	k := i
	for k < hi && (toks[k].Kind == extract.Number || toks[k].Kind == extract.Punct && quoteAt(r.Doc.Slice(toks[k].Span))) {
		k++
	}
	c, n := words.At(toks[k:hi])
	for k < hi && c == countWord {
		k += n
		for k < hi && (toks[k].Kind == extract.Number || quoteAt(r.Doc.Slice(toks[k].Span))) {
			k++
		}
		c, n = words.At(toks[k:hi])
	}
	if k >= hi || c&folkWord == 0 {
		return extract.Actor{}, i
	}
	end := k + n
	for k = end; k < hi && k < i+folkReach; {
		t := &toks[k]
		if t.Kind == extract.Punct && !quoteAt(r.Doc.Slice(t.Span)) {
			break
		}
		if c, n := words.At(toks[k:hi]); c&breakWord != 0 {
			break
		} else if n > 1 {
			k += n - 1
		}
		k++
		end = k
	}
	return extract.Actor{Kind: extract.GroupActor, Group: strings.TrimSpace(r.Doc.Slice(r.Span(i, end)))}, end
}

// quoteAt reports whether a mark opens or closes a quotation.
func quoteAt(s string) bool { return s == "\"" || s == "“" || s == "”" || s == "'" }

// FolkBefore returns the unnamed people who begin the clause of nodes [lo,t) and act by
// the verb at node t.
func (r *Reader) FolkBefore(lo, t int) extract.Actor {
	hi := t
	for hi > lo && (r.Marked(hi-1, syntax.Past|syntax.Ongoing|syntax.Pledge) || r.Is(hi-1, "cũng", "còn", "cùng", "chung", "tay", "nhau") || r.Phrase(hi-1, "cho biết", "cho hay")) {
		hi--
	}
	from := hi
	for from > lo && (r.Nodes[from-1].Kind != syntax.Mark || syntax.QuoteMark(&r.Nodes[from-1]) || r.placeBehindComma(from-1)) && r.Nodes[from-1].Kind != syntax.DateNode {
		from--
	}
	if from == hi {
		return extract.Actor{}
	}
	a, end := r.FolkAt(r.Nodes[from].Lo, r.Nodes[hi-1].Hi)
	comes := r.Is(hi-1, "để", "và") // "một cụ bà đến trường để ủng hộ"
	if c, n := FolkWords().At(r.Doc.Tokens[r.Nodes[from].Lo:r.Nodes[hi-1].Hi]); a.Kind == extract.NoActor || end < r.Nodes[hi-1].Hi && !comes || c&HolderWord != 0 && r.Nodes[from].Lo+n == end {
		return extract.Actor{} // somebody else acts, or who was named before
	}
	return a
}

// placeBehindComma reports whether the mark at node k is a comma in an address: "ở bang
// Maine, Mỹ".
func (r *Reader) placeBehindComma(k int) bool {
	return r.Is(k, ",") && k > 0 && k+1 < len(r.Nodes) && r.Nodes[k+1].Kind == syntax.ActorNode && r.Nodes[k+1].First().Kind == extract.PlaceActor &&
		r.Nodes[k-1].Kind == syntax.ActorNode && r.Nodes[k-1].First().Kind == extract.PlaceActor
}

// FolkAfter returns the unnamed people who get what the verb at node t gives: behind it
// at once, or behind "cho".
func (r *Reader) FolkAfter(t, hi int) (extract.Actor, int) {
	for k := t + 1; k < hi && k <= t+syntax.MaxGap*2; k++ {
		n := &r.Nodes[k]
		if n.Kind == syntax.Mark && n.Fold != "," && n.Fold != "(" && n.Fold != ")" {
			break
		}
		if p := &r.Nodes[k-1]; k > t+1 && !r.Marked(k-1, syntax.To) && !r.Is(k-1, "giúp", "đến", "tới", "với", "tay") && (p.Lex == nil || p.Lex.Strong&(syntax.Give|syntax.Help) == 0) {
			continue
		}
		if a, _ := r.FolkAt(n.Lo, r.Nodes[hi-1].Hi); a.Kind != extract.NoActor {
			return a, k
		}
	}
	return extract.Actor{}, -1
}
