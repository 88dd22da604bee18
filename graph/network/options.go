package network

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/lienket/lienket/graph/vocab"
)

// View is a way to see a dataset as a graph.
type View string

// The views.
const (
	// ViewSupport has donors and recipients; one edge for each pair and kind of
	// support, weighted by the number of supports.
	ViewSupport View = "support"
	// ViewPeople has persons, organisations and places, joined by positions
	// held, and persons who took part in the same event.
	ViewPeople View = "people"
	// ViewFacts has the direct triples: who supported whom, who holds which
	// position where.
	ViewFacts View = "facts"
	// ViewFull has every resource as a node and every triple between resources
	// as an edge; facts, events and articles are nodes.
	ViewFull View = "full"
)

// Views lists the views.
func Views() []View { return []View{ViewSupport, ViewPeople, ViewFacts, ViewFull} }

// ParseView reads the name of a view.
func ParseView(s string) (View, error) {
	if v := View(strings.ToLower(s)); slices.Contains(Views(), v) {
		return v, nil
	}
	return "", fmt.Errorf("view %q is none of support, people, facts, full", s)
}

// By says who the nodes of the support view are.
type By string

// The two ways to see donors and recipients: as they are named, or with
// organisations counted as the place that they are of.
const (
	ByActor By = "actor"
	ByPlace By = "place"
)

// ParseBy reads "actor" or "place".
func ParseBy(s string) (By, error) {
	switch b := By(strings.ToLower(s)); b {
	case ByActor, ByPlace:
		return b, nil
	}
	return "", fmt.Errorf("by %q is neither actor nor place", s)
}

// Options says what to project. The zero value is the whole support view by
// actor.
//
// A filter keeps the facts that have the property asked for: a fact without a
// date does not pass a filter by date, a position does not pass a filter by
// status. Several values of one filter are alternatives. The full view, whose
// edges are triples and not facts, knows Kinds (predicates), Sources and
// MinWeight only.
type Options struct {
	View View
	By   By
	// From and To bound the time when something was true, both inclusive, as
	// YYYY-MM-DD, YYYY-MM or YYYY; a fact of which any day lies within passes.
	From, To string
	// Kinds are kinds of support ("personnel", "goods", "money", "expertise",
	// "other") or relations as edges show them ("title:bi-thu", "supported").
	Kinds []string
	// Statuses are "done", "ongoing", "pledged".
	Statuses []string
	// Places are names or identifiers of places. A fact passes if one of its
	// ends is that place, lies in it, or is an organisation of it.
	Places []string
	// Sources are publishers, hosts of URLs, or articles' identifiers.
	Sources []string
	// MinWeight drops lighter edges.
	MinWeight float64
	// MinConfidence drops facts of lower confidence, 0–1.
	MinConfidence float64

	// Names is the base of the identifiers; its zero value is the default base.
	Names vocab.Names
	// Version of the program, for Meta.
	Version string
	// Memory bounds in bytes what sorting may hold before it uses files in
	// TempDir; 0 is 256 MiB. TempDir "" is the system's.
	Memory  int
	TempDir string
}

// settings are the choices in force, as Meta.Settings shows them.
func (o *Options) settings() []Setting {
	s := []Setting{{"view", string(o.View)}}
	if o.View == ViewSupport {
		s = append(s, Setting{"by", string(o.By)})
	}
	add := func(name, value string) {
		if value != "" {
			s = append(s, Setting{"filter_" + name, value})
		}
	}
	list := func(l []string) string { return strings.Join(slices.Sorted(slices.Values(l)), ", ") }
	number := func(f float64) string {
		if f <= 0 {
			return ""
		}
		return strconv.FormatFloat(f, 'g', -1, 64)
	}
	add("from", o.From)
	add("to", o.To)
	add("kind", list(o.Kinds))
	add("status", list(o.Statuses))
	add("place", list(o.Places))
	add("source", list(o.Sources))
	add("min_weight", number(o.MinWeight))
	add("min_confidence", number(o.MinConfidence))
	return s
}

// complete fills what the zero value means and checks the rest.
func (o *Options) complete() error {
	var err error
	if o.View == "" {
		o.View = ViewSupport
	}
	if o.View, err = ParseView(string(o.View)); err != nil {
		return err
	}
	if o.By == "" {
		o.By = ByActor
	}
	if o.By, err = ParseBy(string(o.By)); err != nil {
		return err
	}
	for _, d := range []string{o.From, o.To} {
		if d == "" {
			continue
		}
		if _, _, err := ParseDates(d); err != nil {
			return err
		}
	}
	if o.View == ViewFull {
		switch {
		case o.From != "" || o.To != "":
			return fmt.Errorf("the full view has no filter by date")
		case len(o.Statuses) > 0, len(o.Places) > 0, o.MinConfidence > 0:
			return fmt.Errorf("the full view has no filter by status, place or confidence")
		}
	}
	if o.Names.Base() == "" {
		if o.Names, err = vocab.NewNames(""); err != nil {
			return err
		}
	}
	if o.Memory <= 0 {
		o.Memory = 256 << 20
	}
	return nil
}
