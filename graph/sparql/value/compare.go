package value

import (
	"math"
	"strings"
)

// SameTerm reports whether a and b are the same RDF term.
func SameTerm(a, b Value) bool {
	if a.Kind == Error || b.Kind == Error {
		return false
	}
	return a.Term() == b.Term()
}

// Equal is the operator "=": ok is false for a type error, which is what
// literals yield that may or may not be equal (section 17.4.1.7).
func Equal(a, b Value) (eq, ok bool) {
	switch {
	case a.Kind == Error || b.Kind == Error:
		return false, false
	case a.IsNumeric() && b.IsNumeric():
		c, ordered := compareNumbers(a, b)
		return ordered && c == 0, true
	case a.Kind == Other || b.Kind == Other:
		if !a.IsLiteral() || !b.IsLiteral() {
			return false, true
		}
		same := SameTerm(a, b)
		return same, same
	case a.Kind != b.Kind:
		return false, true
	}
	switch a.Kind {
	case IRI, BNode, String:
		return a.str == b.str, true
	case LangString:
		return a.str == b.str && a.aux == b.aux, true
	case Boolean:
		return a.num == b.num, true
	case Duration:
		return *a.dur == *b.dur || a.dur.months == b.dur.months && a.dur.seconds == b.dur.seconds && a.dur.nanos == b.dur.nanos, true
	case Partial:
		if a.when.local != b.when.local {
			return false, true
		}
	}
	c, determined := compareMoments(a.when, b.when)
	return determined && c == 0, determined
}

// Compare is the order behind "<" and its like; ok is false for a type error,
// and also when one side is NaN, where every order is false (see Less).
func Compare(a, b Value) (c int, ok bool) {
	if a.IsNumeric() && b.IsNumeric() {
		return compareNumbers(a, b)
	}
	if a.Kind != b.Kind {
		return 0, false
	}
	switch a.Kind {
	case String:
		return strings.Compare(a.str, b.str), true
	case Boolean:
		return cmpInt(a.num, b.num), true
	case DateTime, Date, Time:
		return compareMoments(a.when, b.when)
	case Partial:
		if a.when.local == b.when.local {
			return compareMoments(a.when, b.when)
		}
	case Duration:
		return compareDurations(a.dur, b.dur)
	}
	return 0, false
}

// relation turns a three-way comparison into an operator.
func relation(a, b Value, holds func(c int) bool) Value {
	c, ok := Compare(a, b)
	if !ok {
		if a.IsNumeric() && b.IsNumeric() {
			return False // NaN
		}
		return Err
	}
	return Bool(holds(c))
}

// Less is "<".
func Less(a, b Value) Value { return relation(a, b, func(c int) bool { return c < 0 }) }

// LessEqual is "<=".
func LessEqual(a, b Value) Value { return relation(a, b, func(c int) bool { return c <= 0 }) }

// Greater is ">".
func Greater(a, b Value) Value { return relation(a, b, func(c int) bool { return c > 0 }) }

// GreaterEqual is ">=".
func GreaterEqual(a, b Value) Value { return relation(a, b, func(c int) bool { return c >= 0 }) }

// EqualTo is "=" as a value.
func EqualTo(a, b Value) Value {
	eq, ok := Equal(a, b)
	if !ok {
		return Err
	}
	return Bool(eq)
}

// NotEqualTo is "!=" as a value.
func NotEqualTo(a, b Value) Value {
	eq, ok := Equal(a, b)
	if !ok {
		return Err
	}
	return Bool(!eq)
}

// rank groups kinds for Order: numbers form one group.
func rank(v Value) int {
	if v.IsNumeric() {
		return int(Integer)
	}
	return int(v.Kind)
}

// Order is the total order of ORDER BY, MIN and MAX: nothing, blank nodes,
// IRIs, literals (section 15.1); literals of different kinds by kind, of one
// kind by value, those without an order by datatype and text. Numbers that are
// equal by value compare equal. NaN comes before all other numbers.
func Order(a, b Value) int {
	if ra, rb := rank(a), rank(b); ra != rb {
		return cmpInt(int64(ra), int64(rb))
	}
	switch a.Kind {
	case Error:
		return 0
	case IRI, BNode, String:
		return strings.Compare(a.str, b.str)
	case LangString:
		if c := strings.Compare(a.str, b.str); c != 0 {
			return c
		}
		return strings.Compare(a.aux, b.aux)
	case Boolean:
		return cmpInt(a.num, b.num)
	case Integer, Decimal, Float, Double:
		return orderNumbers(a, b)
	case DateTime, Date, Time:
		return cmpMoments(a.when, 0, b.when, 0)
	case Partial:
		if c := strings.Compare(a.when.local, b.when.local); c != 0 {
			return c
		}
		return cmpMoments(a.when, 0, b.when, 0)
	case Duration:
		if c := cmpInt(a.dur.months*2629746+a.dur.seconds, b.dur.months*2629746+b.dur.seconds); c != 0 {
			return c
		}
		return cmpInt(a.dur.nanos, b.dur.nanos)
	}
	if c := strings.Compare(a.aux, b.aux); c != 0 {
		return c
	}
	return strings.Compare(a.str, b.str)
}

// OrderTerms is Order made total on terms: values that are equal, as 2 and 2.0,
// come in the order of their datatypes and texts. MIN and MAX use it, so that
// they do not depend on the order of their input.
func OrderTerms(a, b Value) int {
	if c := Order(a, b); c != 0 {
		return c
	}
	if c := strings.Compare(string(a.Datatype()), string(b.Datatype())); c != 0 {
		return c
	}
	return strings.Compare(a.Lexical(), b.Lexical())
}

func orderNumbers(a, b Value) int {
	if c, ok := compareNumbers(a, b); ok {
		return c
	}
	an, bn := math.IsNaN(a.asFloat()), math.IsNaN(b.asFloat())
	switch {
	case an && bn:
		return 0
	case an:
		return -1
	}
	return 1
}
