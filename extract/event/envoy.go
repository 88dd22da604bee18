package event

import (
	"slices"
	"strings"

	"github.com/lienket/lienket/extract"
)

// maxEnvoy is how many tokens behind the words of a state's office its country may begin.
const maxEnvoy = 3

// stateOf returns whom the holder of an office of a state without a body acts for: the
// mission of an envoy where the article names it ("Đại sứ Nhật Bản tại Việt Nam"), else
// the country, as with its head ("Tổng thống Hàn Quốc").
func (r *reader) stateOf(p *extract.Position) (extract.Actor, bool) {
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
		name := mission + " " + strings.ToLower(r.a.Places[country].Name)
		for i := range r.a.Organizations {
			if strings.HasPrefix(strings.ToLower(r.a.Organizations[i].Name), name) {
				return extract.Actor{Kind: extract.OrganizationActor, Index: i}, true
			}
		}
	}
	return extract.Actor{Kind: extract.PlaceActor, Index: country}, true
}

// countryAt returns the country named in the words of an office or right behind them, or -1.
func (r *reader) countryAt(office extract.Span) int {
	lo, hi := r.tokenFrom(office.Start), r.tokenFrom(office.End)
	for i := lo; i < len(r.doc.Tokens) && i <= hi+maxEnvoy; i++ {
		if i >= hi && r.doc.Tokens[i].Kind == extract.Punct {
			break
		}
		for _, k := range r.starting(i) {
			m := &r.a.Mentions[k]
			if a, ok := actorOf(m); ok && a.Kind == extract.PlaceActor && !m.Anaphoric && r.a.Places[a.Index].Kind == extract.Country {
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

// landed returns the country for a city of it at which the help of another country only
// arrives: "2 triệu liều do Pháp tặng đã tới Hà Nội". Others are who they are.
func (r *reader) landed(f *frame, from, to extract.Actor) extract.Actor {
	if from.Kind == extract.PersonActor || to.Kind != extract.PlaceActor || r.a.Places[to.Index].Kind == extract.Country {
		return to
	}
	giver, own := r.countryOf(r.areaOf(from)), r.countryOf(to.Index)
	if giver < 0 || own < 0 || giver == own {
		return to
	}
	for k := f.trigger + 1; k < len(r.nodes) && k < f.hi; k++ {
		if n := &r.nodes[k]; n.kind == actorNode && slices.Contains(n.actors, to) {
			if r.partOf(k, f.trigger) != destination || !r.goesThere(k) {
				return to
			}
			return extract.Actor{Kind: extract.PlaceActor, Index: own}
		}
	}
	return to
}

// countryOf returns the country in which a place lies, as far as the article names it, or -1.
func (r *reader) countryOf(p int) int {
	for steps := 0; p >= 0 && steps < 8; steps++ {
		if r.a.Places[p].Kind == extract.Country {
			return p
		}
		p = r.a.Places[p].Parent
	}
	return -1
}

// ownState reports whether a country gives to its own government, or gets from it: its
// head only spends.
func (r *reader) ownState(from, to extract.Actor) bool {
	if from.Kind == extract.OrganizationActor {
		from, to = to, from
	}
	if from.Kind != extract.PlaceActor || to.Kind != extract.OrganizationActor || r.a.Places[from.Index].Kind != extract.Country {
		return false
	}
	name := r.a.Organizations[to.Index].Name
	return first(name) == "chính" && (r.areaOf(to) == from.Index || strings.HasSuffix(name, " "+r.a.Places[from.Index].Name))
}

// partyAndState makes one actor of a country and the words for its Party and State before
// it, which the country's own "nước" cuts: "Đảng và Nhà nước Việt Nam".
func (r *reader) partyAndState() {
	for i := 1; i < len(r.nodes); i++ {
		n := &r.nodes[i]
		if n.kind != actorNode || n.fold != "nước" || !r.is(i-1, "nhà") || n.first().Kind != extract.PlaceActor {
			continue
		}
		lo := i - 1
		if lo >= 2 && r.is(lo-1, "và", ",") && r.is(lo-2, "đảng") {
			lo -= 2
		}
		a := *n
		a.head, a.fold = people, r.nodes[lo].fold
		r.splice(lo, i+1, a)
		i = lo
	}
}
