package event

import (
	"strconv"
	"strings"

	"github.com/lienket/lienket/extract"
)

// minTable is how many places with a bare number make a table.
const minTable = 3

// cases are the words that say what the bare numbers of a table count.
var cases = map[string]bool{"ca": true, "f0": true}

// cell is a place of a table with its number.
type cell struct {
	node  int
	value float64
}

// table reads the sentence's rows of places with bare numbers, "Số ca tại các địa
// phương: Hạ Long 512, Cẩm Phả: 401, Uông Bí 268", as statistics of cases. It
// appends nothing if fewer than minTable places have one.
func (r *reader) table() {
	first := -1
	var cells []cell
	for k := 1; k+1 < len(r.nodes); k++ {
		n := &r.nodes[k]
		if n.kind != actorNode || !n.named || n.person || n.first().Kind != extract.PlaceActor || len(n.actors) != 1 {
			continue
		}
		x := k + 1
		if r.is(x, ":", "-", "–") {
			x++
		}
		v, ok := r.bareNumber(x)
		if !ok {
			continue
		}
		if first < 0 {
			first = k
		}
		cells = append(cells, cell{k, v})
	}
	if len(cells) < minTable || !r.aboutCases(first) {
		return
	}
	s := &r.doc.Sentences[r.sent]
	for _, c := range cells {
		n := &r.nodes[c.node]
		out := extract.Count{Place: n.first(), Metric: "ca", Quantity: extract.Quantity{Value: c.value, Unit: "ca"}, Date: r.dateOf(c.node, r.sent)}
		out.Rule, out.Confidence, out.Sentence = "count.table", 0.75, s.Span
		out.Steps = []extract.Step{{Span: r.span(n.lo, n.hi), Why: "row of a table"}}
		r.a.Counts = append(r.a.Counts, out)
	}
}

// aboutCases reports whether a word for cases stands before node k.
func (r *reader) aboutCases(k int) bool {
	for i := r.nodes[0].lo; i < r.nodes[k].lo; i++ {
		if cases[r.doc.Tokens[i].Fold] {
			return true
		}
	}
	return false
}

// bareNumber returns the whole number at node x, if a mark, a joining word or the
// end follows.
func (r *reader) bareNumber(x int) (float64, bool) {
	if x >= len(r.nodes) || r.nodes[x].hi-r.nodes[x].lo != 1 || r.doc.Tokens[r.nodes[x].lo].Kind != extract.Number {
		return 0, false
	}
	if x+1 < len(r.nodes) && !r.is(x+1, ",", ";", ".", "và") {
		return 0, false
	}
	digits := strings.ReplaceAll(r.doc.Slice(r.doc.Tokens[r.nodes[x].lo].Span), ".", "")
	v, err := strconv.ParseUint(digits, 10, 40)
	return float64(v), err == nil
}
