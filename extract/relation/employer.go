package relation

import (
	"slices"
	"strings"

	"github.com/lienket/lienket/extract"
)

// employers are the classes of body that a title which names none may be of.
var employers = map[string]string{
	"hieu-truong": "school", "pho-hieu-truong": "school", "tong-giam-doc": "company", "pho-tong-giam-doc": "company", "chu-tich-hdqt": "company",
	"pho-chu-tich-hdqt": "company", "chu-tich-hdtv": "company", "ke-toan-truong": "company", "giam-doc-dieu-hanh": "company", "quyen-tong-giam-doc": "company",
	"chu-tich-hoi-dong-truong": "school", "pho-chu-tich-hoi-dong-truong": "school", "thanh-vien-hdqt": "company", "thanh-vien-hoi-dong-quan-tri": "company", "uy-vien-hdqt": "company", "thanh-vien-hdtv": "company",
	"giam-doc": "any", "pho-giam-doc": "any",
}

// employer finds the body of an office that names none among the bodies of the
// title's sentence and the one before it: the only one of a fitting class.
func (s *state) employer(i int) {
	p := &s.a.Positions[i]
	class := employers[p.TitleID]
	if class == "" && strings.HasPrefix(p.TitleID, "giam-doc-") {
		class = "any"
	}
	if class == "" {
		return
	}
	ms := s.a.Mentions
	title := p.Steps[1].Span
	hi, _ := slices.BinarySearchFunc(ms, title.Start, func(m extract.Mention, at int) int { return m.Start - at })
	sent := s.d.SentenceAt(title.Start)
	found := -1
	for j := hi - 1; j >= 0 && j > hi-40; j-- {
		m := &ms[j]
		if at := s.d.SentenceAt(m.Start); at < sent-1 {
			break
		}
		if m.Type != extract.OrganizationMention || m.Entity < 0 {
			continue
		}
		c := s.classOf(m.Entity)
		if c != class && !(class == "any" && (c == "company" || c == "health" || c == "school" || c == "institute")) {
			continue
		}
		if found >= 0 && found != m.Entity {
			return
		}
		found = m.Entity
	}
	if found < 0 && class == "school" {
		found = s.onlySchool()
	}
	if found < 0 && class == "company" {
		found = s.risenIn(p)
	}
	if found >= 0 {
		p.Organization = found
		p.Confidence *= 0.8
		p.Steps = append(p.Steps, extract.Step{Span: s.a.Organizations[found].Mentions[0], Why: "the only body nearby that has such an office"})
	}
}

// risenIn returns the body in which the holder of an office takes up another one in the
// same sentence, or -1: "Phó Chủ tịch HĐQT A lên làm Chủ tịch Ngân hàng B".
func (s *state) risenIn(p *extract.Position) int {
	for i := range s.a.Positions {
		q := &s.a.Positions[i]
		if q.Person != p.Person || q.Sentence != p.Sentence || q.Rule != "office-taken" || q.Former || q.Organization < 0 {
			continue
		}
		if c := s.classOf(q.Organization); c == "company" || c == "" {
			return q.Organization
		}
	}
	return -1
}

// onlySchool returns the one school of the article, or -1: "Hiệu trưởng nhà
// trường" is its head.
func (s *state) onlySchool() int {
	found := -1
	for o := range min(len(s.a.Organizations), 400) {
		if s.classOf(o) == "school" {
			if found >= 0 {
				return -1
			}
			found = o
		}
	}
	return found
}
