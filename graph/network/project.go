package network

import (
	"context"
	"encoding/binary"
	"fmt"
	"iter"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/network/extsort"
)

// Project reads a view of a dataset into memory. See Open.
func Project(ctx context.Context, data dataset.Reader, o Options) (*Graph, error) {
	s, err := Open(ctx, data, o)
	if err != nil {
		return nil, err
	}
	defer s.Close()
	return Collect(s)
}

// Open projects a view of a dataset. All reading of the dataset is done when it
// returns: the stream outlives the reader, holds at most about o.Memory bytes
// in memory and the rest in temporary files until it is closed. Cost: one pass
// over the facts of the view, one look-up per node, and a sort.
func Open(ctx context.Context, data dataset.Reader, o Options) (*Stream, error) {
	if err := o.complete(); err != nil {
		return nil, err
	}
	p := &projection{opts: o, r: newReader(ctx, data), short: newShortener(o.Names), articles: map[dataset.ID]articleInfo{}}
	p.actors = newActors(p.r)
	p.proofs = extsort.New(o.TempDir, o.Memory/2)
	p.nodes = extsort.New(o.TempDir, o.Memory/4)
	p.rows = extsort.New(o.TempDir, o.Memory/4)
	s, err := p.run()
	if err != nil {
		p.close()
		return nil, fmt.Errorf("projecting the %s view: %w", o.View, err)
	}
	return s, nil
}

// projection is one run of Open.
type projection struct {
	opts     Options
	r        *reader
	short    *shortener
	actors   *actors
	articles map[dataset.ID]articleInfo
	keep     filter
	undated  int

	proofs *extsort.Sorter // the proofs, by edge
	nodes  *extsort.Sorter // short name, NUL, ID of the ends of edges that are kept
	rows   *extsort.Sorter // the nodes described
	buf    []byte
}

func (p *projection) close() {
	p.proofs.Close()
	p.nodes.Close()
	p.rows.Close()
}

var titles = map[View]string{
	ViewSupport: "Who supported whom",
	ViewPeople:  "People, positions and organisations",
	ViewFacts:   "Facts",
	ViewFull:    "Everything",
}

func (p *projection) run() (*Stream, error) {
	m := Meta{Title: titles[p.opts.View], Settings: p.opts.settings(), Version: p.opts.Version}
	if err := p.corpus(&m); err != nil {
		return nil, err
	}
	if err := p.compileFilter(); err != nil {
		return nil, err
	}
	var err error
	switch p.opts.View {
	case ViewSupport:
		err = p.readSupports("")
	case ViewPeople:
		err = p.readPeople()
	case ViewFacts:
		err = p.readFacts()
	case ViewFull:
		err = p.readTriples()
	}
	if err != nil {
		return nil, err
	}
	fields := edgeFields(p.opts.View)
	edges := edgesOf(p.proofs, p.opts.View, fields, p.opts.MinWeight)
	if m.Edges, err = p.collectEnds(edges); err != nil {
		return nil, err
	}
	nodeAttrs := nodeFields(p.opts.View)
	if m.Nodes, err = p.describeNodes(nodeAttrs); err != nil {
		return nil, err
	}
	p.nodes.Close()
	m.Undated = p.undated
	proofs, rows := p.proofs, p.rows
	return &Stream{
		Meta: m, NodeAttrs: attributes(nodeAttrs), EdgeAttrs: attributes(fields),
		Nodes: func(yield func(Node, error) bool) { readNodes(rows, yield) },
		Edges: func(yield func(Edge, error) bool) {
			for e, err := range edges {
				if !yield(e.Edge, err) {
					return
				}
			}
		},
		close: func() error {
			err := proofs.Close()
			if err2 := rows.Close(); err == nil {
				err = err2
			}
			return err
		},
	}, nil
}

// collectEnds counts the edges and gathers their ends.
func (p *projection) collectEnds(edges iter.Seq2[groupEdge, error]) (int, error) {
	n := 0
	seen := map[dataset.ID]struct{}{}
	add := func(name string, id dataset.ID) error {
		if _, ok := seen[id]; ok {
			return nil
		}
		if len(seen) >= 1<<20 {
			clear(seen)
		}
		seen[id] = struct{}{}
		rec := append(append([]byte(nil), name...), 0)
		return p.nodes.Add(binary.BigEndian.AppendUint64(rec, uint64(id)))
	}
	for e, err := range edges {
		if err != nil {
			return 0, err
		}
		if n++; n%batch == 0 && p.r.ctx.Err() != nil {
			return 0, p.r.ctx.Err()
		}
		if err := add(e.Source, e.proof.sourceID); err != nil {
			return 0, err
		}
		if err := add(e.Target, e.proof.targetID); err != nil {
			return 0, err
		}
	}
	return n, nil
}

// emit hands a proof to the sorter. Ends that are no resources, and loops of a
// thing to itself after a roll-up, are kept; ends without a name are not.
func (p *projection) emit(pr *proof) error {
	st, err := p.r.term(pr.sourceID)
	if err != nil {
		return err
	}
	tt, err := p.r.term(pr.targetID)
	if err != nil {
		return err
	}
	pr.source, pr.target = p.short.short(st), p.short.short(tt)
	if pr.source == "" || pr.target == "" {
		return nil
	}
	p.buf = pr.encode(p.buf[:0])
	return p.proofs.Add(p.buf)
}
