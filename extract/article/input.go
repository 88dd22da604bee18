package article

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"sync"

	"github.com/klauspost/compress/zstd"
)

// sniffed is how many bytes of a file are looked at to tell what it is.
const sniffed = 512

// input reads a file, decompressed.
type input struct {
	*bufio.Reader
	file  *bufio.Reader // what a decompressor reads, or nil
	close func()
}

// Close frees the decompressor and the buffers; the file itself belongs to who
// opened it.
func (in *input) Close() {
	if in.close != nil {
		in.close()
	}
	for _, b := range [...]*bufio.Reader{in.Reader, in.file} {
		if b != nil {
			b.Reset(nil)
			buffers.Put(b)
		}
	}
}

// buffers holds the buffers of files that are closed: one is larger than most
// articles.
var buffers = sync.Pool{New: func() any { return bufio.NewReaderSize(nil, 1<<16) }}

func buffered(r io.Reader) *bufio.Reader {
	b := buffers.Get().(*bufio.Reader)
	b.Reset(r)
	return b
}

// open looks at the first bytes of r and decompresses what follows if need be.
func open(r io.Reader) (*input, error) {
	b := buffered(r)
	magic, err := b.Peek(4)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	}
	switch {
	case bytes.HasPrefix(magic, []byte{0x1F, 0x8B}):
		z, err := gzip.NewReader(b)
		if err != nil {
			return nil, fmt.Errorf("gzip: %w", shortened(err))
		}
		return &input{Reader: buffered(decompressor{z, "gzip"}), file: b}, nil
	case bytes.HasPrefix(magic, []byte{0x28, 0xB5, 0x2F, 0xFD}):
		z, err := zstd.NewReader(b, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(1<<28))
		if err != nil {
			return nil, fmt.Errorf("zstd: %w", err)
		}
		return &input{Reader: buffered(decompressor{z, "zstd"}), file: b, close: z.Close}, nil
	}
	return &input{Reader: b}, nil
}

// decompressor names the compression in its errors.
type decompressor struct {
	r    io.Reader
	name string
}

// Read reads decompressed bytes.
func (d decompressor) Read(p []byte) (int, error) {
	n, err := d.r.Read(p)
	if err != nil && err != io.EOF { //nolint:errorlint // a reader ends with io.EOF itself; a wrapped one is a fault
		err = fmt.Errorf("%s: %w", d.name, shortened(err))
	}
	return n, err
}

// shortened says of an end in the midst of data what it means.
func shortened(err error) error {
	if errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF) {
		return fmt.Errorf("the file is cut off: %w", io.ErrUnexpectedEOF)
	}
	return err
}

// line reads up to and including the next line end. A line longer than limit is
// passed over and an ErrTooLarge. The bytes belong to the caller.
func (in *input) line(limit int64) ([]byte, error) {
	var line []byte
	tooLarge := false
	for {
		part, err := in.ReadSlice('\n')
		if !tooLarge {
			line = append(line, part...)
			tooLarge = int64(len(line)) > limit
		}
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		if tooLarge && (err == nil || errors.Is(err, io.EOF)) {
			return nil, fmt.Errorf("%w: more than %d bytes in a line", ErrTooLarge, limit)
		}
		return line, err
	}
}

// opensObject reports whether an object goes on after the line.
func opensObject(line []byte) bool {
	line = bytes.TrimSpace(line)
	return len(line) > 0 && bytes.IndexByte([]byte("{[,"), line[len(line)-1]) >= 0
}

// trimLine returns the line without white space around it, and the first without
// a byte order mark.
func trimLine(line []byte, first bool) []byte {
	if first {
		line = bytes.TrimPrefix(line, []byte("\xEF\xBB\xBF"))
	}
	return bytes.TrimSpace(line)
}
