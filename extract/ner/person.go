package ner

import (
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
)

const maxName = 6 // words of a person's name

// personOrPlace reads a capitalised run at i.
func (s *scanner) personOrPlace(i int, h *gazetteer.Hits, matched bool) int {
	if s.titled == i {
		if end := s.namedPerson(i, h, matched); end > i {
			return end
		}
	}
	if end := s.partyNamed(i); end > i {
		return end
	}
	if end := s.brand(i); end > i {
		return end
	}
	if end := s.listedUnit(i, h, matched); end > i {
		return end
	}
	if end := s.staged(i, h, matched); end > i {
		return end
	}
	if s.negative == i && s.negativeKind >= gazetteer.Nature {
		if end := s.feature(i); end > i {
			return end
		}
	}
	placed := matched && h[gazetteer.PlaceName].Len > 0
	if placed && s.run(i) > int(h[gazetteer.PlaceName].Len) && s.highlander(i) > i {
		return s.shapedPerson(i)
	}
	if placed && s.negative != i {
		if end := s.placeOrPerson(i, h); end > i {
			return end
		}
	}
	if !matched {
		if end := s.placeAbroad(i); end > i {
			return end
		}
	}
	if end := s.shapedPerson(i); end > i {
		return end
	}
	if placed {
		if end := s.place(i, h); end > i {
			return end
		}
	}
	return i
}

// placeOrPerson prefers a listed place to a person of the same words, unless the
// run goes on as a person's name would.
func (s *scanner) placeOrPerson(i int, h *gazetteer.Hits) int {
	end := i + int(h[gazetteer.PlaceName].Len)
	best := s.foremost(h[gazetteer.PlaceName]).Kind
	if best == extract.District || best == extract.Commune {
		if s.listEnd < 0 || s.listEnd != i-1 {
			if w := s.word(i - 1); (w == "(" || s.leadsPlace(i-1)) && s.run(i) == int(h[gazetteer.PlaceName].Len) && s.lieIn(end) {
				return s.place(i, h) // "(Hoàng Mai, Hà Nội)"
			}
			if s.run(i) == end-i && s.word(end) == "(" && s.liesIn(h, end+1) {
				return s.place(i, h) // "Hoàng Su Phì (Hà Giang)"
			}
			if s.run(i) == end-i && s.tallied(i, end) {
				return s.place(i, h)
			}
			if run := s.run(i); run >= 3 && s.names.Surname(s.syms[i]) >= 5 || s.names.Surname(s.syms[i]) >= 80 {
				return i
			}
		}
	}
	if s.run(i) == int(h[gazetteer.PlaceName].Len)+1 && s.names.Surname(s.syms[i]) >= 50 && s.names.Given(s.syms[end]) > 0 && s.names.Surname(s.syms[end]) < 100 && best != extract.Country {
		return i // one word longer than the place: "Hà Nam Ninh" is no person, "Lâm Đồng Tâm" may be
	}
	return s.place(i, h)
}

// namedPerson reads the name after a title or honorific.
func (s *scanner) namedPerson(i int, h *gazetteer.Hits, matched bool) int {
	n := s.run(i)
	if n == 0 || s.word(i) == "đảng" || s.zone(i) && !s.personStart(i) || (s.word(i) == "khóa" || s.word(i) == "khoá") && n == 2 && roman(s.word(i+1)) {
		return i
	}
	if s.tok(i).Upper && s.tok(i).Len() > 1 && n >= 3 && !s.tok(i+1).Upper && !(s.occupation(i) && s.dottedName(i)) && s.names.Surname(s.syms[i]) == 0 {
		s.titled++ // "nhà báo ESPN Mark Ogden"
		return i + 1
	}
	if end := s.committeeArea(i, n); end > i {
		return end
	}
	if s.authorLine(i, n) || s.ofTrade(i, n, h, matched) {
		return i
	}
	if s.corporate(i, n) || n >= 5 && s.afterHonorific(i) && s.names.Surname(s.syms[i]) == 0 && s.vietnamese(i, i+n) && !s.middle(i) {
		return i // a company, or the title of a show
	}
	if matched && n >= 2 && int(h[gazetteer.PlaceName].Len) == n && s.names.Surname(s.syms[i]) == 0 && s.isProvince(h) {
		return i // "cụ bà Đà Nẵng" of a headline
	}
	if matched && h[gazetteer.PlaceName].Len > 0 && !s.afterAddress(i) && !s.builtAsName(i, n, h) && !s.onStage(i, n) && !(n == 1 && s.called[s.word(i)] && s.afterHonorific(i)) {
		p := s.foremost(h[gazetteer.PlaceName])
		if p.Kind != extract.Commune && p.Kind != extract.District && (s.names.Surname(s.syms[i]) == 0 || p.Kind == extract.Country && h[gazetteer.PlaceName].Len > 1) && s.cap(i+int(h[gazetteer.PlaceName].Len)) {
			end := s.place(i, h)
			if end == i && p.Kind == extract.Country && s.foreignName(i+int(h[gazetteer.PlaceName].Len)) {
				end, _ = s.country(i) // "tỷ phú Mỹ Bill …"
			}
			if end > i {
				s.titled = end // "nghệ sĩ Hàn Quốc Kim …"
				return end
			}
		}
		if p.Kind != extract.Commune && !(s.names.Surname(s.syms[i]) > 0 && n > int(h[gazetteer.PlaceName].Len)) {
			return i
		}
	}
	if s.unspoken(i, n) && !s.initials(i) {
		return i
	}
	if k := s.leadingBody(i, n); k > 0 {
		return i + k
	}
	if matched && h[gazetteer.HeadName].Len == 1 && s.names.Surname(s.syms[i]) == 0 && !s.afterAddress(i) && !s.onStage(i, n) && !s.ofCouple(i, n) {
		return i
	}
	if matched && h[gazetteer.HeadName].Len == 1 && n == 1 && !s.afterAddress(i) {
		return i
	}
	if matched && (h[gazetteer.HeadName].Len > 1 || h[gazetteer.BodyName].Len > 0 || h[gazetteer.TitleName].Len > 1) {
		return i
	}
	end := s.nameEnd(i, true)
	if end == i+2 && s.names.Surname(s.syms[i]) == 0 && s.halfWord(end) && !s.spoken(end) && (s.startsBody(end-1) || s.names.Given(s.syms[end-1]) == 0) {
		return i // "Phó Chủ tịch Tổng Liên đoàn", "thẩm phán Tòa Tối cao"
	}
	if end == i || end == i+1 && (!s.soleName(i) || s.halfWord(end)) || s.initialled(end) && end-i == 2 {
		return i
	}
	conf := 0.97
	if end == i+1 {
		conf = 0.85
	}
	s.person(i, end, "titled-name", conf)
	s.nextOnStage(i, end)
	return end
}

// authorLine reports whether the form of address before the n words at i is rather the first of a
// name that is all of a line, or all but words for what its bearer did: "Anh Tuấn (lược dịch)".
func (s *scanner) authorLine(i, n int) bool {
	return i == s.lo+1 && n == 1 && s.word(s.lo) == "anh" && s.cap(s.lo) && !s.tok(s.lo).Upper && (s.alone(s.lo, i+n) || s.writer(s.lo, i+n) && s.word(i+n) == "(")
}

// ofTrade reports whether the n words at i behind a word for people's work are a field of it, "chuyên
// gia Y Tế", or where those live who are many and hardly named: "ngư dân Hoài Hương".
func (s *scanner) ofTrade(i, n int, h *gazetteer.Hits, matched bool) bool {
	if !matched || n < 2 || !s.afterHonorific(i) || s.afterAddress(i) || s.names.Surname(s.syms[i]) > 0 {
		return false
	}
	switch s.word(i-2) + " " + s.word(i-1) {
	case "ngư dân", "nông dân", "dân quân", "công nhân":
		return int(h[gazetteer.PlaceName].Len) == n
	}
	return int(h[gazetteer.FieldName].Len) == n
}

// unspoken reports whether the run of n words at i is of abbreviations that nobody could be
// called by: all in capitals, one of them without a vowel.
func (s *scanner) unspoken(i, n int) bool {
	if s.upper {
		return false
	}
	mute := false
	for j := i; j < i+n; j++ {
		if !s.tok(j).Upper || s.tok(j).Len() < 2 {
			return false
		}
		mute = mute || !syllable(s.word(j)) && !strings.ContainsAny(s.word(j), "aeiouyăâêôơưáàảãạéèíìóòúù")
	}
	return mute
}

// leadingBody reads the name of a body of no list between a title and a person's
// name ("Chủ tịch Việt Long Phan Văn A"), extends the title over it, and returns
// its length.
func (s *scanner) leadingBody(i, n int) int {
	m := len(s.a.Mentions)
	if m == 0 || s.names.Surname(s.syms[i]) > 0 || n < 3 {
		return 0
	}
	last := s.a.Mentions[m-1]
	if last.Type != extract.TitleMention || last.Tokens.Hi != i {
		return 0
	}
	t := s.names.TitleByID(last.Entry)
	if t < 0 || s.names.Titles[t].Alone || s.names.Titles[t].Governs {
		return 0
	}
	for k := 1; k <= 3 && k < n-1; k++ {
		if !s.personStart(i+k) || s.names.Surname(s.syms[i+k]) < 20 {
			continue
		}
		s.revert(m - 1)
		s.add(extract.Mention{Type: extract.OrganizationMention, Rule: "title-company", Confidence: 0.7}, i, i+k)
		s.add(extract.Mention{Type: extract.TitleMention, Entry: last.Entry, Rule: last.Rule, Confidence: last.Confidence}, last.Tokens.Lo, i+k)
		s.titled = i + k
		return k
	}
	return 0
}

// soleName reports whether one word after a title or honorific may be all of a
// name: a given name, or a word that is not Vietnamese.
func (s *scanner) soleName(i int) bool {
	if s.hasDigit(i) || s.tok(i).Len() < 2 {
		return false
	}
	last := &s.a.Mentions[len(s.a.Mentions)-1]
	if w := s.word(i); len(w) > 3 && w[1] == '\'' && (w[0] == 'k' || w[0] == 'h' || w[0] == 'y') && last.Type == extract.HonorificMention {
		return true // "anh K'Brung"
	}
	if last.Type == extract.HonorificMention && last.Entry == "work" && !s.called[s.word(i)] {
		if w := s.word(i - 1); (w == "rapper" || w == "sĩ" && s.word(i-2) == "ca") && s.coined(i) {
			return true
		}
		return s.player(last.Tokens.Hi) && ascii(s.word(i)) && !syllable(s.word(i)) && s.tok(i).Len() > 3 && !s.tok(i).Upper && (s.syms[i] == 0 || s.coined(i))
	}
	if s.called[s.word(i)] && (last.Type == extract.HonorificMention || s.closesName(i+1)) {
		return true
	}
	if s.names.Given(s.syms[i]) > 0 {
		return last.Type == extract.HonorificMention && last.Entry == "address" && s.distinct(last.Tokens) || s.closesName(i+1)
	}
	if last.Type == extract.TitleMention {
		if t := s.names.TitleByID(last.Entry); t >= 0 && !s.names.Titles[t].Alone && !s.names.Titles[t].Governs {
			return false // "Tổng giám đốc Vinasun" names a company
		}
	}
	return ascii(s.tok(i).Fold) && s.tok(i).Len() > 3 && !s.tok(i).Upper && (s.syms[i] == 0 || last.Type == extract.HonorificMention && s.coined(i))
}

// player reports whether the words that end at hi are for those whom news calls by
// one foreign name: players, princes and families.
func (s *scanner) player(hi int) bool {
	switch s.word(hi-2) + " " + s.word(hi-1) {
	case "tiền đạo", "tiền vệ", "hậu vệ", "thủ môn", "trung vệ", "ngoại binh", "chân sút", "công chúa", "hoàng tử", "công nương", "con trai", "con gái", "bạn trai", "bạn gái", "phu nhân":
		return true
	}
	return s.word(hi-1) == "vợ" || s.word(hi-1) == "chồng"
}

// closesName reports whether what stands at i cannot be the second syllable of a
// word that began with a capital: "Bí thư Huệ nói", not "Cục trưởng An ninh".
func (s *scanner) closesName(i int) bool {
	if i >= s.hi {
		return true
	}
	if s.tok(i).Kind != extract.Word {
		return s.word(i) != "..." && s.word(i) != "…" // there the text was cut
	}
	switch s.word(i) {
	case "và", "cùng", "với", "của", "để", "khi", "trong", "tại", "ở", "từ", "đến":
		return true
	}
	var h gazetteer.Hits
	return s.match(i, &h) && h[gazetteer.Speech].Len > 0
}

func ascii(w string) bool {
	for i := range len(w) {
		if w[i] >= 0x80 {
			return false
		}
	}
	return true
}

// builtAsName reports whether the run of n words at i, whose first word alone is a
// country's name, is built as a Vietnamese name: "ca sĩ Đức Tuấn Phan".
func (s *scanner) builtAsName(i, n int, h *gazetteer.Hits) bool {
	return h[gazetteer.PlaceName].Len == 1 && n >= 2 && n <= 4 && s.vietnamese(i, i+n) && s.names.Given(s.syms[i]) > 0 && s.names.Given(s.syms[i+1]) > 0 && (n == 2 || s.names.Surname(s.syms[i+1]) < 20)
}

// corporate reports whether a word of the run of n at i is one of companies, clubs
// and competitions and of no person's name.
func (s *scanner) corporate(i, n int) bool {
	var h gazetteer.Hits
	for j := i; j < i+n; j++ {
		if s.match(j, &h) && h[gazetteer.Corporate].Len > 0 {
			return true
		}
	}
	return false
}

// run counts the capitalised words from i on, up to maxName+1.
func (s *scanner) run(i int) int {
	n := 0
	for n <= maxName && s.cap(i+n) && !s.hasDigit(i+n) {
		n++
	}
	return n
}

func (s *scanner) hasDigit(i int) bool {
	for _, c := range []byte(s.tok(i).Fold) {
		if '0' <= c && c <= '9' {
			return true
		}
	}
	return false
}

// startsOffice reports whether an office starts at i.
func (s *scanner) startsOffice(i int) bool {
	var h gazetteer.Hits
	return s.match(i, &h) && h[gazetteer.TitleName].Len > 0
}

// compass are the words for where a place lies, with which places' names begin and families' do not:
// "Bắc Vân Phong".
var compass = map[string]bool{"bắc": true, "nam": true, "đông": true, "tây": true}

// shapedPerson reads a Vietnamese name that no title or honorific announces.
func (s *scanner) shapedPerson(i int) int {
	if s.upper || s.negative == i || s.block == extract.Byline {
		return i
	}
	if end := s.highlander(i); end > i {
		s.person(i, end, "highland-name", 0.8)
		return end
	}
	if end := s.korean(i); end > i {
		s.add(extract.Mention{Type: extract.PersonMention, Rule: "korean-name", Confidence: 0.85}, i, end)
		return end
	}
	if end := s.ordained(i); end > i {
		s.person(i, end, "religious-name", 0.9)
		return end
	}
	if s.names.Surname(s.syms[i]) == 0 && (!s.middle(i) || compass[s.word(i)]) || s.house(i) || s.headNamed(i) {
		return i
	}
	if s.cap(i-1) && !s.afterName(i) && i > s.lo && !s.names.Opener(s.syms[i-1]) {
		return i // the middle of a run that was not understood
	}
	if s.run(i) > maxName {
		return i
	}
	end := s.nameEnd(i, false)
	n := end - i
	if s.cap(end) && !s.hasDigit(end) && n < maxName && !s.otherName(i, end, true) {
		return i
	}
	if s.nextStreet(i, end) {
		s.street = end
		return end
	}
	if s.geographic(i) && s.placeNamed(i+1, end) {
		return i // "Hồ Hoàn Kiếm"
	}
	if n >= 3 && s.endsInPlace(end) || s.placeAfterOpener(i, end) {
		return i
	}
	if s.photoCredit(i) || s.flooded(i, end) || s.halfWord(end) && !s.spoken(end) || n == 2 && (s.initialled(end) || s.zodiac(i)) || s.writer(i, end) {
		return i
	}
	conf := s.shape(i, end)
	if conf < 0.5 || s.alone(i, end) { // a line that is nothing but a name: who wrote it
		return i
	}
	s.person(i, end, "shaped-name", conf)
	return end
}

// shape returns how sure the shape of the name in tokens [i,end) makes it a person's: how
// frequent its surname is, and how many of its other words occur in names.
func (s *scanner) shape(i, end int) float64 {
	n, surname, middle, names := end-i, s.names.Surname(s.syms[i]), s.middle(i), 0
	for j := i + 1; j < end; j++ {
		if s.names.Given(s.syms[j]) > 0 {
			names++
		}
	}
	switch {
	case n == 2 && names == 1 && surname >= 20 && s.names.Given(s.syms[i+1]) >= 3:
		switch {
		case s.spoken(end):
			return 0.8
		case s.geographic(i):
			return 0 // "Hồ Tây"
		}
		return 0.5
	case n == 2 && surname >= 50 && s.word(end) == "," && s.startsOffice(end+1) && (s.word(i-1) == ";" || s.word(i-1) == ":"):
		return 0.8 // in a row of people and their offices
	case n >= 3 && n <= 5 && middle, n >= 2 && n <= 4 && surname > 0 && !syllable(s.word(i)):
		return 0.9
	case n >= 3 && n <= 5 && names >= 1 && (surname >= 10 || names == n-1):
		return 0.9
	case n >= 3 && n <= 4 && surname >= 50:
		return 0.75
	}
	return 0
}

// person adds the mention of a person, and remembers how the name may be said again.
func (s *scanner) person(i, end int, rule string, conf float64) {
	s.add(extract.Mention{Type: extract.PersonMention, Rule: rule, Confidence: conf}, i, end)
	if end > i+1 {
		s.called[s.word(end-1)] = true
		s.pairs[[2]gazetteer.Symbol{s.syms[end-2], s.syms[end-1]}] = true
	}
}
