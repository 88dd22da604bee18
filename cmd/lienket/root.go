package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/lienket/lienket/graph/vocab"
)

// global holds the flags that every subcommand has.
type global struct {
	db   string
	base string
}

// names mints identifiers under the base that the user set.
func (g *global) names() (vocab.Names, error) {
	n, err := vocab.NewNames(g.base)
	if err != nil {
		return n, usageError{err}
	}
	return n, nil
}

func newRoot() *cobra.Command {
	g := &global{}
	root := &cobra.Command{
		Use:   "lienket",
		Short: "Turn news articles into a graph of who held what and who supported whom",
		Long: `lienket reads Vietnamese news articles and builds a knowledge graph of people,
the positions they hold, places, organisations and events, and of who supported
whom, with the sentence that proves every fact. It works offline.`,
		Example: `  lienket build articles/
  lienket facts "Hải Phòng"
  lienket query 'SELECT ?from ?to WHERE { ?from lk:supported ?to }'
  lienket export --view support --format graphml -o support.graphml`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usagef("unknown command %q", args[0])
			}
			return nil
		},
		RunE:          func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
		SilenceErrors: true,
		SilenceUsage:  true,
		Version:       version,
	}
	root.SetVersionTemplate("lienket {{.Version}}\n")
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usageError{err} })
	root.PersistentFlags().StringVar(&g.db, "db", "lienket.db", "folder of the database")
	root.PersistentFlags().StringVar(&g.base, "base", vocab.DefaultBase, "IRI under which identifiers are minted")
	for _, add := range []func(*global) *cobra.Command{
		newBuild, newQuery, newFacts, newExport, newExtract, newUpdate, newLoad, newCompact, newVerify, newBackup, newRestore, newRm, newStats, newEval, newServe, newNetwork, newVocab, newVersion,
	} {
		c := add(g)
		c.Args = asUsage(c.Args)
		root.AddCommand(c)
	}
	return root
}

// asUsage makes the errors of an argument check usage errors.
func asUsage(check cobra.PositionalArgs) cobra.PositionalArgs {
	if check == nil {
		return nil
	}
	return func(cmd *cobra.Command, args []string) error {
		if err := check(cmd, args); err != nil {
			return usageError{fmt.Errorf("%s: %w", cmd.CommandPath(), err)}
		}
		return nil
	}
}

// output runs write with the file that -o names, or with standard output for ""
// and "-". A file appears only when it is whole.
func output(path string, write func(io.Writer) error) error {
	if path == "" || path == "-" {
		w := bufio.NewWriterSize(os.Stdout, 1<<16)
		if err := write(w); err != nil {
			return err
		}
		return w.Flush()
	}
	tmp, err := os.CreateTemp(filepath.Dir(path), ".lienket-*")
	if err != nil {
		return fmt.Errorf("writing %s: %w", path, err)
	}
	defer os.Remove(tmp.Name())
	w := bufio.NewWriterSize(tmp, 1<<16)
	if err = write(w); err == nil {
		err = w.Flush()
	}
	if cerr := tmp.Close(); err == nil {
		err = cerr
	}
	if err == nil {
		err = os.Chmod(tmp.Name(), 0o644)
	}
	if err == nil {
		err = os.Rename(tmp.Name(), path)
	}
	if err != nil {
		return fmt.Errorf("writing %s: %w", path, err)
	}
	return nil
}
