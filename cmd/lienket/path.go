package main

import (
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/lienket/lienket/graph/network"
	"github.com/lienket/lienket/graph/network/measure"
	"github.com/lienket/lienket/graph/vocab"
)

// shortest prints the shortest path between the two names of --path.
func (m *measuring) shortest(view *network.Graph, csr *measure.Graph) error {
	from, to, err := pathEnds(view, m.path)
	if err != nil {
		return err
	}
	var ends [2]int32
	for i, name := range []string{from, to} {
		found := findNodes(view, name)
		switch len(found) {
		case 0:
			return fmt.Errorf("nobody is called %q in the %s view%s", name, m.view, suggestNodes(view, name))
		case 1:
		default:
			fmt.Fprintf(os.Stderr, "lienket: %d are called %q, taking %s\n", len(found), name, view.Nodes[found[0]].ID)
		}
		ends[i] = found[0]
	}
	path := csr.Path(ends[0], ends[1], true)
	if path == nil {
		if path = csr.Path(ends[0], ends[1], false); path == nil {
			return fmt.Errorf("no path leads from %s to %s", from, to)
		}
		fmt.Fprintln(os.Stderr, "lienket: no path follows the directions; on this one, mind the arrows")
	}
	return output("", func(w io.Writer) error {
		_, err := fmt.Fprintln(w, alongPath(view, path))
		return err
	})
}

// pathEnds splits FROM,TO. Names may hold commas: the comma that divides is the
// first that leaves a known name on both sides.
func pathEnds(view *network.Graph, s string) (from, to string, err error) {
	for i, c := range s {
		if c != ',' {
			continue
		}
		a, b := strings.TrimSpace(s[:i]), strings.TrimSpace(s[i+1:])
		if from == "" {
			from, to = a, b
		}
		if len(findNodes(view, a)) > 0 && len(findNodes(view, b)) > 0 {
			return a, b, nil
		}
	}
	if from == "" || to == "" {
		return "", "", usagef("--path takes two names: FROM,TO")
	}
	return from, to, nil
}

// findNodes finds who goes by a name, if need be without regard to diacritics.
func findNodes(view *network.Graph, name string) []int32 {
	if found := measure.Find(view, name); len(found) > 0 || name == "" {
		return found
	}
	var found []int32
	slug := vocab.Slug(name)
	for i := range view.Nodes {
		if slug != "" && vocab.Slug(view.Nodes[i].Label) == slug {
			found = append(found, int32(i))
		}
	}
	return found
}

// suggestNodes names some whose name holds the words.
func suggestNodes(view *network.Graph, name string) string {
	var like []string
	words := "-" + vocab.Slug(name) + "-"
	for i := range view.Nodes {
		if label := view.Nodes[i].Label; words != "--" && strings.Contains("-"+vocab.Slug(label)+"-", words) {
			like = append(like, fmt.Sprintf("%q", label))
		}
	}
	slices.Sort(like)
	like = slices.Compact(like)
	switch {
	case len(like) == 0:
		return ""
	case len(like) > 5:
		like = append(like[:5], "…")
	}
	return ": did you mean " + strings.Join(like, " or ") + "?"
}

// alongPath writes a path with arrows that point as the edges do.
func alongPath(view *network.Graph, path []int32) string {
	edges := map[[2]string]bool{}
	for i := range view.Edges {
		edges[[2]string{view.Edges[i].Source, view.Edges[i].Target}] = true
	}
	var b strings.Builder
	for i, v := range path {
		if i > 0 {
			a, z := view.Nodes[path[i-1]].ID, view.Nodes[v].ID
			switch {
			case edges[[2]string{a, z}] && edges[[2]string{z, a}]:
				b.WriteString(" ↔ ")
			case edges[[2]string{z, a}]:
				b.WriteString(" ← ")
			default:
				b.WriteString(" → ")
			}
		}
		b.WriteString(printable(view.Nodes[v].Label))
	}
	return b.String()
}
