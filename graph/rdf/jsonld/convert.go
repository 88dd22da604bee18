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

// converter makes quads of a node map (JSON-LD 1.1 API, section 8.1).
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

func (c *converter) graphs(graphs map[string]any) error {
	// "@default" comes before every IRI with a scheme in letters.
	for _, name := range sortedKeys(graphs) {
		c.graph = nil
		if name != "@default" {
			var err error
			if c.graph, err = c.node(name); err != nil {
				return err
			}
		}
		nodes, ok := graphs[name].(map[string]any)
		if !ok {
			return malformed("graph %q holds no nodes", name)
		}
		for _, id := range sortedKeys(nodes) {
			properties, ok := nodes[id].(map[string]any)
			if !ok {
				return malformed("node %q has no properties", id)
			}
			if err := c.properties(id, properties); err != nil {
				return err
			}
		}
	}
	return nil
}

func (c *converter) properties(id string, properties map[string]any) error {
	var subject rdf.Term
	for _, key := range sortedKeys(properties) {
		values, ok := properties[key].([]any)
		if !ok || strings.HasPrefix(key, "@") && key != "@type" || strings.HasPrefix(key, "_:") {
			continue // Keywords say nothing here, and predicates are not blank.
		}
		if subject == nil {
			var err error
			if subject, err = c.node(id); err != nil {
				return err
			}
		}
		if err := c.values(subject, key, values); err != nil {
			return err
		}
	}
	return nil
}

func (c *converter) values(subject rdf.Term, key string, values []any) error {
	var predicate rdf.Term = rdf.RDFType
	if key != "@type" {
		if !rdf.ValidIRI(key) {
			return malformed("the property %q is an invalid or relative IRI", key)
		}
		predicate = rdf.IRI(key)
	}
	for _, v := range values {
		if id, ok := v.(string); ok {
			v = map[string]any{"@id": id}
		}
		object, err := c.object(v)
		if err != nil {
			return err
		}
		if object == nil {
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
		return c.blanks.Labelled(label), nil
	}
	if !rdf.ValidIRI(id) {
		return nil, malformed("%q is an invalid IRI, or a relative one without a base", id)
	}
	return rdf.IRI(id), nil
}

// object returns the term of a node reference, value or list object.
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
	if id, ok := m["@id"].(string); ok {
		return c.node(id)
	}
	return nil, nil
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

// canonicalJSON writes a value with sorted keys and without white space.
func canonicalJSON(v any) (string, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return "", malformed("a JSON literal: %v", err)
	}
	return strings.TrimSuffix(b.String(), "\n"), nil
}
