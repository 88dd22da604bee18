package dataset

import (
	"github.com/lienket/lienket/graph/rdf"
)

const xsd = "http://www.w3.org/2001/XMLSchema#"

// Inline returns the ID that is t's value itself. It has one only for literals
// of a few datatypes whose value is small and whose text is the one that
// [ID.Term] writes back, so that no term is changed by being stored:
//
//   - xsd:boolean: true, false;
//   - xsd:integer and the twelve types derived from it: no sign but "-", no
//     leading zeros, |value| < 2^54, within the bounds of the datatype;
//   - xsd:decimal: at most six decimals and |value| < 1.4e11, without trailing
//     zeros but for a single ".0";
//   - xsd:double: at most fourteen significant digits, as 1.5E0 (the canonical
//     form) or 1.5;
//   - xsd:dateTime, xsd:date, xsd:time, xsd:gYear, xsd:gYearMonth,
//     xsd:gMonthDay, xsd:gMonth, xsd:gDay: years 0001 to 9999, milliseconds
//     without trailing zeros, no zone, Z, or whole quarters of an hour.
//
// Every other term needs a dictionary.
func Inline(t rdf.Term) (ID, bool) {
	lit, ok := t.(rdf.TypedString)
	if !ok {
		return 0, false
	}
	return InlineLiteral(string(lit.Value), string(lit.Type))
}

// InlineLiteral is [Inline] for a literal in parts: its text and the IRI of its
// datatype.
func InlineLiteral(text, datatype string) (ID, bool) {
	if len(datatype) <= len(xsd) || len(text) == 0 || len(text) > 40 || datatype[:len(xsd)] != xsd {
		return 0, false
	}
	switch name := datatype[len(xsd):]; name {
	case "boolean":
		return inlineBoolean(text)
	case "decimal":
		return inlineDecimal(text)
	case "double":
		return inlineDouble(text)
	case "dateTime":
		return inlineTemporal(KindDateTime, text)
	case "date":
		return inlineTemporal(KindDate, text)
	case "time":
		return inlineTemporal(KindTime, text)
	case "gYear":
		return inlineTemporal(KindGYear, text)
	case "gYearMonth":
		return inlineTemporal(KindGYearMonth, text)
	case "gMonthDay":
		return inlineTemporal(KindGMonthDay, text)
	case "gMonth":
		return inlineTemporal(KindGMonth, text)
	case "gDay":
		return inlineTemporal(KindGDay, text)
	default:
		return inlineInteger(name, text)
	}
}

// Term decodes an inline ID. It returns nil for every other ID, Any and
// DefaultGraph included.
func (id ID) Term() rdf.Term {
	if !id.Kind().Inline() {
		return nil
	}
	return rdf.TypedString{Value: rdf.String(id.Text()), Type: id.Datatype()}
}

// Text returns the lexical form of an inline ID, and "" for every other.
func (id ID) Text() string {
	if !id.Kind().Inline() {
		return ""
	}
	return string(id.AppendText(make([]byte, 0, 32)))
}

// AppendText appends the lexical form of an inline ID to b; other IDs append
// nothing.
func (id ID) AppendText(b []byte) []byte {
	switch k := id.Kind(); {
	case k == KindBoolean:
		if id.Bool() {
			return append(b, "true"...)
		}
		return append(b, "false"...)
	case k == KindInteger:
		return appendInteger(b, id)
	case k == KindDecimal:
		return appendDecimal(b, id)
	case k == KindDouble:
		return appendDouble(b, id)
	case k.Temporal():
		return appendTemporal(b, id)
	}
	return b
}

// datatypes holds the datatype of the inline kinds that have only one.
var datatypes = [kindEnd]rdf.IRI{
	KindBoolean: xsd + "boolean", KindDecimal: xsd + "decimal", KindDouble: xsd + "double",
	KindDateTime: xsd + "dateTime", KindDate: xsd + "date", KindTime: xsd + "time",
	KindGYear: xsd + "gYear", KindGYearMonth: xsd + "gYearMonth", KindGMonthDay: xsd + "gMonthDay",
	KindGMonth: xsd + "gMonth", KindGDay: xsd + "gDay",
}

// Datatype returns the datatype of an inline ID, of a String and of a
// LangString, and "" for every other ID.
func (id ID) Datatype() rdf.IRI {
	switch k := id.Kind(); {
	case k == KindInteger:
		if n := int(id & integerTypeMask); n < len(integerTypes) {
			return integerTypes[n].iri
		}
		return ""
	case k == KindString:
		return xsd + "string"
	case k == KindLangString:
		return "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString"
	case k < kindEnd:
		return datatypes[k]
	}
	return ""
}

func inlineBoolean(text string) (ID, bool) {
	switch text {
	case "true":
		return MakeID(KindBoolean, 1), true
	case "false":
		return MakeID(KindBoolean, 0), true
	}
	return 0, false
}

// Bool returns the value of an ID of KindBoolean.
func (id ID) Bool() bool { return id.Kind() == KindBoolean && id.Payload() != 0 }
