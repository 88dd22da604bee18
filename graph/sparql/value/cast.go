package value

import (
	"math"
	"math/big"
	"strings"

	"github.com/lienket/lienket/graph/rdf"
)

// Cast applies the constructor function that an IRI names (section 17.5);
// known is false if there is no such function.
func Cast(iri rdf.IRI, v Value) (result Value, known bool) {
	local, ok := strings.CutPrefix(string(iri), xsdNS)
	if !ok {
		return Err, false
	}
	switch local {
	case "string":
		return castString(v), true
	case "boolean":
		return castBoolean(v), true
	case "integer":
		return castInteger(v), true
	case "decimal":
		return castDecimal(v), true
	case "float":
		return castFloat(v, Float), true
	case "double":
		return castFloat(v, Double), true
	case "dateTime", "date", "time", "gYear", "gYearMonth", "gMonth", "gMonthDay", "gDay":
		return castMoment(v, local), true
	case "duration", "dayTimeDuration", "yearMonthDuration":
		if v.Kind == Duration || v.Kind == String {
			return reparse(strings.Trim(v.Lexical(), xmlSpace), iri), true
		}
		return Err, true
	}
	if _, isInt := integerTypes[local]; isInt {
		i := castInteger(v)
		if i.IsError() {
			return Err, true
		}
		return reparse(i.Lexical(), iri), true
	}
	return Err, false
}

const xmlSpace = " \t\r\n"

// reparse reads text as a datatype and gives the canonical form.
func reparse(lex string, dt rdf.IRI) Value {
	v := parseKnown(lex, dt)
	if v.Kind == Error {
		return Err
	}
	if dt != XSDInteger && v.Kind == Integer || v.Kind == Partial || v.Kind == Duration {
		v.aux = string(dt)
	}
	return v
}

func castString(v Value) Value {
	if v.Kind == Error || v.Kind == BNode {
		return Err
	}
	switch v.Kind {
	case Float, Double:
		return Text(plainFloat(v))
	case Integer, Decimal, Boolean:
		v.term, v.str = nil, ""
	}
	return Text(v.Lexical())
}

// plainFloat is how fn:string writes a double: without an exponent between a
// millionth and a million.
func plainFloat(v Value) string {
	if a := math.Abs(v.flt); a == 0 || a >= 1e-6 && a < 1e6 {
		r := new(big.Rat)
		if _, ok := r.SetString(shortest(v)); ok {
			if v.flt == 0 && math.Signbit(v.flt) {
				return "-0"
			}
			return formatDecimal(r)
		}
	}
	v.term, v.str = nil, ""
	return v.Lexical()
}

func shortest(v Value) string {
	bits := 64
	if v.Kind == Float {
		bits = 32
	}
	return formatFloat(v.flt, bits)
}

func castBoolean(v Value) Value {
	switch {
	case v.Kind == Boolean:
		return Bool(v.num == 1)
	case v.IsNumeric():
		b, _ := v.EBV()
		return Bool(b)
	case v.Kind == String:
		return reparse(strings.Trim(v.str, xmlSpace), XSDBoolean)
	}
	return Err
}

func castInteger(v Value) Value {
	switch v.Kind {
	case Boolean:
		return Int(v.num)
	case Integer:
		return Value{Kind: Integer, num: v.num, rat: v.rat}
	case Decimal:
		return bigInteger(new(big.Int).Quo(v.rat.Num(), v.rat.Denom()))
	case Float, Double:
		if math.IsNaN(v.flt) || math.IsInf(v.flt, 0) {
			return Err
		}
		r := new(big.Rat).SetFloat64(v.flt)
		return bigInteger(new(big.Int).Quo(r.Num(), r.Denom()))
	case String:
		return reparse(strings.Trim(v.str, xmlSpace), XSDInteger)
	}
	return Err
}

func castDecimal(v Value) Value {
	switch v.Kind {
	case Boolean, Integer:
		return decimalOf(v.asRat())
	case Decimal:
		return decimalOf(v.rat)
	case Float, Double:
		if math.IsNaN(v.flt) || math.IsInf(v.flt, 0) {
			return Err
		}
		r, _ := new(big.Rat).SetString(shortest(v))
		return decimalOf(r)
	case String:
		return reparse(strings.Trim(v.str, xmlSpace), XSDDecimal)
	}
	return Err
}

func castFloat(v Value, k Kind) Value {
	switch {
	case v.Kind == Boolean:
		return floatOf(float64(v.num), k)
	case v.IsNumeric():
		return floatOf(v.asFloat(), k)
	case v.Kind == String:
		return parseFloat(strings.Trim(v.str, xmlSpace), k)
	}
	return Err
}

// castMoment reads a string, or takes the parts of a dateTime or date that the
// target has.
func castMoment(v Value, local string) Value {
	if v.Kind == String {
		return reparse(strings.Trim(v.str, xmlSpace), rdf.IRI(xsdNS+local))
	}
	if v.when == nil {
		return Err
	}
	if v.when.local == local {
		return Value{Kind: v.Kind, when: v.when, aux: v.aux}
	}
	if v.Kind != DateTime && v.Kind != Date || v.Kind == Date && local == "time" {
		return Err
	}
	m := *v.when
	m.local = local
	if local != "dateTime" {
		return reparse(m.String(), rdf.IRI(xsdNS+local))
	}
	return Value{Kind: DateTime, when: &m}
}
