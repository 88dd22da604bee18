package rdf

import (
	"errors"
	"fmt"
)

// NewLiteral returns the literal of a lexical form, a datatype and a language
// tag in the one shape that this package gives it: a LangString with the tag in
// lower case if lang is not empty, a String if datatype is empty or xsd:string,
// else a TypedString. With a language, datatype must be empty or rdf:langString.
func NewLiteral(lexical string, datatype IRI, lang string) (Term, error) {
	switch {
	case lang != "":
		if datatype != "" && datatype != RDFLangString {
			return nil, fmt.Errorf("a literal with language tag %q and datatype %s", lang, datatype)
		}
		if !ValidLang(lang) {
			return nil, fmt.Errorf("invalid language tag %q", lang)
		}
		return LangString{Value: String(lexical), Lang: lower(lang)}, nil
	case datatype == "" || datatype == XSDString:
		return String(lexical), nil
	case datatype == RDFLangString:
		return nil, errors.New("a literal of datatype rdf:langString without a language tag")
	case !ValidIRI(string(datatype)):
		return nil, fmt.Errorf("invalid or relative datatype IRI %q", string(datatype))
	}
	return TypedString{Value: String(lexical), Type: datatype}, nil
}

// Literal takes a literal apart: its lexical form, datatype and language tag.
// The datatype is never empty; ok is false if t is no literal.
func Literal(t Term) (lexical string, datatype IRI, lang string, ok bool) {
	switch t := t.(type) {
	case String:
		return string(t), XSDString, "", true
	case LangString:
		return string(t.Value), RDFLangString, t.Lang, true
	case TypedString:
		return string(t.Value), t.Type, "", true
	}
	return "", "", "", false
}

// IsLiteral reports whether t is a literal.
func IsLiteral(t Term) bool {
	switch t.(type) {
	case String, LangString, TypedString:
		return true
	}
	return false
}

// lower is strings.ToLower for ASCII, which is all that a valid tag holds, and
// leaves other bytes alone.
func lower(s string) string {
	for i := 0; i < len(s); i++ {
		if 'A' <= s[i] && s[i] <= 'Z' {
			b := []byte(s)
			for ; i < len(b); i++ {
				if 'A' <= b[i] && b[i] <= 'Z' {
					b[i] |= 0x20
				}
			}
			return string(b)
		}
	}
	return s
}
