package text

import (
	"strings"
	"unicode/utf8"

	"github.com/lienket/lienket/extract"
)

// splitter finds the ends of sentences among the tokens of one block.
type splitter struct {
	text   string
	toks   []extract.Token
	inside []bool // token stands between short matched brackets
	open   []bool // a straight quotation mark that opens
}

// longestAside is how many tokens brackets may enclose for full stops in them
// not to end a sentence.
const longestAside = 40

// sentences calls yield with the token ranges of the sentences of toks, which
// are the tokens of one block. Linear in len(toks).
func sentences(text string, toks []extract.Token, yield func(lo, hi int)) {
	sp := splitter{text: text, toks: toks}
	sp.mark()
	start := 0
	for i := 0; i < len(toks); i++ {
		if toks[i].Kind != extract.Punct || !sp.terminal(i) {
			continue
		}
		end, ok := sp.end(start, i)
		if !ok {
			i = max(i, end-1)
			continue
		}
		yield(start, end)
		start, i = end, end-1
	}
	if start < len(toks) {
		yield(start, len(toks))
	}
}

func (sp *splitter) str(i int) string {
	t := sp.toks[i]
	return sp.text[t.Start:t.End]
}

// terminal reports whether the mark can end a sentence.
func (sp *splitter) terminal(i int) bool {
	switch s := sp.str(i); s[0] {
	case '.', '!', '?':
		return true
	default:
		return s == "…"
	}
}

// mark fills inside and open.
func (sp *splitter) mark() {
	var stack []int
	quote := false
	for i, t := range sp.toks {
		if t.Kind != extract.Punct {
			continue
		}
		switch sp.text[t.Start] {
		case '(', '[':
			stack = append(stack, i)
		case ')', ']':
			if len(stack) == 0 {
				continue
			}
			from := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			if i-from <= longestAside {
				if sp.inside == nil {
					sp.inside = make([]bool, len(sp.toks))
				}
				for k := from; k < i; k++ {
					sp.inside[k] = true
				}
			}
		case '"':
			if sp.open == nil {
				sp.open = make([]bool, len(sp.toks))
			}
			quote = sp.opens(i, quote)
			sp.open[i] = quote
		}
	}
}

// opens decides whether the straight quotation mark at i opens: by the spaces
// around it, and where these do not tell, by whether one is open.
func (sp *splitter) opens(i int, quoting bool) bool {
	before := i == 0 || sp.gap(i)
	after := i+1 == len(sp.toks) || sp.gap(i+1)
	if before != after {
		return before
	}
	return !quoting
}

// gap reports whether white space lies before token i.
func (sp *splitter) gap(i int) bool {
	return i > 0 && sp.toks[i-1].End < sp.toks[i].Start
}

// end decides whether the terminal mark at i ends the sentence that started at
// start, and returns the index after the sentence, or after the marks that it has
// looked at: closing marks belong to it.
func (sp *splitter) end(start, i int) (int, bool) {
	mark := sp.str(i)
	j := i + 1
	for j < len(sp.toks) && !sp.gap(j) && sp.closes(j) { // "!!", "?!", "./."
		j++
	}
	if sp.inside != nil && sp.inside[i] && j < len(sp.toks) {
		return j, false
	}
	if j == len(sp.toks) {
		return j, true
	}
	next := sp.toks[j]
	spaced := sp.gap(j)
	if next.Kind == extract.Punct {
		return j, sp.starts(j)
	}
	if mark == "." && (sp.listNumber(start, i) || sp.initial(i) || sp.initials(i)) {
		return j, false
	}
	switch {
	case next.Kind == extract.Number && !next.Cap:
		if len(mark) > 1 { // "1, 2, 3... 10"
			return j, spaced && i > start && sp.toks[i-1].Kind == extract.Word
		}
		return j, spaced || i > start && sp.wordy(i-1)
	case next.Cap:
		return j, true
	}
	return j, false
}

// closes reports whether the mark at j can still belong to the sentence before it.
func (sp *splitter) closes(j int) bool {
	if sp.toks[j].Kind != extract.Punct {
		return false
	}
	switch s := sp.str(j); s {
	case "”", "’", "»", ")", "]", "'", "!", "?", "…":
		return true
	case "\"":
		return !sp.open[j]
	case "/":
		return j+1 < len(sp.toks) && sp.str(j+1) == "." && !sp.gap(j+1)
	case ".": // "./." and "!”."
		return j > 1 && sp.str(j-1) != "."
	}
	return false
}

// starts reports whether a sentence can start with the punctuation mark at j.
func (sp *splitter) starts(j int) bool {
	k := j + 1
	switch s := sp.str(j); s {
	case "“", "‘", "«", "(", "[":
	case "\"":
		if !sp.open[j] {
			return false
		}
	case "*", "•", "+", "-", "–", "—", "►", "■", "|", ">", "#", "…", "...", "'", "{", "<":
		return k < len(sp.toks) && (sp.toks[k].Cap || sp.toks[k].Kind == extract.Punct) && sp.gap(j)
	default:
		r, _ := utf8.DecodeRuneInString(s)
		return r >= 0x2190 // arrows, ornaments, pictures
	}
	return k < len(sp.toks) && (sp.toks[k].Cap || sp.toks[k].Kind != extract.Word)
}

// wordy reports whether token i is a word that is no single letter.
func (sp *splitter) wordy(i int) bool {
	t := sp.toks[i]
	return t.Kind == extract.Word && utf8.RuneCountInString(t.Fold) > 1 || t.Kind == extract.Punct
}

// listNumber reports whether the full stop at i follows the number or letter of
// a list item ("1. Ủy ban", "a. Về").
func (sp *splitter) listNumber(start, i int) bool {
	if i != start+1 {
		return false
	}
	t := sp.toks[start]
	return t.Kind == extract.Number && t.Len() <= 4 || t.Kind == extract.Word && t.Len() == 1
}

// initial reports whether the full stop at i follows the initial of a name
// ("Joe R. Biden", "J. Smith", "thủ môn: E. Martinez"): a capital after another
// capitalised word, or after a mark where no letters are listed.
func (sp *splitter) initial(i int) bool {
	if i == 0 {
		return false
	}
	t := sp.toks[i-1]
	if t.Kind != extract.Word || !t.Upper || utf8.RuneCountInString(t.Fold) != 1 {
		return false
	}
	if i == 1 || sp.toks[i-2].Cap && sp.toks[i-2].Kind == extract.Word || strings.HasSuffix(sp.str(i-2), ".") {
		return true
	}
	if sp.toks[i-2].Kind != extract.Punct {
		return false
	}
	list := i > 2 && utf8.RuneCountInString(sp.toks[i-3].Fold) == 1 // "khối A, B."
	return !list
}

// initials reports whether the full stop at i follows two initials before a foreign name,
// "Thượng nghị sĩ J.D. Mercer". The initials of those whose names are kept back end sentences.
func (sp *splitter) initials(i int) bool {
	if i == 0 || i+1 >= len(sp.toks) {
		return false
	}
	t, next := &sp.toks[i-1], &sp.toks[i+1]
	if t.Kind != extract.Word || !t.Upper || len(t.Fold) != 3 || t.Fold[1] != '.' {
		return false
	}
	return next.Kind == extract.Word && next.Cap && !next.Upper && foreign(next.Fold)
}

// foreign reports whether a folded word is of Latin letters without marks and of more than one
// syllable, or has a letter or an end that no Vietnamese word has.
func foreign(w string) bool {
	groups, vowel := 0, false
	for i := range len(w) {
		switch c := w[i]; {
		case c < 'a' || c > 'z':
			return false
		case strings.IndexByte("fjwz", c) >= 0:
			return true
		case strings.IndexByte("aeiouy", c) >= 0:
			if !vowel {
				groups++
			}
			vowel = true
		default:
			vowel = false
		}
	}
	return len(w) > 3 && (groups > 1 || strings.IndexByte("bdklqrsvx", w[len(w)-1]) >= 0)
}
