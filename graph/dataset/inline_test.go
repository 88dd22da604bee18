package dataset

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"testing"

	"github.com/lienket/lienket/graph/rdf"
	"pgregory.net/rapid"
)

func TestInlineForms(t *testing.T) {
	accepted := map[string][]string{
		"boolean": {"true", "false"},
		"integer": {"0", "1", "-1", "600", "18014398509481983", "-18014398509481983"},
		"byte":    {"-128", "127"}, "unsignedByte": {"255"}, "positiveInteger": {"1"}, "negativeInteger": {"-1"},
		"decimal":    {"0", "0.0", "1", "1.0", "-1.5", "0.95", "0.000001", "144115188075.855871", "-0.5"},
		"double":     {"0.0E0", "0", "1.0E0", "1.5E0", "9.5E-1", "0.95", "-2.5", "100", "1.0E100", "1.2345678901234E-7", "3.14"},
		"dateTime":   {"2021-06-08T07:30:00", "2021-06-08T07:30:00Z", "2021-06-08T07:30:00.125+07:00", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59.999-14:00"},
		"date":       {"2021-06-08", "2020-02-29Z", "2021-06-08+07:00"},
		"time":       {"07:30:00", "23:59:59.5Z", "00:00:00+14:00"},
		"gYear":      {"2021", "0001+07:00"},
		"gYearMonth": {"2021-06"}, "gMonthDay": {"--06-08", "--02-29"}, "gMonth": {"--06"}, "gDay": {"---31"},
	}
	for datatype, texts := range accepted {
		for _, text := range texts {
			term := rdf.TypedString{Value: rdf.String(text), Type: rdf.IRI(xsd + datatype)}
			id, ok := Inline(term)
			if !ok {
				t.Errorf("%v has no inline ID", term)
			} else if got := id.Term(); got != term {
				t.Errorf("%v comes back as %v", term, got)
			}
		}
	}
	refused := map[string][]string{
		"boolean": {"1", "TRUE", ""},
		"integer": {"007", "+1", "-0", "", "-", "18014398509481984", "1.0", " 1", "99999999999999999999"},
		"byte":    {"128"}, "unsignedInt": {"-1"}, "nonNegativeInteger": {"-1"}, "float": {"1.0E0"}, "strange": {"1"},
		"decimal":    {".5", "1.", "1.50", "01.5", "-0", "-0.0", "1e3", "0.0000001", "200000000000", "1.00", "--1"},
		"double":     {"INF", "NaN", "-0.0E0", "1e0", "1.0e0", "1.50E0", "10.0E0", "0.1E0", "1.0E+2", "1.0E310", "1.23456789012345", "1.0", "E1", ".5", "", "1.0E", "00"},
		"dateTime":   {"2021-06-08T24:00:00", "2021-06-08", "2021-06-08T07:30:00.10", "2021-06-08T07:30:00.1234", "2021-06-08T07:30:00+00:00", "2021-06-08T07:30:00+07:10", "2021-06-08T07:30:00+14:15", "-0001-01-01T00:00:00", "2021-06-08T07:30"},
		"date":       {"2021-02-29", "2021-13-01", "0000-01-01", "12021-01-01", "2021-6-8", "2021-00-10"},
		"gYear":      {"21", "-2021"},
		"gYearMonth": {"2021-6"}, "gMonthDay": {"--02-30", "06-08"}, "gDay": {"--31", "---32", "---00"},
	}
	for datatype, texts := range refused {
		for _, text := range texts {
			if id, ok := Inline(rdf.TypedString{Value: rdf.String(text), Type: rdf.IRI(xsd + datatype)}); ok {
				t.Errorf("%q^^%s became %v %q", text, datatype, id.Kind(), id.Text())
			}
		}
	}
	for _, term := range []rdf.Term{nil, rdf.IRI("a:b"), rdf.BNode("1"), rdf.String("1"), rdf.LangString{Value: "1", Lang: "vi"}} {
		if _, ok := Inline(term); ok {
			t.Errorf("%v has an inline ID", term)
		}
	}
}

// Whatever text is accepted comes back as it was.
func TestInlineReturnsTheSameText(t *testing.T) {
	names := []string{"boolean", "integer", "int", "decimal", "double", "dateTime", "date", "time", "gYear", "gYearMonth", "gMonthDay", "gMonth", "gDay"}
	rapid.Check(t, func(t *rapid.T) {
		name := rapid.SampledFrom(names).Draw(t, "datatype")
		text := rapid.OneOf(
			rapid.StringMatching(`-?[0-9]{1,20}(\.[0-9]{1,8})?(E-?[0-9]{1,3})?`),
			rapid.StringMatching(`-{0,3}[0-9]{2,5}(-[0-3][0-9]){0,2}(T?[0-2][0-9]:[0-5][0-9]:[0-5][0-9](\.[0-9]{1,4})?)?(Z|[+-][01][0-9]:[0134][05])?`),
			rapid.String(),
		).Draw(t, "text")
		if id, ok := InlineLiteral(text, xsd+name); ok {
			if id.Text() != text || string(id.Datatype()) != xsd+name {
				t.Fatalf("%q^^%s came back as %q^^%s", text, name, id.Text(), id.Datatype())
			}
		}
	})
}

func FuzzInline(f *testing.F) {
	f.Add("1.5E-3", "double")
	f.Add("2021-06-08T07:30:00.5+07:00", "dateTime")
	f.Fuzz(func(t *testing.T, text, name string) {
		if id, ok := InlineLiteral(text, xsd+name); ok && (id.Text() != text || string(id.Datatype()) != xsd+name) {
			t.Fatalf("%q^^%s came back as %q^^%s", text, name, id.Text(), id.Datatype())
		}
	})
}

// Within a kind, and across the numeric ones, IDs compare as their values do.
func TestInlineOrderIsValueOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		draw := func(label string) (ID, float64) {
			for {
				var text, name string
				switch rapid.IntRange(0, 3).Draw(t, label+" kind") {
				case 0:
					text, name = strconv.Itoa(rapid.IntRange(-1<<52, 1<<52).Draw(t, label)), "integer"
				case 1:
					text, name = strconv.Itoa(rapid.IntRange(-300, 300).Draw(t, label)), "int"
				case 2:
					v := rapid.Int64Range(-1e12, 1e12).Draw(t, label)
					text, name = strconv.FormatFloat(float64(v)/1e6, 'f', -1, 64), "decimal"
				default:
					m := rapid.Int64Range(-99999, 99999).Draw(t, label)
					e := rapid.IntRange(-8, 8).Draw(t, label+" exponent")
					v, _ := strconv.ParseFloat(fmt.Sprintf("%de%d", m, e), 64)
					text, name = strconv.FormatFloat(v, 'f', -1, 64), "double"
				}
				v, err := strconv.ParseFloat(text, 64)
				if err != nil {
					t.Fatal(err)
				}
				if id, ok := InlineLiteral(text, xsd+name); ok {
					return id, v
				}
			}
		}
		a, x := draw("a")
		b, y := draw("b")
		if f, ok := a.Float(); !ok || f != x {
			t.Fatalf("%s: Float %v", a.Text(), f)
		}
		want := 0
		if x < y {
			want = -1
		} else if x > y {
			want = 1
		}
		if got, ok := CompareNumbers(a, b); !ok || got != want {
			t.Fatalf("CompareNumbers(%s, %s) = %d", a.Text(), b.Text(), got)
		}
		if a.Kind() == b.Kind() && want != 0 && (a < b) != (want < 0) {
			t.Fatalf("IDs of %s and %s are in the wrong order", a.Text(), b.Text())
		}
	})
}

func TestCompareNumbersExact(t *testing.T) {
	id := func(text, name string) ID {
		t.Helper()
		id, ok := InlineLiteral(text, xsd+name)
		if !ok {
			t.Fatalf("%s^^%s is not inline", text, name)
		}
		return id
	}
	ordered := []ID{
		id("-18014398509481983", "integer"), id("-1.000001", "decimal"), id("-1", "integer"), id("-0.000001", "decimal"),
		id("0", "integer"), id("0.000001", "decimal"), id("1", "integer"), id("1.000001", "decimal"),
		id("18014398509481983", "integer"),
	}
	for i, a := range ordered {
		for j, b := range ordered {
			if got, _ := CompareNumbers(a, b); got != cmp64(uint64(i), uint64(j)) {
				t.Errorf("CompareNumbers(%s, %s) = %d", a.Text(), b.Text(), got)
			}
		}
	}
	if got, _ := CompareNumbers(id("5", "int"), id("5", "integer")); got != 0 {
		t.Error("5 is not 5")
	}
	if got, _ := CompareNumbers(id("5.0", "decimal"), id("5", "integer")); got != 0 {
		t.Error("5.0 is not 5")
	}
}

func TestTemporalOrder(t *testing.T) {
	dates := []string{"0001-01-01", "1999-12-31", "2021-06-07", "2021-06-08+14:00", "2021-06-08+07:00", "2021-06-08", "2021-06-08Z", "2021-06-08-05:00", "2021-06-09", "9999-12-31"}
	var ids []ID
	for _, d := range dates {
		id, ok := InlineLiteral(d, xsd+"date")
		if !ok {
			t.Fatal(d)
		}
		ids = append(ids, id)
	}
	if !slices.IsSorted(ids) {
		t.Errorf("dates out of order: %x", ids)
	}
	id, _ := InlineLiteral("2021-06-08+07:00", xsd+"date")
	if ms, offset, zoned := id.Instant(); ms != 1623085200000 || offset != 420 || !zoned {
		t.Errorf("Instant = %d, %d, %v", ms, offset, zoned)
	}
}

func TestRanges(t *testing.T) {
	from, to := IntegerRange(5, 9)
	for v, in := range map[string]bool{"4": false, "5": true, "9": true, "10": false} {
		for _, name := range []string{"integer", "int", "unsignedByte"} {
			id, _ := InlineLiteral(v, xsd+name)
			if (id >= from && id <= to) != in {
				t.Errorf("%s^^%s in [5, 9]: %v", v, name, !in)
			}
		}
	}
	if from, to = IntegerRange(math.MinInt64, math.MaxInt64); from != KindInteger.First() || to != KindInteger.Last() {
		t.Error("the range of everything is not everything")
	}
	if from, to = IntegerRange(1<<60, 1<<61); from <= to {
		t.Error("a range out of reach is not empty")
	}
	day, _ := InlineLiteral("2021-06-08+07:00", xsd+"date")
	ms, _, _ := day.Instant()
	if from, to = InstantRange(KindDate, ms, ms); day < from || day > to {
		t.Error("an instant does not lie in its own range")
	}
}
