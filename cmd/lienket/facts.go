package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/facts"
)

func newFacts(g *global) *cobra.Command {
	var (
		kinds      []string
		format     string
		confidence float64
		bare       bool
	)
	c := &cobra.Command{
		Use:   "facts [NAME]",
		Short: "Print the facts as people say them, with the sentences that prove them",
		Long: `facts prints who holds which position, who supported whom, what happened and
what was counted, each with the sentences that prove it: where they stand (file,
offsets in code points), how sure the fact is, and which rule found it. With a
NAME, only the facts about it; case and diacritics do not matter.`,
		Example: `  lienket facts
  lienket facts "Hải Phòng"
  lienket facts --kind support --confidence 0.9 --bare
  lienket facts --format jsonl | jq .subject`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			o := facts.Options{Name: strings.Join(args, ""), Confidence: confidence}
			for _, k := range kinds {
				if !known(k) {
					return usagef("--kind is one of %v, not %q", facts.Kinds, k)
				}
				o.Kinds = append(o.Kinds, facts.Kind(k))
			}
			write := map[string]func(io.Writer, []facts.Fact) error{"jsonl": writeFactsJSON, "text": writeFactsText}[format]
			if bare && format == "text" {
				write = writeFactsBare
			}
			if write == nil {
				return usagef("--format is text or jsonl, not %q", format)
			}
			return g.read(cmd.Context(), func(r dataset.Reader) error {
				all, err := facts.Read(cmd.Context(), r, o)
				if err != nil {
					return err
				}
				if len(all) == 0 {
					fmt.Fprintln(os.Stderr, "lienket: no such facts")
				}
				return output("", func(w io.Writer) error { return write(w, all) })
			})
		},
	}
	c.Flags().StringSliceVar(&kinds, "kind", nil, "position, support, event, count (default all)")
	c.Flags().StringVar(&format, "format", "text", "text or jsonl")
	c.Flags().Float64Var(&confidence, "confidence", 0, "least confidence, 0 to 1")
	c.Flags().BoolVar(&bare, "bare", false, "the facts alone, one a line")
	return c
}

func known(kind string) bool {
	for _, k := range facts.Kinds {
		if string(k) == kind {
			return true
		}
	}
	return false
}

func writeFactsText(w io.Writer, all []facts.Fact) error {
	for _, f := range all {
		if _, err := fmt.Fprintln(w, f); err != nil {
			return err
		}
		for _, p := range f.Proofs {
			// An offset tells where to look; the quotation is for reading, on one line.
			words := strings.Join(strings.Fields(p.Evidence), " ")
			when := ""
			if p.Date != "" {
				when = ", " + p.Date
			}
			if _, err := fmt.Fprintf(w, "    “%s”\n    %s:%d-%d%s, %s, confidence %.2f\n", words, strings.Join(p.Sources, " "), p.Start, p.End, when, p.Rule, p.Confidence); err != nil {
				return err
			}
		}
	}
	return nil
}

func writeFactsBare(w io.Writer, all []facts.Fact) error {
	for _, f := range all {
		if _, err := fmt.Fprintln(w, f); err != nil {
			return err
		}
	}
	return nil
}

func writeFactsJSON(w io.Writer, all []facts.Fact) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	for _, f := range all {
		if err := e.Encode(f); err != nil {
			return err
		}
	}
	return nil
}
