package syntax

import (
	"slices"
	"strings"

	"github.com/lienket/lienket/extract"
)

// employers are the words with which the names of newspapers and firms begin, whose desks and offices
// act for the whole.
var employers = []string{"báo ", "tạp chí ", "đài ", "công ty ", "tập đoàn ", "ngân hàng ", "tổng công ty "}

// employer returns the newspaper or firm of which an organisation is a desk or an office: "Ban Công
// tác xã hội báo A", "Văn phòng đại diện Công ty B"; or -1. What is part of an authority acts for itself.
func (r *Reader) employer(i int) int {
	o := &r.Analysis.Organizations[i]
	switch First(o.Name) {
	case "ban", "phòng", "văn":
	default:
		return -1
	}
	if w, ok := r.employed[i]; ok {
		return w
	}
	whole := -1
	if o.Parent >= 0 && o.Parent != i && r.employs(o.Parent) {
		whole = o.Parent
	}
	ms := r.Analysis.Mentions
	for k := 0; k < len(ms) && whole < 0; k++ {
		if m := &ms[k]; m.Type != extract.OrganizationMention || m.Entity != i {
			continue
		}
		for x := k + 1; x < len(ms) && ms[x].Start <= ms[k].End+1; x++ { // its name goes on in the newspaper's, or ends in it
			if m := &ms[x]; m.Type == extract.OrganizationMention && m.Entity >= 0 && m.Entity != i && (m.End <= ms[k].End || m.Start == ms[k].End+1) && r.employs(m.Entity) {
				whole = m.Entity
				break
			}
		}
	}
	for k := 0; k < len(r.Analysis.Organizations) && whole < 0; k++ {
		if k != i && r.employs(k) && strings.HasSuffix(o.Name, " "+r.Analysis.Organizations[k].Name) {
			whole = k
		}
	}
	if r.employed == nil {
		r.employed = map[int]int{}
	}
	r.employed[i] = whole
	return whole
}

// employs reports whether an organisation is a newspaper or a firm.
func (r *Reader) employs(i int) bool {
	o := &r.Analysis.Organizations[i]
	if o.Jurisdiction >= 0 || o.Collective {
		return false
	}
	name := strings.ToLower(o.Name)
	return slices.ContainsFunc(employers, func(w string) bool { return strings.HasPrefix(name, w) })
}

// deskOf returns whom a desk or an office acts for: its employer, or the newspaper in which its own name
// ends where that is named nowhere else.
func (r *Reader) deskOf(i int) (extract.Actor, bool) {
	if whole := r.employer(i); whole >= 0 {
		return extract.Actor{Kind: extract.OrganizationActor, Index: whole}, true
	}
	if _, desk := r.employed[i]; !desk {
		return extract.Actor{}, false
	}
	name := r.Analysis.Organizations[i].Name
	if k := strings.LastIndex(name, " Báo "); k > 0 && !strings.HasPrefix(name[k:], " Báo chí") {
		return extract.Actor{Kind: extract.GroupActor, Group: name[k+1:]}, true
	}
	return extract.Actor{}, false
}

// ownFunds takes the word for a province or district into the fund before it, which is theirs: "Quỹ Vì người
// nghèo tỉnh".
func (r *Reader) ownFunds() {
	for i := 0; i+1 < len(r.Nodes); i++ {
		n, next := &r.Nodes[i], &r.Nodes[i+1]
		if n.Kind == ActorNode && next.Kind == ActorNode && n.First().Kind == extract.OrganizationActor && First(r.Name(n.First())) == "quỹ" && next.Hi-next.Lo == 1 && RanksOf[r.Doc.Tokens[next.Lo].Fold] {
			r.splice(i, i+2, *n)
		}
	}
}
