// Package value holds the values that SPARQL expressions compute with: their
// kinds, operators with numeric promotion, comparison, casts and the built-in
// functions of section 17 of the SPARQL 1.1 recommendation.
//
// A type error is a value of kind [Error], never a Go error. The package knows
// nothing of datasets, IDs, algebra or plans; clock and randomness come from
// whoever evaluates.
package value

import (
	"math"
	"math/big"
	"strconv"
	"strings"

	"github.com/lienket/lienket/graph/rdf"
)

// Kind is the class of a value: what operators distinguish.
type Kind uint8

// The kinds. Other is a literal of an unknown datatype, or one whose lexical
// form is not in the lexical space of its datatype.
const (
	Error Kind = iota
	BNode
	IRI
	String
	LangString
	Boolean
	Integer
	Decimal
	Float
	Double
	DateTime
	Date
	Time
	Partial // gYear, gYearMonth, gMonth, gMonthDay, gDay
	Duration
	Other
)

// Names of datatypes.
const (
	xsdNS          = "http://www.w3.org/2001/XMLSchema#"
	XSDString      = rdf.IRI(xsdNS + "string")
	XSDBoolean     = rdf.IRI(xsdNS + "boolean")
	XSDInteger     = rdf.IRI(xsdNS + "integer")
	XSDDecimal     = rdf.IRI(xsdNS + "decimal")
	XSDFloat       = rdf.IRI(xsdNS + "float")
	XSDDouble      = rdf.IRI(xsdNS + "double")
	XSDDateTime    = rdf.IRI(xsdNS + "dateTime")
	XSDDate        = rdf.IRI(xsdNS + "date")
	XSDTime        = rdf.IRI(xsdNS + "time")
	XSDGYear       = rdf.IRI(xsdNS + "gYear")
	XSDGYearMonth  = rdf.IRI(xsdNS + "gYearMonth")
	XSDGMonth      = rdf.IRI(xsdNS + "gMonth")
	XSDGMonthDay   = rdf.IRI(xsdNS + "gMonthDay")
	XSDGDay        = rdf.IRI(xsdNS + "gDay")
	XSDDuration    = rdf.IRI(xsdNS + "duration")
	XSDDayTime     = rdf.IRI(xsdNS + "dayTimeDuration")
	XSDYearMonth   = rdf.IRI(xsdNS + "yearMonthDuration")
	RDFLangString  = rdf.IRI("http://www.w3.org/1999/02/22-rdf-syntax-ns#langString")
	maxExactFactor = 1 << 53
)

// Value is one term seen as a value. The zero Value is a type error, which is
// also what an unbound variable evaluates to.
type Value struct {
	Kind Kind
	num  int64     // Integer, Boolean (0 or 1)
	flt  float64   // Float, Double
	str  string    // IRI, BNode label, or lexical text
	aux  string    // language tag, or datatype when the kind does not say it
	rat  *big.Rat  // Decimal; Integer beyond 64 bits
	when *moment   // DateTime, Date, Time, Partial
	dur  *duration // Duration
	term rdf.Term  // where it came from, nil when computed
}

// Err is the type error.
var Err = Value{}

// IsError reports whether v is the type error.
func (v Value) IsError() bool { return v.Kind == Error }

// IsLiteral reports whether v is a literal.
func (v Value) IsLiteral() bool { return v.Kind >= String }

// IsNumeric reports whether v is a number.
func (v Value) IsNumeric() bool { return v.Kind >= Integer && v.Kind <= Double }

// IsStringy reports whether v is a string with or without a language tag.
func (v Value) IsStringy() bool { return v.Kind == String || v.Kind == LangString }

// Bool makes a boolean.
func Bool(b bool) Value {
	if b {
		return Value{Kind: Boolean, num: 1}
	}
	return Value{Kind: Boolean}
}

// Int makes an xsd:integer.
func Int(i int64) Value { return Value{Kind: Integer, num: i} }

// Text makes an xsd:string.
func Text(s string) Value { return Value{Kind: String, str: s} }

// DoubleOf makes an xsd:double.
func DoubleOf(f float64) Value { return Value{Kind: Double, flt: f} }

// IRIOf makes an IRI.
func IRIOf(s string) Value { return Value{Kind: IRI, str: s} }

// BNodeOf makes a blank node.
func BNodeOf(label string) Value { return Value{Kind: BNode, str: label} }

func langText(s, lang string) Value {
	return Value{Kind: LangString, str: s, aux: strings.ToLower(lang)}
}

// True and False are the booleans.
var (
	True  = Bool(true)
	False = Bool(false)
)

// FromTerm reads a term; nil is the type error (unbound).
func FromTerm(t rdf.Term) Value {
	switch t := t.(type) {
	case rdf.IRI:
		return Value{Kind: IRI, str: string(t), term: t}
	case rdf.BNode:
		return Value{Kind: BNode, str: string(t), term: t}
	case rdf.String:
		return Value{Kind: String, str: string(t), term: t}
	case rdf.LangString:
		return Value{Kind: LangString, str: string(t.Value), aux: t.Lang, term: t}
	case rdf.TypedString:
		v := parseTyped(string(t.Value), t.Type)
		v.term = t
		return v
	}
	return Err
}

// parseTyped reads a lexical form in the light of its datatype.
func parseTyped(lex string, dt rdf.IRI) Value {
	if v := parseKnown(lex, dt); v.Kind != Error {
		v.str = lex
		if v.aux == "" && (v.Kind == Partial || v.Kind == Duration || v.Kind == Integer && dt != XSDInteger) {
			v.aux = string(dt)
		}
		return v
	}
	return Value{Kind: Other, str: lex, aux: string(dt)}
}

// parseKnown returns the type error when the datatype is unknown or lex is not
// in its lexical space. White space is not trimmed: RDF's lexical-to-value
// mapping is on the exact text.
func parseKnown(lex string, dt rdf.IRI) Value {
	local, ok := strings.CutPrefix(string(dt), xsdNS)
	if !ok {
		return Err
	}
	switch local {
	case "string":
		return Text(lex)
	case "boolean":
		switch lex {
		case "true", "1":
			return True
		case "false", "0":
			return False
		}
		return Err
	case "decimal":
		return parseDecimal(lex)
	case "double":
		return parseFloat(lex, Double)
	case "float":
		return parseFloat(lex, Float)
	case "dateTime", "dateTimeStamp", "date", "time", "gYear", "gYearMonth", "gMonth", "gMonthDay", "gDay":
		return parseMoment(lex, local)
	case "duration", "dayTimeDuration", "yearMonthDuration":
		return parseDuration(lex, local)
	}
	if bounds, ok := integerTypes[local]; ok {
		return parseInteger(lex, bounds)
	}
	return Err
}

// Term returns the RDF term of v, nil for the type error.
func (v Value) Term() rdf.Term {
	if v.term != nil {
		return v.term
	}
	switch v.Kind {
	case Error:
		return nil
	case IRI:
		return rdf.IRI(v.str)
	case BNode:
		return rdf.BNode(v.str)
	case String:
		return rdf.String(v.str)
	case LangString:
		return rdf.LangString{Value: rdf.String(v.str), Lang: v.aux}
	}
	return rdf.TypedString{Value: rdf.String(v.Lexical()), Type: v.Datatype()}
}

// Datatype is the datatype IRI of a literal, empty for anything else.
func (v Value) Datatype() rdf.IRI {
	if v.aux != "" && v.Kind != LangString {
		return rdf.IRI(v.aux)
	}
	switch v.Kind {
	case String:
		return XSDString
	case LangString:
		return RDFLangString
	case Boolean:
		return XSDBoolean
	case Integer:
		return XSDInteger
	case Decimal:
		return XSDDecimal
	case Float:
		return XSDFloat
	case Double:
		return XSDDouble
	case DateTime:
		return XSDDateTime
	case Date:
		return XSDDate
	case Time:
		return XSDTime
	case Duration:
		return XSDDayTime
	}
	return ""
}

// Lexical is what STR returns: the text of a literal, the IRI itself, or the
// label of a blank node.
func (v Value) Lexical() string {
	if v.term != nil || v.str != "" {
		return v.str
	}
	switch v.Kind {
	case Boolean:
		return strconv.FormatBool(v.num == 1)
	case Integer:
		if v.rat != nil {
			return v.rat.Num().String()
		}
		return strconv.FormatInt(v.num, 10)
	case Decimal:
		return formatDecimal(v.rat)
	case Float:
		return formatFloat(v.flt, 32)
	case Double:
		return formatFloat(v.flt, 64)
	case DateTime, Date, Time, Partial:
		return v.when.String()
	case Duration:
		return v.dur.String()
	}
	return v.str
}

// Lang is the language tag, empty if there is none.
func (v Value) Lang() string {
	if v.Kind == LangString {
		return v.aux
	}
	return ""
}

// EBV is the effective boolean value (section 17.2.2); ok is false for a type
// error.
func (v Value) EBV() (truth, ok bool) {
	switch v.Kind {
	case Boolean:
		return v.num == 1, true
	case String:
		return v.str != "", true
	case Integer:
		return v.rat != nil || v.num != 0, true
	case Decimal:
		return v.rat.Sign() != 0, true
	case Float, Double:
		return v.flt != 0 && !math.IsNaN(v.flt), true
	case Other:
		local, isXSD := strings.CutPrefix(v.aux, xsdNS)
		if !isXSD {
			return false, false
		}
		switch local {
		case "boolean", "decimal", "float", "double":
			return false, true
		}
		_, isInt := integerTypes[local]
		return false, isInt
	}
	return false, false
}

// SmallInt returns the value of an xsd:integer that fits 64 bits and whose text
// is canonical.
func (v Value) SmallInt() (int64, bool) {
	return v.num, v.Kind == Integer && v.rat == nil && v.aux == "" && v.term == nil
}
