package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/lienket/lienket/graph/vocab"
)

// global holds the flags that every subcommand has.
type global struct {
	db   string
	base string
	wait time.Duration
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
whom, with the sentence that proves every fact. It works offline.

Data goes to standard output, human words to standard error. The exit status is 0
when done, 1 when something failed, 2 when the command was used wrongly.`,
		Example: `  lienket build articles/
  lienket facts "Hải Phòng"
  lienket query 'SELECT ?from ?to WHERE { ?from lk:supported ?to }'
  lienket export --view support --format graphml -o support.graphml`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return unknownCommand(cmd, args[0])
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
	root.PersistentFlags().StringVar(&g.db, "db", "lienket.db", "`folder` of the database")
	root.PersistentFlags().StringVar(&g.base, "base", vocab.DefaultBase, "`IRI` under which identifiers are minted")
	root.PersistentFlags().DurationVar(&g.wait, "wait", 2*time.Second, "how long to wait for another process that has the database open")
	root.SuggestionsMinimumDistance = 2
	for _, group := range []struct {
		title string
		adds  []func(*global) *cobra.Command
	}{
		{"Articles:", []func(*global) *cobra.Command{newBuild, newRm, newExtract, newEval}},
		{"Questions:", []func(*global) *cobra.Command{newFacts, newQuery, newNetwork, newExport, newServe, newStats}},
		{"The database:", []func(*global) *cobra.Command{newLoad, newUpdate, newVerify, newCompact, newBackup, newRestore}},
	} {
		root.AddGroup(&cobra.Group{ID: group.title, Title: group.title})
		for _, add := range group.adds {
			c := add(g)
			c.GroupID = group.title
			root.AddCommand(c)
		}
	}
	root.AddCommand(newVocab(g), newVersion(g))
	for _, c := range root.Commands() {
		c.Args = asUsage(c.Args)
		completeFlags(c)
	}
	root.SetHelpCommand(newHelp(root))
	root.InitDefaultCompletionCmd()
	if c, _, err := root.Find([]string{"completion"}); err == nil {
		c.Args = cobra.ArbitraryArgs
		for _, shell := range c.Commands() {
			shell.Args = asUsage(shell.Args)
		}
		c.RunE = func(c *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usagef("no completion for %q: there is bash, zsh, fish and powershell", args[0])
			}
			return c.Help()
		}
	}
	return root
}

// completeFlags tells the shell the words that a command's flags take.
func completeFlags(c *cobra.Command) {
	words := map[string][]string{"status": statuses, "view": {"support", "people", "facts", "full"}, "by": {"actor", "place"}, "default-graph": {"union", "strict"}}
	switch c.Name() {
	case "facts":
		words["kind"], words["format"] = []string{"position", "support", "event", "count"}, []string{"text", "jsonl"}
	case "network":
		words["kind"], words["format"] = supportKinds, []string{"table", "csv", "json"}
	case "export":
		words["kind"], words["format"] = supportKinds, exportFormats()
	case "query":
		words["format"] = []string{"table", "csv", "tsv", "json", "xml", "ttl", "nt", "trig", "nq", "rdfxml", "jsonld"}
	case "load":
		words["format"] = []string{"nt", "nq", "ttl", "trig", "rdfxml", "jsonld"}
	}
	for _, name := range slices.Sorted(maps.Keys(words)) {
		if c.Flags().Lookup(name) == nil {
			continue
		}
		if err := c.RegisterFlagCompletionFunc(name, cobra.FixedCompletions(words[name], cobra.ShellCompDirectiveNoFileComp)); err != nil {
			panic(err) // a flag that exists, and once
		}
	}
}

// newHelp is help that fails for a command that does not exist.
func newHelp(root *cobra.Command) *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND]",
		Short: "Say what a command does, with examples",
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			var names []string
			for _, c := range root.Commands() {
				names = append(names, c.Name()+"\t"+c.Short)
			}
			return names, cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(_ *cobra.Command, args []string) error {
			c, rest, err := root.Find(args)
			if err != nil || len(rest) > 0 {
				return unknownCommand(root, args[0])
			}
			c.InitDefaultHelpFlag()
			return c.Help()
		},
	}
}

// unknownCommand is the error of a command that does not exist, with those that
// may have been meant.
func unknownCommand(root *cobra.Command, name string) error {
	if like := root.SuggestionsFor(name); len(like) > 0 {
		return usagef("unknown command %q: did you mean %s?", name, strings.Join(like, " or "))
	}
	return usagef("unknown command %q", name)
}

// asUsage makes the errors of an argument check usage errors in our words.
func asUsage(check cobra.PositionalArgs) cobra.PositionalArgs {
	if check == nil {
		return nil
	}
	return func(cmd *cobra.Command, args []string) error {
		if check(cmd, args) == nil {
			return nil
		}
		what := "an argument is missing"
		if len(args) > 0 {
			what = fmt.Sprintf("unexpected argument %q", args[len(args)-1])
		}
		return usagef("%s\nUsage: %s", what, cmd.UseLine())
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
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return fmt.Errorf("writing %s: it is a folder", path)
	}
	tmp, err := os.CreateTemp(filepath.Dir(path), ".lienket-*")
	if err != nil {
		return fmt.Errorf("writing %s: %w", path, cause(err))
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
		return fmt.Errorf("writing %s: %w", path, cause(err))
	}
	return nil
}

// cause is what the operating system says about a file, without the name of the
// file that is not yet whole, which nobody knows.
func cause(err error) error {
	var file *fs.PathError
	if errors.As(err, &file) && strings.Contains(filepath.Base(file.Path), ".lienket-") {
		return file.Err
	}
	return err
}
