package resolve

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
	"github.com/lienket/lienket/extract/text"
)

// references binds words that are no names to what they stand for: forms of
// address alone to the person named last ("Ông cũng đề nghị"), counted nouns of
// area to the places named last ("hai địa phương", "2 tỉnh"), short forms to the body
// named last ("Đồn", "Nhà trường").
func (s *state) references() {
	s.addressed()
	s.counted()
	s.again()
	s.pressAgain()
}

// gender of a form of address or a name.
type gender uint8

const (
	anyone gender = iota
	man
	woman
)

// addressed binds bare forms of address.
func (s *state) addressed() {
	last := -1
	ms := s.a.Mentions
	for i := range ms {
		m := &ms[i]
		switch {
		case m.Type == extract.PersonMention && m.Entity >= 0:
			last = m.Entity
		case m.Type == extract.HonorificMention && m.Anaphoric && m.Entry == "address" && last >= 0:
			w := foldAll(s.d, m.Tokens.Lo, m.Tokens.Hi)
			g, ok := pronouns[w]
			if ages[w] != 0 {
				s.addressedAgain(i, ages[w])
				continue
			}
			if !ok || s.several(m.Tokens.Lo) || !s.alone(m.Tokens.Hi) || s.inName(m.Tokens.Lo) {
				continue
			}
			if p := s.agreeing(i, g); p >= 0 {
				s.extra = append(s.extra, extract.Mention{Span: m.Span, Tokens: m.Tokens, Type: extract.PersonMention, Entity: p, Anaphoric: true,
					Rule: "address-alone", Confidence: 0.75})
			}
		}
	}
}

// pronouns are the forms of address that stand for a person named before.
var pronouns = map[string]gender{"ông": man, "bà": woman, "anh": man, "chị": woman, "đồng chí": anyone, "ngài": man}

// age of those whom a form of address suits that stands before other nouns as well, or 0.
type age uint8

const (
	young age = iota + 1
	adult
	old
)

// ages are the forms of address that stand for a person named before only where something is handed
// to him or her who was called so: "em Phan Thị Duyên … tặng em 1 chiếc xe đạp".
var ages = map[string]age{"em": young, "cháu": young, "bé": young, "cô": adult, "chú": adult, "cụ": old, "mẹ": old}

// addressedAgain binds the form of address of mention i, behind a word of giving, to the person named
// last who was called by one of the same age.
func (s *state) addressedAgain(i int, of age) {
	m := &s.a.Mentions[i]
	switch s.word(m.Tokens.Lo - 1) {
	case "cho", "tặng", "giúp", "trợ", "biếu", "trao", "tới", "đến":
	default:
		return
	}
	if !s.apart(m.Tokens.Hi) {
		return
	}
	for j := i - 1; j >= 0 && j > i-window; j-- {
		p := &s.a.Mentions[j]
		if p.Type != extract.PersonMention || p.Entity < 0 || s.dropped[j] {
			continue
		}
		if ages[s.word(p.Tokens.Lo-1)] == of {
			s.extra = append(s.extra, extract.Mention{Span: m.Span, Tokens: m.Tokens, Type: extract.PersonMention, Entity: p.Entity, Anaphoric: true,
				Rule: "address-again", Confidence: 0.75})
			return
		}
	}
}

// inName reports whether the form of address at i is the end of a name in capitals: "Nhà thờ Đức Bà".
func (s *state) inName(i int) bool {
	if i == 0 {
		return false
	}
	t, before := &s.d.Tokens[i], &s.d.Tokens[i-1]
	return t.Cap && !t.Upper && before.Cap && before.Kind == extract.Word && before.End+1 == t.Start
}

// apart reports whether the word at i makes no other noun of the form of address before it: "em gái",
// "cụ ông", "cô giáo", "cháu nhỏ".
func (s *state) apart(i int) bool {
	switch s.word(i) {
	case "gái", "trai", "con", "bé", "giáo", "dâu", "rể", "bạn", "ta", "nàng", "út", "nhỏ", "thể", "ông", "bà", "họ", "nuôi", "ruột", "thiếu", "sinh", "mồ",
		"khuyết", "nghèo", "vùng", "dân", "hiếu", "khó", "ngoại", "nội", "già", "chồng", "vợ", "đội", "trò", "bị", "ở", "tại", "đang", "là", "thơ", "việt", "đẻ":
		return false
	case "học":
		return s.word(i+1) == "bổng"
	}
	return true
}

// several reports whether a word before a form of address makes it many.
func (s *state) several(lo int) bool {
	switch s.word(lo - 1) {
	case "các", "những", "nhiều", "mỗi", "một", "hai":
		return true
	}
	return false
}

// alone reports whether a form of address is not the beginning of a compound:
// "bà con", "ông bà", "anh em", "chị em", "đồng chí lãnh đạo".
func (s *state) alone(hi int) bool {
	switch s.word(hi) {
	case "con", "bà", "em", "chị", "ngoại", "nội", "cha", "xã", "chủ", "lãnh", "đại", "bí", "phó", "trưởng", "giám", "chủ tịch", "trong", "tổ", "ấy", "cụ", "hùng", "ta":
		return s.word(hi) == "ấy" || s.word(hi) == "trong"
	}
	return true
}

// agreeing returns the person named last before mention i whom a form of address
// suits, within the last sentences.
func (s *state) agreeing(i int, g gender) int {
	for j := i - 1; j >= 0 && j > i-window; j-- {
		m := &s.a.Mentions[j]
		if m.Type != extract.PersonMention || m.Entity < 0 {
			continue
		}
		have := s.genderOf(m)
		if g == anyone || have == anyone || have == g {
			return m.Entity
		}
	}
	return -1
}

// genderOf tells from the form of address before a name, or from the middle
// name Thị.
func (s *state) genderOf(m *extract.Mention) gender {
	switch s.word(m.Tokens.Lo - 1) {
	case "ông", "anh", "ngài", "chú", "cậu":
		return man
	case "bà", "chị", "cô", "mẹ":
		return woman
	}
	if m.Tokens.Hi-m.Tokens.Lo > 2 && s.word(m.Tokens.Lo+1) == "thị" {
		return woman
	}
	return anyone
}

// numerals that count areas.
var numerals = text.WordsOf(map[string]int{"hai": 2, "2": 2, "02": 2, "ba": 3, "3": 3, "03": 3, "bốn": 4, "4": 4, "04": 4, "năm": 5, "5": 5, "05": 5})

// counted binds "hai tỉnh", "3 địa phương" to as many places of the level named
// last, if no more were named since the paragraph before.
func (s *state) counted() {
	if len(s.a.Places) < 2 {
		return
	}
	d := s.d
	next := 0 // the first mention that starts after the token
	for i := 0; i+1 < len(d.Tokens); i++ {
		n, ok := numerals.Get(d.Tokens[i].Fold, d.Tokens[i].Hash)
		if !ok {
			continue
		}
		for next < len(s.a.Mentions) && s.a.Mentions[next].Tokens.Lo < i {
			next++
		}
		level, word, hi, ok := s.areaNoun(i + 1)
		if !ok || s.d.SentenceAt(d.Tokens[i].Start) < 0 || s.named(next, hi) {
			continue
		}
		for _, e := range s.lastPlaces(next, n, level, word) {
			s.extra = append(s.extra, extract.Mention{Span: extract.Span{Start: d.Tokens[i].Start, End: d.Tokens[hi-1].End},
				Tokens: extract.TokenRange{Lo: i, Hi: hi}, Type: extract.PlaceMention, Entity: e, Anaphoric: true, Rule: "counted-areas", Confidence: 0.7})
		}
	}
}

// areaNoun reads a noun for areas at token i.
func (s *state) areaNoun(i int) (level gazetteer.Level, word string, hi int, ok bool) {
	switch w := s.word(i); w {
	case "tỉnh":
		return gazetteer.ProvinceLevel, w, i + 1, true
	case "nước":
		return gazetteer.CountryLevel, w, i + 1, true
	case "huyện", "quận":
		return gazetteer.DistrictLevel, w, i + 1, true
	case "xã", "phường":
		return gazetteer.CommuneLevel, w, i + 1, true
	case "địa":
		return gazetteer.ProvinceLevel, "", i + 2, s.word(i+1) == "phương"
	}
	return 0, "", 0, false
}

// named reports whether a place's name follows the noun that ends at hi: then
// the text says itself which areas.
func (s *state) named(next, hi int) bool {
	for j := next; j < len(s.a.Mentions) && s.a.Mentions[j].Tokens.Lo <= hi+1; j++ {
		if m := &s.a.Mentions[j]; m.Type == extract.PlaceMention && m.Tokens.Hi > hi && m.Tokens.Lo >= hi-1 {
			return true
		}
	}
	return false
}

// lastPlaces returns the n different places of a level that were named last
// before mention next, in the order of the text, or none if there are fewer.
func (s *state) lastPlaces(next, n int, level gazetteer.Level, word string) []int {
	if row := s.countedRow(next, n, level, word); row != nil {
		return row
	}
	var found []int
	for j := next - 1; j >= 0 && j > next-window && len(found) < n; j-- {
		m := &s.a.Mentions[j]
		if m.Type != extract.PlaceMention || m.Entity < 0 || s.dropped[j] || !s.isArea(m.Entity, level, word) {
			continue
		}
		dup := false
		for _, e := range found {
			dup = dup || e == m.Entity
		}
		if !dup {
			found = append([]int{m.Entity}, found...)
		}
	}
	if len(found) < n {
		return nil
	}
	return found
}

// countedRow returns the n places of a level that the text named last in one row before mention next and counted
// there, "Tại 2 tỉnh A, B, …": the same number means these again.
func (s *state) countedRow(next, n int, level gazetteer.Level, word string) []int {
	for j := next - 1; j >= 0 && j > next-window; j-- {
		m := &s.a.Mentions[j]
		if m.Type != extract.PlaceMention || m.Tokens.Lo == 0 || j+n > next {
			continue
		}
		t := &s.d.Tokens[m.Tokens.Lo-1]
		if k, ok := numerals.Get(t.Fold, t.Hash); !ok || k != n {
			continue
		}
		var row []int
		for x := j; x < j+n; x++ {
			p := &s.a.Mentions[x]
			if p.Type != extract.PlaceMention || p.Entity < 0 || s.dropped[x] || !s.isArea(p.Entity, level, word) || x > j && p.Tokens.Lo-s.a.Mentions[x-1].Tokens.Hi > 1 {
				row = nil
				break
			}
			row = append(row, p.Entity)
		}
		if row != nil {
			return row
		}
	}
	return nil
}

// isArea is isLevel, for countries too.
func (s *state) isArea(e int, level gazetteer.Level, word string) bool {
	if level == gazetteer.CountryLevel {
		return s.a.Places[e].Kind == extract.Country
	}
	return s.isLevel(e, level, word)
}
