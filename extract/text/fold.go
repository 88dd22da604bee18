package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold returns s in NFC and lower case, each syllable's tone mark in its
// canonical place (see FoldTone). Two spellings of a word that differ only in
// these fold alike. It returns s itself, without allocating, if s is folded
// already. Fold(Fold(s)) == Fold(s).
func Fold(s string) string {
	if folded, ok := quick(s); ok {
		return folded
	}
	if Composed(s) {
		return foldNFC(s, true)
	}
	s = foldNFC(norm.NFC.String(s), true)
	return norm.NFC.String(s) // the lower case of a few foreign letters is not composed
}

// Composed reports, fast, whether s holds nothing but letters and marks that are in NFC
// whatever stands beside them: those of European languages and of Vietnamese.
// Such text is in NFC; where the answer is false, it may still be.
func Composed(s string) bool {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c < 0x80:
		case 0xC2 <= c && c <= 0xCB && i+1 < len(s): // U+0080 to U+02FF
			i++
		case c == 0xE1 && i+2 < len(s) && 0xB8 <= s[i+1] && s[i+1] <= 0xBB: // U+1E00 to U+1EFF
			i += 2
		case c == 0xE2 && i+2 < len(s) && s[i+1] == 0x80 && s[i+2] >= 0x90: // dashes and quotation marks
			i += 2
		default:
			return false
		}
	}
	return true
}

// FoldTone moves the tone mark of every open syllable in oa, oe or uy to the
// first vowel (hoà → hòa, uỷ → ủy, khoẻ → khỏe), and that of a closed one to the
// second (hòan → hoàn); after q it stands on the vowel that follows u (qúy →
// quý). Case is kept, and s must be in NFC.
func FoldTone(s string) string { return foldNFC(s, false) }

// Plain returns the folded s without any diacritics, đ as d: "Thừa Thiên Huế"
// gives "thua thien hue".
func Plain(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range Fold(s) {
		switch {
		case r < utf8.RuneSelf:
			b.WriteByte(byte(r))
		case r == 'đ':
			b.WriteByte('d')
		default:
			if base, ok := bases[r]; ok {
				b.WriteRune(base)
				continue
			}
			for _, d := range norm.NFD.String(string(r)) {
				if !unicode.Is(unicode.Mn, d) {
					b.WriteRune(d)
				}
			}
		}
	}
	return b.String()
}

// traits is what quick needs to know of a character.
type traits uint16

const (
	spelled traits = 1 << iota // ASCII and the letters of Vietnamese
	capital
	sounded // a vowel
	likeO   // o with any tone, and so on
	likeU
	likeI
	likeY
	openAE
	onsetQ
	onsetG
	marked // with a tone mark
	letter
)

// letterTraits gives them for each character; 0 is any other.
var letterTraits = buildTraits()

func buildTraits() *[0x1EFA]traits {
	table := new([0x1EFA]traits)
	for r := range rune(utf8.RuneSelf) {
		table[r] = spelled
	}
	for r := 'a'; r <= 'z'; r++ {
		table[r] |= letter
	}
	table['q'] |= onsetQ
	table['g'] |= onsetG
	for row, like := range map[int]traits{rowA: openAE, rowE: openAE, rowI: likeI, rowO: likeO, rowU: likeU, rowY: likeY} {
		for _, r := range toned[row] {
			table[r] = like
		}
	}
	for _, letters := range toned {
		for i, r := range letters {
			if table[r] |= spelled | letter | sounded; i > 0 {
				table[r] |= marked
			}
		}
	}
	table['đ'] = spelled | letter
	for lower := rune(len(table)) - 1; lower > 0; lower-- {
		if r := unicode.ToUpper(lower); r != lower && table[lower] != 0 {
			table[r] = table[lower] | capital
		}
	}
	return table
}

// mayMove reports whether a tone might move between two letters, given the one
// before them (see moveTone), and whether it might if the word ends with them.
func mayMove(onset, first, second traits) (anyway, atEnd bool) {
	if first&(likeO|likeU|likeI) == 0 || second&sounded == 0 || (first|second)&marked == 0 {
		return false, false
	}
	glide := first&likeO != 0 && second&openAE != 0 || first&likeU != 0 && second&likeY != 0
	pair := glide || first&likeU != 0 && onset&onsetQ != 0 || first&likeI != 0 && onset&onsetG != 0
	return pair && first&marked != 0, glide
}

// longestWord is up to how many bytes quick folds capitals.
const longestWord = 64

// quick folds what most words of a text are: the letters of Vietnamese, and no
// vowels between which a tone might move. It returns ok == false for others.
func quick(s string) (folded string, ok bool) {
	var onset, before, any traits
	open := false // a tone moves if nothing follows
	for _, r := range s {
		if int(r) >= len(letterTraits) {
			return s, false
		}
		t := letterTraits[r]
		if t == 0 || open && t&letter == 0 {
			return s, false
		}
		moves, atEnd := mayMove(onset, before, t)
		if moves {
			return s, false
		}
		onset, before, any, open = before, t, any|t, atEnd
	}
	if open {
		return s, false
	}
	if any&capital == 0 {
		return s, true
	}
	if len(s) > longestWord {
		return s, false
	}
	return lowered(s), true
}

// lowered returns the lower case of s. It is made for words of the letters of Vietnamese
// that are not longer than longestWord.
func lowered(s string) string {
	var buf [longestWord]byte
	b := buf[:0]
	for _, r := range s {
		b = utf8.AppendRune(b, toLower(r)) // never longer than the capital
	}
	return string(b)
}

// Lower is strings.ToLower for the text of a document, with short ways for the letters of
// Vietnamese. It returns s itself, without allocating, if s is in lower case.
func Lower(s string) string {
	for _, r := range s {
		if toLower(r) != r {
			return lowered(s)
		}
	}
	return s
}

// foldNFC lowers s if asked, and moves tone marks syllable by syllable.
func foldNFC(s string, lower bool) string {
	changed := false
	var stack [48]rune
	word := stack[:0]
	var short [96]byte
	b := short[:0]
	done := 0 // s[:done] has been copied to b
	flush := func(start, end int) {
		moved := moveTone(word)
		if !moved && !changed {
			word = word[:0]
			return
		}
		b = append(b, s[done:start]...)
		for _, r := range word {
			b = utf8.AppendRune(b, r)
		}
		done, changed = end, false
		word = word[:0]
	}
	start := 0
	for i, r := range s {
		if !isLetter(r) {
			if len(word) > 0 {
				flush(start, i)
			}
			continue
		}
		if len(word) == 0 {
			start = i
		}
		if lower {
			if l := toLower(r); l != r {
				r, changed = l, true
			}
		}
		word = append(word, r)
	}
	if len(word) > 0 {
		flush(start, len(s))
	}
	if done == 0 {
		return s
	}
	return string(append(b, s[done:]...))
}

// toLower is unicode.ToLower with short ways for the letters of Vietnamese.
func toLower(r rune) rune {
	switch {
	case r < utf8.RuneSelf:
		if 'A' <= r && r <= 'Z' {
			return r + 32
		}
		return r
	case 0x1EA0 <= r && r <= 0x1EF9: // pairs: upper case even, lower case odd
		return r | 1
	case 0xC0 <= r && r <= 0xDE && r != 0xD7:
		return r + 32
	case 0xDF <= r && r <= 0xFF:
		return r
	}
	return unicode.ToLower(r)
}

// isLetter is unicode.IsLetter with short ways for the letters of Vietnamese;
// loose combining marks count as letters, for they belong to one.
func isLetter(r rune) bool {
	switch {
	case r < utf8.RuneSelf:
		return 'a' <= r|32 && r|32 <= 'z'
	case 0x1EA0 <= r && r <= 0x1EF9:
		return true
	case 0xC0 <= r && r <= 0x24F:
		return r != 0xD7 && r != 0xF7
	case r == utf8.RuneError || 0x2010 <= r && r <= 0x2044:
		return false
	}
	return unicode.IsLetter(r) || unicode.Is(unicode.Mn, r)
}

// IsUpper is unicode.IsUpper with short ways for the letters of Vietnamese.
func IsUpper(r rune) bool {
	switch {
	case r < utf8.RuneSelf:
		return 'A' <= r && r <= 'Z'
	case 0x1EA0 <= r && r <= 0x1EF9:
		return r&1 == 0
	case r <= 0xFF:
		return 0xC0 <= r && r <= 0xDE && r != 0xD7
	}
	return unicode.IsUpper(r)
}

// The tones, in the order of toned's columns: level, grave, acute, hook, tilde, dot.
var toned = [...]string{
	"aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị",
	"oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ",
}

// vowel is a letter of toned: the row and the tone, and whether it is a capital.
type vowel struct {
	row, tone uint8
	upper     bool
}

// vowelTable gives, for each letter, 1 + row*6 + tone, plus 0x80 for a capital;
// 0 for what is no Vietnamese vowel.
var vowelTable, bases = buildVowels()

func buildVowels() (*[0x1EFA]uint8, map[rune]rune) {
	table, bases := new([0x1EFA]uint8), map[rune]rune{}
	plain := []rune("aaaeeiooouuy")
	for row, letters := range toned {
		for tone, r := range []rune(letters) {
			code := uint8(1 + row*6 + tone)
			table[r] = code
			table[unicode.ToUpper(r)] = code | 0x80
			bases[r] = plain[row]
		}
	}
	return table, bases
}

func vowelOf(r rune) (vowel, bool) {
	if r < 0 || int(r) >= len(vowelTable) || vowelTable[r] == 0 {
		return vowel{}, false
	}
	c := vowelTable[r]
	n := c&0x7F - 1
	return vowel{n / 6, n % 6, c&0x80 != 0}, true
}

// letter returns the vowel with the tone.
func (v vowel) letter(tone uint8) rune {
	r := []rune(toned[v.row])[tone]
	if v.upper {
		return unicode.ToUpper(r)
	}
	return r
}

// Rows of toned that moveTone looks at.
const (
	rowA, rowE, rowI, rowO, rowU, rowY = 0, 3, 5, 6, 9, 11
)

// moveTone puts the tone mark of one syllable in its canonical place, and
// reports whether it moved. Words that are no Vietnamese syllables with a vowel
// pair in question are left alone.
func moveTone(w []rune) bool {
	for i := 0; i+1 < len(w); i++ {
		first, ok := vowelOf(w[i])
		if !ok {
			continue
		}
		second, ok := vowelOf(w[i+1])
		if !ok {
			return false
		}
		if first.tone == 0 && second.tone == 0 {
			return false
		}
		var onset rune
		if i > 0 {
			onset = w[i-1] | 32
		}
		glide := first.row == rowO && (second.row == rowA || second.row == rowE) || first.row == rowU && second.row == rowY
		switch {
		case onset == 'q' && first.row == rowU, onset == 'g' && first.row == rowI && i == 1:
			return shift(w, i, i+1, first, second)
		case glide && i+2 == len(w):
			return shift(w, i+1, i, second, first)
		case glide && i+2 < len(w):
			return shift(w, i, i+1, first, second)
		}
		return false
	}
	return false
}

// shift moves the tone from w[from] to w[to] if only the former has one.
func shift(w []rune, from, to int, f, t vowel) bool {
	if f.tone == 0 || t.tone != 0 {
		return false
	}
	w[from], w[to] = f.letter(0), t.letter(f.tone)
	return true
}
