package main

import (
	"fmt"

	"github.com/spf13/cobra"
)

func newCompact(g *global) *cobra.Command {
	return &cobra.Command{
		Use:   "compact",
		Short: "Fold recent commits into the index and give back space",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			db, err := g.open(cmd.Context())
			if err != nil {
				return err
			}
			defer db.Close()
			bar := newProgress("compacting", 0)
			defer bar.Done()
			return db.Compact(cmd.Context(), func(done, total int) { bar.Describe(fmt.Sprintf("compacting %d/%d", done, total)) })
		},
	}
}
