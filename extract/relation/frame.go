package relation

import "github.com/lienket/lienket/extract"

// frame ties an office that words such as "giữ chức" or "thôi giữ chức" precede
// to the person before them in the sentence, or to the one whom "đối với" names
// after it.
func (s *state) frame(k int) {
	t := &s.top[k]
	if t.used {
		return
	}
	sn, at := s.triggerBefore(t.Tokens.Lo)
	switch sn {
	case holds, given, ends, taken:
	default:
		if prev, ok := s.continues(k); ok {
			s.takeUp(k, k-1, prev)
		}
		return
	}
	over := sn == ends || sn == taken
	if p := s.concerned(k); p >= 0 {
		s.takeUp(k, p, over)
		return
	}
	if j := s.subject(k); j >= 0 && ((sn == holds || sn == ends) || s.passive(s.top[j].Tokens.Hi, at)) {
		s.takeUp(k, j, over)
	}
}

// takeUp ties the office at k to the person at j, or to whom the office at j is
// tied.
func (s *state) takeUp(k, j int, over bool) {
	if s.top[j].Type == extract.TitleMention {
		if j = s.subject(k); j < 0 {
			return
		}
	}
	n := len(s.a.Positions)
	s.tie(&s.top[j], k, "office-taken", over)
	s.top[k].ends = over
	if over && len(s.a.Positions) > n {
		s.a.Positions[n].Rule = "office-left"
	}
}

// subject returns the last person before the office at k in its sentence, or -1.
func (s *state) subject(k int) int {
	t := &s.top[k]
	for j := k - 1; j >= 0 && j > k-10; j-- {
		p := &s.top[j]
		if !s.same(p, t) || t.Tokens.Lo-p.Tokens.Hi > 45 {
			return -1
		}
		if p.Type == extract.PersonMention {
			return j
		}
	}
	return -1
}

// concerned returns the person whom "đối với" or "cho" names after the office at
// k, or -1: "bổ nhiệm chức vụ Thứ trưởng Bộ Công an đối với Trung tướng …".
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
			if s.word(i) == "với" && s.word(i-1) == "đối" {
				return j
			}
		}
		return -1
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

// continues reports whether the office at k follows another that a person was
// said to hold or to have held, in one list, and which of the two.
func (s *state) continues(k int) (over, ok bool) {
	if k == 0 {
		return false, false
	}
	t := &s.top[k-1]
	return t.ends, t.Type == extract.TitleMention && t.used && s.top[k].Tokens.Lo-t.Tokens.Hi == 1 && s.lists(t.Tokens.Hi)
}
