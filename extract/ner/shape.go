package ner

import (
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
)

// personStart reports whether a Vietnamese person's name may start at i: a
// frequent surname and one to three more capitalised words that occur in names.
func (s *scanner) personStart(i int) bool {
	if !s.cap(i) || !s.cap(i+1) {
		return false
	}
	if w := s.word(i + 1); (w == "thị" || w == "văn") && s.cap(i+2) && syllable(s.word(i)) {
		return true
	}
	if s.syms[i] == 0 || s.names.Surname(s.syms[i]) < 10 {
		return false
	}
	n := s.run(i)
	return n >= 2 && n <= 4 && s.names.Given(s.syms[i+1]) > 0 && s.names.Given(s.syms[i+n-1]) > 0 || n >= 3 && n <= 4 && s.names.Surname(s.syms[i]) >= 20 && s.names.Given(s.syms[i+1]) > 0
}

// highlander returns the end of a name at i as the peoples of the central highlands
// bear them, a letter that tells man or woman and one to four words: "A Pớt Tung",
// "Y Thị Bích Thọng". An office, a list of people or a mark must make it sure.
func (s *scanner) highlander(i int) int {
	switch s.word(i) {
	case "a", "y", "u", "k", "h":
	default:
		return i
	}
	n := s.run(i)
	if n < 2 || n > 5 || s.tok(i+1).Upper && s.tok(i+1).Len() > 1 || s.cap(i-1) {
		return i
	}
	end := i + n
	var h gazetteer.Hits
	switch s.word(end) {
	case "–", "-", ",", "(":
		if s.match(end+1, &h) && h[gazetteer.TitleName].Len > 0 {
			return end
		}
	}
	switch s.word(i - 1) {
	case ":", ";", "chí":
		if w := s.word(end); n >= 2 && (w == "," || w == "và") && s.personStart(end+1) || s.word(i-1) == "chí" {
			return end
		}
	}
	return i
}

// korean returns the end of a name at i that is built as Korean ones are written, one
// syllable and two that a dash joins, the last one small: "Kim Dong-chul", "Kim Dong - chul"; else i.
func (s *scanner) korean(i int) int {
	if !s.cap(i) || !s.cap(i+1) || s.cap(i+2) || s.cap(i-1) && !s.afterName(i) || s.tok(i).Len() > 5 || !ascii(s.word(i)) || s.tok(i).Upper {
		return i
	}
	given, last, ok := strings.Cut(s.word(i+1), "-")
	if !ok {
		return s.partedKorean(i)
	}
	if len(given) > 6 || len(last) > 5 || len(last) < 2 || !letters(given) || !letters(last) || s.tok(i+1).Upper {
		return i
	}
	if c := s.doc.Slice(s.tok(i + 1).Span)[len(given)+1]; c < 'a' || c > 'z' {
		return i // "Notre-Dame"
	}
	return i + 2
}

// letters reports whether a folded word has Latin letters without marks only.
func letters(w string) bool {
	for i := range len(w) {
		if w[i] < 'a' || w[i] > 'z' {
			return false
		}
	}
	return w != ""
}

// house reports whether a number before the name at i and a ward or quarter after it
// make it a street's: "số 5 Võ Trần Chí, P.2, Q.3", "73 Trần Bình Trọng (quận 5)".
func (s *scanner) house(i int) bool {
	if i == s.lo || !s.hasDigit(i-1) {
		return false
	}
	end := i + s.run(i)
	if w := s.word(end); w != "," && w != "(" {
		return false
	}
	return s.word(i-2) == "số" || s.levelAt(end+1)
}

// zone reports whether the words before i are for an estate that bears the name there:
// "Khu công nghệ cao Hòa Lạc".
func (s *scanner) zone(i int) bool {
	switch s.word(i-2) + " " + s.word(i-1) {
	case "nghệ cao", "kinh tế", "công nghiệp", "chế xuất", "đô thị":
		return s.word(i-3) == "khu" || s.word(i-4) == "khu"
	}
	return false
}

// geographic reports whether a surname is also a word for a lake, river or road.
func (s *scanner) geographic(i int) bool {
	var h gazetteer.Hits
	return s.match(i, &h) && h[gazetteer.Negative].Len == 1 && gazetteer.NegativeKind(h[gazetteer.Negative].Index) >= gazetteer.Nature
}

// middle reports whether the second word of a run is one that makes the first a
// surname: "Nông Thị …", "Lò Văn …", among the peoples of the north "Giàng A …".
func (s *scanner) middle(i int) bool {
	if !s.cap(i+1) || !s.cap(i+2) || !syllable(s.word(i)) {
		return false
	}
	switch s.word(i + 1) {
	case "thị", "văn":
		switch s.word(i) {
		case "với", "theo", "cùng", "như", "của", "cho":
			return false // "Với Văn Mai Hương, …"
		}
		return true
	case "a", "seo", "mí", "láo", "sẻo", "chin", "chẩn", "phủ", "mùi", "ta":
		return s.names.Surname(s.syms[i]) > 0
	}
	return false
}

// placeAfterOpener reports whether the run is a sentence opener and a listed
// place ("Từ Hà Nội"), or a province's own name.
func (s *scanner) placeAfterOpener(i, end int) bool {
	var h gazetteer.Hits
	if s.match(i, &h) && int(h[gazetteer.PlaceName].Len) == end-i && s.isProvince(&h) {
		return true
	}
	return s.names.Opener(s.syms[i]) && end-i >= 3 && s.match(i+1, &h) && int(h[gazetteer.PlaceName].Len) == end-i-1
}

// placeNamed reports whether a listed place's name fills the tokens.
func (s *scanner) placeNamed(lo, hi int) bool {
	var h gazetteer.Hits
	return lo < hi && s.match(lo, &h) && int(h[gazetteer.PlaceName].Len) == hi-lo
}

// endsInPlace reports whether the run ends in a country's name: "Đoàn Việt Nam".
func (s *scanner) endsInPlace(end int) bool {
	var h gazetteer.Hits
	if !s.match(end-2, &h) || h[gazetteer.PlaceName].Len != 2 {
		return false
	}
	return s.foremost(h[gazetteer.PlaceName]).Kind == extract.Country
}

// alone reports whether the sentence is nothing but the name.
func (s *scanner) alone(i, end int) bool {
	return i == s.lo && (end == s.hi || s.word(end) == "/" || s.word(end) == "-" && end+1 == s.hi || end+1 == s.hi && s.tok(end).Kind == extract.Punct)
}

// photoCredit reports whether the words before i credit who took or wrote.
func (s *scanner) photoCredit(i int) bool {
	j := i - 1
	if j > 0 && s.word(j) == "/" && s.glued(i) && s.tok(j-1).Upper {
		j -= 2 // "Ảnh: VGP/Trần A"
	}
	if s.word(j) == ":" {
		j--
	}
	switch s.word(j) {
	case "ảnh", "bài", "clip", "video", "nguồn", "tin", "theo", "họa":
		return (s.word(j) != "theo" || !s.spoken(i)) && s.word(j-1) != "trong" // "Trong ảnh: A" shows A
	}
	return false
}

// spoken reports whether a word follows that people speak or act with.
func (s *scanner) spoken(end int) bool {
	var h gazetteer.Hits
	if s.word(end) == "(" || s.word(end) == "," {
		return s.match(end+1, &h) && h[gazetteer.TitleName].Len > 0 || end+1 < s.hi && s.tok(end+1).Kind == extract.Number
	}
	return s.match(end, &h) && h[gazetteer.Speech].Len > 0
}

// initialDot reports whether the full stop at end is that of an initial within the name that
// starts at i: "Timothy M. Dolan", "Nguyễn T. Hương".
func (s *scanner) initialDot(i, end int, titled, vietnamese bool) bool {
	if s.word(end) != "." || !s.glued(end) || !s.cap(end-1) || s.tok(end-1).Len() != 1 || !s.cap(end+1) || s.tok(end+1).Upper && s.tok(end+1).Len() > 1 || end == i+1 {
		return false
	}
	n := s.run(end + 1)
	if vietnamese {
		return titled && n == 1 && s.names.Given(s.syms[end+1]) > 0 && !s.names.Opener(s.syms[end+1]) || s.tok(end+1).Len() == 1 && n == 1
	}
	return n <= 3 && s.tok(end+n).Len() > 1 && (!syllable(s.word(end+1)) || s.tok(end+1).Len() == 1)
}

// smallSyllable reports whether the word in lower case at end is the given name that goes
// on the name at i, by mistake: "Nguyễn Văn hải được".
func (s *scanner) smallSyllable(i, end int) bool {
	if end != i+2 || !s.initialled(end) || end >= s.hi || s.tok(end).Kind != extract.Word || s.cap(end) || !syllable(s.word(end)) || s.names.Surname(s.syms[i]) == 0 {
		return false
	}
	return s.names.Given(s.syms[end]) > 0 && !s.is(end, gazetteer.Function) && (s.spoken(end+1) || end+1 >= s.hi || s.tok(end+1).Kind == extract.Punct)
}
