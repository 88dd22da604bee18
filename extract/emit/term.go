package emit

import (
	"encoding/hex"
	"fmt"
	"math"
	"path/filepath"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/vocab"
)

// SourceKey says where an article was read from: the cleaned path, and the
// record within it by the identifier that the input gave, its address, or its
// number. An article that is read again from the same key replaces the old one.
func SourceKey(d *extract.Document) string {
	path := d.Source
	if path != "-" {
		path = filepath.ToSlash(filepath.Clean(path))
	}
	switch {
	case d.Record == 0:
		return path
	case d.ID != "":
		return path + "#" + d.ID
	case d.URL != "":
		return path + "#" + d.URL
	}
	return path + "#" + strconv.Itoa(d.Record)
}

func hexSum(sum [32]byte) string { return hex.EncodeToString(sum[:]) }

func typed(lexical string, datatype rdf.IRI) rdf.Term {
	return rdf.TypedString{Value: rdf.String(lexical), Type: datatype}
}

func integer(n int) rdf.Term { return typed(strconv.Itoa(n), vocab.XSDInteger) }

// number is an xsd:integer where the value is whole, else an xsd:decimal.
func number(v float64) rdf.Term {
	if v == math.Trunc(v) && math.Abs(v) < 1<<53 {
		return typed(strconv.FormatInt(int64(v), 10), vocab.XSDInteger)
	}
	return typed(decimal(v), vocab.XSDDecimal)
}

// decimal is the shortest decimal notation that reads back as v.
func decimal(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

// rounded is an xsd:decimal in canonical form with at most the given digits
// after the point.
func rounded(v float64, digits int) rdf.Term {
	scale := math.Pow10(digits)
	s := decimal(math.Round(v*scale) / scale)
	if !strings.Contains(s, ".") {
		s += ".0"
	}
	return typed(s, vocab.XSDDecimal)
}

func boolean(b bool) string { return strconv.FormatBool(b) }

// dateTerm is the date as exact as it is known, or nil.
func dateTerm(d extract.Date) rdf.Term {
	switch {
	case d.Year == 0 && d.Partial() != "":
		return typed("--"+d.Partial(), vocab.XSDGMonthDay)
	case d.Year == 0:
		return nil
	case d.Month == 0:
		return typed(d.String(), vocab.XSDGYear)
	case d.Day == 0:
		return typed(d.String(), vocab.XSDGYearMonth)
	}
	return typed(d.String(), vocab.XSDDate)
}

// name is a term's text for hashing; nil is "".
func name(t rdf.Term) string {
	if t == nil {
		return ""
	}
	if iri, ok := t.(rdf.IRI); ok {
		return string(iri)
	}
	return fmt.Sprint(t)
}

// iriOrNil keeps an unset IRI from becoming a term.
func iriOrNil(iri rdf.IRI) rdf.Term {
	if iri == "" {
		return nil
	}
	return iri
}

// oneLine returns s with one space between words and none around them.
func oneLine(s string) string {
	before := ' '
	for _, r := range s {
		letter := 0xA0 < r && r < 0x1680 || 0x1E00 <= r && r <= 0x1EFF // which needs no look into the tables of Unicode
		if !letter && unicode.IsSpace(r) && (r != ' ' || before == ' ') {
			return strings.Join(strings.Fields(s), " ")
		}
		before = r
	}
	return strings.TrimSuffix(s, " ")
}

// capitalised reports whether some word of s starts in upper case: an alias
// without any is a common noun that stood for the thing in one article.
func capitalised(s string) bool {
	for word := range strings.FieldsSeq(s) {
		if r, _ := utf8.DecodeRuneInString(word); unicode.IsUpper(r) {
			return true
		}
	}
	return false
}
