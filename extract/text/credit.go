package text

import (
	"strings"

	"github.com/lienket/lienket/extract"
)

// longestCredit is how many tokens the name behind "Ảnh:" may have.
const longestCredit = 10

// credit finds the next picture credit in the tokens of a block from token from
// on: "Ảnh: Minh An.", "(Ảnh: M.T)", "- Ảnh 1.". It returns the range that the
// credit covers, with the marks around it, or ok == false.
func credit(toks []extract.Token, from int) (lo, hi int, ok bool) {
	for i := from; i < len(toks); i++ {
		if toks[i].Fold != "ảnh" && toks[i].Fold != "nguồn" {
			continue
		}
		lo, hi, ok := creditAt(toks, from, i)
		if ok && (hi == len(toks) || toks[hi].Cap || toks[hi].Kind == extract.Number || opener(toks[hi].Fold)) {
			return lo, hi, true
		}
	}
	return 0, 0, false
}

// opener reports whether a mark can start what follows a credit.
func opener(mark string) bool {
	switch mark {
	case "\"", "“", "‘", "«", "(", "[", "-", "–", "*", "•", "+", "|":
		return true
	}
	return false
}

func creditAt(toks []extract.Token, from, i int) (lo, hi int, ok bool) {
	photo := toks[i].Fold == "ảnh"
	lo = i
	before := ""
	if i > from {
		before = toks[i-1].Fold
	}
	switch before {
	case "(", "-", "–", "—", "|", "[":
		lo--
	case "", ".", "!", "?", "…", "\"", "”", ")":
	default:
		if !photo || !toks[i].Upper || toks[i-1].Upper || fold(toks, i+1) != ":" { // "… trao quà cho bà con ẢNH: MINH AN"
			return 0, 0, false // "hình ảnh:", "bức ảnh", "nguồn" within a sentence
		}
	}
	at := i + 1
	if photo && fold(toks, at) == "minh" && fold(toks, at+1) == "họa" {
		at += 2
	}
	switch {
	case fold(toks, at) == ":":
		at++
	case photo && at < len(toks) && toks[at].Kind == extract.Number && (at+1 == len(toks) || lo < i):
		return lo, skipMark(toks, at+1), true
	case before == "(" && photo && at < len(toks) && toks[at].Cap, at > i+1 && (at == len(toks) || before == "("):
	case photo && toks[i].Cap && before != "" && namesToEnd(toks, at), photo && i == 0 && namesToEnd(toks, at) && toks[at].Upper:
		return lo, len(toks), true
	default:
		return 0, 0, false
	}
	if before == "(" || before == "[" {
		for hi = at; hi < len(toks) && hi-at <= longestCredit; hi++ {
			if f := toks[hi].Fold; f == ")" || f == "]" {
				return lo, skipMark(toks, hi+1), true
			}
		}
	}
	if !photo && before != "" && before != "." && before != "|" {
		return 0, 0, false
	}
	return lo, creditEnd(toks, at), true
}

// namesToEnd reports whether one to four capitalised words, and nothing else,
// stand from token at on.
func namesToEnd(toks []extract.Token, at int) bool {
	n := len(toks) - at
	if n < 1 || n > 4 {
		return false
	}
	for _, t := range toks[at:] {
		if !t.Cap {
			return false
		}
	}
	return true
}

// creditEnd returns where the name that starts at token at ends: names in
// capitals end with the capitals, others with the full stop or the block, and,
// where there is none, with the last capitalised word.
func creditEnd(toks []extract.Token, at int) int {
	if at < len(toks) && toks[at].Upper && len(toks[at].Fold) > 1 {
		end := at + 1
		for end < len(toks) && end-at < longestCredit && (toks[end].Upper || joinsNames(toks, end)) {
			end++
		}
		return skipMark(toks, end)
	}
	end := at
	for ; end < len(toks) && end-at < longestCredit; end++ {
		if f := toks[end].Fold; toks[end].Kind == extract.Punct && (f[0] == '.' || f == "|" || f == ")" || f == "!" || f == "?") {
			return end + 1
		}
	}
	if end == len(toks) {
		return end
	}
	for end = at; end < len(toks) && (toks[end].Cap || joinsNames(toks, end)); end++ {
	}
	return end
}

// joinsNames reports whether the mark at i stands between the names of two
// photographers.
func joinsNames(toks []extract.Token, i int) bool {
	if i+1 >= len(toks) || !toks[i+1].Upper {
		return false
	}
	switch toks[i].Fold {
	case "/", "-", "–", ",", "&", "và":
		return true
	}
	return false
}

// skipMark returns i, or the index after the full stop or stroke at i.
func skipMark(toks []extract.Token, i int) int {
	if i < len(toks) && toks[i].Kind == extract.Punct && strings.ContainsAny(toks[i].Fold[:1], ".|") {
		return i + 1
	}
	return i
}

func fold(toks []extract.Token, i int) string {
	if i >= len(toks) {
		return ""
	}
	return toks[i].Fold
}

// dateline returns how many tokens at the start of a paragraph are the agency's
// mark ("(CAO) ", "NDO -", "(GLO)-", "TTO - "), or 0.
func dateline(toks []extract.Token) int {
	open := fold(toks, 0) == "("
	i := 0
	if open {
		i = 1
	}
	if i >= len(toks) || toks[i].Kind != extract.Word {
		return 0
	}
	if t := toks[i]; !agencies[t.Fold] && (!open || !t.Upper || t.Len() > 12) {
		return 0
	}
	i++
	if open {
		if fold(toks, i) != ")" {
			return 0
		}
		i++
	}
	switch f := fold(toks, i); {
	case f == "-" || f == "–" || f == "—" || f == ":":
		return i + 1
	case open && i < len(toks):
		return i
	}
	return 0
}
