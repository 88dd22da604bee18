package results

import (
	"encoding/json"
	"fmt"
	"io"
	"unicode/utf8"

	"github.com/lienket/lienket/graph/rdf"
)

// https://www.w3.org/TR/sparql11-results-json/

func (e *encoder) beginJSON(vars []string) {
	e.put(`{"head":{"vars":[`)
	for i, v := range vars {
		if i > 0 {
			e.put(",")
		}
		e.string(v)
	}
	e.put("]},\n\"results\":{\"bindings\":[")
	for _, v := range vars {
		k := encoder{}
		k.string(v)
		e.keys = append(e.keys, string(k.buf)+":{\"type\":\"")
	}
}

func (e *encoder) rowJSON(_ []string, row []rdf.Term) {
	if e.later {
		e.put(",")
	}
	e.later = true
	e.put("\n{")
	first := true
	for i, t := range row {
		if t == nil {
			continue
		}
		if !first {
			e.put(",")
		}
		first = false
		e.put(e.keys[i])
		switch t := t.(type) {
		case rdf.IRI:
			e.put(`uri","value":`)
			e.string(string(t))
		case rdf.BNode:
			e.put(`bnode","value":`)
			e.string(string(t))
		default:
			e.literalJSON(t)
		}
		e.put("}")
	}
	e.put("}")
}

func (e *encoder) literalJSON(t rdf.Term) {
	e.put(`literal","value":`)
	switch t := t.(type) {
	case rdf.String:
		e.string(string(t))
	case rdf.LangString:
		e.string(string(t.Value))
		e.put(`,"xml:lang":`)
		e.string(t.Lang)
	case rdf.TypedString:
		e.string(string(t.Value))
		e.put(`,"datatype":`)
		e.string(string(t.Type))
	}
}

func (e *encoder) endJSON() { e.put("\n]}}\n") }

// string appends a JSON string. Bytes that are not UTF-8 become U+FFFD.
func (e *encoder) string(s string) {
	const hex = "0123456789abcdef"
	e.buf = append(e.buf, '"')
	begin := 0
	for i := 0; i < len(s); {
		c := s[i]
		if plainInJSON[c] {
			i++
			continue
		}
		if c >= utf8.RuneSelf {
			if r, w := utf8.DecodeRuneInString(s[i:]); r == utf8.RuneError && w == 1 {
				e.buf = append(append(e.buf, s[begin:i]...), "\ufffd"...)
				begin = i + 1
				i++
			} else {
				i += w
			}
			continue
		}
		e.buf = append(e.buf, s[begin:i]...)
		switch c {
		case '"', '\\':
			e.buf = append(e.buf, '\\', c)
		case '\n':
			e.put(`\n`)
		case '\r':
			e.put(`\r`)
		case '\t':
			e.put(`\t`)
		default:
			e.buf = append(e.buf, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
		}
		i++
		begin = i
	}
	e.buf = append(append(e.buf, s[begin:]...), '"')
}

// plainInJSON holds the bytes that stand for themselves.
var plainInJSON = func() (plain [256]bool) {
	for c := byte(' '); c < 0x7f; c++ {
		plain[c] = c != '"' && c != '\\'
	}
	return plain
}()

type jsonTerm struct {
	Type     string `json:"type"`
	Value    string `json:"value"`
	Lang     string `json:"xml:lang"`
	Datatype string `json:"datatype"`
}

func readJSON(r io.Reader) (*Result, error) {
	var doc struct {
		Head    struct{ Vars []string }
		Boolean *bool
		Results *struct{ Bindings []map[string]jsonTerm }
	}
	if err := json.NewDecoder(r).Decode(&doc); err != nil {
		return nil, err
	}
	if doc.Boolean != nil {
		return &Result{IsBoolean: true, Boolean: *doc.Boolean}, nil
	}
	if doc.Results == nil {
		return nil, fmt.Errorf("neither results nor a boolean in the document")
	}
	res := newResult(doc.Head.Vars)
	for _, b := range doc.Results.Bindings {
		row := make([]rdf.Term, len(res.Vars))
		for name, t := range b {
			i, ok := res.column[name]
			if !ok {
				return nil, fmt.Errorf("the variable %q is not in the head", name)
			}
			term, err := t.term()
			if err != nil {
				return nil, err
			}
			row[i] = term
		}
		res.Rows = append(res.Rows, row)
	}
	return res, nil
}

func (t jsonTerm) term() (rdf.Term, error) {
	switch t.Type {
	case "uri":
		return rdf.IRI(t.Value), nil
	case "bnode":
		return rdf.BNode(t.Value), nil
	case "literal", "typed-literal":
		return rdf.NewLiteral(t.Value, rdf.IRI(t.Datatype), t.Lang)
	}
	return nil, fmt.Errorf("a term of the unknown type %q", t.Type)
}
