package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/lienket/lienket/extract"
)

// minInitials is how many letters initials must have to name a body before its place.
const minInitials = 3

// initials returns the body of the article that capitals in node i and the place in
// node i+1 name: "BCHQS tỉnh" the Bộ chỉ huy Quân sự of that province.
func (r *Reader) initials(i int) (extract.Actor, bool) {
	n, p := &r.Nodes[i], &r.Nodes[i+1]
	t := &r.Doc.Tokens[n.Lo]
	if n.Kind != Word || n.Hi-n.Lo != 1 || !t.Upper || t.Len() < minInitials || p.Kind != ActorNode || p.First().Kind != extract.PlaceActor {
		return extract.Actor{}, false
	}
	w := r.Doc.Slice(t.Span)
	for _, k := range r.bodiesOf(p.First().Index) {
		if abbreviates(w, r.Analysis.Organizations[k].Name) {
			return extract.Actor{Kind: extract.OrganizationActor, Index: k}, true
		}
	}
	return extract.Actor{}, false
}

// maxBodies bounds the bodies of a place that initials are compared with.
const maxBodies = 32

// bodiesOf returns the first bodies of a place; the first call sorts those of all
// places.
func (r *Reader) bodiesOf(place int) []int {
	if r.byPlace == nil {
		r.byPlace = map[int][]int{}
		for k := range r.Analysis.Organizations {
			o := &r.Analysis.Organizations[k]
			if o.Jurisdiction >= 0 && len(r.byPlace[o.Jurisdiction]) < maxBodies {
				r.byPlace[o.Jurisdiction] = append(r.byPlace[o.Jurisdiction], k)
			}
			if o.Area >= 0 && o.Area != o.Jurisdiction && len(r.byPlace[o.Area]) < maxBodies {
				r.byPlace[o.Area] = append(r.byPlace[o.Area], k)
			}
		}
	}
	return r.byPlace[place]
}

// abbreviates reports whether w is made of the first letters of the first words of a
// name.
func abbreviates(w, name string) bool {
	rest := w
	for f := range strings.FieldsSeq(name) {
		if rest == "" {
			break
		}
		a, na := utf8.DecodeRuneInString(rest)
		b, _ := utf8.DecodeRuneInString(f)
		if unicode.ToUpper(a) != unicode.ToUpper(b) {
			return false
		}
		rest = rest[na:]
	}
	return rest == ""
}
