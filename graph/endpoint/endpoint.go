// Package endpoint serves a dataset over HTTP: the SPARQL 1.1 Protocol, the
// Graph Store HTTP Protocol, a service description, a health check and metrics.
//
// Nothing in it reads local files: FROM and LOAD name graphs and documents, and
// SERVICE and LOAD work only with what the configuration gives them. It does not
// know how the dataset is stored.
package endpoint

import (
	"context"
	"log/slog"
	"net/http"
	"runtime"
	"strings"
	"time"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/sparql"
)

// Store is the dataset that is served.
type Store interface {
	// Snapshot opens the present state; done closes it.
	Snapshot(ctx context.Context) (r dataset.Reader, done func(), err error)
	// Begin starts a transaction, after those that were begun before. It is not
	// called unless updates are allowed.
	Begin(ctx context.Context) (Tx, error)
}

// Tx is a transaction of a Store.
type Tx interface {
	sparql.Transaction
	Commit() error
	Rollback()
}

// Paths under which a Handler answers.
const (
	QueryPath   = "/sparql"  // queries and updates
	GraphsPath  = "/graphs"  // the graph store
	HealthPath  = "/health"  // 200 while the dataset can be read
	MetricsPath = "/metrics" // for Prometheus
)

// Config says what is served and how much of it at a time. Zero fields take
// the defaults that are given with them.
type Config struct {
	Store Store
	// Query are the options of queries and updates. Base, if empty, is the
	// endpoint's own URL.
	Query sparql.Options
	// AllowUpdate lets clients change the dataset, by SPARQL Update and through
	// the graph store.
	AllowUpdate bool
	// Timeout bounds the time from a request's arrival to the end of its answer;
	// 0 is a minute, < 0 no bound.
	Timeout time.Duration
	// MaxQuery bounds the text of a query or update, MaxUpload a graph that is
	// sent, in bytes after decompression; 0 is 16 MiB and 1 GiB.
	MaxQuery, MaxUpload int64
	// Running is how many requests are worked on at the same moment, 0 the
	// number of processors. Requests beyond share these places in turns of Turn
	// (0 is 2 ms), so that a short one is not kept waiting by long ones.
	Running int
	Turn    time.Duration
	// Admitted is how many requests may be under way in all, and with that their
	// memory; 0 is 64. Requests beyond are turned away with status 503.
	Admitted int
	// AllowOrigin is the value of Access-Control-Allow-Origin; "" sends none.
	AllowOrigin string
	// Log receives a line a request; nil is none.
	Log *slog.Logger
}

func (c Config) withDefaults() Config {
	if c.Timeout == 0 {
		c.Timeout = time.Minute
	}
	if c.MaxQuery == 0 {
		c.MaxQuery = 16 << 20
	}
	if c.MaxUpload == 0 {
		c.MaxUpload = 1 << 30
	}
	if c.Running == 0 {
		c.Running = runtime.GOMAXPROCS(0)
	}
	if c.Turn == 0 {
		c.Turn = 2 * time.Millisecond
	}
	if c.Admitted == 0 {
		c.Admitted = 64
	}
	if c.Log == nil {
		c.Log = slog.New(slog.DiscardHandler)
	}
	return c
}

// Handler serves one dataset. It is safe for use by several goroutines.
type Handler struct {
	Config
	turns   *turns
	metrics *metrics
	mux     *http.ServeMux
}

// New returns the handler for a configuration.
func New(c Config) *Handler {
	c = c.withDefaults()
	h := &Handler{Config: c, turns: newTurns(c.Running, c.Turn), mux: http.NewServeMux()}
	h.metrics = newMetrics(h.turns)
	h.mux.Handle(QueryPath, h.serve(h.sparql))
	h.mux.Handle(QueryPath+"/", h.serve(h.sparql))
	h.mux.Handle(GraphsPath, h.serve(h.graphs))
	h.mux.Handle(GraphsPath+"/", h.serve(h.graphs))
	h.mux.HandleFunc("GET "+HealthPath, h.health)
	h.mux.Handle("GET "+MetricsPath, h.metrics.handler())
	h.mux.HandleFunc("GET /{$}", h.index)
	return h
}

// ServeHTTP implements http.Handler.
func (h *Handler) ServeHTTP(w http.ResponseWriter, r *http.Request) { h.mux.ServeHTTP(w, r) }

func (h *Handler) index(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	lines := []string{
		"lienket serves here:",
		"  " + QueryPath + "   SPARQL 1.1 Protocol; without a query, the service description",
		"  " + GraphsPath + "   SPARQL 1.1 Graph Store HTTP Protocol",
		"  " + HealthPath + "   whether the dataset can be read",
		"  " + MetricsPath + "  for Prometheus",
	}
	writeText(w, strings.Join(lines, "\n")+"\n")
}

// health reads from the dataset, so that it tells more than that the process is
// there.
func (h *Handler) health(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	err := h.read(r.Context(), func(r dataset.Reader) error {
		_, _, err := r.Lookup(rdf.RDFType)
		return err
	})
	if err != nil {
		w.WriteHeader(http.StatusServiceUnavailable)
		writeText(w, err.Error()+"\n")
		return
	}
	writeText(w, "ok\n")
}

// read runs f on a snapshot.
func (h *Handler) read(ctx context.Context, f func(dataset.Reader) error) error {
	r, done, err := h.Store.Snapshot(ctx)
	if err != nil {
		return err
	}
	defer done()
	return f(r)
}
