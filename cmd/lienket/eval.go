package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/lienket/lienket/extract/record"
	"github.com/lienket/lienket/extract/score"
	"github.com/lienket/lienket/extract/vietnamese"
)

func newEval(*global) *cobra.Command {
	var (
		r                  reading
		showErrors, asJSON bool
		extracted, floors  string
	)
	c := &cobra.Command{
		Use:   "eval GOLD PATH...",
		Short: "Score the extraction against annotated articles",
		Long: `eval extracts the articles and compares them with the annotations in the folder
GOLD, one JSON object ID.json an article: precision, recall and F1 for each
category over all articles. With --errors, what is missing and what is too much,
with evidence. With --floors, the exit status tells whether a category fell below
its floor; it is 1 too if an article could not be read.`,
		Example: `  lienket eval gold/ articles/
  lienket eval --errors gold/ articles/ | less
  lienket eval --extracted facts.jsonl gold/`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if (len(args) > 1) == (extracted != "") {
				return usagef("name the articles, or by --extracted what was extracted from them")
			}
			gold, err := score.ReadGold(args[0])
			if err != nil {
				return err
			}
			var got []score.Article
			failed := 0
			if extracted != "" {
				got, err = readExtracted(extracted)
			} else {
				got, failed, err = extractForScore(cmd, args[1:], r)
			}
			if err != nil {
				return err
			}
			report := score.Compare(gold, got)
			if !showErrors {
				report.Errors = nil
			}
			err = output("", func(w io.Writer) error {
				if asJSON {
					return json.NewEncoder(w).Encode(report)
				}
				return writeReport(w, report)
			})
			if err == nil && floors != "" {
				err = checkFloors(report, floors)
			}
			if err == nil && failed > 0 {
				return errSilent
			}
			return err
		},
	}
	r.flags(c)
	c.Flags().BoolVar(&showErrors, "errors", false, "list what is missing and what is too much")
	c.Flags().BoolVar(&asJSON, "json", false, "as JSON")
	c.Flags().StringVar(&extracted, "extracted", "", "`file` of JSON Lines that 'lienket extract' printed, instead of articles")
	c.Flags().StringVar(&floors, "floors", "", "`file` with a line 'category<TAB>least F1' for each category that has a floor")
	return c
}

func readExtracted(path string) ([]score.Article, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return score.ReadExtracted(f)
}

// extractForScore extracts the articles, and says how many failed.
func extractForScore(cmd *cobra.Command, paths []string, r reading) ([]score.Article, int, error) {
	pipeline, err := vietnamese.New()
	if err != nil {
		return nil, 0, err
	}
	var b bytes.Buffer
	failed, err := extractAll(cmd.Context(), pipeline, paths, r.o, runtime.GOMAXPROCS(0), false, record.Write, &b)
	if err != nil {
		return nil, 0, err
	}
	if failed > 0 {
		fmt.Fprintf(os.Stderr, "lienket: %d articles failed and count as extracted with nothing\n", failed)
	}
	got, err := score.ReadExtracted(&b)
	return got, failed, err
}

func writeReport(w io.Writer, r *score.Report) error {
	b := bufio.NewWriter(w)
	fmt.Fprintf(b, "%-24s %6s %6s %6s %6s %6s\n", "", "P", "R", "F1", "gold", "got")
	for _, x := range r.Results {
		fmt.Fprintf(b, "%-24s %6.3f %6.3f %6.3f %6d %6d\n", x.Category, x.Precision, x.Recall, x.F1, x.Gold, x.Extracted)
	}
	for _, e := range r.Errors {
		fmt.Fprintf(b, "\n%s  %s  %s  %s\n", e.Article, e.Category, e.Kind(), e.Fact)
		if e.Evidence != "" {
			fmt.Fprintf(b, "    “%s”\n", strings.Join(strings.Fields(e.Evidence), " "))
		}
	}
	return b.Flush()
}

// checkFloors compares the report with floors that only rise.
func checkFloors(r *score.Report, path string) error {
	b, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	var below []error
	for n, line := range strings.Split(string(b), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		name, floor, _ := strings.Cut(line, "\t")
		least, err := strconv.ParseFloat(floor, 64)
		result, ok := r.Result(name)
		switch {
		case err != nil || !ok:
			return fmt.Errorf("%s:%d: not a category and its floor: %q", path, n+1, line)
		case result.F1 < least:
			below = append(below, fmt.Errorf("%s: F1 %.4f fell below its floor %.4f", name, result.F1, least))
		case result.F1 >= least+0.02:
			fmt.Fprintf(os.Stderr, "%s: F1 %.4f, the floor %.4f can rise\n", name, result.F1, least)
		}
	}
	return errors.Join(below...)
}
