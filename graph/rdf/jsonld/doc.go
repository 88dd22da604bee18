// Package jsonld reads and writes JSON-LD 1.1.
//
// Reading is by github.com/piprate/json-gold, which expands a document; from
// there on the quads are made here, since that library leaves out, without a
// word, quads with IRIs that it does not take for URLs. The whole document is held
// in memory. Contexts are never loaded from anywhere: a document must hold its
// own.
//
// Writing streams, in the expanded form (with compact IRIs if there are
// prefixes).
package jsonld

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"unicode/utf8"

	"github.com/lienket/lienket/graph/rdf"
	"github.com/piprate/json-gold/ld"
)

// ErrRemoteContext is wrapped by the error for a document that refers to a
// context instead of holding it.
var ErrRemoteContext = errors.New("contexts are not loaded from elsewhere; write the context into the document")

// Options say how a document is read.
type Options struct {
	// Base is the absolute IRI against which relative IRIs are resolved where
	// no @base says otherwise. Empty: a relative IRI is an error.
	Base string
	// BlankPrefix is put before every blank node label; see [rdf.Blanks].
	BlankPrefix string
}

// Decode reads a JSON-LD document. Quads come in the order of its nodes, and of
// their properties' names. Those that the document says twice come twice. The error, which comes with a zero quad, wraps a
// *rdf.SyntaxError, without a position unless the fault is in the JSON itself, or
// is what r returned. Invalid IRIs and relative ones that nothing resolves are
// errors, while the standard's algorithm passes over them.
func Decode(r io.Reader, opt Options) iter.Seq2[rdf.Quad, error] {
	return func(yield func(rdf.Quad, error) bool) {
		c := converter{blanks: rdf.Blanks{Prefix: opt.BlankPrefix}, yield: yield}
		err := c.decode(r, opt.Base)
		if err != nil && !errors.Is(err, errStop) {
			yield(rdf.Quad{}, fmt.Errorf("reading JSON-LD: %w", err))
		}
	}
}

func (c *converter) decode(r io.Reader, base string) error {
	if base != "" {
		if _, err := rdf.NewBase(base); err != nil {
			return err
		}
	}
	data, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	document, err := parse(data)
	if err != nil {
		return err
	}
	expanded, err := expand(document, base)
	if err != nil {
		return err
	}
	return c.nodes(expanded)
}

func parse(data []byte) (any, error) {
	if !utf8.Valid(data) {
		at := 0
		for r, n := utf8.DecodeRune(data); r != utf8.RuneError || n != 1; r, n = utf8.DecodeRune(data[at:]) {
			at += n
		}
		return nil, syntaxError(data, at, "invalid UTF-8")
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.UseNumber()
	var document any
	err := dec.Decode(&document)
	if err == nil {
		var more json.RawMessage
		if err = dec.Decode(&more); err == io.EOF {
			plainVersions(document)
			return document, nil
		} else if err == nil {
			return nil, syntaxError(data, int(dec.InputOffset())-len(more), "more than one JSON value")
		}
	}
	var syntax *json.SyntaxError
	switch {
	case errors.As(err, &syntax):
		return nil, syntaxError(data, max(0, int(syntax.Offset)-1), syntax.Error())
	case err == io.EOF, errors.Is(err, io.ErrUnexpectedEOF):
		return nil, syntaxError(data, len(data), "the document ends too early")
	}
	return nil, syntaxError(data, int(dec.InputOffset()), err.Error())
}

// plainVersions makes the numbers of @version what the library compares them
// with; all other numbers keep their digits.
func plainVersions(v any) {
	switch v := v.(type) {
	case []any:
		for _, item := range v {
			plainVersions(item)
		}
	case map[string]any:
		for key, value := range v {
			if n, ok := value.(json.Number); ok && key == "@version" {
				if f, err := n.Float64(); err == nil {
					v[key] = f
				}
			}
			plainVersions(value)
		}
	}
}

func syntaxError(data []byte, at int, message string) error {
	before := data[:min(at, len(data))]
	line := bytes.Count(before, []byte{'\n'}) + 1
	col := utf8.RuneCount(before[bytes.LastIndexByte(before, '\n')+1:]) + 1
	return &rdf.SyntaxError{Line: line, Column: col, Message: message}
}

// offline refuses to load.
type offline struct{}

func (offline) LoadDocument(u string) (*ld.RemoteDocument, error) {
	return nil, fmt.Errorf("%q: %w", u, ErrRemoteContext)
}

// expand returns the document in expanded form.
func expand(document any, base string) (expanded []any, err error) {
	// The library takes the shape of what it is given for granted here and
	// there; a document must not end the process.
	defer func() {
		if p := recover(); p != nil {
			err = &rdf.SyntaxError{Message: fmt.Sprintf("the document has an unexpected shape: %v", p)}
		}
	}()
	options := ld.NewJsonLdOptions(base)
	options.DocumentLoader = offline{}
	expanded, err = ld.NewJsonLdProcessor().Expand(document, options)
	if err != nil {
		return nil, fault(err)
	}
	return expanded, nil
}

// fault makes the library's errors ours, and keeps the cause that it hides.
func fault(err error) error {
	var e *ld.JsonLdError
	if !errors.As(err, &e) {
		return &rdf.SyntaxError{Message: err.Error()}
	}
	if cause, ok := e.Details.(error); ok && errors.Is(cause, ErrRemoteContext) {
		return cause
	}
	if e.Code == ld.LoadingRemoteContextFailed || e.Code == ld.LoadingDocumentFailed {
		return fmt.Errorf("%v: %w", e.Details, ErrRemoteContext)
	}
	return &rdf.SyntaxError{Message: e.Error()}
}
