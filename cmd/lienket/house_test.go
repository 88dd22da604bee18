package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

const module = "github.com/lienket/lienket/"

// lattice says which packages of this module a folder may import, besides its
// own subfolders. The longest folder that holds a package decides. Tests may
// import more.
var lattice = map[string][]string{
	"graph/rdf":                {},
	"graph/rdf/format":         {"graph/rdf/..."},
	"graph/vocab":              {"graph/rdf"},
	"graph/dataset":            {"graph/rdf"},
	"graph/store":              {"graph/rdf", "graph/dataset"},
	"graph/sparql/conformance": {"graph/..."},
	"graph/sparql":             {"graph/rdf", "graph/dataset"},
	"graph/facts":              {"graph/rdf", "graph/dataset", "graph/vocab"},
	"graph/network":            {"graph/rdf", "graph/dataset", "graph/vocab"},
	"graph/endpoint":           {"graph/rdf/...", "graph/dataset", "graph/sparql/..."},
	"extract":                  {},
	"extract/article":          {"extract", "extract/text"},
	"extract/text":             {"extract"},
	"extract/gazetteer":        {"extract", "extract/text", "graph/vocab"},
	"extract/ner":              stage,
	"extract/measure":          stage,
	"extract/resolve":          stage,
	"extract/relation":         stage,
	"extract/event/lists":      {},
	"extract/event/syntax":     append([]string{"extract/event/lists"}, stage...),
	"extract/event/gift":       onSyntax,
	"extract/event/frame":      onGift,
	"extract/event/ledger":     onGift,
	"extract/event/leftover":   onGift,
	"extract/event/role":       onGift,
	"extract/event/crew":       onGift,
	"extract/event/happening":  onSyntax,
	"extract/event/count":      onSyntax,
	"extract/event":            stage,
	"extract/emit":             {"extract", "graph/rdf", "graph/vocab"},
	"extract/record":           {"extract"},
	"extract/score":            {"extract/text"},
	"extract/vietnamese":       {"extract/...", "graph/vocab"},
	"export":                   {"graph/rdf/...", "graph/dataset", "graph/network/...", "graph/vocab"},
	"cmd":                      {"extract/...", "graph/...", "export/..."},
}

// stage is what a stage of the pipeline may see: the annotation model and the
// two packages of plain knowledge, never another stage.
var stage = []string{"extract", "extract/text", "extract/gazetteer", "graph/rdf", "graph/vocab"}

// onSyntax is what a reading of the parsed sentences may see besides, onGift what a
// reading of gifts may: never another reading.
var (
	onSyntax = append([]string{"extract/event/lists", "extract/event/syntax"}, stage...)
	onGift   = append([]string{"extract/event/gift"}, onSyntax...)
)

func TestImportsRunOneWay(t *testing.T) {
	cmd := exec.Command("go", "list", "-f", `{{.ImportPath}} {{join .Imports " "}}`, "./...")
	cmd.Dir = root(t)
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	for line := range strings.Lines(string(out)) {
		fields := strings.Fields(line)
		pkg := strings.TrimPrefix(fields[0], module)
		folder, allowed := rule(pkg)
		if folder == "" {
			t.Errorf("%s lies outside the house: no folder of the lattice holds it", pkg)
			continue
		}
		for _, imp := range fields[1:] {
			to, ours := strings.CutPrefix(imp, module)
			if ours && !within(to, folder) && !permits(allowed, to) {
				t.Errorf("%s imports %s; %s may import %v only", pkg, to, folder, allowed)
			}
		}
	}
}

func rule(pkg string) (folder string, allowed []string) {
	for f, a := range lattice {
		if within(pkg, f) && len(f) > len(folder) {
			folder, allowed = f, a
		}
	}
	return folder, allowed
}

func within(pkg, folder string) bool { return pkg == folder || strings.HasPrefix(pkg, folder+"/") }

func permits(allowed []string, pkg string) bool {
	for _, a := range allowed {
		if deep, ok := strings.CutSuffix(a, "/..."); ok && within(pkg, deep) || a == pkg {
			return true
		}
	}
	return false
}

func TestGoCodeLivesInFourFolders(t *testing.T) {
	entries, err := os.ReadDir(root(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		name := e.Name()
		switch {
		case strings.HasSuffix(name, ".go"):
			t.Errorf("%s: Go code at the top", name)
		case !e.IsDir() || name == "cmd" || name == "graph" || name == "extract" || name == "export" || name[0] == '.' || name == "bin" || name == "build":
		default:
			found, _ := filepath.Glob(filepath.Join(root(t), name, "*.go"))
			if len(found) > 0 {
				t.Errorf("%s: Go code outside the four folders", name)
			}
		}
	}
}

// TestStartsWithoutTheTablesOfAllLanguages holds the stand-in for go-dateparser to its place:
// that package takes ten times as long to start as all others together.
func TestStartsWithoutTheTablesOfAllLanguages(t *testing.T) {
	cmd := exec.Command("go", "list", "-deps", "./cmd/lienket")
	cmd.Dir = root(t)
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	if strings.Contains(string(out), "go-dateparser/internal") {
		t.Error("go-dateparser is linked in; go.mod must replace it by extract/article/nodateparser")
	}
}

var (
	quoted = regexp.MustCompile("`([^`\n]+)`")
	target = regexp.MustCompile(`\bmake ([a-z0-9-]+)`)
	ruleOf = regexp.MustCompile(`(?m)^([a-z0-9-]+):`)
)

// TestDocumentsNameWhatExists checks every path in backticks and every make
// target that the documents name.
func TestDocumentsNameWhatExists(t *testing.T) {
	top := root(t)
	docs, err := filepath.Glob(filepath.Join(top, "*.md"))
	if err != nil || len(docs) < 4 {
		t.Fatalf("documents: %v, %v", docs, err)
	}
	more, _ := filepath.Glob(filepath.Join(top, "docs", "*.md"))
	makefile, err := os.ReadFile(filepath.Join(top, "Makefile"))
	if err != nil {
		t.Fatal(err)
	}
	rules := map[string]bool{}
	for _, m := range ruleOf.FindAllStringSubmatch(string(makefile), -1) {
		rules[m[1]] = true
	}
	for _, doc := range append(docs, more...) {
		text, err := os.ReadFile(doc)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range quoted.FindAllStringSubmatch(string(text), -1) {
			if p, ok := housePath(m[1]); ok {
				if _, err := os.Stat(filepath.Join(top, p)); err != nil {
					t.Errorf("%s names %s, which does not exist", filepath.Base(doc), m[1])
				}
			}
		}
		for _, m := range target.FindAllStringSubmatch(string(text), -1) {
			if inCode(string(text), m[0]) && !rules[m[1]] {
				t.Errorf("%s names make %s, which the Makefile lacks", filepath.Base(doc), m[1])
			}
		}
	}
}

// housePath reports whether the words in backticks are a path of this house.
func housePath(s string) (string, bool) {
	if strings.ContainsAny(s, " *{<>$…") {
		return "", false
	}
	for _, top := range []string{"cmd/", "graph/", "extract/", "export/", "docs/"} {
		if strings.HasPrefix(s, top) {
			return strings.TrimSuffix(s, "/"), true
		}
	}
	return "", false
}

func inCode(text, words string) bool {
	return strings.Contains(text, "`"+words+"`") || strings.Contains(text, "\n"+words) || strings.Contains(text, "    "+words)
}

func root(t *testing.T) string {
	t.Helper()
	dir, err := filepath.Abs(filepath.Join("..", ".."))
	if err != nil {
		t.Fatal(err)
	}
	return dir
}
