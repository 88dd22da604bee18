package rdfxml

import (
	"strconv"
	"unicode/utf8"

	"github.com/lienket/lienket/graph/rdf"
)

// Names of RDF's namespace that mean syntax, not a class or property
// (section 5.1): none of them may be used as a property attribute. Element
// names exclude all of them too but those noted at their use.
var syntaxNames = map[string]bool{
	"RDF": true, "ID": true, "about": true, "parseType": true, "resource": true, "nodeID": true, "datatype": true,
	"Description": true, "li": true, "aboutEach": true, "aboutEachPrefix": true, "bagID": true,
}

// node begins a node element (section 7.2.11) and, in a property or collection,
// makes it the content.
func (d *decoder) node(f *frame, e element) error {
	f.kind = inNode
	if e.space == "" {
		return d.errorf("<%s> has no namespace", e.raw)
	}
	if e.space == rdf.RDFNamespace && syntaxNames[e.local] && e.local != "Description" {
		return d.errorf("<%s> is not a node", e.raw)
	}
	if err := d.nodeSubject(f, e); err != nil {
		return err
	}
	if err := d.attach(f.subject); err != nil {
		return err
	}
	if e.space != rdf.RDFNamespace || e.local != "Description" {
		class, err := d.name(e.space, e.local)
		if err != nil {
			return err
		}
		if err := d.emit(f.subject, rdf.RDFType, class); err != nil {
			return err
		}
	}
	return d.propertyAttributes(f, f.subject, e.attrs, "ID", "nodeID", "about")
}

func (d *decoder) nodeSubject(f *frame, e element) error {
	var err error
	for _, a := range e.attrs {
		if a.space != rdf.RDFNamespace {
			continue
		}
		var t rdf.Term
		switch a.local {
		case "ID":
			t, err = d.id(f.base, a.value)
		case "nodeID":
			t, err = d.nodeID(a.value)
		case "about":
			t, err = d.reference(f.base, a.value)
		default:
			continue
		}
		if err != nil {
			return err
		}
		if f.subject != nil {
			return d.errorf("more than one of rdf:ID, rdf:nodeID and rdf:about")
		}
		f.subject = t
	}
	if f.subject == nil {
		f.subject = d.blanks.New()
	}
	return nil
}

// attach makes a node the object of the property, or an item of the collection,
// in which it stands.
func (d *decoder) attach(node rdf.Term) error {
	up := d.top()
	switch up.kind {
	case inProperty:
		up.object = node
		return d.statement(up, node)
	case inCollection:
		cell := d.blanks.New()
		var err error
		if up.object == nil {
			err = d.statement(up, cell)
		} else {
			err = d.emit(up.object, rdf.RDFRest, cell)
		}
		if err != nil {
			return err
		}
		up.object = cell
		return d.emit(cell, rdf.RDFFirst, node)
	}
	return nil
}

// propertyAttributes makes triples of all attributes but those of RDF's that
// are named (section 7.2.11 and 7.2.21).
func (d *decoder) propertyAttributes(f *frame, subject rdf.Term, attrs []attribute, but ...string) error {
next:
	for _, a := range attrs {
		if a.space == rdf.RDFNamespace {
			for _, b := range but {
				if a.local == b {
					continue next
				}
			}
			if syntaxNames[a.local] {
				return d.errorf("attribute rdf:%s is not allowed here", a.local)
			}
		}
		predicate, err := d.name(a.space, a.local)
		if err != nil {
			return err
		}
		var object rdf.Term
		if predicate == rdf.RDFType {
			object, err = d.reference(f.base, a.value)
		} else if object, err = rdf.NewLiteral(a.value, "", f.lang); err != nil {
			err = d.errorf("%v", err)
		}
		if err != nil {
			return err
		}
		if err := d.emit(subject, predicate, object); err != nil {
			return err
		}
	}
	return nil
}

// property begins a property element (section 7.2.14).
func (d *decoder) property(f *frame, e element) error {
	up := d.top()
	f.subject = up.subject
	if e.space == "" {
		return d.errorf("<%s> has no namespace", e.raw)
	}
	local := e.local
	if e.space == rdf.RDFNamespace {
		switch {
		case local == "li":
			up.members++
			local = "_" + strconv.Itoa(up.members)
		case syntaxNames[local]:
			return d.errorf("<%s> is not a property", e.raw)
		}
	}
	predicate, err := d.name(e.space, local)
	if err != nil {
		return err
	}
	f.predicate = predicate
	own, others, err := d.ownAttributes(e)
	if err != nil {
		return err
	}
	if id, ok := own["ID"]; ok {
		if f.reify, err = d.id(f.base, id); err != nil {
			return err
		}
	}
	_, typed := own["datatype"]
	_, linked := own["resource"]
	_, labelled := own["nodeID"]
	parseType, parsed := own["parseType"]
	switch {
	case parsed && (typed || linked || labelled || len(others) > 0):
		return d.errorf("rdf:parseType with attributes other than rdf:ID")
	case parsed:
		return d.parseType(f, parseType)
	case typed && (linked || labelled || len(others) > 0):
		return d.errorf("rdf:datatype with attributes other than rdf:ID")
	case typed:
		datatype, err := d.reference(f.base, own["datatype"])
		if err != nil {
			return err
		}
		f.kind, f.datatype = inProperty, datatype.(rdf.IRI)
		return nil
	case linked && labelled:
		return d.errorf("both rdf:resource and rdf:nodeID")
	case linked || labelled || len(others) > 0:
		return d.emptyProperty(f, own, others)
	}
	f.kind = inProperty
	return nil
}

// ownAttributes parts the attributes of RDF's syntax from those that are
// properties.
func (d *decoder) ownAttributes(e element) (own map[string]string, others []attribute, err error) {
	for _, a := range e.attrs {
		if a.space == rdf.RDFNamespace && syntaxNames[a.local] {
			switch a.local {
			case "ID", "datatype", "resource", "nodeID", "parseType":
			default:
				return nil, nil, d.errorf("attribute rdf:%s is not allowed here", a.local)
			}
			if own == nil {
				own = map[string]string{}
			}
			own[a.local] = a.value
			continue
		}
		others = append(others, a)
	}
	return own, others, nil
}

func (d *decoder) parseType(f *frame, parseType string) error {
	switch parseType {
	case "Resource":
		node := d.blanks.New()
		if err := d.statement(f, node); err != nil {
			return err
		}
		f.kind, f.subject, f.predicate = inNode, node, nil
	case "Collection":
		f.kind = inCollection
	default:
		f.kind = inLiteral
		d.xml.begin()
	}
	return nil
}

func (d *decoder) emptyProperty(f *frame, own map[string]string, others []attribute) error {
	f.kind = inEmpty
	var object rdf.Term
	var err error
	if iri, ok := own["resource"]; ok {
		object, err = d.reference(f.base, iri)
	} else if label, ok := own["nodeID"]; ok {
		object, err = d.nodeID(label)
	} else {
		object = d.blanks.New()
	}
	if err != nil {
		return err
	}
	if err := d.statement(f, object); err != nil {
		return err
	}
	return d.propertyAttributes(f, object, others)
}

func (d *decoder) name(space, local string) (rdf.IRI, error) {
	if iri := space + local; rdf.ValidIRI(iri) {
		return rdf.IRI(iri), nil
	}
	return "", d.errorf("the name %s in namespace %q makes no absolute IRI", local, space)
}

func (d *decoder) reference(base rdf.Base, ref string) (rdf.Term, error) {
	iri, err := base.Resolve(ref)
	if err != nil {
		return nil, d.errorf("%v", err)
	}
	return iri, nil
}

// id resolves an rdf:ID, which a document may use once for each base.
func (d *decoder) id(base rdf.Base, id string) (rdf.Term, error) {
	if !isNCName(id) {
		return nil, d.errorf("rdf:ID %q is not a name", id)
	}
	t, err := d.reference(base, "#"+id)
	if err != nil {
		return nil, err
	}
	if d.ids[t.(rdf.IRI)] {
		return nil, d.errorf("rdf:ID %q twice", id)
	}
	d.ids[t.(rdf.IRI)] = true
	return t, nil
}

func (d *decoder) nodeID(label string) (rdf.Term, error) {
	if !isNCName(label) {
		return nil, d.errorf("rdf:nodeID %q is not a name", label)
	}
	return d.blanks.Labelled(label), nil
}

// isNCName reports whether s is a name without a colon (Namespaces in XML 1.0).
func isNCName(s string) bool {
	for i, r := range s {
		if r == utf8.RuneError || !isNameRune(r, i == 0) {
			return false
		}
	}
	return s != ""
}

func isNameRune(r rune, first bool) bool {
	return rdf.IsPNCharsU(r) || !first && (r == '.' || rdf.IsPNChars(r))
}
