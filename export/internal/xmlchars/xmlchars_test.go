package xmlchars_test

import (
	"encoding/xml"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"github.com/lienket/lienket/export/internal/xmlchars"
)

// A parser gives back what Clean says, from an element and from an attribute.
func TestParsersSeeClean(t *testing.T) {
	check := func(t interface{ Fatalf(string, ...any) }, s string) {
		e := xmlchars.Append(nil, s)
		doc := append(append(append(append([]byte(`<a b="`), e...), `">`...), e...), "</a>"...)
		var got struct {
			B    string `xml:"b,attr"`
			Text string `xml:",chardata"`
		}
		if err := xml.Unmarshal(doc, &got); err != nil {
			t.Fatalf("%q: %v", s, err)
		}
		if want := xmlchars.Clean(s); got.B != want || got.Text != want {
			t.Fatalf("%q: attribute %q, element %q, want %q", s, got.B, got.Text, want)
		}
		if !utf8.Valid(e) {
			t.Fatalf("%q is written as %q", s, e)
		}
	}
	for _, s := range []string{"", "a\r\nb\tc", "\x00\x1f\x7f", "\ufffe\uffff\ufffd", "]]>", "\xff\xc3", "👩🏽‍⚕️", "Ba\u0306\u0301c"} {
		check(t, s)
	}
	rapid.Check(t, func(t *rapid.T) {
		check(t, rapid.OneOf(rapid.String(), rapid.Map(rapid.SliceOf(rapid.Byte()), func(b []byte) string { return string(b) })).Draw(t, "text"))
	})
}

func FuzzAppend(f *testing.F) {
	f.Add("a & b\x00\xff")
	f.Fuzz(func(t *testing.T, s string) {
		var got string
		if err := xml.Unmarshal(append(append([]byte("<a>"), xmlchars.Append(nil, s)...), "</a>"...), &got); err != nil {
			t.Fatal(err)
		}
		if got != xmlchars.Clean(s) {
			t.Fatalf("%q comes back as %q", s, got)
		}
	})
}
