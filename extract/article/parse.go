package article

import (
	"bytes"
	"crypto/sha256"
	"strings"

	"github.com/lienket/lienket/extract"
)

// Format says how the bytes of an article are to be read.
type Format uint8

// The formats of one article. Detect is for bytes of which nothing is known.
const (
	Detect     Format = iota
	PlainText         // with header lines and, perhaps, rests of HTML
	HTML              // a page
	JSONObject        // one object, as in JSON Lines
)

// Raw is one article as Walk found it: decompressed, not yet decoded. It owns
// its bytes.
type Raw struct {
	Source string // the path as given or found, "-" for standard input
	Record int    // line of JSON Lines, or place in a JSON array, from 1; else 0
	Format Format
	Data   []byte
}

// Parse reads one article of plain text or HTML from its bytes, as Raw.Parse
// does.
func Parse(source string, data []byte, o Options) (*extract.Document, error) {
	return Raw{Source: source, Data: data}.Parse(o)
}

// Parse reads the article. Errors are of type *Error. It may be called on
// any goroutine, and takes time linear in the length of the bytes.
func (r Raw) Parse(o Options) (*extract.Document, error) {
	d := &extract.Document{Source: r.Source, Record: r.Record, SHA256: sha256.Sum256(r.Data)}
	if err := r.read(d, o); err != nil {
		return nil, &Error{Source: r.Source, Record: r.Record, Err: err}
	}
	return d, nil
}

func (r Raw) read(d *extract.Document, o Options) error {
	if r.Format == JSONObject {
		return readObject(d, r.Data, o.Fields.withDefaults())
	}
	s, err := decode(r.Data)
	if err != nil {
		return err
	}
	if r.Format == HTML || r.Format == Detect && looksHTML(s) {
		return readHTML(d, s)
	}
	return readText(d, s)
}

// readText sets what plain text gives.
func readText(d *extract.Document, raw string) error {
	d.Raw = raw
	d.Text, d.Offsets = clean(raw)
	if d.Text == "" {
		return ErrEmpty
	}
	header(d)
	return nil
}

// looksHTML reports whether s starts like a page: with a document type or one
// of the elements that hold a page together. A text with some tags in it is no
// page.
func looksHTML(s string) bool {
	head := strings.TrimSpace(s[:min(len(s), 2048)])
	if !strings.HasPrefix(head, "<") {
		return false
	}
	head = strings.ToLower(head)
	for strings.HasPrefix(head, "<!--") || strings.HasPrefix(head, "<?xml") {
		end := strings.Index(head, ">")
		if end < 0 {
			return false
		}
		head = strings.TrimSpace(head[end+1:])
	}
	for _, start := range []string{"<!doctype html", "<html", "<head", "<body"} {
		if strings.HasPrefix(head, start) {
			return true
		}
	}
	return false
}

// byteOrderMark is U+FEFF in UTF-8.
const byteOrderMark = "\uFEFF"

// looksJSONArray reports whether data starts like a JSON array of objects.
func looksJSONArray(data []byte) bool {
	data = bytes.TrimLeft(bytes.TrimPrefix(data, []byte(byteOrderMark)), " \t\r\n")
	return len(data) > 0 && data[0] == '[' && looksJSON(data[1:])
}

// looksJSON reports whether data starts like a JSON object with a member.
func looksJSON(data []byte) bool {
	data = bytes.TrimLeft(bytes.TrimPrefix(data, []byte(byteOrderMark)), " \t\r\n")
	if len(data) == 0 || data[0] != '{' {
		return false
	}
	data = bytes.TrimLeft(data[1:], " \t\r\n")
	return len(data) > 0 && data[0] == '"'
}
