package jsonld

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"math/big"
	"slices"
	"strconv"
	"strings"

	"github.com/lienket/lienket/graph/rdf"
)

var errStop = errors.New("stop")

// converter makes quads of a document in expanded form, as it walks through it.
// The standard's way (JSON-LD 1.1 API, section 8.1) is by a map of all nodes,
// which yields the same set of quads, but takes time that grows with the square
// of a property's values.
type converter struct {
	blanks rdf.Blanks
	yield  func(rdf.Quad, error) bool
	graph  rdf.Term
}

func malformed(format string, args ...any) error {
	return &rdf.SyntaxError{Message: fmt.Sprintf(format, args...)}
}

func (c *converter) emit(s, p, o rdf.Term) error {
	if !c.yield(rdf.Quad{Subject: s, Predicate: p, Object: o, Label: c.graph}, nil) {
		return errStop
	}
	return nil
}

func sortedKeys(m map[string]any) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// nodes walks through the node objects of a document or graph.
func (c *converter) nodes(items []any) error {
	for _, item := range items {
		m, ok := item.(map[string]any)
		if !ok {
			return malformed("a %T where a node is expected", item)
		}
		if _, ok := m["@value"]; ok {
			continue // Said of nothing, a value says nothing.
		}
		if _, err := c.object(m); err != nil {
			return err
		}
	}
	return nil
}

// nodeObject makes the quads of a node object and returns its node.
func (c *converter) nodeObject(m map[string]any) (rdf.Term, error) {
	var subject rdf.Term
	var err error
	if id, ok := m["@id"].(string); ok {
		subject, err = c.node(id)
	} else {
		subject = c.blanks.New()
	}
	if err != nil {
		return nil, err
	}
	for _, key := range sortedKeys(m) {
		switch key {
		case "@id", "@index":
		case "@graph":
			outer := c.graph
			c.graph = subject
			err = c.items(key, m[key], c.nodes)
			c.graph = outer
		case "@included":
			err = c.items(key, m[key], c.nodes)
		case "@reverse":
			err = c.reverse(subject, m[key])
		default:
			err = c.items(key, m[key], func(values []any) error { return c.values(subject, key, values) })
		}
		if err != nil {
			return nil, err
		}
	}
	return subject, nil
}

func (c *converter) items(key string, v any, each func([]any) error) error {
	items, ok := v.([]any)
	if !ok {
		return malformed("%s is a %T", key, v)
	}
	return each(items)
}

// reverse makes the quads of which the node is the object.
func (c *converter) reverse(object rdf.Term, v any) error {
	properties, ok := v.(map[string]any)
	if !ok {
		return malformed("@reverse is a %T", v)
	}
	for _, key := range sortedKeys(properties) {
		predicate, err := c.predicate(key)
		if err != nil {
			return err
		}
		err = c.items(key, properties[key], func(subjects []any) error {
			for _, s := range subjects {
				subject, err := c.object(s)
				if err != nil {
					return err
				}
				if predicate == nil {
					continue
				}
				if subject == nil || rdf.IsLiteral(subject) {
					return malformed("a value in @reverse")
				}
				if err := c.emit(subject, predicate, object); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// predicate returns the IRI of a property, or nil if it is a blank node, of
// which RDF says nothing.
func (c *converter) predicate(key string) (rdf.Term, error) {
	switch {
	case key == "@type":
		return rdf.RDFType, nil
	case strings.HasPrefix(key, "_:"):
		return nil, nil
	case !rdf.ValidIRI(key):
		return nil, malformed("the property %q is an invalid or relative IRI", key)
	}
	return rdf.IRI(key), nil
}

func (c *converter) values(subject rdf.Term, key string, values []any) error {
	predicate, err := c.predicate(key)
	if err != nil {
		return err
	}
	for _, v := range values {
		var object rdf.Term
		if id, ok := v.(string); ok && key == "@type" {
			object, err = c.node(id)
		} else {
			object, err = c.object(v)
		}
		if err != nil {
			return err
		}
		if predicate == nil || object == nil {
			continue
		}
		if err := c.emit(subject, predicate, object); err != nil {
			return err
		}
	}
	return nil
}

// node returns the IRI or blank node of an identifier.
func (c *converter) node(id string) (rdf.Term, error) {
	if label, ok := strings.CutPrefix(id, "_:"); ok {
		n := c.blanks.Labelled(label)
		if !rdf.ValidLabel(string(n)) {
			return nil, malformed("%q is no label of a blank node", id)
		}
		return n, nil
	}
	if !rdf.ValidIRI(id) {
		return nil, malformed("%q is an invalid IRI, or a relative one without a base", id)
	}
	return rdf.IRI(id), nil
}

// object makes the quads that a node, value or list object holds and returns its
// term, nil if that is none.
func (c *converter) object(v any) (rdf.Term, error) {
	m, ok := v.(map[string]any)
	if !ok {
		return nil, malformed("a value of the kind %T", v)
	}
	if list, ok := m["@list"]; ok {
		items, ok := list.([]any)
		if !ok {
			return nil, malformed("a list that is a %T", list)
		}
		return c.list(items)
	}
	if value, ok := m["@value"]; ok {
		return c.literal(value, m)
	}
	return c.nodeObject(m)
}

func (c *converter) list(items []any) (rdf.Term, error) {
	var head, last rdf.Term = rdf.RDFNil, nil
	for _, item := range items {
		object, err := c.object(item)
		if err != nil {
			return nil, err
		}
		if object == nil {
			continue
		}
		var cell rdf.Term = c.blanks.New()
		if last == nil {
			head = cell
		} else if err := c.emit(last, rdf.RDFRest, cell); err != nil {
			return nil, err
		}
		if err := c.emit(cell, rdf.RDFFirst, object); err != nil {
			return nil, err
		}
		last = cell
	}
	if last == nil {
		return head, nil
	}
	return head, c.emit(last, rdf.RDFRest, rdf.RDFNil)
}

func (c *converter) literal(value any, m map[string]any) (rdf.Term, error) {
	datatype, _ := m["@type"].(string)
	lang, _ := m["@language"].(string)
	var lexical string
	switch v := value.(type) {
	case string:
		lexical = v
	case bool:
		lexical = strconv.FormatBool(v)
		if datatype == "" {
			datatype = string(rdf.XSDBoolean)
		}
	case json.Number:
		lexical, datatype = number(v, datatype)
	case float64:
		lexical, datatype = number(json.Number(strconv.FormatFloat(v, 'g', -1, 64)), datatype)
	}
	if datatype == "@json" {
		text, err := canonicalJSON(value)
		if err != nil {
			return nil, err
		}
		lexical, datatype = text, string(rdf.RDFJSON)
	}
	t, err := rdf.NewLiteral(lexical, rdf.IRI(datatype), lang)
	if err != nil {
		return nil, malformed("%v", err)
	}
	return t, nil
}

// number gives a JSON number the lexical form and datatype that it has in RDF:
// an integer of any size stays exact, a fraction is an xsd:double in canonical
// form.
func number(n json.Number, datatype string) (lexical, kind string) {
	if datatype != string(rdf.XSDDouble) {
		if i, ok := new(big.Int).SetString(n.String(), 10); ok {
			return i.String(), orDefault(datatype, rdf.XSDInteger)
		}
	}
	f, err := n.Float64()
	if err != nil {
		return n.String(), orDefault(datatype, rdf.XSDDouble)
	}
	if datatype != string(rdf.XSDDouble) && f == math.Trunc(f) && math.Abs(f) < 1e21 {
		if f == 0 {
			f = 0 // There is no negative zero among the integers.
		}
		return strconv.FormatFloat(f, 'f', 0, 64), orDefault(datatype, rdf.XSDInteger)
	}
	return canonicalDouble(f), orDefault(datatype, rdf.XSDDouble)
}

func orDefault(datatype string, otherwise rdf.IRI) string {
	if datatype != "" {
		return datatype
	}
	return string(otherwise)
}

// canonicalDouble is the canonical form of xsd:double with the fewest digits
// that mean the same number.
func canonicalDouble(f float64) string {
	mantissa, exponent, _ := strings.Cut(strconv.FormatFloat(f, 'E', -1, 64), "E")
	if !strings.Contains(mantissa, ".") {
		mantissa += ".0"
	}
	n, _ := strconv.Atoi(exponent)
	return mantissa + "E" + strconv.Itoa(n)
}

// canonicalJSON writes a value with sorted keys, without white space, and with
// numbers as ECMAScript writes them (RFC 8785).
func canonicalJSON(v any) (string, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(floats(v)); err != nil {
		return "", malformed("a JSON literal: %v", err)
	}
	return strings.TrimSuffix(b.String(), "\n"), nil
}

// floats returns v with its numbers as float64, which encoding/json writes as
// ECMAScript does but for negative zero.
func floats(v any) any {
	switch v := v.(type) {
	case json.Number:
		f, err := v.Float64()
		if err != nil {
			return v
		}
		if f == 0 {
			return 0.0
		}
		return f
	case []any:
		items := make([]any, len(v))
		for i, item := range v {
			items[i] = floats(item)
		}
		return items
	case map[string]any:
		fields := make(map[string]any, len(v))
		for key, value := range v {
			fields[key] = floats(value)
		}
		return fields
	}
	return v
}
