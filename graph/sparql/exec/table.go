package exec

import "github.com/lienket/lienket/graph/dataset"

// table is a set of rows of IDs of one width, numbered from 0 in the order in
// which they came: the base of DISTINCT, GROUP BY and hash joins.
type table struct {
	rt    *runtime
	width int
	rows  []dataset.ID // row i is rows[i*width:(i+1)*width]
	n     int
	slots []uint32 // row number + 1, open addressing
	bytes int
}

func newTable(rt *runtime, width int) *table {
	return &table{rt: rt, width: width, slots: make([]uint32, 64)}
}

// newTableFor makes a table with room for about n rows.
func newTableFor(rt *runtime, width, n int) *table {
	slots := 64
	for slots < 2*n && slots < 1<<22 {
		slots *= 2
	}
	return &table{rt: rt, width: width, slots: make([]uint32, slots), rows: make([]dataset.ID, 0, min(n, 1<<21)*width)}
}

func (t *table) hash(row []dataset.ID) uint64 {
	h := uint64(0x9e3779b97f4a7c15)
	for _, id := range row {
		h = mix(h ^ uint64(id))
	}
	return h
}

func (t *table) row(i int) []dataset.ID { return t.rows[i*t.width : (i+1)*t.width] }

func (t *table) equal(i int, row []dataset.ID) bool {
	have := t.rows[i*t.width:]
	for j, id := range row {
		if have[j] != id {
			return false
		}
	}
	return true
}

// find returns the number of a row, or -1.
func (t *table) find(row []dataset.ID) int {
	mask := uint64(len(t.slots) - 1)
	for h := t.hash(row) & mask; ; h = (h + 1) & mask {
		s := t.slots[h]
		if s == 0 {
			return -1
		}
		if t.equal(int(s-1), row) {
			return int(s - 1)
		}
	}
}

// add returns the number of a row and whether it is new.
func (t *table) add(row []dataset.ID) (i int, fresh bool, err error) {
	if t.n*2 >= len(t.slots) {
		if err := t.rehash(); err != nil {
			return 0, false, err
		}
	}
	mask := uint64(len(t.slots) - 1)
	h := t.hash(row) & mask
	for ; t.slots[h] != 0; h = (h + 1) & mask {
		if s := int(t.slots[h] - 1); t.equal(s, row) {
			return s, false, nil
		}
	}
	t.n++
	t.slots[h] = uint32(t.n)
	t.rows = append(t.rows, row...)
	return t.n - 1, true, nil
}

func (t *table) rehash() error {
	slots := make([]uint32, len(t.slots)*2)
	mask := uint64(len(slots) - 1)
	for i := 0; i < t.n; i++ {
		h := t.hash(t.row(i)) & mask
		for slots[h] != 0 {
			h = (h + 1) & mask
		}
		slots[h] = uint32(i + 1)
	}
	t.slots = slots
	bytes := len(slots)*4 + len(slots)/2*t.width*8
	err := t.rt.grow(bytes - t.bytes)
	t.bytes = bytes
	return err
}

func (t *table) free() {
	t.rt.release(t.bytes)
	t.bytes, t.rows, t.slots = 0, nil, nil
}

// multimap maps key rows to the numbers of the data rows that have them.
type multimap struct {
	keys  *table
	first []int32 // by key number
	last  []int32
	next  []int32 // by data row number
}

// mostForeseen is how many rows space is made for at once, however many are
// announced.
const mostForeseen = 1 << 21

// newMultimapFor makes a multimap with room for about n data rows.
func newMultimapFor(rt *runtime, width, n int) *multimap {
	return &multimap{keys: newTableFor(rt, width, n/2), next: make([]int32, 0, min(n, mostForeseen))}
}

func newMultimap(rt *runtime, width int) *multimap { return &multimap{keys: newTable(rt, width)} }

// add appends a data row; rows are numbered in the order of the calls.
func (m *multimap) add(key []dataset.ID) error {
	k, fresh, err := m.keys.add(key)
	if err != nil {
		return err
	}
	row := int32(len(m.next))
	m.next = append(m.next, -1)
	if fresh {
		m.first = append(m.first, row)
		m.last = append(m.last, row)
		return nil
	}
	m.next[m.last[k]] = row
	m.last[k] = row
	return nil
}

// get returns the first data row of a key, or -1; follow with next.
func (m *multimap) get(key []dataset.ID) int32 {
	k := m.keys.find(key)
	if k < 0 {
		return -1
	}
	return m.first[k]
}
