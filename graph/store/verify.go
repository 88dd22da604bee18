package store

import (
	"context"
	"errors"
	"fmt"

	"github.com/dgraph-io/badger/v4"
	"github.com/lienket/lienket/graph/dataset"
	"github.com/zeebo/xxh3"
)

// Report is what Verify found.
type Report struct {
	Quads, Terms, Pages int64
	// Pending counts the changes that are not folded into pages.
	Pending int64
	// Problems are in words, at most a hundred; none means that all is well.
	Problems []string
}

func (r *Report) problem(format string, args ...any) {
	if len(r.Problems) < 100 {
		r.Problems = append(r.Problems, fmt.Sprintf(format, args...))
	}
}

// Verify reads the whole database and checks that it is consistent: checksums,
// the order and number of quads in every page and order, that all orders hold
// the same quads, that every ID stands for a term, and that every term is found
// again. It needs eight bytes of memory a term. Errors are those of reading or of
// the context; what is wrong with the data is in the report.
func (db *DB) Verify(ctx context.Context) (*Report, error) {
	s, err := db.Snapshot()
	if err != nil {
		return nil, fmt.Errorf("verify: %w", err)
	}
	defer s.Close()
	v := &verifier{ctx: ctx, db: db, state: s.state, report: &Report{Pending: int64(s.over.entries)}}
	if err := db.kv.VerifyChecksum(); err != nil {
		v.report.problem("badger: %v", err)
	}
	for _, step := range []func() error{v.index, v.overlay, v.terms} {
		if err := step(); err != nil {
			return v.report, fmt.Errorf("verify: %w", err)
		}
	}
	n, err := s.count(ctx, dataset.Pattern{})
	if err != nil {
		v.report.problem("count: %v", err)
	}
	v.report.Quads = n
	return v.report, nil
}

type verifier struct {
	ctx    context.Context
	db     *DB
	state  *state
	report *Report
}

// index reads every page of every order.
func (v *verifier) index() error {
	counts := v.db.dict.counts()
	var sums [numOrders]uint64
	for o := range orders {
		d := &v.state.pages.dirs[o]
		var prev key
		for i := range d.ids {
			if err := v.ctx.Err(); err != nil {
				return err
			}
			p, err := v.state.pages.read(o, d.ids[i])
			if err != nil {
				v.report.problem("order %v, page %d: %v", orders[o], d.ids[i], err)
				continue
			}
			v.report.Pages++
			if int64(p.rows) != d.ends[i]-d.start(i) || p.row(0) != d.firsts[i] {
				v.report.problem("order %v, page %d is not the one in the directory", orders[o], d.ids[i])
			}
			sums[o] += v.page(o, d.ids[i], p, prev, &counts)
			prev = p.row(p.rows - 1)
		}
		if d.quads() != v.state.pages.dirs[0].quads() || sums[o] != sums[0] {
			v.report.problem("orders %v and %v hold different quads", orders[0], orders[o])
		}
	}
	return nil
}

// page checks the rows of a page and returns a sum over its quads that does not
// depend on their order.
func (v *verifier) page(o int, id uint64, p *page, prev key, counts *[dictKinds]uint64) (sum uint64) {
	for i := range p.rows {
		k := p.row(i)
		if dataset.CompareKeys(prev, k) >= 0 {
			v.report.problem("order %v, page %d, row %d is not after the one before", orders[o], id, i)
		}
		if i > 0 && graphLast(o) && p.head(i) != ([3]dataset.ID(k[:3]) != [3]dataset.ID(prev[:3])) {
			v.report.problem("order %v, page %d, row %d: the mark of repeated triples is wrong", orders[o], id, i)
		}
		q := orders[o].Quad(k)
		var b [32]byte
		for c, id := range q {
			if !known(id, counts) {
				v.report.problem("order %v: no term has the ID %#x", orders[o], uint64(id))
			}
			for j := range 8 {
				b[8*c+j] = byte(id >> (8 * j))
			}
		}
		sum += xxh3.Hash(b[:])
		prev = k
	}
	return sum
}

func known(id dataset.ID, counts *[dictKinds]uint64) bool {
	k := id.Kind()
	switch {
	case k == dataset.KindNone:
		return id == dataset.DefaultGraph
	case int(k) < dictKinds:
		return id.Payload() < counts[k]
	}
	return k.Inline()
}

// overlay checks that what lies over the pages adds what they lack and deletes
// what they have.
func (v *verifier) overlay() error {
	counts := v.db.dict.counts()
	bare := &state{pages: v.state.pages, over: &overlay{}}
	adds, dels := v.state.over.all(0)
	for _, list := range []struct {
		keys []key
		want bool
	}{{adds, false}, {dels, true}} {
		for _, k := range list.keys {
			q := orders[0].Quad(k)
			has, err := bare.has(q)
			if err != nil {
				v.report.problem("pending change: %v", err)
			} else if has != list.want {
				v.report.problem("a pending change of %x changes nothing", q)
			}
			for _, id := range q {
				if !known(id, &counts) {
					v.report.problem("a pending change has an ID %#x without a term", uint64(id))
				}
			}
		}
		if err := v.ctx.Err(); err != nil {
			return err
		}
	}
	return nil
}

// terms reads the dictionary and its hashes.
func (v *verifier) terms() error {
	d := v.db.dict
	d.mu.RLock()
	paged, runs := d.paged, d.runs
	for k := range d.tail {
		v.report.Terms += int64(len(d.tail[k]))
	}
	d.mu.RUnlock()
	var hashes [dictKinds][]uint64
	total := uint64(0)
	for k := 1; k < dictKinds; k++ {
		kind := dataset.Kind(k)
		hashes[k] = make([]uint64, paged[k])
		total += paged[k]
		for n := uint64(0); n < paged[k]; n += termPage {
			if err := v.ctx.Err(); err != nil {
				return err
			}
			block, err := d.readBlock(termPageID{kind, n / termPage}, paged[k])
			if err != nil {
				v.report.problem("%v", err)
				continue
			}
			for i := range block.len() {
				if _, err := parseTerm(kind, block.at(i)); err != nil {
					v.report.problem("term %d of kind %v: %v", n+uint64(i), kind, err)
				}
				if at := n + uint64(i); at < paged[k] {
					hashes[k][at] = hashTerm(kind, block.at(i))
				}
			}
		}
	}
	v.report.Terms += int64(total)
	return v.hashes(runs, &hashes, total)
}

func (v *verifier) hashes(runs []hashRun, hashes *[dictKinds][]uint64, total uint64) error {
	seen := uint64(0)
	for _, run := range runs {
		err := v.db.kv.View(func(txn *badger.Txn) error {
			var entries []hashEntry
			return eachBucket(txn, run, func(_ []byte, bucket uint32, b []byte) error {
				var err error
				if entries, err = readBucket(run, bucket, b, entries[:0]); err != nil {
					return err
				}
				for _, e := range entries {
					seen++
					k, n := e.id.Kind(), e.id.Payload()
					if int(k) >= dictKinds || n >= uint64(len(hashes[k])) || (hashes[k][n]^e.hash)>>(64-hashBits) != 0 {
						v.report.problem("the hash of ID %#x is wrong", uint64(e.id))
					}
				}
				return v.ctx.Err()
			})
		})
		if errors.Is(err, ErrCorrupt) {
			v.report.problem("%v", err)
		} else if err != nil {
			return err
		}
	}
	if seen != total {
		v.report.problem("%d hashes for %d terms", seen, total)
	}
	return nil
}
