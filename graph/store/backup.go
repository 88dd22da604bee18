package store

import (
	"bufio"
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"iter"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf"
)

// A backup is a magic line, blocks of quads and a closing block; FORMAT.md has
// the bytes. Blocks hold their own terms, so a backup does not depend on how a
// database is laid out.
const (
	backupMagic  = "lienket backup 1\n"
	backupQuads  = 1
	backupEnd    = 2
	backupRows   = 8192
	maxBackupLen = 1 << 30
)

// Backup writes all quads of the present state to w. Writers go on meanwhile.
func (db *DB) Backup(ctx context.Context, w io.Writer) error {
	s, err := db.Snapshot()
	if err != nil {
		return fmt.Errorf("backup: %w", err)
	}
	defer s.Close()
	if err := s.Backup(ctx, w); err != nil {
		return fmt.Errorf("backup: %w", err)
	}
	return nil
}

// Backup writes all quads of the snapshot to w, in the order of graph, subject,
// predicate and object IDs.
func (s *Snapshot) Backup(ctx context.Context, w io.Writer) error {
	out := bufio.NewWriterSize(w, 1<<18)
	if _, err := out.WriteString(backupMagic); err != nil {
		return err
	}
	c, err := s.Scan(ctx, dataset.Scan{Order: dataset.GSPO, Want: 1<<4 - 1})
	if err != nil {
		return err
	}
	defer c.Close()
	var cols dataset.Columns
	for i := range cols {
		cols[i] = make([]dataset.ID, backupRows)
	}
	total := uint64(0)
	for {
		n, err := c.Next(&cols)
		if err != nil {
			return err
		}
		if n == 0 {
			break
		}
		body, err := s.backupBlock(&cols, n)
		if err != nil {
			return err
		}
		if err := writeBlock(out, backupQuads, body); err != nil {
			return err
		}
		total += uint64(n)
	}
	if err := writeBlock(out, backupEnd, binary.AppendUvarint(nil, total)); err != nil {
		return err
	}
	return out.Flush()
}

// backupBlock writes n rows: the different terms, and rows of their places, from
// 1; 0 is the default graph.
func (s *Snapshot) backupBlock(cols *dataset.Columns, n int) ([]byte, error) {
	places := map[dataset.ID]uint64{dataset.DefaultGraph: 0}
	for c := range cols {
		for _, id := range cols[c][:n] {
			places[id] = 0
		}
	}
	delete(places, dataset.DefaultGraph)
	ids := sortedIDs(places)
	terms := make([]rdf.Term, len(ids))
	if err := s.Terms(ids, terms); err != nil {
		return nil, err
	}
	b := binary.AppendUvarint(nil, uint64(len(ids)))
	var space []byte
	for i, t := range terms {
		places[ids[i]] = uint64(i + 1)
		space = appendTerm(space[:0], t)
		b = append(b, byte(dataset.KindOf(t)))
		b = binary.AppendUvarint(b, uint64(len(space)))
		b = append(b, space...)
	}
	b = binary.AppendUvarint(b, uint64(n))
	for i := range n {
		for c := range cols {
			b = binary.AppendUvarint(b, places[cols[c][i]])
		}
	}
	return zstdEncoder().EncodeAll(b, nil), nil
}

// writeBlock writes a block: kind, length, bytes, checksum of all three.
func writeBlock(w io.Writer, kind byte, body []byte) error {
	b := binary.AppendUvarint([]byte{kind}, uint64(len(body)))
	sum := crc32.Update(crc32.Checksum(b, castagnoli), castagnoli, body)
	for _, part := range [][]byte{b, body, binary.LittleEndian.AppendUint32(nil, sum)} {
		if _, err := w.Write(part); err != nil {
			return err
		}
	}
	return nil
}

// Restore makes a database of a backup in a directory that holds none. It is
// there whole or, after an error, empty.
func Restore(ctx context.Context, dir string, r io.Reader, opts LoadOptions) (LoadReport, error) {
	h, err := openHome(dir, false)
	if err != nil {
		return LoadReport{}, fmt.Errorf("restore to %s: %w", dir, err)
	}
	old, err := h.openOld()
	if old != nil {
		err = errors.Join(ErrNotEmpty, old.kv.Close())
	}
	h.close()
	if err != nil {
		return LoadReport{}, fmt.Errorf("restore to %s: %w", dir, err)
	}
	report, err := Load(ctx, dir, ReadBackup(r), opts)
	if err != nil {
		return report, fmt.Errorf("restore: %w", err)
	}
	return report, nil
}

// ReadBackup reads the quads of a backup stream. An error that wraps ErrBackup
// ends the sequence if the stream is damaged or cut off.
func ReadBackup(r io.Reader) iter.Seq2[rdf.Quad, error] {
	return func(yield func(rdf.Quad, error) bool) {
		err := readBackup(bufio.NewReaderSize(r, 1<<18), func(q rdf.Quad) bool { return yield(q, nil) })
		if err != nil && !errors.Is(err, errEnough) {
			yield(rdf.Quad{}, err)
		}
	}
}

// errEnough ends reading when the caller wants no more.
var errEnough = errors.New("enough")

func readBackup(in *bufio.Reader, yield func(rdf.Quad) bool) error {
	magic := make([]byte, len(backupMagic))
	if _, err := io.ReadFull(in, magic); err != nil || string(magic) != backupMagic {
		return fmt.Errorf("%w: it does not begin like one", ErrBackup)
	}
	total := uint64(0)
	for {
		kind, body, err := readBlock(in)
		if err != nil {
			return err
		}
		switch kind {
		case backupQuads:
			n, err := readQuads(body, yield)
			if err != nil {
				return err
			}
			total += n
		case backupEnd:
			want, n := binary.Uvarint(body)
			if n != len(body) || want != total {
				return fmt.Errorf("%w: %d quads, not as many as there should be", ErrBackup, total)
			}
			return nil
		default:
			return fmt.Errorf("%w: unknown block %d", ErrBackup, kind)
		}
	}
}

func readBlock(in *bufio.Reader) (kind byte, body []byte, err error) {
	fail := func(err error) (byte, []byte, error) {
		if errors.Is(err, io.EOF) {
			err = io.ErrUnexpectedEOF
		}
		return 0, nil, fmt.Errorf("%w: %w", ErrBackup, err)
	}
	if kind, err = in.ReadByte(); err != nil {
		return fail(err)
	}
	length, err := binary.ReadUvarint(in)
	if err != nil {
		return fail(err)
	}
	if length > maxBackupLen {
		return fail(errors.New("block too long"))
	}
	// Grow with what is really there, not with what the length promises.
	var buf bytes.Buffer
	if _, err := io.CopyN(&buf, in, int64(length)); err != nil {
		return fail(err)
	}
	var sum [4]byte
	if _, err := io.ReadFull(in, sum[:]); err != nil {
		return fail(err)
	}
	head := binary.AppendUvarint([]byte{kind}, length)
	if crc32.Update(crc32.Checksum(head, castagnoli), castagnoli, buf.Bytes()) != binary.LittleEndian.Uint32(sum[:]) {
		return fail(errors.New("checksum"))
	}
	return kind, buf.Bytes(), nil
}

func readQuads(body []byte, yield func(rdf.Quad) bool) (uint64, error) {
	plain, err := zstdDecoder().DecodeAll(body, nil)
	if err != nil {
		return 0, fmt.Errorf("%w: %w", ErrBackup, err)
	}
	r := &pageReader{b: plain}
	terms := []rdf.Term{nil}
	for n := r.uvarint(); n > 0 && !r.bad; n-- {
		k := dataset.Kind(r.byte())
		t, err := parseTerm(k, r.take(int(min(r.uvarint(), 1<<40))))
		if err != nil {
			return 0, fmt.Errorf("%w: %w", ErrBackup, err)
		}
		terms = append(terms, t)
	}
	n := r.uvarint()
	for range n {
		var q [4]rdf.Term
		for c := range q {
			at := r.uvarint()
			if r.bad || at >= uint64(len(terms)) || at == 0 && c < int(dataset.G) {
				return 0, fmt.Errorf("%w: rows", ErrBackup)
			}
			q[c] = terms[at]
		}
		if !yield(rdf.Quad{Subject: q[0], Predicate: q[1], Object: q[2], Label: q[3]}) {
			return 0, errEnough
		}
	}
	if r.bad || len(r.b) != 0 {
		return 0, fmt.Errorf("%w: rows", ErrBackup)
	}
	return n, nil
}
