package network_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/network"
	"github.com/lienket/lienket/graph/network/networktest"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/vocab"
)

func project(t *testing.T, quads []rdf.Quad, o network.Options) *network.Graph {
	t.Helper()
	g, err := network.Project(context.Background(), dataset.NewMemory(quads...).Snapshot(), o)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// show writes the edges one a line: "source -relation-> target weight label
// first..last".
func show(g *network.Graph) string {
	var b strings.Builder
	for _, e := range g.Edges {
		fmt.Fprintf(&b, "%s -%s-> %s %g %q", e.Source, e.Relation, e.Target, e.Weight, e.Label)
		if e.First != 0 {
			fmt.Fprintf(&b, " %s..%s", e.First, e.Last)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// attr returns an attribute of the edge that joins two nodes by a relation.
func attr(t *testing.T, g *network.Graph, source, relation, target, name string) network.Value {
	t.Helper()
	for _, e := range g.Edges {
		if e.Source != source || e.Relation != relation || e.Target != target {
			continue
		}
		for i, a := range g.EdgeAttrs {
			if a.Name == name {
				return e.Attrs[i]
			}
		}
		t.Fatalf("edges have no attribute %q", name)
	}
	t.Fatalf("no edge %s -%s-> %s in\n%s", source, relation, target, show(g))
	return network.Value{}
}

func equal(t *testing.T, got, want string) {
	t.Helper()
	want = strings.TrimLeft(strings.ReplaceAll(want, "\n\t\t", "\n"), "\n\t")
	if d := cmp.Diff(strings.TrimSpace(want), strings.TrimSpace(got)); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
}

func TestSupportByActor(t *testing.T) {
	g := project(t, networktest.Sample(), network.Options{})
	equal(t, show(g), `
		body:benh-vien-phoi-hai-phong -expertise-> place:bac-giang 1 "sent an X-ray team" 2021-06-01..2021-06-30
		body:cong-an-thanh-pho-ho-chi-minh -expertise-> place:kien-giang 1 "shared experience" 2021-11-01..2021-11-01
		place:bac-giang -goods-> place:ho-chi-minh 1 "sent 10 tons of lychees" 2021-07-20..2021-07-20
		place:bac-giang -personnel-> place:ho-chi-minh 1 "sent 50 doctors" 2021-08-10..2021-08-10
		place:hai-phong -money-> place:bac-giang 1 "pledged 2 billion đồng" 2021-06-03..2021-06-03
		place:hai-phong -personnel-> place:bac-giang 1 "sent 18 medical staff" 2021-06-02..2021-06-02
		place:hau-giang -other-> place:ho-chi-minh 1 "supported"
		place:huyen-luc-ngan-bac-giang -goods-> `+groupID(t, g)+` 1 "gave 500 gifts"
		place:kien-giang -other-> place:ho-chi-minh 1 "supported"
		place:quang-ninh -personnel-> place:bac-giang 1 "sent 600 staff" 2021-01-01..2021-12-31
		place:quang-ninh -personnel-> place:binh-duong 1 "sent 600 staff" 2021-01-01..2021-12-31
		place:quang-ninh -personnel-> place:ha-noi 1 "sent 600 staff" 2021-01-01..2021-12-31
		place:quang-ninh -personnel-> place:ho-chi-minh 1 "sent 600 staff" 2021-01-01..2021-12-31
		place:quang-ninh -personnel-> place:tay-ninh 1 "sent 600 staff" 2021-01-01..2021-12-31`)
	if g.Meta.Articles != 5 || g.Meta.CorpusLast.String() != "2022-02-26" || len(g.Meta.CorpusHash) != 64 {
		t.Errorf("corpus: %+v", g.Meta)
	}
}

func groupID(t *testing.T, g *network.Graph) string {
	for _, n := range g.Nodes {
		if n.Type == "group" {
			return n.ID
		}
	}
	t.Fatal("no group")
	return ""
}

// One convoy, told by two articles with different words and dates as exact as
// each has them, is one support with two reports.
func TestRepeatedReportsCountOnce(t *testing.T) {
	g := project(t, networktest.Sample(), network.Options{})
	at := func(name string) string {
		return attr(t, g, "place:hai-phong", "personnel", "place:bac-giang", name).Text()
	}
	for name, want := range map[string]string{
		"reports": "2", "source_count": "2", "quantity": "18", "unit": "người", "amounts": "18 người",
		"confidence": "0.95", "dates": "2021-06 | 2021-06-02", "statuses": "done | ongoing",
		"sources":  "https://bac-giang.example/don-doan | https://hai-phong.example/chi-vien",
		"evidence": "Bắc Giang đón 18 y, bác sĩ của Hải Phòng. | Sáng 2/6, đoàn gồm 18 cán bộ y tế của Hải Phòng lên đường tới Bắc Giang.",
	} {
		if got := at(name); got != want {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
}

// A total that several recipients share must not be added up.
func TestSharedTotalsStandApart(t *testing.T) {
	g := project(t, networktest.Sample(), network.Options{})
	at := func(name string) network.Value {
		return attr(t, g, "place:quang-ninh", "personnel", "place:bac-giang", name)
	}
	if !at("quantity").Missing() || at("shared_quantity").Float() != 600 || at("amounts").Text() != "~600 người (shared)" {
		t.Errorf("quantity %v, shared %v, amounts %q", at("quantity"), at("shared_quantity"), at("amounts").Text())
	}
}

func TestSumsPerUnit(t *testing.T) {
	b := networktest.NewBuilder()
	b.Article("Tin", "", "", "2021-01-01")
	from, to := b.Province("Huế"), b.Province("Đà Nẵng")
	gift := networktest.Gift{From: from, To: to, Kind: vocab.Goods, Evidence: "Câu."}
	for _, x := range []struct {
		n    float64
		unit string
		day  string
	}{{10, "tấn", "2021-01-02"}, {5, "Tấn", "2021-01-03"}, {5, "tấn", "2021-02-03"}, {300, "suất", ""}, {300, "suất", "2021-03-01"}} {
		gift.Quantity, gift.Unit, gift.Date = x.n, x.unit, x.day
		b.Support(gift)
	}
	g := project(t, b.Quads(), network.Options{})
	if len(g.Edges) != 1 || g.Edges[0].Weight != 4 {
		t.Fatalf("want one edge of four supports, got\n%s", show(g))
	}
	at := func(name string) string { return attr(t, g, "place:hue", "goods", "place:da-nang", name).Text() }
	if at("quantity") != "20" || at("unit") != "tấn" || at("amounts") != "20 tấn | 300 suất" {
		t.Errorf("quantity %s %s, amounts %q", at("quantity"), at("unit"), at("amounts"))
	}
}

func TestSupportByPlace(t *testing.T) {
	g := project(t, networktest.Sample(), network.Options{By: network.ByPlace, Kinds: []string{"Expertise", "goods"}})
	equal(t, show(g), `
		place:bac-giang -goods-> place:ho-chi-minh 1 "sent 10 tons of lychees" 2021-07-20..2021-07-20
		place:hai-phong -expertise-> place:bac-giang 1 "sent an X-ray team" 2021-06-01..2021-06-30
		place:ho-chi-minh -expertise-> place:kien-giang 1 "shared experience" 2021-11-01..2021-11-01
		place:huyen-luc-ngan-bac-giang -goods-> place:ho-chi-minh 1 "gave 500 gifts"`)
	if got := attr(t, g, "place:hai-phong", "expertise", "place:bac-giang", "donors").Text(); got != "Bệnh viện Phổi Hải Phòng" {
		t.Errorf("donors: %q", got)
	}
}

func TestPeople(t *testing.T) {
	g := project(t, networktest.Sample(), network.Options{View: network.ViewPeople})
	equal(t, show(g), `
		body:cong-an-thanh-pho-ho-chi-minh -jurisdiction-> place:ho-chi-minh 1 "thuộc"
		body:thanh-uy-hai-phong -jurisdiction-> place:hai-phong 1 "thuộc"
		body:tinh-uy-quang-ninh -jurisdiction-> place:quang-ninh 1 "thuộc"
		body:ubnd-thanh-pho-hai-phong -jurisdiction-> place:hai-phong 1 "thuộc"
		person:dam-quang-son -title:truong-khoa-> body:benh-vien-phoi-hai-phong 1 "Trưởng khoa"
		person:le-hong-nam -title:giam-doc-> body:cong-an-thanh-pho-ho-chi-minh 1 "Giám đốc"
		person:nguyen-van-tung -title:chu-tich-> body:ubnd-thanh-pho-hai-phong 1 "Chủ tịch"
		person:nguyen-van-tung -took-part-together-> person:tran-luu-quang 1 "send-off for the team" 2021-06-02..2021-06-02
		person:nguyen-xuan-ky -title:bi-thu-> body:tinh-uy-quang-ninh 1 "Bí thư"
		person:tran-luu-quang -title:bi-thu-> body:thanh-uy-hai-phong 1 "Bí thư"`)
}

// The facts view has each direct triple of the dataset once, and nothing else.
func TestFactsAreTheDirectTriples(t *testing.T) {
	quads := networktest.Sample()
	// A direct triple that no fact node proves counts, too.
	quads = append(quads, rdf.Quad{Subject: rdf.IRI("https://w3id.org/lienket/place/hue"), Predicate: vocab.Supported, Object: rdf.IRI("https://w3id.org/lienket/place/ha-noi")})
	names, err := vocab.NewNames("")
	if err != nil {
		t.Fatal(err)
	}
	want := map[[3]string]bool{}
	for _, q := range quads {
		p, _ := q.Predicate.(rdf.IRI)
		if p == vocab.Supported || names.IsTitle(p) {
			want[[3]string{q.Subject.String(), string(p), q.Object.String()}] = true
		}
	}
	g := project(t, quads, network.Options{View: network.ViewFacts})
	if len(g.Edges) != len(want) {
		t.Errorf("%d edges, want %d:\n%s", len(g.Edges), len(want), show(g))
	}
	if got := attr(t, g, "person:tran-luu-quang", "title:bi-thu", "place:hai-phong", "label_en").Text(); got != "Secretary" {
		t.Errorf("label_en: %q", got)
	}
	if got := attr(t, g, "place:hue", "supported", "place:ha-noi", "reports").Int(); got != 0 {
		t.Errorf("%d reports of a triple without a fact node", got)
	}
}

// The full view has every triple between resources.
func TestFullHasEveryTripleBetweenResources(t *testing.T) {
	want := map[rdf.Quad]bool{}
	for _, q := range networktest.Sample() {
		_, resource := q.Object.(rdf.IRI)
		if resource && q.Predicate != rdf.Term(vocab.Type) && q.Predicate != rdf.Term(vocab.Kind) &&
			q.Predicate != rdf.Term(vocab.Status) && q.Predicate != rdf.Term(vocab.URL) {
			q.Label = nil
			want[q] = true
		}
	}
	g := project(t, networktest.Sample(), network.Options{View: network.ViewFull})
	if len(g.Edges) != len(want) {
		t.Errorf("%d edges, want %d", len(g.Edges), len(want))
	}
	for _, n := range g.Nodes {
		if n.Type == "support" && !strings.HasPrefix(n.ID, "fact:") || n.Label == "" {
			t.Errorf("node %+v", n)
		}
	}
}

func TestFilters(t *testing.T) {
	for name, c := range map[string]struct {
		o     network.Options
		edges int
	}{
		"all":                   {network.Options{}, 14},
		"from":                  {network.Options{From: "2021-11"}, 6}, // those of the year 2021 among them
		"to":                    {network.Options{To: "2021-05-31"}, 5},
		"from and to":           {network.Options{From: "2021-07-01", To: "2021-07-31", Kinds: []string{"goods"}}, 1},
		"kinds":                 {network.Options{Kinds: []string{"money", "other"}}, 3},
		"status":                {network.Options{Statuses: []string{"pledged"}}, 1},
		"place by name":         {network.Options{Places: []string{"hải  phòng"}}, 3}, // its hospital, too
		"place by identifier":   {network.Options{Places: []string{"place:tay-ninh"}}, 1},
		"place by last part":    {network.Options{Places: []string{"kien-giang"}}, 2},
		"place that none names": {network.Options{Places: []string{"Huế"}}, 0},
		"district of a place":   {network.Options{Places: []string{"Bắc Giang"}, Kinds: []string{"goods"}}, 2},
		"publisher":             {network.Options{Sources: []string{"báo bắc giang"}}, 5},
		"host":                  {network.Options{Sources: []string{"bao-quang-ninh.example"}}, 5},
		"confidence":            {network.Options{MinConfidence: 0.93}, 1},
		"weight":                {network.Options{MinWeight: 2}, 0},
		"weight in facts":       {network.Options{View: network.ViewFacts, MinWeight: 2}, 2},
		"status of positions":   {network.Options{View: network.ViewPeople, Statuses: []string{"done"}}, 0},
		"a title":               {network.Options{View: network.ViewPeople, Kinds: []string{"title:bi-thu"}}, 2},
		"full by source":        {network.Options{View: network.ViewFull, Sources: []string{"CAO"}, Kinds: []string{"lk:donor"}}, 3},
	} {
		t.Run(name, func(t *testing.T) {
			g := project(t, networktest.Sample(), c.o)
			if len(g.Edges) != c.edges {
				t.Errorf("%d edges, want %d:\n%s", len(g.Edges), c.edges, show(g))
			}
			ends := map[string]bool{}
			for _, e := range g.Edges {
				ends[e.Source], ends[e.Target] = true, true
			}
			if len(ends) != len(g.Nodes) {
				t.Errorf("%d nodes, but edges have %d ends", len(g.Nodes), len(ends))
			}
		})
	}
	if g := project(t, networktest.Sample(), network.Options{From: "2020"}); g.Meta.Undated != 3 {
		t.Errorf("%d facts fell for want of a date, want 3", g.Meta.Undated)
	}
}

func TestWrongOptions(t *testing.T) {
	for _, o := range []network.Options{
		{View: "all"}, {By: "country"}, {From: "yesterday"}, {To: "2021-13"},
		{View: network.ViewFull, From: "2021"}, {View: network.ViewFull, MinConfidence: 0.5},
	} {
		if _, err := network.Project(context.Background(), dataset.NewMemory().Snapshot(), o); err == nil {
			t.Errorf("%+v is accepted", o)
		}
	}
}

func TestEmptyDataset(t *testing.T) {
	for _, v := range network.Views() {
		if g := project(t, nil, network.Options{View: v}); len(g.Nodes)+len(g.Edges) != 0 || g.Meta.CorpusHash != "" {
			t.Errorf("%s: %+v", v, g)
		}
	}
}

// The order of quads, and with it all IDs of the store, and sorting in files
// must not show.
func TestSameGraphInAnyOrderAndMemory(t *testing.T) {
	quads := networktest.Sample()
	rng := rand.New(rand.NewPCG(1, 1))
	for _, v := range network.Views() {
		want := project(t, quads, network.Options{View: v})
		for range 5 {
			rng.Shuffle(len(quads), func(i, j int) { quads[i], quads[j] = quads[j], quads[i] })
			if d := diff(want, project(t, quads, network.Options{View: v})); d != "" {
				t.Fatalf("%s in another order: %s", v, d)
			}
		}
		if d := diff(want, project(t, quads, network.Options{View: v, Memory: 2048, TempDir: t.TempDir()})); d != "" {
			t.Fatalf("%s sorted in files: %s", v, d)
		}
	}
}

func diff(a, b *network.Graph) string {
	if reflect.DeepEqual(a, b) {
		return ""
	}
	return cmp.Diff(a, b, cmp.Exporter(func(reflect.Type) bool { return true }))
}

func TestStreamIsReadAgain(t *testing.T) {
	s, err := network.Open(context.Background(), dataset.NewMemory(networktest.Sample()...).Snapshot(),
		network.Options{Memory: 2048, TempDir: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	a, err := network.Collect(s)
	if err != nil {
		t.Fatal(err)
	}
	b, err := network.Collect(s)
	if err != nil {
		t.Fatal(err)
	}
	if d := diff(a, b); d != "" || len(a.Edges) != s.Meta.Edges || len(a.Nodes) != s.Meta.Nodes {
		t.Errorf("read twice: %s", d)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := network.Project(ctx, dataset.NewMemory(networktest.Sample()...).Snapshot(), network.Options{}); err == nil {
		t.Error("a cancelled projection returns a graph")
	}
}
