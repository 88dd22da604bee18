package article

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/lienket/lienket/extract"
)

// Read walks the paths and parses every article that it finds, in order. An
// error of type *Error concerns one article, and the next are read; any
// other error (the context's) is the last.
func Read(ctx context.Context, paths []string, o Options) iter.Seq2[*extract.Document, error] {
	return func(yield func(*extract.Document, error) bool) {
		for raw, err := range Walk(ctx, paths, o) {
			var d *extract.Document
			if err == nil {
				d, err = raw.Parse(o)
			}
			if !yield(d, err) {
				return
			}
		}
	}
}

// Walk finds the articles under the paths: files, folders with all that is in
// them in sorted order, "-" for standard input. A file may be compressed by gzip
// or zstd, and may hold one article, JSON Lines or a JSON array of objects; its
// content decides, not its name. Folders are read once however many symbolic links lead there; in them,
// hidden files and those that only accompany pages (images, scripts, styles,
// tables) are passed over, as are the folders that the options skip.
//
// Only the article at hand is held in memory. Errors are as Read has them.
func Walk(ctx context.Context, paths []string, o Options) iter.Seq2[Raw, error] {
	return func(yield func(Raw, error) bool) {
		w := &walker{ctx: ctx, o: o, yield: yield, seen: map[string]bool{}}
		for _, p := range paths {
			if !w.path(p) {
				return
			}
		}
	}
}

// ReadFile reads the article in a file, the first if there are several.
func ReadFile(path string, o Options) (*extract.Document, error) {
	for d, err := range Read(context.Background(), []string{path}, o) {
		return d, err
	}
	return nil, &Error{Source: path, Err: ErrEmpty}
}

type walker struct {
	ctx   context.Context
	o     Options
	yield func(Raw, error) bool
	seen  map[string]bool // folders by their real path
}

// fail yields an error about a source; false ends the walk.
func (w *walker) fail(source string, record int, err error) bool {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		err = pe.Err // the path is named already
	}
	return w.yield(Raw{}, &Error{Source: source, Record: record, Err: err})
}

func (w *walker) path(p string) bool {
	if err := w.ctx.Err(); err != nil {
		w.yield(Raw{}, err)
		return false
	}
	if p == "-" {
		return w.stream("-", w.o.stdin())
	}
	info, err := os.Stat(p)
	if err != nil {
		return w.fail(p, 0, err)
	}
	if !info.IsDir() {
		return w.file(p)
	}
	found, ok := w.folder(p)
	if ok && !found {
		return w.fail(p, 0, ErrNoArticles)
	}
	return ok
}

// folder walks a folder, and reports whether there was anything to read or to
// complain of in it.
func (w *walker) folder(dir string) (found, ok bool) {
	real, err := filepath.EvalSymlinks(dir)
	if err == nil {
		real, err = filepath.Abs(real)
	}
	if err != nil {
		return true, w.fail(dir, 0, err)
	}
	if w.seen[real] {
		return true, true
	}
	w.seen[real] = true
	entries, err := os.ReadDir(dir)
	if err != nil {
		return true, w.fail(dir, 0, err)
	}
	slices.SortFunc(entries, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), ".") {
			continue
		}
		p := filepath.Join(dir, e.Name())
		if err := w.ctx.Err(); err != nil {
			w.yield(Raw{}, err)
			return true, false
		}
		mode, err := target(p, e)
		switch {
		case err != nil:
			found, ok = true, w.fail(p, 0, err)
		case mode.IsDir() && w.o.Skip != nil && w.o.Skip(p):
		case mode.IsDir():
			var in bool
			in, ok = w.folder(p)
			found = found || in
		case !mode.IsRegular() || companions[strings.ToLower(filepath.Ext(p))]:
			continue
		default:
			found, ok = true, w.file(p)
		}
		if !ok {
			return found, false
		}
	}
	return found, true
}

// target returns the type of what lies at a path, an entry of its folder, behind a
// symbolic link that of what the link leads to.
func target(p string, e fs.DirEntry) (fs.FileMode, error) {
	if e.Type()&fs.ModeSymlink == 0 {
		return e.Type(), nil
	}
	info, err := os.Stat(p)
	if err != nil {
		return 0, err
	}
	return info.Mode(), nil
}

// companions holds the endings of files that lie beside saved pages or data and
// are no articles.
var companions = func() map[string]bool {
	m := map[string]bool{}
	for ext := range strings.FieldsSeq(".png .jpg .jpeg .gif .webp .svg .ico .bmp .css .js .mjs .map .woff .woff2 .ttf .eot .otf .mp3 .mp4 .webm .tsv .csv .parquet .graphml .gexf .nq .nt .ttl .trig .rdf") {
		m[ext] = true
	}
	return m
}()

func (w *walker) file(p string) bool {
	f, err := os.Open(p)
	if err != nil {
		return w.fail(p, 0, err)
	}
	defer f.Close()
	return w.stream(p, f)
}

// stream yields the articles of one file.
func (w *walker) stream(source string, r io.Reader) bool {
	in, err := open(r)
	if err != nil {
		return w.fail(source, 0, err)
	}
	defer in.Close()
	head, _ := in.Peek(sniffed) // an error shows when it is read
	switch {
	case looksJSON(head):
		return w.lines(source, in)
	case looksJSONArray(head):
		return w.array(source, in)
	}
	data, err := in.readAtMost(nil, w.o.maxBytes())
	if err != nil {
		return w.fail(source, 0, err)
	}
	if len(data) == 0 {
		return w.fail(source, 0, ErrEmpty)
	}
	return w.yield(Raw{Source: source, Data: data}, nil)
}

// lines yields a Raw for each line of JSON Lines. A file that is a single object
// over several lines is one article.
func (w *walker) lines(source string, in *input) bool {
	limit := w.o.maxBytes()
	for n := 1; ; n++ {
		if err := w.ctx.Err(); err != nil {
			w.yield(Raw{}, err)
			return false
		}
		line, err := in.line(limit)
		if err != nil && !errors.Is(err, io.EOF) {
			if !w.fail(source, n, err) {
				return false
			}
			if errors.Is(err, ErrTooLarge) {
				continue
			}
			return true
		}
		if n == 1 && opensObject(line) && err == nil {
			data, err := in.readAtMost(line, limit)
			if err != nil {
				return w.fail(source, 0, err)
			}
			return w.yield(Raw{Source: source, Format: JSONObject, Data: data}, nil)
		}
		if trimmed := trimLine(line, n == 1); len(trimmed) > 0 && !w.yield(Raw{Source: source, Record: n, Format: JSONObject, Data: trimmed}, nil) {
			return false
		}
		if err != nil {
			return true
		}
	}
}

// array yields a Raw for each object of a JSON array, numbered from 1. What comes
// after the first that is no JSON is not read.
func (w *walker) array(source string, in *input) bool {
	if mark, _ := in.Peek(3); bytes.Equal(mark, []byte(byteOrderMark)) {
		_, _ = in.Discard(len(byteOrderMark)) // just peeked
	}
	dec := json.NewDecoder(in)
	if _, err := dec.Token(); err != nil {
		return w.fail(source, 0, fmt.Errorf("%w: %w", ErrRecord, err))
	}
	for n := 1; dec.More(); n++ {
		if err := w.ctx.Err(); err != nil {
			w.yield(Raw{}, err)
			return false
		}
		var object json.RawMessage
		if err := dec.Decode(&object); err != nil {
			return w.fail(source, n, fmt.Errorf("%w: %w", ErrRecord, err))
		}
		var ok bool
		if limit := w.o.maxBytes(); int64(len(object)) > limit {
			ok = w.fail(source, n, fmt.Errorf("%w: more than %d bytes", ErrTooLarge, limit))
		} else {
			ok = w.yield(Raw{Source: source, Record: n, Format: JSONObject, Data: object}, nil)
		}
		if !ok {
			return false
		}
	}
	if _, err := dec.Token(); err != nil {
		return w.fail(source, 0, fmt.Errorf("%w: the array is not closed: %w", ErrRecord, err))
	}
	return true
}

// readAtMost reads all of the input behind what was read of it already, or fails if it is
// longer than limit.
func (in *input) readAtMost(begun []byte, limit int64) ([]byte, error) {
	var data bytes.Buffer
	data.Grow(len(begun) + in.Buffered() + bytes.MinRead) // most articles are in the buffer wholly
	data.Write(begun)
	if _, err := data.ReadFrom(io.LimitReader(in, limit+1)); err != nil {
		return nil, err
	}
	if int64(data.Len()) > limit {
		return nil, fmt.Errorf("%w: more than %d bytes", ErrTooLarge, limit)
	}
	return data.Bytes(), nil
}
