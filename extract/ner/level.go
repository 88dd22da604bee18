package ner

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
)

// levelWords is a level word that stands in the text.
type levelWords struct {
	*scanner
	level gazetteer.Level
	// lo and end bound the words; name is where the name may start behind a colon or what
	// describes the area.
	lo, end, name int
	short         bool // an abbreviation
	counts        bool // what stands there is a number of something
}

// levelPlace reads a level word and the name after it ("tỉnh Hà Tĩnh", "quận 7",
// "thôn Làng Nủ"), or the level word alone, which refers to an area.
func (s *scanner) levelPlace(i int, h *gazetteer.Hits) int {
	hit := h[gazetteer.LevelWord]
	if hit.Len == 0 || s.noLevel(i, h) {
		return i
	}
	w := levelWords{scanner: s, level: gazetteer.Level(hit.Index), lo: i, end: i + int(hit.Len), short: s.shortLevel(i, int(hit.Len))}
	if w.level == gazetteer.CityLevel && s.eitherLevel(i) { // "các tỉnh/thành phố A, B": provinces and cities alike
		s.listLevel, s.listEnd, s.listOpen, s.listMany = gazetteer.ProvinceLevel, w.end-1, w.end-1, true
		return w.end
	}
	if w.short && !s.tok(i).Upper && !(s.cap(i) && hit.Len == 1 && len(s.word(i)) == 2 && s.cap(w.end)) { // "Tp.Phan Rang"
		return i
	}
	w.name = w.end
	if s.word(w.end) == ":" {
		w.name++
	} else if w.level != gazetteer.CountryLevel && w.level != gazetteer.StateLevel {
		w.name = s.described(w.end)
	}
	w.counts = s.countsAfter(i, w.name) || w.level == gazetteer.StateLevel && w.name < s.hi && s.tok(w.name).Kind == extract.Number
	if stop := w.listedName(); stop > i {
		return stop
	}
	if stop := w.unlistedName(); stop > i {
		return stop
	}
	if !w.standsAlone() {
		return i
	}
	s.add(extract.Mention{Type: extract.PlaceMention, Rule: "level-word", Confidence: 0.7, Anaphoric: true}, i, w.end)
	return w.end
}

// noLevel reports whether the level word at i is none there: it is of a longer name.
func (s *scanner) noLevel(i int, h *gazetteer.Hits) bool {
	n := int(h[gazetteer.LevelWord].Len)
	end, state := i+n, gazetteer.Level(h[gazetteer.LevelWord].Index) == gazetteer.StateLevel
	switch w := s.word(end); {
	case int(h[gazetteer.PlaceName].Len) > n && (s.cap(end-1) || state && s.cap(end)):
		return true // "Thành phố Mexico", "châu Phi"
	case s.word(i) == "châu" && (w == "thị" || w == "văn") && s.cap(end):
		return true // "bà Châu Thị Mười"
	case s.word(i-1) == "liên":
		return true // "liên bang", "liên xã"
	}
	return state && n == 1 && s.cap(i) && s.cap(i-1) && !s.upper // "Phan Châu Trinh"
}

// listedName takes the listed name behind the level words and returns where it ends, or where
// the words start if there is none.
func (w *levelWords) listedName() int {
	s, at := w.scanner, w.name
	var h gazetteer.Hits
	if w.counts || !s.match(at, &h) || h[gazetteer.PlaceName].Len == 0 || !w.writtenAsName(&h) {
		return w.lo
	}
	hit := h[gazetteer.PlaceName]
	if w.level == gazetteer.CountryLevel && !s.isCountry(&h) || s.longerRun(at, int(hit.Len), w.level) || s.ratherPerson(at, int(hit.Index), w.level) {
		return w.lo
	}
	rule, start := "level-name", w.lo
	if s.word(w.end) == ":" {
		rule, start = "list-name", at // "các xã: A, B": the colon parts them
	}
	s.addPlace(start, at+int(hit.Len), int(hit.Index), rule, 0.95)
	return w.opensList(at + int(hit.Len))
}

// writtenAsName reports whether the listed name behind the level words has the capitals of a
// name, or of its first word where the level makes it sure.
func (w *levelWords) writtenAsName(h *gazetteer.Hits) bool {
	return w.nameLike(w.name, w.name+int(h[gazetteer.PlaceName].Len)) || w.halfNamed(w.name, h, w.level) ||
		w.level == gazetteer.StateLevel && w.regionNamed(w.name, h)
}

// opensList remembers that names of the same level may follow in a row behind the one that
// ends at stop.
func (w *levelWords) opensList(stop int) int {
	w.listLevel, w.listEnd, w.listMany = w.level, stop, w.manyBefore(w.lo)
	return stop
}

// unlistedName takes a name that no list has right behind the level words and returns where it
// ends, or where the words start if there is none.
func (w *levelWords) unlistedName() int {
	s := w.scanner
	switch {
	case w.name != w.end, w.counts, w.level == gazetteer.CountryLevel:
		return w.lo
	case w.short && !s.townAt(w.lo, w.end) && !(s.word(w.lo) == "tp" && s.farAway(w.end)):
		return w.lo
	case w.holderNext():
		return w.lo
	}
	stop := s.unlisted(w.level, w.lo, w.end)
	if stop == w.end {
		return w.lo
	}
	return w.opensList(stop)
}

// holderNext reports whether the capitals behind the level words are rather the holder's name:
// the area of an office or body is read, and that of a province or district is on a list.
// Names abroad are of no Vietnamese build.
func (w *levelWords) holderNext() bool {
	s := w.scanner
	if !s.tail || w.level >= gazetteer.CommuneLevel || s.behindHolder || s.farAway(w.end) {
		return false
	}
	return s.run(w.end) != 2 || syllable(s.word(w.end)) || !s.startsCountry(w.lo-1)
}

// standsAlone reports whether the level words refer to an area without its name. Capitals
// behind them that are no person's would be its name.
func (w *levelWords) standsAlone() bool {
	s := w.scanner
	if w.short && s.tok(w.lo).Fold != "tp" || w.level >= gazetteer.HamletLevel {
		return false
	}
	if s.cap(w.end) && !s.upper && !s.tail && !s.personStart(w.end) && s.names.Surname(s.syms[w.end]) == 0 {
		return false
	}
	return s.refersToArea(w.lo, w.end)
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
	if s.tail && s.word(i-1) == "bộ" && s.word(i-2) == "chi" {
		return true // each has its own: "Bí thư Chi bộ buôn A, ông B"
	}
	switch s.word(i - 1) {
	case "ở", "tại", "về", "đến", "tới", "từ", "dân", "khỏi", "vào", "lên", "người", "thuộc", "(", "con", "hộ", "tặng", "giúp", "cả", "toàn", "khắp", "quanh":
		return true
	case "cho": // "trao quà cho bản Nậm Khao", but "viết lời cho bản Giao hưởng"
		return s.gives(i-2) || s.givenBefore(i-1)
	}
	switch s.word(i) {
	case "thôn", "ấp", "khóm":
		return !s.upper && !s.tok(i).Upper && s.word(i-1) != "nông" // never anything else
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
	if n == 0 || n > 3 || s.personStart(i) || s.speaks(i+n) {
		return i
	}
	if matched && h.Any(gazetteer.PlaceName, gazetteer.HeadName, gazetteer.BodyName, gazetteer.TitleName, gazetteer.Honorific) {
		return i
	}
	s.addPlace(i, i+n, -1, "list-unlisted", 0.7)
	s.listEnd = i + n
	return i + n
}

// numberInRow reads the number of a quarter or ward behind that of another, which the level word
// before the first goes for: "quận 1, 3, 10 và Bình Tân".
func (s *scanner) numberInRow(i int, hit gazetteer.Hit) int {
	if s.listEnd != i-1 || !s.separates(i-1) || s.tok(i-2).Kind != extract.Number || !s.separates(i-3) && !s.levelAt(i-3) || s.listLevel != gazetteer.DistrictLevel && s.listLevel != gazetteer.CommuneLevel {
		return i
	}
	if hit.Len != 1 || len(s.tok(i).Fold) > 2 || s.countsAfter(i-1, i) || i+1 < s.hi && s.tok(i+1).Kind != extract.Punct && !s.endsRow(i+1) {
		return i
	}
	s.addPlace(i, i+1, int(hit.Index), "list-number", 0.85)
	s.listEnd = i + 1
	return i + 1
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
