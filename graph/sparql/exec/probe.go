package exec

import "github.com/lienket/lienket/graph/dataset"

// prober pairs the rows of a block, in their order, with the rows of a table
// that have the same keys.
type prober struct {
	index *multimap
	cols  [][]dataset.ID // the table's columns to pass on
	keys  []int          // the block's columns that make the key
	outer bool           // emit a row of its own for a row without partner
	one   bool           // one partner is enough

	block *Batch
	row   []dataset.ID // a key
	at    int          // next of the block
	chain int32        // next of the table for it, or toFind
}

// toFind says that the partners of a row have not been looked for yet.
const toFind = -2

// start takes the next block.
func (w *prober) start(block *Batch) {
	w.block, w.at, w.chain = block, 0, toFind
	if len(w.row) != len(w.keys) {
		w.row = make([]dataset.ID, len(w.keys))
	}
}

// more appends up to BatchRows pairs; done means that the block has no others.
func (w *prober) more(p *pairs) (done bool) {
	for len(p.left) < BatchRows {
		if w.at >= w.block.N {
			return true
		}
		row := int32(w.at)
		if w.chain == toFind {
			for i, c := range w.keys {
				w.row[i] = w.block.Cols[c][row]
			}
			w.chain = w.index.get(w.row)
			if w.chain < 0 && w.outer {
				p.addOuter(row)
			}
		}
		for w.chain >= 0 && len(p.left) < BatchRows {
			p.left = append(p.left, row)
			for i, col := range w.cols {
				p.right[i] = append(p.right[i], col[w.chain])
			}
			w.chain = w.index.next[w.chain]
			if w.one {
				w.chain = -1
			}
		}
		if w.chain < 0 {
			w.at++
			w.chain = toFind
		}
	}
	return false
}
