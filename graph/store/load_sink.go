package store

import (
	"errors"
	"fmt"
	"sync/atomic"

	"github.com/dgraph-io/badger/v4"
	"github.com/dgraph-io/badger/v4/pb"
	"github.com/dgraph-io/ristretto/v2/z"
)

// streamSink writes sorted streams of keys straight into badger's tables. What
// is left of it if the process dies is no database; the data directory that it
// writes to does not count before the end.
type streamSink struct {
	sw   *badger.StreamWriter
	next atomic.Uint32
	done bool
}

// streamBuffer is how many bytes a stream collects before it hands them on.
const streamBuffer = 1 << 20

func newStreamSink(kv *badger.DB) (*streamSink, error) {
	s := &streamSink{sw: kv.NewStreamWriter()}
	if err := s.sw.Prepare(); err != nil {
		return nil, fmt.Errorf("prepare to write: %w", err)
	}
	return s, nil
}

// finish makes everything lasting. All streams have been closed.
func (s *streamSink) finish() error {
	s.done = true
	if err := s.sw.Flush(); err != nil {
		return fmt.Errorf("finish writing: %w", err)
	}
	return nil
}

func (s *streamSink) cancel() {
	if !s.done {
		s.sw.Cancel()
	}
}

// stream is one range of keys, written in order by one goroutine. The ranges of
// different streams do not overlap.
type stream struct {
	sink *streamSink
	id   uint32
	buf  *z.Buffer
	used bool
}

// stream opens a new stream.
func (s *streamSink) stream() *stream { return &stream{sink: s, id: s.next.Add(1)} }

func (t *stream) set(k, v []byte) error {
	if t.buf == nil {
		t.buf = z.NewBuffer(streamBuffer+streamBuffer/4, "load")
	}
	t.used = true
	badger.KVToBuffer(&pb.KV{Key: k, Value: v, Version: 1, StreamId: t.id}, t.buf)
	if t.buf.LenNoPadding() < streamBuffer {
		return nil
	}
	return t.hand()
}

// hand gives what has been collected to badger.
func (t *stream) hand() error {
	if t.buf == nil {
		return nil
	}
	err := t.sink.sw.Write(t.buf)
	err = errors.Join(err, t.buf.Release())
	t.buf = nil
	if err != nil {
		return fmt.Errorf("write: %w", classify(err))
	}
	return nil
}

func (t *stream) close() error {
	if !t.used {
		return nil
	}
	if t.buf == nil {
		t.buf = z.NewBuffer(1<<10, "load")
	}
	badger.KVToBuffer(&pb.KV{StreamId: t.id, StreamDone: true}, t.buf)
	return t.hand()
}
