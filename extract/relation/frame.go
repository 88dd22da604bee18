package relation

import (
	"slices"

	"github.com/lienket/lienket/extract"
)

// frame ties an office that words such as "giữ chức" or "thôi giữ chức" precede
// to the person before them in the sentence, or to the one whom "đối với" names
// after it.
func (s *state) frame(k int) {
	t := &s.top[k]
	if t.used {
		return
	}
	sn, at, row := s.triggerBefore(t.Tokens.Lo)
	t.post = t.post || row
	switch sn {
	case holds, given, ends, taken:
	default:
		if s.word(t.Tokens.Lo-1) == "là" && !s.member(t) && !s.term(t.Tokens.Hi) {
			if p, ok := s.pronoun(k, t.Tokens.Lo-1); ok && p.Tokens.Hi == t.Tokens.Lo-1 {
				s.tieLeft(&p, k, s.beginsEarlier(p.Tokens.Lo) || s.termAt(t.Tokens.Hi) && s.overAt(k) || s.elapsed(k))
				return
			}
		}
		if prev, ok := s.continues(k); ok {
			s.takeUp(k, k-1, prev)
		}
		return
	}
	if s.word(at-1) == "toàn" && s.word(at-2) == "kiện" {
		return // "cho đến khi kiện toàn chức danh Giám đốc": nobody has it yet
	}
	if s.unreal(at) || s.vacant(t.Tokens.Hi) {
		return
	}
	over := sn == ends || sn == taken || sn == holds && s.elapsed(k)
	if p := s.concerned(k); p >= 0 {
		s.takeUp(k, p, over)
		for _, i := range s.concernedWith(p) {
			s.takeUp(k, i, over)
		}
		return
	}
	if sn == ends || sn == holds && (s.word(at) == "hiện" || s.word(at) == "đang") {
		if p, ok := s.pronoun(k, at); ok {
			s.tieLeft(&p, k, over)
			t.ends = over
			return
		}
	}
	if s.otherActs(k, at) {
		return
	}
	if j := s.succeeded(s.subject(k), at); j >= 0 && !(t.post && s.peopleBetween(s.top[j].Tokens.Hi, at)) && !s.unnamed(s.top[j].Tokens.Hi, at) && !s.appoints(s.top[j].Tokens.Hi, at) && ((sn == holds || sn == ends) || s.passive(s.top[j].Tokens.Hi, at) || sn == given && s.moved(j)) {
		s.takeUp(k, j, over)
		for _, i := range s.listed(j) {
			s.takeUp(k, i, over)
		}
		if i := s.movedWith(j); i >= 0 {
			s.takeUp(k, i, over)
		}
	}
}

// peopleBetween reports whether tokens [i,hi) name people without a name, who then hold the posts
// told behind: "ông A cho biết những cá nhân bị đình chỉ giữ các vị trí: …".
func (s *state) peopleBetween(i, hi int) bool {
	for ; i < hi; i++ {
		switch s.word(i) {
		case "những", "các", "nhiều", "người":
			return true
		}
	}
	return false
}

// unreal reports whether the words before token at say that what follows is only wished for,
// expected, supposed or denied: "muốn trở thành Tổng thống", "không làm Chủ tịch".
func (s *state) unreal(at int) bool {
	switch s.word(at - 1) {
	case "phải", "muốn", "nên", "chưa", "không", "đừng":
		return true
	}
	switch s.word(at-2) + " " + s.word(at-1) {
	case "có thể", "dự kiến", "ước mơ", "đáng để", "cơ hội", "khả năng", "nguyện vọng", "tham vọng", "ứng cử", "tranh cử", "hy vọng", "hi vọng", "quy hoạch", "ứng viên":
		return true
	}
	return s.supposed(at)
}

// supposed reports whether the clause that goes on at token at begins with "nếu" and only supposes
// what it tells: "nếu được bầu làm Tổng thống".
func (s *state) supposed(at int) bool {
	for i := at - 1; i >= 0 && i > at-8 && s.d.Tokens[i].Kind != extract.Punct; i-- {
		if s.word(i) == "nếu" {
			return true
		}
	}
	return false
}

// vacant reports whether what stands behind an office that ends at token i says that nobody
// holds it: "chức danh Chủ tịch tạm khuyết".
func (s *state) vacant(i int) bool {
	for range 2 {
		switch s.word(i) + " " + s.word(i+1) {
		case "được kiện", "tạm khuyết", "còn khuyết", "bị khuyết", "bỏ trống", "còn trống", "để trống", "bị trống", "đang khuyết":
			return true
		}
		i++
	}
	return false
}

// listed returns the people of the list that the person at j ends: "Các đồng chí: A,
// B được bầu giữ chức …".
func (s *state) listed(j int) []int {
	var list []int
	lo, joined := s.top[j].Tokens.Lo, false
	for i := j - 1; i >= 0 && s.same(&s.top[i], &s.top[j]); i-- {
		t := &s.top[i]
		switch {
		case t.Type == extract.HonorificMention && t.Tokens.Hi == lo:
			lo = t.Tokens.Lo
			if len(list) > 0 && s.plural(lo) {
				return list // "Các Thượng tướng A, Thượng tướng B"
			}
			continue
		case t.Type == extract.HonorificMention && t.Entry == "group" && t.Tokens.Hi+1 == lo && s.word(t.Tokens.Hi) == ":":
			return list
		case t.Type != extract.PersonMention || t.Tokens.Hi+1 != lo || s.word(t.Tokens.Hi) != "," && s.word(t.Tokens.Hi) != "và":
			if !joined {
				return nil
			}
			return list
		}
		joined = joined || s.word(t.Tokens.Hi) == "và"
		list = append(list, i)
		lo = t.Tokens.Lo
		if i == 0 || s.word(lo-1) == ":" || s.word(lo-1) == ";" {
			return list
		}
	}
	if joined {
		return list
	}
	return nil
}

// takeUp ties the office at k to the person at j, or to whom the office at j is
// tied.
func (s *state) takeUp(k, j int, over bool) {
	if s.top[j].Type == extract.TitleMention {
		if j = s.subject(k); j < 0 {
			return
		}
	}
	s.tieLeft(&s.top[j], k, over)
}

// tieLeft ties the office at k to a person who took it up or, if over, left it.
func (s *state) tieLeft(p *item, k int, over bool) {
	n := len(s.a.Positions)
	s.tie(p, k, "office-taken", over)
	s.top[k].ends, s.top[k].told, s.top[k].holder = over, true, p.Entity
	if over && len(s.a.Positions) > n {
		s.a.Positions[n].Rule = "office-left"
	}
}

// member reports whether an office is membership of a body, which an article tells by
// its terms long past.
func (s *state) member(t *item) bool {
	ti := s.names.TitleByID(t.Entry)
	return ti < 0 || s.names.Titles[ti].Member
}

// term reports whether years or a term follow an office: "từ năm 1980 đến năm 1986",
// "khóa XI". They do not say that it is held today.
func (s *state) term(at int) bool {
	switch s.word(at) {
	case "từ", "khóa", "khoá", "giai", "nhiệm", "năm", "trong", "các", "liền", "(":
		return true
	}
	return false
}

// pronoun returns the mention of the person whom a form of address alone stands for
// right before the trigger at token at: "Ông từng là …".
func (s *state) pronoun(k, at int) (item, bool) {
	t := &s.top[k]
	ms := s.a.Mentions
	hi, _ := slices.BinarySearchFunc(ms, t.Start, func(m extract.Mention, at int) int { return m.Start - at })
	for j := hi - 1; j >= 0 && j > hi-4; j-- {
		p := item{Mention: ms[j]}
		if p.Type == extract.PersonMention && p.Anaphoric && p.Entity >= 0 && s.same(&p, t) && p.Tokens.Hi <= at && at-p.Tokens.Hi <= 1 {
			return p, s.namedNear(&p)
		}
	}
	return item{}, false
}

// namedNear reports whether the person of a form of address is named in the three
// sentences before: further away it may be somebody else's.
func (s *state) namedNear(p *item) bool {
	n := s.d.SentenceAt(p.Start)
	for _, m := range s.a.Persons[p.Entity].Mentions {
		if at := s.d.SentenceAt(m.Start); m.Start < p.Start && at >= n-3 {
			return true
		}
	}
	return false
}

// subject returns the last person before the office at k in its sentence who is not named only for
// somebody of theirs, or -1.
func (s *state) subject(k int) int {
	t := &s.top[k]
	for j := k - 1; j >= 0 && j > k-10; j-- {
		p := &s.top[j]
		if !s.same(p, t) || t.Tokens.Lo-p.Tokens.Hi > 45 {
			return -1
		}
		if p.Type == extract.PersonMention && (!s.theirs(j) || s.relative(p.Tokens.Hi)) {
			return j
		}
	}
	return -1
}

// relative reports whether a clause that tells of the person before it starts at token i: "- người
// được Quốc hội bầu làm …".
func (s *state) relative(i int) bool {
	switch s.word(i) {
	case "-", "–", "—", ",":
		return s.word(i+1) == "người"
	}
	return false
}

// theirs reports whether the person at j is named, with a form of address or an office, to say whose
// kin or man somebody is: "vợ ông A", "người tiền nhiệm của bà B".
func (s *state) theirs(j int) bool {
	at := s.top[j].Tokens.Lo
	for i := j - 1; i >= 0 && s.top[i].Tokens.Hi == at && s.top[i].Type != extract.PersonMention; i-- {
		at = s.top[i].Tokens.Lo
	}
	if at == s.top[j].Tokens.Lo {
		return false // "con gái Nguyễn Thị A": herself
	}
	of := s.word(at-1) == "của"
	if of {
		at--
	}
	switch s.word(at - 1) {
	case "vợ", "chồng", "mẹ", "bố", "trai", "gái", "rể", "dâu", "ruột":
		return s.word(at-2) != "vợ" // "vợ chồng ông A"
	case "nhiệm", "tín", "cận", "lý", "phó", "trò", "minh", "con", "bạn":
		return of // "người kế nhiệm của", "thân tín của", "trợ lý của", "đồng minh của"
	}
	return false
}

// concerned returns the person whom "đối với" or "cho" names after the office at
// k, or -1: "bổ nhiệm chức vụ Thứ trưởng Bộ Y tế đối với Tiến sĩ …".
func (s *state) concerned(k int) int {
	hi := s.top[k].Tokens.Hi
	for j := k + 1; j < len(s.top) && j < k+4; j++ {
		p := &s.top[j]
		if !s.same(p, &s.top[k]) || p.Tokens.Lo-hi > 20 {
			return -1
		}
		if p.Type != extract.PersonMention {
			continue
		}
		for i := p.Tokens.Lo - 1; i >= hi && i > p.Tokens.Lo-8; i-- {
			if s.word(i) == "với" && (s.word(i-1) == "đối" || i == hi) || s.word(i) == "của" && i == hi && p.Tokens.Lo > hi+1 {
				return j
			}
		}
		return -1
	}
	return -1
}

// concernedWith returns the people who follow the one at j in a list of whom an office concerns,
// each with what he or she is: "đối với ông A, Giám đốc Sở X và bà B, Phó Bí thư Y".
func (s *state) concernedWith(j int) []int {
	var list []int
	for i := j + 1; i < len(s.top) && s.same(&s.top[i], &s.top[j]); i++ {
		p := &s.top[i]
		if s.top[i-1].Type == extract.PersonMention && p.Tokens.Lo != s.top[i-1].Tokens.Hi+1 {
			return list // "ông A để nhận nhiệm vụ mới, ông B điều hành"
		}
		if p.Type != extract.PersonMention || s.top[i-1].Type != extract.HonorificMention || s.top[i-1].Tokens.Hi != p.Tokens.Lo {
			continue
		}
		switch s.word(s.top[i-1].Tokens.Lo - 1) {
		case "và", ",", ";":
		default:
			return list // "giao ông B phụ trách"
		}
		if i+1 < len(s.top) && s.same(&s.top[i+1], p) && s.top[i+1].Type == extract.TitleMention {
			if sn, at, _ := s.triggerBefore(s.top[i+1].Tokens.Lo); at >= p.Tokens.Hi && (sn == holds || sn == given || sn == ends || sn == taken) {
				return list // "và ông B giữ chức …"
			}
		}
		list = append(list, i)
	}
	return list
}

// moved reports whether the verb right before the person at j sends him or her to an
// office: "điều động ông A đến nhận công tác tại Sở B và bổ nhiệm giữ chức Giám đốc".
func (s *state) moved(j int) bool {
	lo := s.top[j].Tokens.Lo
	for i := j - 1; i >= 0 && s.top[i].Type != extract.PersonMention && s.top[i].Tokens.Hi == lo; i-- {
		lo = s.top[i].Tokens.Lo
	}
	switch s.word(lo-2) + " " + s.word(lo-1) {
	case "điều động", "luân chuyển", "tiếp nhận", "phân công", "bổ nhiệm", "giới thiệu", "chỉ định", "biệt phái", "thuyên chuyển":
		return true
	}
	return false
}

// movedWith returns the person whom the verb before moves together with the one at j, each
// with an office behind the name, or -1: "bổ nhiệm ông A, Trưởng phòng X và ông B, Phó
// phòng Y làm …".
func (s *state) movedWith(j int) int {
	lo := s.top[j].Tokens.Lo
	i := j - 1
	for ; i >= 0 && s.top[i].Type == extract.HonorificMention && s.top[i].Tokens.Hi == lo; i-- {
		lo = s.top[i].Tokens.Lo
	}
	if s.word(lo-1) != "và" {
		return -1
	}
	for ; i >= 0 && s.same(&s.top[i], &s.top[j]); i-- {
		if s.top[i].Type == extract.PersonMention {
			if s.moved(i) {
				return i
			}
			return -1
		}
	}
	return -1
}

// succeeded returns the person who is said to take over from the one at j, "A thay thế B để trở
// thành …", or whom the one at j is only named beside, "A, cố vấn của B và hiện là …"; else j.
func (s *state) succeeded(j, at int) int {
	if j >= 0 && s.ofAnother(j, s.top[j].Tokens.Hi) {
		for i := j - 1; i >= 0 && s.same(&s.top[i], &s.top[j]); i-- {
			if s.top[i].Type == extract.PersonMention {
				return i
			}
		}
		return -1
	}
	if j < 0 || !s.replaced(j) {
		return j
	}
	for i := at - 1; i >= s.top[j].Tokens.Hi; i-- {
		if s.word(i) != "để" {
			return j // who left is told more of
		}
	}
	for i := j - 1; i >= 0 && s.same(&s.top[i], &s.top[j]); i-- {
		if s.top[i].Type != extract.PersonMention {
			continue
		}
		for k := s.top[i].Tokens.Hi; k < s.top[j].Tokens.Lo; k++ {
			if w := s.word(k); w == "thể" || w == "sẽ" || w == "muốn" {
				return j // who holds it yet
			}
		}
		return i
	}
	return j
}

// unnamed reports whether somebody whose name was not found stands between tokens from and at as
// the one of whom the words there tell: "A tuyên bố B sẽ được đề cử làm …".
func (s *state) unnamed(from, at int) bool {
	for i := from + 1; i+1 < at; i++ {
		if t := &s.d.Tokens[i]; !t.Cap || t.Kind != extract.Word || s.d.Tokens[i-1].Kind != extract.Word || s.found(i) {
			continue
		}
		switch s.word(i + 1) {
		case "sẽ", "đã", "vừa", "được", "bị":
			return true
		}
	}
	return false
}

// found reports whether a name, an office or a form of address was read over token i.
func (s *state) found(i int) bool {
	at := s.d.Tokens[i].Start
	if w := s.word(i); w == "ngài" || w == "ông" || w == "bà" {
		return true
	}
	for j := s.firstMention(at+1) - 1; j >= 0 && s.a.Mentions[j].Start > at-200; j-- {
		if m := &s.a.Mentions[j]; m.Start <= at && m.End > at {
			return true
		}
	}
	return false
}

// appoints reports whether who is named before token from puts somebody who is not named
// into office with the words up to token at: "Thủ tướng A bổ nhiệm ba Trung tướng làm".
func (s *state) appoints(from, at int) bool {
	for i := from; i+1 < at; i++ {
		switch s.word(i) + " " + s.word(i+1) {
		case "bổ nhiệm", "chỉ định", "phê chuẩn", "điều động":
			return !s.passive(from, i) && s.word(i-1) != "tái" && i+2 < at
		}
	}
	return false
}

// workplace returns the body at which the words before the office at k say that its
// holder will work: "đến nhận công tác tại Sở B và giữ chức Giám đốc", or -1.
func (s *state) workplace(k int) int {
	t := &s.top[k]
	hi := s.firstMention(t.Start)
	for i := hi - 1; i >= 0 && i > hi-8 && s.same(&item{Mention: s.a.Mentions[i]}, t); i-- {
		m := &s.a.Mentions[i]
		if m.Type == extract.PersonMention || t.Tokens.Lo-m.Tokens.Hi > maxRemark {
			return -1
		}
		if m.Type != extract.OrganizationMention || m.Entity < 0 {
			continue
		}
		if w := s.word(m.Tokens.Lo - 1); w != "tại" && w != "về" && w != "ở" {
			continue
		}
		if s.word(m.Tokens.Lo-3)+" "+s.word(m.Tokens.Lo-2) == "công tác" {
			return m.Entity
		}
	}
	return -1
}

// passive reports whether a word between a person and the trigger at token at
// makes the person the one concerned.
func (s *state) passive(from, at int) bool {
	for i := max(from, at-12); i < at; i++ {
		switch s.word(i) {
		case "được", "bị", "cho":
			return true
		}
	}
	return false
}

// successors gives the office that somebody takes up to whom he takes it from as a
// past one: "Ông A được bầu giữ chức Chủ tịch UBND tỉnh. Ông thay ông B nghỉ hưu".
func (s *state) successors() {
	taken := s.a.Positions
	for k := range s.top {
		p := &s.top[k]
		if p.Type != extract.PersonMention || !s.replaced(k) {
			continue
		}
		if j := s.justTaken(k); j >= 0 {
			s.tie(p, j, "office-left", true)
			continue
		}
		sent := s.d.SentenceAt(p.Start)
		best := -1
		for i := range taken {
			at := s.top[s.from[i]]
			n := s.d.SentenceAt(at.Start)
			if taken[i].Rule == "office-taken" && !taken[i].Former && taken[i].Person != p.Entity && n >= sent-3 && n <= sent && (at.Start < p.Start || n == sent) && !s.another(taken[i].Person, sent, p.Tokens.Lo) {
				best = i
				if n == sent {
					break
				}
			}
		}
		if best >= 0 {
			s.tie(p, s.from[best], "office-left", true)
		}
	}
}

// another reports whether a sentence names somebody else before the token at, so that its
// subject took no office that a person took up before it.
func (s *state) another(person, sentence, at int) bool {
	ms := s.a.Mentions
	for i := s.firstMention(s.d.Sentences[sentence].Start); i < len(ms) && ms[i].Tokens.Lo < at; i++ {
		if m := &ms[i]; m.Type == extract.PersonMention && m.Entity >= 0 && m.Entity != person && !m.Anaphoric {
			return true
		}
	}
	return false
}

// justTaken returns the office that the sentence says was taken up before the person at
// k, or -1.
func (s *state) justTaken(k int) int {
	for j := k - 1; j >= 0 && j > k-6 && s.same(&s.top[j], &s.top[k]); j-- {
		if t := &s.top[j]; t.Type == extract.TitleMention && t.used && !t.ends {
			if sn := s.senseBefore(t.Tokens.Lo); sn == holds || sn == given {
				return j
			}
		}
	}
	return -1
}

// replaced reports whether "thay" or "thay thế" leads to the person at k.
func (s *state) replaced(k int) bool {
	lo := s.top[k].Tokens.Lo
	if k > 0 && s.top[k-1].Type == extract.HonorificMention && s.top[k-1].Tokens.Hi == lo {
		lo = s.top[k-1].Tokens.Lo
	}
	w := s.word(lo - 1)
	if w == "cho" {
		w = s.word(lo - 2)
	}
	return w == "thay" || w == "thế" && (s.word(lo-2) == "thay" || s.word(lo-3) == "thay") || w == "nhiệm" && s.word(lo-2) == "kế"
}

// continues reports whether the office at k follows another that a person was
// said to hold or to have held, in one list, and which of the two.
func (s *state) continues(k int) (over, ok bool) {
	if k == 0 {
		return false, false
	}
	t := &s.top[k-1]
	if t.Type != extract.TitleMention || !t.used {
		return t.ends, false
	}
	if s.nextPost(t, &s.top[k]) {
		s.top[k].post = true
		return t.ends, true
	}
	return t.ends, s.top[k].Tokens.Lo-t.Tokens.Hi == 1 && s.lists(t.Tokens.Hi)
}

// maxField is how many words of an office's field no list has.
const maxField = 6

// nextPost reports whether two offices stand in a row of posts, with only the field of the first
// between them: "trưởng phòng tổ chức chính quyền quận, chủ tịch UBND quận".
func (s *state) nextPost(t, next *item) bool {
	gap := next.Tokens.Lo - 1 - t.Tokens.Hi
	if !t.post || gap < 0 || gap > maxField || s.word(next.Tokens.Lo-1) != "," || !s.same(t, next) {
		return false
	}
	for i := t.Tokens.Hi; i < next.Tokens.Lo-1; i++ {
		if s.d.Tokens[i].Kind == extract.Punct {
			return false
		}
	}
	return true
}

// otherActs reports whether an office that no name goes with stands right before the
// words at token at, so that its holder is meant: "Phó Bí thư Tỉnh ủy làm trưởng đoàn".
func (s *state) otherActs(k, at int) bool {
	return k > 0 && s.top[k-1].Type == extract.TitleMention && s.top[k-1].Tokens.Hi == at && !s.top[k-1].used
}
