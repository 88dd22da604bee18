package rdfxml

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/lienket/lienket/graph/rdf"
)

// ErrNoName is wrapped by what Encode returns for a predicate that is not a
// namespace followed by an XML name, or whose name RDF/XML gives another
// meaning: such a triple cannot be written in RDF/XML.
var ErrNoName = errors.New("the predicate has no name in RDF/XML")

// ErrNoCharacter is wrapped by what Encode returns for a term with a
// character that XML 1.0 cannot hold, such as U+0000.
var ErrNoCharacter = errors.New("the character does not exist in XML")

// Encoder writes RDF/XML as triples come: those that follow one another share
// their subject's element, and nothing is held back. An error is final.
type Encoder struct {
	w   *bufio.Writer
	err error
	buf []byte
	// prefixes maps namespaces to their names.
	prefixes      map[string]string
	started, open bool
	subject       rdf.Term
}

// NewEncoder returns an encoder that declares all the prefixes, a map from name
// to namespace IRI, but those that XML does not allow as names. A predicate in
// another namespace gets a prefix of its own where it stands. Quads of named
// graphs are refused with an error that wraps [rdf.ErrNamedGraph].
func NewEncoder(w io.Writer, prefixes map[string]string) *Encoder {
	e := &Encoder{w: bufio.NewWriterSize(w, 64<<10), prefixes: map[string]string{}}
	names := make([]string, 0, len(prefixes))
	for name := range prefixes {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		space := prefixes[name]
		usable := isNCName(name) && name != "rdf" && space != xmlNamespace && space != rdf.RDFNamespace &&
			!(len(name) >= 3 && strings.EqualFold(name[:3], "xml")) && rdf.ValidIRI(space)
		if _, taken := e.prefixes[space]; usable && !taken {
			e.prefixes[space] = name
		}
	}
	e.prefixes[rdf.RDFNamespace] = "rdf"
	return e
}

// Encode writes q. A quad that RDF 1.1 does not allow is an error.
func (e *Encoder) Encode(q rdf.Quad) error {
	if e.err != nil {
		return e.err
	}
	e.err = e.encode(q)
	return e.err
}

func (e *Encoder) encode(q rdf.Quad) error {
	if q.Label != nil {
		return fmt.Errorf("writing RDF/XML: %s: %w", rdf.Text(q.Label), rdf.ErrNamedGraph)
	}
	if err := rdf.CheckQuad(q); err != nil {
		return fmt.Errorf("writing RDF/XML: %w", err)
	}
	if err := checkTerms(q); err != nil {
		return fmt.Errorf("writing RDF/XML: %w", err)
	}
	b := e.start(e.buf[:0])
	if !e.open || e.subject != q.Subject {
		if e.open {
			b = append(b, "  </rdf:Description>\n"...)
		}
		b = appendNode(append(b, "  <rdf:Description "...), q.Subject, "about")
		b = append(b, ">\n"...)
		e.subject, e.open = q.Subject, true
	}
	b, err := e.property(b, q.Predicate.(rdf.IRI), q.Object)
	if err != nil {
		return fmt.Errorf("writing RDF/XML: %w", err)
	}
	return e.flush(b)
}

func (e *Encoder) start(b []byte) []byte {
	if e.started {
		return b
	}
	e.started = true
	b = append(b, `<?xml version="1.0" encoding="UTF-8"?>`+"\n<rdf:RDF"...)
	spaces := make([]string, 0, len(e.prefixes))
	for space := range e.prefixes {
		spaces = append(spaces, space)
	}
	sort.Slice(spaces, func(i, j int) bool { return e.prefixes[spaces[i]] < e.prefixes[spaces[j]] })
	for _, space := range spaces {
		b = append(append(append(b, "\n    xmlns:"...), e.prefixes[space]...), `="`...)
		b = append(appendAttribute(b, space), '"')
	}
	return append(b, ">\n"...)
}

// appendNode appends the attribute that names a node.
func appendNode(b []byte, t rdf.Term, attribute string) []byte {
	switch t := t.(type) {
	case rdf.IRI:
		b = append(append(append(b, "rdf:"...), attribute...), `="`...)
		b = appendAttribute(b, string(t))
	case rdf.BNode:
		b = append(append(b, `rdf:nodeID="`...), nodeName(string(t))...)
	}
	return append(b, '"')
}

// nodeName makes a blank node label a name: one that begins with a digit gets an
// n before it, and so does, to keep different labels different, one that has
// only n before such a label.
func nodeName(label string) string {
	stem := strings.TrimLeft(label, "n")
	if stem != "" && '0' <= stem[0] && stem[0] <= '9' {
		return "n" + label
	}
	return label
}

func (e *Encoder) property(b []byte, predicate rdf.IRI, object rdf.Term) ([]byte, error) {
	space, local := splitName(string(predicate))
	if space == "" || local == "" || space == xmlNamespace ||
		space == rdf.RDFNamespace && syntaxNames[local] {
		return b, fmt.Errorf("%s: %w", predicate, ErrNoName)
	}
	prefix, known := e.prefixes[space]
	if !known {
		prefix = "ns"
		for e.taken(prefix) {
			prefix += "_"
		}
	}
	name := prefix + ":" + local
	b = append(append(b, "    <"...), name...)
	if !known {
		b = append(append(append(b, " xmlns:"...), prefix...), `="`...)
		b = append(appendAttribute(b, space), '"')
	}
	lexical, datatype, lang, ok := rdf.Literal(object)
	if !ok {
		b = appendNode(append(b, ' '), object, "resource")
		return append(b, "/>\n"...), nil
	}
	switch {
	case lang != "":
		b = append(append(append(b, ` xml:lang="`...), lang...), '"')
	case datatype != rdf.XSDString:
		b = append(appendAttribute(append(b, ` rdf:datatype="`...), string(datatype)), '"')
	}
	b = append(appendText(append(b, '>'), lexical), "</"...)
	return append(append(b, name...), ">\n"...), nil
}

func (e *Encoder) taken(prefix string) bool {
	for _, name := range e.prefixes {
		if name == prefix {
			return true
		}
	}
	return false
}

// splitName parts an IRI before its longest ending that is an XML name.
func splitName(iri string) (space, local string) {
	at := len(iri)
	for i := len(iri); i > 0; {
		r, n := utf8.DecodeLastRuneInString(iri[:i])
		if !isOldNameRune(r, false) {
			break
		}
		i -= n
		if isOldNameRune(r, true) {
			at = i
		}
	}
	return iri[:at], iri[at:]
}

// isOldNameRune reports whether r is surely a name character since the first
// edition of XML 1.0, by which many readers still go: ASCII, the Latin letters
// of Vietnamese and its neighbours, and combining accents.
func isOldNameRune(r rune, first bool) bool {
	switch {
	case r < 0x80:
		return isNameRune(r, first)
	case 0xC0 <= r && r <= 0xFF:
		return r != 0xD7 && r != 0xF7
	case 0x100 <= r && r <= 0x131, 0x134 <= r && r <= 0x13E, 0x141 <= r && r <= 0x148, 0x14A <= r && r <= 0x17E,
		0x1A0 <= r && r <= 0x1B0, 0x1EA0 <= r && r <= 0x1EF9:
		return true
	}
	return !first && (r == 0xB7 || 0x300 <= r && r <= 0x345)
}

// checkTerms looks for characters that XML cannot hold.
func checkTerms(q rdf.Quad) error {
	for _, t := range []rdf.Term{q.Subject, q.Predicate, q.Object} {
		text, datatype, _, _ := rdf.Literal(t)
		if iri, ok := t.(rdf.IRI); ok {
			text = string(iri)
		}
		for _, s := range []string{text, string(datatype)} {
			if err := checkCharacters(s); err != nil {
				return err
			}
		}
	}
	return nil
}

func checkCharacters(s string) error {
	for i, r := range s {
		switch {
		case r == '\t', r == '\n', r == '\r', 0x20 <= r && r <= 0xD7FF, 0xE000 <= r && r <= 0xFFFD, r >= 0x10000:
		default:
			return fmt.Errorf("U+%04X at byte %d of a term: %w", r, i, ErrNoCharacter)
		}
	}
	return nil
}

func (e *Encoder) flush(b []byte) error {
	e.buf = b
	if _, err := e.w.Write(b); err != nil {
		e.err = fmt.Errorf("writing RDF/XML: %w", err)
	}
	return e.err
}

// Close ends the document. It does not close the writer.
func (e *Encoder) Close() error {
	if e.err != nil {
		return e.err
	}
	b := e.start(e.buf[:0])
	if e.open {
		b = append(b, "  </rdf:Description>\n"...)
		e.open = false
	}
	if err := e.flush(append(b, "</rdf:RDF>\n"...)); err != nil {
		return err
	}
	if err := e.w.Flush(); err != nil {
		e.err = fmt.Errorf("writing RDF/XML: %w", err)
	}
	return e.err
}
