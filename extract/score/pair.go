package score

// pairing is how gold rows and extracted rows of one article meet.
type pairing struct {
	hits             int   // required rows that were found
	missed, spurious []row // required rows that were not, extracted rows that are neither
}

// pair finds a largest one-to-one matching by augmenting paths, required rows
// first, so that an optional row never takes the place of a required one.
// O(rows · pairs).
func pair(required, optional, got []row, same func(gold, got row) bool) pairing {
	gold := append(append([]row{}, required...), optional...)
	m := matching{edges: make([][]int, len(gold)), owner: make([]int, len(got))}
	for i, g := range gold {
		for j, e := range got {
			if same(g, e) {
				m.edges[i] = append(m.edges[i], j)
			}
		}
	}
	for j := range m.owner {
		m.owner[j] = -1
	}
	var p pairing
	for i := range gold {
		found := m.place(i, make([]bool, len(got)))
		switch {
		case i >= len(required):
		case found:
			p.hits++
		default:
			p.missed = append(p.missed, gold[i])
		}
	}
	for j, owner := range m.owner {
		if owner < 0 {
			p.spurious = append(p.spurious, got[j])
		}
	}
	return p
}

// matching holds which extracted rows a gold row may take, and who owns each.
type matching struct {
	edges [][]int
	owner []int
}

// place finds an extracted row for gold row i, moving others if need be.
func (m *matching) place(i int, seen []bool) bool {
	for _, j := range m.edges[i] {
		if seen[j] {
			continue
		}
		seen[j] = true
		if m.owner[j] < 0 || m.place(m.owner[j], seen) {
			m.owner[j] = i
			return true
		}
	}
	return false
}
