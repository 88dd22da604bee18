package store

// pageWriter turns the sorted keys of one order into pages and their directory,
// and counts what there is to count on the way.
type pageWriter struct {
	o    int
	enc  pageEncoder
	dir  directory
	buf  []byte
	next func() uint64
	set  func(key, value []byte) error
}

func newPageWriter(o int, next func() uint64, set func(key, value []byte) error) *pageWriter {
	return &pageWriter{o: o, next: next, set: set}
}

// spread writes keys as pages of equal size.
func (w *pageWriter) spread(keys []key) error {
	n := (len(keys) + pageRows - 1) / pageRows
	for i := range n {
		if err := w.page(keys[len(keys)*i/n : len(keys)*(i+1)/n]); err != nil {
			return err
		}
	}
	return nil
}

// page writes one page. The value given to set is not reused.
func (w *pageWriter) page(keys []key) error {
	w.buf = w.enc.append(w.buf[:0], keys, graphLast(w.o))
	id := w.next()
	w.dir.add(keys[0], id, len(keys))
	return w.set(pageKey(w.o, id), append([]byte(nil), w.buf...))
}

// writeDirectory writes the directory of a generation.
func (d *directory) write(generation uint64, o int, set func(key, value []byte) error) error {
	for from, chunk := 0, uint32(0); from < len(d.ids); from, chunk = from+directoryChunk, chunk+1 {
		to := min(from+directoryChunk, len(d.ids))
		if err := set(directoryKey(generation, o, chunk), d.append(nil, from, to)); err != nil {
			return err
		}
	}
	return nil
}

func (d *directory) chunks() uint32 {
	return uint32((len(d.ids) + directoryChunk - 1) / directoryChunk)
}
