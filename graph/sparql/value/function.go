package value

import (
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/hex"
)

// Function is a built-in or operator that is a function of its values alone.
type Function struct {
	// Min and Max bound the number of arguments; Max < 0 is no bound.
	Min, Max int
	// Apply gets no type errors: a caller yields Err as soon as an argument is
	// one.
	Apply func(args []Value) Value
}

func unary(f func(Value) Value) Function {
	return Function{1, 1, func(a []Value) Value { return f(a[0]) }}
}

func binary(f func(a, b Value) Value) Function {
	return Function{2, 2, func(a []Value) Value { return f(a[0], a[1]) }}
}

func test(f func(Value) bool) Function {
	return unary(func(v Value) Value { return Bool(f(v)) })
}

func digest(sum func(b []byte) []byte) Function {
	return unary(func(v Value) Value {
		if v.Kind != String {
			return Err
		}
		return Text(hex.EncodeToString(sum([]byte(v.str))))
	})
}

func not(v Value) Value {
	b, ok := v.EBV()
	if !ok {
		return Err
	}
	return Bool(!b)
}

var functions = map[string]Function{
	"+": binary(Add), "-": binary(Sub), "*": binary(Mul), "/": binary(Div),
	"unary-": unary(Negate), "unary+": unary(Plus), "!": unary(not),
	"=": binary(EqualTo), "!=": binary(NotEqualTo),
	"<": binary(Less), "<=": binary(LessEqual), ">": binary(Greater), ">=": binary(GreaterEqual),

	"STR": unary(Str), "LANG": unary(LangOf), "DATATYPE": unary(DatatypeOf),
	"ABS": unary(Abs), "CEIL": unary(Ceil), "FLOOR": unary(Floor), "ROUND": unary(Round),
	"STRLEN": unary(StrLen), "UCASE": unary(UCase), "LCASE": unary(LCase),
	"ENCODE_FOR_URI": unary(EncodeForURI),
	"CONTAINS":       binary(Contains), "STRSTARTS": binary(StrStarts), "STRENDS": binary(StrEnds),
	"STRBEFORE": binary(StrBefore), "STRAFTER": binary(StrAfter),
	"SUBSTR": {2, 3, Substr}, "CONCAT": {0, -1, Concat},
	"REGEX": {2, 3, Regex}, "REPLACE": {3, 4, Replace},
	"LANGMATCHES": binary(LangMatches), "STRLANG": binary(StrLang), "STRDT": binary(StrDT),
	"YEAR": unary(Year), "MONTH": unary(Month), "DAY": unary(Day),
	"HOURS": unary(Hours), "MINUTES": unary(Minutes), "SECONDS": unary(Seconds),
	"TIMEZONE": unary(Timezone), "TZ": unary(TZ),
	"SAMETERM": binary(func(a, b Value) Value { return Bool(SameTerm(a, b)) }),
	"ISIRI":    test(isIRI), "ISURI": test(isIRI),
	"ISBLANK":   test(func(v Value) bool { return v.Kind == BNode }),
	"ISLITERAL": test(Value.IsLiteral),
	"ISNUMERIC": test(Value.IsNumeric),
	"MD5":       digest(func(b []byte) []byte { s := md5.Sum(b); return s[:] }),
	"SHA1":      digest(func(b []byte) []byte { s := sha1.Sum(b); return s[:] }),
	"SHA256":    digest(func(b []byte) []byte { s := sha256.Sum256(b); return s[:] }),
	"SHA384":    digest(func(b []byte) []byte { s := sha512.Sum384(b); return s[:] }),
	"SHA512":    digest(func(b []byte) []byte { s := sha512.Sum512(b); return s[:] }),
}

func isIRI(v Value) bool { return v.Kind == IRI }

// FunctionOf finds the operator or built-in of a name, as algebra.Call spells
// it. Forms that look at unevaluated arguments, at the solution or at the
// surroundings (BOUND, IF, COALESCE, "&&", "||", "in", NOW, RAND, UUID, BNODE,
// IRI …) are not here.
func FunctionOf(name string) (Function, bool) {
	f, ok := functions[name]
	return f, ok
}
