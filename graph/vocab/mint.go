package vocab

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"net/url"
	"strconv"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/lienket/lienket/graph/rdf"
)

// DefaultBase is where identifiers live unless a user sets another base.
const DefaultBase = "https://w3id.org/lienket/"

// Names mints the identifiers under one base. The same words give the same
// identifier, on any machine and in any order of articles.
type Names struct{ base string }

// NewNames returns the identifiers under a base, an absolute IRI that ends in
// "/" or "#"; "" is DefaultBase.
func NewNames(base string) (Names, error) {
	if base == "" {
		return Names{DefaultBase}, nil
	}
	u, err := url.Parse(base)
	if err != nil || !u.IsAbs() || strings.ContainsAny(base, " <>\"{}|\\^`") {
		return Names{}, fmt.Errorf("base %q is not an absolute IRI", base)
	}
	if !strings.HasSuffix(base, "/") && !strings.HasSuffix(base, "#") {
		return Names{}, fmt.Errorf("base %q must end in / or #", base)
	}
	return Names{base}, nil
}

// Base returns the base.
func (n Names) Base() string { return n.base }

// Prefixes returns the prefixes that queries and documents start with: those of
// the identifiers under this base, of the ontology and of the standard
// vocabularies. The caller owns the map.
func (n Names) Prefixes() map[string]string {
	ps := maps.Clone(standardPrefixes)
	for _, kind := range []string{"person", "place", "body", "title", "fact", "article", "group"} {
		ps[kind] = n.base + kind + "/"
	}
	return ps
}

var standardPrefixes = map[string]string{
	"lk": NS, "rdf": RDFNS, "rdfs": RDFSNS, "xsd": XSDNS, "schema": SchemaNS, "org": OrgNS, "skos": SKOSNS, "prov": ProvNS,
}

// Person identifies a person by the local name that PersonLocal minted.
func (n Names) Person(local string) rdf.IRI { return n.iri("person", local) }

// Place identifies a place by the local name that PlaceLocal minted.
func (n Names) Place(local string) rdf.IRI { return n.iri("place", local) }

// Body identifies an organisation by the local name that BodyLocal minted.
func (n Names) Body(local string) rdf.IRI { return n.iri("body", local) }

// Title identifies a title, as a role and as the predicate of the direct
// triple, by the local name that TitleLocal minted.
func (n Names) Title(local string) rdf.IRI { return n.iri("title", local) }

// Group identifies people without a name: the same words in one article are
// one group, in two articles two.
func (n Names) Group(article rdf.IRI, words string) rdf.IRI {
	return n.iri("group", digest(string(article), Slug(words)))
}

// Article identifies an article by the SHA-256 of its bytes.
func (n Names) Article(sum [32]byte) rdf.IRI { return n.iri("article", hex.EncodeToString(sum[:10])) }

// Fact identifies a fact of an article by its kind and its parts in order.
// Facts that differ in a part differ.
func (n Names) Fact(article rdf.IRI, kind string, parts ...string) rdf.IRI {
	return n.iri("fact", digest(append([]string{string(article), kind}, parts...)...))
}

// IsArticle reports whether the IRI is one that Article mints.
func (n Names) IsArticle(iri rdf.IRI) bool {
	return strings.HasPrefix(string(iri), n.base+"article/")
}

// IsTitle reports whether the IRI is one that Title mints.
func (n Names) IsTitle(iri rdf.IRI) bool { return strings.HasPrefix(string(iri), n.base+"title/") }

func (n Names) iri(kind, local string) rdf.IRI { return rdf.IRI(n.base + kind + "/" + local) }

// PersonLocal is the local name of a person: the slug of the full name. Identity
// across articles rests on it until people are linked and split by more than
// their name.
func PersonLocal(fullName string) string { return Slug(fullName) }

// PlaceLocal is the local name of a place. A province, country, region or
// foreign city has its bare name ("hai-phong"); a unit below the province is led
// by its level and followed by what contains it, inner first
// ("huyen-quang-ninh-quang-binh"), since such names recur.
func PlaceLocal(level, name string, within ...string) string {
	parts := make([]string, 0, 2+len(within))
	for _, p := range append([]string{level, name}, within...) {
		if p != "" {
			parts = append(parts, Slug(p))
		}
	}
	return strings.Join(parts, "-")
}

// BodyLocal is the local name of an organisation: the slug of its full,
// unambiguous name.
func BodyLocal(name string) string { return Slug(name) }

// TitleLocal is the local name of a bare title ("Phó Chủ tịch": "pho-chu-tich").
func TitleLocal(title string) string { return Slug(title) }

// maxSlug keeps identifiers readable; a longer slug is cut and closed with a
// digest, so that different names stay different.
const maxSlug = 96

// Slug writes a name in lower-case ASCII letters, digits and single hyphens:
// tone marks and other diacritics are dropped, đ becomes d. The empty string
// and a name without any such letter give a digest of the name, so that a slug
// is never empty and valid without escapes in every syntax.
func Slug(name string) string {
	if s, ok := latinSlug(name); ok {
		return s
	}
	return anySlug(name)
}

func anySlug(name string) string {
	var b strings.Builder
	hyphen, foreign := false, false
	for _, r := range norm.NFKD.String(strings.ToLower(name)) {
		switch r {
		case 'đ':
			r = 'd'
		case 'ł':
			r = 'l'
		case 'ø':
			r = 'o'
		case 'ß':
			r = 's'
		}
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			if hyphen && b.Len() > 0 {
				b.WriteByte('-')
			}
			hyphen = false
			b.WriteRune(r)
		case unicode.Is(unicode.Mn, r):
		default:
			foreign = foreign || unicode.IsLetter(r)
			hyphen = true
		}
	}
	s := b.String()
	switch {
	case s == "":
		return "x" + digest(name)
	case foreign:
		return s + "-" + digest(name)[:8]
	case len(s) > maxSlug:
		return strings.TrimRight(s[:maxSlug-9], "-") + "-" + digest(name)[:8]
	}
	return s
}

// latinSlug is Slug for names that are no longer than a slug may be and whose
// letters are ASCII ones with or without marks, as nearly all are.
func latinSlug(name string) (string, bool) {
	var buf [maxSlug]byte
	latin, b := latinLetters(), buf[:0]
	hyphen := false
	for _, r := range name {
		if int(r) >= len(latin) || latin[r] == 0 || len(b)+2 > maxSlug {
			return "", false
		}
		c := latin[r]
		if c == '-' {
			hyphen = len(b) > 0
			continue
		}
		if hyphen {
			b = append(b, '-')
			hyphen = false
		}
		b = append(b, c)
	}
	return string(b), len(b) > 0
}

// latinLetters holds what Slug makes of the characters that are one letter or digit, with or
// without marks, "-" for ASCII characters that part words, and 0 for all others. It is
// made when the first name is minted: most commands mint none.
var latinLetters = sync.OnceValue(func() *[0x1F00]byte {
	var table [0x1F00]byte
	for r := range rune(len(table)) {
		if r < unicode.MaxASCII {
			table[r] = '-'
		}
		for i, d := range []rune(norm.NFKD.String(strings.ToLower(string(r)))) {
			switch letter := 'a' <= d && d <= 'z' || '0' <= d && d <= '9'; {
			case letter && i == 0:
				table[r] = byte(d)
			case i == 0 || !unicode.Is(unicode.Mn, d):
				if r >= unicode.MaxASCII {
					table[r] = 0
				}
			}
		}
	}
	table['đ'], table['Đ'] = 'd', 'd'
	return &table
})

// digest is 80 bits of SHA-256 over the parts, each preceded by its length, in
// hexadecimal.
func digest(parts ...string) string {
	var short [512]byte
	b := short[:0]
	for _, p := range parts {
		b = append(strconv.AppendInt(b, int64(len(p)), 10), ':')
		b = append(b, p...)
	}
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:10])
}
