package tagger

import (
	_ "embed"
	"fmt"
	"slices"
	"sync"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
)

// trained is what training wrote.
//
//go:embed model.bin
var trained []byte

// The confidence from which a proposal is taken. What the grammar does not see is
// mostly no name, places least of all, since the gazetteer lists nearly all that
// news names; and what looks like a body without a head is often a person abroad.
const (
	leastPerson       = 0.55
	leastPlace        = 0.9
	leastOrganization = 0.97
)

// Recognizer proposes names where the grammar found none. It must run after the
// grammar.
type Recognizer struct {
	names   *gazetteer.Names
	model   *Model
	scratch sync.Pool
}

// New returns a recognizer with the embedded weights.
func New(names *gazetteer.Names) (*Recognizer, error) {
	m, err := Load(trained)
	if err != nil {
		return nil, fmt.Errorf("loading the tagger's weights: %w", err)
	}
	return With(names, m), nil
}

// With returns a recognizer with other weights.
func With(names *gazetteer.Names, m *Model) *Recognizer {
	r := &Recognizer{names: names, model: m}
	known, narrow := knownTraits(names, m), narrowOf(m)
	r.scratch.New = func() any { return &working{featurizer: newFeaturizer(names, known, m, narrow)} }
	return r
}

// working is the memory of one pass over a document.
type working struct {
	featurizer
	lattice
	grammar []uint8 // what the grammar found, by token of the document
}

// The grammar's findings at a token. Beginnings are odd.
const (
	silent uint8 = iota
	beginPerson
	inPerson
	beginPlace
	inPlace
	beginOrganization
	inOrganization
	beginTitle
	inTitle
	beginHonorific
	inHonorific
	beginOther
	inOther
	grammars = iota
)

// found says what the grammar found at each token of the document; of nested
// mentions the longest counts.
func found(a *extract.Analysis, into []uint8) []uint8 {
	n := len(a.Document.Tokens)
	into = slices.Grow(into[:0], n)[:n]
	clear(into) // all silent
	for i := range a.Mentions {
		m := &a.Mentions[i]
		begin := beginOther
		switch m.Type {
		case extract.PersonMention:
			begin = beginPerson
		case extract.PlaceMention:
			begin = beginPlace
		case extract.OrganizationMention:
			begin = beginOrganization
		case extract.TitleMention:
			begin = beginTitle
		case extract.HonorificMention:
			begin = beginHonorific
		}
		if m.Tokens.Lo >= m.Tokens.Hi || m.Tokens.Hi > len(into) || into[m.Tokens.Lo] != silent {
			continue
		}
		for t := m.Tokens.Lo; t < m.Tokens.Hi; t++ {
			into[t] = begin + 1
		}
		into[m.Tokens.Lo] = begin
	}
	return into
}

// named reports whether the grammar's finding is a name.
func named(finding uint8) bool { return finding >= beginPerson && finding <= inOrganization }

// explained reports whether the grammar's finding is a name or an office: what the
// tagger leaves alone.
func explained(finding uint8) bool {
	return named(finding) || finding == beginTitle || finding == inTitle
}

// Recognize implements extract.Recognizer. It looks only at sentences of facts
// that hold a capitalised word which the grammar did not explain, and takes time
// linear in their length.
func (r *Recognizer) Recognize(a *extract.Analysis) {
	w := r.scratch.Get().(*working)
	defer r.scratch.Put(w)
	extract.SortMentions(a.Mentions)
	w.grammar = found(a, w.grammar)
	for _, s := range a.Document.Sentences {
		if s.Block != extract.Byline && s.Block != extract.Boilerplate && r.open(a.Document, s.Tokens, w.grammar) {
			r.sentence(a, s.Tokens, w)
		}
	}
}

// open reports whether a sentence has a capitalised word, not its first, that
// the grammar is silent about.
func (r *Recognizer) open(d *extract.Document, t extract.TokenRange, grammar []uint8) bool {
	for i := t.Lo + 1; i < t.Hi; i++ {
		if tok := &d.Tokens[i]; tok.Kind == extract.Word && tok.Cap && grammar[i] == silent {
			return true
		}
	}
	return false
}

// calm is how many words in lower case that the grammar is silent about end what may
// be a name, before and behind it.
const calm = 3

// sentence adds the names that the model sees in a sentence where the grammar
// found none. It looks only at the stretches around capitalised words that the
// grammar is silent about, which are a small part of most sentences.
func (r *Recognizer) sentence(a *extract.Analysis, t extract.TokenRange, w *working) {
	w.featurizer.begin(t.Hi - t.Lo)
	for from := t.Lo; from < t.Hi; {
		s := r.next(a.Document, t, from, w.grammar)
		if s.Lo == t.Hi {
			return
		}
		r.stretch(a, t, s, w)
		from = s.Hi
	}
}

// next returns the next stretch of a sentence, from a token on, in which there
// may be a name that the grammar did not find; it is empty at the end of the
// sentence if there is none.
func (r *Recognizer) next(d *extract.Document, t extract.TokenRange, from int, grammar []uint8) extract.TokenRange {
	at := from
	for ; at < t.Hi && !r.unexplained(d, t, at, grammar); at++ {
	}
	if at == t.Hi {
		return extract.TokenRange{Lo: at, Hi: at}
	}
	s := extract.TokenRange{Lo: at, Hi: at + 1}
	for left := calm; s.Lo > from && left > 0; s.Lo-- {
		left = unrest(d, s.Lo-1, grammar, left)
	}
	for left := calm; s.Hi < t.Hi && left > 0; s.Hi++ {
		left = unrest(d, s.Hi, grammar, left)
	}
	return s
}

// unexplained reports whether token i of a sentence may be of a name that the grammar
// did not find: its capital is not that of a word that opens sentences.
func (r *Recognizer) unexplained(d *extract.Document, sentence extract.TokenRange, i int, grammar []uint8) bool {
	t := &d.Tokens[i]
	if !t.Cap || t.Kind != extract.Word || explained(grammar[i]) {
		return false
	}
	return i > sentence.Lo || grammar[i] == silent && !r.names.Opener(r.names.SymbolsOf(d)[i])
}

// unrest returns how many calm words are left to find after token i, given how many
// there were before.
func unrest(d *extract.Document, i int, grammar []uint8, left int) int {
	switch t := &d.Tokens[i]; {
	case t.Cap || grammar[i] != silent:
		return calm
	case t.Kind == extract.Word:
		return left - 1
	}
	return left
}

// stretch adds the names of a stretch.
func (r *Recognizer) stretch(a *extract.Analysis, t, s extract.TokenRange, w *working) {
	grammar := w.grammar[s.Lo:s.Hi]
	path := decode(r.model, w.featurizer.stretch(a.Document, t, s, w.grammar), s.Hi == t.Hi, &w.lattice)
	for i := 0; i < len(path); i++ {
		kind, ok := path[i].begin()
		if !ok {
			continue
		}
		j := i + 1
		for j < len(path) && path[j] == inside(kind) {
			j++
		}
		if kind == extract.PersonMention {
			i += r.lead(a.Document, t, extract.TokenRange{Lo: s.Lo + i, Hi: s.Lo + j})
			for i >= 2 && grammar[i-1] == silent && grammar[i-2] == silent && joinsNames(a.Document, s.Lo+i) {
				i -= 2
			}
			for k := j + 2; j < k && j < len(path) && grammar[j] == silent && path[j] == Outside && a.Document.Tokens[s.Lo+j].Cap && a.Document.Tokens[s.Lo+j].Kind == extract.Word; j++ {
				path[j] = InPerson // a name does not end before one more capital
			}
			j -= r.trail(a.Document, t, extract.TokenRange{Lo: s.Lo + i, Hi: s.Lo + j})
		}
		if i < j && r.free(grammar[i:j]) {
			m := r.mention(a.Document, extract.TokenRange{Lo: s.Lo + i, Hi: s.Lo + j}, kind, w.margin(i, j))
			if m.Confidence >= least(kind) && !(kind == extract.PersonMention && r.noPerson(a.Document, t, m.Tokens)) {
				a.Mentions = append(a.Mentions, m)
			}
		}
		i = j - 1
	}
}

// joinsNames reports whether a particle of foreign names stands before token i and a foreign
// name before that: "Karim bin | Rashid Makim".
func joinsNames(d *extract.Document, i int) bool {
	switch d.Tokens[i-1].Fold {
	case "bin", "ibn", "bint", "al", "el", "de", "del", "der", "van", "von", "di", "da", "dos":
	default:
		return false
	}
	before := &d.Tokens[i-2]
	return before.Kind == extract.Word && before.Cap && !before.Upper && !vietnameseSyllable(before.Fold)
}

// least is the confidence from which a proposal of a kind is taken.
func least(kind extract.MentionType) float64 {
	switch kind {
	case extract.PlaceMention:
		return leastPlace
	case extract.OrganizationMention:
		return leastOrganization
	}
	return leastPerson
}

// free reports whether the grammar found neither a name nor an office in the range.
func (r *Recognizer) free(grammar []uint8) bool { return !slices.ContainsFunc(grammar, explained) }

// margin is the mean by which the labels of a range beat Outside.
func (w *working) margin(lo, hi int) float64 {
	sum := 0.0
	for i := lo; i < hi; i++ {
		sum += float64(w.emit[i][w.path[i]]-w.emit[i][Outside]) * marginScale
	}
	return sum / float64(hi-lo)
}

func (r *Recognizer) mention(d *extract.Document, t extract.TokenRange, kind extract.MentionType, margin float64) extract.Mention {
	return extract.Mention{
		Span:   extract.Span{Start: d.Tokens[t.Lo].Start, End: d.Tokens[t.Hi-1].End},
		Tokens: t, Type: kind, Entity: -1, Rule: "tagger", Confidence: r.model.chance(margin),
	}
}

// Example makes a training example of one sentence, with the grammar's findings
// as the recognizer will see them.
func (r *Recognizer) Example(a *extract.Analysis, t extract.TokenRange, labels []Label) Example {
	w := r.scratch.Get().(*working)
	defer r.scratch.Put(w)
	w.grammar = found(a, w.grammar)
	w.featurizer.begin(t.Hi - t.Lo)
	w.whole = true
	defer func() { w.whole = false }()
	return Example{Features: slices.Clone(w.featurizer.stretch(a.Document, t, t, w.grammar)), Labels: labels}
}
