package ner

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
)

// smallWords is one walk over words in small letters along the name of a body. All readings of
// such words are this walk with their own units, and then judge what it has come to.
//
// A name has its capitals where a word of it begins ("Hội Bảo trợ người khuyết tật"), but
// newsrooms write more of it small or less, so that the sentence may go on where the name
// seems to, and the name where it seems to end. The readings are asked in this order, from
// what only a name has to what might be the sentence's own:
//
//  1. before a name proper: what the body does, if its name follows (leadsToName)
//  2. behind it: one or two words that lead to its place (leadsToPlace)
//  3. the rest of a phrase that is the name (motto)
//  4. of a firm: more of what it does, if more of its name follows (leadsToName)
//  5. a row of nouns, if it is seen to close (nounTail)
//  6. single words of names (naming.nameWord)
//
// Where nothing of all that was found and an office stands before the head, any words will do
// that end in time (lowerField).
type smallWords struct {
	unit  func(j int) int  // how many words from j on go in together; 0 for none
	joint func(j int) bool // whether the token at j joins the unit behind it
	most  int              // tokens
}

// walk returns where the walk over small words from i on ends, and how many units it took.
func (s *scanner) walk(i int, w smallWords) (end, units int) {
	for end = i; end < s.hi && end < i+w.most; {
		if n := w.unit(end); n > 0 {
			end, units = end+n, units+1
		} else if units > 0 && w.joint != nil && w.joint(end) {
			end++
		} else {
			break
		}
	}
	return end, units
}

// smallTail returns where the words in small letters end with which the name proper goes on
// at i, or i, and whether it may end with them.
func (p *parse) smallTail(i int) (stop int, ends bool) {
	s := p.s
	switch {
	case s.cap(i):
		return i, false
	case s.small(i) && s.leadsToPlace(i):
		return s.lowerTail(i), true
	}
	if stop = p.motto(i); stop > i {
		return stop, true
	}
	if p.head.ID == "cong-ty" && !s.predicate(i) {
		if stop = p.leadsToName(i); stop > i {
			return stop, false
		}
	}
	return s.nounTail(i), true
}

// small reports whether a word in small letters stands at i.
func (s *scanner) small(i int) bool {
	return i >= s.lo && i < s.hi && s.tok(i).Kind == extract.Word && !s.cap(i)
}

// plain is the unit of a word that may be of a name though no list has it: none that the
// sentence needs, and none that begins an area, an office or a name.
func (s *scanner) plain(j int) int {
	var h gazetteer.Hits
	if !s.small(j) || s.is(j, gazetteer.Function) || s.match(j, &h) && h.Any(gazetteer.Speech, gazetteer.LevelWord, gazetteer.Honorific, gazetteer.TitleName) {
		return 0
	}
	return 1
}

// trade is the unit of words that tell what a body does or is for: "vàng bạc", "từ thiện",
// "khuyết tật".
func (s *scanner) trade(i int) int {
	var h gazetteer.Hits
	if !s.small(i) || !s.match(i, &h) {
		return 0
	}
	return int(h[gazetteer.Trade].Len)
}

// noun is the unit of a word in lower case that names of bodies go on with: "trẻ em", "công trình giao thông".
func (s *scanner) noun(i int) int {
	var h gazetteer.Hits
	if !s.small(i) || !s.match(i, &h) || s.word(i) == "khu" && i+2 < s.hi && s.tok(i+2).Upper && roman(s.word(i+2)) {
		return 0
	}
	n := int32(0)
	if c := h[gazetteer.Compound]; c.Len > 0 && gazetteer.CompoundKind(c.Index) == gazetteer.Continues {
		n = c.Len
	}
	for _, k := range [...]gazetteer.Kind{gazetteer.FieldName, gazetteer.NameWord} {
		if h[k].Len > max(n, 1) {
			n = h[k].Len
		}
	}
	if n > 0 && (h[gazetteer.TitleName].Len > n || h[gazetteer.HeadName].Len > n || h[gazetteer.BodyName].Len > n) {
		return 0
	}
	return int(n)
}

// lowerTail goes on from i over at most three more lower-case words if they lead
// to the end of the phrase, and so belong to the name ("Bổ trợ tư pháp)"); a longer
// stretch is what the sentence says of the body.
func (s *scanner) lowerTail(i int) int {
	end, _ := s.walk(i, smallWords{unit: s.plain, most: 4})
	if end > i+3 || s.small(end) || end < s.hi && s.tok(end).Kind == extract.Number {
		return i
	}
	return end
}

// leadsToPlace reports whether one or two lower-case words from i on lead to a
// listed place: "Hội Doanh nhân trẻ Quảng Ninh".
func (s *scanner) leadsToPlace(i int) bool {
	j := s.lowerTail(i)
	return j > i && j <= i+2 && s.cap(j) && s.startsListed(j)
}

// leadsToName returns where the words in lower case end that tell a body's work before
// its name: "Trung tâm múa rối Mai Vàng", "Công ty đầu tư - thương mại Hải Ngân"; or i.
// Behind a name words of trade would rather be what the body does.
func (p *parse) leadsToName(i int) int {
	s := p.s
	if w := s.word(i); w == "thương" && p.head.Class == "institute" || w == "mua" {
		return i // where one shops
	}
	work := smallWords{unit: s.noun, joint: s.nounFollows, most: 14}
	trades := p.hasTrade() && i == p.start+p.words
	if trades {
		work.unit, work.joint = s.nounOrTrade, s.tradeJoint
	}
	end, units := s.walk(i, work)
	if trades && !s.cap(end) && p.capital && p.head.ID == "cong-ty" {
		return p.unknownTrade(end, i)
	}
	if units == 0 || !p.nameAt(end, trades) {
		return i
	}
	return end
}

// nounOrTrade is the unit of what stands between the head of a body and its name: "Công ty
// TNHH nhà nước MTV …" too.
func (s *scanner) nounOrTrade(j int) int {
	n := max(s.noun(j), s.trade(j))
	if n == 0 && j < s.hi && s.tok(j).Upper && s.is(j, gazetteer.LegalForm) {
		return 1
	}
	return n
}

// nounFollows reports whether "và" at i joins another noun.
func (s *scanner) nounFollows(i int) bool { return s.word(i) == "và" && s.noun(i+1) > 0 }

// tradeJoint reports whether the token at i joins two words of trade.
func (s *scanner) tradeJoint(i int) bool {
	switch s.word(i) {
	case "và", "-", "–", ",", "&":
		return s.trade(i+1) > 0 || s.noun(i+1) > 0
	}
	return false
}

// unknownTrade returns where a firm's name starts behind at most four words in small letters
// from j on that no list of trades has, if the firm then gives, "Công ty sứ Long Mai ủng hộ", or
// the words before them are of a firm's form, "Công ty cổ phần nghe nhìn Sao Mai"; or i.
func (p *parse) unknownTrade(j, i int) int {
	s := p.s
	k, units := s.walk(j, smallWords{most: 4, unit: func(k int) int {
		if s.startsHead(k) {
			return 0
		}
		return s.plain(k)
	}})
	formed := p.words > 2 && p.plainForm() && s.office != p.start
	if n := s.run(k); units == 0 || n == 0 || n > 4 || s.personStart(k) && !formed || !p.nameAt(k, true) {
		return i
	}
	if formed && !s.abroad(k) {
		return k
	}
	at := k + s.run(k)
	switch s.word(at) {
	case "đã", "cũng", "vừa", "còn":
		at++
	}
	if !s.gift(at) {
		return i
	}
	return k
}

// plainForm reports whether the head ends with words for the form of a firm, "cổ phần",
// "trách nhiệm hữu hạn", behind which only a name can stand.
func (p *parse) plainForm() bool {
	w := p.s.word(p.start + p.words - 1)
	return w == "phần" || w == "hạn" || w == "viên" || w == "tnhh" || w == "cp" || w == "mtv"
}

// hasTrade reports whether names of the head's kind have words of trade before the name
// proper.
func (p *parse) hasTrade() bool {
	switch p.head.Class {
	case "company", "shop", "mass", "fund", "school", "institute", "health":
		return true
	}
	return false
}

// stateBank reports whether the bank goes by what it is for, so that a country behind that is whose
// it is: "Ngân hàng tái thiết Đức".
func (p *parse) stateBank() bool {
	at := p.start + p.words
	return p.head.ID == "ngan-hang" && p.capital && !p.s.cap(at) && p.s.word(at) != "thương"
}

// nameAt reports whether the body's own name may start at j, behind words that tell its
// work. Firms, funds and clubs are called after people and places too.
func (p *parse) nameAt(j int, trades bool) bool {
	s := p.s
	if q := s.quoted(j); q > j && trades {
		return true
	}
	if !s.cap(j) {
		return false
	}
	if !trades {
		return !s.personStart(j) && !s.startsListed(j)
	}
	var h gazetteer.Hits
	if s.match(j, &h) && (h[gazetteer.TitleName].Len > 0 || h[gazetteer.Honorific].Len > 0 && s.run(j) > 3) {
		return false
	}
	if p.led() && p.head.Class == "mass" && s.fullName(j) > j {
		return false // who holds the office
	}
	if p.head.Class == "company" && p.head.ID != "nha-may" {
		return h[gazetteer.LevelWord].Len == 0 && (!s.abroad(j) || p.stateBank()) // "công ty điện tử Hàn Quốc" is some firm
	}
	if h[gazetteer.HeadName].Len > 0 && s.match(j, &h) {
		return false
	}
	return s.run(j) > s.placeWords(j)
}

// motto returns where the words in small letters end with which the name of a club, group
// or fund goes on that is a phrase, "Vòng tay yêu thương"; or i.
func (p *parse) motto(i int) int {
	s := p.s
	switch p.head.Class {
	case "mass", "fund", "shop":
	default:
		return i
	}
	if p.head.Class == "mass" && !p.takes(gazetteer.TakesName) || !s.cap(i-1) && !s.mottoBefore(i) {
		return i
	}
	end, _ := s.walk(i, smallWords{most: 6, unit: func(j int) int {
		var h gazetteer.Hits
		if !s.small(j) || !s.match(j, &h) {
			return 0
		}
		return int(h[gazetteer.Motto].Len)
	}})
	return end
}

// mottoBefore reports whether the word before i is the second of a word whose first has
// the capital, "Trái tim": the phrase goes on.
func (s *scanner) mottoBefore(i int) bool {
	return s.cap(i-2) && s.tok(i-1).Kind == extract.Word
}

// workOf takes the words in small letters for what the body does or is for where they are all
// of its name but the area or body behind them that it is of: "Hội nghề cá tỉnh Quảng Nam",
// "Hiệp hội ô tô Việt Nam", "Hội đồng chuyên môn Sở Y tế". Of a fund another may be the owner.
func (p *parse) workOf() {
	s := p.s
	if !p.capital || p.got != 0 || s.upper || s.tok(p.start).Upper || p.head.Governs || !p.workAlone() || s.cap(p.start-1) && s.tok(p.start-1).Kind == extract.Word && !s.names.Opener(s.syms[p.start-1]) {
		return
	}
	end, units := s.walk(p.end, smallWords{unit: s.nounOrTrade, joint: s.tradeJoint, most: maxBodyName})
	if units == 0 || s.levelAt(p.end) || !p.ownedAt(end) {
		return
	}
	if n := s.placeWords(end); n > 0 && s.cap(end) {
		if stop := s.route(end + n); stop > end+n || !s.nameLike(end, end+n) {
			end = stop // a part of the country, "Tây Nam bộ", or a road
		}
	}
	p.end, p.got = end, gazetteer.TakesName|gazetteer.TakesField|gazetteer.TakesFund
}

// route returns where the places end that dashes join to the one that ends at i, "Ban quản lý
// cao tốc Hà Nội - Lào Cai", or i.
func (s *scanner) route(i int) int {
	for s.word(i) == "-" || s.word(i) == "–" {
		n := s.placeWords(i + 1)
		if n == 0 || !s.cap(i+1) {
			break
		}
		i += 1 + n
	}
	return i
}

// workAlone reports whether bodies of the head's kind may go by their work in small letters
// and their area.
func (p *parse) workAlone() bool {
	switch p.head.ID {
	case "hoi-khac", "hoi-dong-2", "trung-tam", "quy", "chi-hoi", "vien", "ban", "ban-chi-dao", "benh-vien":
		return true
	}
	return false
}

// ownedAt reports whether the area or body that the body is of stands at i.
func (p *parse) ownedAt(i int) bool {
	s := p.s
	if s.word(i) == "của" && p.head.Class == "fund" {
		return s.governs(i+1) || s.namedLevel(i+1)
	}
	return p.takes(gazetteer.TakesArea|gazetteer.TakesVietnam) && (s.namedLevel(i) || s.cap(i) && s.placeWords(i) > 0 && !s.personStart(i)) ||
		p.takes(gazetteer.TakesBody) && (s.governs(i) || p.head.Class == "fund" && s.massBody(i))
}

// massBody reports whether a union or association begins at i.
func (s *scanner) massBody(i int) bool {
	var h gazetteer.Hits
	return s.cap(i) && s.match(i, &h) && h[gazetteer.HeadName].Len > 0 && s.names.Heads[h[gazetteer.HeadName].Index].Class == "mass"
}

// namedLevel reports whether a level stands at i with the name of the area behind it.
func (s *scanner) namedLevel(i int) bool {
	var h gazetteer.Hits
	if !s.match(i, &h) || h[gazetteer.LevelWord].Len == 0 {
		return false
	}
	at := i + int(h[gazetteer.LevelWord].Len)
	return s.cap(at) || at < s.hi && s.tok(at).Kind == extract.Number && s.word(i) == "quận"
}
