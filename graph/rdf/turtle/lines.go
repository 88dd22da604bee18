package turtle

import (
	"bytes"
	"io"
	"unicode/utf8"

	"github.com/lienket/lienket/graph/rdf"
)

// lineDecoder reads N-Triples and N-Quads (RDF 1.1 N-Quads, section 4). It works
// on whole lines: terms are cut out of them by searching for their last byte,
// and only checked if they are not remembered.
type lineDecoder struct {
	src     *source
	terms   *interner
	quads   bool
	scratch []byte
}

func newLineDecoder(r io.Reader, opt Options, quads bool) *lineDecoder {
	return &lineDecoder{src: newSource(r, opt), terms: newInterner(opt.BlankPrefix), quads: quads}
}

func (d *lineDecoder) run(yield func(rdf.Quad, error) bool) error {
	for {
		line, skip, ok := d.src.readLine()
		if d.src.err != nil {
			// A line that the reader did not finish is not judged.
			return d.src.err
		}
		if !ok {
			return nil
		}
		if err := d.line(line, yield); err != nil {
			return err
		}
		d.src.pos += skip
	}
}

// line reads the statements of one line; there are several only if carriage
// returns stand between them, for these end lines too.
func (d *lineDecoder) line(b []byte, yield func(rdf.Quad, error) bool) error {
	for i := skipBlank(b, 0); i < len(b); i = skipBlank(b, i) {
		switch b[i] {
		case '\r':
			i++
			continue
		case '#':
			i = endOfComment(b, i)
			continue
		}
		q, next, f := d.statement(b, i)
		if f != nil {
			return d.src.errorAt(f.at, "%s", f.why)
		}
		if !yield(q, nil) {
			return errStop
		}
		i = skipBlank(b, next)
		if i < len(b) && b[i] != '\r' && b[i] != '#' {
			return d.src.errorAt(i, "expected the end of the line")
		}
	}
	return nil
}

func skipBlank(b []byte, i int) int {
	for i < len(b) && (b[i] == ' ' || b[i] == '\t') {
		i++
	}
	return i
}

func endOfComment(b []byte, i int) int {
	if n := bytes.IndexByte(b[i:], '\r'); n >= 0 {
		return i + n
	}
	return len(b)
}

// statement reads the statement at b[i:] and returns where it ends.
func (d *lineDecoder) statement(b []byte, i int) (q rdf.Quad, next int, f *fault) {
	if q.Subject, i, f = d.node(b, i, "subject"); f != nil {
		return q, i, f
	}
	i = skipBlank(b, i)
	if i == len(b) || b[i] != '<' {
		return q, i, &fault{i, "expected the predicate, an IRI"}
	}
	if q.Predicate, i, f = d.iri(b, i); f != nil {
		return q, i, f
	}
	i = skipBlank(b, i)
	if i < len(b) && b[i] == '"' {
		q.Object, i, f = d.literal(b, i)
	} else {
		q.Object, i, f = d.node(b, i, "object")
	}
	if f != nil {
		return q, i, f
	}
	i = skipBlank(b, i)
	if d.quads && i < len(b) && b[i] != '.' {
		if q.Label, i, f = d.node(b, i, "graph"); f != nil {
			return q, i, f
		}
		i = skipBlank(b, i)
	}
	if i == len(b) || b[i] != '.' {
		return q, i, &fault{i, "expected a full stop"}
	}
	return q, i + 1, nil
}

// node reads an IRI or a blank node.
func (d *lineDecoder) node(b []byte, i int, what string) (rdf.Term, int, *fault) {
	if i < len(b) {
		switch b[i] {
		case '<':
			return d.iri(b, i)
		case '_':
			return d.blank(b, i)
		}
	}
	return nil, i, &fault{i, "expected the " + what}
}

func (d *lineDecoder) iri(b []byte, i int) (rdf.Term, int, *fault) {
	n := bytes.IndexByte(b[i:], '>')
	if n < 0 {
		return nil, i, &fault{i, "an IRI without its >"}
	}
	t, f := d.terms.iriTerm(b[i+1:i+n], rdf.Base{}, &d.scratch)
	if f != nil {
		f.at += i + 1
	}
	return t, i + n + 1, f
}

func (d *lineDecoder) blank(b []byte, i int) (rdf.Term, int, *fault) {
	if i+1 == len(b) || b[i+1] != ':' {
		return nil, i, &fault{i, "expected _: and a label"}
	}
	n := labelLen(b[i+2:])
	if n == 0 {
		return nil, i, &fault{i, "a blank node without a valid label"}
	}
	label := b[i+2 : i+2+n]
	return d.terms.node(label), i + 2 + n, nil
}

// labelLen returns the length of the blank node label that b begins with.
func labelLen(b []byte) int {
	end := 0
	for i := 0; i < len(b); {
		c := b[i]
		if isLetterOrDigit(c) || c == '_' || c == '-' && i > 0 {
			i++
			end = i
			continue
		}
		if c == '.' && i > 0 {
			i++
			continue
		}
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n == 1 || !rdf.IsPNCharsU(r) && (i == 0 || !rdf.IsPNChars(r)) {
			break
		}
		i += n
		end = i
	}
	return end
}

func (d *lineDecoder) literal(b []byte, i int) (rdf.Term, int, *fault) {
	from := i + 1
	n, escaped := quotedLen(b[from:])
	if n < 0 {
		return nil, i, &fault{i, "a literal without its closing quotation mark"}
	}
	text := b[from : from+n]
	if j := bytes.IndexByte(text, '\r'); j >= 0 {
		return nil, i, &fault{from + j, "a carriage return in a literal"}
	}
	var f *fault
	if escaped {
		if d.scratch, f = appendUnescaped(d.scratch[:0], text, true); f != nil {
			f.at += from
			return nil, i, f
		}
		text = d.scratch
	}
	var t rdf.Term
	i = skipBlank(b, from+n+1)
	switch {
	case i < len(b) && b[i] == '@':
		tag := langLen(b[i+1:])
		if tag == 0 {
			return nil, i, &fault{i, "expected a language tag"}
		}
		t, f = d.terms.langTerm(text, b[i+1:i+1+tag])
		i += 1 + tag
	case i+1 < len(b) && b[i] == '^' && b[i+1] == '^':
		var datatype rdf.Term
		if datatype, i, f = d.datatype(b, i+2); f != nil {
			return nil, i, f
		}
		t, f = d.terms.typedTerm(text, datatype)
	default:
		t, f = d.terms.stringTerm(text)
	}
	if f != nil {
		f.at += from
	}
	return t, i, f
}

func (d *lineDecoder) datatype(b []byte, i int) (rdf.Term, int, *fault) {
	i = skipBlank(b, i)
	if i == len(b) || b[i] != '<' {
		return nil, i, &fault{i, "expected the datatype, an IRI"}
	}
	// The literal may stand in the scratch space, which an escape would use.
	text := d.scratch
	d.scratch = nil
	t, i, f := d.iri(b, i)
	d.scratch = text
	return t, i, f
}

// quotedLen returns how many bytes of b stand before the quotation mark that
// closes it, -1 if none does, and whether there are escapes among them.
func quotedLen(b []byte) (n int, escaped bool) {
	n = bytes.IndexByte(b, '"')
	if n < 0 || bytes.IndexByte(b[:n], '\\') < 0 {
		return n, false
	}
	for n = 0; n < len(b); n++ {
		switch b[n] {
		case '"':
			return n, true
		case '\\':
			n++
		}
	}
	return -1, true
}
