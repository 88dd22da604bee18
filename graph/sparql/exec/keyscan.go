package exec

import (
	"fmt"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/sparql/plan"
)

// keyScanOp lists the different values of a component by seeking behind each.
type keyScanOp struct {
	rt   *runtime
	node *plan.KeyScan
	scan dataset.Scan
	cur  dataset.Cursor
	one  dataset.Columns // room for one row
	out  Batch
	done bool
}

func (rt *runtime) openKeyScan(n *plan.KeyScan) *keyScanOp {
	k := &keyScanOp{rt: rt, node: n, scan: scanOf(&n.Access)}
	k.scan.Want = k.scan.Want.With(n.Key)
	k.one = allocate(&k.scan, 1)
	k.out.Cols = make([][]dataset.ID, len(n.Vars))
	return k
}

func (k *keyScanOp) next() (*Batch, error) {
	if k.cur == nil && !k.done {
		var err error
		if k.cur, err = k.rt.reader.Scan(k.rt.ctx, k.scan); err != nil {
			return nil, err
		}
	}
	for i := range k.out.Cols {
		k.out.Cols[i] = k.out.Cols[i][:0]
	}
	for k.out.N = 0; k.out.N < BatchRows && !k.done; {
		if err := k.rt.pause(); err != nil {
			return nil, err
		}
		row := k.one
		n, err := k.cur.Next(&row)
		if err != nil {
			return nil, err
		}
		if n == 0 {
			k.close()
			break
		}
		id := row[k.node.Key][0]
		if id != dataset.DefaultGraph || !k.node.Access.NamedOnly {
			if err := k.add(id); err != nil {
				return nil, err
			}
		}
		if err := k.cur.Seek(id + 1); err != nil {
			return nil, err
		}
	}
	if k.out.N == 0 {
		return nil, nil
	}
	return &k.out, nil
}

// add appends the row of a value.
func (k *keyScanOp) add(id dataset.ID) error {
	k.out.Cols[0] = append(k.out.Cols[0], id)
	k.out.N++
	if len(k.out.Cols) == 1 {
		return nil
	}
	p := k.node.Access.Pattern()
	p[k.node.Key] = id
	c, err := k.rt.reader.Count(k.rt.ctx, p)
	if err != nil {
		return err
	}
	n, ok := dataset.MakeInteger(c.Quads)
	if !ok {
		return fmt.Errorf("a count of %d quads", c.Quads)
	}
	for i := range k.out.Cols[1:] {
		k.out.Cols[i+1] = append(k.out.Cols[i+1], n)
	}
	return nil
}

func (k *keyScanOp) close() {
	k.done = true
	if k.cur != nil {
		k.cur.Close()
		k.cur = nil
	}
}
