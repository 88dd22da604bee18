package newsgraph

import (
	"math/bits"
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/lienket/lienket/graph/rdf"
	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"
)

// parts picks one of each list by the digits of n; what is left makes the name
// unique.
func parts(n int, lists ...[]string) (names []string, left int) {
	for _, l := range lists {
		if len(l) > 0 {
			names = append(names, l[n%len(l)])
			n /= len(l)
		}
	}
	return names, n
}

func personName(n int) string { return name(n, surnames, middles, givens) }

func placeName(n int) string { return name(n, towns, ends) }

func name(n int, lists ...[]string) string {
	names, left := parts(n, lists...)
	s := strings.Join(names, " ")
	if left > 0 {
		s += " " + strconv.Itoa(left)
	}
	return s
}

// slug is the ASCII form of a name.
func slug(a, b, c []string, n int) string {
	names, left := parts(n, a, b, c)
	var s strings.Builder
	for i, part := range names {
		if i > 0 {
			s.WriteByte('-')
		}
		s.WriteString(ascii[part])
	}
	if left > 0 {
		s.WriteByte('-')
		s.WriteString(strconv.Itoa(left))
	}
	return s.String()
}

// ascii maps every part of a name to lower-case letters without marks.
var ascii = func() map[string]string {
	strip := transform.Chain(norm.NFD, runes.Remove(runes.In(unicode.Mn)), norm.NFC)
	m := map[string]string{}
	for _, list := range [][]string{surnames, middles, givens, towns, ends} {
		for _, part := range list {
			plain, _, err := transform.String(strip, strings.ToLower(part))
			if err != nil {
				panic(err) // the lists are constant
			}
			m[part] = strings.ReplaceAll(plain, "đ", "d")
		}
	}
	return m
}()

// hash is sixteen hexadecimal digits that look random and are different for
// different arguments below 2^32.
func hash(a, b uint64) string {
	x := (a<<32 | b) * 0x9e3779b97f4a7c15
	x ^= x >> 29
	x *= 0xbf58476d1ce4e5b9
	x = bits.RotateLeft64(x, 27) * 0x94d049bb133111eb
	var out [16]byte
	for i := range out {
		out[i] = "0123456789abcdef"[x>>(4*i)&15]
	}
	return string(out[:])
}

func integer(n int) rdf.Term {
	return rdf.TypedString{Value: rdf.String(strconv.Itoa(n)), Type: xsd + "integer"}
}

func dateOf(day int) rdf.Term {
	t := time.Unix(int64(day)*86400, 0).UTC()
	return rdf.TypedString{Value: rdf.String(t.Format("2006-01-02")), Type: xsd + "date"}
}
