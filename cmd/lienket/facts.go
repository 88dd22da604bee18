package main

import (
	"encoding/json"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"github.com/spf13/cobra"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/facts"
	"github.com/lienket/lienket/graph/network"
)

// telling holds the flags of facts.
type telling struct {
	kinds       []string
	format      string
	confidence  float64
	from, to    string
	sources     []string
	bare        bool
	first, last network.Date
	write       func(io.Writer, []facts.Fact) error
}

func newFacts(g *global) *cobra.Command {
	var t telling
	c := &cobra.Command{
		Use:   "facts [NAME]",
		Short: "Print the facts as people say them, with the sentences that prove them",
		Long: `facts prints who holds which position, who supported whom, what happened and
what was counted, each with the sentences that prove it: where they stand (file,
offsets in code points), how sure the fact is, and which rule found it. With a
NAME, only the facts about it; case and diacritics do not matter.`,
		Example: `  lienket facts
  lienket facts Hải Phòng
  lienket facts --kind support --from 2021-05 --to 2021-09 "Bắc Giang"
  lienket facts --kind support --confidence 0.9 --bare
  lienket facts --format jsonl | jq .subject`,
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			o := facts.Options{Name: strings.Join(args, " "), Confidence: t.confidence}
			if err := t.check(&o); err != nil {
				return err
			}
			var all []facts.Fact
			err := g.read(cmd.Context(), func(r dataset.Reader) (err error) {
				all, err = facts.Read(cmd.Context(), r, o)
				return err
			})
			if err != nil {
				return err
			}
			all = t.keep(all)
			if len(all) == 0 {
				about := ""
				if o.Name != "" {
					about = fmt.Sprintf(" about %q", o.Name)
				}
				fmt.Fprintf(os.Stderr, "lienket: no such facts%s\n", about)
			}
			return output("", func(w io.Writer) error { return t.write(w, all) })
		},
	}
	f := c.Flags()
	f.StringSliceVar(&t.kinds, "kind", nil, "`kinds` of facts: position, support, event, count (default all)")
	f.StringVar(&t.format, "format", "text", "text or jsonl")
	f.Float64Var(&t.confidence, "confidence", 0, "least confidence, `0 to 1`")
	f.StringVar(&t.from, "from", "", "keep what was true on or after this `date` (YYYY, YYYY-MM or YYYY-MM-DD)")
	f.StringVar(&t.to, "to", "", "keep what was true on or before this `date`")
	f.StringSliceVar(&t.sources, "source", nil, "keep what these `files`, folders, addresses or hosts say")
	f.BoolVar(&t.bare, "bare", false, "the facts alone, one a line")
	return c
}

// check compiles the flags.
func (t *telling) check(o *facts.Options) error {
	for _, k := range t.kinds {
		if !known(k) {
			return usagef("--kind is one of %v, not %q", facts.Kinds, k)
		}
		o.Kinds = append(o.Kinds, facts.Kind(k))
	}
	if t.confidence < 0 || t.confidence > 1 {
		return usagef("--confidence is from 0 to 1, not %g", t.confidence)
	}
	var err error
	if t.first, t.last, err = interval(t.from, t.to); err != nil {
		return err
	}
	t.write = map[string]func(io.Writer, []facts.Fact) error{"jsonl": writeFactsJSON, "text": writeFactsText}[t.format]
	switch {
	case t.write == nil:
		return usagef("--format is text or jsonl, not %q", t.format)
	case t.bare && t.format == "jsonl":
		return usagef("--bare is for the text format")
	case t.bare:
		t.write = writeFactsBare
	}
	return nil
}

// interval reads --from and --to; a day of 0 is no bound.
func interval(from, to string) (first, last network.Date, err error) {
	if from != "" {
		if first, _, err = network.ParseDates(from); err != nil {
			return 0, 0, usagef("--from: %w", err)
		}
	}
	if to != "" {
		if _, last, err = network.ParseDates(to); err != nil {
			return 0, 0, usagef("--to: %w", err)
		}
	}
	if first != 0 && last != 0 && first > last {
		return 0, 0, usagef("--from %s is after --to %s", from, to)
	}
	return first, last, nil
}

// keep drops the proofs that do not pass the filters, and the facts that have
// none left. A proof without a date does not pass a filter by date.
func (t *telling) keep(all []facts.Fact) []facts.Fact {
	if t.first == 0 && t.last == 0 && len(t.sources) == 0 {
		return all
	}
	var kept []facts.Fact
	for _, f := range all {
		f.Proofs = slices.DeleteFunc(f.Proofs, func(p facts.Proof) bool { return !t.dated(p) || !t.said(p) })
		if len(f.Proofs) > 0 {
			kept = append(kept, f)
		}
	}
	return kept
}

func (t *telling) dated(p facts.Proof) bool {
	if t.first == 0 && t.last == 0 {
		return true
	}
	first, last, err := network.ParseDates(p.Date)
	return err == nil && (t.first == 0 || last >= t.first) && (t.last == 0 || first <= t.last)
}

// said reports whether a proof stands in one of the sources asked for.
func (t *telling) said(p facts.Proof) bool {
	host := ""
	if u, err := url.Parse(p.URL); err == nil {
		host = strings.TrimPrefix(u.Hostname(), "www.")
	}
	return len(t.sources) == 0 || slices.ContainsFunc(t.sources, func(s string) bool {
		if s == p.URL || s == p.Article || host != "" && strings.EqualFold(strings.TrimPrefix(s, "www."), host) {
			return true
		}
		path := filepath.ToSlash(filepath.Clean(s))
		return slices.ContainsFunc(p.Sources, func(source string) bool {
			rest, ok := strings.CutPrefix(source, path)
			return ok && (rest == "" || rest[0] == '#' || rest[0] == '/')
		})
	})
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
		if _, err := fmt.Fprintln(w, printable(f.String())); err != nil {
			return err
		}
		for _, p := range f.Proofs {
			if _, err := io.WriteString(w, proofText(p)); err != nil {
				return err
			}
		}
	}
	return nil
}

// proofText is a proof on two lines: the quotation for reading, and where it
// stands. What was loaded from elsewhere may have none.
func proofText(p facts.Proof) string {
	if p.Evidence == "" && len(p.Sources) == 0 {
		return "    no evidence is told\n"
	}
	when := ""
	if p.Date != "" {
		when = ", " + day(p.Date)
	}
	return fmt.Sprintf("    “%s”\n    %s:%d-%d%s, %s, confidence %.2f\n",
		printable(p.Evidence), printable(strings.Join(p.Sources, " ")), p.Start, p.End, printable(when), p.Rule, p.Confidence)
}

// printable is text for one line of a terminal: no line ends, and no control
// characters, by which an article could speak to the terminal.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsControl(r):
			return unicode.ReplacementChar
		}
		return r
	}, strings.Join(strings.Fields(s), " "))
}

// day is a date for people: one without a year, --10-18, says so.
func day(date string) string {
	if monthDay, ok := strings.CutPrefix(date, "--"); ok {
		return monthDay + " of an unknown year"
	}
	return date
}

func writeFactsBare(w io.Writer, all []facts.Fact) error {
	for _, f := range all {
		if _, err := fmt.Fprintln(w, printable(f.String())); err != nil {
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
