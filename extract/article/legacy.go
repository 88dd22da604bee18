package article

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// tcvn3 gives the letters of TCVN 5712:1993 from 0xA1 on, row by row of the code
// table, and '·' where there is none. The fonts of the time wrote capitals with
// tones by the codes of small letters in a font of capitals: such text comes out
// in small letters.
const tcvn3 = "ĂÂÊÔƠƯĐăâêôơưđẰ" +
	"·····àảãáạẲằẳẵắẴ" +
	"ẮẦẨẪẤỀặầẩẫấậèỂẻẽ" +
	"éẹềểễếệìỉỄẾỒĩíịò" +
	"Ổỏõóọồổỗốộờởỡớợù" +
	"ỖủũúụừửữứựỳỷỹýỵỐ"

// punctuation1252 holds the marks that Windows puts at 0x80 to 0x9F.
var punctuation1252 = map[byte]rune{0x82: '‚', 0x84: '„', 0x85: '…', 0x91: '‘', 0x92: '’', 0x93: '“', 0x94: '”', 0x95: '•', 0x96: '–', 0x97: '—', 0x99: '™', 0xA0: '\u00a0'}

var tcvn3Table = []rune(tcvn3)

// fromTCVN3 decodes TCVN3; false if a byte has no meaning in it.
func fromTCVN3(data []byte) (string, bool) {
	var b strings.Builder
	b.Grow(len(data) * 3 / 2)
	for _, c := range data {
		switch {
		case c < 0x80:
			b.WriteByte(c)
		case punctuation1252[c] != 0:
			b.WriteRune(punctuation1252[c])
		case c < 0xA1 || tcvn3Table[c-0xA1] == '·':
			return "", false
		default:
			b.WriteRune(tcvn3Table[c-0xA1])
		}
	}
	return b.String(), true
}

// vniMarks gives the combining marks of VNI's second bytes, by the small code;
// the capital is 0x20 lower.
var vniMarks = map[byte]string{
	0xF8: "\u0300", 0xF9: "\u0301", 0xFB: "\u0309", 0xF5: "\u0303", 0xEF: "\u0323",
	0xE2: "\u0302", 0xE0: "\u0302\u0300", 0xE1: "\u0302\u0301", 0xE5: "\u0302\u0309", 0xE3: "\u0302\u0303", 0xE4: "\u0302\u0323",
	0xEA: "\u0306", 0xE8: "\u0306\u0300", 0xE9: "\u0306\u0301", 0xFA: "\u0306\u0309", 0xFC: "\u0306\u0303", 0xEB: "\u0306\u0323",
}

// vniLetters gives VNI's letters of one byte, by the small code.
var vniLetters = map[byte]rune{0xF4: 'ơ', 0xF6: 'ư', 0xF1: 'đ', 0xED: 'í', 0xEC: 'ì', 0xE6: 'ỉ', 0xF3: 'ĩ', 0xF2: 'ị', 0xEE: 'ỵ'}

// fromVNI decodes VNI for Windows, whose accented letters are a letter and a
// byte for its marks; false if a byte has no meaning in it, or a mark follows no
// vowel.
func fromVNI(data []byte) (string, bool) {
	var b strings.Builder
	b.Grow(len(data) * 3 / 2)
	last := rune(0)
	for _, c := range data {
		r := rune(c)
		if c >= 0x80 {
			small := c
			if 0xC0 <= c && c < 0xE0 {
				small += 0x20
			}
			switch marks := vniMarks[small]; {
			case punctuation1252[c] != 0:
				r = punctuation1252[c]
			case vniLetters[small] != 0:
				r = vniLetters[small]
				if small != c {
					r = unicode.ToUpper(r)
				}
			case marks != "" && strings.ContainsRune("aeiouyAEIOUYơưƠƯ", last):
				b.WriteString(marks)
				last = 0
				continue
			default:
				return "", false
			}
		}
		b.WriteRune(r)
		last = r
	}
	return norm.NFC.String(b.String()), true
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) }

// The parts of a Vietnamese syllable, without tones.
var (
	onsets = set("b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x")
	nuclei = set("a ă â e ê i o ô ơ u ư y ia iê ya yê ua uô ưa ươ oa oă oe ooo oo uâ uê uơ uy uya uyê ai ao au ay âu ây eo êu iêu iu oai oay oao oeo oi ôi ơi ui uôi uây uyu ưi ươi ưu ươu yêu uau ue")
	codas  = set("c ch m n ng nh p t")
)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

// syllable reports whether w, in NFC, has the form of a Vietnamese syllable,
// with at most one tone mark.
func syllable(w string) bool {
	if len(w) > 24 {
		return false
	}
	tones := 0
	base := strings.Map(func(r rune) rune {
		switch r {
		case 0x300, 0x301, 0x303, 0x309, 0x323:
			tones++
			return -1
		}
		return r
	}, norm.NFD.String(strings.ToLower(w)))
	base = norm.NFC.String(base)
	if tones > 1 {
		return false
	}
	// Every split into onset, nucleus and coda is tried: there are few.
	for i := 0; i <= min(3, len(base)); i++ {
		if i > 0 && !onsets[base[:i]] {
			continue
		}
		for j := len(base); j > i && j >= len(base)-2; j-- {
			if nuclei[base[i:j]] && (j == len(base) || codas[base[j:]]) {
				return true
			}
		}
	}
	return false
}
