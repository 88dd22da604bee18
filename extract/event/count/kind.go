package count

import (
	"math"
	"strconv"
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/lists"
	"github.com/lienket/lienket/extract/event/syntax"
)

// count reports whether a quantity is a statistic, and makes it one. prev is the
// statistic before it in the sentence, or nil.
func (r *reader) count(m *extract.Mention, prev *statistic) (statistic, bool) {
	q := *m.Quantity
	if math.IsNaN(q.Value) || q.Unit == "%" || q.Value >= billions && !syntax.Money(q.Unit) || r.changed(m) || r.model(m) {
		return statistic{}, false
	}
	if c, ok := r.density(m); ok {
		return c, true
	}
	if r.apiece(m) || r.household(m) {
		return statistic{}, false
	}
	if k := m.Tokens.Lo - 1; prev != nil && k == prev.hi && r.Doc.Tokens[k].Fold == "/" && q.Unit == prev.Quantity.Unit {
		return statistic{}, false // "52 xã/136 xã"
	}
	some, of := r.someOf(m)
	if of && some == 0 {
		return statistic{}, false
	}
	if of && some == 1 && r.oneOfAll(m) {
		of = false
	}
	if r.ofPeople(m) {
		if q.Value != math.Trunc(q.Value) || q.Value <= syntax.Few && r.ranged(m) {
			return statistic{}, false // so many to each accident, "từ 2-3 người"
		}
		if metric, ok := r.fate(m, prev); ok {
			c := r.statistic(m, metric, syntax.CountFate, "count.fate", 0.8)
			if of {
				c.Quantity.Value = some
			}
			return c, !r.someone(m, metric)
		}
	}
	if metric, ok := r.harm(m, prev); ok && !syntax.Money(q.Unit) {
		c := r.statistic(m, metric, syntax.CountHarm, "count.harm", 0.75)
		if of {
			c.Quantity.Value = some
		}
		return c, true
	}
	if c, ok := r.stock(m); ok {
		return c, true
	}
	if syntax.Money(q.Unit) {
		return r.amount(m, prev)
	}
	if r.patientsOnly(m) {
		c := r.statistic(m, r.metric(r.nounAt(m), m.Tokens.Hi), syntax.CountNoun, "count", 0.65)
		c.group = patient
		return c, true
	}
	if q.Unit == "người" && r.delegated(m) || q.Unit == "liều" && (q.Value <= syntax.Few || !r.given(m)) {
		return statistic{}, false
	}
	toks, i := r.Doc.Tokens, r.nounAt(m)
	if i == m.Tokens.Hi || toks[m.Tokens.Lo].Fold == "một" || q.Value == 1 && q.Unit != "ca" && q.Unit != "người" {
		return statistic{}, false
	}
	if w, ok := r.admitted(m); ok && (q.Unit == "ca" || q.Unit == "trường hợp") {
		return r.statistic(m, w, syntax.CountNoun, "count", 0.7), true
	}
	if r.ofPatients(m) && (r.ranged(m) || r.over(m)) {
		return statistic{}, false
	}
	lex, n := r.Lex.Counts.Longest(toks[i:r.Doc.Sentences[r.Sent].Tokens.Hi])
	if w, ok := r.partOf(m, prev); ok {
		return r.statistic(m, w, prev.kind, "count", 0.65), true
	}
	row := prev != nil && (prev.kind == syntax.CountNoun || prev.kind == syntax.CountHarm) && r.follows(prev.hi, m.Tokens.Lo)
	switch {
	case (lex == nil || lex.Counted&syntax.CountNoun == 0 || q.Value <= syntax.Few) && r.booked(m, prev):
		return r.statistic(m, r.metric(i, m.Tokens.Hi), syntax.CountNoun, bookedRule, 0.65), true
	case lex == nil && row && stockUnits[q.Unit]: // "370 ha lúa, 93 ha keo"
		return r.statistic(m, r.metric(i, m.Tokens.Hi), syntax.CountNoun, "count", 0.7), true
	case lex == nil && (r.owns(m) || prev != nil && prev.Rule == ownedRule && r.ownable(m) && r.follows(prev.hi, m.Tokens.Lo)):
		return r.statistic(m, r.metric(i, m.Tokens.Hi), syntax.CountNoun, ownedRule, 0.65), true
	case lex == nil, r.built(m), r.gets(m), q.Value <= fields && !row && stockUnits[q.Unit]:
		return statistic{}, false
	case lex.Counted&syntax.CountNoun != 0 && (lex.Counted&syntax.CountMany == 0 || q.Value > syntax.Few || row):
	case q.Value > syntax.Few && (q.Unit == "ca" || q.Unit == "trường hợp") && !r.ranged(m) && !r.over(m) && !(m.Tokens.Hi > i+1 && otherCa[toks[i+1].Fold]) && !(m.Tokens.Hi < len(toks) && otherCa[toks[m.Tokens.Hi].Fold]):
	case lex.Counted&syntax.CountHeld != 0 && (row || q.Value >= hosts && r.holdsMany(m) || q.Value >= nationwide && toks[i].Fold == "dân" && r.dwellers(m)):
	case lex.Counted&syntax.CountAlone != 0 && i+n == m.Tokens.Hi:
	default:
		return statistic{}, false
	}
	if of {
		q.Value = some
	}
	end := max(i+n, m.Tokens.Hi)
	if toks[end-1].Fold == "đăng" && end < r.Doc.Sentences[r.Sent].Tokens.Hi && toks[end].Fold == "ký" {
		end++
	}
	c := r.statistic(m, r.metric(i, end), syntax.CountNoun, "count", 0.75)
	c.Quantity.Value = q.Value
	return c, true
}

// otherCa are the syllables behind "ca" that make songs, singers and shifts of it.
var otherCa = lists.Words("other ca")

// over reports whether a number stands behind or before a stroke: "21/1.000 ca", "3.000 ca/tháng".
func (r *reader) over(m *extract.Mention) bool {
	toks, s := r.Doc.Tokens, &r.Doc.Sentences[r.Sent]
	return strings.Contains(r.Doc.Slice(m.Span), "/") || m.Tokens.Lo > s.Tokens.Lo && toks[m.Tokens.Lo-1].Fold == "/" || m.Tokens.Hi < s.Tokens.Hi && toks[m.Tokens.Hi].Fold == "/"
}

// rowReach is how many tokens may stand between two numbers of a row.
const rowReach = 8

// follows reports whether a number at token i goes on in a row with what ends at token lo:
// "7.100 thí sinh đăng ký thi; 28 điểm thi".
func (r *reader) follows(lo, i int) bool {
	if lo >= i || i-lo > rowReach || !rowMarks[r.Doc.Tokens[i-1].Fold] {
		return false
	}
	for k := lo; k < i; k++ {
		if t := &r.Doc.Tokens[k]; t.Kind == extract.Number || t.Fold == "." || t.Fold == ":" {
			return false
		}
	}
	return true
}

// rowMarks are the words right before the next number of a row.
var rowMarks = map[string]bool{",": true, ";": true, "và": true, "với": true, "cùng": true, "gồm": true, "đó": true}

// apiece reports whether a number is so many to each: "35 học sinh một lớp", "2 con trên mỗi hộ".
func (r *reader) apiece(m *extract.Mention) bool {
	toks, hi := r.Doc.Tokens, r.Doc.Sentences[r.Sent].Tokens.Hi
	for k := m.Tokens.Hi; k < min(hi, m.Tokens.Hi+2); k++ {
		if f := toks[k].Fold; f == "mỗi" {
			return k+1 >= hi || !spans[toks[k+1].Fold] || m.Quantity.Value <= syntax.Few
		} else if f != "trên" && f != "cho" {
			break
		}
	}
	for k := r.nounAt(m) + 1; k+1 < min(hi, m.Tokens.Hi+2); k++ {
		if toks[k].Fold == "một" && toks[k+1].Fold == "lớp" || toks[k].Fold == "/" && toks[k+1].Kind == extract.Word && !(spans[toks[k+1].Fold] && m.Quantity.Value > syntax.Few) && !syntax.Money(m.Quantity.Unit) {
			return true
		}
	}
	return false
}

// spans are the words behind "mỗi" and "/" by which a number is that of so much time, and of a
// place all the same: "3.000 ca mỗi ngày".
var spans = map[string]bool{"năm": true, "ngày": true, "tháng": true, "tuần": true}

// fields is up to how much land that is only grown is one family's.
const fields = 5

// dwellers reports whether the place whose people a number counts stands right behind it: "30.000
// dân TP A", "2,4 triệu dân của tỉnh".
func (r *reader) dwellers(m *extract.Mention) bool {
	k, hi := m.Tokens.Hi, r.Doc.Sentences[r.Sent].Tokens.Hi
	if k+1 < hi && r.Doc.Tokens[k].Fold == "của" {
		k++
	}
	return r.adjoining(m) >= 0 || k < hi && unitLevels[r.Doc.Tokens[k].Fold] != extract.OtherPlace
}

// household reports whether what is counted is only one family's: "35 lồng cá của gia đình ông A",
// "chị có 8 ao, mất 6 ao".
func (r *reader) household(m *extract.Mention) bool {
	toks, s := r.Doc.Tokens, &r.Doc.Sentences[r.Sent]
	if k := m.Tokens.Hi; k+1 < s.Tokens.Hi && toks[k].Fold == "của" && (kin[toks[k+1].Fold] || k+2 < s.Tokens.Hi && toks[k+1].Fold == "gia" && toks[k+2].Fold == "đình") {
		return true
	}
	if r.ofPeople(m) {
		return false
	}
	first := r.FirstToken()
	if first+1 < m.Tokens.Lo && kin[toks[first].Fold] && (toks[first+1].Fold == "có" || toks[first+1].Fold == "bị" || toks[first+1].Fold == "mất") {
		return true
	}
	for k := first; k+2 < min(m.Tokens.Lo, first+familyReach); k++ {
		if toks[k].Fold == "gia" && toks[k+1].Fold == "đình" && (kin[toks[k+2].Fold] || toks[k+2].Fold == "tôi") {
			return true
		}
	}
	return false
}

// familyReach is how many tokens into a sentence the family may stand that it is about, and kin are
// the words for its people.
const familyReach = 10

var kin = map[string]bool{"ông": true, "bà": true, "anh": true, "chị": true, "cô": true, "chú": true}

// oneOfAll reports whether somebody is told to be one of all that a quantity counts, so that what
// became of them is that of all: "ông Lâm là 1 trong 18 người bị thương".
func (r *reader) oneOfAll(m *extract.Mention) bool {
	for k := m.Tokens.Lo - 1; k > max(r.FirstToken(), m.Tokens.Lo-maxSite); k-- {
		if r.Doc.Tokens[k].Fold == "là" {
			return true
		}
	}
	return false
}

// someOf reads how many of all that a quantity counts are meant, 0 if in words: "2 trong số 7
// nạn nhân"; of is whether it is said so.
func (r *reader) someOf(m *extract.Mention) (some float64, of bool) {
	lo, i := r.Doc.Sentences[r.Sent].Tokens.Lo, m.Tokens.Lo-1
	toks := r.Doc.Tokens
	if i-2 >= lo && toks[i].Fold == "số" {
		if i--; toks[i].Fold == "tổng" {
			i--
		}
	} else if i-1 < lo || toks[i-1].Kind != extract.Number { // "4 trong 5 hồ"
		return 0, false
	}
	if toks[i].Fold != "trong" && toks[i].Fold != "trên" {
		return 0, false
	}
	for k := i - 1; k >= max(lo, i-3); k-- {
		if toks[k].Kind == extract.Number {
			v, err := strconv.ParseUint(strings.ReplaceAll(r.Doc.Slice(toks[k].Span), ".", ""), 10, 40)
			return float64(v), err == nil
		}
		if numeral[toks[k].Fold] {
			return 0, true
		}
	}
	return 0, false
}

// ranged reports whether a number is only between two: "2-3", "4 đến 5".
func (r *reader) ranged(m *extract.Mention) bool {
	toks := r.Doc.Tokens
	for k := m.Tokens.Lo; k < min(m.Tokens.Hi, m.Tokens.Lo+rangeReach); k++ {
		if toks[k].Kind == extract.Number && strings.ContainsAny(r.Doc.Slice(toks[k].Span), "-–") {
			return true
		}
		if f := toks[k].Fold; (f == "-" || f == "–" || f == "đến") && k > m.Tokens.Lo && k+1 < m.Tokens.Hi && toks[k-1].Kind == extract.Number && toks[k+1].Kind == extract.Number {
			return true
		}
	}
	return false
}

// rangeReach is how many tokens a number with the word before it may take.
const rangeReach = 4

// ofPeople reports whether a quantity counts people.
func (r *reader) ofPeople(m *extract.Mention) bool {
	if m.Quantity.Unit == "người" {
		return true
	}
	lex, _ := r.Lex.Counts.Longest(r.Doc.Tokens[r.nounAt(m):m.Tokens.Hi])
	return lex != nil && lex.Counted&syntax.CountPeople != 0
}

// states are what whole groups of people suffer; one of whom it is said is somebody in a
// story.
var states = []string{"vô gia cư", "tị nạn", "thất nghiệp", "mất việc", "mất nhà", "nghỉ học", "sống sót", "biểu hiện", "triệu chứng", "dấu hiệu", "nghi ", "được chuyển", "được đưa", "nằm viện", "vào viện", "bị sốc", "bị dị ứng", "ngất", "tiêu chảy", "qua đời", "phơi nhiễm", "bị đâm", "bị bắn", "bị chém", "trúng đạn", "cái chết"}

// someone reports whether one or two people of whom a fate is told are no statistic: "cho
// một người vô gia cư", "5 triệu đồng cho một người bị chết", "không một ai".
func (r *reader) someone(m *extract.Mention, metric string) bool {
	if m.Quantity.Value > 2 {
		return false
	}
	if i := m.Tokens.Lo - 1; i >= 0 && (r.Doc.Tokens[i].Fold == "cho" || r.Doc.Tokens[i].Fold == "mỗi" || r.Doc.Tokens[i].Fold == "không") {
		return true
	}
	for k := m.Tokens.Lo; k < min(m.Tokens.Hi+3, r.Doc.Sentences[r.Sent].Tokens.Hi); k++ {
		if r.Doc.Tokens[k].Fold == "nào" {
			return true // "không để một người dân nào bị đói"
		}
	}
	if strings.HasSuffix(metric, " cứu") && !strings.HasSuffix(metric, "được cứu") && !strings.HasSuffix(metric, "cấp cứu") && !strings.HasSuffix(metric, "giải cứu") || strings.HasSuffix(metric, "đưa được") {
		return true
	}
	for _, w := range states {
		if strings.Contains(metric, w) && (fateGroup(metric) != "dead" || w == "cái chết") {
			return true
		}
	}
	return false
}

// model reports whether a number belongs to the name or degree before it: "Su -24", "Shahed
// 129", "bão cấp 14".
func (r *reader) model(m *extract.Mention) bool {
	i := m.Tokens.Lo
	if i == r.Doc.Sentences[r.Sent].Tokens.Lo || r.Doc.Tokens[i].Kind != extract.Number {
		return false
	}
	before := &r.Doc.Tokens[i-1]
	if before.Fold == "+" {
		return true // "tại Km146 + 850"
	}
	if before.Fold == "-" && before.End == r.Doc.Tokens[i].Start || before.Fold == "cấp" && m.Rule == "quantity.open" {
		return true
	}
	if !before.Cap || before.Kind != extract.Word || i-1 == r.Doc.Sentences[r.Sent].Tokens.Lo {
		return false
	}
	n := &r.Nodes[r.NodeAt(i-1)]
	if n.Kind == syntax.ActorNode && m.Rule == "quantity.open" && n.First().Kind == extract.OrganizationActor && n.Hi == i {
		return true // "chiếc Boeing 737 rơi xuống biển"
	}
	return n.Kind != syntax.ActorNode && n.Kind != syntax.DateNode
}

// hosts is from which number on what a place has is a statistic of it.
const hosts = 50

// statistic makes a statistic of a quantity.
func (r *reader) statistic(m *extract.Mention, metric string, kind syntax.Counted, rule string, confidence float64) statistic {
	c := statistic{kind: kind, lo: m.Tokens.Lo, hi: m.Tokens.Hi}
	c.Quantity, c.Metric, c.Rule, c.Confidence = *m.Quantity, metric, rule, confidence
	if c.group = fateGroup(metric); c.group == "" || kind&(syntax.CountFate|syntax.CountNoun) == 0 {
		c.group = unitGroup(m.Quantity.Unit)
	}
	return c
}

// unitGroup returns what units that say the same have in common: "căn nhà" and "nhà dân".
func unitGroup(unit string) string {
	for w := range strings.FieldsSeq(unit) {
		if w == "nhà" || w == "hộ" {
			return w
		}
	}
	if unit == "ca" || unit == "trường hợp" {
		return "người" // each is somebody
	}
	return unit
}

// fateGroups are the syllables by which a fate is known, whatever its words.
var fateGroups = []struct{ word, group string }{
	{"thương vong", "hit"}, {"mất tích", "missing"}, {"thương", "hurt"}, {"bỏng", "hurt"}, {"chết", "dead"}, {"giết", "dead"}, {"sát hại", "dead"}, {"hạ sát", "dead"}, {"sinh mạng", "dead"}, {"tử vong", "dead"}, {"thiệt mạng", "dead"}, {"tử nạn", "dead"}, {"hy sinh", "dead"}, {"chưa tìm thấy", "missing"}, {"thi thể", "dead"},
}

// fateGroup returns which fate a metric tells of, or "".
func fateGroup(metric string) string {
	for _, g := range fateGroups {
		if strings.Contains(metric, g.word) {
			return g.group
		}
	}
	return ""
}

// nounAt returns the token at which the noun of a quantity begins, or its end.
func (r *reader) nounAt(m *extract.Mention) int {
	i := m.Tokens.Lo
	for i < m.Tokens.Hi && (r.Doc.Tokens[i].Kind == extract.Number || numeral[r.Doc.Tokens[i].Fold]) {
		i++
	}
	return i
}

// numeral are the words of a quantity before what it counts.
var numeral = lists.Words("numeral")

// changed reports whether the words right before a quantity make a difference of
// it: "giảm 54 vụ".
func (r *reader) changed(m *extract.Mention) bool {
	lo := max(r.Doc.Sentences[r.Sent].Tokens.Lo, m.Tokens.Lo-2)
	for k := lo; k < m.Tokens.Lo; k++ {
		if lex, n := r.Lex.Counts.Longest(r.Doc.Tokens[k:m.Tokens.Lo]); lex != nil && lex.Counted&syntax.CountDelta != 0 && k+n == m.Tokens.Lo {
			return true
		}
	}
	return false
}

// holdsMany reports whether a place has what is counted: "toàn tỉnh có 8.770 doanh
// nghiệp", no firm or school.
func (r *reader) holdsMany(m *extract.Mention) bool {
	first := r.Doc.Sentences[r.Sent].Tokens.Lo
	for k := m.Tokens.Lo - 1; k >= max(first, m.Tokens.Lo-2); k-- {
		if f := r.Doc.Tokens[k].Fold; f != "có" && f != "gồm" && f != "đón" {
			continue
		}
		for k--; k >= first && filling[r.Doc.Tokens[k].Fold]; k-- {
		}
		return k < first || r.Doc.Tokens[k].Kind == extract.Punct || havers[r.Doc.Tokens[k].Fold] || r.spot(r.NodeAt(k)) >= 0 || r.Nodes[r.NodeAt(k)].Kind == syntax.DateNode
	}
	return false
}

// owns reports whether the place that stands right before "có" has what is counted, whatever
// it is: "tỉnh A hiện có 24.000 hecta đất trống".
func (r *reader) owns(m *extract.Mention) bool {
	if !r.ownable(m) {
		return false
	}
	k, lo := m.Tokens.Lo-1, r.Doc.Sentences[r.Sent].Tokens.Lo
	if k <= lo || r.Doc.Tokens[k].Fold != "có" {
		return false
	}
	for k--; k > lo && filling[r.Doc.Tokens[k].Fold] && r.Doc.Tokens[k].Fold != "sẽ"; k-- {
	}
	if r.portrayed() >= 0 || unitLevels[r.Doc.Tokens[k].Fold] != extract.OtherPlace && k > lo && r.Doc.Tokens[k-1].Fold == "toàn" {
		return true // "A là huyện miền núi, có 26 xã", "toàn huyện có 225 thôn"
	}
	n := &r.Nodes[r.NodeAt(k)]
	return n.Kind == syntax.ActorNode && n.First().Kind == extract.PlaceActor && r.spot(r.NodeAt(k)) >= 0
}

// ownedRule is the rule of what a place has, and ownable reports whether it may be that.
const ownedRule = "count.owned"

func (r *reader) ownable(m *extract.Mention) bool {
	unit := syntax.First(m.Quantity.Unit)
	return m.Quantity.Value > syntax.Few && r.digits(m) && !neverOwned[unit] && !syntax.Money(m.Quantity.Unit)
}

// neverOwned are the first words of what no place has: gifts, votes, goals, ways to measure.
var neverOwned = lists.Words("never owned")

// filling are the words between who has something and "có", and havers the last words of
// places that have no name there.
var filling = lists.Words("filling")

var havers = lists.Words("havers")

// builders are the words before a number of houses by which they are put up or
// given.
var builders = lists.Words("builders")

// builtUnits are the units that are as often put up or given as counted.
var builtUnits = lists.Words("built units")

// built reports whether what is counted is put up, given or chosen.
func (r *reader) built(m *extract.Mention) bool {
	if !builtUnits[m.Quantity.Unit] {
		return false
	}
	lo := max(r.Doc.Sentences[r.Sent].Tokens.Lo, m.Tokens.Lo-4)
	for k := m.Tokens.Lo - 1; k >= lo; k-- {
		if f := r.Doc.Tokens[k].Fold; builders[f] && !r.Doc.Tokens[k].Cap {
			return !(f == "cấp" && m.Quantity.Unit == "hộ")
		} else if f == "," || f == ";" || f == "(" {
			break
		}
	}
	hi := min(r.Doc.Sentences[r.Sent].Tokens.Hi, m.Tokens.Hi+builtAfter)
	for k := m.Tokens.Hi; k < hi; k++ {
		if t := &r.Doc.Tokens[k]; t.Kind != extract.Word || t.Fold == "và" {
			break
		} else if f := t.Fold; f == "sẽ" || f == "được" && k+1 < hi && r.Doc.Tokens[k+1].Fold == "xây" || f == "hoàn" && k+1 < hi && r.Doc.Tokens[k+1].Fold == "thành" {
			return true
		}
	}
	return false
}

// builtAfter is how many tokens after a number of houses it may be said that they
// will be finished.
const builtAfter = 12

// handful is up to how many people or homes that get something are no statistic.
const handful = 2000

// gets reports whether what is counted only gets a gift: "50 suất quà cho 50 hộ".
func (r *reader) gets(m *extract.Mention) bool {
	lo := r.Doc.Sentences[r.Sent].Tokens.Lo
	if m.Quantity.Value > handful || m.Tokens.Lo == lo || !getters[r.Doc.Tokens[m.Tokens.Lo-1].Fold] {
		return false
	}
	for k := range r.Nodes {
		if n := &r.Nodes[k]; n.Lex != nil && n.Lex.Trigger&(syntax.Give|syntax.Send) != 0 {
			return true
		}
	}
	return false
}

// delegated reports whether people are staff in an article about staff that is
// sent: they are parts of what was sent, no statistic.
func (r *reader) delegated(m *extract.Mention) bool {
	if r.ofPatients(m) || r.Doc.Tokens[r.nounAt(m)].Fold == "công" {
		return false // "nhân" is no helper's here
	}
	if i := r.nounAt(m); !r.Helpers(&syntax.Item{Lo: m.Tokens.Lo, Hi: m.Tokens.Hi}) || i+1 < m.Tokens.Hi && r.Doc.Tokens[i+1].Fold == "khẩu" {
		return false
	}
	for i := range r.Analysis.Supports[:min(len(r.Analysis.Supports), syntax.Lookback)] {
		if r.Analysis.Supports[i].Kind == extract.Personnel {
			return true
		}
	}
	return m.Quantity.Value < 500
}

// given reports whether doses were given or taken in, not planned.
func (r *reader) given(m *extract.Mention) bool {
	for k := m.Tokens.Lo - 1; k >= 0 && k >= m.Tokens.Lo-6; k-- {
		if f := r.Doc.Tokens[k].Fold; f == "tiêm" || f == "nhận" {
			return true
		}
	}
	return false
}

// planned reports whether the words before the number at token i say that it is only
// wanted, promised or the rest of a list: "sẵn sàng phương án lập thêm 2 bệnh viện". What a
// place expects to have is told of it: "dự kiến có 6.900 thí sinh".
func (r *reader) planned(i int, kind syntax.Counted) bool {
	toks := r.Doc.Tokens
	if toks[r.FirstToken()].Fold == "nếu" {
		return true
	}
	for k, lo := i-1, max(r.Doc.Sentences[r.Sent].Tokens.Lo, i-planReach); k >= lo; k-- {
		f := toks[k].Fold
		if toks[k].Kind == extract.Punct || toks[k].Kind == extract.Number {
			return false
		}
		if happened[f] && kind&(syntax.CountFate|syntax.CountHarm) != 0 || f == "nên" && k+1 < i && (toks[k+1].Fold == "có" || toks[k+1].Fold == "đã") {
			return false // "sẽ xét xử vụ 8 người tử vong"
		}
		if f == "định" && k > lo+1 && toks[k-1].Fold == "quyết" && toks[k-2].Fold == "ra" {
			return false // "ra quyết định xử phạt 16.300 trường hợp"
		}
		if f == "mỗi" && !(k+1 < i && spans[toks[k+1].Fold] && kind&(syntax.CountFate|syntax.CountNoun) != 0) || f == "lại" && k > lo && toks[k-1].Fold == "còn" && kind&(syntax.CountFate|syntax.CountHarm) == 0 {
			return true
		}
		lex, n := r.Lex.Counts.Longest(toks[k:i])
		switch {
		case toks[k].Cap && r.Nodes[r.NodeAt(k)].Kind == syntax.ActorNode && r.Nodes[r.NodeAt(k)].Named: // Cần Thơ
		case lex == nil || f == "dự" && toks[k+n].Fold == "có":
		case lex.Counted&syntax.CountPlan != 0, lex.Counted&syntax.CountWant != 0 && kind&(syntax.CountFate|syntax.CountHarm|syntax.CountGauge) == 0:
			return true
		}
	}
	return false
}

// happened are the words for what has happened, behind which nothing is only planned.
var happened = map[string]bool{"vụ": true, "trận": true, "cố": true, "sau": true, "cơn": true}

// planReach is how many tokens before a number it may be said that it is only planned.
const planReach = 12
