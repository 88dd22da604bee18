package main

import (
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"github.com/lienket/lienket/graph/sparql"
)

func newUpdate(g *global) *cobra.Command {
	var file string
	c := &cobra.Command{
		Use:   "update ['SPARQL UPDATE']",
		Short: "Change the database by a SPARQL 1.1 update request",
		Long: `update runs a SPARQL 1.1 update request: the argument, or the file that -f names
(- is standard input). All of its operations take effect, or none. LOAD does not
read files or the network.`,
		Example: `  lienket update 'DELETE WHERE { GRAPH <https://example.org/g> { ?s ?p ?o } }'
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
				return pointAt(text, err)
			}
			db, err := g.create(cmd.Context())
			if err != nil {
				return err
			}
			defer db.Close()
			tx, err := db.Begin(cmd.Context())
			if err != nil {
				return err
			}
			defer tx.Rollback()
			if err := u.Run(cmd.Context(), tx); err != nil {
				return fmt.Errorf("nothing was changed: %w", err)
			}
			return tx.Commit()
		},
	}
	c.Flags().StringVarP(&file, "file", "f", "", "file with the request; - is standard input")
	return c
}

func requestText(args []string, file string) (string, error) {
	switch {
	case len(args) > 0 && file != "":
		return "", usagef("give the request as an argument or by -f, not both")
	case len(args) > 0:
		return args[0], nil
	case file == "":
		return "", usagef("give the request as an argument or by -f")
	case file == "-":
		b, err := io.ReadAll(os.Stdin)
		return string(b), err
	}
	b, err := os.ReadFile(file)
	return string(b), err
}
