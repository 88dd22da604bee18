package main

import (
	"errors"
	"fmt"
	"os"

	"github.com/spf13/cobra"
)

func newCompact(g *global) *cobra.Command {
	return &cobra.Command{
		Use:   "compact",
		Short: "Fold recent commits into the index and give back space",
		Long: `compact folds what recent commits changed into the index, as the database does by
itself now and then, and gives back the space of what was removed.`,
		Example: `  lienket compact
  lienket compact --db covid.db`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			before := diskUsage(g.db)
			db, err := g.open(cmd.Context())
			if err != nil {
				return err
			}
			bar := newProgress("compacting", 0)
			err = db.Compact(cmd.Context(), func(done, total int) { bar.Describe(fmt.Sprintf("compacting %d/%d", done, total)) })
			bar.Done()
			if err := errors.Join(err, db.Close()); err != nil {
				return err
			}
			fmt.Fprintf(os.Stderr, "%s bytes on disk before, %s after\n", thousands(before), thousands(diskUsage(g.db)))
			return nil
		},
	}
}
