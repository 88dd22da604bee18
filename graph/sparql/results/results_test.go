package results

import (
	"bytes"
	"encoding/xml"
	"errors"
	"iter"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/lienket/lienket/graph/rdf"
)

func rowsOf(rows ...[]rdf.Term) iter.Seq2[[]rdf.Term, error] {
	return func(yield func([]rdf.Term, error) bool) {
		for _, r := range rows {
			if !yield(r, nil) {
				return
			}
		}
	}
}

const integer = xsd + "integer"

var sample = [][]rdf.Term{
	{rdf.IRI("http://e/a"), rdf.String("a \"b\",\n<c>&\t\\"), nil},
	{rdf.BNode("x1"), rdf.LangString{Value: "Huế", Lang: "vi"}, rdf.TypedString{Value: "-7", Type: integer}},
	{nil, nil, nil},
	{rdf.TypedString{Value: "1.", Type: xsd + "decimal"}, rdf.TypedString{Value: "x\ty", Type: "http://e/t"}, rdf.String("")},
}

func TestFormatsByteForByte(t *testing.T) {
	want := map[Format]string{
		JSON: `{"head":{"vars":["s","đ","n"]},
"results":{"bindings":[
{"s":{"type":"uri","value":"http://e/a"},"đ":{"type":"literal","value":"a \"b\",\n<c>&\t\\"}},
{"s":{"type":"bnode","value":"x1"},"đ":{"type":"literal","value":"Huế","xml:lang":"vi"},"n":{"type":"literal","value":"-7","datatype":"http://www.w3.org/2001/XMLSchema#integer"}},
{},
{"s":{"type":"literal","value":"1.","datatype":"http://www.w3.org/2001/XMLSchema#decimal"},"đ":{"type":"literal","value":"x\ty","datatype":"http://e/t"},"n":{"type":"literal","value":""}}
]}}
`,
		XML: xmlHeader + `<head><variable name="s"/><variable name="đ"/><variable name="n"/></head>
<results>
<result><binding name="s"><uri>http://e/a</uri></binding><binding name="đ"><literal>a &quot;b&quot;,
&lt;c&gt;&amp;	\</literal></binding></result>
<result><binding name="s"><bnode>x1</bnode></binding><binding name="đ"><literal xml:lang="vi">Huế</literal></binding><binding name="n"><literal datatype="http://www.w3.org/2001/XMLSchema#integer">-7</literal></binding></result>
<result></result>
<result><binding name="s"><literal datatype="http://www.w3.org/2001/XMLSchema#decimal">1.</literal></binding><binding name="đ"><literal datatype="http://e/t">x	y</literal></binding><binding name="n"><literal></literal></binding></result>
</results>
</sparql>
`,
		CSV: "s,đ,n\r\nhttp://e/a,\"a \"\"b\"\",\n<c>&\t\\\",\r\n_:x1,Huế,-7\r\n,,\r\n1.,x\ty,\r\n",
		TSV: "?s\t?đ\t?n\n<http://e/a>\t\"a \\\"b\\\",\\n<c>&\\t\\\\\"\t\n_:x1\t\"Huế\"@vi\t-7\n\t\t\n" +
			"\"1.\"^^<http://www.w3.org/2001/XMLSchema#decimal>\t\"x\\ty\"^^<http://e/t>\t\"\"\n",
	}
	for f, w := range want {
		var b bytes.Buffer
		if err := Write(&b, f, []string{"s", "đ", "n"}, rowsOf(sample...)); err != nil {
			t.Fatal(err)
		}
		if b.String() != w {
			t.Errorf("%s: got\n%s\nwant\n%s", f, b.String(), w)
		}
	}
}

// kept is what a format keeps of a term.
func kept(f Format, t rdf.Term) rdf.Term {
	if f != CSV {
		return t
	}
	if b, ok := t.(rdf.BNode); ok {
		return b
	}
	if s := CSVText(t); s != "" {
		if label, ok := strings.CutPrefix(s, "_:"); ok && rdf.ValidLabel(label) {
			return rdf.BNode(label) // what CSV says of a blank node too
		}
		return rdf.String(s)
	}
	return nil
}

func TestReadReturnsWhatWasWritten(t *testing.T) {
	text := rapid.OneOf(rapid.String(), rapid.StringOf(rapid.SampledFrom([]rune("ab<>&\"'\\\t\n\r,;ế0123.-eE_:"))))
	clean := rapid.Custom(func(t *rapid.T) string {
		return strings.Map(func(r rune) rune {
			if r < ' ' && r != '\n' && r != '\t' && r != '\r' || r == 0xFFFE || r == 0xFFFF {
				return -1 // XML has no way to write it
			}
			return r
		}, strings.ToValidUTF8(text.Draw(t, "text"), ""))
	})
	term := rapid.Custom(func(t *rapid.T) rdf.Term {
		switch rapid.IntRange(0, 6).Draw(t, "kind") {
		case 0:
			return nil
		case 1:
			return rdf.IRI("http://e/" + rapid.StringMatching(`[a-zế0-9._~%&=?-]*`).Draw(t, "iri"))
		case 2:
			return rdf.BNode(rapid.StringMatching(`[a-z][a-z0-9]*`).Draw(t, "label"))
		case 3:
			return rdf.LangString{Value: rdf.String(clean.Draw(t, "text")), Lang: rapid.StringMatching(`[a-z]{1,4}(-[a-z0-9]{1,3})?`).Draw(t, "lang")}
		case 4:
			dt := rapid.SampledFrom([]rdf.IRI{"integer", "decimal", "double", "date"}).Draw(t, "type")
			return rdf.TypedString{Value: rdf.String(rapid.StringMatching(`[+-]?[0-9]{0,2}\.?[0-9]{0,2}([eE][+-]?[0-9]{0,2})?`).Draw(t, "n")), Type: xsd + dt}
		}
		return rdf.String(clean.Draw(t, "text"))
	})
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 4).Draw(t, "columns")
		vars := []string{"a", "b", "c", "d"}[:n:n]
		rows := rapid.SliceOfN(rapid.SliceOfN(term, n, n), 0, 5).Draw(t, "rows")
		for _, f := range Formats() {
			var b bytes.Buffer
			if err := Write(&b, f, vars, rowsOf(rows...)); err != nil {
				t.Fatal(err)
			}
			got, err := Read(&b, f)
			if err != nil {
				t.Fatalf("%s: %v", f, err)
			}
			if !slices.Equal(got.Vars, vars) || len(got.Rows) != len(rows) {
				t.Fatalf("%s: %d rows of %v, want %d of %v", f, len(got.Rows), got.Vars, len(rows), vars)
			}
			for i, row := range rows {
				for j, want := range row {
					if got.Rows[i][j] != kept(f, want) {
						t.Fatalf("%s: row %d, column %d: got %#v, want %#v", f, i, j, got.Rows[i][j], want)
					}
				}
			}
		}
	})
}

func TestBooleans(t *testing.T) {
	for _, f := range []Format{JSON, XML} {
		for _, want := range []bool{true, false} {
			var b bytes.Buffer
			if err := WriteBoolean(&b, f, want); err != nil {
				t.Fatal(err)
			}
			got, err := Read(&b, f)
			if err != nil || !got.IsBoolean || got.Boolean != want {
				t.Errorf("%s: %+v, %v", f, got, err)
			}
		}
	}
}

func TestXMLHidesWhatXMLCannotHold(t *testing.T) {
	var b bytes.Buffer
	if err := Write(&b, XML, []string{"x"}, rowsOf([]rdf.Term{rdf.String("a\x00\x1b\ufffe\xffb")})); err != nil {
		t.Fatal(err)
	}
	if err := xml.Unmarshal(b.Bytes(), new(struct{})); err != nil {
		t.Error(err)
	}
	if !strings.Contains(b.String(), "a\ufffd\ufffd\ufffd\ufffdb") {
		t.Error(b.String())
	}
}

func TestAnErrorOfTheRowsLeavesTheDocumentOpen(t *testing.T) {
	bad := errors.New("no more memory")
	rows := func(yield func([]rdf.Term, error) bool) {
		_ = yield([]rdf.Term{rdf.String("x")}, nil) && yield(nil, bad)
	}
	for _, f := range []Format{JSON, XML} {
		var b bytes.Buffer
		if err := Write(&b, f, []string{"x"}, rows); !errors.Is(err, bad) {
			t.Errorf("%s: %v", f, err)
		}
		if _, err := Read(&b, f); err == nil {
			t.Errorf("%s: a part was read as the whole", f)
		}
	}
}

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, errors.New("disk full") }

func TestAnErrorOfTheWriterIsReturned(t *testing.T) {
	for _, f := range Formats() {
		if err := Write(failing{}, f, []string{"x"}, rowsOf()); err == nil || !strings.Contains(err.Error(), "disk full") {
			t.Errorf("%s: %v", f, err)
		}
	}
}

func TestBadDocuments(t *testing.T) {
	for _, c := range []struct {
		f    Format
		text string
	}{
		{JSON, `{}`}, {JSON, `[`}, {JSON, `{"head":{"vars":[]},"results":{"bindings":[{"x":{"type":"uri","value":"a:b"}}]}}`},
		{JSON, `{"head":{"vars":["x"]},"results":{"bindings":[{"x":{"type":"star","value":"a:b"}}]}}`},
		{XML, `<sparql/>`}, {XML, `<sparql><results><result><binding name="x">`},
		{XML, `<sparql><results><result><binding name="x"/></result></results></sparql>`},
		{CSV, "a,b\r\n1\r\n"}, {CSV, "a\r\n\"x"}, {CSV, "a\r\n\"x\"y"},
		{TSV, "?a\t?b\n1\n"}, {TSV, "?a\nfoo\n"}, {TSV, "?a\n\"x\" 1\n"},
	} {
		if r, err := Read(strings.NewReader(c.text), c.f); err == nil {
			t.Errorf("%s %q: no error but %+v", c.f, c.text, r)
		}
	}
}

func TestTable(t *testing.T) {
	person := rdf.IRI("https://w3id.org/lienket/person/tran-luu-quang")
	rows := [][]rdf.Term{
		{person, rdf.String("Trần Lưu Quang"), rdf.TypedString{Value: "600", Type: integer}},
		// The same letters, decomposed: base letters and combining marks.
		{person, rdf.String("Tra\u0302\u0300n Lu\u031bu Quang"), rdf.TypedString{Value: "7", Type: integer}},
		{nil, rdf.LangString{Value: "Bí thư\x1b[31m", Lang: "vi"}, nil},
		{rdf.BNode("b"), rdf.String("cán bộ, nhân viên y tế của tỉnh Quảng Ninh"), nil},
	}
	for _, c := range []struct {
		table Table
		want  string
	}{
		{Table{Prefixes: map[string]string{"person": "https://w3id.org/lienket/person/", "lk": "https://w3id.org/lienket/"}},
			`ai                     tên                                          số
─────────────────────  ──────────────────────────────────────────  ───
person:tran-luu-quang  Trần Lưu Quang                              600
person:tran-luu-quang  Trần Lưu Quang                                7
                       Bí thư�[31m
_:b                    cán bộ, nhân viên y tế của tỉnh Quảng Ninh
`},
		{Table{Width: 42, Wrap: true, Prefixes: map[string]string{"p": "https://w3id.org/lienket/person/"}},
			`ai                tên                   số
────────────────  ───────────────────  ───
p:tran-luu-quang  Trần Lưu Quang       600
p:tran-luu-quang  Trần Lưu Quang         7
                  Bí thư�[31m
_:b               cán bộ, nhân viên y
                  tế của tỉnh Quảng
                  Ninh
`},
		{Table{Width: 30},
			`ai           tên           số
───────────  ───────────  ───
<https://w…  Trần Lưu Q…  600
<https://w…  Trần Lưu Q…    7
             Bí thư�[31m
_:b          cán bộ, nh…
`},
	} {
		var b bytes.Buffer
		if err := c.table.Write(&b, []string{"ai", "tên", "số"}, rowsOf(rows...)); err != nil {
			t.Fatal(err)
		}
		want := c.want
		got := strings.NewReplacer("Tra\u0302\u0300n", "Trần", "Lu\u031bu", "Lưu").Replace(b.String())
		if got != want {
			t.Errorf("got\n%s\nwant\n%s", got, want)
		}
	}
}

func TestFormatNames(t *testing.T) {
	for _, f := range Formats() {
		if g, ok := Parse(f.String()); !ok || g != f {
			t.Error(f)
		}
		if g, ok := OfMediaType(f.MediaType()); !ok || g != f {
			t.Error(f)
		}
	}
	if !reflect.DeepEqual(Formats(), []Format{JSON, XML, TSV, CSV}) {
		t.Error(Formats())
	}
	if _, ok := OfMediaType("text/html"); ok {
		t.Error("HTML is no format of results")
	}
}

func FuzzRead(f *testing.F) {
	for _, format := range Formats() {
		var b bytes.Buffer
		if err := Write(&b, format, []string{"a", "b", "c"}, rowsOf(sample...)); err != nil {
			f.Fatal(err)
		}
		f.Add(byte(format), b.Bytes())
	}
	f.Fuzz(func(t *testing.T, format byte, text []byte) {
		if format >= byte(len(Formats())) {
			return
		}
		res, err := Read(bytes.NewReader(text), Format(format))
		if err != nil {
			return
		}
		for i, row := range res.Rows {
			if len(row) != len(res.Vars) {
				t.Fatalf("row %d has %d columns of %d", i, len(row), len(res.Vars))
			}
		}
	})
}
