// Package newsgraph makes up a graph of the kind that news articles give:
// persons, positions, organisations, places, and who supported whom, each
// article's quads in a named graph. It is for benchmarks and tests: any number
// of quads, the same for the same size and seed, popular names far more frequent
// than others.
//
// The package knows nothing of the store.
package newsgraph

import (
	"iter"
	"math/rand/v2"
	"slices"
	"strconv"

	"github.com/lienket/lienket/graph/rdf"
)

const (
	ns     = "https://w3id.org/lienket/ns#"
	base   = "https://w3id.org/lienket/"
	schema = "https://schema.org/"
	org    = "http://www.w3.org/ns/org#"
	prov   = "http://www.w3.org/ns/prov#"
	rdfNS  = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
	rdfs   = "http://www.w3.org/2000/01/rdf-schema#"
	xsd    = "http://www.w3.org/2001/XMLSchema#"

	rdfType    = rdf.IRI(rdfNS + "type")
	label      = rdf.IRI(rdfs + "label")
	quotedFrom = rdf.IRI(prov + "wasQuotedFrom")
	evidence   = rdf.IRI(ns + "evidence")
	start      = rdf.IRI(ns + "start")
	end        = rdf.IRI(ns + "end")
	confidence = rdf.IRI(ns + "confidence")
	rule       = rdf.IRI(ns + "rule")
	date       = rdf.IRI(ns + "date")
)

var (
	surnames = []string{"Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý"}
	middles  = []string{"Văn", "Thị", "Đức", "Minh", "Quốc", "Thanh", "Hữu", "Ngọc", "Xuân", "Lưu"}
	givens   = []string{"An", "Bình", "Cường", "Dũng", "Giang", "Hà", "Hùng", "Khánh", "Lan", "Long", "Mai", "Nam", "Phong", "Quang", "Sơn", "Tùng", "Vinh", "Yến"}
	towns    = []string{"Hà", "Bắc", "Hải", "Quảng", "Thanh", "Nghệ", "Thái", "Phú", "Long", "Vĩnh", "Tây", "Đồng"}
	ends     = []string{"Giang", "Ninh", "Phòng", "Nam", "Hoá", "An", "Bình", "Yên", "Thọ", "Dương", "Sơn", "Tháp"}
	titles   = []string{"bi-thu", "chu-tich", "pho-chu-tich", "giam-doc", "pho-giam-doc", "bo-truong", "truong-doan", "chanh-van-phong"}
	kinds    = []string{"Personnel", "Goods", "Money", "Expertise", "OtherSupport"}
	statuses = []string{"Done", "Ongoing", "Pledged"}
	events   = []string{"Visit", "Meeting", "SendOff", "GiftGiving"}
	outlets  = []string{"Báo Bắc Giang", "Hải Phòng", "Tin Tức", "Sức Khoẻ", "Dân Việt"}
)

// Quads returns the first n quads of the world with a seed. All are different.
func Quads(n int, seed uint64) iter.Seq2[rdf.Quad, error] {
	return func(yield func(rdf.Quad, error) bool) {
		w := newWorld(n, seed)
		for number := 0; n > 0; number++ {
			w.article(number)
			for _, q := range w.quads {
				if n == 0 {
					return
				}
				n--
				if !yield(q, nil) {
					return
				}
			}
		}
	}
}

// world is what articles are about.
type world struct {
	rng                     *rand.Rand
	person, place, body     *rand.Zipf
	persons, places, bodies int
	quads                   []rdf.Quad
	graph                   rdf.IRI
	told                    map[rdf.IRI]bool // whom this article has introduced
}

func newWorld(n int, seed uint64) *world {
	rng := rand.New(rand.NewPCG(seed, 0x6c69656e))
	w := &world{rng: rng, persons: max(50, n/120), places: min(11000, max(63, n/400)), bodies: max(20, n/700), told: map[rdf.IRI]bool{}}
	w.person = rand.NewZipf(rng, 1.15, 8, uint64(w.persons-1))
	w.place = rand.NewZipf(rng, 1.3, 6, uint64(w.places-1))
	w.body = rand.NewZipf(rng, 1.2, 6, uint64(w.bodies-1))
	return w
}

func (w *world) add(s rdf.IRI, p rdf.IRI, o rdf.Term) {
	w.quads = append(w.quads, rdf.Quad{Subject: s, Predicate: p, Object: o, Label: w.graph})
}

// addOnce adds what another fact of the article may have said.
func (w *world) addOnce(s rdf.IRI, p rdf.IRI, o rdf.Term) {
	said := rdf.Quad{Subject: s, Predicate: p, Object: o, Label: w.graph}
	if !slices.Contains(w.quads, said) {
		w.quads = append(w.quads, said)
	}
}

// article makes the quads of one article: 40 to 250.
func (w *world) article(number int) {
	w.quads = w.quads[:0]
	clear(w.told)
	id := hash(uint64(number), 1)
	a := rdf.IRI(base + "article/" + id)
	w.graph = a
	day := 18600 + number%1700
	w.add(a, rdfType, rdf.IRI(schema+"NewsArticle"))
	w.add(a, schema+"headline", rdf.LangString{Value: rdf.String("Đoàn công tác số " + strconv.Itoa(number) + " lên đường hỗ trợ chống dịch"), Lang: "vi"})
	w.add(a, schema+"url", rdf.IRI("https://bao.example.org/tin/"+strconv.Itoa(number)+".html"))
	w.add(a, schema+"datePublished", dateOf(day))
	w.add(a, schema+"publisher", rdf.String(outlets[w.rng.IntN(len(outlets))]))
	w.add(a, ns+"sha256", rdf.String(id+hash(uint64(number), 2)+hash(uint64(number), 3)))
	fact := 0
	for range 1 + w.rng.IntN(6) {
		w.membership(a, number, fact)
		fact++
	}
	for range w.rng.IntN(5) {
		w.support(a, number, fact, day)
		fact++
	}
	for range w.rng.IntN(3) {
		w.event(a, number, fact, day)
		fact++
	}
}

func (w *world) membership(a rdf.IRI, number, fact int) {
	who, where, what := w.aPerson(), w.aPlace(), titles[w.rng.IntN(len(titles))]
	f := w.fact(a, number, fact, org+"Membership", "position.title-place")
	w.add(f, org+"member", who)
	w.add(f, org+"role", rdf.IRI(base+"title/"+what))
	w.add(f, ns+"jurisdiction", where)
	if w.rng.IntN(3) == 0 {
		w.add(f, org+"organization", w.aBody())
	}
	w.addOnce(who, rdf.IRI(base+"title/"+what), where)
}

func (w *world) support(a rdf.IRI, number, fact, day int) {
	donor, recipient := w.aPlace(), w.aPlace()
	f := w.fact(a, number, fact, ns+"Support", "support.donor-verb-recipient")
	w.add(f, ns+"donor", donor)
	w.add(f, ns+"recipient", recipient)
	w.add(f, ns+"kind", rdf.IRI(ns+kinds[w.rng.IntN(len(kinds))]))
	w.add(f, ns+"status", rdf.IRI(ns+statuses[w.rng.IntN(len(statuses))]))
	w.add(f, ns+"quantity", integer(1+w.rng.IntN(20)*w.rng.IntN(60)))
	w.add(f, ns+"unit", rdf.String([]string{"người", "tấn", "triệu đồng", "bộ"}[w.rng.IntN(4)]))
	w.add(f, date, dateOf(day-w.rng.IntN(9)))
	w.add(f, ns+"approximate", rdf.TypedString{Value: rdf.String(strconv.FormatBool(w.rng.IntN(4) == 0)), Type: xsd + "boolean"})
	w.add(f, ns+"item", rdf.LangString{Value: rdf.String(strconv.Itoa(w.rng.IntN(900)) + " cán bộ y tế"), Lang: "vi"})
	w.addOnce(donor, ns+"supported", recipient)
}

func (w *world) event(a rdf.IRI, number, fact, day int) {
	f := w.fact(a, number, fact, rdf.IRI(ns+events[w.rng.IntN(len(events))]), "event.verb")
	who := w.aPerson()
	w.add(f, ns+"participant", who)
	if other := w.aPerson(); other != who {
		w.add(f, ns+"participant", other)
	}
	w.add(f, ns+"place", w.aPlace())
	w.add(f, date, dateOf(day))
}

// fact makes a fact node with its evidence.
func (w *world) fact(a rdf.IRI, number, n int, class rdf.IRI, name string) rdf.IRI {
	f := rdf.IRI(base + "fact/" + hash(uint64(number), uint64(100+n)))
	at := 40 + n*180 + w.rng.IntN(60)
	length := 60 + w.rng.IntN(160)
	w.add(f, rdfType, class)
	w.add(f, quotedFrom, a)
	w.add(f, evidence, rdf.LangString{Value: rdf.String(w.sentence(number, n)), Lang: "vi"})
	w.add(f, start, integer(at))
	w.add(f, end, integer(at+length))
	w.add(f, confidence, rdf.TypedString{Value: rdf.String("0." + strconv.Itoa(w.rng.IntN(50)*2+1)), Type: xsd + "decimal"})
	w.add(f, rule, rdf.String(name))
	return f
}

func (w *world) sentence(number, n int) string {
	s := "Ngày " + strconv.Itoa(1+w.rng.IntN(30)) + "/" + strconv.Itoa(1+w.rng.IntN(12)) + ", tại trụ sở, đồng chí " +
		personName(w.rng.IntN(w.persons)) + " đã tiễn đoàn " + strconv.Itoa(number%977) + "-" + strconv.Itoa(n)
	for range w.rng.IntN(6) {
		s += " cùng " + placeName(w.rng.IntN(w.places))
	}
	return s + "."
}

func (w *world) aPerson() rdf.IRI {
	n := int(w.person.Uint64())
	p := rdf.IRI(base + "person/" + slug(surnames, middles, givens, n))
	if w.introduce(p) {
		w.add(p, rdfType, rdf.IRI(schema+"Person"))
		w.add(p, label, rdf.LangString{Value: rdf.String(personName(n)), Lang: "vi"})
	}
	return p
}

func (w *world) aPlace() rdf.IRI {
	n := int(w.place.Uint64())
	p := rdf.IRI(base + "place/" + slug(towns, ends, nil, n))
	if w.introduce(p) {
		w.add(p, rdfType, rdf.IRI(schema+"Place"))
		w.add(p, label, rdf.LangString{Value: rdf.String(placeName(n)), Lang: "vi"})
		if n >= 63 {
			w.add(p, schema+"containedInPlace", rdf.IRI(base+"place/"+slug(towns, ends, nil, n%63)))
		}
	}
	return p
}

func (w *world) aBody() rdf.IRI {
	n := int(w.body.Uint64())
	b := rdf.IRI(base + "body/so-y-te-" + strconv.Itoa(n))
	if w.introduce(b) {
		w.add(b, rdfType, rdf.IRI(org+"Organization"))
		w.add(b, label, rdf.LangString{Value: rdf.String("Sở Y tế " + placeName(n)), Lang: "vi"})
	}
	return b
}

func (w *world) introduce(who rdf.IRI) bool {
	if w.told[who] {
		return false
	}
	w.told[who] = true
	return true
}
