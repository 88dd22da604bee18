package ner

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
)

// levelPlace reads a level word and the name after it ("tỉnh Hà Tĩnh", "quận 7",
// "thôn Làng Nủ"), or the level word alone, which refers to an area.
func (s *scanner) levelPlace(i int, h *gazetteer.Hits) int {
	hit := h[gazetteer.LevelWord]
	if hit.Len == 0 || h[gazetteer.PlaceName].Len > hit.Len && s.cap(i+int(hit.Len)-1) {
		return i
	}
	level, end := gazetteer.Level(hit.Index), i+int(hit.Len)
	if h[gazetteer.PlaceName].Len > hit.Len && level == gazetteer.StateLevel && s.cap(end) {
		return i // "châu Phi"
	}
	if w := s.word(end); s.word(i) == "châu" && (w == "thị" || w == "văn") && s.cap(end) {
		return i // "bà Châu Thị Mười"
	}
	if s.word(i-1) == "liên" || level == gazetteer.StateLevel && hit.Len == 1 && s.cap(i) && s.cap(i-1) && !s.upper {
		return i // "liên bang", "liên xã"; "Phan Châu Trinh"
	}
	if level == gazetteer.CityLevel && s.eitherLevel(i) { // "các tỉnh/thành phố A, B": provinces and cities alike
		s.listLevel, s.listEnd, s.listOpen, s.listMany = gazetteer.ProvinceLevel, end-1, end-1, true
		return end
	}
	short := s.shortLevel(i, int(hit.Len))
	if short && !s.tok(i).Upper && !(s.cap(i) && hit.Len == 1 && len(s.word(i)) == 2 && s.cap(end)) { // "Tp.Phan Rang"
		return i
	}
	at := end
	if s.word(at) == ":" {
		at++
	} else if level != gazetteer.CountryLevel && level != gazetteer.StateLevel {
		at = s.described(at)
	}
	var n gazetteer.Hits
	counts := s.countsAfter(i, at) || level == gazetteer.StateLevel && at < s.hi && s.tok(at).Kind == extract.Number
	if !counts && s.match(at, &n) && n[gazetteer.PlaceName].Len > 0 && (level != gazetteer.CountryLevel || s.isCountry(&n)) && (s.nameLike(at, at+int(n[gazetteer.PlaceName].Len)) || s.halfNamed(at, &n, level) || level == gazetteer.StateLevel && s.regionNamed(at, &n)) && !s.longerRun(at, int(n[gazetteer.PlaceName].Len), level) && !s.ratherPerson(at, int(n[gazetteer.PlaceName].Index), level) {
		stop := at + int(n[gazetteer.PlaceName].Len)
		rule, start := "level-name", i
		if s.word(end) == ":" {
			rule, start = "list-name", at // "các xã: A, B": the colon parts them
		}
		s.addPlace(start, stop, int(n[gazetteer.PlaceName].Index), rule, 0.95)
		s.listLevel, s.listEnd, s.listMany = level, stop, s.manyBefore(i)
		return stop
	}
	if at == end && (!short || s.townAt(i, end) || s.word(i) == "tp" && s.farAway(end)) && !counts && level != gazetteer.CountryLevel && !(s.tail && level < gazetteer.CommuneLevel && !s.behindHolder && !s.farAway(end) && !(s.run(end) == 2 && !syllable(s.word(end)) && s.startsCountry(i-1))) {
		if stop := s.unlisted(level, i, end); stop > end {
			s.listLevel, s.listEnd, s.listMany = level, stop, s.manyBefore(i)
			return stop
		}
	}
	if short && s.tok(i).Fold != "tp" || level >= gazetteer.HamletLevel || s.cap(end) && !s.upper && !s.personStart(end) && s.names.Surname(s.syms[end]) == 0 && !s.tail {
		return i
	}
	if !s.refersToArea(i, end) {
		return i
	}
	s.add(extract.Mention{Type: extract.PlaceMention, Rule: "level-word", Confidence: 0.7, Anaphoric: true}, i, end)
	return end
}

// eitherLevel reports whether the word for cities at i only stands beside that for provinces,
// before names of both: "các tỉnh/thành phố", "6 tỉnh, thành phố:".
func (s *scanner) eitherLevel(i int) bool {
	if w := s.word(i - 1); w != "/" && w != "," && w != "-" || s.word(i-2) != "tỉnh" || i-3 < s.lo || i+2 >= s.hi || !s.cap(i+2) {
		return false
	}
	w := s.word(i - 3)
	return w == "các" || w == "những" || w == "nhiều" || w == "số" || s.tok(i-3).Kind == extract.Number
}

// farAway reports whether the one word at i is of no Vietnamese build, as the provinces of
// neighbours are called.
func (s *scanner) farAway(i int) bool {
	return s.run(i) == 1 && s.tok(i).Len() > 4 && !syllable(s.word(i)) && s.unlistedWord(i)
}

// halfNamed reports whether only the first word of the listed province, city or district at
// has its capital behind its own level word, "thành phố Rạch giá"; or of the commune before a
// mark.
func (s *scanner) halfNamed(at int, h *gazetteer.Hits, level gazetteer.Level) bool {
	if end := at + int(h[gazetteer.PlaceName].Len); !s.cap(at) || level > gazetteer.CommuneLevel || level == gazetteer.CommuneLevel && s.word(end) != "," && s.word(end) != ")" || s.textWord(at+1) || s.completed(at) {
		return false
	}
	for _, c := range s.names.PlaceNames[h[gazetteer.PlaceName].Index] {
		if s.names.Places[c].Level == level {
			return true
		}
	}
	return false
}

// regionNamed reports whether the listed region at has its first capital: "Duyên hải Nam
// Trung Bộ".
func (s *scanner) regionNamed(at int, h *gazetteer.Hits) bool {
	return s.cap(at) && s.foremost(h[gazetteer.PlaceName]).Kind == extract.Region
}

// countsAfter reports whether the number after a level word counts something and
// is no name: "ủng hộ quận 1 tỷ đồng", "cả xã 14 bản". Only quarters, wards and
// what is smaller bear numbers.
func (s *scanner) countsAfter(i, at int) bool {
	if at >= s.hi || s.tok(at).Kind != extract.Number {
		return false
	}
	switch s.word(i) {
	case "tỉnh", "huyện", "xã", "thị":
		return true
	}
	if len(s.tok(at).Fold) > 2 {
		return true
	}
	switch s.word(at + 1) {
	case "tỷ", "tỉ", "triệu", "nghìn", "ngàn", "trăm", "chục", "đồng", "usd", "tấn", "kg", "tạ", "lít", "máy", "xe", "bộ", "thùng", "suất", "phần", "chiếc", "căn", "ngôi", "con", "giường", "liều", "bình", "hộp", "túi", "gói",
		"bản", "thôn", "xã", "hộ", "người", "cán", "bác", "y", "điều", "chiến", "nhân", "đoàn", "tổ", "đội", "ca", "trường", "cơ", "doanh", "học", "phòng", "km", "m2", "m3", "ha", "%", "tủ", "cái", "cuốn", "quyển", "áo", "ti", "vạn", "cây", "em", "cháu", "gia":
		return true
	}
	return s.word(at+1) == "," && s.glued(at+1) && s.glued(at+2)
}

// ratherPerson reports whether a person's name starts at a token where a listed
// name of another level would: "Chủ tịch UBND tỉnh Phan Văn A".
func (s *scanner) ratherPerson(at, ref int, level gazetteer.Level) bool {
	if !s.personStart(at) {
		return false
	}
	for _, c := range s.names.PlaceNames[ref] {
		p := &s.names.Places[c]
		if p.Level == level || p.Level == gazetteer.CityLevel && level == gazetteer.DistrictLevel || level == gazetteer.ProvinceLevel && p.Kind == extract.City {
			return false
		}
	}
	return true
}

// shortLevel reports whether a level word is an abbreviation ("TP", "Q").
func (s *scanner) shortLevel(i, n int) bool {
	return n == 1 && len(s.tok(i).Fold) <= 2 && s.tok(i).Fold != "xã"
}

// townAt reports whether "TP" at i stands before the name at end of a town that no list has,
// of at least two words; the first may be that of an office, "TP Phòng Xuyên".
func (s *scanner) townAt(i, end int) bool {
	if s.tok(i).Fold != "tp" || s.run(end) < 2 || s.tok(end).Upper || !syllable(s.word(end)) || s.fieldAt(end+1) {
		return false
	}
	var h gazetteer.Hits
	return !s.match(end, &h) || h[gazetteer.HeadName].Len < 2 && h[gazetteer.TitleName].Len < 2 && h[gazetteer.BodyName].Len == 0
}

// longerRun reports whether the capitalised run goes on after a listed name so
// that a unit below the province has a longer name than the list knows ("xã Tân
// Thành Bình" where only Tân Thành is known). A person's name may follow.
func (s *scanner) longerRun(at, n int, level gazetteer.Level) bool {
	if level != gazetteer.CommuneLevel && level != gazetteer.HamletLevel || !s.cap(at+n) {
		return false
	}
	if n == 1 && s.run(at) == 2 && !s.personStart(at+n) {
		return true // "thôn Đông Hạ"
	}
	return !s.startsListed(at+n) && s.names.Surname(s.syms[at+n]) == 0
}

// unlisted reads a name that no list has after a level word.
func (s *scanner) unlisted(level gazetteer.Level, i, end int) int {
	if end < s.hi && s.tok(end).Kind == extract.Number && level >= gazetteer.DistrictLevel && level <= gazetteer.HamletLevel {
		if len(s.tok(end).Fold) > 2 {
			return end
		}
		s.addPlace(i, end+1, -1, "level-number", 0.8)
		return end + 1
	}
	if s.cap(end) && (s.tok(end).Upper || s.tok(end).Len() == 1) && roman(s.word(end)) && !s.cap(end+1) {
		return end // "Vùng IV"
	}
	stop := end
	for stop < s.hi && stop < end+4 && s.cap(stop) && !s.personStart(stop) && !s.hasDigit(stop) {
		stop++
	}
	if stop == end && level == gazetteer.CommuneLevel && s.cap(i-1) == s.cap(i) && s.personStart(end) && s.lieIn(end+s.run(end)) {
		stop = end + s.run(end) // "phường Trần Bảo Lâm, thành phố Nam Định": called after somebody
	}
	if stop == end {
		return end
	}
	if level < gazetteer.CommuneLevel && s.names.Surname(s.syms[end]) > 0 && stop-end >= 2 && s.vietnamese(end, stop) && !s.lieIn(stop) {
		return end // "Chủ tịch HĐND tỉnh Thào Hồng Sơn"
	}
	if level == gazetteer.HamletLevel && !s.hamletContext(i, stop) {
		return end
	}
	if s.names.Opener(s.syms[end]) && stop == end+1 && !(level == gazetteer.HamletLevel && i > s.lo && !s.cap(i) && (stop >= s.hi || s.tok(stop).Kind == extract.Punct)) || level == gazetteer.NoLevel {
		return end
	}
	s.addPlace(i, stop, -1, "level-unlisted", 0.75)
	return stop
}

// hamletContext reports whether what surrounds "bản X" or "làng X" speaks of a
// place: those words have other meanings.
func (s *scanner) hamletContext(i, stop int) bool {
	switch s.word(i - 1) {
	case "ở", "tại", "về", "đến", "tới", "từ", "dân", "khỏi", "vào", "lên", "người", "thuộc", "(":
		return true
	}
	if s.separates(stop) && s.cap(stop+1) && s.manyBefore(i) {
		return true // "các ấp A, B và C"
	}
	if s.listLevel == gazetteer.HamletLevel && s.listEnd == i-1 && s.separates(i-1) {
		return true // "thôn A và bản B"
	}
	var h gazetteer.Hits
	at := stop
	if s.word(at) == "," || s.word(at) == "(" || s.word(at) == "-" || s.word(at) == "thuộc" {
		at++
	}
	return at > stop && s.match(at, &h) && h[gazetteer.LevelWord].Len > 0
}

// refersToArea reports whether a level word alone may stand for an area: it is
// not one of many, and no compound.
func (s *scanner) refersToArea(i, end int) bool {
	switch s.word(i - 1) {
	case "các", "nhiều", "mỗi", "một", "những", "mọi", "từng", "cấp", "số", "bao":
		return false
	case "bà", "ông": // "bà xã" is a wife
		return s.word(i) != "xã"
	case "tuyến": // "8 bệnh viện tuyến huyện"
		return !s.severalBefore(i)
	}
	switch s.word(end) {
	case "hội", "táo", "thành", "lẻ", "thông", "đoàn", "ủy", "bạn", "nào", "khác", "trưởng", "viên", "lân", "ngoài":
		return false
	}
	return true
}

// listedUnit reads a name of no list within a row of units whose level was said before
// them: "ba xã Trà Nưa, Nà Hì và Nà Bủng".
func (s *scanner) listedUnit(i int, h *gazetteer.Hits, matched bool) int {
	if !s.listed(i) {
		return i
	}
	n := s.run(i)
	abroad := n > 0 && s.word(i-1) == "và" && !syllable(s.word(i)) && s.lieIn(i+n) // "khu vực Mazovia và Podlasie của Ba Lan"
	if !abroad && (!s.listMany || s.listLevel < gazetteer.DistrictLevel || s.listLevel > gazetteer.HamletLevel) {
		return i
	}
	if n == 0 || n > 3 || s.personStart(i) || matched && (h[gazetteer.PlaceName].Len > 0 || h[gazetteer.HeadName].Len > 0 || h[gazetteer.BodyName].Len > 0 || h[gazetteer.TitleName].Len > 0 || h[gazetteer.Honorific].Len > 0) || s.speaks(i+n) {
		return i
	}
	s.addPlace(i, i+n, -1, "list-unlisted", 0.7)
	s.listEnd = i + n
	return i + n
}

// numberInRow reads the number of a quarter or ward behind that of another, which the level word
// before the first goes for: "quận 1, 3, 10 và Bình Tân".
func (s *scanner) numberInRow(i int, hit gazetteer.Hit) int {
	if s.listEnd != i-1 || !s.separates(i-1) || s.tok(i-2).Kind != extract.Number || !s.separates(i-3) && !s.levelWord(i-3) || s.listLevel != gazetteer.DistrictLevel && s.listLevel != gazetteer.CommuneLevel {
		return i
	}
	if hit.Len != 1 || len(s.tok(i).Fold) > 2 || s.countsAfter(i-1, i) || i+1 < s.hi && s.tok(i+1).Kind != extract.Punct && !s.endsRow(i+1) {
		return i
	}
	s.addPlace(i, i+1, int(hit.Index), "list-number", 0.85)
	s.listEnd = i + 1
	return i + 1
}

// levelWord reports whether a level word stands at i.
func (s *scanner) levelWord(i int) bool {
	var h gazetteer.Hits
	return s.match(i, &h) && h[gazetteer.LevelWord].Len == 1
}

// endsRow reports whether the word at i goes on behind the numbers of a row: another follows, or
// what they lie in.
func (s *scanner) endsRow(i int) bool {
	switch s.word(i) {
	case "và", "của", "thuộc", "tại", "ở":
		return true
	}
	return false
}
