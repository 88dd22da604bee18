package main

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"io"
	"os"
	"runtime"

	"github.com/spf13/cobra"

	"github.com/lienket/lienket/cmd/lienket/ingest"
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/article"
	"github.com/lienket/lienket/extract/record"
	"github.com/lienket/lienket/extract/vietnamese"
)

func newExtract(*global) *cobra.Command {
	var (
		r       reading
		format  string
		explain bool
		strict  bool
		jobs    int
	)
	c := &cobra.Command{
		Use:   "extract PATH...",
		Short: "Extract without a store: one JSON object an article",
		Long: `extract reads articles as build does and prints what it finds on standard
output, one JSON object an article, in the order of the input: persons, places,
organisations, positions, supports, events, counts and mentions, every fact with
its evidence, confidence and rule. With --explain it prints, for people, which
words, rule and steps made each fact.`,
		Example: `  lienket extract article.txt | jq .supports
  lienket extract --explain article.txt
  cat news.jsonl | lienket extract - > facts.jsonl`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, paths []string) error {
			write := record.Write
			if explain {
				write = writeExplanation
			} else if format != "jsonl" {
				return usagef("--format is jsonl, not %q", format)
			}
			if jobs < 1 {
				return usagef("--jobs must be at least 1")
			}
			collectRarely()
			pipeline, err := vietnamese.New()
			if err != nil {
				return err
			}
			failed := 0
			err = output("", func(w io.Writer) error {
				failed, err = extractAll(cmd.Context(), pipeline, paths, r.o, jobs, strict, write, w)
				return err
			})
			if err == nil && failed > 0 {
				return errSilent
			}
			return err
		},
	}
	r.flags(c)
	c.Flags().StringVar(&format, "format", "jsonl", "jsonl")
	c.Flags().BoolVar(&explain, "explain", false, "print how each fact was made instead")
	c.Flags().BoolVar(&strict, "strict", false, "stop at the first bad article")
	c.Flags().IntVarP(&jobs, "jobs", "j", runtime.GOMAXPROCS(0), "how `many` articles are analysed at once")
	return c
}

// extractAll writes the analyses of all articles in order, and returns how many
// articles failed.
func extractAll(ctx context.Context, pipeline *extract.Pipeline, paths []string, o article.Options, jobs int, strict bool,
	write func(io.Writer, *extract.Analysis) error, w io.Writer) (failed int, err error) {
	work := func(group []ingest.Article) ([][]byte, []error) {
		docs, errs, lines := make([]*extract.Document, len(group)), make([]error, len(group)), make([][]byte, len(group))
		for i, a := range group {
			docs[i], errs[i] = a.Parse()
		}
		analyses, failed := ingest.Analyze(ctx, pipeline, group, docs)
		for i, analysis := range analyses {
			if analysis == nil {
				errs[i] = cmp.Or(errs[i], failed[i])
				continue
			}
			var b bytes.Buffer
			errs[i] = write(&b, analysis)
			lines[i] = b.Bytes()
		}
		return lines, errs
	}
	for line, err := range ingest.InOrder(ctx, found(ctx, paths, o, &progress{}), jobs, work) {
		if err != nil {
			if ctx.Err() != nil || strict {
				return failed, err
			}
			failed++
			fmt.Fprintf(os.Stderr, "lienket: %v\n", err)
			continue
		}
		if _, err := w.Write(line); err != nil {
			return failed, err
		}
	}
	return failed, nil
}
