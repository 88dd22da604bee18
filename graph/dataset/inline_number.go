package dataset

import (
	"math"
	"math/bits"
	"strconv"

	"github.com/lienket/lienket/graph/rdf"
)

// An integer's payload is its value plus integerBias, shifted left by four bits
// that say which of the integer types it has.
const (
	integerTypeBits = 4
	integerTypeMask = 1<<integerTypeBits - 1
	integerBias     = 1 << (payloadBits - integerTypeBits - 1)
)

type integerType struct {
	name     string
	iri      rdf.IRI
	min, max int64
}

// integerTypes is part of the storage format: its order must not change.
var integerTypes = [...]integerType{
	{"integer", xsd + "integer", math.MinInt64, math.MaxInt64},
	{"long", xsd + "long", math.MinInt64, math.MaxInt64},
	{"int", xsd + "int", math.MinInt32, math.MaxInt32},
	{"short", xsd + "short", math.MinInt16, math.MaxInt16},
	{"byte", xsd + "byte", math.MinInt8, math.MaxInt8},
	{"nonNegativeInteger", xsd + "nonNegativeInteger", 0, math.MaxInt64},
	{"positiveInteger", xsd + "positiveInteger", 1, math.MaxInt64},
	{"unsignedLong", xsd + "unsignedLong", 0, math.MaxInt64},
	{"unsignedInt", xsd + "unsignedInt", 0, math.MaxUint32},
	{"unsignedShort", xsd + "unsignedShort", 0, math.MaxUint16},
	{"unsignedByte", xsd + "unsignedByte", 0, math.MaxUint8},
	{"nonPositiveInteger", xsd + "nonPositiveInteger", math.MinInt64, 0},
	{"negativeInteger", xsd + "negativeInteger", math.MinInt64, -1},
}

func inlineInteger(name, text string) (ID, bool) {
	for n := range integerTypes {
		t := &integerTypes[n]
		if t.name != name {
			continue
		}
		v, ok := canonicalInt(text)
		if !ok || v < t.min || v > t.max || v <= -integerBias || v >= integerBias {
			return 0, false
		}
		return MakeID(KindInteger, uint64(v+integerBias)<<integerTypeBits|uint64(n)), true
	}
	return 0, false
}

// canonicalInt reads digits without a plus sign, leading zeros or "-0".
func canonicalInt(text string) (int64, bool) {
	digits := text
	if digits[0] == '-' {
		digits = digits[1:]
		if digits == "" || digits[0] == '0' {
			return 0, false
		}
	}
	if len(digits) > 18 || digits[0] == '0' && len(digits) > 1 {
		return 0, false
	}
	v, ok := digitsOf(digits)
	if !ok {
		return 0, false
	}
	if len(digits) < len(text) {
		v = -v
	}
	return v, true
}

// digitsOf reads at most eighteen ASCII digits.
func digitsOf(s string) (int64, bool) {
	if s == "" || len(s) > 18 {
		return 0, false
	}
	var v int64
	for i := range len(s) {
		d := s[i] - '0'
		if d > 9 {
			return 0, false
		}
		v = v*10 + int64(d)
	}
	return v, true
}

// Int returns the value of an ID of KindInteger.
func (id ID) Int() (int64, bool) {
	return int64(id.Payload()>>integerTypeBits) - integerBias, id.Kind() == KindInteger
}

// MakeInteger returns the ID of an xsd:integer; ok is false if |v| >= 2^54.
func MakeInteger(v int64) (id ID, ok bool) {
	if v <= -integerBias || v >= integerBias {
		return 0, false
	}
	return MakeID(KindInteger, uint64(v+integerBias)<<integerTypeBits), true
}

// IntegerRange bounds the IDs of all the integers, of whatever integer type,
// whose value lies in [lo, hi]. Bounds that no inline integer reaches are moved
// to the ends of the kind.
func IntegerRange(lo, hi int64) (from, to ID) {
	from, to = KindInteger.First(), KindInteger.Last()
	if lo >= integerBias || hi <= -integerBias || lo > hi {
		return to, from // empty: from > to
	}
	if lo > -integerBias {
		from, _ = MakeInteger(lo)
	}
	if hi < integerBias {
		to, _ = MakeInteger(hi)
		to |= integerTypeMask
	}
	return from, to
}

func appendInteger(b []byte, id ID) []byte {
	v, _ := id.Int()
	return strconv.AppendInt(b, v, 10)
}

// A decimal's payload is its value in millionths plus decimalBias, shifted left
// by one bit that is set when a whole number is written with ".0".
const (
	decimalScale = 1_000_000
	decimalBias  = 1 << (payloadBits - 2)
)

func inlineDecimal(text string) (ID, bool) {
	whole, frac, point := text, "", false
	for i := range len(text) {
		if text[i] == '.' {
			whole, frac, point = text[:i], text[i+1:], true
			break
		}
	}
	negative := whole != "" && whole[0] == '-'
	if negative {
		whole = whole[1:]
	}
	if whole == "" || len(whole) > 12 || whole[0] == '0' && len(whole) > 1 || len(frac) > 6 || point && frac == "" {
		return 0, false
	}
	if len(frac) > 1 && frac[len(frac)-1] == '0' {
		return 0, false
	}
	w, ok := digitsOf(whole)
	if !ok {
		return 0, false
	}
	var f int64
	if point {
		if f, ok = digitsOf(frac); !ok {
			return 0, false
		}
		for range 6 - len(frac) {
			f *= 10
		}
	}
	v := w*decimalScale + f
	if v >= decimalBias || negative && v == 0 {
		return 0, false
	}
	if negative {
		v = -v
	}
	var form uint64
	if frac == "0" {
		form = 1
	}
	return MakeID(KindDecimal, uint64(v+decimalBias)<<1|form), true
}

// Millionths returns the value of an ID of KindDecimal, times a million.
func (id ID) Millionths() (int64, bool) {
	return int64(id.Payload()>>1) - decimalBias, id.Kind() == KindDecimal
}

func appendDecimal(b []byte, id ID) []byte {
	v, _ := id.Millionths()
	if v < 0 {
		b = append(b, '-')
		v = -v
	}
	b = strconv.AppendInt(b, v/decimalScale, 10)
	if f := v % decimalScale; f != 0 {
		b = append(b, '.')
		for unit := int64(decimalScale / 10); f != 0; unit /= 10 {
			b = append(b, byte('0'+f/unit))
			f %= unit
		}
	} else if id&1 == 1 {
		b = append(b, ".0"...)
	}
	return b
}

// A double's payload is a signed magnitude plus doubleBias, shifted left by one
// bit that is set when it is written without an exponent. The magnitude is the
// decimal exponent (ten bits) above fourteen decimal digits (47 bits, the first
// digit not zero), or 0 for zero. Decimals of that length and doubles are in
// one-to-one relation, so the order of magnitudes is the order of values.
const (
	doubleDigits   = 14
	doubleMantBits = 47
	doubleExpBias  = 512
	doubleBias     = 1 << (payloadBits - 2)
	minDoubleExp   = -300 // keeps clear of subnormal numbers, which have fewer digits
	maxDoubleExp   = 300
)

var pow10 = [...]int64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14}

func inlineDouble(text string) (ID, bool) {
	i, negative := 0, false
	if text[0] == '-' {
		negative, i = true, 1
	}
	var mant int64
	digits, exp, point := 0, -1, false
	for ; i < len(text) && text[i] != 'E'; i++ {
		switch c := text[i]; {
		case c == '.' && !point:
			point = true
		case c >= '0' && c <= '9':
			if digits == doubleDigits && c != '0' {
				return 0, false
			}
			if digits < doubleDigits && (digits > 0 || c != '0') {
				mant = mant*10 + int64(c-'0')
				digits++
			} else if digits > 0 {
				digits = doubleDigits // a zero beyond the last digit that is kept
			}
			if !point && (digits > 0) {
				exp++
			} else if point && digits == 0 {
				exp--
			}
		default:
			return 0, false
		}
	}
	form := uint64(1)
	if i < len(text) {
		form = 0
		e, ok := smallInt(text[i+1:])
		if !ok {
			return 0, false
		}
		exp += e
	}
	var magnitude int64
	if mant != 0 {
		for mant < pow10[doubleDigits-1] {
			mant *= 10
		}
		if exp < minDoubleExp || exp > maxDoubleExp || form == 1 && (exp < -7 || exp > 20) {
			return 0, false
		}
		magnitude = int64(exp+doubleExpBias)<<doubleMantBits | mant
	} else if negative {
		return 0, false // -0 equals 0 and would need a place between its neighbours
	}
	if negative {
		magnitude = -magnitude
	}
	id := MakeID(KindDouble, uint64(magnitude+doubleBias)<<1|form)
	var buf [40]byte
	if string(appendDouble(buf[:0], id)) != text {
		return 0, false
	}
	return id, true
}

// smallInt reads the exponent of a canonical double.
func smallInt(s string) (int, bool) {
	if s == "" || len(s) > 4 {
		return 0, false
	}
	v, ok := canonicalInt(s)
	return int(v), ok
}

// double takes an ID of KindDouble apart: the value is mant × 10^(exp-13).
func (id ID) double() (negative bool, mant int64, exp int) {
	m := int64(id.Payload()>>1) - doubleBias
	if m < 0 {
		negative, m = true, -m
	}
	if m == 0 {
		return false, 0, 0
	}
	return negative, m & (1<<doubleMantBits - 1), int(m>>doubleMantBits) - doubleExpBias
}

func appendDouble(b []byte, id ID) []byte {
	negative, mant, exp := id.double()
	if negative {
		b = append(b, '-')
	}
	var digits [doubleDigits]byte
	for i := doubleDigits - 1; i >= 0; i-- {
		digits[i] = byte('0' + mant%10)
		mant /= 10
	}
	n := doubleDigits
	for n > 1 && digits[n-1] == '0' {
		n--
	}
	if id&1 == 0 {
		b = append(b, digits[0], '.')
		if n == 1 {
			b = append(b, '0')
		}
		b = append(append(b, digits[1:n]...), 'E')
		return strconv.AppendInt(b, int64(exp), 10)
	}
	if exp < 0 {
		b = append(b, "0."...)
		for range -exp - 1 {
			b = append(b, '0')
		}
		return append(b, digits[:n]...)
	}
	for i := 0; i <= exp || i < n; i++ {
		if i == exp+1 {
			b = append(b, '.')
		}
		if i < n {
			b = append(b, digits[i])
		} else {
			b = append(b, '0')
		}
	}
	return b
}

// Float returns the value of an inline number as the nearest double, without
// going through text.
func (id ID) Float() (float64, bool) {
	switch id.Kind() {
	case KindInteger:
		v, _ := id.Int()
		return float64(v), true // |v| < 2^54: rounds once, to the nearest
	case KindDecimal:
		v, _ := id.Millionths()
		if v > -1<<53 && v < 1<<53 {
			return float64(v) / decimalScale, true
		}
		f, err := strconv.ParseFloat(id.Text(), 64)
		return f, err == nil
	case KindDouble:
		negative, mant, exp := id.double()
		e := exp - (doubleDigits - 1)
		if e < -22 || e > 22 { // beyond, powers of ten are not exact doubles
			f, err := strconv.ParseFloat(id.Text(), 64)
			return f, err == nil
		}
		f := float64(mant)
		if e < 0 {
			f /= math.Pow10(-e)
		} else {
			f *= math.Pow10(e)
		}
		if negative {
			f = -f
		}
		return f, true
	}
	return 0, false
}

// CompareNumbers compares the values of two inline numbers of any numeric
// kinds as SPARQL does: integers and decimals exactly, and both as doubles when
// one of them is a double. ok is false if one is not an inline number.
func CompareNumbers(a, b ID) (order int, ok bool) {
	ka, kb := a.Kind(), b.Kind()
	if !ka.Numeric() || !kb.Numeric() {
		return 0, false
	}
	if ka == kb {
		// The bits below the value say how it is written; two ways of writing
		// one value are equal.
		shift := 1
		if ka == KindInteger {
			shift = integerTypeBits
		}
		return cmp64(uint64(a)>>shift, uint64(b)>>shift), true
	}
	if ka == KindDouble || kb == KindDouble {
		x, _ := a.Float()
		y, _ := b.Float()
		switch {
		case x < y:
			return -1, true
		case x > y:
			return 1, true
		}
		return 0, true
	}
	if ka == KindInteger {
		return compareIntegerDecimal(a, b), true
	}
	return -compareIntegerDecimal(b, a), true
}

func compareIntegerDecimal(i, d ID) int {
	v, _ := i.Int()
	m, _ := d.Millionths()
	neg := v < 0
	if neg != (m < 0) {
		if neg {
			return -1
		}
		return 1
	}
	u, w := uint64(v), uint64(m)
	if neg {
		u, w = -u, -w
	}
	hi, lo := bits.Mul64(u, decimalScale)
	c := 1
	if hi == 0 {
		c = cmp64(lo, w)
	}
	if neg {
		c = -c
	}
	return c
}

func cmp64(a, b uint64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}
