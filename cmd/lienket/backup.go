package main

import (
	"fmt"
	"io"
	"os"
	"time"

	"github.com/spf13/cobra"

	"github.com/lienket/lienket/graph/store"
)

func newBackup(g *global) *cobra.Command {
	var path string
	c := &cobra.Command{
		Use:   "backup",
		Short: "Write the database as one stream that restore reads",
		Example: `  lienket backup -o 2026-01-02.lkb
  lienket backup | zstd > all.lkb.zst`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			db, err := g.open(cmd.Context())
			if err != nil {
				return err
			}
			defer db.Close()
			return output(path, func(w io.Writer) error { return db.Backup(cmd.Context(), w) })
		},
	}
	c.Flags().StringVarP(&path, "output", "o", "", "`file` to write; standard output without")
	return c
}

func newRestore(g *global) *cobra.Command {
	return &cobra.Command{
		Use:   "restore FILE",
		Short: "Make a database of a backup",
		Long: `restore makes the database that --db names, which must not exist or be empty, of a
backup; - reads standard input. It is there whole, or not at all.`,
		Example: `  lienket restore --db new.db 2026-01-02.lkb
  zstd -dc all.lkb.zst | lienket restore --db new.db -`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			in := os.Stdin
			if args[0] != "-" {
				f, err := os.Open(args[0])
				if err != nil {
					return err
				}
				defer f.Close()
				in = f
			}
			bar := newProgress("restoring", inputSize(args, nil))
			report, err := store.Restore(cmd.Context(), g.db, counting{in, bar}, store.LoadOptions{Progress: bar.loading})
			bar.Done()
			if err != nil {
				return fmt.Errorf("%s: %w%s", args[0], err, advice(err))
			}
			fmt.Fprintf(os.Stderr, "%d quads, %d terms, %s\n", report.Quads, report.Terms, report.Time.Round(time.Millisecond))
			return nil
		},
	}
}
