package score

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

func isTone(r rune) bool {
	return r == 0x300 || r == 0x301 || r == 0x303 || r == 0x309 || r == 0x323
}

// fold returns the words of s, lower case and composed, each with its tone mark
// at its end, joined by spaces.
func fold(s string) string {
	var out []string
	var word, tones []rune
	flush := func() {
		if len(word)+len(tones) > 0 {
			out = append(out, norm.NFC.String(string(word))+string(tones))
		}
		word, tones = nil, nil
	}
	for _, r := range norm.NFD.String(strings.ToLower(s)) {
		inside := len(word)+len(tones) > 0
		switch {
		case inside && isTone(r):
			tones = append(tones, r)
		case unicode.IsLetter(r) || unicode.IsNumber(r) || inside && 0x300 <= r && r <= 0x36F:
			word = append(word, r)
		default:
			flush()
		}
	}
	flush()
	return strings.Join(out, " ")
}

// plain is fold without any diacritics.
func plain(s string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(fold(s)) {
		switch {
		case r == 'đ':
			b.WriteByte('d')
		case norm.NFD.PropertiesString(string(r)).CCC() == 0:
			b.WriteRune(r)
		}
	}
	return b.String()
}

var placePrefixes = []string{"tinh", "thanh pho", "tp", "t p", "huyen", "thi xa", "thi tran", "xa", "phuong", "quan", "nuoc"}

var hoChiMinh = map[string]bool{"tphcm": true, "tp hcm": true, "hcm": true, "tp ho chi minh": true, "thanh pho ho chi minh": true, "ho chi minh": true, "sai gon": true}

// place returns the key of a place's name: the folded name without its
// administrative prefix, unless a number follows ("quận 7").
func place(s string) string {
	p := plain(s)
	if hoChiMinh[p] {
		return "ho chi minh"
	}
	q := p
	for _, prefix := range placePrefixes {
		rest, ok := strings.CutPrefix(p, prefix+" ")
		if ok && rest != "" && !unicode.IsDigit([]rune(rest)[0]) {
			q = rest
			break
		}
	}
	if hoChiMinh[q] {
		return "ho chi minh"
	}
	cut := len(strings.Fields(p)) - len(strings.Fields(q))
	words := strings.Fields(fold(s))
	return strings.Join(words[min(cut, len(words)):], " ")
}

// abbreviations gives what stands for one word of an organisation's name.
var abbreviations = func() map[string][]string {
	m := map[string][]string{}
	for short, long := range map[string]string{
		"ubnd": "ủy ban nhân dân", "hđnd": "hội đồng nhân dân", "tp": "thành phố", "tphcm": "thành phố hồ chí minh", "hcm": "hồ chí minh",
		"btv": "ban thường vụ", "mttq": "mặt trận tổ quốc", "bv": "bệnh viện", "đh": "đại học", "ubmttq": "ủy ban mặt trận tổ quốc",
		"ubtw": "ủy ban trung ương", "ubmttqvn": "ủy ban mặt trận tổ quốc việt nam", "vn": "việt nam", "bch": "ban chấp hành",
		"chqs": "chỉ huy quân sự", "lđlđ": "liên đoàn lao động", "đbqh": "đại biểu quốc hội", "catp": "công an thành phố",
	} {
		m[short] = strings.Fields(fold(long))
	}
	return m
}()

var emptyWords = func() map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq("tỉnh thành phố của các") {
		m[fold(w)] = true
	}
	return m
}()

// tokens returns the telling words of a name or title, abbreviations spelt out.
func tokens(s string) []string {
	var out []string
	for _, w := range strings.Fields(fold(s)) {
		words := []string{w}
		if long, ok := abbreviations[w]; ok {
			words = long
		}
		for _, w := range words {
			if !emptyWords[w] {
				out = append(out, w)
			}
		}
	}
	return out
}

// sameOrganization reports whether two names share three fifths of their words.
func sameOrganization(a, b string) bool {
	x, y := wordSet(a), wordSet(b)
	if len(x) == 0 || len(y) == 0 {
		return false
	}
	common := 0
	for w := range x {
		if y[w] {
			common++
		}
	}
	return float64(common)/float64(len(x)+len(y)-common) >= 0.6
}

func wordSet(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range tokens(s) {
		m[w] = true
	}
	return m
}

func samePlace(a, b string) bool { return place(a) == place(b) }

// SameActor reports whether two names may be of one actor: of one place, or of bodies that share most
// words.
func SameActor(a, b string) bool { return samePlace(a, b) || sameOrganization(a, b) }

// sameTitle reports whether two titles are equal, or one starts with the other.
func sameTitle(a, b string) bool {
	x, y := strings.Join(tokens(a), " "), strings.Join(tokens(b), " ")
	if x == y {
		return true
	}
	return min(len([]rune(x)), len([]rune(y))) >= 6 && (strings.HasPrefix(x, y+" ") || strings.HasPrefix(y, x+" "))
}

func samePerson(a, b string) bool { return fold(a) == fold(b) }
