package syntax

import (
	"strings"

	"github.com/lienket/lienket/extract"
)

// oftenCoined is how often an article writes a coined word, alone and with a capital,
// before it is a name on which the article is built.
const oftenCoined = 3

// CoinedWord reports whether a word is built as no Vietnamese syllable is: of several
// syllables in one piece, or with letters that the alphabet lacks.
func CoinedWord(fold string) bool {
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
func (r *Reader) coins() map[string]int {
	if r.coined != nil {
		return r.coined
	}
	r.coined = map[string]int{}
	t := r.Doc.Tokens
	for i := range t {
		if !t[i].Cap || t[i].Kind != extract.Word || r.capBeside(i) || !CoinedWord(t[i].Fold) {
			continue
		}
		if i > 0 && t[i-1].Fold == "bão" {
			r.coined[t[i].Fold] = -len(t) // storms have names, too
		}
		r.coined[t[i].Fold]++
	}
	return r.coined
}

// capBeside reports whether a capitalised word or a hyphen touches the word at token i:
// then it is a piece of a longer name.
func (r *Reader) capBeside(i int) bool {
	t := r.Doc.Tokens
	piece := func(o *extract.Token) bool { return o.Kind == extract.Word && o.Cap || o.Fold == "-" }
	return i > 0 && t[i-1].End+1 >= t[i].Start && piece(&t[i-1]) || i+1 < len(t) && t[i].End+1 >= t[i+1].Start && piece(&t[i+1])
}

// joinCoined makes an actor of the coined word at node i which the article writes again
// and again, where the sentence speaks of giving: "Mivabank trao tặng 200 quạt điện".
func (r *Reader) joinCoined(i int) bool {
	n := &r.Nodes[i]
	if n.Kind != Word || n.Lex != nil || n.Hi-n.Lo != 1 {
		return false
	}
	t := &r.Doc.Tokens[n.Lo]
	if !t.Cap || t.Kind != extract.Word || r.Content.Triggers&Give == 0 || !CoinedWord(t.Fold) || r.capBeside(n.Lo) || !r.givesAway() || r.coins()[t.Fold] < oftenCoined {
		return false
	}
	r.Nodes[i] = Node{Kind: ActorNode, Named: true, Lo: n.Lo, Hi: n.Hi, Fold: n.Fold, Actors: []extract.Actor{r.Brand(i, i+1)}}
	r.put(&r.Nodes[i])
	return true
}

// givesAway reports whether the sentence has a verb that alone means giving.
func (r *Reader) givesAway() bool {
	for i := range r.Nodes {
		if lex := r.Nodes[i].Lex; lex != nil && lex.Strong&Give != 0 {
			return true
		}
	}
	return false
}

// UndertakingNames are the first syllables of words for what is done for others over a
// time, which takes in gifts under its name.
var UndertakingNames = map[string]string{"chương": "trình", "chiến": "dịch", "giải": "thưởng", "học": "bổng", "phong": "trào", "dự": "án", "công": "trình"}

// maxTitle is how many nodes the name of an undertaking may have.
const maxTitle = 7

// joinUndertaking makes an actor of the undertaking at node i whose name, in quotation
// marks or not, follows: a receiver where somebody gives to it, "tặng chương trình Mùa xuân biển
// đảo 1 tỷ đồng", "ủng hộ 5 tỉ đồng cho chiến dịch “Cùng bước”", and a giver where it begins the clause
// and gives, "Chương trình Mùa xuân biển đảo đã trao 50 suất quà", or who holds it.
func (r *Reader) joinUndertaking(i int) {
	n := &r.Nodes[i]
	first := i + 1
	if n.Hi-n.Lo == 1 {
		if i+1 >= len(r.Nodes) || r.Nodes[i+1].Fold != UndertakingNames[n.Fold] || r.Nodes[i+1].Hi-r.Nodes[i+1].Lo != 1 {
			return
		}
		first = i + 2
	} else if n.Hi-n.Lo != 2 || r.Doc.Tokens[n.Hi-1].Fold != UndertakingNames[n.Fold] {
		return
	}
	opens := i == 0 || r.Nodes[i-1].Kind == Mark && !r.Is(i-1, "(", ":") || r.Nodes[i-1].Kind == DateNode
	if !opens && !r.Marked(i-1, To) && !(r.Nodes[i-1].Lex != nil && r.Nodes[i-1].Lex.Strong&Give != 0) && !(r.Is(i-1, "cùng", "vào") && r.givesBefore(i-1)) {
		return
	}
	end := r.quotedEnd(first)
	if end == 0 {
		end = r.titleEnd(first)
	}
	if end > first && opens {
		if as, past := r.holder(end); len(as) > 0 && r.actsNext(past) {
			r.Programmes = append(r.Programmes, Programme{At: n.Lo, Name: r.title(first, end), Holders: as, Own: as})
			if len(r.Programme) == 0 {
				r.Programme = as
			}
			r.splice(i, past, Node{Kind: ActorNode, Named: true, Fold: n.Fold, Actors: as})
			return
		} else if !r.actsNext(end) {
			return
		} else if as := r.heldAlready(r.title(first, end)); len(as) > 0 {
			r.splice(i, end, Node{Kind: ActorNode, Named: true, Fold: n.Fold, Actors: as})
			return
		}
	}
	if end > first {
		r.bodyNode(i, end, r.Doc.Slice(r.Span(n.Lo, r.Nodes[end-1].Hi)))
	}
}

// title returns the words of nodes [i,end) as programmes are known by them.
func (r *Reader) title(i, end int) string {
	return strings.ToLower(r.Doc.Slice(r.Span(r.Nodes[i].Lo, r.Nodes[end-1].Hi)))
}

// joinTitles makes actors of the programmes that go by their names alone where they begin a clause and give,
// "Ước mơ xanh cũng đã trao 50 suất quà": of who was said to hold them.
func (r *Reader) joinTitles() {
	for i := 0; i+2 < len(r.Nodes); i++ {
		if !r.Doc.Tokens[r.Nodes[i].Lo].Cap || i > 0 && r.Nodes[i-1].Kind != Mark && r.Nodes[i-1].Kind != DateNode {
			continue
		}
		for end := i + 2; end < len(r.Nodes) && end <= i+maxTitle; end++ {
			if !r.actsNext(end) {
				continue
			}
			if as := r.heldAlready(r.title(i, end)); len(as) > 0 {
				r.splice(i, end, Node{Kind: ActorNode, Named: true, Fold: r.Nodes[i].Fold, Actors: as})
			}
			break
		}
	}
}

// heldAlready returns who was said to hold the programme of that name.
func (r *Reader) heldAlready(name string) []extract.Actor {
	for k := range r.Programmes {
		if p := &r.Programmes[k]; len(p.Holders) > 0 && p.Name == strings.Trim(name, "\"“”'‘’ ") {
			return p.Holders
		}
	}
	return nil
}

// actsNext reports whether what stands before node k is said to give, or to do something that is over or
// to come.
func (r *Reader) actsNext(k int) bool {
	if k >= len(r.Nodes) || r.Nodes[k].Kind != Word || r.Nodes[k].Lex == nil {
		return r.Is(k, "cũng", "còn")
	}
	return r.Nodes[k].Lex.Marker&(Past|Pledge) != 0 || r.Nodes[k].Lex.Trigger&Give != 0
}

// givesBefore reports whether a verb of giving stands right before node k.
func (r *Reader) givesBefore(k int) bool {
	return k > 0 && r.Nodes[k-1].Lex != nil && r.Nodes[k-1].Lex.Trigger&Give != 0
}

// titleEnd returns the node after a name without quotation marks that begins at node k:
// a word with a capital, then words up to what cannot belong to it; or k.
func (r *Reader) titleEnd(k int) int {
	if k >= len(r.Nodes) || r.Nodes[k].Kind == ItemNode || r.Nodes[k].Kind == Mark || !r.Doc.Tokens[r.Nodes[k].Lo].Cap || r.Nodes[k].Kind == ActorNode && r.Nodes[k].Person {
		return k
	}
	x := k + 1
	for ; x < len(r.Nodes) && x < k+maxTitle; x++ {
		n := &r.Nodes[x]
		if r.titleGoesOn(x) {
			continue
		}
		if n.Kind != Word || n.Lex != nil && (n.Lex.Trigger != 0 || n.Lex.Marker&^Noun != 0) || Purposes[n.Fold] || r.Doc.Tokens[n.Lo].Kind != extract.Word {
			break
		}
	}
	return x
}

// titleGoesOn reports whether the small word at node k stands within a name: "Tiếp sức
// đến trường", "Ước mơ của Lan".
func (r *Reader) titleGoesOn(k int) bool {
	if k+1 >= len(r.Nodes) || !r.Is(k, "đến", "tới", "về", "lên", "ra", "của") || r.Nodes[k+1].Kind != Word || r.Nodes[k+1].Lex != nil {
		return false
	}
	return r.Doc.Tokens[r.Nodes[k+1].Lo].Cap == r.Is(k, "của")
}
