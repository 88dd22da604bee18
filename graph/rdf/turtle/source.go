package turtle

import (
	"bytes"
	"fmt"
	"io"
	"unicode/utf8"

	"github.com/lienket/lienket/graph/rdf"
)

const (
	// minBuffer is what a source starts with, and ordinaryBuffer what it grows to
	// for input that is longer, even of short tokens.
	minBuffer      = 8 << 10
	ordinaryBuffer = 256 << 10
	// maxToken bounds the longest token, and the longest line of N-Quads.
	maxToken = 64 << 20
)

// source is a window of bytes that slides over a reader and knows at which line
// and column it stands. The unread bytes are buf[pos:end]; what is taken from
// the window stays valid until the next fill.
type source struct {
	r        io.Reader
	buf      []byte
	pos, end int
	// done says that r has ended, or failed with err.
	done bool
	err  error
	// grow lets the window grow to its ordinary size.
	grow bool
	// line and col, from 0, belong to buf[mark]: counting is put off until
	// bytes leave the window or somebody asks.
	mark      int
	line, col int
}

func newSource(r io.Reader, opt Options) *source {
	size, grow := minBuffer, true
	if opt.buffer > 0 {
		size, grow = opt.buffer, false
	}
	s := &source{r: r, buf: make([]byte, size), grow: grow}
	for s.end-s.pos < 3 && s.fill() {
	}
	if bytes.HasPrefix(s.buf[s.pos:s.end], []byte("\ufeff")) {
		s.pos, s.mark = s.pos+3, 3
	}
	return s
}

// fill reads more bytes into the window and reports whether there are any.
func (s *source) fill() bool {
	if s.done {
		return false
	}
	if s.end == len(s.buf) && !s.makeRoom() {
		return false
	}
	for range 100 {
		n, err := s.r.Read(s.buf[s.end:])
		s.end += n
		if err != nil {
			s.done = true
			if err != io.EOF {
				s.err = err
			}
		}
		if n > 0 || s.done {
			return n > 0
		}
	}
	s.done, s.err = true, io.ErrNoProgress
	return false
}

// makeRoom slides the window, or doubles it when most of it is one token.
func (s *source) makeRoom() bool {
	s.count()
	unread := s.end - s.pos
	into := s.buf
	if unread > len(s.buf)/2 || s.grow && len(s.buf) < ordinaryBuffer {
		if unread >= maxToken {
			s.done, s.err = true, s.errorAt(0, "a token or line of more than %d bytes", maxToken)
			return false
		}
		into = make([]byte, 2*len(s.buf))
	}
	copy(into, s.buf[s.pos:s.end])
	s.buf, s.pos, s.end, s.mark = into, 0, unread, 0
	return true
}

// count brings line and col from mark to pos.
func (s *source) count() {
	s.line, s.col = advance(s.line, s.col, s.buf[s.mark:s.pos])
	s.mark = s.pos
}

func advance(line, col int, over []byte) (int, int) {
	if n := bytes.Count(over, []byte{'\n'}); n > 0 {
		line, col = line+n, 0
		over = over[bytes.LastIndexByte(over, '\n')+1:]
	}
	// A code point counts with its first byte, so that it does not matter where
	// the bytes are parted.
	for _, c := range over {
		if utf8.RuneStart(c) {
			col++
		}
	}
	return line, col
}

// errorAt is a syntax error n bytes after pos. If the reader has failed, that is
// the error instead, since the document may only be wrong because it ends there.
func (s *source) errorAt(n int, format string, args ...any) error {
	if s.err != nil {
		return s.err
	}
	line, col := advance(s.line, s.col, s.buf[s.mark:min(s.pos+n, s.end)])
	return &rdf.SyntaxError{Line: line + 1, Column: col + 1, Message: fmt.Sprintf(format, args...)}
}

// at returns the byte n after pos, or -1 at the end of the input.
func (s *source) at(n int) int {
	for s.pos+n >= s.end {
		if !s.fill() {
			return -1
		}
	}
	return int(s.buf[s.pos+n])
}

// runeAt returns the code point n bytes after pos and its size; size 0 is the
// end of the input, and an invalid sequence is utf8.RuneError of size 1.
func (s *source) runeAt(n int) (rune, int) {
	c := s.at(n)
	if c < 0 {
		return 0, 0
	}
	if c < utf8.RuneSelf {
		return rune(c), 1
	}
	for !utf8.FullRune(s.buf[s.pos+n:s.end]) && s.fill() {
	}
	return utf8.DecodeRune(s.buf[s.pos+n : s.end])
}

// window returns the n bytes after pos, which at has seen.
func (s *source) window(n int) []byte { return s.buf[s.pos : s.pos+n] }

// readLine makes the window begin with a whole line and returns it without its
// line feed; ok is false at the end of the input. The caller skips it.
func (s *source) readLine() (line []byte, skip int, ok bool) {
	for seen := 0; ; {
		if i := bytes.IndexByte(s.buf[s.pos+seen:s.end], '\n'); i >= 0 {
			return s.buf[s.pos : s.pos+seen+i], seen + i + 1, true
		}
		seen = s.end - s.pos
		if !s.fill() {
			return s.buf[s.pos:s.end], seen, seen > 0
		}
	}
}
