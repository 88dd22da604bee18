package store

import (
	"github.com/lienket/lienket/graph/dataset"
)

// rowBuffer holds the rows of a load, and as much room again to sort them.
type rowBuffer struct {
	rows, spare []row
	n           int
	free        []func()
}

// newRowBuffer makes room for n rows. Memory that is never touched is never
// taken from the system.
func newRowBuffer(n int) (*rowBuffer, error) {
	b := &rowBuffer{}
	for _, p := range []*[]row{&b.rows, &b.spare} {
		rows, free, err := offHeap[row](n)
		if err != nil {
			b.close()
			return nil, err
		}
		*p = rows
		b.free = append(b.free, free)
	}
	return b, nil
}

func (b *rowBuffer) close() {
	for _, free := range b.free {
		free()
	}
	b.free, b.rows, b.spare = nil, nil, nil
}

func (b *rowBuffer) full() bool { return b.n == len(b.rows) }

func (b *rowBuffer) add(r row) {
	b.rows[b.n] = r
	b.n++
}

// sortBy sorts the rows stably by one component.
func (b *rowBuffer) sortBy(c dataset.Component) {
	const digit = 11
	var counts [3][1 << digit]uint32
	for i := range b.rows[:b.n] {
		v := b.rows[i][c]
		counts[0][v&(1<<digit-1)]++
		counts[1][v>>digit&(1<<digit-1)]++
		counts[2][v>>(2*digit)]++
	}
	for pass := range counts {
		at := &counts[pass]
		shift := uint(pass * digit)
		if b.n > 0 && int(at[b.rows[0][c]>>shift&(1<<digit-1)]) == b.n {
			continue // all alike
		}
		sum := uint32(0)
		for i, n := range at {
			at[i] = sum
			sum += n
		}
		from, to := b.rows[:b.n], b.spare[:b.n]
		for i := range from {
			d := from[i][c] >> shift & (1<<digit - 1)
			to[at[d]] = from[i]
			at[d]++
		}
		b.rows, b.spare = b.spare, b.rows
	}
}

// sortAll sorts the rows by S, P, O, G and drops those that come twice.
func (b *rowBuffer) sortAll() {
	for _, c := range []dataset.Component{dataset.G, dataset.O, dataset.P, dataset.S} {
		b.sortBy(c)
	}
	if b.n == 0 {
		return
	}
	rows := b.rows[:b.n]
	kept := 1
	for i := 1; i < len(rows); i++ {
		if rows[i] != rows[i-1] {
			rows[kept] = rows[i]
			kept++
		}
	}
	b.n = kept
}

// sortSteps lead from SPOG through all orders: each is what stable sorts by
// these components make of the one before.
var sortSteps = []struct {
	by    []dataset.Component
	order dataset.Order
}{
	{nil, dataset.SPOG},
	{[]dataset.Component{dataset.P}, dataset.PSOG},
	{[]dataset.Component{dataset.S, dataset.O}, dataset.OSPG},
	{[]dataset.Component{dataset.P}, dataset.POSG},
	{[]dataset.Component{dataset.G}, dataset.GPOS},
	{[]dataset.Component{dataset.S, dataset.G}, dataset.GSPO},
}

// keys appends the rows [from, to) as keys of an order.
func (l *loader) keys(dst []key, rows []row, o int) []key {
	order := orders[o]
	for i := range rows {
		r := &rows[i]
		dst = append(dst, key{l.terms.id(r[order[0]]), l.terms.id(r[order[1]]), l.terms.id(r[order[2]]), l.terms.id(r[order[3]])})
	}
	return dst
}
