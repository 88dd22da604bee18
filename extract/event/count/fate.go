package count

import (
	"strconv"
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/lists"
	"github.com/lienket/lienket/extract/event/syntax"
)

// How many tokens what became of people or things may stand behind their number,
// and before it.
const (
	fateAfter  = 7
	harmAfter  = 9
	harmBefore = 3
	fateReach  = 24
)

// fate reads what became of a number of people: "22 người chết và mất tích", "thi
// thể 8 người đã được tìm thấy", "trong đó Lào Cai 12 người".
func (r *reader) fate(m *extract.Mention, prev *statistic) (string, bool) {
	toks := r.Doc.Tokens
	hi := min(m.Tokens.Hi+fateAfter, r.Doc.Sentences[r.Sent].Tokens.Hi)
	if w, ok := r.fateBefore(m, prev); ok {
		return w, true
	}
	if w, ok := r.sumOfFates(m); ok {
		return w, true
	}
	lo := r.nounAt(m)
	if m.Quantity.Value == 1 && !r.digits(m) {
		hi = min(hi, m.Tokens.Hi+fateAfter/2) // "một người" is soon said to be somebody
	}
	for i := max(lo, m.Tokens.Lo+1); i < hi; i++ {
		if next := max(r.pastBracket(i), r.pastOthers(i), r.pastAside(i)); next > i && i >= m.Tokens.Hi && (i == m.Tokens.Hi || toks[i].Fold == "(") {
			hi = min(hi+next-i, r.Doc.Sentences[r.Sent].Tokens.Hi)
			i = next - 1
			continue
		}
		if next := r.pastPlaces(i); next > i && i >= m.Tokens.Hi && i < m.Tokens.Hi+fateAfter/2 {
			hi = min(hi+next-i, r.Doc.Sentences[r.Sent].Tokens.Hi)
			i = next - 1
			continue
		}
		if others[toks[i].Fold] && toks[i-1].Fold != "đàn" && toks[i-1].Fold != "đứa" || toks[i].Kind == extract.Punct && toks[i].Fold != "/" || toks[i].Kind == extract.Number && i >= m.Tokens.Hi && !(i == m.Tokens.Hi+1 && r.joined(i)) || i+1 < hi && toks[i].Fold == "và" && (toks[i+1].Fold == "làm" || toks[i+1].Kind == extract.Number && i > m.Tokens.Hi) {
			break
		}
		lex, n := r.Lex.Counts.Longest(toks[i:r.Doc.Sentences[r.Sent].Tokens.Hi])
		switch {
		case lex == nil && !unmade[toks[i].Fold]:
		case lex != nil && lex.Counted&syntax.CountFate != 0 && lex.Tells(m):
			return r.outcome(m, i, r.alsoFate(i+n)), true
		case lex == nil || lex.Counted&syntax.CountPlan != 0 || toks[i].Fold == "có":
			hi = i // "700 người có thể mất nhà", "3 người không bị thương"
		}
	}
	if prev != nil && prev.kind&(syntax.CountNoun|syntax.CountHarm) != 0 && prev.hi == m.Tokens.Lo-1 && toks[prev.hi].Fold == "/" {
		return prev.Metric, true // "sơ tán được 1.700 hộ/5.920 người"
	}
	if prev != nil && prev.kind == syntax.CountHarm && prev.hi == m.Tokens.Lo-1 && toks[prev.hi].Fold == "với" && prev.group == "hộ" && m.Tokens.Hi-lo <= 2 {
		what := strings.TrimPrefix(strings.TrimPrefix(prev.Metric, "hộ"), " dân")
		return r.noun(m) + what, true // "sơ tán 4.800 hộ với 10.600 người"
	}
	if w, ok := r.admitted(m); ok {
		return w, true
	}
	if prev != nil && prev.kind == syntax.CountFate && r.amongThem(m, prev) {
		return r.noun(m) + " " + r.fateWords(prev.Metric, r.noun(m)), true
	}
	if prev != nil && prev.kind == syntax.CountFate && prev.hi < m.Tokens.Lo && m.Tokens.Hi-lo <= 1 && (r.placeBetween(prev.hi, m) || r.elsewhereToo(prev.hi, m)) {
		return prev.Metric, true
	}
	return "", false
}

// sumOfFates reads a number of people that the bracket behind it parts by what became of them:
// "tỉnh A 38 người (33 người chết, 5 người mất tích)".
func (r *reader) sumOfFates(m *extract.Mention) (string, bool) {
	toks, hi := r.Doc.Tokens, r.Doc.Sentences[r.Sent].Tokens.Hi
	i := m.Tokens.Hi
	for end := min(hi, i+fateAfter); i < end && toks[i].Fold != "("; i++ {
		if toks[i].Kind == extract.Punct || toks[i].Kind == extract.Number {
			return "", false
		}
	}
	words, sum := "", 0.0
	for ; i < hi && toks[i].Fold != ")"; i++ {
		if toks[i].Kind == extract.Number {
			if v, err := strconv.ParseUint(strings.ReplaceAll(r.Doc.Slice(toks[i].Span), ".", ""), 10, 40); err == nil {
				sum += float64(v)
			}
			continue
		}
		if lex, n := r.Lex.Counts.Longest(toks[i:hi]); lex != nil && lex.Counted&syntax.CountFate != 0 {
			if w := r.metric(i, i+n); words == "" {
				words = w
			} else if !strings.Contains(words, w) {
				words += ", " + w
			}
		}
	}
	return r.noun(m) + " " + words, sum == m.Quantity.Value && strings.Contains(words, ", ")
}

// elsewhereToo reports whether a quantity behind token lo goes on with the next place: "10 người
// mất tích tại tỉnh A và 1 người ở tỉnh B".
func (r *reader) elsewhereToo(lo int, m *extract.Mention) bool {
	if m.Tokens.Lo-lo > 2*rowReach || !rowMarks[r.Doc.Tokens[m.Tokens.Lo-1].Fold] {
		return false
	}
	for k := lo; k < m.Tokens.Lo; k++ {
		if t := &r.Doc.Tokens[k]; t.Kind == extract.Number || t.Fold == ";" {
			return false
		}
	}
	k, hi := m.Tokens.Hi, r.Doc.Sentences[r.Sent].Tokens.Hi
	if k+1 >= hi || !spotWords[r.Doc.Tokens[k].Fold] {
		return false
	}
	end := r.pastPlaces(k + 1)
	return end > k+1 && (end >= hi || r.Doc.Tokens[end].Kind == extract.Punct || r.Doc.Tokens[end].Fold == "và")
}

// others are the words after which a fate is somebody else's, or another time's.
var others = map[string]bool{"ông": true, "bà": true, "ngày": true, "khi": true, "vụ": true, "để": true, "cho": true}

// unmade are the words between a number and what did not become of it.
var unmade = map[string]bool{"không": true, "chưa": true, "chẳng": true}

// amongThem reports whether the people of a quantity are some of those before it: "29 học sinh
// thiệt mạng, trong đó có 7 em lớp một, 2 em lớp hai".
func (r *reader) amongThem(m *extract.Mention, prev *statistic) bool {
	if m.Quantity.Value >= prev.Quantity.Value || m.Tokens.Lo <= prev.hi || !r.digits(m) {
		return false
	}
	toks, among := r.Doc.Tokens, false
	for k := max(r.Doc.Sentences[r.Sent].Tokens.Lo+1, prev.lo-5); k < m.Tokens.Lo; k++ {
		switch f := toks[k].Fold; {
		case f == ";" || f == ")" && k > prev.hi:
			return false
		case f == "gồm":
			among = !r.byOrigin(m)
		case toks[k-1].Fold == "trong" && (f == "đó" && k > prev.lo || (f == "số" || f == "tổng") && k < prev.lo):
			among = true
		}
	}
	before := m.Tokens.Lo - 1
	if toks[before].Fold == "tới" || toks[before].Fold == "đến" {
		before--
	}
	return among && (rowMarks[toks[before].Fold] || toks[before].Fold == "có" || toks[before].Fold == "gồm" || toks[before].Fold == "đó")
}

// byOrigin reports whether a name right behind "người" only says where the people of a number are from.
func (r *reader) byOrigin(m *extract.Mention) bool {
	k := r.nounAt(m)
	if k+1 >= r.Doc.Sentences[r.Sent].Tokens.Hi || r.Doc.Tokens[k].Fold != "người" && r.Doc.Tokens[k].Fold != "khách" {
		return false
	}
	return r.Doc.Tokens[k+1].Cap
}

// fateWords returns the words of a metric that tell the fate, without the people, whose noun
// it may be.
func (r *reader) fateWords(metric, noun string) string {
	if rest, ok := strings.CutPrefix(metric, noun+" "); ok && fateGroup(rest) == "" {
		return rest
	}
	words := strings.Fields(metric)
	at := min(1, len(words))
	for i := at; i < len(words); i++ {
		if fateGroup(strings.Join(words[i:], " ")) != "" {
			at = i
		}
	}
	if at > 1 && (words[at-1] == "bị" || words[at-1] == "được") {
		at--
	}
	return strings.Join(words[at:], " ")
}

// placeBetween reports whether a place stands right before a quantity, after token
// i: "Indonesia là 168.000 người", "Lai Châu 12 người".
func (r *reader) placeBetween(i int, m *extract.Mention) bool {
	t := r.NodeAt(m.Tokens.Lo)
	for k := t - 1; k >= 0 && k >= t-3 && r.Nodes[k].Lo >= i; k-- {
		n := &r.Nodes[k]
		if n.Kind == syntax.ActorNode && !n.Person && n.First().Kind == extract.PlaceActor {
			return true
		}
		if !r.Is(k, "là", "có", ":", "với", "nhất") {
			return false
		}
	}
	return false
}

// fateBefore reads "số người mắc … là 9.800 người", "làm chết một người".
func (r *reader) fateBefore(m *extract.Mention, prev *statistic) (string, bool) {
	toks := r.Doc.Tokens
	i := m.Tokens.Lo - 1
	s := &r.Doc.Sentences[r.Sent]
	if i < s.Tokens.Lo+1 {
		return "", false
	}
	if toks[i].Fold == "khỏi" && toks[i-1].Fold == "chữa" {
		return "người được chữa khỏi", true
	}
	if w, ok := r.fateAt(m); ok {
		return w, true
	}
	if w, ok := r.headed(m); ok {
		return w, true
	}
	switch toks[i].Fold {
	case "là", "lên", "tới", "đến", "đạt", "thành", "còn":
	default:
		return "", false
	}
	if toks[i-1].Fold == "này" && prev != nil && prev.kind == syntax.CountFate {
		return prev.Metric, true // "tại Syria con số này là 3.377 người"
	}
	lo := max(s.Tokens.Lo, i-fateReach)
	for k := i - 1; k > lo; k-- {
		if toks[k].Fold == ";" || toks[k].Fold == "mời" || toks[k].Fold == "khi" && (toks[k-1].Fold == "trong" || toks[k+1].Fold == "có") {
			return "", false
		}
		if lex, n := r.Lex.Counts.Longest(toks[k:i]); lex != nil && lex.Counted&syntax.CountFate != 0 && deadOrHurt[toks[k-1].Fold] {
			lo := k - 1
			if toks[lo].Fold == "nhân" {
				lo-- // "nạn nhân"
			}
			return r.Doc.Slice(extract.Span{Start: toks[lo].Start, End: toks[k+n-1].End}), true
		}
	}
	return "", false
}

// deadOrHurt are the words right before a fate by which its number follows: "số người chết lên
// …", "số thương vong là …".
var deadOrHurt = map[string]bool{"người": true, "ca": true, "nhân": true, "số": true}

// makers are the words before a fate by which something causes it.
var makers = map[string]bool{"làm": true, "khiến": true, "gây": true, "bị": true, "và": true, "giết": true}

// fateAt reads "khỏi bệnh 17.651 người; tử vong 14 người": what became of the people
// stands right before their number, and a mark after it; after "làm" anything may
// follow.
func (r *reader) fateAt(m *extract.Mention) (string, bool) {
	toks := r.Doc.Tokens
	lo, hi := r.Doc.Sentences[r.Sent].Tokens.Lo, r.Doc.Sentences[r.Sent].Tokens.Hi
	ends := m.Tokens.Hi >= hi || toks[m.Tokens.Hi].Kind == extract.Punct
	for k := max(lo, m.Tokens.Lo-6); k < m.Tokens.Lo; k++ {
		lex, n := r.Lex.Counts.Longest(toks[k:m.Tokens.Lo])
		if lex == nil || lex.Counted&(syntax.CountFate|syntax.CountDone) == 0 || !lex.Tells(m) || !r.joins(k+n, m.Tokens.Lo, summing) {
			continue
		}
		if ends || lex.Counted&syntax.CountDone != 0 || k > lo && makers[toks[k-1].Fold] {
			if toks[k].Fold == "làm" {
				k, n = k+1, n-1
			}
			return r.noun(m) + " " + r.metric(k, k+n), true
		}
	}
	return "", false
}

// summing are the words between a fate and its number.
var summing = map[string]bool{"tổng": true, "cộng": true, "số": true}

// harm reads what became of a number of things: "165 thôn bị ngập nước", "làm sập 7
// ngôi nhà", "diện tích mía bị ngập là 1.402 ha", and what follows such a number in
// a row.
func (r *reader) harm(m *extract.Mention, prev *statistic) (string, bool) {
	toks := r.Doc.Tokens
	s := &r.Doc.Sentences[r.Sent]
	noun := r.nounAt(m)
	u := m.Quantity.Unit
	if first := syntax.First(u); lengths[u] || first == "cơn" || first == "phố" || u == "người" || strings.HasPrefix(u, "vụ ") || syntax.Money(u) || m.Quantity.Value == 1 && !r.digits(m) || first == "con" && (m.Quantity.Value < herd || !r.digits(m)) {
		return "", false
	}
	if m.Tokens.Lo > s.Tokens.Lo && getters[toks[m.Tokens.Lo-1].Fold] {
		return "", false // "tặng 12 hộ có nhà bị sập"
	}
	if lex, _ := r.Lex.Counts.Longest(toks[noun:s.Tokens.Hi]); lex != nil && lex.Counted&syntax.CountOther != 0 {
		return "", false // "gãy 4 xương sườn"
	}
	if (levels[u] || u == "thôn" || u == "bản" || u == "ấp") && r.pastPlaces(m.Tokens.Hi) > m.Tokens.Hi {
		return "", false // "hai xã A và B bị cô lập"
	}
	reach := harmAfter
	if m.Tokens.Lo > s.Tokens.Lo && makers[toks[m.Tokens.Lo-1].Fold] && toks[m.Tokens.Lo-1].Fold != "và" {
		reach = 2 * harmAfter // "làm 165 thôn trên địa bàn 25 xã bị ngập"
	}
	hi := min(m.Tokens.Hi+reach, s.Tokens.Hi)
	for i := max(noun, m.Tokens.Lo+1); i < hi; i++ {
		if i >= m.Tokens.Hi {
			if next := max(r.pastPlaces(i), r.pastBracket(i)); next > i {
				hi = min(hi+next-i, s.Tokens.Hi)
				i = next - 1
				continue
			}
		}
		if toks[i].Kind == extract.Punct && (toks[i].Fold != "," || i >= m.Tokens.Hi && reach == harmAfter && !(harmed[syntax.First(u)] && r.alike(i))) || toks[i].Kind == extract.Number && i >= m.Tokens.Hi && reach == harmAfter && !r.joined(i) && toks[i-1].Fold != "cấp" {
			break
		}
		if aims[toks[i].Fold] {
			break
		}
		lex, n := r.Lex.Counts.Longest(toks[i:s.Tokens.Hi])
		if lex == nil && unmade[toks[i].Fold] || lex != nil && (lex.Counted&syntax.CountPlan != 0 || lex.Counted&syntax.CountWant != 0 && toks[i].Fold == "có") {
			break
		}
		if lex != nil && lex.Counted&syntax.CountHarm != 0 && !(u == "km" && toks[i].Fold == "rơi") {
			return r.outcome(m, i, i+n), true
		}
	}
	for k := max(s.Tokens.Lo, m.Tokens.Lo-harmBefore-2); k < m.Tokens.Lo; k++ {
		lex, n := r.Lex.Counts.Longest(toks[k:m.Tokens.Lo])
		if lex == nil || lex.Counted&syntax.CountHarm == 0 || !r.joins(k+n, m.Tokens.Lo, directly) || m.Quantity.Unit == "km" && toks[k+n-1].Fold == "trôi" {
			continue
		}
		return r.noun(m) + " " + r.metric(k, k+n), true
	}
	if prev != nil && prev.kind == syntax.CountHarm && prev.hi < m.Tokens.Lo && r.joins(prev.hi, m.Tokens.Lo, inRow) {
		return r.noun(m), true
	}
	return "", false
}

// alike reports whether behind the comma at token i only the name of one more thing stands before what
// became of all: "40 ngôi nhà, quán ăn bị tốc mái".
func (r *reader) alike(i int) bool {
	toks, hi := r.Doc.Tokens, r.Doc.Sentences[r.Sent].Tokens.Hi
	for k := i + 1; k < min(hi, i+alikeReach); k++ {
		if lex, _ := r.Lex.Counts.Longest(toks[k:hi]); lex != nil && lex.Counted&syntax.CountHarm != 0 {
			return k > i+1
		}
		if toks[k].Kind != extract.Word || toks[k].Cap || clauses[toks[k].Fold] {
			return false
		}
	}
	return false
}

// alikeReach is how many tokens the name of such a thing may take, and clauses are the words that begin
// something else there.
const alikeReach = 6

var clauses = lists.Words("clauses")

// harmed are the first words of units of which such things are.
var harmed = lists.Words("harmed")

// joined reports whether "và" joins the number at token i to what is before: "17 ô tô và hơn 340 xe".
func (r *reader) joined(i int) bool {
	k := i - 1
	for k > r.FirstToken() && numeral[r.Doc.Tokens[k].Fold] {
		k--
	}
	return r.Doc.Tokens[k].Fold == "và"
}

// herd is from how many animals on their harm is that of a place.
const herd = 10

// digits reports whether a number is written in digits.
func (r *reader) digits(m *extract.Mention) bool {
	for i := m.Tokens.Lo; i < m.Tokens.Hi; i++ {
		if r.Doc.Tokens[i].Kind == extract.Number {
			return true
		}
	}
	return false
}

// pastPlaces returns the token behind the places that are named from token i on, "Bago, miền
// trung Myanmar", or i.
func (r *reader) pastPlaces(i int) int {
	end, hi := i, r.Doc.Sentences[r.Sent].Tokens.Hi
	for k := i; k < hi; {
		p, next := r.placeNamed(k)
		if next > k && p >= 0 {
			end, k = next, next
			continue
		}
		if f := r.Doc.Tokens[k].Fold; end == i || k-end > 2 || !(k == end && (f == "," || f == "và") || k > end && levels[f]) {
			break
		}
		k++
	}
	return end
}

// pastBracket returns the token behind the bracket that opens at token i, or i.
func (r *reader) pastBracket(i int) int {
	if r.Doc.Tokens[i].Fold != "(" {
		return i
	}
	for k := i + 1; k < min(i+bracketReach, r.Doc.Sentences[r.Sent].Tokens.Hi); k++ {
		if r.Doc.Tokens[k].Fold == ")" {
			return k + 1
		}
	}
	return i
}

// bracketReach is how long a bracket may be that is passed over.
const bracketReach = 60

// levels are the words between a comma and the next place's name.
var levels = map[string]bool{"miền": true, "trung": true, "bắc": true, "nam": true, "tỉnh": true, "huyện": true, "thuộc": true, "phía": true, "xã": true, "bang": true}

// noun returns the words for what a quantity counts.
func (r *reader) noun(m *extract.Mention) string {
	if w := r.metric(r.nounAt(m), m.Tokens.Hi); w != "" {
		return w
	}
	return m.Quantity.Unit
}

// alsoFate returns the token behind the fate that a comma joins to one before token i and that the same number counts,
// "340 người chết, mất tích (…)", or i.
func (r *reader) alsoFate(i int) int {
	toks, hi := r.Doc.Tokens, r.Doc.Sentences[r.Sent].Tokens.Hi
	if i+1 >= hi || toks[i].Fold != "," {
		return i
	}
	lex, n := r.Lex.Counts.Longest(toks[i+1 : hi])
	if lex == nil || lex.Counted&syntax.CountFate == 0 {
		return i
	}
	if end := i + 1 + n; end >= hi || toks[end].Kind == extract.Punct && toks[end].Fold != "," {
		return end
	}
	return i
}

// outcome returns what a quantity counts with what became of it, tokens [i,j): the words as they
// stand, without the places between.
func (r *reader) outcome(m *extract.Mention, i, j int) string {
	for k := m.Tokens.Hi; k < i; k++ {
		if k == m.Tokens.Hi && r.pastAside(k) > k {
			return r.noun(m) + " " + r.metric(i, j)
		}
		if p, _ := r.placeNamed(k); p >= 0 || r.Doc.Tokens[k].Kind == extract.Number && r.joined(k) {
			return r.noun(m) + " " + r.metric(i, j)
		}
	}
	return r.metric(min(r.nounAt(m), i), j)
}

// metric returns the words of tokens [lo,hi).
func (r *reader) metric(lo, hi int) string {
	for hi > lo+1 && dangling[r.Doc.Tokens[hi-1].Fold] {
		hi--
	}
	if lo >= hi {
		return ""
	}
	return r.Doc.Slice(extract.Span{Start: r.Doc.Tokens[lo].Start, End: r.Doc.Tokens[hi-1].End})
}

// dangling are the words at the end of a unit that belong to what follows: "1.300 giấy tờ các loại".
var dangling = map[string]bool{"xảy": true, "các": true, "khiến": true, "của": true, "cho": true}

// getters are the words before a number of people or homes that get something.
var getters = map[string]bool{"cho": true, "tặng": true, "trao": true, "tới": true, "giúp": true, "trợ": true, "hộ": true}

// lengths are units that measure how deep or long harm is, not how much was harmed,
// and whole provinces and states, which are named.
var lengths = lists.Words("lengths")

// aims are the words behind a number after which the text says what the things are
// for.
var aims = map[string]bool{"để": true, "phục": true, "nhằm": true, "khắc": true, "giúp": true, "cho": true, "cứu": true, "trợ": true, "tặng": true, "hỗ": true}

// The words that may stand between a harm and its number, and between two numbers
// of one harm.
var directly = lists.Words("directly")

var inRow = map[string]bool{",": true, "và": true, "hơn": true, "gần": true, "khoảng": true, "trên": true, "cùng": true, "với": true, "ít": true, "nhất": true}

// joins reports whether only the given words stand between tokens lo and hi.
func (r *reader) joins(lo, hi int, links map[string]bool) bool {
	for k := lo; k < hi; k++ {
		if !links[r.Doc.Tokens[k].Fold] {
			return false
		}
	}
	return true
}
