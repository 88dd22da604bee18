package event

import "github.com/lienket/lienket/extract"

// sponsors are the first words of the names of bodies that are there to give.
var sponsors = map[string]bool{"quỹ": true, "chùa": true, "tịnh": true, "nhóm": true, "clb": true, "câu": true}

// withOthers adds the firms and charities with which the giver is said to work
// together before the verb: "D phối hợp với quỹ E trao 500 suất quà". Authorities and clubs
// of the place only help to hand over.
func (r *reader) withOthers(f *frame, l *left) {
	if len(f.donors) == 0 || l.subject < 0 || l.passive >= 0 {
		return
	}
	for k := l.subject + 2; k < f.trigger; k++ {
		n := &r.nodes[k]
		if n.kind != actorNode || n.person || n.head != noHead || !n.named || !r.workingWith(k) || r.commaAfter(k, f.trigger) {
			continue
		}
		for _, a := range r.resolve(n) {
			if w := first(r.name(a)); a.Kind == extract.OrganizationActor && (companies[w] || sponsors[w]) {
				f.donors = addActors(f.donors, a)
				r.step(f, k, "giver: together with the one before")
			}
		}
	}
}

// workingWith reports whether "phối hợp với" stands right before the body at node k.
func (r *reader) workingWith(k int) bool {
	for x := k - 1; x >= 0 && x >= k-3; x-- {
		if r.marked(x, with) && r.nodes[x].fold == "phối" {
			return true
		}
		if n := &r.nodes[x]; n.kind != word || n.lex != nil && n.lex.marker&with == 0 {
			return false
		}
	}
	return false
}
