package syntax

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/lists"
)

// phraseAt returns what the lists say of the longest phrase at token i, and its number of tokens,
// where the words around it leave it its meaning; or nil.
func (r *Reader) phraseAt(i, hi int) (lex *Lexeme, n int) {
	if r.Begins[i]&inWords == 0 {
		return nil, 0
	}
	toks := r.Doc.Tokens
	if lex, n = r.Lex.Words.phrases.LongestBegun(r.words[i], toks[i:hi]); lex == nil {
		return nil, 0
	}
	for j := i + 1; j < i+n; j++ { // "các tỉnh Cao Bằng": the name has its "tỉnh"
		if r.nameAt(j) && lex.Goods != "alms" {
			lex, n = r.Lex.Words.Longest(toks[i:j])
			break
		}
	}
	if n == 3 && lex.Head == Party && i+n < hi && toks[i+n].Kind == extract.Number {
		lex, n = r.Lex.Words.Longest(toks[i : i+1]) // "đoàn hỗ trợ 4 gia đình": it did
	}
	if n > 0 && i > r.first && (lex.Head == Party && troops[toks[i-1].Fold] || n == 1 && toks[i].Fold == "hộ" && guards[toks[i-1].Fold]) {
		lex, n = nil, 0 // "tiểu đoàn", "trung đoàn": no delegation; "trang phục phòng hộ": no home
	}
	if n == 1 && toks[i].Fold == "nên" && i+1 < hi && r.nameAt(i+1) {
		lex, n = nil, 0 // "nên UBND tỉnh hỗ trợ": so it did; who should is named before
	}
	if n == 2 && toks[i].Fold == "đưa" && lex.Trigger == 0 && i+n < hi && r.nameAt(i+n) {
		lex, n = r.Lex.Words.Longest(toks[i : i+1]) // "đưa vào Hà Tĩnh 30 xe", not "đưa vào sử dụng"
	}
	if n > 2 && toks[i].Fold == "vào" && lex.Marker&To != 0 && (i+n == hi || !r.bodyAt(i+n)) {
		lex, n = r.Lex.Words.Longest(toks[i : i+1]) // whose account it is: swindlers' are persons'
	}
	if lex != nil && lex.Goods == "grant" && (i+n == hi || !behindGrants[toks[i+n].Fold]) {
		lex, n = r.Lex.Words.Longest(toks[i : i+n-1])
	}
	if lex != nil && lex.Goods == "home" && (i == r.first || !raising[toks[i-1].Fold] || i+n < hi && !behindHomes[toks[i+n].Fold]) {
		lex, n = nil, 0
	}
	if lex != nil && lex.Goods == "craft" && lex.Head == NoHead && !r.craft(i, n, hi) {
		lex, n = nil, 0
	}
	return lex, n
}

// craft reports whether the car or boat of n tokens at token i is what is given: not so "trạm
// xe buýt", "xe của tỉnh".
func (r *Reader) craft(i, n, hi int) bool {
	return i > r.first && handing[r.Doc.Tokens[i-1].Fold] && (n > 1 || r.Doc.Tokens[i].Fold != "xe" || r.brandEnd(i+1, hi) > i+1)
}

// handing are the last syllables of the verbs behind which a boat or a car without a number is
// what is given.
var handing = lists.Words("handing")

// maxTrade is how many words the name of a make of cars has.
const maxTrade = 3

// brandEnd returns the token behind the foreign name of a make that begins at token i: "xe
// Toyoda Halux".
func (r *Reader) brandEnd(i, hi int) int {
	end := min(hi, i+maxTrade)
	for i < end && r.Doc.Tokens[i].Cap && len(r.Doc.Tokens[i].Fold) == r.Doc.Tokens[i].Len() && !r.placeAt(i) {
		i++
	}
	return i
}

// placeAt reports whether a place's name starts at token i.
func (r *Reader) placeAt(i int) bool {
	for _, k := range r.Starting(i) {
		if a, ok := ActorOf(&r.Analysis.Mentions[k]); ok && a.Kind == extract.PlaceActor {
			return true
		}
	}
	return false
}

// troops are the syllables before "đoàn" by which it is a body of troops or of workers.
var troops = map[string]bool{"tiểu": true, "trung": true, "sư": true, "lữ": true, "quân": true, "binh": true, "công": true, "tập": true}

// guards are the syllables before "hộ" by which it is a guard and no home.
var guards = map[string]bool{"phòng": true, "bảo": true, "cứu": true, "giám": true, "hạ": true, "yểm": true}

// grade reports whether token i is the "cấp" of a grade and no verb: "trường cấp 2", "cấp III".
func (r *Reader) grade(i, hi int) bool {
	if r.Doc.Tokens[i].Fold != "cấp" || i+1 >= hi {
		return false
	}
	switch t := &r.Doc.Tokens[i+1]; {
	case t.Fold == "i", t.Fold == "ii", t.Fold == "iii":
		return true
	case t.Kind != extract.Number || t.End-t.Start > 1:
		return false
	}
	return len(r.Starting(i+1)) == 0
}

// behindGrants are the words behind "tiền hỗ trợ" by which it is a thing that is given.
var behindGrants = lists.Words("behind grants")

// nameAt reports whether a resolved name starts at token i.
func (r *Reader) nameAt(i int) bool {
	for _, k := range r.Starting(i) {
		if _, ok := ActorOf(&r.Analysis.Mentions[k]); ok {
			return true
		}
	}
	return false
}

// bodyAt reports whether the name of a body or place starts at token i.
func (r *Reader) bodyAt(i int) bool {
	for _, k := range r.Starting(i) {
		if m := &r.Analysis.Mentions[k]; !m.Anaphoric && m.Type != extract.PersonMention {
			if _, ok := ActorOf(m); ok {
				return true
			}
		}
	}
	return false
}
