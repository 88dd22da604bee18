// Package dateparser stands in lienket for the package of the same path, which reads dates in
// all languages. go-trafilatura needs that one for its extensive search for a page's date,
// which package article never asks for (it has HtmlDateMode: Fast); but linked in, it would
// build its tables of two hundred languages whenever lienket starts: 0.2 s and 70 MB.
//
// It has what go-htmldate names, and finds no date.
package dateparser

import (
	"errors"
	"time"
)

// ParserType is a way to read a date.
type ParserType uint8

// The ways that go-htmldate would take.
const (
	CustomFormat ParserType = iota
	AbsoluteTime
)

// PreferredDateSource says which date an incomplete one is.
type PreferredDateSource uint8

// Past is the last before today.
const Past PreferredDateSource = 1

// Configuration says how dates are read.
type Configuration struct {
	PreferredDateSource PreferredDateSource
	StrictParsing       bool
}

// Date is a date that was read.
type Date struct{ Time time.Time }

// Parser reads dates.
type Parser struct{ ParserTypes []ParserType }

// ErrNotHere is what Parse returns.
var ErrNotHere = errors.New("dates in all languages are not read")

// Parse reads no date.
func (*Parser) Parse(*Configuration, string, ...string) (Date, error) { return Date{}, ErrNotHere }
