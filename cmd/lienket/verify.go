package main

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"
)

func newVerify(g *global) *cobra.Command {
	return &cobra.Command{
		Use:   "verify",
		Short: "Read the whole database and check that it is consistent",
		Long: `verify reads every page and term of the database and checks that they agree:
checksums, order, counts, and that all indexes hold the same quads. What is wrong
is printed, and the exit status is then 1.`,
		Example: `  lienket verify
  lienket verify --db covid.db && lienket backup --db covid.db -o covid.lkb`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			db, err := g.open(cmd.Context())
			if err != nil {
				return err
			}
			defer db.Close()
			report, err := db.Verify(cmd.Context())
			if err != nil {
				return err
			}
			for _, p := range report.Problems {
				fmt.Println(p)
			}
			fmt.Fprintf(os.Stderr, "%d quads, %d terms, %d pages, %d changes not folded yet: %d problems\n",
				report.Quads, report.Terms, report.Pages, report.Pending, len(report.Problems))
			if len(report.Problems) > 0 {
				return errSilent
			}
			return nil
		},
	}
}
