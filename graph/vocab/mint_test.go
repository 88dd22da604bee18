package vocab

import (
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestSlug(t *testing.T) {
	for name, want := range map[string]string{
		"Trần Lưu Quang":       "tran-luu-quang",
		"Đỗ  Triệu Phong":      "do-trieu-phong",
		"Hoà":                  "hoa",
		"Hòa":                  "hoa",
		"Sở LĐ-TB&XH":          "so-ld-tb-xh",
		"TP.HCM":               "tp-hcm",
		"Sie\u0302u thi\u0323": "sieu-thi",
	} {
		if got := Slug(name); got != want {
			t.Errorf("Slug(%q) = %q, want %q", name, got, want)
		}
	}
	if a, b := Slug("習近平"), Slug("李强"); a == b {
		t.Errorf("names in other scripts share the slug %q", a)
	}
	long := strings.Repeat("rất dài ", 60)
	if a, b := Slug(long+"một"), Slug(long+"hai"); a == b || len(a) > maxSlug {
		t.Errorf("long names: %q, %q", a, b)
	}
}

func TestSlugIsAlwaysALocalName(t *testing.T) {
	valid := regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	rapid.Check(t, func(t *rapid.T) {
		name := rapid.String().Draw(t, "name")
		if s := Slug(name); !valid.MatchString(s) {
			t.Fatalf("Slug(%q) = %q", name, s)
		}
	})
}

func TestPlaceLocal(t *testing.T) {
	if got := PlaceLocal("", "Hải Phòng"); got != "hai-phong" {
		t.Error(got)
	}
	if got := PlaceLocal("huyện", "Quảng Ninh", "Quảng Bình"); got != "huyen-quang-ninh-quang-binh" {
		t.Error(got)
	}
}

func TestFactsDifferWithTheirParts(t *testing.T) {
	n, err := NewNames("")
	if err != nil {
		t.Fatal(err)
	}
	a := n.Article([32]byte{1})
	if n.Fact(a, "support", "ab", "c") == n.Fact(a, "support", "a", "bc") {
		t.Error("parts run together")
	}
	if got, again := n.Fact(a, "support", "a"), n.Fact(a, "support", "a"); got != again {
		t.Error("the same fact has two names")
	}
}

func TestNewNamesRefusesWhatIsNoBase(t *testing.T) {
	for _, base := range []string{"lienket/", "https://example.org/x", "https://exa mple/", "::"} {
		if _, err := NewNames(base); err == nil {
			t.Errorf("base %q was taken", base)
		}
	}
}

// TestLatinSlug compares the short way for Latin letters with the long one, for each
// character alone and within a name.
func TestLatinSlug(t *testing.T) {
	taken := 0
	for r := range rune(0x2000) {
		for _, name := range []string{string(r), "Lê " + string(r) + "n", string(r) + "-A"} {
			got, ok := latinSlug(name)
			if !ok {
				continue
			}
			taken++
			if want := anySlug(name); got != want {
				t.Errorf("%q (%U) is %q, not %q", name, r, got, want)
			}
		}
	}
	if taken < 1000 {
		t.Errorf("only %d names went the short way", taken)
	}
}
