package score

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// row is one entry of a list: a JSON object, or a string as {"name": …}.
type row map[string]any

// text returns a value as a string, "" for null and absence.
func text(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case string:
		return v
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	}
	return fmt.Sprint(v)
}

func (r row) text(key string) string { return text(r[key]) }

// ways returns the value of a gold row's key and the alternatives to it.
func (r row) ways(key string) []any {
	alt := r[key+"_alt"]
	if falsy(alt) {
		alt = r["alt_"+key+"s"]
	}
	out := []any{r[key]}
	switch alt := alt.(type) {
	case nil:
	case []any:
		out = append(out, alt...)
	default:
		out = append(out, alt)
	}
	return out
}

// met reports whether one of the ways is the same as got.
func (r row) met(key string, same func(a, b string) bool, got string) bool {
	for _, v := range r.ways(key) {
		if s := text(v); s != "" && same(s, got) {
			return true
		}
	}
	return false
}

// among reports whether the value is equal to one of the ways.
func (r row) among(key string, got any) bool {
	for _, v := range r.ways(key) {
		if text(v) == text(got) && (v == nil) == (got == nil) {
			return true
		}
	}
	return false
}

// falsy reports whether a value is null, empty or zero.
func falsy(v any) bool {
	switch v := v.(type) {
	case nil:
		return true
	case string:
		return v == ""
	case bool:
		return !v
	case float64:
		return v == 0
	case []any:
		return len(v) == 0
	case map[string]any:
		return len(v) == 0
	}
	return false
}

// sameDate reports whether got is the gold date or a more exact one within it; a
// gold null asks for nothing.
func sameDate(gold, got any) bool {
	return falsy(gold) || !falsy(got) && strings.HasPrefix(text(got), text(gold))
}

func sameQuantity(a, b any) bool {
	if a == nil || b == nil {
		return a == nil && b == nil
	}
	x, errX := strconv.ParseFloat(text(a), 64)
	y, errY := strconv.ParseFloat(text(b), 64)
	return errX == nil && errY == nil && math.Abs(x-y) <= 1e-6*math.Max(1, math.Abs(x))
}

func sameRow(same func(a, b string) bool) func(g, e row) bool {
	return func(g, e row) bool { return same(g.text("name"), e.text("name")) }
}

func matchPosition(withOrganization bool) func(g, e row) bool {
	return func(g, e row) bool {
		if !samePerson(g.text("person"), e.text("person")) || !g.met("title", sameTitle, e.text("title")) {
			return false
		}
		if !falsy(g["jurisdiction"]) && !g.met("jurisdiction", samePlace, e.text("jurisdiction")) {
			return false
		}
		return !withOrganization || falsy(g["org"]) || g.met("org", sameOrganization, e.text("org"))
	}
}

func matchSupport(whole bool) func(g, e row) bool {
	return func(g, e row) bool {
		if !g.met("from", SameActor, e.text("from")) || !g.met("to", SameActor, e.text("to")) {
			return false
		}
		if !whole {
			return true
		}
		status, ok := g["status"]
		if !ok {
			status = "done"
		}
		got := e.text("status")
		if got == "" {
			got = "done"
		}
		return g.among("kind", e["kind"]) && sameQuantity(g["quantity"], e["quantity"]) && status == any(got) && sameDate(g["date"], e["date"])
	}
}

func matchEvent(g, e row) bool {
	if !g.among("type", e["type"]) || !falsy(g["date"]) && !sameDate(g["date"], e["date"]) {
		return false
	}
	gold := rows(g["participants"])
	if len(gold) == 0 {
		return true
	}
	got := rows(e["participants"])
	for _, a := range gold {
		for _, b := range got {
			if x, y := a.text("name"), b.text("name"); samePerson(x, y) || SameActor(x, y) {
				return true
			}
		}
	}
	return false
}

func matchCount(g, e row) bool {
	return g.met("place", samePlace, e.text("place")) && sameQuantity(g["value"], e["value"])
}
