package results

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/lienket/lienket/graph/rdf"
)

// https://www.w3.org/TR/rdf-sparql-XMLres/

const (
	xmlNamespace = "http://www.w3.org/2005/sparql-results#"
	xmlHeader    = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sparql xmlns=\"" + xmlNamespace + "\">\n"
)

func (e *encoder) beginXML(vars []string) {
	e.put(xmlHeader + "<head>")
	for _, v := range vars {
		e.put(`<variable name="`)
		e.xmlText(v)
		e.put(`"/>`)
		k := encoder{}
		k.put(`<binding name="`)
		k.xmlText(v)
		e.keys = append(e.keys, string(k.buf)+`">`)
	}
	e.put("</head>\n<results>\n")
}

func (e *encoder) rowXML(_ []string, row []rdf.Term) {
	e.put("<result>")
	for i, t := range row {
		if t == nil {
			continue
		}
		e.put(e.keys[i])
		switch t := t.(type) {
		case rdf.IRI:
			e.element("<uri>", string(t), "</uri>")
		case rdf.BNode:
			e.element("<bnode>", string(t), "</bnode>")
		case rdf.String:
			e.element("<literal>", string(t), "</literal>")
		case rdf.LangString:
			e.element(`<literal xml:lang="`, t.Lang, `">`)
			e.element("", string(t.Value), "</literal>")
		case rdf.TypedString:
			e.element(`<literal datatype="`, string(t.Type), `">`)
			e.element("", string(t.Value), "</literal>")
		}
		e.put("</binding>")
	}
	e.put("</result>\n")
}

func (e *encoder) endXML() { e.put("</results>\n</sparql>\n") }

func (e *encoder) element(open, text, end string) {
	e.put(open)
	e.xmlText(text)
	e.put(end)
}

// xmlText escapes text so that it comes back as it was from an attribute as
// well as from an element. XML 1.0 has no way to write most control
// characters; they become U+FFFD.
func (e *encoder) xmlText(s string) {
	begin := 0
	var w int // the width of the character at i
	for i := 0; i < len(s); i += w {
		w = 1
		if plainInXML[s[i]] {
			continue
		}
		var by string
		r := rune(s[i])
		if r >= utf8.RuneSelf {
			r, w = utf8.DecodeRuneInString(s[i:])
		}
		switch {
		case r == '&':
			by = "&amp;"
		case r == '<':
			by = "&lt;"
		case r == '>':
			by = "&gt;"
		case r == '"':
			by = "&quot;"
		case r == '\r':
			by = "&#xD;"
		case r == '\n' || r == '\t':
			continue
		case r < ' ' || r == 0xFFFE || r == 0xFFFF || r == utf8.RuneError && w == 1:
			by = "\ufffd"
		default:
			continue
		}
		e.put(s[begin:i])
		e.put(by)
		begin = i + w
	}
	e.put(s[begin:])
}

// plainInXML holds the bytes that stand for themselves.
var plainInXML = func() (plain [256]bool) {
	for c := byte(' '); c < utf8.RuneSelf; c++ {
		plain[c] = c != '&' && c != '<' && c != '>' && c != '"'
	}
	return plain
}()

// readXML walks the document by tokens, so that a long one is not held as a
// tree beside the rows.
func readXML(r io.Reader) (*Result, error) {
	d := xml.NewDecoder(r)
	x := xmlReader{res: newResult(nil)}
	for {
		t, err := d.Token()
		if errors.Is(err, io.EOF) {
			if !x.complete {
				return nil, fmt.Errorf("neither results nor a boolean in the document")
			}
			return x.res, nil
		}
		if err != nil {
			return nil, err
		}
		switch t := t.(type) {
		case xml.StartElement:
			err = x.start(t)
		case xml.EndElement:
			err = x.end(t.Name.Local)
		case xml.CharData:
			x.text.Write(t)
		}
		if err != nil {
			return nil, err
		}
	}
}

type xmlReader struct {
	res      *Result
	row      []rdf.Term
	binding  int
	term     rdf.Term
	lang     string
	datatype string
	text     strings.Builder
	complete bool
}

func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func (x *xmlReader) start(e xml.StartElement) error {
	x.text.Reset()
	switch e.Name.Local {
	case "variable":
		x.res.addVar(attribute(e, "name"))
	case "result":
		x.row = make([]rdf.Term, len(x.res.Vars))
	case "binding":
		i, ok := x.res.column[attribute(e, "name")]
		if !ok || x.row == nil {
			return fmt.Errorf("the variable %q is not in the head", attribute(e, "name"))
		}
		x.binding, x.term = i, nil
	case "literal":
		x.lang, x.datatype = attribute(e, "lang"), attribute(e, "datatype")
	}
	return nil
}

func (x *xmlReader) end(name string) (err error) {
	switch name {
	case "uri":
		x.term = rdf.IRI(x.text.String())
	case "bnode":
		x.term = rdf.BNode(x.text.String())
	case "literal":
		x.term, err = rdf.NewLiteral(x.text.String(), rdf.IRI(x.datatype), x.lang)
	case "binding":
		if x.binding < len(x.row) {
			x.row[x.binding] = x.term
		}
	case "result":
		x.res.Rows = append(x.res.Rows, x.row)
		x.row = nil
	case "results":
		x.complete = true
	case "boolean":
		x.complete, x.res.IsBoolean = true, true
		x.res.Boolean = strings.TrimSpace(x.text.String()) == "true"
	}
	x.text.Reset()
	return err
}
