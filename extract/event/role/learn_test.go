package role

import (
	"bytes"
	"strings"
	"testing"

	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// made are examples in which a thing is a gift if it is handed over, gives who stands left of it, and
// gets it who stands right; where nobody stands left, nobody gave.
func made() []Example {
	var out []Example
	for i := range 40 {
		e := Example{Asked: true, thing: []string{constant, "handed"}, nobody: []string{"nobody"}, Label: IsGift}
		switch i % 4 {
		case 0:
			e.thing, e.Label = []string{constant, "priced"}, NoGift
		case 1:
			e.actors, e.Givers, e.Takers = [][]string{{"left"}, {"right"}}, []int{0}, []int{1}
		case 2:
			e.actors, e.Givers, e.Takers = [][]string{{"right", "far"}, {"left", "far"}}, []int{1}, []int{0}
		case 3:
			e.actors, e.Takers = [][]string{{"right"}}, []int{0}
		}
		out = append(out, e)
	}
	return out
}

func TestFit(t *testing.T) {
	table, err := Training{Ridge: 0.1, Least: 2, Steps: 100}.Fit(made())
	if err != nil {
		t.Fatal(err)
	}
	m, err := Read(table)
	if err != nil {
		t.Fatal(err)
	}
	for i, e := range made()[:4] {
		gift, giver, taker := m.Judge(&e)
		if (gift > 0.5) != (e.Label == IsGift) {
			t.Errorf("example %d: a gift with chance %.2f", i, gift)
		}
		if e.Label != IsGift {
			continue
		}
		want := -1
		if len(e.Givers) > 0 {
			want = e.Givers[0]
		}
		if giver != want {
			t.Errorf("example %d: giver %d instead of %d", i, giver, want)
		}
		if taker != e.Takers[0] {
			t.Errorf("example %d: receiver %d instead of %d", i, taker, e.Takers[0])
		}
	}
	again, err := Training{Ridge: 0.1, Least: 2, Steps: 100}.Fit(made())
	if err != nil || !bytes.Equal(table, again) {
		t.Errorf("the same examples gave another table: %v", err)
	}
}

// TestGradient holds the gradient against differences of the loss.
func TestGradient(t *testing.T) {
	m := newLogit(made(), takers, 1)
	w, grad := make([]float64, len(m.features)), make([]float64, len(m.features))
	for i := range w {
		w[i] = 0.3*float64(i) - 0.4
	}
	m.loss(w, grad, 0.5)
	const step = 1e-6
	for i := range w {
		w[i] += step
		up := m.loss(w, nil, 0.5)
		w[i] -= 2 * step
		down := m.loss(w, nil, 0.5)
		w[i] += step
		if d := (up - down) / (2 * step); d-grad[i] > 1e-3 || grad[i]-d > 1e-3 {
			t.Errorf("%s: gradient %f, difference %f", m.features[i], grad[i], d)
		}
	}
}

// TestOneNode asks for what stands between a node and itself.
func TestOneNode(t *testing.T) {
	a := newArticle(&gift.Reader{Reader: &syntax.Reader{Nodes: make([]syntax.Node, 1)}})
	if beside, near := a.ends(0, 0); beside != "" || near != "" {
		t.Errorf("%q and %q stand between", beside, near)
	}
}

func TestTableIsChecked(t *testing.T) {
	for _, bad := range []string{"gift\tkind=money", "gift\tkind=money\tmuch", "price\tkind=money\t1.00"} {
		if _, err := Read([]byte(bad)); err == nil {
			t.Errorf("%q is read", bad)
		}
	}
	if m := model(); len(m.gift) == 0 || len(m.giver) == 0 || len(m.taker) == 0 {
		t.Error("the embedded table lacks a part")
	}
}

func TestReadCorpus(t *testing.T) {
	const text = `# 001
Headline
A paragraph with a sum.
=> A / B | C | "5 triệu đồng" | 5000000 | đồng | done
?=> A | C | quà | - | - | pledged

# 002
Nothing is given.
=> none
`
	got, err := ReadCorpus("x.txt", strings.NewReader(text))
	if err != nil || len(got) != 2 {
		t.Fatalf("%d articles, %v", len(got), err)
	}
	a := got[0]
	if a.Name != "x.txt 001" || a.Text != "Headline\nA paragraph with a sum." || len(a.Rows) != 2 || len(got[1].Rows) != 0 {
		t.Fatalf("got %+v", got)
	}
	if r := a.Rows[0]; len(r.From) != 2 || r.Item != "5 triệu đồng" || r.Quantity == nil || *r.Quantity != 5e6 || r.Unit != "đồng" || r.Debatable {
		t.Errorf("row %+v", r)
	}
	if r := a.Rows[1]; r.Quantity != nil || r.Unit != "" || !r.Debatable {
		t.Errorf("row %+v", r)
	}
	for _, bad := range []string{"Text before any number\n", "# 1\n=> A | B | quà\n", "# 1\n=> A | B | quà | many | - | done\n"} {
		if _, err := ReadCorpus("y.txt", strings.NewReader(bad)); err == nil || !strings.HasPrefix(err.Error(), "y.txt:") {
			t.Errorf("%q: %v", bad, err)
		}
	}
}
