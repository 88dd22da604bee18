package datasettest

import (
	"fmt"
	"math/rand/v2"

	"github.com/lienket/lienket/graph/rdf"
)

// Quads returns n different quads, the same for every n: all kinds of terms, a
// few popular subjects, objects and graphs, and triples that several graphs
// hold.
func Quads(n int) []rdf.Quad {
	rng := rand.New(rand.NewPCG(7, uint64(n)))
	zipf := rand.NewZipf(rng, 1.2, 4, uint64(n/3+2))
	seen := make(map[rdf.Quad]bool, n)
	quads := make([]rdf.Quad, 0, n)
	for len(quads) < n {
		var q rdf.Quad
		if len(quads) > 0 && rng.IntN(8) == 0 {
			q = quads[rng.IntN(len(quads))]
			q.Label = graph(rng.IntN(n/20 + 3))
		} else {
			q = rdf.Quad{
				Subject:   subject(int(zipf.Uint64())),
				Predicate: rdf.IRI(fmt.Sprintf("https://example.org/p%d", rng.IntN(9))),
				Object:    object(int(zipf.Uint64())),
				Label:     graph(rng.IntN(n/20 + 3)),
			}
		}
		if !seen[q] {
			seen[q] = true
			quads = append(quads, q)
		}
	}
	return quads
}

func graph(n int) rdf.Term {
	switch {
	case n == 0:
		return nil
	case n%11 == 1:
		return rdf.BNode(fmt.Sprintf("g%d", n))
	}
	return rdf.IRI(fmt.Sprintf("https://example.org/graph/%d", n))
}

func subject(n int) rdf.Term {
	if n%5 == 4 {
		return rdf.BNode(fmt.Sprintf("b%d", n))
	}
	return rdf.IRI(fmt.Sprintf("https://example.org/s%d", n))
}

// object draws from all kinds of terms; some look alike but for their datatype
// or language.
func object(n int) rdf.Term {
	const xsd = "http://www.w3.org/2001/XMLSchema#"
	text := rdf.String(fmt.Sprint(n / 10))
	switch n % 10 {
	case 0:
		return text
	case 1:
		return rdf.TypedString{Value: text, Type: xsd + "integer"}
	case 2:
		return rdf.LangString{Value: text, Lang: "vi"}
	case 3:
		return rdf.LangString{Value: text, Lang: "en"}
	case 4:
		return rdf.TypedString{Value: "0" + text, Type: xsd + "integer"}
	case 5:
		return rdf.TypedString{Value: rdf.String(fmt.Sprintf("20%02d-%02d-%02d", n%90, n%12+1, n%28+1)), Type: xsd + "date"}
	case 6:
		return rdf.TypedString{Value: text + ".5", Type: xsd + "decimal"}
	case 7:
		return rdf.TypedString{Value: "tỉnh " + text + "\x00\n\"", Type: "https://example.org/type"}
	case 8:
		return rdf.BNode("b" + string(text))
	}
	return rdf.IRI("https://example.org/s" + string(text))
}
