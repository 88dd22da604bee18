// Command newsgraph writes a made-up news graph as N-Quads to standard output,
// for benchmarks: newsgraph [-seed N] QUADS.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"os"
	"strconv"

	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/store/newsgraph"
)

func main() {
	seed := flag.Uint64("seed", 1, "the same seed and size give the same quads")
	flag.Parse()
	n, err := strconv.Atoi(flag.Arg(0))
	if flag.NArg() != 1 || err != nil || n < 0 {
		fmt.Fprintln(os.Stderr, "usage: newsgraph [-seed N] QUADS")
		os.Exit(2)
	}
	if err := write(n, *seed); err != nil {
		fmt.Fprintln(os.Stderr, "newsgraph:", err)
		os.Exit(1)
	}
}

func write(n int, seed uint64) error {
	w := bufio.NewWriterSize(os.Stdout, 1<<20)
	var line []byte
	for q, err := range newsgraph.Quads(n, seed) {
		if err != nil {
			return err
		}
		line = line[:0]
		for _, t := range []rdf.Term{q.Subject, q.Predicate, q.Object, q.Label} {
			line = append(appendTerm(line, t), ' ')
		}
		if _, err := w.Write(append(line, ".\n"...)); err != nil {
			return err
		}
	}
	return w.Flush()
}

// appendTerm writes a term of the made-up graph, whose texts need no escapes.
func appendTerm(b []byte, t rdf.Term) []byte {
	switch t := t.(type) {
	case rdf.IRI:
		return append(append(append(b, '<'), t...), '>')
	case rdf.String:
		return append(append(append(b, '"'), t...), '"')
	case rdf.LangString:
		return append(append(appendTerm(b, t.Value), '@'), t.Lang...)
	case rdf.TypedString:
		return appendTerm(append(appendTerm(b, t.Value), "^^"...), t.Type)
	}
	return b
}
