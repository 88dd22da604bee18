package ner

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
)

// region takes "khu vực VIII", "khu vực 3", "vùng II", "Khu vực miền Nam": the part of the
// country that an office of the state is for.
func (p *parse) region() {
	s := p.s
	if s.word(p.end) == "vùng" && p.end+1 < s.hi && s.tok(p.end+1).Upper && roman(s.word(p.end+1)) {
		p.end, p.got = p.end+2, p.got|gazetteer.TakesRegion
		return
	}
	if s.word(p.end) != "khu" || s.word(p.end+1) != "vực" || p.end+2 >= s.hi {
		return
	}
	at := p.end + 2
	switch w := s.word(at); {
	case s.tok(at).Kind == extract.Number && !s.quantity(at), (s.tok(at).Upper || s.tok(at).Cap) && roman(w):
		p.end, p.got = at+1, p.got|gazetteer.TakesRegion
	default:
		stop := s.areaAt(at)
		if stop == at && !s.upper && !s.personStart(at) {
			stop = at + min(s.run(at), 3) // the old name of two provinces
			if stop > at && s.word(stop) == "bộ" {
				stop++ // "Nam bộ"
			}
		}
		if stop > at {
			p.end, p.got = stop, p.got|gazetteer.TakesRegion
		}
	}
}

func roman(w string) bool {
	for _, c := range w {
		if c != 'i' && c != 'v' && c != 'x' {
			return false
		}
	}
	return w != ""
}

// ofDistrict reports whether the words before token i are of a body of a district, whose name
// follows: "Huyện đoàn", "Huyện ủy".
func (s *scanner) ofDistrict(i int) bool {
	switch s.word(i - 1) {
	case "đoàn", "ủy", "uỷ":
		w := s.word(i - 2)
		return w == "huyện" || w == "quận" || w == "thị"
	}
	return false
}

// branch reads what makes a company's name that of one of its branches, from
// token end on: "chi nhánh Bến Tre", "Nam Bình Dương" after a bank's name, or the
// name of a line of business ("Shop", "Telecom"). It returns end if there is none.
func (s *scanner) branch(end int, bank bool) int {
	at := end
	switch w, behind := s.word(at), s.branchWord(s.pastShort(at)); {
	case behind > at:
		at = behind
	case w == "cn" && s.tok(at).Upper:
		at++
	case s.cap(at) && s.is(at, gazetteer.BusinessLine):
		for s.cap(at) && s.is(at, gazetteer.BusinessLine) {
			at++
		}
		return s.ownCountry(at)
	case bank && s.levelAt(at) && !s.cap(at):
	case bank && s.cap(at) && !s.upper:
		return s.bankArea(at)
	case s.cap(at) && !s.upper && !s.is(end-1, gazetteer.Airline):
		return s.companyArea(at)
	default:
		return end
	}
	if at < s.hi && s.tok(at).Kind == extract.Number && len(s.tok(at).Fold) <= 2 {
		return at + 1 // "Chi nhánh 7"
	}
	m := s.mark()
	if stop := s.areaAt(at); stop > at && !s.cap(stop) {
		return stop
	}
	s.revert(m)
	if s.word(s.pastShort(end)) == "," && (!bank || s.startsBody(at)) {
		return end
	}
	stop := at
	for stop < s.hi && stop < at+4 && s.cap(stop) && !s.hasDigit(stop) && !s.personStart(stop) {
		stop++
	}
	if stop == at {
		return end
	}
	return stop
}

// pastShort returns the token behind the short name in brackets at i, "(VietinBank)", or i.
func (s *scanner) pastShort(i int) int {
	if s.word(i) == "(" && s.cap(i+1) && s.word(i+2) == ")" {
		return i + 3
	}
	return i
}

// branchWord returns the token behind the word for a branch at i, which a dash or comma may part from the name:
// "- Chi nhánh", or i.
func (s *scanner) branchWord(i int) int {
	at := i
	switch s.word(i) {
	case "-", "–", ",":
		at++
	}
	if s.word(at) == "chi" && s.word(at+1) == "nhánh" {
		return at + 2
	}
	return i
}

// bankArea reads the place right after a bank's name, which may be part of one:
// "Nam Bình Dương", "Đắk Lắk".
func (s *scanner) bankArea(at int) int {
	switch s.word(at) {
	case "nam", "bắc", "đông", "tây", "trung":
		if s.startsListed(at + 1) {
			m := s.mark()
			if stop := s.areaAt(at + 1); stop > at+1 && !s.cap(stop) {
				return stop
			}
			s.revert(m)
		}
	}
	if s.startsListed(at) && !s.personStart(at) {
		m := s.mark()
		if stop := s.areaAt(at); stop > at && !s.cap(stop) {
			return stop
		}
		s.revert(m)
	}
	if n := s.run(at); s.behindHolder && n == 2 && syllable(s.word(at)) {
		return at + n // "ông A - Giám đốc Vietcombank Tân Định"
	}
	return at
}

// ownCountry takes "Việt Nam" at i into a company's name.
func (s *scanner) ownCountry(i int) int {
	switch {
	case s.word(i) == "việt" && s.word(i+1) == "nam" && s.cap(i):
		return i + 2
	case s.word(i) == "vietnam" && s.cap(i):
		return i + 1
	}
	return i
}

// brand reads a firm of no list that goes by a word of no Vietnamese build and the country:
// "Mivaco Việt Nam". Contests and conferences have such names, too.
func (s *scanner) brand(i int) int {
	if s.upper || s.titled == i || s.negative == i || s.cap(i-1) && !s.names.Opener(s.syms[i-1]) {
		return i
	}
	k := i
	for s.cap(k) && k < i+3 && s.coined(k) && !s.hasDigit(k) && !s.is(k, gazetteer.Contest) && !(s.tok(k).Upper && s.tok(k).Len() < 5) {
		k++
	}
	end := s.ownCountry(k)
	if k == i || end == k || s.cap(end) {
		return i
	}
	s.add(extract.Mention{Type: extract.OrganizationMention, Rule: "brand", Confidence: 0.7}, i, end)
	return end
}

// pastHere goes past "tại Việt Nam" behind a firm at i, which tells whose it is here and
// not where it does what follows.
func (s *scanner) pastHere(i int) int {
	if s.word(i) == "tại" {
		if stop := s.ownCountry(i + 1); stop > i+1 && s.givesAt(stop) {
			return stop
		}
	}
	return i
}

// ownOffice takes what the name of a body of many lands goes on with at i: the country,
// or words of such bodies, "International Relief".
func (s *scanner) ownOffice(i int) int {
	if stop := s.ownCountry(i); stop > i {
		return stop
	}
	end := i
	for s.cap(end) && s.is(end, gazetteer.Donor) {
		end++
	}
	return end
}

// companyArea reads the country or province right after a company's name that is part of
// one: "Formosa Hà Tĩnh", "Honda Việt Nam". A dash behind it makes it a route.
func (s *scanner) companyArea(at int) int {
	stop := s.ownCountry(at)
	if stop == at {
		var h gazetteer.Hits
		if !s.match(at, &h) || !s.isProvince(&h) || s.personStart(at) {
			return at
		}
		stop = at + int(h[gazetteer.PlaceName].Len)
		if w := s.word(stop); w == "-" || w == "–" || w == "," && s.startsProvince(stop+1) || s.cap(stop) {
			return at
		}
	}
	if w := s.word(stop); s.cap(stop) || w == "-" || w == "–" {
		return at
	}
	return stop
}

// bank reports whether a listed company is a bank by its name.
func bank(name string) bool {
	n := len(name)
	return n > 4 && (name[n-4:] == "bank" || name[n-4:] == "Bank") || name == "BIDV" || name == "MB" || name == "ACB" || name == "SHB"
}

// desk reports whether the word at i is one of English for what a manager of a firm is for.
func (s *scanner) desk(i int) bool { return s.cap(i) && s.is(i, gazetteer.Desk) }

// fieldOffice reads what stands between an office that follows its holder and the
// body after "của": "Giám đốc ngành hàng di động của chuỗi Di Động Mới", "Giám đốc
// truyền thông công ty X". It returns where the body may start, or at.
func (s *scanner) fieldOffice(at int) int {
	if s.word(at) == "cấp" && s.word(at+1) == "cao" { // "Phó Chủ tịch cấp cao của Onagra"
		if at += 2; s.word(at) == "của" || s.word(at) == "tại" {
			return at + 1
		}
		if s.startsBody(at) {
			return at
		}
	}
	part := s.partOf(at)
	if s.word(at) == "phụ" && s.word(at+1) == "trách" {
		at, part = at+2, true // "Phó Tổng giám đốc phụ trách kinh doanh của …"
	}
	for j := at; j < s.hi && j <= at+12; j++ {
		if w := s.word(j); j > at && (w == "tại" || w == "thuộc") && (s.startsBody(j+1) || s.coined(j+1)) {
			return j + 1 // "Giám đốc nghiên cứu quốc phòng tại Viện A"
		}
		if w := s.word(j); part && j < at+9 && (s.tok(j).Kind != extract.Punct || w == "-" || w == "–") && w != "của" && w != "cho" && w != "nói" && !s.startsOffice(j) {
			continue
		}
		if !part && j > at+6 {
			return at
		}
		if s.word(j) == "," && j > at+1 && s.startsBody(j+1) && s.cap(j+1) {
			return j + 1 // "Trưởng đại diện hợp tác quốc tế, Đại học …"
		}
		if s.tok(j).Kind != extract.Word {
			return at
		}
		var h gazetteer.Hits
		matched := s.match(j, &h)
		switch {
		case s.word(j) == "của":
			if j == at || s.word(j+1) == "chuỗi" && !s.cap(j+2) {
				return at
			}
			if s.word(j+1) == "chuỗi" || s.word(j+1) == "hãng" {
				return j + 2
			}
			return j + 1
		case matched && h[gazetteer.FieldName].Len > 1:
			j += int(h[gazetteer.FieldName].Len) - 1
		case matched && j > at && (h[gazetteer.HeadName].Len > 1 || h[gazetteer.HeadName].Len == 1 && s.tok(j).Upper):
			return j
		case matched && (h[gazetteer.TitleName].Len > 0 || h[gazetteer.Speech].Len > 0 && !s.cap(j) || h[gazetteer.LevelWord].Len > 0 || h[gazetteer.BodyName].Len > 0):
			return at
		case s.cap(j) && j > at && !(s.cap(at) && j < at+3) || s.cap(j) && s.personStart(j):
			return at
		case s.is(j, gazetteer.Function) && s.word(j) != "và" && !s.compoundWord(j):
			return at
		}
	}
	return at
}

// partOf reports whether the words at i behind an office tell the part of a body that it leads,
// which has a name of its own: "Giám đốc khối Phát triển dự án của …".
func (s *scanner) partOf(i int) bool {
	switch s.word(i) + " " + s.word(i+1) {
	case "chương trình", "ngành hàng", "bộ phận", "khu vực", "nhóm nghiên":
		return true
	}
	switch s.word(i) {
	case "khối", "vùng", "mảng":
		return true
	}
	return false
}

// plainField reads a capitalised field of no body after a title, "Thu mua" in
// "Trưởng nhóm Thu mua Trần Văn Lực": a capitalised syllable and lower-case ones,
// with a name, a mark or "của" after them. It returns i if there is none.
func (s *scanner) plainField(i int) int {
	var h gazetteer.Hits
	var end int
	switch {
	case s.match(i, &h) && h[gazetteer.FieldName].Len > 1 && s.cap(i) && h[gazetteer.PlaceName].Len == 0:
		end = i + int(h[gazetteer.FieldName].Len)
	case s.cap(i) && i+1 < s.hi && !s.cap(i+1) && s.tok(i+1).Kind == extract.Word && syllable(s.word(i)) && syllable(s.word(i+1)) && !s.called[s.word(i)] &&
		(!s.is(i+1, gazetteer.Function) || s.compoundWord(i+1)) && !s.speaks(i+1):
		end = i + 2
		for end < s.hi && end < i+4 && s.tok(end).Kind == extract.Word && !s.cap(end) && !s.is(end, gazetteer.Function) {
			end++
		}
	case s.compoundWord(i) || s.business(i):
		if s.cap(i + 2) {
			return i + 2
		}
		return i
	default:
		return i
	}
	if end >= s.hi || s.personStart(end) || s.word(end) == "của" || s.word(end) == "," && (end-i > 2 || h[gazetteer.FieldName].Len > 0) {
		return end
	}
	return i
}

// business reports whether the two lower-case words at i are a field that offices
// of companies have, before the holder's name.
func (s *scanner) business(i int) bool { return s.pair(i, gazetteer.Business) }

func (s *scanner) speaks(i int) bool {
	var h gazetteer.Hits
	return s.match(i, &h) && h[gazetteer.Speech].Len > 0
}
