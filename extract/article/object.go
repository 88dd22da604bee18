package article

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/lienket/lienket/extract"
)

// readObject sets what a JSON object gives. The object's own title, address,
// outlet and date go before those that its text or page shows.
func readObject(d *extract.Document, data []byte, f Fields) error {
	if !utf8.Valid(data) {
		return fmt.Errorf("%w: invalid UTF-8", ErrUndecodable)
	}
	var object map[string]json.RawMessage
	if err := json.Unmarshal(data, &object); err != nil {
		return fmt.Errorf("%w: %w", ErrRecord, err)
	}
	var err error
	get := func(name string) string {
		s, e := stringOf(object[name])
		if e != nil && err == nil {
			err = fmt.Errorf("%w: field %q: %w", ErrRecord, name, e)
		}
		return s
	}
	id, url, title, outlet, published := get(f.ID), get(f.URL), get(f.Title), get(f.Outlet), get(f.Published)
	text, page := get(f.Text), get(f.HTML)
	switch {
	case err != nil:
		return err
	case strings.TrimSpace(text) != "":
		err = readText(d, text)
	case strings.TrimSpace(page) != "":
		err = readHTML(d, page)
	case object[f.Text] == nil && object[f.HTML] == nil:
		return fmt.Errorf("%w: neither %q nor %q in it", ErrRecord, f.Text, f.HTML)
	default:
		return ErrEmpty
	}
	if err != nil {
		return err
	}
	d.ID = id
	if url != "" {
		d.URL = url
		d.Outlet = outletOfURL(url)
		if date := dateInURL(url); !date.IsZero() && d.Published.IsZero() {
			d.Published = date
		}
	}
	if title = oneLine(title); title != "" {
		d.Title = title
	}
	if outlet != "" {
		d.Outlet = outlet
	}
	if date := parseDate(published); !date.IsZero() {
		d.Published = date
	}
	return nil
}

// stringOf returns the value of a string or a number, "" for null and absence.
func stringOf(raw json.RawMessage) (string, error) {
	if len(raw) == 0 || string(raw) == "null" {
		return "", nil
	}
	var v any
	if err := json.Unmarshal(raw, &v); err != nil {
		return "", err
	}
	switch v := v.(type) {
	case string:
		return v, nil
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64), nil
	}
	return "", fmt.Errorf("a string is expected, not %.20s", raw)
}

func oneLine(s string) string {
	text, _ := clean(s)
	return strings.Join(strings.Fields(text), " ")
}
