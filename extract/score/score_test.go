package score

import (
	"bytes"
	"encoding/json"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func article(t *testing.T, id, object string) Article {
	t.Helper()
	a, err := ParseArticle([]byte(object))
	if err != nil {
		t.Fatal(err)
	}
	a.ID = id
	return a
}

func TestCompare(t *testing.T) {
	gold := article(t, "1", `{"persons":["Lê Hoà","Vũ An"],"places":["Huế","quận 7"],"places_optional":["Hà Nội"],
		"positions":[{"person":"Lê Hoà","title":"Bí thư","title_alt":["Bí thư Tỉnh ủy"],"jurisdiction":"Huế","org":"Thành ủy Huế"}],
		"supports":[{"from":"Huế","to":"Lào","kind":"money","quantity":5,"status":"done","date":"2021"},{"from":"X","to":"Y","kind":"goods","quantity":null,"optional":true}],
		"events":[{"type":"visit","type_alt":["meeting"],"participants":["Lê Hoà"],"date":"2021-06"}],
		"counts":[{"place":"tỉnh Huế","metric":"ca","value":7}]}`)
	got := article(t, "1", `{"persons":[{"name":"Lê Hòa"},{"name":"Ai Đó"}],"places":["TP Huế","Quận 7","Hà Nội","quận 8"],
		"positions":[{"person":"lê hòa","title":"Bí thư tỉnh uỷ","jurisdiction":"thành phố Huế","org":"Sở X","evidence":{"start":0,"end":2,"text":"Lê"}}],
		"supports":[{"from":"tỉnh Huế","to":"Lào","kind":"goods","quantity":5,"date":"2021-06-02"},{"from":"X","to":"Y","kind":"goods","quantity":null}],
		"events":[{"type":"meeting","participants":["Lê Hoà","Z"],"date":"2021-06-02"}],"counts":[{"place":"Huế","value":7.0}]}`)
	r := Compare([]Article{gold}, []Article{got})
	want := []Result{
		{"persons", .5, .5, .5, 1, 2, 2},
		{"places", .6667, 1, .8, 2, 2, 3},
		{"organizations", 0, 0, 0, 0, 0, 0},
		{"positions", 1, 1, 1, 1, 1, 1},
		{"positions+org", 0, 0, 0, 0, 1, 1},
		{"supports (who→whom)", 1, 1, 1, 1, 1, 1},
		{"supports (whole fact)", 0, 0, 0, 0, 1, 1},
		{"events", 1, 1, 1, 1, 1, 1},
		{"counts", 1, 1, 1, 1, 1, 1},
	}
	if diff := cmp.Diff(want, r.Results); diff != "" {
		t.Error(diff)
	}
	var lines []string
	for _, e := range r.Errors[:4] {
		lines = append(lines, e.Category+" "+e.Kind()+" "+e.Fact)
	}
	wantErrors := "persons missed Vũ An|persons spurious Ai Đó|places spurious quận 8|positions+org missed " +
		`{"jurisdiction":"Huế","org":"Thành ủy Huế","person":"Lê Hoà","title":"Bí thư","title_alt":["Bí thư Tỉnh ủy"]}`
	if diff := cmp.Diff(wantErrors, strings.Join(lines, "|")); diff != "" {
		t.Error(diff)
	}
	if e := r.Errors[4]; e.Missed || e.Evidence != "Lê" {
		t.Errorf("evidence of a spurious position: %+v", e)
	}
}

func TestPairPrefersRequiredRows(t *testing.T) {
	same := func(g, e row) bool { return strings.Contains(g.text("name"), e.text("name")) }
	p := pair([]row{{"name": "ab"}, {"name": "a"}}, []row{{"name": "abc"}}, []row{{"name": "a"}, {"name": "b"}}, same)
	if p.hits != 2 || len(p.missed) != 0 || len(p.spurious) != 0 {
		t.Errorf("%+v", p)
	}
}

func TestNotExtracted(t *testing.T) {
	r := Compare([]Article{article(t, "1", `{"persons":["A"]}`)}, nil)
	if x, _ := r.Result("persons"); x.Gold != 1 || x.Recall != 0 || x.Extracted != 0 {
		t.Errorf("%+v", x)
	}
}

// shared returns the folder of evaluation data, or skips the test.
func shared(t *testing.T) string {
	t.Helper()
	dir := os.Getenv("LIENKET_SHARED")
	if dir == "" {
		dir = filepath.Join("..", "..", "..", "shared")
	}
	if _, err := os.Stat(filepath.Join(dir, "eval", "score.py")); err != nil {
		t.Skip("no evaluation data: set LIENKET_SHARED to the folder that holds eval/score.py")
	}
	return filepath.Join(dir, "eval")
}

// TestSameAsReference compares the figures with those of the reference script, on
// gold that was damaged in many ways.
func TestSameAsReference(t *testing.T) {
	dir := shared(t)
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("python3 is not installed; it runs the reference script")
	}
	for _, set := range []string{"seeds", "dev"} {
		for seed := range uint64(2) {
			gold, err := ReadGold(filepath.Join(dir, set, "gold"))
			if err != nil {
				t.Fatal(err)
			}
			lines := damaged(gold, rand.New(rand.NewPCG(seed, 1)))
			file := filepath.Join(t.TempDir(), "got.jsonl")
			if err := os.WriteFile(file, lines, 0o600); err != nil {
				t.Fatal(err)
			}
			out, err := exec.Command(python, filepath.Join(dir, "score.py"), filepath.Join(dir, set, "gold"), file, "--json").Output()
			if err != nil {
				t.Fatal(err)
			}
			want := map[string]struct {
				Precision, Recall, F1 float64
				Gold, Extracted       int
			}{}
			if err := json.Unmarshal(out, &want); err != nil {
				t.Fatal(err)
			}
			got, err := ReadExtracted(bytes.NewReader(lines))
			if err != nil {
				t.Fatal(err)
			}
			for _, r := range Compare(gold, got).Results {
				w := want[r.Category]
				if r.Precision != w.Precision || r.Recall != w.Recall || r.F1 != w.F1 || r.Gold != w.Gold || r.Extracted != w.Extracted {
					t.Errorf("%s, damage %d: %+v, the reference has %+v", set, seed, r, w)
				}
			}
		}
	}
}

// damaged returns gold as JSON Lines with rows dropped, doubled and changed.
func damaged(gold []Article, rnd *rand.Rand) []byte {
	var out bytes.Buffer
	var old string
	change := func(s string) string {
		defer func() { old = s }()
		switch rnd.IntN(12) {
		case 0:
			return strings.ToUpper(s)
		case 1:
			return "tỉnh " + s
		case 2:
			return strings.ReplaceAll(strings.ReplaceAll(s, "UBND", "Ủy ban nhân dân"), "òa", "oà")
		case 3:
			return old
		case 4:
			return s + " mới"
		case 5:
			return "TP. " + s
		}
		return s
	}
	var damage func(v any) any
	damage = func(v any) any {
		switch v := v.(type) {
		case string:
			return change(v)
		case float64:
			if rnd.IntN(8) == 0 {
				return v + 1
			}
		case []any:
			out := []any{}
			for _, x := range v {
				for range []int{1, 1, 1, 1, 0, 2, 1}[rnd.IntN(7)] {
					out = append(out, damage(x))
				}
			}
			return out
		case map[string]any:
			out := map[string]any{}
			for _, k := range slices.Sorted(maps.Keys(v)) {
				if rnd.IntN(15) > 0 {
					out[k] = damage(v[k])
				}
			}
			return out
		}
		return v
	}
	for _, g := range gold {
		if rnd.IntN(10) == 0 {
			continue
		}
		object := damage(g.object).(map[string]any)
		object["source"] = "some/where/" + g.ID + ".txt"
		data, _ := json.Marshal(object)
		out.Write(append(data, '\n'))
	}
	return out.Bytes()
}
