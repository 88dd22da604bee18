package value

import (
	"strings"
	"unicode/utf8"
)

// like makes a string of the kind of v: with its language tag, if it has one.
func like(v Value, s string) Value {
	if v.Kind == LangString {
		return Value{Kind: LangString, str: s, aux: v.aux}
	}
	return Text(s)
}

// compatible is the argument rule of section 17.4.3.1.2: the second argument
// is simple, or has the language of the first.
func compatible(a, b Value) bool {
	return a.IsStringy() && (b.Kind == String || b.Kind == LangString && a.Kind == LangString && a.aux == b.aux)
}

// Str is STR.
func Str(v Value) Value {
	if v.Kind == Error || v.Kind == BNode {
		return Err
	}
	return Text(v.Lexical())
}

// LangOf is LANG.
func LangOf(v Value) Value {
	if !v.IsLiteral() {
		return Err
	}
	return Text(v.Lang())
}

// DatatypeOf is DATATYPE.
func DatatypeOf(v Value) Value {
	if !v.IsLiteral() {
		return Err
	}
	return IRIOf(string(v.Datatype()))
}

// StrLen is STRLEN: in code points.
func StrLen(v Value) Value {
	if !v.IsStringy() {
		return Err
	}
	return Int(int64(utf8.RuneCountInString(v.str)))
}

// UCase is UCASE.
func UCase(v Value) Value {
	if !v.IsStringy() {
		return Err
	}
	return like(v, strings.ToUpper(v.str))
}

// LCase is LCASE.
func LCase(v Value) Value {
	if !v.IsStringy() {
		return Err
	}
	return like(v, strings.ToLower(v.str))
}

// Contains is CONTAINS.
func Contains(a, b Value) Value {
	if !compatible(a, b) {
		return Err
	}
	return Bool(strings.Contains(a.str, b.str))
}

// StrStarts is STRSTARTS.
func StrStarts(a, b Value) Value {
	if !compatible(a, b) {
		return Err
	}
	return Bool(strings.HasPrefix(a.str, b.str))
}

// StrEnds is STRENDS.
func StrEnds(a, b Value) Value {
	if !compatible(a, b) {
		return Err
	}
	return Bool(strings.HasSuffix(a.str, b.str))
}

// StrBefore is STRBEFORE: no match gives the plain empty string.
func StrBefore(a, b Value) Value {
	if !compatible(a, b) {
		return Err
	}
	if i := strings.Index(a.str, b.str); i >= 0 {
		return like(a, a.str[:i])
	}
	return Text("")
}

// StrAfter is STRAFTER: no match gives the plain empty string.
func StrAfter(a, b Value) Value {
	if !compatible(a, b) {
		return Err
	}
	if i := strings.Index(a.str, b.str); i >= 0 {
		return like(a, a.str[i+len(b.str):])
	}
	return Text("")
}

// Substr is SUBSTR: start counts from 1 in code points, as fn:substring, which
// rounds its arguments.
func Substr(args []Value) Value {
	s, start := args[0], args[1]
	if !s.IsStringy() || !start.IsNumeric() {
		return Err
	}
	from := Round(start).asFloat()
	runes := []rune(s.str)
	to := float64(len(runes)) + 1
	if len(args) == 3 {
		if !args[2].IsNumeric() {
			return Err
		}
		to = from + Round(args[2]).asFloat()
	}
	var sb strings.Builder
	for i, r := range runes {
		if p := float64(i + 1); p >= from && p < to {
			sb.WriteRune(r)
		}
	}
	return like(s, sb.String())
}

// Concat is CONCAT: the language is kept if all arguments have it.
func Concat(args []Value) Value {
	var sb strings.Builder
	lang, first := "", true
	for _, a := range args {
		if !a.IsStringy() {
			return Err
		}
		sb.WriteString(a.str)
		if first {
			lang, first = a.Lang(), false
		} else if lang != a.Lang() {
			lang = ""
		}
	}
	if lang != "" {
		return langText(sb.String(), lang)
	}
	return Text(sb.String())
}

// EncodeForURI is ENCODE_FOR_URI.
func EncodeForURI(v Value) Value {
	if !v.IsStringy() {
		return Err
	}
	const hexDigits = "0123456789ABCDEF"
	var sb strings.Builder
	for i := 0; i < len(v.str); i++ {
		c := v.str[i]
		if c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.IndexByte("-_.~", c) >= 0 {
			sb.WriteByte(c)
			continue
		}
		sb.WriteByte('%')
		sb.WriteByte(hexDigits[c>>4])
		sb.WriteByte(hexDigits[c&15])
	}
	return Text(sb.String())
}

// LangMatches is LANGMATCHES: basic filtering of RFC 4647.
func LangMatches(tag, pattern Value) Value {
	if tag.Kind != String || pattern.Kind != String {
		return Err
	}
	t, p := strings.ToLower(tag.str), strings.ToLower(pattern.str)
	switch {
	case p == "*":
		return Bool(t != "")
	case t == p:
		return True
	}
	return Bool(strings.HasPrefix(t, p+"-"))
}

// StrLang is STRLANG.
func StrLang(s, tag Value) Value {
	if s.Kind != String || tag.Kind != String || tag.str == "" {
		return Err
	}
	return langText(s.str, tag.str)
}

// StrDT is STRDT.
func StrDT(s, dt Value) Value {
	if s.Kind != String || dt.Kind != IRI {
		return Err
	}
	if dt.str == string(XSDString) {
		return s
	}
	return Typed(s.str, dt.str)
}

// Typed makes the literal of a lexical form and a datatype, which may be wrong
// for each other.
func Typed(lex, datatype string) Value {
	return FromTerm(typedTerm(lex, datatype))
}
