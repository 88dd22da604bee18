package resolve

import (
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
	"github.com/lienket/lienket/graph/vocab"
)

// ownedBehind reports whether the words behind a ward or office make it one of the
// hospital spoken of: "Khoa Hồi sức của bệnh viện".
func (s *state) ownedBehind(m *extract.Mention) bool {
	if m.Entry != "khoa" && m.Entry != "phong" {
		return false
	}
	at := m.Tokens.Hi
	if s.word(at) == "của" {
		at++
	}
	if s.word(at) != "bệnh" || s.word(at+1) != "viện" || at+2 >= len(s.d.Tokens) || s.d.Tokens[at+2].Cap {
		return false
	}
	switch s.word(at + 2) {
	case "đa", "tỉnh", "huyện", "tuyến", "dã", "tư", "công", "khác", "thành":
		return false
	}
	return true
}

// hospitalBefore returns the hospital named last before mention i, or -1.
func (s *state) hospitalBefore(i int) int {
	for j := i - 1; j >= 0 && j > i-window; j-- {
		m := &s.a.Mentions[j]
		if h := s.names.HeadByID(m.Entry); m.Type == extract.OrganizationMention && m.Entity >= 0 && h >= 0 && s.names.Heads[h].Class == "health" {
			return m.Entity
		}
	}
	return -1
}

// headed reports whether mention i is the body of an office: whoever has a director
// is more than a place to be at.
func (s *state) headed(i int) bool {
	w := s.within[i]
	return w >= 0 && s.a.Mentions[w].Type == extract.TitleMention
}

// handed reports whether the words around a museum, a library or the like make of it one who
// gives or gets something: "tặng Bảo tàng X 50 hiện vật", "Nhà Văn hóa Y trao 20 suất quà".
func (s *state) handed(m *extract.Mention) bool {
	if s.word(m.Tokens.Lo-1) == "tặng" {
		return true
	}
	at := m.Tokens.Hi
	if s.word(at) == "(" {
		for k := at + 1; k < at+maxHandedAside; k++ {
			if s.word(k) == ")" {
				at = k + 1
				break
			}
		}
	}
	switch s.word(at) {
	case "đã", "vừa", "cũng", "còn", "sẽ":
		at++
	}
	switch s.word(at) + " " + s.word(at+1) {
	case "trao tặng", "gửi tặng", "ủng hộ", "tài trợ", "quyên góp", "trao học", "tặng quà", "trao quà":
		return true
	}
	w := s.word(at)
	return (w == "tặng" || w == "trao") && at+1 < len(s.d.Tokens) && s.d.Tokens[at+1].Kind == extract.Number
}

// maxHandedAside is how many tokens an aside in brackets behind such a name may have.
const maxHandedAside = 10

// visited reports whether the word before token lo makes what stands there a place
// to be at.
func (s *state) visited(lo int) bool {
	switch s.word(lo - 1) {
	case "tại", "ở", "đến", "tới", "về", "thăm", "vào", "từ", "trong", "qua", "ngôi", "(":
		return true
	}
	return false
}

// national reports whether a body's own words make it the nation's.
func national(words string) bool {
	f := strings.ToLower(words)
	switch first, _, _ := strings.Cut(words, " "); first {
	case "T.Ư", "TƯ", "TW", "T.W":
		return true // "T.Ư Đoàn"
	}
	return strings.Contains(f, "trung ương") || strings.Contains(f, " khu vực ") || strings.HasPrefix(f, "tổng liên đoàn") || strings.HasSuffix(f, "vn") || strings.Contains(f, "việt nam") || strings.HasSuffix(f, " tw") || strings.HasSuffix(f, " t.ư") || strings.HasSuffix(words, " TƯ")
}

// commanded reports whether a border guard is the nation's: a commander or a high command
// leads it, where that of a province has a head and a command.
func (s *state) commanded(m *extract.Mention) bool {
	return m.Entry == "bo-doi-bien-phong" && (s.word(m.Tokens.Lo-1) == "lệnh" || s.word(m.Tokens.Lo+2) == "lệnh")
}

// bindShortBody binds a head alone to the last body named with it.
func (s *state) bindShortBody(i int) {
	m := &s.a.Mentions[i]
	words, kinds := foldAll(s.d, m.Tokens.Lo, m.Tokens.Hi), false
	if h := s.names.HeadByID(m.Entry); h >= 0 && s.names.Heads[h].Class == "army" {
		kinds = s.names.Heads[h].Words // a division is no military region
	}
	for j := i - 1; j >= 0 && j > i-window; j-- {
		o := &s.a.Mentions[j]
		if kinds && !strings.HasPrefix(foldAll(s.d, o.Tokens.Lo, o.Tokens.Hi), words) {
			continue
		}
		if o.Type == extract.OrganizationMention && o.Entity >= 0 && !o.Anaphoric && (o.Entry == m.Entry || m.Entry == "hoi-khac" && strings.HasPrefix(o.Entry, "hoi-") && s.word(o.Tokens.Lo) == "hội") {
			m.Entity = o.Entity
			return
		}
	}
	if o := s.sameClass(i); o >= 0 && !kinds {
		m.Entity = o
		return
	}
	for o := range s.a.Organizations {
		if s.a.Organizations[o].Kind == m.Entry && !kinds {
			m.Entity = o
			return
		}
	}
	s.dropped[i] = true
}

// sameClass returns the company or hospital named last before mention i, whose head
// is a word for one, or -1: names of companies need not start with the word.
func (s *state) sameClass(i int) int {
	h := s.names.HeadByID(s.a.Mentions[i].Entry)
	if h < 0 || s.names.Heads[h].Class != "company" && s.names.Heads[h].Class != "health" {
		return -1
	}
	for j := i - 1; j >= 0 && j > i-window; j-- {
		m := &s.a.Mentions[j]
		if m.Type == extract.OrganizationMention && m.Entity >= 0 && !m.Anaphoric && s.classOf(m.Entry) == s.names.Heads[h].Class {
			return m.Entity
		}
	}
	return -1
}

// bindNamed binds mention i by its words alone. Those that make it a branch may stand
// before the firm's name or behind, or be missing.
func (s *state) bindNamed(i int) {
	m := &s.a.Mentions[i]
	name := s.text(m.Tokens.Lo, m.Tokens.Hi)
	s.newID, s.newLabel = vocab.BodyLocal(name), ""
	key := foldAll(s.d, m.Tokens.Lo, m.Tokens.Hi)
	if m.Rule == "branch" || m.Entry == "chi-nhanh" {
		key = strings.TrimSpace(ofBranch.Replace(key + " "))
	}
	s.bind(i, "named|"+key, name, "", -1, -1, -1, false)
}

// ofBranch leaves out the words that make a firm's name that of a branch.
var ofBranch = strings.NewReplacer("chi nhánh ", "", "tỉnh ", "", "thành phố ", "", "- ", "", "– ", "", ", ", "")

// listedBehind returns the listed firm or medium whose name fills mention m behind the words
// for its kind, "tập đoàn Hoa Mai" for Hoa Mai, and the token where it starts, or -1.
func (s *state) listedBehind(m *extract.Mention, head *gazetteer.Head) (listed, lo int) {
	if head.Class != "company" && head.Class != "media" {
		return -1, -1
	}
	for lo = m.Tokens.Lo + 1; lo < m.Tokens.Hi && lo <= m.Tokens.Lo+2; lo++ {
		h, ok := s.hits(lo, m.Tokens.Hi)
		if l := h[gazetteer.BodyName]; ok && int(l.Len) == m.Tokens.Hi-lo && s.names.Bodies[l.Index].Class == head.Class {
			return int(l.Index), lo
		}
	}
	return -1, -1
}

// classOf returns the class of the head or listed body that an entry names.
func (s *state) classOf(entry string) string {
	if id, ok := strings.CutPrefix(entry, "="); ok {
		return s.names.Bodies[s.names.BodyByID(id)].Class
	}
	if h := s.names.HeadByID(entry); h >= 0 {
		return s.names.Heads[h].Class
	}
	return ""
}

// serves reports whether organisation o is a hospital, school, company or institute.
func (s *state) serves(o int) bool {
	if o < 0 {
		return false
	}
	switch s.classOf(s.a.Organizations[o].Kind) {
	case "health", "school", "company", "institute":
		return true
	}
	return false
}
