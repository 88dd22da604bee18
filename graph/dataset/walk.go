package dataset

import (
	"context"
	"iter"
)

// Walk yields the rows of a scan one by one, with the wanted components filled,
// and closes its cursor. It is for readers that touch little; an engine reads
// the columns of a [Cursor]. The first error ends it.
func Walk(ctx context.Context, r Reader, s Scan) iter.Seq2[Pattern, error] {
	return func(yield func(Pattern, error) bool) {
		cur, err := r.Scan(ctx, s)
		if err != nil {
			yield(Pattern{}, err)
			return
		}
		defer cur.Close()
		const batch = 256
		var cols Columns
		for c := range cols {
			if s.Want.Has(Component(c)) {
				cols[c] = make([]ID, batch)
			}
		}
		for {
			n, err := cur.Next(&cols)
			if err != nil {
				yield(Pattern{}, err)
				return
			}
			if n == 0 {
				return
			}
			for i := range n {
				var row Pattern
				for c := range cols {
					if cols[c] != nil {
						row[c] = cols[c][i]
					}
				}
				if !yield(row, nil) {
					return
				}
			}
		}
	}
}
