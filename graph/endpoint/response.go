package endpoint

import (
	"io"
	"net/http"
	"strings"

	"github.com/klauspost/compress/gzip"
)

// commitAfter is how much of an answer is held back, so that an error that
// comes early still gets its status.
const commitAfter = 64 << 10

// compressFrom is the size from which an answer is worth compressing.
const compressFrom = 1 << 10

// response is the answer to one request. It holds the first bytes back until
// there are many or the answer is whole; it gives up the request's slot while it
// waits for the network.
type response struct {
	http.ResponseWriter
	slot      *slot
	gzip      bool // the client takes it
	held      []byte
	status    int
	committed bool
	packed    *gzip.Writer
	written   int64
}

func newResponse(w http.ResponseWriter, r *http.Request, s *slot) *response {
	return &response{ResponseWriter: w, slot: s, status: http.StatusOK, gzip: acceptsGzip(r)}
}

func acceptsGzip(r *http.Request) bool {
	for part := range strings.SplitSeq(r.Header.Get("Accept-Encoding"), ",") {
		name, params, _ := strings.Cut(part, ";")
		if name = strings.TrimSpace(name); name == "gzip" || name == "*" {
			q := strings.ReplaceAll(params, " ", "")
			return q != "q=0" && !strings.HasPrefix(q, "q=0.000")
		}
	}
	return false
}

func (w *response) WriteHeader(status int) { w.status = status }

func (w *response) Write(p []byte) (int, error) {
	if !w.committed {
		if len(w.held)+len(p) <= commitAfter {
			w.held = append(w.held, p...)
			return len(p), nil
		}
		if err := w.commit(true); err != nil {
			return 0, err
		}
	}
	return w.send(p)
}

func (w *response) send(p []byte) (int, error) {
	had := w.slot.held
	w.slot.give()
	n, err := w.out().Write(p)
	w.written += int64(n)
	if err == nil && had {
		err = w.slot.take()
	}
	return n, err
}

func (w *response) out() io.Writer {
	if w.packed != nil {
		return w.packed
	}
	return w.ResponseWriter
}

// commit sends the header and what was held back.
func (w *response) commit(more bool) error {
	w.committed = true
	h := w.Header()
	h.Add("Vary", "Accept, Accept-Encoding")
	if w.gzip && (more || len(w.held) >= compressFrom) && h.Get("Content-Encoding") == "" {
		h.Set("Content-Encoding", "gzip")
		w.packed = gzip.NewWriter(w.ResponseWriter)
	}
	w.ResponseWriter.WriteHeader(w.status)
	if len(w.held) == 0 {
		return nil
	}
	_, err := w.send(w.held)
	w.held = nil
	return err
}

// finish sends what is left. Nothing is computed after it, so that the request
// gives its place up for good: to wait for another only to end would keep a short
// answer behind the turns of all long ones.
func (w *response) finish() error {
	w.slot.give()
	if !w.committed {
		if err := w.commit(false); err != nil {
			return err
		}
	}
	if w.packed != nil {
		return w.packed.Close()
	}
	return nil
}

// discard forgets what was held back and reports whether it could.
func (w *response) discard() bool {
	w.held = nil
	return !w.committed
}
