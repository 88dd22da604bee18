package network

import (
	"encoding/binary"
	"math"
	"slices"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/network/extsort"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/vocab"
)

// resource is a node with everything that the dataset says of it.
type resource struct {
	id    string
	term  rdf.Term
	of    map[dataset.ID][]dataset.ID // objects by predicate
	p     *projection
	class rdf.IRI
	typ   string
	err   error // the first error of reading; later reads are empty
}

// terms returns the objects of a predicate.
func (r *resource) terms(predicate rdf.IRI) []rdf.Term {
	if r.err != nil {
		return nil
	}
	id, ok, err := r.p.r.id(predicate)
	if err != nil || !ok {
		r.err = err
		return nil
	}
	of, err := r.p.r.decode(r.of[id])
	r.err = err
	return of
}

// nodeField is an attribute of nodes.
type nodeField = field[*resource]

// first returns a field's value from the least object of a predicate.
func first(predicate rdf.IRI, make func(string) Value) func(*resource) Value {
	return func(r *resource) Value {
		of := r.terms(predicate)
		if len(of) == 0 {
			return Value{}
		}
		return make(leastText(of))
	}
}

func all(predicate rdf.IRI) func(*resource) Value {
	return func(r *resource) Value {
		of := r.terms(predicate)
		var list []string
		for _, t := range of {
			if s, ok := literal(t); ok && s != "" {
				list = append(list, s)
			}
		}
		slices.Sort(list)
		return StringsOf(slices.Compact(list))
	}
}

func parseFloat(s string) Value {
	q, err := parseNumber(s)
	if err != nil {
		return Value{}
	}
	return FloatOf(q)
}

func parseBool(s string) Value {
	switch s {
	case "true", "1":
		return BoolOf(true)
	case "false", "0":
		return BoolOf(false)
	}
	return Value{}
}

// nodeFields are the attributes of a view's nodes beyond those of every Node.
func nodeFields(view View) []nodeField {
	out := []nodeField{
		{Attribute{"iri", String, "The identifier in full"}, func(r *resource) Value {
			iri, _ := r.term.(rdf.IRI)
			return StringOf(string(iri))
		}},
		{Attribute{"class", String, "The most telling class, such as Province, District or Visit"}, func(r *resource) Value {
			return StringOf(local(r.class))
		}},
		{Attribute{"aliases", Strings, "Other names in the articles"}, all(vocab.AltLabel)},
		{Attribute{"honorific", String, "Rank or honorific before a person's name"}, first(vocab.HonorificPrefix, StringOf)},
		{Attribute{"place", String, "What the node is of or lies in: identifier of the place"}, func(r *resource) Value { return r.container() }},
		{Attribute{"code", String, "Code of the General Statistics Office of a Vietnamese place"}, first(vocab.GSOCode, StringOf)},
	}
	if view != ViewFull {
		return out
	}
	return append(out,
		nodeField{Attribute{"kind", String, "Kind of support"}, func(r *resource) Value {
			of := r.terms(vocab.Kind)
			if len(of) == 0 {
				return Value{}
			}
			return StringOf(supportKind(of))
		}},
		nodeField{Attribute{"status", String, "Status of support: done, ongoing, pledged"}, func(r *resource) Value {
			of := r.terms(vocab.Status)
			if len(of) == 0 {
				return Value{}
			}
			return StringOf(statusWord(of))
		}},
		nodeField{Attribute{"item", String, "The words for what was given"}, first(vocab.Item, StringOf)},
		nodeField{Attribute{"quantity", Float, "How much was given"}, first(vocab.Quantity, parseFloat)},
		nodeField{Attribute{"unit", String, "Unit of quantity, in the words of the article"}, first(vocab.Unit, StringOf)},
		nodeField{Attribute{"approximate", Bool, "Whether the quantity is approximate"}, first(vocab.Approximate, parseBool)},
		nodeField{Attribute{"joint", Bool, "Whether several donors or recipients share the quantity"}, first(vocab.Joint, parseBool)},
		nodeField{Attribute{"former", Bool, "Whether the position is a former one"}, first(vocab.Former, parseBool)},
		nodeField{Attribute{"metric", String, "What a statistic counts"}, first(vocab.Metric, StringOf)},
		nodeField{Attribute{"value", Float, "The figure of a statistic"}, first(vocab.Value, parseFloat)},
		nodeField{Attribute{"date", String, "When it was, or when the position was held, as exact as the text has it"}, func(r *resource) Value {
			if v := first(vocab.Date, StringOf)(r); !v.Missing() {
				return v
			}
			return first(vocab.AsOf, StringOf)(r)
		}},
		nodeField{Attribute{"published", String, "When an article was published"}, first(vocab.DatePublished, StringOf)},
		nodeField{Attribute{"url", String, "Where an article was published"}, first(vocab.URL, StringOf)},
		nodeField{Attribute{"evidence", String, "The sentence that proves a fact"}, first(vocab.Evidence, StringOf)},
		nodeField{Attribute{"confidence", Float, "Confidence of a fact, 0-1"}, first(vocab.Confidence, parseFloat)},
		nodeField{Attribute{"rule", String, "The rule that found a fact"}, first(vocab.Rule, StringOf)},
	)
}

// container names what the node is of, by the best predicate that tells.
func (r *resource) container() Value {
	for _, c := range containers {
		of := r.terms(c)
		if len(of) == 0 {
			continue
		}
		names := make([]string, len(of))
		for i, t := range of {
			names[i] = r.p.short.short(t)
		}
		slices.Sort(names)
		return StringOf(names[0])
	}
	return Value{}
}

// label chooses what to write beside the node.
func (r *resource) label() (string, error) {
	labels := r.terms(vocab.Label)
	languages := nameLanguages
	if r.typ == typeSupport {
		languages = phraseLanguages
	}
	if l := best(labels, languages); l != "" {
		return l, nil
	}
	if r.typ == typePosition {
		if id, ok, err := r.p.r.id(vocab.OrgRole); err != nil {
			return "", err
		} else if ok && len(r.of[id]) > 0 {
			if l, err := r.p.actors.label(r.of[id][0]); err != nil || l != "" {
				return l, err
			}
		}
	}
	for _, p := range []rdf.IRI{vocab.Headline, vocab.Metric, vocab.Item} {
		if l := best(r.terms(p), languages); l != "" {
			return l, nil
		}
	}
	if l := local(r.term); l != "" {
		return l, nil
	}
	return r.id, nil
}

// describeNodes turns the ends of edges into rows of nodes, each once, and
// returns how many there are.
func (p *projection) describeNodes(fields []nodeField) (int, error) {
	n := 0
	var last, rec []byte
	for end, err := range p.nodes.All() {
		if err != nil {
			return 0, err
		}
		if slices.Equal(end, last) {
			continue
		}
		last = append(last[:0], end...)
		id := dataset.ID(binary.BigEndian.Uint64(end[len(end)-8:]))
		node, err := p.describe(string(end[:len(end)-9]), id, fields)
		if err != nil {
			return 0, err
		}
		rec = encodeNode(rec[:0], &node)
		if err := p.rows.Add(rec); err != nil {
			return 0, err
		}
		n++
	}
	return n, nil
}

// describe reads one node: one scan of its triples.
func (p *projection) describe(name string, id dataset.ID, fields []nodeField) (Node, error) {
	r := &resource{id: name, of: map[dataset.ID][]dataset.ID{}, p: p}
	err := p.r.scan(dataset.Pattern{dataset.S: id}, bySubject, func(_, pred, o dataset.ID) (bool, error) {
		r.of[pred] = append(r.of[pred], o)
		return true, nil
	})
	if err != nil {
		return Node{}, err
	}
	if r.term, err = p.r.term(id); err != nil {
		return Node{}, err
	}
	r.typ, r.class = typeOf(r.terms(vocab.Type))
	n := Node{ID: name, Type: r.typ, Attrs: make([]Value, len(fields))}
	if n.Label, err = r.label(); err != nil {
		return Node{}, err
	}
	for i, f := range fields {
		n.Attrs[i] = f.value(r)
	}
	return n, r.err
}

// encodeNode appends a node as a record that sorts by its ID.
func encodeNode(b []byte, n *Node) []byte {
	b = append(append(b, n.ID...), 0)
	b = appendText(b, n.Label)
	b = appendText(b, n.Type)
	for _, v := range n.Attrs {
		b = append(b, byte(v.typ))
		switch v.typ {
		case String:
			b = appendText(b, v.text)
		case Strings:
			b = binary.AppendUvarint(b, uint64(len(v.list)))
			for _, s := range v.list {
				b = appendText(b, s)
			}
		case None:
		default:
			b = binary.BigEndian.AppendUint64(b, v.num)
		}
	}
	return b
}

func appendText(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}

// rowReader reads what encodeNode wrote; after an error it reads zeros.
type rowReader struct {
	b   []byte
	err error
}

func (r *rowReader) take(n uint64) []byte {
	if r.err != nil || n > uint64(len(r.b)) {
		r.err, r.b = errRecord, nil
		return nil
	}
	out := r.b[:n]
	r.b = r.b[n:]
	return out
}

func (r *rowReader) uvarint() uint64 {
	n, w := binary.Uvarint(r.b)
	if w <= 0 {
		r.err = errRecord
		return 0
	}
	r.b = r.b[w:]
	return n
}

func (r *rowReader) text() string { return string(r.take(r.uvarint())) }

func (r *rowReader) value() Value {
	head := r.take(1)
	if head == nil {
		return Value{}
	}
	v := Value{typ: Type(head[0])}
	switch v.typ {
	case None:
	case String:
		v.text = r.text()
	case Strings:
		n := r.uvarint()
		if n > math.MaxInt32 {
			r.err = errRecord
		}
		for i := uint64(0); i < n && r.err == nil; i++ {
			v.list = append(v.list, r.text())
		}
	default:
		if b := r.take(8); b != nil {
			v.num = binary.BigEndian.Uint64(b)
		}
	}
	return v
}

func readNodes(rows *extsort.Sorter, yield func(Node, error) bool) {
	for rec, err := range rows.All() {
		if err != nil {
			yield(Node{}, err)
			return
		}
		end := slices.Index(rec, 0)
		if end < 0 {
			yield(Node{}, errRecord)
			return
		}
		r := rowReader{b: rec[end+1:]}
		n := Node{ID: string(rec[:end]), Label: r.text(), Type: r.text()}
		for len(r.b) > 0 && r.err == nil {
			n.Attrs = append(n.Attrs, r.value())
		}
		if r.err != nil {
			yield(Node{}, r.err)
			return
		}
		if !yield(n, nil) {
			return
		}
	}
}
