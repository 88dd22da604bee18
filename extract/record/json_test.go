package record

import (
	"bytes"
	"encoding/json"
	"math"
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// standard is what encoding/json writes.
func standard(t interface{ Fatal(...any) }, v any) string {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// text draws strings of what is escaped, of what is not, and of broken UTF-8.
var text = rapid.OneOf(
	rapid.SampledFrom([]string{"", "Huế", "\u2028", "a\u2029b", "\u2027–“”", "\xff", "\xe2\x80", "\"", "\\", "<&>", "\b\f\n\r\t\x00\x1f\x7f", "\U0001F600"}),
	rapid.String(), rapid.Map(rapid.SliceOf(rapid.Byte()), func(b []byte) string { return string(b) }))

// TestWritesWhatTheStandardDoes writes any records as encoding/json does.
func TestWritesWhatTheStandardDoes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := rapid.MakeCustom[Article](rapid.MakeConfig{Kinds: map[reflect.Kind]*rapid.Generator[any]{reflect.String: text.AsAny()}}).Draw(t, "article")
		var o object
		o.article(&r)
		if diff := cmp.Diff(standard(t, &r), string(o.b)+"\n"); diff != "" || o.err != nil {
			t.Fatal(o.err, diff)
		}
	})
}

// TestNumbersAsTheStandardWritesThem writes numbers around the bounds of the exponent.
func TestNumbersAsTheStandardWritesThem(t *testing.T) {
	check := func(t interface{ Fatal(...any) }, x float64) {
		var o object
		o.number("x", x)
		if want := `"x":` + standard(t, x); string(o.b)+"\n" != want || o.err != nil {
			t.Fatal(string(o.b), want, o.err)
		}
	}
	for _, x := range []float64{0, math.Copysign(0, -1), 1e-6, 9.9e-7, 1e-7, -1.5e-10, 1e20, 1e21, -1e21, 1e300, 1e-300, 0.1, 5e11, math.MaxFloat64, math.SmallestNonzeroFloat64} {
		check(t, x)
	}
	rapid.Check(t, func(t *rapid.T) { check(t, rapid.Float64().Draw(t, "x")) })
}

// TestWhatJSONCannotSay fails on a number that is none.
func TestWhatJSONCannotSay(t *testing.T) {
	for _, x := range []float64{math.NaN(), math.Inf(1), math.Inf(-1)} {
		var o object
		if o.number("x", x); o.err == nil {
			t.Error(x, "is written as", string(o.b))
		}
	}
}
