package event

import (
	"slices"
	"strings"

	"github.com/lienket/lienket/extract"
)

// oftenCoined is how often an article writes a coined word, alone and with a capital,
// before it is a name on which the article is built.
const oftenCoined = 3

// coinedWord reports whether a word is built as no Vietnamese syllable is: of several
// syllables in one piece, or with letters that the alphabet lacks.
func coinedWord(fold string) bool {
	if len(fold) < 4 {
		return false
	}
	groups, inside := 0, false
	for i := 0; i < len(fold); i++ {
		c := fold[i]
		if c < 'a' || c > 'z' {
			return false // accents are Vietnamese, figures no name
		}
		if strings.IndexByte("fjwz", c) >= 0 {
			return true
		}
		vowel := strings.IndexByte("aeiouy", c) >= 0
		if vowel && !inside {
			groups++
		}
		inside = vowel
	}
	return groups > 1
}

// coins counts the coined words that the article writes alone and with a capital, by
// their folds.
func (r *reader) coins() map[string]int {
	if r.coined != nil {
		return r.coined
	}
	r.coined = map[string]int{}
	t := r.doc.Tokens
	for i := range t {
		if !t[i].Cap || t[i].Kind != extract.Word || r.capBeside(i) || !coinedWord(t[i].Fold) {
			continue
		}
		if i > 0 && t[i-1].Fold == "bão" {
			r.coined[t[i].Fold] = -len(t) // storms have names, too
		}
		r.coined[t[i].Fold]++
	}
	return r.coined
}

// coined reports whether giver or receiver is one coined word, which may as well be a
// person or a feast where the article speaks of no need.
func (f *frame) coined() bool {
	lone := func(a extract.Actor) bool {
		return a.Kind == extract.GroupActor && coinedWord(strings.ToLower(a.Group))
	}
	for i := range f.groups {
		if slices.ContainsFunc(f.groups[i].to, lone) {
			return true
		}
	}
	return slices.ContainsFunc(f.donors, lone)
}

// capBeside reports whether a capitalised word or a hyphen touches the word at token i:
// then it is a piece of a longer name.
func (r *reader) capBeside(i int) bool {
	t := r.doc.Tokens
	piece := func(o *extract.Token) bool { return o.Kind == extract.Word && o.Cap || o.Fold == "-" }
	return i > 0 && t[i-1].End+1 >= t[i].Start && piece(&t[i-1]) || i+1 < len(t) && t[i].End+1 >= t[i+1].Start && piece(&t[i+1])
}

// joinCoined makes an actor of the coined word at node i which the article writes again
// and again, where the sentence speaks of giving: "Mivabank trao tặng 200 quạt điện".
func (r *reader) joinCoined(i int) bool {
	n := &r.nodes[i]
	if n.kind != word || n.lex != nil || n.hi-n.lo != 1 {
		return false
	}
	t := &r.doc.Tokens[n.lo]
	if !t.Cap || t.Kind != extract.Word || r.content.triggers&give == 0 || !coinedWord(t.Fold) || r.capBeside(n.lo) || !r.givesAway() || r.coins()[t.Fold] < oftenCoined {
		return false
	}
	r.nodes[i] = node{kind: actorNode, named: true, lo: n.lo, hi: n.hi, fold: n.fold, actors: []extract.Actor{r.brand(i, i+1)}}
	r.put(&r.nodes[i])
	return true
}

// givesAway reports whether the sentence has a verb that alone means giving.
func (r *reader) givesAway() bool {
	for i := range r.nodes {
		if lex := r.nodes[i].lex; lex != nil && lex.strong&give != 0 {
			return true
		}
	}
	return false
}

// undertakingNames are the first syllables of words for what is done for others over a
// time, which takes in gifts under its name.
var undertakingNames = map[string]string{"chương": "trình", "chiến": "dịch", "giải": "thưởng", "học": "bổng", "phong": "trào", "dự": "án", "công": "trình"}

// maxTitle is how many nodes the name of an undertaking may have.
const maxTitle = 7

// joinUndertaking makes a receiver of the undertaking at node i whose name, in quotation
// marks or not, follows, where somebody gives to it: "tặng chương trình Mùa xuân biển
// đảo 1 tỷ đồng", "ủng hộ 5 tỉ đồng cho chiến dịch “Cùng bước”".
func (r *reader) joinUndertaking(i int) {
	n := &r.nodes[i]
	first := i + 1
	if n.hi-n.lo == 1 {
		if i+1 >= len(r.nodes) || r.nodes[i+1].fold != undertakingNames[n.fold] || r.nodes[i+1].hi-r.nodes[i+1].lo != 1 {
			return
		}
		first = i + 2
	} else if n.hi-n.lo != 2 || r.doc.Tokens[n.hi-1].Fold != undertakingNames[n.fold] {
		return
	}
	if i == 0 || !r.marked(i-1, to) && !(r.nodes[i-1].lex != nil && r.nodes[i-1].lex.strong&give != 0) && !(r.is(i-1, "cùng", "vào") && r.givesBefore(i-1)) {
		return
	}
	end := r.quotedEnd(first)
	if end == 0 {
		end = r.titleEnd(first)
	}
	if end > first {
		r.bodyNode(i, end, r.doc.Slice(r.span(n.lo, r.nodes[end-1].hi)))
	}
}

// givesBefore reports whether a verb of giving stands right before node k.
func (r *reader) givesBefore(k int) bool {
	return k > 0 && r.nodes[k-1].lex != nil && r.nodes[k-1].lex.trigger&give != 0
}

// titleEnd returns the node after a name without quotation marks that begins at node k:
// a word with a capital, then words up to what cannot belong to it; or k.
func (r *reader) titleEnd(k int) int {
	if k >= len(r.nodes) || r.nodes[k].kind == itemNode || r.nodes[k].kind == mark || !r.doc.Tokens[r.nodes[k].lo].Cap || r.nodes[k].kind == actorNode && r.nodes[k].person {
		return k
	}
	x := k + 1
	for ; x < len(r.nodes) && x < k+maxTitle; x++ {
		n := &r.nodes[x]
		if r.titleGoesOn(x) {
			continue
		}
		if n.kind != word || n.lex != nil && (n.lex.trigger != 0 || n.lex.marker&^noun != 0) || purposes[n.fold] || r.doc.Tokens[n.lo].Kind != extract.Word {
			break
		}
	}
	return x
}

// titleGoesOn reports whether the small word at node k stands within a name: "Tiếp sức
// đến trường", "Ước mơ của Lan".
func (r *reader) titleGoesOn(k int) bool {
	if k+1 >= len(r.nodes) || !r.is(k, "đến", "tới", "về", "lên", "ra", "của") || r.nodes[k+1].kind != word || r.nodes[k+1].lex != nil {
		return false
	}
	return r.doc.Tokens[r.nodes[k+1].lo].Cap == r.is(k, "của")
}
