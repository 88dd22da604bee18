package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"

	"github.com/spf13/cobra"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/vocab"
)

// counted lists what stats counts, in order.
var counted = []struct {
	name  string
	class rdf.IRI
}{
	{"articles", vocab.NewsArticle}, {"persons", vocab.Person}, {"places", vocab.Place}, {"organisations", vocab.Organization},
	{"positions", vocab.Membership}, {"supports", vocab.Support}, {"visits", vocab.Visit}, {"meetings", vocab.Meeting},
	{"send-offs", vocab.SendOff}, {"gifts", vocab.GiftGiving}, {"appointments", vocab.Appointment}, {"signings", vocab.Signing},
	{"inspections", vocab.Inspection}, {"conferences", vocab.Conference}, {"other events", vocab.Event}, {"counts", vocab.Observation},
}

// figure is one line of stats.
type figure struct {
	Name  string `json:"name"`
	Value int64  `json:"value"`
}

func newStats(g *global) *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:   "stats",
		Short: "Count what the database holds",
		Example: `  lienket stats
  lienket stats --json | jq .supports`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			// Before it is opened: an open database holds room that it gives back.
			disk := diskUsage(g.db)
			return g.read(cmd.Context(), func(r dataset.Reader) error {
				all, err := r.Count(cmd.Context(), dataset.Pattern{})
				if err != nil {
					return err
				}
				figures := []figure{{"quads", all.Quads}}
				for _, c := range counted {
					n, err := instances(cmd, r, c.class)
					if err != nil {
						return err
					}
					figures = append(figures, figure{c.name, n})
				}
				figures = append(figures, figure{"bytes on disk", disk})
				return output("", func(w io.Writer) error { return writeFigures(w, figures, asJSON) })
			})
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "as JSON")
	return c
}

// instances counts the distinct instances of a class.
func instances(cmd *cobra.Command, r dataset.Reader, class rdf.IRI) (n int64, err error) {
	p, okP, err := r.Lookup(vocab.Type)
	if err != nil {
		return 0, err
	}
	o, okO, err := r.Lookup(class)
	if err != nil || !okP || !okO {
		return 0, err
	}
	scan := dataset.Scan{
		Pattern: dataset.Pattern{dataset.P: p, dataset.O: o}, Order: dataset.Order{dataset.P, dataset.O, dataset.S, dataset.G},
		Want: dataset.Components(0).With(dataset.S), Union: true,
	}
	for _, err := range dataset.Walk(cmd.Context(), r, scan) {
		if err != nil {
			return 0, err
		}
		n++
	}
	return n, nil
}

func diskUsage(dir string) (bytes int64) {
	// What vanishes meanwhile is not counted.
	_ = filepath.WalkDir(dir, func(_ string, d os.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			if info, err := d.Info(); err == nil {
				bytes += info.Size()
			}
		}
		return nil
	})
	return bytes
}

func writeFigures(w io.Writer, figures []figure, asJSON bool) error {
	if asJSON {
		m := map[string]int64{}
		for _, f := range figures {
			m[f.Name] = f.Value
		}
		return json.NewEncoder(w).Encode(m)
	}
	for _, f := range figures {
		if _, err := fmt.Fprintf(w, "%-14s %12s\n", f.Name, thousands(f.Value)); err != nil {
			return err
		}
	}
	return nil
}

// thousands groups digits: 1234567 is "1,234,567".
func thousands(n int64) string {
	s := strconv.FormatInt(n, 10)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
