package main

import (
	"context"
	"fmt"
	"log/slog"
	"net"
	"os"
	"time"

	"github.com/spf13/cobra"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/endpoint"
	"github.com/lienket/lienket/graph/sparql"
)

func newServe(g *global) *cobra.Command {
	var (
		address string
		config  endpoint.Config
		strict  bool
		memory  int64
		quiet   bool
	)
	c := &cobra.Command{
		Use:   "serve",
		Short: "Serve the database as a SPARQL endpoint over HTTP",
		Long: `serve answers the SPARQL 1.1 Protocol at /sparql and the Graph Store Protocol at
/graphs, with a health check at /health and figures for Prometheus at /metrics.
It listens on this machine only and changes nothing unless told otherwise.
Queries cannot read local files or the network. Ctrl-C ends it when the requests
under way are answered.`,
		Example: `  lienket serve
  curl -G --data-urlencode 'query=ASK { ?s lk:supported ?o }' http://127.0.0.1:7878/sparql
  lienket serve --listen 0.0.0.0:80 --timeout 10s --cors '*'`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			names, err := g.names()
			if err != nil {
				return err
			}
			db, err := g.open(cmd.Context())
			if err != nil {
				return err
			}
			defer db.Close()
			config.Store = served{db}
			config.Query = sparql.Options{Prefixes: names.Prefixes(), StrictDefaultGraph: strict, Memory: memory}
			if !quiet {
				config.Log = slog.New(slog.NewTextHandler(os.Stderr, nil))
			}
			l, err := net.Listen("tcp", address)
			if err != nil {
				return fmt.Errorf("listening on %s: %w", address, err)
			}
			fmt.Fprintf(os.Stderr, "serving %s at http://%s%s\n", g.db, l.Addr(), endpoint.QueryPath)
			return endpoint.Serve(cmd.Context(), l, endpoint.New(config), 10*time.Second)
		},
	}
	f := c.Flags()
	f.StringVar(&address, "listen", "127.0.0.1:7878", "`address` and port")
	f.BoolVar(&config.AllowUpdate, "allow-update", false, "let clients change the database")
	f.DurationVar(&config.Timeout, "timeout", time.Minute, "longest `time` of a request; negative is no bound")
	f.Int64Var(&memory, "memory", 0, "`bytes` that one query may hold; 0 is 1 GiB")
	f.Int64Var(&config.MaxQuery, "max-query", 0, "longest query in `bytes`; 0 is 16 MiB")
	f.Int64Var(&config.MaxUpload, "max-upload", 0, "largest graph that may be sent, in `bytes`; 0 is 1 GiB")
	f.IntVar(&config.Running, "running", 0, "how `many` requests are worked on at the same moment; 0 is the number of processors")
	f.IntVar(&config.Admitted, "admitted", 0, "how `many` requests are under way in all, others are turned away; 0 is 64")
	f.StringVar(&config.AllowOrigin, "cors", "", "`value` of Access-Control-Allow-Origin, such as *")
	f.BoolVar(&strict, "strict", false, "the default graph is the unnamed graph alone")
	f.BoolVarP(&quiet, "quiet", "q", false, "no line a request on standard error")
	return c
}

// served is the database as the endpoint sees it.
type served struct{ db database }

func (s served) Snapshot(context.Context) (dataset.Reader, func(), error) {
	snapshot, err := s.db.Snapshot()
	if err != nil {
		return nil, nil, err
	}
	return snapshot, snapshot.Close, nil
}

func (s served) Begin(ctx context.Context) (endpoint.Tx, error) { return s.db.Begin(ctx) }
