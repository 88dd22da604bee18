package main

import (
	"context"
	"io"

	"github.com/lienket/lienket/export/rdfdump"
	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/network"
	"github.com/lienket/lienket/graph/rdf/format"
)

// dump writes all quads of a dataset.
func dump(ctx context.Context, w io.Writer, r dataset.Reader, f format.Format, o network.Options) error {
	meta, err := network.Describe(ctx, r, o)
	if err != nil {
		return err
	}
	return rdfdump.Write(ctx, w, r, rdfdump.Options{Format: f, Prefixes: o.Names.Prefixes(), Meta: &meta})
}
