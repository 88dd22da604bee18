package endpoint

import (
	"context"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/sparql"
)

// sharedReader is a dataset whose reader lets others go first between batches
// and lookups: whatever an engine does, it soon reads again.
type sharedReader struct {
	dataset.Reader
	slot *slot
}

func (r sharedReader) Scan(ctx context.Context, s dataset.Scan) (dataset.Cursor, error) {
	if err := r.slot.pause(); err != nil {
		return nil, err
	}
	c, err := r.Reader.Scan(ctx, s)
	if err != nil {
		return nil, err
	}
	return sharedCursor{c, r.slot}, nil
}

func (r sharedReader) Terms(ids []dataset.ID, dst []rdf.Term) error {
	if err := r.slot.pause(); err != nil {
		return err
	}
	return r.Reader.Terms(ids, dst)
}

type sharedCursor struct {
	dataset.Cursor
	slot *slot
}

func (c sharedCursor) Next(into *dataset.Columns) (int, error) {
	if err := c.slot.pause(); err != nil {
		return 0, err
	}
	return c.Cursor.Next(into)
}

// sharedTx is sharedReader for a transaction.
type sharedTx struct {
	sharedReader
	tx Tx
}

func (t sharedTx) Insert(quads ...rdf.Quad) error  { return t.tx.Insert(quads...) }
func (t sharedTx) Delete(quads ...rdf.Quad) error  { return t.tx.Delete(quads...) }
func (t sharedTx) DeleteGraph(name rdf.Term) error { return t.tx.DeleteGraph(name) }

var _ sparql.Transaction = sharedTx{}
