package gazetteer

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/lienket/lienket/extract/text"
	"github.com/lienket/lienket/graph/vocab"
)

// readRows calls read with the tab-separated fields of every line of a list
// that is neither empty nor a comment.
func readRows(file string, read func([]string) error) error {
	raw, err := data.ReadFile("data/" + file)
	if err != nil {
		return fmt.Errorf("reading %s: %w", file, err)
	}
	line := 0
	for row := range strings.Lines(string(raw)) {
		line++
		row = strings.TrimRight(row, "\r\n")
		if row == "" || row[0] == '#' {
			continue
		}
		if err := read(strings.Split(row, "\t")); err != nil {
			return fmt.Errorf("%s:%d: %w", file, line, err)
		}
	}
	return nil
}

var errFields = errors.New("too few fields")

func atLeast(f []string, n int) error {
	if len(f) < n {
		return fmt.Errorf("%w: %d, not %d", errFields, len(f), n)
	}
	return nil
}

func field(f []string, i int) string {
	if i < len(f) {
		return f[i]
	}
	return ""
}

// split divides a list of spellings; "-" and "" are no spelling.
func split(s string) []string {
	if s == "" || s == "-" {
		return nil
	}
	return strings.Split(s, "|")
}

func canonicalTone(name string) string { return text.FoldTone(name) }

func (n *Names) readLevel(f []string) error {
	if err := atLeast(f, 2); err != nil {
		return err
	}
	l, ok := levelNames[f[0]]
	if !ok {
		return fmt.Errorf("unknown level %q", f[0])
	}
	for _, s := range split(f[1]) {
		n.add(s, LevelWord, int32(l))
	}
	return nil
}

func (n *Names) readTitle(f []string) error {
	if err := atLeast(f, 5); err != nil {
		return err
	}
	flags := ","
	if len(f) > 5 {
		flags = "," + f[5] + ","
	}
	has := func(flag string) bool { return strings.Contains(flags, ","+flag+",") }
	t := Title{ID: vocab.TitleLocal(f[1]), Label: f[1], English: f[2], Home: strings.Trim(f[4], "-"),
		Alone: has("s"), Governs: has("j"), Bound: has("o"), Member: has("m"), Elected: has("e"), Named: has("n"), Behind: has("b") || has("d"), Dashed: has("d")}
	forms := split(f[3])
	n.addTitle(t, forms)
	var standing []string
	if has("t") {
		for _, s := range forms {
			standing = append(standing, s+" Thường trực", s+" TT", s+" thường trực")
		}
		s := t
		s.Label, s.English = t.Label+" Thường trực", "Permanent "+t.English
		s.ID = vocab.TitleLocal(s.Label)
		n.addTitle(s, standing)
	}
	if has("p") {
		n.addDeputy(t, forms)
		if has("t") {
			s := t
			s.Label, s.English = t.Label+" Thường trực", "Permanent "+t.English
			n.addDeputy(s, standing)
		}
	}
	acting := make([]string, 0, 2*len(forms))
	for _, s := range forms {
		acting = append(acting, "Quyền "+s, "Q. "+s)
	}
	if !t.Member && !t.Behind && t.ID != "phu-trach" {
		q := t
		q.Label, q.English = "Quyền "+t.Label, "Acting "+t.English
		q.ID = vocab.TitleLocal(q.Label)
		n.addTitle(q, acting)
	}
	return nil
}

func (n *Names) addTitle(t Title, forms []string) {
	if len(forms) == 0 {
		return
	}
	i, ok := n.titleByID[t.ID]
	if !ok {
		i = int32(len(n.Titles))
		n.Titles = append(n.Titles, t)
		n.titleByID[t.ID] = i
	}
	for _, s := range forms {
		n.add(s, TitleName, i)
	}
}

func (n *Names) addDeputy(t Title, forms []string) {
	d := t
	d.Deputy = true
	d.Label = "Phó " + t.Label
	d.English = "Deputy " + t.English
	if strings.HasPrefix(t.English, "Chair") || strings.HasPrefix(t.English, "State President") || strings.HasPrefix(t.English, "President") {
		d.English = "Vice " + t.English
	}
	d.ID = vocab.TitleLocal(d.Label)
	deputies := make([]string, 0, 2*len(forms))
	for _, s := range forms {
		deputies = append(deputies, "Phó "+s, "P. "+s)
	}
	n.addTitle(d, deputies)
}

func (n *Names) readHead(f []string) error {
	if err := atLeast(f, 6); err != nil {
		return err
	}
	forms := split(f[1])
	if len(forms) == 0 {
		return errors.New("a head without words")
	}
	h := Head{ID: f[0], Label: forms[0], Class: f[2]}
	var err error
	if h.Takes, err = takesOf(f[3]); err != nil {
		return err
	}
	if h.Needs, err = takesOf(f[4]); err != nil {
		return err
	}
	l, ok := levelNames[f[5]]
	if !ok {
		return fmt.Errorf("unknown level %q", f[5])
	}
	h.Level = l
	for _, flag := range strings.Split(field(f, 6), ",") {
		switch flag {
		case "g":
			h.Governs = true
		case "i":
			h.Implied = true
		case "c":
			h.Collective = true
		case "w":
			h.Words = true
		case "", "a":
		default:
			return fmt.Errorf("unknown flag %q", flag)
		}
	}
	i := int32(len(n.Heads))
	if _, twice := n.headByID[h.ID]; twice {
		return fmt.Errorf("head %s is listed twice", h.ID)
	}
	n.headByID[h.ID] = i
	n.Heads = append(n.Heads, h)
	for _, s := range forms {
		n.add(s, HeadName, i)
		central, ok := strings.CutPrefix(s, "Trung ương ")
		for _, word := range centralWords {
			if c := word + central; ok && !slices.Contains(forms, c) {
				n.add(c, HeadName, i)
			}
		}
	}
	return nil
}

// centralWords stand before the name of a mass organisation or a front for its seat in the
// capital.
var centralWords = [...]string{"TW ", "TƯ ", "T.Ư "}

func takesOf(list string) (Takes, error) {
	var t Takes
	for _, s := range strings.Split(list, ",") {
		bit, ok := takesNames[s]
		if !ok {
			return 0, fmt.Errorf("unknown part %q", s)
		}
		t |= bit
	}
	return t, nil
}

// unitedNations is written in three ways, in names of its bodies too.
var unitedNations = regexp.MustCompile("Liên [Hh]ợp [Qq]uốc")

func (n *Names) readBody(f []string) error {
	if err := atLeast(f, 4); err != nil {
		return err
	}
	if _, twice := n.bodyByID[f[0]]; twice {
		return fmt.Errorf("body %s is listed twice", f[0])
	}
	i := int32(len(n.Bodies))
	n.bodyByID[f[0]] = i
	n.Bodies = append(n.Bodies, Body{f[0], f[1], f[3]})
	for _, s := range append([]string{f[1]}, split(f[2])...) {
		n.add(s, BodyName, i)
		for _, same := range [...]string{"Liên hiệp quốc", "LHQ"} {
			if other := unitedNations.ReplaceAllString(s, same); other != s {
				n.add(other, BodyName, i)
			}
		}
	}
	return nil
}

func (n *Names) readField(f []string) error {
	i := int32(len(n.Fields))
	n.Fields = append(n.Fields, f[0])
	for _, s := range append([]string{f[0]}, split(field(f, 1))...) {
		n.add(s, FieldName, i)
		if bare := strings.ReplaceAll(s, " - ", " "); bare != s {
			n.add(bare, FieldName, i)
		}
		if bare := strings.ReplaceAll(s, ", ", " "); bare != s {
			n.add(bare, FieldName, i)
		}
		if hyphen := strings.ReplaceAll(s, " và ", " - "); hyphen != s {
			n.add(hyphen, FieldName, i)
		}
		if comma := strings.ReplaceAll(s, " và ", ", "); comma != s && strings.Count(s, " và ") == 1 && len(strings.Fields(s)) == 5 {
			n.add(comma, FieldName, i)
		}
		if bare := strings.ReplaceAll(s, " và ", " "); bare != s {
			n.add(bare, FieldName, i) // "Thông tin Truyền thông"
		}
		if hyphen := strings.ReplaceAll(s, " và ", " & "); hyphen != s {
			n.add(hyphen, FieldName, i)
		}
	}
	return nil
}

func (n *Names) readNameWords(f []string) error { n.addAll(f[0], NameWord, 0); return nil }
func (n *Names) readSpeech(f []string) error    { n.addAll(f[0], Speech, 0); return nil }

func (n *Names) readCorporate(f []string) error { n.addAll(f[0], Corporate, 0); return nil }

func (n *Names) readCompound(f []string) error {
	if err := atLeast(f, 2); err != nil {
		return err
	}
	if f[0] == "text" {
		n.addAll(f[1], TextWord, 0)
		return nil
	}
	k, ok := map[string]CompoundKind{"word": Completes, "noun": Continues}[f[0]]
	if !ok {
		return fmt.Errorf("unknown kind of compound %q", f[0])
	}
	n.addAll(f[1], Compound, int32(k))
	return nil
}

func (n *Names) readTrade(f []string) error {
	if err := atLeast(f, 2); err != nil {
		return err
	}
	k, ok := map[string]Kind{"trade": Trade, "motto": Motto}[f[0]]
	if !ok {
		return fmt.Errorf("unknown kind of trade %q", f[0])
	}
	n.addAll(f[1], k, 0)
	return nil
}

func (n *Names) addAll(forms string, k Kind, index int32) {
	for _, s := range split(forms) {
		n.add(s, k, index)
	}
}

func (n *Names) readHonorific(f []string) error {
	if err := atLeast(f, 2); err != nil {
		return err
	}
	k, ok := map[string]HonorificKind{"rank": Rank, "degree": Degree, "address": Address, "group": Group, "role": Work}[f[0]]
	if !ok {
		return fmt.Errorf("unknown kind of honorific %q", f[0])
	}
	n.addAll(f[1], Honorific, int32(k))
	return nil
}

func (n *Names) readNegative(f []string) error {
	if err := atLeast(f, 2); err != nil {
		return err
	}
	k, ok := map[string]NegativeKind{"street": Street, "temple": Temple, "award": Award, "club": Club, "storm": Storm, "work": Artwork, "photo": Photo, "nature": Nature, "works": Works}[f[0]]
	if !ok {
		return fmt.Errorf("unknown kind of context %q", f[0])
	}
	n.addAll(f[1], Negative, int32(k))
	return nil
}

func (n *Names) readSurname(f []string) error { return n.count(f, &n.surnames) }
func (n *Names) readGiven(f []string) error   { return n.count(f, &n.given) }

func (n *Names) count(f []string, into *[]int32) error {
	if err := atLeast(f, 2); err != nil {
		return err
	}
	c, err := strconv.Atoi(f[1])
	if err != nil {
		return fmt.Errorf("frequency: %w", err)
	}
	s := n.intern(text.Fold(f[0]))
	(*into)[s] += int32(c)
	return nil
}

func (n *Names) readStop(f []string) error {
	for _, w := range split(f[0]) {
		if ws := n.words(w); len(ws) == 1 {
			n.stop[ws[0]] = true
		}
	}
	return nil
}
