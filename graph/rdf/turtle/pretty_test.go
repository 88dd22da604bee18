package turtle

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/rdf/isomorphic"
)

func pretty(t *testing.T, quads []rdf.Quad) string {
	t.Helper()
	var b bytes.Buffer
	write(t, NewPrettyTriGEncoder(&b, map[string]string{"ex": "http://example.org/"}), quads)
	return b.String()
}

func TestPretty(t *testing.T) {
	in := `PREFIX ex: <http://example.org/>
		ex:b ex:q ( 1 [ ex:r true ] () ), [ ex:r 'x', 'y'@vi; a ex:C ] ; a ex:D , ex:C .
		_:loose ex:p ex:b . _:shared ex:p 1.5 . ex:a ex:p _:shared ; ex:q _:shared .
		_:one ex:p _:two . _:two ex:p _:one .
		ex:g { ex:s ex:p [] . _:shared ex:p _:g } _:g { ex:s ex:p 1e0 }`
	want := `@prefix ex: <http://example.org/> .

[] ex:p ex:b .

_:one ex:p _:two .

_:shared ex:p 1.5 .

_:two ex:p _:one .

ex:a ex:p _:shared ;
    ex:q _:shared .

ex:b a ex:C , ex:D ;
    ex:q ( 1 [ ex:r true ] () ) , [
        a ex:C ;
        ex:r "x" , "y"@vi
    ] .

_:g {
    ex:s ex:p 1e0 .
}

ex:g {
    _:shared ex:p _:g .
    ex:s ex:p [] .
}
`
	quads, err := collect(DecodeTriG(strings.NewReader(in), Options{}))
	if err != nil {
		t.Fatal(err)
	}
	if got := pretty(t, quads); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	slices.Reverse(quads)
	if got := pretty(t, append(quads, quads...)); got != want {
		t.Errorf("in another order, and twice:\n%s", got)
	}
}

// Chains of blank nodes of any length come back: lists on one level, other
// chains with labels where brackets would nest too deep.
func TestPrettyDeep(t *testing.T) {
	node := func(i int) rdf.BNode { return rdf.BNode(fmt.Sprint("n", i)) }
	for _, length := range []int{99, 100, 101, 102, 3000} {
		var chain, list []rdf.Quad
		for i := range length {
			chain = append(chain, rdf.Quad{Subject: node(i), Predicate: rdf.IRI("http://example.org/p"), Object: node(i + 1)})
			list = append(list, rdf.Quad{Subject: node(i), Predicate: rdf.RDFRest, Object: node(i + 1)},
				rdf.Quad{Subject: node(i), Predicate: rdf.RDFFirst, Object: rdf.String(fmt.Sprint(i))})
		}
		list = append(list, rdf.Quad{Subject: node(length), Predicate: rdf.RDFRest, Object: rdf.RDFNil},
			rdf.Quad{Subject: node(length), Predicate: rdf.RDFFirst, Object: rdf.String("end")},
			rdf.Quad{Subject: rdf.IRI("urn:s"), Predicate: rdf.IRI("urn:p"), Object: node(0)})
		for name, quads := range map[string][]rdf.Quad{"chain": chain, "list": list} {
			text := pretty(t, quads)
			back, err := collect(DecodeTriG(strings.NewReader(text), Options{}))
			if err != nil {
				t.Fatalf("%s of %d: %v", name, length, err)
			}
			if !isomorphic.Isomorphic(quads, back) {
				t.Errorf("%s of %d changed", name, length)
			}
			if name == "list" && strings.Count(text, "(") != 1 {
				t.Errorf("list of %d is not written as one:\n%.200s", length, text)
			}
		}
	}
}
