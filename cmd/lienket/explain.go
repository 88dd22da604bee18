package main

import (
	"bytes"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/record"
)

// writeExplanation prints each fact of an article with the steps that made it.
func writeExplanation(w io.Writer, a *extract.Analysis) error {
	art, d := record.Of(a), a.Document
	var b bytes.Buffer
	fmt.Fprintf(&b, "%s", printable(art.Source))
	if art.Record > 0 {
		fmt.Fprintf(&b, ", record %d", art.Record)
	}
	if a.Document.Title != "" {
		fmt.Fprintf(&b, ": %s", printable(a.Document.Title))
	}
	b.WriteString("\n")
	tell := func(kind string, ev *extract.Evidence, what []string, details ...string) {
		fmt.Fprintf(&b, "\n  %s: %s", kind, printable(strings.Join(said(what), " – ")))
		if more := said(details); len(more) > 0 {
			fmt.Fprintf(&b, " (%s)", strings.Join(more, ", "))
		}
		fmt.Fprintf(&b, "\n    “%s”\n    rule %s, confidence %.2f\n", printable(d.Slice(ev.Sentence)), ev.Rule, ev.Confidence)
		for _, s := range ev.Steps {
			fmt.Fprintf(&b, "    %s ← “%s”\n", s.Why, printable(d.Slice(s.Span)))
		}
	}
	for i, p := range art.Positions {
		former := ""
		if p.Former {
			former = "former"
		}
		tell("position", &a.Positions[i].Evidence, []string{p.Person, p.Title, deref(p.Org)}, former, deref(p.AsOf))
	}
	for i, s := range art.Supports {
		joint := ""
		if s.Joint {
			joint = "shared"
		}
		tell("support", &a.Supports[i].Evidence, []string{s.From, s.What, s.To}, s.Kind, s.Status, deref(s.Date), s.DatePartial, joint)
	}
	for i, e := range art.Events {
		tell("event", &a.Events[i].Evidence, []string{e.Type, strings.Join(e.Participants, ", ")}, deref(e.Place), deref(e.Date), e.DatePartial)
	}
	for i, n := range art.Counts {
		tell("count", &a.Counts[i].Evidence, []string{n.Place, n.Metric, strconv.FormatFloat(n.Value, 'f', -1, 64)})
	}
	if len(art.Positions)+len(art.Supports)+len(art.Events)+len(art.Counts) == 0 {
		b.WriteString("\n  no facts\n")
	}
	b.WriteString("\n")
	_, err := w.Write(b.Bytes())
	return err
}

// said leaves out what is not said.
func said(parts []string) []string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return out
}

func deref(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}
