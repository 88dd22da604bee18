package main

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"github.com/lienket/lienket/cmd/lienket/ingest"
)

func newRm(g *global) *cobra.Command {
	return &cobra.Command{
		Use:   "rm ARTICLE...",
		Short: "Take articles back, with the facts that nothing else proves",
		Long: `rm takes articles back: each by the path that it was read from (a JSON Lines
file stands for all its records, FILE#ID for one; a folder for all that was read
from it), by its address, or by its identifier in the graph. A fact goes when the
last article that proves it goes. The files themselves are not touched.`,
		Example: `  lienket rm articles/old.txt
  lienket rm articles/2021
  lienket rm article:7e464a51e285c2318550
  lienket rm news.jsonl#a17 https://example.org/2021/06/02/x.html`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			names, err := g.names()
			if err != nil {
				return err
			}
			db, err := g.open(cmd.Context())
			if err != nil {
				return err
			}
			defer db.Close()
			missing := 0
			for _, name := range args {
				gone, err := ingest.Remove(cmd.Context(), db, names, name)
				if err != nil {
					return err
				}
				if len(gone) == 0 {
					missing++
					fmt.Fprintf(os.Stderr, "lienket: %s: no such article in %s\n", name, g.db)
				}
				for _, source := range gone {
					fmt.Fprintf(os.Stderr, "removed %s\n", source)
				}
			}
			if missing > 0 {
				return errSilent
			}
			return nil
		},
	}
}
