package article

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/lienket/lienket/extract"
)

// longestRun bounds the raw bytes of a run, so that counting the code points
// within one is cheap.
const longestRun = 256

// builder writes a Text beside the map that leads back to the raw text. Raw
// positions go back at most into the run before.
type builder struct {
	raw   string
	text  strings.Builder
	runs  extract.OffsetMap
	bytes int // of raw, up to which code points have been counted
	runes int // code points of raw[:bytes]
}

// runeAt returns how many code points raw[:pos] has.
func (b *builder) runeAt(pos int) int {
	if pos < b.bytes { // only ever back into the run before
		return b.runes - extract.CodePoints(b.raw[pos:b.bytes])
	}
	if pos > b.bytes {
		b.runes += extract.CodePoints(b.raw[b.bytes:pos])
		b.bytes = pos
	}
	return b.runes
}

// keep copies raw[from:to] as it stands.
func (b *builder) keep(from, to int) {
	for from < to {
		if n := len(b.runs); n > 0 {
			if r := &b.runs[n-1]; !r.Opaque && r.RawEnd == from && r.RawEnd-r.Raw < longestRun {
				end := cut(b.raw, from, min(to, r.Raw+longestRun))
				b.text.WriteString(b.raw[from:end])
				r.RawEnd, r.RuneEnd = end, b.runeAt(end)
				r.Source = b.raw[r.Raw:end]
				from = end
				continue
			}
		}
		start := b.runeAt(from)
		end := cut(b.raw, from, min(to, from+longestRun))
		b.runs = append(b.runs, extract.OffsetRun{Text: b.text.Len(), Raw: from, RawEnd: end, Rune: start, RuneEnd: b.runeAt(end), Source: b.raw[from:end]})
		b.text.WriteString(b.raw[from:end])
		from = end
	}
}

// cut moves end forward to the next boundary of a code point.
func cut(s string, from, end int) int {
	for end < len(s) && end > from && !utf8.RuneStart(s[end]) {
		end++
	}
	return end
}

// replace writes s for raw[from:to].
func (b *builder) replace(from, to int, s string) {
	if s == "" {
		return
	}
	start := b.runeAt(from)
	b.runs = append(b.runs, extract.OffsetRun{Text: b.text.Len(), Raw: from, RawEnd: to, Rune: start, RuneEnd: b.runeAt(to), Opaque: true})
	b.text.WriteString(s)
}

// compose returns text in NFC and its map, given text and its map into raw.
func compose(raw, text string, m extract.OffsetMap) (string, extract.OffsetMap) {
	if norm.NFC.IsNormalString(text) {
		return text, m
	}
	b := &builder{raw: raw}
	at, run := 0, 0
	for at < len(text) {
		end := norm.NFC.QuickSpanString(text[at:]) + at
		run = b.copyRuns(text, m, run, at, end)
		at = end
		if at == len(text) {
			break
		}
		next := norm.NFC.NextBoundaryInString(text[at:], true) + at
		if next <= at {
			next = len(text)
		}
		_, from := m.Raw(at)
		to := m.RawEnd(next)
		if s := norm.NFC.String(text[at:next]); s == text[at:next] {
			run = b.copyRuns(text, m, run, at, next)
		} else {
			b.replace(from, to, s)
		}
		at = next
	}
	return b.text.String(), b.runs
}

// copyRuns writes text[at:end] with the runs that it has in m; run is an index
// at or before the first of them, and the result one for the next call.
func (b *builder) copyRuns(text string, m extract.OffsetMap, run, at, end int) int {
	for at < end {
		for run+1 < len(m) && m[run+1].Text <= at {
			run++
		}
		r := &m[run]
		stop := end
		if run+1 < len(m) {
			stop = min(end, m[run+1].Text)
		}
		if r.Opaque {
			b.replace(r.Raw, r.RawEnd, text[at:stop])
		} else {
			b.keep(r.Raw+at-r.Text, r.Raw+stop-r.Text)
		}
		at = stop
	}
	return run
}
