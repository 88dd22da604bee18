package network

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/url"
	"strings"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/network/extsort"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/vocab"
)

// articleInfo is what a filter by source and an edge need of an article.
type articleInfo struct {
	id, iri   string
	url       string
	publisher string
}

// name is what stands in an edge's sources.
func (a articleInfo) name() string {
	if a.url != "" {
		return a.url
	}
	return a.id
}

// from reports whether the article is of one of the sources, which are folded.
func (a articleInfo) from(sources map[string]bool) bool {
	if sources[fold(a.id)] || sources[fold(a.iri)] || sources[fold(a.url)] || a.publisher != "" && sources[fold(a.publisher)] {
		return true
	}
	u, err := url.Parse(a.url)
	if err != nil || u.Host == "" {
		return false
	}
	host := fold(u.Hostname())
	return sources[host] || sources[strings.TrimPrefix(host, "www.")]
}

// article reads what is known of one article.
func (a *actors) article(id dataset.ID, short *shortener) (articleInfo, error) {
	t, err := a.r.term(id)
	if err != nil {
		return articleInfo{}, err
	}
	info := articleInfo{id: short.short(t)}
	if iri, ok := t.(rdf.IRI); ok {
		info.iri = string(iri)
	}
	if info.url, err = a.text(id, vocab.URL); err != nil {
		return info, err
	}
	publishers, err := a.r.objects(id, vocab.Publisher)
	if err != nil || len(publishers) == 0 {
		return info, err
	}
	if err := a.r.sortByTerm(publishers); err != nil {
		return info, err
	}
	if p := a.r.terms[publishers[0]]; isResource(p) {
		info.publisher, err = a.label(publishers[0])
	} else {
		info.publisher, _ = literal(p)
	}
	return info, err
}

// text returns the least object of a predicate as text: a literal's, or an IRI.
func (a *actors) text(id dataset.ID, predicate rdf.IRI) (string, error) {
	of, err := a.objectTerms(id, predicate)
	if err != nil {
		return "", err
	}
	return leastText(of), nil
}

// leastText returns the bytewise least of some terms as text.
func leastText(of []rdf.Term) string {
	var out string
	for _, t := range of {
		s, ok := literal(t)
		if iri, is := t.(rdf.IRI); is {
			s, ok = string(iri), true
		}
		if ok && s != "" && (out == "" || s < out) {
			out = s
		}
	}
	return out
}

// Describe returns the metadata of a whole dataset: what it was made from, and
// the program's version. The counts of nodes and edges stay zero.
func Describe(ctx context.Context, data dataset.Reader, o Options) (Meta, error) {
	if err := o.complete(); err != nil {
		return Meta{}, err
	}
	p := &projection{opts: o, r: newReader(ctx, data), short: newShortener(o.Names)}
	m := Meta{Title: "Everything", Version: o.Version}
	if err := p.corpus(&m); err != nil {
		return Meta{}, fmt.Errorf("describing the dataset: %w", err)
	}
	return m, nil
}

// corpus reads what the whole dataset was made from.
func (p *projection) corpus(m *Meta) error {
	digests := extsort.New(p.opts.TempDir, p.opts.Memory/4)
	defer digests.Close()
	err := p.r.stars(vocab.NewsArticle, []rdf.IRI{vocab.SHA256, vocab.DatePublished}, func(s *star) error {
		m.Articles++
		sum := leastText(p.r.of(s.objects[0]))
		if sum == "" {
			sum = p.short.short(p.r.terms[s.subject])
		}
		for _, t := range p.r.of(s.objects[1]) {
			text, _ := literal(t)
			first, last, err := ParseDates(text)
			if err != nil {
				continue
			}
			if m.CorpusFirst == 0 || first < m.CorpusFirst {
				m.CorpusFirst = first
			}
			m.CorpusLast = max(m.CorpusLast, last)
		}
		return digests.Add([]byte(sum))
	})
	if err != nil || m.Articles == 0 {
		return err
	}
	h := sha256.New()
	for d, err := range digests.All() {
		if err != nil {
			return err
		}
		h.Write(d)
		h.Write([]byte{'\n'})
	}
	m.CorpusHash = hex.EncodeToString(h.Sum(nil))
	return nil
}

// of returns the terms of ids that are in the cache.
func (r *reader) of(ids []dataset.ID) []rdf.Term {
	out := make([]rdf.Term, len(ids))
	for i, id := range ids {
		out[i] = r.terms[id]
	}
	return out
}
