package main

import (
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/sparql"
)

func newUpdate(g *global) *cobra.Command {
	var file string
	c := &cobra.Command{
		Use:   "update ['SPARQL UPDATE']",
		Short: "Change the database by a SPARQL 1.1 update request",
		Long: `update runs a SPARQL 1.1 update request: the argument, the file that -f names (- is
standard input), or what is piped in. All of its operations take effect, or none.
LOAD does not read files or the network.

Each article's facts are in its own graph, and an update that names no graph
concerns the unnamed one alone: say GRAPH ?g, or WITH, to change what a query sees.`,
		Example: `  lienket update 'DELETE WHERE { GRAPH ?g { person:a ?p ?o } }'
  lienket update 'DELETE WHERE { GRAPH <https://example.org/g> { ?s ?p ?o } }'
  lienket update -f corrections.ru`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			text, err := requestText(args, file)
			if err != nil {
				return err
			}
			names, err := g.names()
			if err != nil {
				return err
			}
			u, err := sparql.PrepareUpdate(text, sparql.Options{Base: names.Base(), Prefixes: names.Prefixes()})
			if err != nil {
				if _, wrong := sparql.Prepare(text, sparql.Options{Base: names.Base(), Prefixes: names.Prefixes()}); wrong == nil {
					return errors.New("this is a query: 'lienket query' answers it")
				}
				return pointAt(text, err)
			}
			db, err := g.open(cmd.Context())
			if err != nil {
				return err
			}
			defer db.Close()
			tx, err := db.Begin(cmd.Context())
			if err != nil {
				return err
			}
			defer tx.Rollback()
			before, err := tx.Count(cmd.Context(), dataset.Pattern{})
			if err != nil {
				return err
			}
			if err := u.Run(cmd.Context(), tx); err != nil {
				return fmt.Errorf("nothing was changed: %w", err)
			}
			after, err := tx.Count(cmd.Context(), dataset.Pattern{})
			if err != nil {
				return err
			}
			if err := tx.Commit(); err != nil {
				return err
			}
			fmt.Fprintf(os.Stderr, "%d quads before, %d after\n", before.Quads, after.Quads)
			return nil
		},
	}
	c.Flags().StringVarP(&file, "file", "f", "", "`file` with the request; - is standard input")
	return c
}

func requestText(args []string, file string) (string, error) {
	switch {
	case len(args) > 0 && file != "":
		return "", usagef("give the request as an argument or by -f, not both")
	case len(args) > 0:
		return args[0], nil
	case file == "" && term.IsTerminal(int(os.Stdin.Fd())):
		return "", usagef("give the request as an argument or by -f")
	case file == "" || file == "-":
		b, err := io.ReadAll(os.Stdin)
		return string(b), err
	}
	b, err := os.ReadFile(file)
	return string(b), err
}
