package endpoint

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"runtime"
	"strconv"
	"time"
)

// exchange is one request and what is known of it.
type exchange struct {
	*response
	request   *http.Request
	slot      *slot
	operation string // for metrics: query, update, graph-read, graph-write, describe-service
	text      string // the query or update, to point into
}

// serve wraps the work of an operation: admission, time limit, errors, headers,
// log and metrics. Work that returns nil has written its answer.
func (h *Handler) serve(work func(*exchange) error) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		begin := time.Now()
		h.cors(w)
		if r.Method == http.MethodOptions {
			h.options(w, r)
			return
		}
		if !h.turns.admit(h.Admitted) {
			w.Header().Set("Retry-After", "1")
			http.Error(w, "Too many requests are under way; try again soon.", http.StatusServiceUnavailable)
			h.metrics.done("refused", http.StatusServiceUnavailable, time.Since(begin))
			return
		}
		defer h.turns.leave()
		ctx := r.Context()
		if h.Timeout > 0 {
			var cancel context.CancelFunc
			ctx, cancel = context.WithTimeout(ctx, h.Timeout)
			defer cancel()
		}
		s := &slot{turns: h.turns, ctx: ctx, turn: h.Turn}
		defer s.give()
		x := &exchange{response: newResponse(w, r, s), request: r.WithContext(ctx), slot: s, operation: "other"}
		err := work(x)
		if err == nil {
			err = x.finish()
		}
		status := x.status
		if err != nil {
			status = statusOf(err)
		}
		h.metrics.done(x.operation, status, time.Since(begin))
		h.Log.Info("request", "operation", x.operation, "status", status, "time", time.Since(begin), "bytes", x.written, "error", err)
		if err != nil {
			h.refuse(x, err)
		}
	})
}

// refuse answers with an error or, if an answer is already on its way, breaks
// the connection, so that a part is not taken for the whole.
func (h *Handler) refuse(x *exchange, err error) {
	if !x.discard() {
		panic(http.ErrAbortHandler)
	}
	if errors.Is(err, context.Canceled) && x.request.Context().Err() != nil {
		return // the client has gone
	}
	x.status = statusOf(err)
	x.Header().Set("Content-Type", "text/plain; charset=utf-8")
	x.Header().Set("X-Content-Type-Options", "nosniff")
	if x.status == http.StatusServiceUnavailable {
		x.Header().Set("Retry-After", "10")
	}
	x.slot.give()
	writeText(x, h.problemText(err, x.text))
	_ = x.finish() // the client may have gone: nobody is left to tell
}

func (h *Handler) cors(w http.ResponseWriter) {
	if h.AllowOrigin == "" {
		return
	}
	w.Header().Set("Access-Control-Allow-Origin", h.AllowOrigin)
	w.Header().Set("Access-Control-Expose-Headers", "Location, Content-Encoding")
	if h.AllowOrigin != "*" {
		w.Header().Add("Vary", "Origin")
	}
}

func (h *Handler) options(w http.ResponseWriter, r *http.Request) {
	methods := "GET, HEAD, POST, OPTIONS"
	if r.URL.Path != QueryPath && h.AllowUpdate {
		methods = "GET, HEAD, POST, PUT, DELETE, OPTIONS"
	}
	w.Header().Set("Allow", methods)
	if h.AllowOrigin != "" {
		w.Header().Set("Access-Control-Allow-Methods", methods)
		w.Header().Set("Access-Control-Allow-Headers", "Accept, Content-Type, Content-Encoding")
		w.Header().Set("Access-Control-Max-Age", strconv.Itoa(24*60*60))
	}
	w.WriteHeader(http.StatusNoContent)
}

// url is the absolute URL that the client used, up to the path.
func (x *exchange) url() string {
	scheme := "http"
	if x.request.TLS != nil {
		scheme = "https"
	}
	return scheme + "://" + x.request.Host + x.request.URL.EscapedPath()
}

// Serve answers on a listener until the context ends. Then it takes no more
// requests and gives those under way grace to finish before it cuts them off.
//
// Meanwhile Go may use one processor more (GOMAXPROCS) than before. The handler
// works on as many requests as there were processors when it was made; if that
// were all, nobody would look at the network while they compute, and what arrives
// would wait for ten milliseconds.
func Serve(ctx context.Context, l net.Listener, h http.Handler, grace time.Duration) error {
	runtime.GOMAXPROCS(runtime.GOMAXPROCS(0) + 1)
	defer func() { runtime.GOMAXPROCS(runtime.GOMAXPROCS(0) - 1) }()
	s := &http.Server{Handler: h, ReadHeaderTimeout: 10 * time.Second, IdleTimeout: 2 * time.Minute}
	failed := make(chan error, 1)
	go func() { failed <- s.Serve(l) }()
	select {
	case err := <-failed:
		return fmt.Errorf("serving on %s: %w", l.Addr(), err)
	case <-ctx.Done():
	}
	last, cancel := context.WithTimeout(context.WithoutCancel(ctx), grace)
	defer cancel()
	err := s.Shutdown(last)
	if errors.Is(err, context.DeadlineExceeded) {
		err = s.Close()
	}
	<-failed
	if err != nil {
		return fmt.Errorf("shutting down: %w", err)
	}
	return nil
}
