// Package datasettest is the conformance suite of dataset.Reader and
// dataset.Tx. Every implementation runs it; what it expects it works out by
// walking a plain list of quads.
//
// The package knows nothing of the implementations.
package datasettest

import (
	"context"
	"errors"
	"slices"
	"testing"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf"
	"pgregory.net/rapid"
)

// Open returns a reader of exactly the given quads, without duplicates. The
// implementation closes it when the test ends.
type Open func(t *testing.T, quads []rdf.Quad) dataset.Reader

// Reader checks an implementation of dataset.Reader: terms, scans in every
// order with bounds, seeks and small batches, unions, and counts. Sizes gives
// the number of quads of each data set that is tried; those above a few
// thousand are checked by samples.
func Reader(t *testing.T, open Open, sizes ...int) {
	for _, size := range append([]int{0, 1, 40}, sizes...) {
		quads := Quads(size)
		r := open(t, quads)
		t.Run("terms", func(t *testing.T) { checkTerms(t, r, quads) })
		o := newOracle(t, r, quads)
		t.Run("orders", func(t *testing.T) { checkOrders(t, o) })
		t.Run("scans", rapid.MakeCheck(o.checkScan))
		t.Run("counts", rapid.MakeCheck(o.checkCount))
		t.Run("errors", func(t *testing.T) { checkErrors(t, r) })
	}
}

func checkTerms(t *testing.T, r dataset.Reader, quads []rdf.Quad) {
	seen := map[rdf.Term]dataset.ID{}
	var ids []dataset.ID
	for _, q := range quads {
		for _, term := range []rdf.Term{q.Subject, q.Predicate, q.Object, q.Label} {
			if _, ok := seen[term]; ok {
				continue
			}
			id, ok, err := r.Lookup(term)
			if err != nil || !ok {
				t.Fatalf("Lookup(%v) = %v, %v", term, ok, err)
			}
			if want, inline := dataset.Inline(term); inline && id != want {
				t.Fatalf("Lookup(%v) = %#x, not its inline ID", term, uint64(id))
			} else if !inline && id.Kind() != dataset.KindOf(term) {
				t.Fatalf("Lookup(%v) has kind %v", term, id.Kind())
			}
			seen[term] = id
			ids = append(ids, id)
		}
	}
	back := make(map[dataset.ID]rdf.Term, len(seen))
	for term, id := range seen {
		if other, twice := back[id]; twice {
			t.Fatalf("%v and %v share the ID %#x", term, other, uint64(id))
		}
		back[id] = term
	}
	for _, arrange := range []func([]dataset.ID){func([]dataset.ID) {}, slices.Sort[[]dataset.ID], slices.Reverse[[]dataset.ID]} {
		arrange(ids)
		terms := make([]rdf.Term, len(ids))
		if err := r.Terms(ids, terms); err != nil {
			t.Fatal(err)
		}
		for i, id := range ids {
			if terms[i] != back[id] {
				t.Fatalf("Terms decodes %#x to %v, want %v", uint64(id), terms[i], back[id])
			}
		}
	}
	two := make([]rdf.Term, 2)
	if err := r.Terms([]dataset.ID{dataset.Any, dataset.DefaultGraph}, two); err != nil || two[0] != nil || two[1] != nil {
		t.Errorf("Any and DefaultGraph decode to %v, %v", two, err)
	}
	if err := r.Terms([]dataset.ID{dataset.MakeID(dataset.KindIRI, 1<<50)}, two[:1]); err == nil {
		t.Error("an ID that stands for nothing decodes")
	}
	if id, ok, err := r.Lookup(rdf.IRI("https://example.org/nobody")); ok || err != nil {
		t.Errorf("a term that no quad holds has the ID %#x, %v", uint64(id), err)
	}
	if id, ok, err := r.Lookup(nil); id != dataset.DefaultGraph || !ok || err != nil {
		t.Errorf("the default graph has the ID %#x, %v, %v", uint64(id), ok, err)
	}
}

// oracle answers by walking a list of quads, as IDs of the reader under test.
type oracle struct {
	r     dataset.Reader
	quads []dataset.Pattern
	known [4][]dataset.ID // the values of each component, and a few that do not occur
}

func newOracle(t *testing.T, r dataset.Reader, quads []rdf.Quad) *oracle {
	o := &oracle{r: r}
	sets := [4]map[dataset.ID]bool{{}, {}, {}, {}}
	for _, q := range quads {
		var p dataset.Pattern
		for c, term := range []rdf.Term{q.Subject, q.Predicate, q.Object, q.Label} {
			id, ok, err := r.Lookup(term)
			if err != nil || !ok {
				t.Fatalf("Lookup(%v) = %v, %v", term, ok, err)
			}
			p[c] = id
			sets[c][id] = true
		}
		o.quads = append(o.quads, p)
	}
	for c := range sets {
		for _, absent := range []dataset.ID{2, dataset.KindIRI.Last(), dataset.KindInteger.First()} {
			sets[c][absent] = true
		}
		for id := range sets[c] {
			o.known[c] = append(o.known[c], id)
		}
		slices.Sort(o.known[c])
	}
	return o
}

// rows are the wanted rows of a scan, the others zero.
func (o *oracle) rows(s dataset.Scan) []dataset.Pattern {
	n := s.Pattern.Bound().Count()
	var keys [][4]dataset.ID
	for _, q := range o.quads {
		if !s.Pattern.Matches(q) {
			continue
		}
		if n < 4 {
			first := q[s.Order[n]]
			if s.From != 0 && first < s.From || s.To != 0 && first > s.To {
				continue
			}
		}
		if s.Union {
			q[dataset.G] = 0
		}
		keys = append(keys, s.Order.Key(q))
	}
	slices.SortFunc(keys, dataset.CompareKeys)
	if s.Union {
		keys = slices.Compact(keys)
	}
	rows := make([]dataset.Pattern, len(keys))
	for i, k := range keys {
		rows[i] = s.Order.Quad(k)
	}
	return rows
}

func only(q dataset.Pattern, want dataset.Components) dataset.Pattern {
	for c := range q {
		if !want.Has(dataset.Component(c)) {
			q[c] = 0
		}
	}
	return q
}

// drain reads what is left of a cursor, batch rows at a time.
func drain(c dataset.Cursor, want dataset.Components, batch int) ([]dataset.Pattern, error) {
	var rows []dataset.Pattern
	for {
		got, err := next(c, want, batch)
		if err != nil || len(got) == 0 {
			return rows, err
		}
		rows = append(rows, got...)
	}
}

func next(c dataset.Cursor, want dataset.Components, batch int) ([]dataset.Pattern, error) {
	var cols dataset.Columns
	for i := range cols {
		if want.Has(dataset.Component(i)) || want == 0 {
			cols[i] = make([]dataset.ID, batch)
		}
	}
	n, err := c.Next(&cols)
	rows := make([]dataset.Pattern, n)
	for i := range rows {
		for comp := range cols {
			if want.Has(dataset.Component(comp)) {
				rows[i][comp] = cols[comp][i]
			}
		}
	}
	return rows, err
}

func onlyAll(rows []dataset.Pattern, want dataset.Components) []dataset.Pattern {
	out := make([]dataset.Pattern, len(rows))
	for i, q := range rows {
		out[i] = only(q, want)
	}
	return out
}

const everything dataset.Components = 1<<4 - 1

// checkOrders reads everything in all 24 orders and, where G comes last, the
// union too.
func checkOrders(t *testing.T, o *oracle) {
	for _, order := range orders() {
		for _, union := range []bool{false, true} {
			s := dataset.Scan{Order: order, Want: everything, Union: union}
			if union {
				if order[3] != dataset.G {
					continue
				}
				s.Want = everything &^ (1 << dataset.G)
			}
			c, err := o.r.Scan(context.Background(), s)
			if err != nil {
				t.Fatalf("scan in order %v: %v", order, err)
			}
			got, err := drain(c, s.Want, 1024)
			if err != nil {
				t.Fatal(err)
			}
			c.Close()
			c.Close()
			want := o.rows(s)
			if !slices.Equal(got, onlyAll(want, s.Want)) {
				t.Fatalf("order %v, union %v: %d rows differ from the %d expected", order, union, len(got), len(want))
			}
		}
	}
}

func orders() []dataset.Order {
	var all []dataset.Order
	for n := range 256 {
		o := dataset.Order{dataset.Component(n & 3), dataset.Component(n >> 2 & 3), dataset.Component(n >> 4 & 3), dataset.Component(n >> 6)}
		if o.Valid() {
			all = append(all, o)
		}
	}
	return all
}

func (o *oracle) drawPattern(t *rapid.T) dataset.Pattern {
	var p dataset.Pattern
	bound := rapid.IntRange(0, 15).Draw(t, "bound")
	if len(o.quads) > 0 && rapid.Bool().Draw(t, "occurs") {
		p = rapid.SampledFrom(o.quads).Draw(t, "quad")
	} else {
		for c := range p {
			p[c] = rapid.SampledFrom(o.known[c]).Draw(t, "id")
		}
	}
	for c := range p {
		if bound&(1<<c) == 0 {
			p[c] = dataset.Any
		}
	}
	return p
}

func (o *oracle) drawScan(t *rapid.T) dataset.Scan {
	s := dataset.Scan{Pattern: o.drawPattern(t), Union: rapid.Bool().Draw(t, "union")}
	s.Want = dataset.Components(rapid.IntRange(0, 15).Draw(t, "want"))
	if s.Union {
		s.Pattern[dataset.G] = dataset.Any
		s.Want &^= 1 << dataset.G
	}
	choices := dataset.Native()
	if rapid.IntRange(0, 3).Draw(t, "any order") == 0 {
		choices = orders()
	}
	var fit []dataset.Order
	for _, order := range append(choices, orders()...) {
		s.Order = order
		if s.Check() == nil {
			fit = append(fit, order)
		}
		if len(fit) > 3 {
			break
		}
	}
	s.Order = rapid.SampledFrom(fit).Draw(t, "order")
	if free := s.Free(); len(free) > 0 && !(s.Union && len(free) == 1) {
		if rapid.Bool().Draw(t, "from") {
			s.From = o.drawNear(t, free[0])
		}
		if rapid.Bool().Draw(t, "to") {
			s.To = o.drawNear(t, free[0])
		}
	}
	return s
}

// drawNear draws an ID that occurs, or the one before or after it.
func (o *oracle) drawNear(t *rapid.T, c dataset.Component) dataset.ID {
	return rapid.SampledFrom(o.known[c]).Draw(t, "near") + dataset.ID(rapid.IntRange(-1, 1).Draw(t, "step"))
}

// checkScan walks a scan by a random sequence of Next and Seek.
func (o *oracle) checkScan(t *rapid.T) {
	s := o.drawScan(t)
	want := o.rows(s)
	c, err := o.r.Scan(context.Background(), s)
	if err != nil {
		t.Fatalf("%+v: %v", s, err)
	}
	defer c.Close()
	free := s.Free()
	if s.Union && len(free) > 0 {
		free = free[:len(free)-1]
	}
	for range rapid.IntRange(0, 6).Draw(t, "steps") {
		if len(free) > 0 && rapid.Bool().Draw(t, "seek") {
			key := make([]dataset.ID, rapid.IntRange(1, len(free)).Draw(t, "key length"))
			for i := range key {
				key[i] = o.drawNear(t, free[i])
			}
			if err := c.Seek(key...); err != nil {
				t.Fatalf("seek: %v", err)
			}
			for len(want) > 0 && less(want[0], free, key) {
				want = want[1:]
			}
			continue
		}
		batch := rapid.SampledFrom([]int{1, 2, 7, 100, 1024}).Draw(t, "batch")
		got, err := next(c, s.Want, batch)
		if err != nil {
			t.Fatal(err)
		}
		if len(got) > len(want) || len(got) == 0 && len(want) > 0 {
			t.Fatalf("%+v: Next returned %d rows with %d to come", s, len(got), len(want))
		}
		if !slices.Equal(got, onlyAll(want[:len(got)], s.Want)) {
			t.Fatalf("%+v: rows\n%x want\n%x", s, got, want[:len(got)])
		}
		want = want[len(got):]
	}
	got, err := drain(c, s.Want, 512)
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(got, onlyAll(want, s.Want)) {
		t.Fatalf("%+v: the last %d rows differ from the %d expected", s, len(got), len(want))
	}
}

func less(q dataset.Pattern, free []dataset.Component, key []dataset.ID) bool {
	for i, k := range key {
		if v := q[free[i]]; v != k {
			return v < k
		}
	}
	return false
}

func (o *oracle) checkCount(t *rapid.T) {
	p := o.drawPattern(t)
	got, err := o.r.Count(context.Background(), p)
	if err != nil {
		t.Fatal(err)
	}
	var want int64
	for _, q := range o.quads {
		if p.Matches(q) {
			want++
		}
	}
	if got.Quads != want {
		t.Fatalf("Count(%x) = %d, want %d", p, got.Quads, want)
	}
	for c, d := range got.Distinct {
		switch {
		case p[c] != dataset.Any && d != 1:
			t.Fatalf("Count(%x): %d distinct values of a bound component", p, d)
		case p[c] == dataset.Any && (d > want || want > 0 && d < 1 || d < 0):
			t.Fatalf("Count(%x): %d distinct values among %d quads", p, d, want)
		}
	}
}

func checkErrors(t *testing.T, r dataset.Reader) {
	ctx := context.Background()
	for _, s := range []dataset.Scan{
		{},
		{Order: dataset.SPOG, Pattern: dataset.Pattern{dataset.P: 9}},
		{Order: dataset.GSPO, Union: true},
		{Order: dataset.SPOG, Union: true, Want: 1 << dataset.G},
		{Order: dataset.SPOG, Pattern: dataset.Pattern{9, 9, 9, 9}, From: 3},
	} {
		if c, err := r.Scan(ctx, s); err == nil {
			c.Close()
			t.Errorf("%+v is accepted", s)
		} else if !errors.Is(err, dataset.ErrScan) {
			t.Errorf("%+v: %v", s, err)
		}
	}
	ctx, cancel := context.WithCancel(ctx)
	c, err := r.Scan(ctx, dataset.Scan{Order: dataset.SPOG, Want: everything})
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	cancel()
	if _, err := drain(c, everything, 10); !errors.Is(err, context.Canceled) {
		t.Errorf("a cancelled scan ends with %v", err)
	}
	if _, err := r.Count(ctx, dataset.Pattern{}); err != nil && !errors.Is(err, context.Canceled) {
		t.Errorf("a cancelled count ends with %v", err)
	}
	if _, err := r.Scan(ctx, dataset.Scan{Order: dataset.SPOG}); !errors.Is(err, context.Canceled) {
		t.Errorf("a cancelled scan opens with %v", err)
	}
}
