package resolve

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
	"github.com/lienket/lienket/graph/vocab"
)

func sortSpans(spans []extract.Span) {
	slices.SortFunc(spans, func(a, b extract.Span) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)) })
}

// resolvePeople enters full names first, then binds the short ones to them.
func (s *state) resolvePeople() {
	ms := s.a.Mentions
	for i := range ms {
		if m := &ms[i]; m.Type == extract.PersonMention && (m.Rule == "tagger" && (s.company(m) || s.halfWord(m.Tokens.Hi)) || s.credit(m) || s.atHouse(m) || s.inAddress(i)) {
			s.dropped[i] = true
		}
	}
	for i := range ms {
		if m := &ms[i]; m.Type == extract.PersonMention && !s.dropped[i] && s.fullName(m) && !s.shortened(m) {
			s.bindPerson(i)
		}
	}
	for i := range ms {
		if m := &ms[i]; m.Type == extract.PersonMention && m.Entity < 0 && !s.dropped[i] {
			s.bindShort(i)
		}
	}
	for i := range s.a.Persons {
		sortSpans(s.a.Persons[i].Mentions)
	}
}

// fullName reports whether a mention has a name of its own: two words that start
// with a surname, or are no Vietnamese name.
func (s *state) fullName(m *extract.Mention) bool {
	n := m.Tokens.Hi - m.Tokens.Lo
	if n < 2 {
		return false
	}
	first := s.names.Symbol(s.word(m.Tokens.Lo))
	if strings.Contains(s.word(m.Tokens.Hi-1), "-") {
		return true // "Kim Dong-chul"
	}
	if s.names.Surname(first) > 0 {
		return n > 2 || s.names.Given(first) == 0 || s.names.Surname(first) >= 20 || s.names.Surname(first) > s.names.Given(first)
	}
	return n > 2 || s.names.Given(first) == 0
}

// company reports whether a word of a guessed name is one of companies, shows and
// clubs.
func (s *state) company(m *extract.Mention) bool {
	for i := m.Tokens.Lo; i < m.Tokens.Hi; i++ {
		w := s.word(i)
		switch w {
		case "việt", "ngàn", "hơn", "những", "các", "của":
			return true
		}
		if h, ok := s.hits(i, i+1); ok && h[gazetteer.Corporate].Len > 0 || strings.ContainsAny(w, ".0123456789") {
			return true
		}
	}
	return false
}

// halfWord reports whether the capitalised word before token hi and the one in lower
// case behind it are one noun, so that no name ends there.
func (s *state) halfWord(hi int) bool {
	if hi >= len(s.d.Tokens) || s.d.Tokens[hi].Cap || s.d.Tokens[hi].Kind != extract.Word {
		return false
	}
	h, ok := s.hits(hi-1, hi+1)
	return ok && (h[gazetteer.Compound].Len == 2 || h[gazetteer.FieldName].Len == 2 || h[gazetteer.HeadName].Len == 2)
}

// atHouse reports whether a name that nothing announces is the street of a house, whose
// number stands before it: "nhà 8B Lê Trực", "số 12/5 Trần Phú".
func (s *state) atHouse(m *extract.Mention) bool {
	if m.Rule != "tagger" && m.Rule != "shaped-name" {
		return false
	}
	at := m.Tokens.Lo - 1
	n := s.word(at)
	if n == "" || n[0] < '0' || n[0] > '9' {
		return false
	}
	switch s.word(at - 1) {
	case "lớp", "khối", "ngày", "đêm", "sáng", "chiều", "tối":
		return false
	}
	last := n[len(n)-1]
	if 'a' <= last && last <= 'f' && n[len(n)-2] <= '9' {
		return n != "3d" && n != "2d"
	}
	for at > 1 && (s.word(at-1) == "/" || s.word(at-1) == "-") && s.d.Tokens[at-2].Kind == extract.Number {
		at -= 2
	}
	switch s.word(at - 1) {
	case "nhà", "ngõ", "ngách", "hẻm", "kiệt":
		return true
	case "số":
		switch s.word(at - 2) {
		case "nhà", "ở", "tại", "chỉ":
			return true
		}
		if s.word(m.Tokens.Hi) == "," {
			switch s.word(m.Tokens.Hi + 1) {
			case "q", "p", "quận", "phường", "tp":
				return true // "trụ sở, số 201 Lê Văn Sỹ, Q. 3"
			}
		}
	}
	return false
}

// inAddress reports whether a guessed name without a surname stands between commas
// before a place: "ở Cốc Nọt, Cồng Bằng, Pác Nặm".
func (s *state) inAddress(i int) bool {
	ms := s.a.Mentions
	m := &ms[i]
	if m.Rule != "tagger" || s.names.Surname(s.names.Symbol(s.word(m.Tokens.Lo))) > 0 || s.word(m.Tokens.Lo-1) != "," || s.word(m.Tokens.Hi) != "," || i+1 >= len(ms) {
		return false
	}
	if next := &ms[i+1]; next.Type != extract.PlaceMention || next.Tokens.Lo != m.Tokens.Hi+1 {
		return false
	}
	for j := m.Tokens.Lo - 2; j >= m.Tokens.Lo-6; j-- {
		switch s.word(j) {
		case "ở", "tại", "thôn", "bản":
			return true
		}
	}
	return false
}

// credit reports whether a name in capitals closes a line that is not in capitals: who
// took the picture that the line describes.
func (s *state) credit(m *extract.Mention) bool {
	if m.Tokens.Hi-m.Tokens.Lo < 2 {
		return false
	}
	switch s.word(m.Tokens.Lo - 1) {
	case "ông", "bà", "anh", "chị":
		return false
	}
	for i := m.Tokens.Lo; i < m.Tokens.Hi; i++ {
		if !s.d.Tokens[i].Upper {
			return false
		}
	}
	n := s.d.SentenceAt(m.Start)
	if n < 0 || s.d.Sentences[n].Tokens.Hi != m.Tokens.Hi || m.Tokens.Lo == s.d.Sentences[n].Tokens.Lo {
		return false
	}
	before := &s.d.Tokens[m.Tokens.Lo-1]
	return !before.Upper || before.Kind != extract.Word
}

// shortened reports whether a mention of two words or more is the end of a longer
// name said before: "bà Kăn Sương" for Hồ Thị Kăn Sương.
func (s *state) shortened(m *extract.Mention) bool {
	if s.names.Surname(s.names.Symbol(s.word(m.Tokens.Lo))) >= 20 {
		return false
	}
	same := s.given[s.word(m.Tokens.Hi-1)]
	for _, p := range same[max(0, len(same)-window):] {
		if full := strings.ToLower(s.a.Persons[p].Name); strings.HasSuffix(full, " "+strings.ToLower(s.text(m.Tokens.Lo, m.Tokens.Hi))) {
			return true
		}
	}
	return false
}

func (s *state) bindPerson(i int) {
	m := &s.a.Mentions[i]
	key := strings.ReplaceAll(foldAll(s.d, m.Tokens.Lo, m.Tokens.Hi), " - ", " ")
	name := s.text(m.Tokens.Lo, m.Tokens.Hi)
	p, ok := s.people[key]
	if !ok {
		if p = s.otherSpelling(i); p >= 0 {
			s.people[key] = p
			s.a.Persons[p].Aliases = addAlias(s.a.Persons[p].Aliases, s.a.Persons[p].Name, name)
			s.touchPerson(i, p)
			return
		}
		p = s.newPerson(key, name, m)
	} else if old := s.a.Persons[p].Name; old == strings.ToUpper(old) && name != old {
		s.a.Persons[p].Name = name
	}
	s.touchPerson(i, p)
}

// otherSpelling returns the person whose name in another script's spelling mention i is, in brackets
// behind it: "Trương Tiến (Zhang Jin)", "Joe Martin (Giô Ma-tin)"; or -1. One of the two is Latin without
// marks and of no Vietnamese family, the other is not.
func (s *state) otherSpelling(i int) int {
	m := &s.a.Mentions[i]
	if s.word(m.Tokens.Lo-1) != "(" || s.word(m.Tokens.Hi) != ")" || m.Tokens.Hi-m.Tokens.Lo < 2 {
		return -1
	}
	for j := i - 1; j >= 0 && j > i-6; j-- {
		n := &s.a.Mentions[j]
		if n.Type != extract.PersonMention || n.Tokens.Hi != m.Tokens.Lo-1 {
			continue
		}
		if n.Entity < 0 || n.Anaphoric || n.Tokens.Hi-n.Tokens.Lo < 2 || s.latin(n) == s.latin(m) {
			return -1
		}
		return n.Entity
	}
	return -1
}

// latin reports whether the name of a mention is of Latin letters without marks and of no Vietnamese
// family.
func (s *state) latin(m *extract.Mention) bool {
	for _, c := range []byte(s.d.Slice(m.Span)) {
		if c >= 0x80 {
			return false
		}
	}
	return len(s.word(m.Tokens.Lo)) > 1 && s.names.Surname(s.names.Symbol(s.word(m.Tokens.Lo))) < 10
}

func (s *state) newPerson(key, name string, m *extract.Mention) int {
	p := len(s.a.Persons)
	s.people[key] = p
	s.a.Persons = append(s.a.Persons, extract.Person{ID: vocab.PersonLocal(name), Name: name, Confidence: m.Confidence})
	last := s.word(m.Tokens.Hi - 1)
	s.given[last] = append(s.given[last], p)
	if at := strings.LastIndexAny(last, "'’"); at >= 0 {
		_, n := utf8.DecodeRuneInString(last[at:])
		if short := last[at+n:]; short != "" {
			s.given[short] = append(s.given[short], p) // "bà Yên" for Rơ Châm H'Yên
		}
	}
	return p
}

// touchPerson records a mention of person p, with the title or form of address
// before it as an alias of a short name and a rank or degree as honorific.
func (s *state) touchPerson(i, p int) {
	m := &s.a.Mentions[i]
	m.Entity = p
	person := &s.a.Persons[p]
	person.Mentions = append(person.Mentions, m.Span)
	person.Confidence = max(person.Confidence, m.Confidence)
	lo := m.Tokens.Lo
	if j := s.before(i); j >= 0 {
		b := &s.a.Mentions[j]
		if b.Type == extract.HonorificMention && (b.Entry == "rank" || b.Entry == "degree") && person.Honorific == "" {
			person.Honorific = s.text(b.Tokens.Lo, b.Tokens.Hi)
		}
		lo = b.Tokens.Lo
	}
	if !s.fullName(m) {
		person.Aliases = addAlias(person.Aliases, person.Name, s.text(lo, m.Tokens.Hi))
	}
}

// before returns the mention of a title or honorific that ends where mention i
// begins, or -1.
func (s *state) before(i int) int {
	for j := i - 1; j >= 0 && j > i-6; j-- {
		m := &s.a.Mentions[j]
		if (m.Type == extract.HonorificMention || m.Type == extract.TitleMention) && m.Tokens.Hi == s.a.Mentions[i].Tokens.Lo {
			return j
		}
	}
	return -1
}

// bindShort binds a given name after a title to the last person before it, or
// the first after it, whose name ends so. If there is none it is a person's only
// name in the article.
func (s *state) bindShort(i int) {
	m := &s.a.Mentions[i]
	best := -1
	same := s.given[s.word(m.Tokens.Hi-1)]
	for _, p := range same[max(0, len(same)-window):] {
		if !s.endsWith(p, m) {
			continue
		}
		if first := s.a.Persons[p].Mentions[0]; best < 0 || first.Start < m.Start {
			best = p
		}
	}
	if best < 0 {
		best = s.foreign(m)
	}
	if best < 0 {
		best = s.bySurname(m)
	}
	if best >= 0 {
		s.touchPerson(i, best)
		return
	}
	key := foldAll(s.d, m.Tokens.Lo, m.Tokens.Hi)
	if p, ok := s.people[key]; ok {
		s.touchPerson(i, p)
		return
	}
	sym := s.names.Symbol(s.word(m.Tokens.Hi - 1))
	stage := (m.Rule == "titled-name" || m.Rule == "stage-name") && s.givenName(m)
	b := s.before(i)
	if b >= 0 && s.a.Mentions[b].Entry == "degree" && !stage && !s.scholar(m, b) {
		s.dropped[i] = true // "thạc sĩ Luật"
		return
	}
	addressed := b >= 0 && s.a.Mentions[b].Entry == "address" && s.names.Given(sym) > s.names.Surname(sym) // "bà Hồng"
	if s.names.Surname(sym) > 0 && !stage && !addressed || m.Rule != "titled-name" && !stage {
		s.dropped[i] = true
		return
	}
	p := s.newPerson(key, s.text(m.Tokens.Lo, m.Tokens.Hi), m)
	s.a.Persons[p].Confidence = 0.6
	s.touchPerson(i, p)
}

// scholar reports whether the one word of a mention behind the degree b is a foreign surname, by
// which scholars are called: "giáo sư Holden". A law office bears one too.
func (s *state) scholar(m *extract.Mention, b int) bool {
	w := s.word(m.Tokens.Lo)
	for i := range len(w) {
		if w[i] < 'a' || w[i] > 'z' {
			return false
		}
	}
	sym := s.names.Symbol(w)
	if s.names.Surname(sym) > 0 || s.names.Given(sym) > 0 || len(w) < 5 {
		return false
	}
	if s.word(s.a.Mentions[b].Tokens.Hi-1) == "hùng" {
		return false // "biệt đội siêu anh hùng Avalon"
	}
	switch s.word(s.a.Mentions[b].Tokens.Lo - 1) {
	case "phòng", "đoàn", "kỹ", "các", "những", "bằng", "học":
		return false
	}
	return true
}

// bySurname finds the one person whose surname the one word of a mention is, as those
// are called whose names come from China: "bà Thái" for Thái Anh Văn.
func (s *state) bySurname(m *extract.Mention) int {
	sym := s.names.Symbol(s.word(m.Tokens.Lo))
	if m.Tokens.Hi-m.Tokens.Lo != 1 || s.names.Surname(sym) == 0 {
		return -1
	}
	switch s.word(m.Tokens.Lo - 1) {
	case "anh", "chị", "em", "cô", "chú", "cháu", "bé":
		return -1 // these go before given names
	}
	w, found := strings.ToLower(s.text(m.Tokens.Lo, m.Tokens.Hi))+" ", -1
	for p := len(s.a.Persons) - 1; p >= max(0, len(s.a.Persons)-window); p-- {
		if s.familyOf(p, w) {
			if found >= 0 {
				return -1
			}
			found = p
		}
	}
	return found
}

// familyOf reports whether person p's name, or another spelling of it, starts with a word and a space.
func (s *state) familyOf(p int, w string) bool {
	of := func(name string) bool { return len(name) > len(w) && strings.HasPrefix(strings.ToLower(name), w) }
	return of(s.a.Persons[p].Name) || slices.ContainsFunc(s.a.Persons[p].Aliases, of)
}

// givenName reports whether a mention is two words of given names, by which artists and
// neighbours go without a surname: "NSƯT Hoài Thương", "cô Thanh Hoa".
func (s *state) givenName(m *extract.Mention) bool {
	if m.Tokens.Hi-m.Tokens.Lo != 2 {
		return false
	}
	for i := m.Tokens.Lo; i < m.Tokens.Hi; i++ {
		if s.names.Given(s.names.Symbol(s.word(i))) == 0 {
			return false
		}
	}
	switch s.word(m.Tokens.Hi - 1) {
	case "hàn", "nhật", "mỹ", "pháp", "trung", "nga", "đức", "lào", "thái", "ấn":
		return s.word(m.Tokens.Lo) != "việt" // two countries
	}
	return true
}

// endsWith reports whether person p's name ends with the words of a mention.
func (s *state) endsWith(p int, m *extract.Mention) bool {
	n := m.Tokens.Hi - m.Tokens.Lo
	if n == 1 {
		return true
	}
	full := strings.ToLower(s.a.Persons[p].Name)
	return strings.HasSuffix(full, strings.ToLower(s.text(m.Tokens.Lo, m.Tokens.Hi)))
}

// foreign finds a person whose name, not Vietnamese, contains the one word of a
// mention ("ông Kim" for Kim Jong-un).
func (s *state) foreign(m *extract.Mention) int {
	if m.Tokens.Hi-m.Tokens.Lo != 1 {
		return -1
	}
	w := strings.ToLower(s.text(m.Tokens.Lo, m.Tokens.Hi))
	for p := len(s.a.Persons) - 1; p >= max(0, len(s.a.Persons)-window); p-- {
		for part := range strings.FieldsFuncSeq(s.a.Persons[p].Name, func(r rune) bool { return r == ' ' || r == '-' }) {
			if strings.EqualFold(part, w) && !s.vietnamese(p) && !s.opposed(m, p) {
				return p
			}
		}
	}
	return -1
}

// opposed reports whether the form of address before a mention is a woman's and the one before the
// first mention of person p a man's, or the reverse: "bà Park" is not Park Chung-hee.
func (s *state) opposed(m *extract.Mention, p int) bool {
	g := s.genderOf(m)
	if g == anyone {
		return false
	}
	first := s.a.Persons[p].Mentions[0]
	lo, _ := slices.BinarySearchFunc(s.d.Tokens, first.Start, func(t extract.Token, at int) int { return cmp.Compare(t.Start, at) })
	have := s.genderOf(&extract.Mention{Span: first, Tokens: extract.TokenRange{Lo: lo, Hi: lo + 1}})
	return have != anyone && have != g
}

func (s *state) vietnamese(p int) bool {
	first, _, _ := strings.Cut(strings.ToLower(s.a.Persons[p].Name), " ")
	return s.names.Surname(s.names.Symbol(first)) >= 10
}
