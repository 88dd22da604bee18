package value

import (
	"testing"

	"github.com/lienket/lienket/graph/rdf"
)

// lit reads "text^^datatype", "text@lang", "<iri>" or plain text.
func lit(s string) Value {
	for i := 0; i+1 < len(s); i++ {
		switch {
		case s[i] == '^' && s[i+1] == '^':
			return Typed(s[:i], xsdNS+s[i+2:])
		case s[i] == '@':
			return FromTerm(rdf.LangString{Value: rdf.String(s[:i]), Lang: s[i+1:]})
		}
	}
	if s != "" && s[0] == '<' {
		return IRIOf(s[1 : len(s)-1])
	}
	return Text(s)
}

func show(v Value) string {
	switch v.Kind {
	case Error:
		return "error"
	case IRI:
		return "<" + v.Lexical() + ">"
	case String:
		return v.Lexical()
	case LangString:
		return v.Lexical() + "@" + v.Lang()
	}
	return v.Lexical() + "^^" + string(v.Datatype())[len(xsdNS):]
}

func TestFunctions(t *testing.T) {
	for _, c := range []struct {
		name string
		args []string
		want string
	}{
		{"+", []string{"1^^integer", "2^^integer"}, "3^^integer"},
		{"+", []string{"1^^integer", "2.5^^decimal"}, "3.5^^decimal"},
		{"+", []string{"1^^byte", "2^^unsignedInt"}, "3^^integer"},
		{"+", []string{"1.5^^decimal", "1^^float"}, "2.5E0^^float"},
		{"+", []string{"1^^float", "1^^double"}, "2.0E0^^double"},
		{"+", []string{"9223372036854775807^^integer", "1^^integer"}, "9223372036854775808^^integer"},
		{"-", []string{"-9223372036854775808^^integer", "1^^integer"}, "-9223372036854775809^^integer"},
		{"*", []string{"9223372036854775808^^integer", "2^^integer"}, "18446744073709551616^^integer"},
		{"*", []string{"0.1^^decimal", "0.2^^decimal"}, "0.02^^decimal"},
		{"/", []string{"1^^integer", "3^^integer"}, "0.333333333333333333^^decimal"},
		{"/", []string{"1^^integer", "0^^integer"}, "error"},
		{"/", []string{"1^^double", "0^^integer"}, "INF^^double"},
		{"+", []string{"a", "1^^integer"}, "error"},
		{"unary-", []string{"-9223372036854775808^^integer"}, "9223372036854775808^^integer"},
		{"=", []string{"1^^integer", "1.0^^decimal"}, "true^^boolean"},
		{"=", []string{"a", "a@vi"}, "false^^boolean"},
		{"=", []string{"x^^unknown", "y^^unknown"}, "error"},
		{"=", []string{"x^^unknown", "x^^unknown"}, "true^^boolean"},
		{"=", []string{"NaN^^double", "NaN^^double"}, "false^^boolean"},
		{"<", []string{"NaN^^double", "1^^integer"}, "false^^boolean"},
		{"<", []string{"a", "1^^integer"}, "error"},
		{"<", []string{"2021-05-01^^date", "2021-05-02^^date"}, "true^^boolean"},
		{"<", []string{"2021-05-01T23:00:00-05:00^^dateTime", "2021-05-02T05:00:00Z^^dateTime"}, "true^^boolean"},
		{"=", []string{"2021-05-01T10:00:00^^dateTime", "2021-05-01T10:00:00Z^^dateTime"}, "error"},
		{"<", []string{"2021-05-01T10:00:00^^dateTime", "2021-05-03T10:00:00Z^^dateTime"}, "true^^boolean"},
		{"ROUND", []string{"-2.5^^decimal"}, "-2^^decimal"},
		{"ROUND", []string{"2.5^^double"}, "3.0E0^^double"},
		{"CEIL", []string{"-1.2^^decimal"}, "-1^^decimal"},
		{"FLOOR", []string{"-1.2^^decimal"}, "-2^^decimal"},
		{"ABS", []string{"-7^^integer"}, "7^^integer"},
		{"SUBSTR", []string{"Bắc Giang@vi", "5^^integer"}, "Giang@vi"},
		{"SUBSTR", []string{"12345", "1.5^^decimal", "2.6^^decimal"}, "234"},
		{"SUBSTR", []string{"12345", "0^^integer", "3^^integer"}, "12"},
		{"STRLEN", []string{"Quảng Ninh"}, "10^^integer"},
		{"UCASE", []string{"đông@vi"}, "ĐÔNG@vi"},
		{"STRBEFORE", []string{"abc@en", "z"}, ""},
		{"STRBEFORE", []string{"abc@en", "c"}, "ab@en"},
		{"STRAFTER", []string{"abc@en", "b@fr"}, "error"},
		{"STRAFTER", []string{"abc@en", ""}, "abc@en"},
		{"CONCAT", []string{"a@en", "b@en"}, "ab@en"},
		{"CONCAT", []string{"a@en", "b"}, "ab"},
		{"ENCODE_FOR_URI", []string{"Hà Nội"}, "H%C3%A0%20N%E1%BB%99i"},
		{"LANGMATCHES", []string{"vi-VN", "VI"}, "true^^boolean"},
		{"LANGMATCHES", []string{"", "*"}, "false^^boolean"},
		{"REGEX", []string{"Hải Phòng", "^HẢI", "i"}, "true^^boolean"},
		{"REGEX", []string{"a", "("}, "error"},
		{"REPLACE", []string{"abcd", "b(.)", "[$1]"}, "a[c]d"},
		{"REPLACE", []string{"a.b", ".", "-", "q"}, "a-b"},
		{"REPLACE", []string{"abc", "x*", "-"}, "error"},
		{"YEAR", []string{"2021-05-01^^date"}, "2021^^integer"},
		{"SECONDS", []string{"2021-05-01T10:00:12.50Z^^dateTime"}, "12.5^^decimal"},
		{"TIMEZONE", []string{"2021-05-01T10:00:00+07:00^^dateTime"}, "PT7H^^dayTimeDuration"},
		{"TZ", []string{"2021-05-01T10:00:00+07:00^^dateTime"}, "+07:00"},
		{"TZ", []string{"2021-05-01T10:00:00^^dateTime"}, ""},
		{"TIMEZONE", []string{"2021-05-01T10:00:00^^dateTime"}, "error"},
		{"+", []string{"2021-01-31^^date", "P1M^^yearMonthDuration"}, "2021-02-28^^date"},
		{"+", []string{"2021-12-31T23:59:59Z^^dateTime", "PT2S^^dayTimeDuration"}, "2022-01-01T00:00:01Z^^dateTime"},
		{"-", []string{"2021-03-01T00:00:00Z^^dateTime", "2021-02-27T12:00:00Z^^dateTime"}, "P1DT12H^^dayTimeDuration"},
		{"STRDT", []string{"5", "<http://www.w3.org/2001/XMLSchema#integer>"}, "5^^integer"},
		{"STRLANG", []string{"a", "VI"}, "a@vi"},
		{"STRLANG", []string{"a@en", "vi"}, "error"},
		{"MD5", []string{"abc"}, "900150983cd24fb0d6963f7d28e17f72"},
		{"!", []string{"x^^integer"}, "true^^boolean"},
		{"!", []string{"<http://e/>"}, "error"},
		{"STR", []string{"01^^integer"}, "01"},
	} {
		f, ok := FunctionOf(c.name)
		if !ok {
			t.Fatalf("there is no function %s", c.name)
		}
		args := make([]Value, len(c.args))
		for i, a := range c.args {
			args[i] = lit(a)
		}
		if got := show(f.Apply(args)); got != c.want {
			t.Errorf("%s%q = %s, want %s", c.name, c.args, got, c.want)
		}
	}
}

func TestCasts(t *testing.T) {
	for _, c := range []struct{ to, from, want string }{
		{"integer", "-3.7^^decimal", "-3^^integer"},
		{"integer", "3.99E2^^double", "399^^integer"},
		{"integer", "NaN^^double", "error"},
		{"integer", " 12 ", "12^^integer"},
		{"integer", "1.5", "error"},
		{"byte", "300^^integer", "error"},
		{"decimal", "1E-3^^double", "0.001^^decimal"},
		{"decimal", "INF^^double", "error"},
		{"double", "true^^boolean", "1.0E0^^double"},
		{"boolean", "0.0^^decimal", "false^^boolean"},
		{"boolean", "NaN^^double", "false^^boolean"},
		{"string", "1.50^^decimal", "1.5"},
		{"string", "1E2^^double", "100"},
		{"string", "1E7^^double", "1.0E7"},
		{"string", "<http://e/>", "http://e/"},
		{"dateTime", "2021-05-01^^date", "2021-05-01T00:00:00^^dateTime"},
		{"date", "2021-05-01T23:00:00+07:00^^dateTime", "2021-05-01+07:00^^date"},
		{"gYear", "2021-05-01^^date", "2021^^gYear"},
		{"dateTime", "2021-13-01T00:00:00", "error"},
		{"time", "2021-05-01^^date", "error"},
	} {
		got, known := Cast(rdf.IRI(xsdNS+c.to), lit(c.from))
		if !known || show(got) != c.want {
			t.Errorf("xsd:%s(%s) = %s, want %s", c.to, c.from, show(got), c.want)
		}
	}
	if _, known := Cast("http://e/f", Text("")); known {
		t.Error("an unknown function is taken for a cast")
	}
}

func TestLexicalSpaces(t *testing.T) {
	for _, s := range []string{
		"1.^^integer", "+^^integer", "0x1^^integer", "1e2^^decimal", ".^^decimal", "1_0^^double", "0x1p2^^double", "Infinity^^double",
		"TRUE^^boolean", "2021-02-29^^date", "2021-2-1^^date", "2021-05-01T24:00:01^^dateTime", "25:00:00^^time", "10:00:00+15:00^^time",
		"02021^^gYear", "P^^duration", "P1DT^^duration", "P1S^^duration", "P1Y^^dayTimeDuration", "-1^^nonNegativeInteger", "128^^byte",
	} {
		if v := lit(s); v.Kind != Other {
			t.Errorf("%s is read as %s", s, show(v))
		}
	}
	for _, s := range []string{
		"-0^^integer", "+.5^^decimal", "5.^^decimal", "1e400^^double", "-INF^^float", "2020-02-29Z^^date", "2021-05-01T24:00:00^^dateTime",
		"-0044-03-15^^date", "--05-01^^gMonthDay", "---31^^gDay", "-P1Y2M3DT4H5M6.7S^^duration", "18446744073709551615^^unsignedLong",
	} {
		if v := lit(s); v.Kind == Other {
			t.Errorf("%s is not read", s)
		} else if v.Lexical() == "" || show(v) != s {
			t.Errorf("%s comes back as %s", s, show(v))
		}
	}
}

// Order is a total order: antisymmetric and transitive over values of all kinds.
func TestOrderIsTotal(t *testing.T) {
	vals := []Value{Err, BNodeOf("b"), IRIOf("http://e/"), Text("a"), Text("b"), lit("a@vi"), True, lit("1^^integer"), lit("1.0^^decimal"), lit("NaN^^double"),
		lit("-INF^^double"), lit("2^^float"), lit("2021-05-01^^date"), lit("2021-05-01Z^^date"), lit("2021-05-01T00:00:00Z^^dateTime"),
		lit("10:00:00^^time"), lit("2021^^gYear"), lit("--05^^gMonth"), lit("PT1S^^dayTimeDuration"), lit("P1M^^yearMonthDuration"), lit("x^^integer"), lit("x^^foo")}
	for _, a := range vals {
		for _, b := range vals {
			if Order(a, b) != -Order(b, a) {
				t.Errorf("%s and %s are ordered both ways", show(a), show(b))
			}
			for _, c := range vals {
				if Order(a, b) <= 0 && Order(b, c) <= 0 && Order(a, c) > 0 {
					t.Errorf("%s ≤ %s ≤ %s, but not the first and the last", show(a), show(b), show(c))
				}
			}
		}
	}
}

func FuzzTyped(f *testing.F) {
	for _, s := range []string{"2021-05-01T10:00:00.5+07:00", "-P1Y", "1e5", "--02-29", "00"} {
		f.Add(s, "dateTime")
		f.Add(s, "duration")
	}
	f.Fuzz(func(t *testing.T, lex, dt string) {
		v := Typed(lex, xsdNS+dt)
		if v.Lexical() != lex {
			t.Errorf("%q comes back as %q", lex, v.Lexical())
		}
		if c, _ := Cast(rdf.IRI(xsdNS+dt), Text(lex)); c.Kind != Error && dt != "string" {
			again := Typed(c.Lexical(), string(c.Datatype()))
			if eq, ok := Equal(c, again); again.Kind == Other || ok && !eq && c.Lexical() != "NaN" {
				t.Errorf("the canonical form %q of %q is another value", c.Lexical(), lex)
			}
		}
	})
}
