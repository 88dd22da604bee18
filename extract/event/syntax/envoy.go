package syntax

import (
	"strings"

	"github.com/lienket/lienket/extract"
)

// maxEnvoy is how many tokens behind the words of a state's office its country may begin.
const maxEnvoy = 3

// stateOf returns whom the holder of an office of a state without a body acts for: the
// mission of an envoy where the article names it ("Đại sứ Nhật Bản tại Việt Nam"), else
// the country, as with its head ("Tổng thống Hàn Quốc").
func (r *Reader) stateOf(p *extract.Position) (extract.Actor, bool) {
	title := strings.ToLower(p.Title)
	mission := missions[lastWords(title)]
	if mission == "" && !sovereigns[title] || len(p.Steps) < 2 {
		return extract.Actor{}, false
	}
	country := r.countryAt(p.Steps[1].Span)
	if country < 0 {
		return extract.Actor{}, false
	}
	if mission != "" {
		name := mission + " " + strings.ToLower(r.Analysis.Places[country].Name)
		for i := range r.Analysis.Organizations {
			if strings.HasPrefix(strings.ToLower(r.Analysis.Organizations[i].Name), name) && r.names(i, mission) {
				return extract.Actor{Kind: extract.OrganizationActor, Index: i}, true
			}
		}
	}
	return extract.Actor{Kind: extract.PlaceActor, Index: country}, true
}

// bodyOf returns the body of an office, or -1 for a mission that the article knows by the
// office of its envoy only.
func (r *Reader) bodyOf(p *extract.Position) int {
	mission := missions[lastWords(strings.ToLower(p.Title))]
	if p.Organization < 0 || mission == "" {
		return p.Organization
	}
	o := &r.Analysis.Organizations[p.Organization]
	if strings.HasPrefix(strings.ToLower(o.Name), mission) && !r.names(p.Organization, mission) {
		return -1
	}
	return p.Organization
}

// names reports whether the article names a mission itself, not only its envoy.
func (r *Reader) names(o int, mission string) bool {
	return strings.HasPrefix(strings.ToLower(r.Doc.Slice(r.Analysis.Organizations[o].Mentions[0])), mission)
}

// countryAt returns the country named in the words of an office or right behind them, or -1.
func (r *Reader) countryAt(office extract.Span) int {
	lo, hi := r.TokenFrom(office.Start), r.TokenFrom(office.End)
	for i := lo; i < len(r.Doc.Tokens) && i <= hi+maxEnvoy; i++ {
		if i >= hi && r.Doc.Tokens[i].Kind == extract.Punct {
			break
		}
		for _, k := range r.Starting(i) {
			m := &r.Analysis.Mentions[k]
			if a, ok := ActorOf(m); ok && a.Kind == extract.PlaceActor && !m.Anaphoric && r.Analysis.Places[a.Index].Kind == extract.Country {
				return a.Index
			}
		}
	}
	return -1
}

// missions are the bodies of envoys by the last two syllables of their titles.
var missions = map[string]string{"đại sứ": "đại sứ quán", "lãnh sự": "tổng lãnh sự quán", "đại biện": "đại sứ quán"}

// sovereigns are the titles of those who stand for their country.
var sovereigns = map[string]bool{"tổng thống": true, "phó tổng thống": true, "thủ tướng": true, "quốc vương": true, "nữ hoàng": true, "nhà vua": true, "ngoại trưởng": true, "thủ hiến": true}

// lastWords returns the last two syllables of a title.
func lastWords(title string) string {
	f := strings.Fields(title)
	if len(f) < 2 {
		return title
	}
	return strings.Join(f[len(f)-2:], " ")
}

// partyAndState makes one actor of a country and the words for its Party and State before
// it, which the country's own "nước" cuts: "Đảng và Nhà nước Việt Nam".
func (r *Reader) partyAndState() {
	for i := 1; i < len(r.Nodes); i++ {
		n := &r.Nodes[i]
		if n.Kind != ActorNode || n.Fold != "nước" || !r.Is(i-1, "nhà") || n.First().Kind != extract.PlaceActor {
			continue
		}
		lo := i - 1
		if lo >= 2 && r.Is(lo-1, "và", ",") && r.Is(lo-2, "đảng") {
			lo -= 2
		}
		a := *n
		a.Head, a.Fold = People, r.Nodes[lo].Fold
		r.splice(lo, i+1, a)
		i = lo
	}
}
