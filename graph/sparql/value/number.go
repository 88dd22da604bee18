package value

import (
	"math"
	"math/big"
	"strconv"
	"strings"
)

// fractionDigits is how many digits a quotient of decimals keeps; XPath leaves
// it to the implementation but asks for at least 18 in total.
const fractionDigits = 18

type intBounds struct {
	lo, hi       int64
	hasLo, hasHi bool
	unsigned64   bool
}

// integerTypes are xsd:integer and what derives from it, with their bounds.
var integerTypes = map[string]intBounds{
	"integer":            {},
	"nonPositiveInteger": {hi: 0, hasHi: true},
	"negativeInteger":    {hi: -1, hasHi: true},
	"nonNegativeInteger": {lo: 0, hasLo: true},
	"positiveInteger":    {lo: 1, hasLo: true},
	"long":               {lo: math.MinInt64, hi: math.MaxInt64, hasLo: true, hasHi: true},
	"int":                {lo: math.MinInt32, hi: math.MaxInt32, hasLo: true, hasHi: true},
	"short":              {lo: math.MinInt16, hi: math.MaxInt16, hasLo: true, hasHi: true},
	"byte":               {lo: math.MinInt8, hi: math.MaxInt8, hasLo: true, hasHi: true},
	"unsignedLong":       {lo: 0, hasLo: true, unsigned64: true},
	"unsignedInt":        {lo: 0, hi: math.MaxUint32, hasLo: true, hasHi: true},
	"unsignedShort":      {lo: 0, hi: math.MaxUint16, hasLo: true, hasHi: true},
	"unsignedByte":       {lo: 0, hi: math.MaxUint8, hasLo: true, hasHi: true},
}

func digitsOnly(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

func unsigned(s string) string {
	if s != "" && (s[0] == '+' || s[0] == '-') {
		return s[1:]
	}
	return s
}

func parseInteger(lex string, b intBounds) Value {
	if !digitsOnly(unsigned(lex)) {
		return Err
	}
	if i, err := strconv.ParseInt(lex, 10, 64); err == nil {
		if b.hasLo && i < b.lo || b.hasHi && i > b.hi {
			return Err
		}
		return Int(i)
	}
	n, ok := new(big.Int).SetString(strings.TrimPrefix(lex, "+"), 10)
	if !ok || b.hasHi || b.hasLo && n.Sign() < 0 || b.unsigned64 && n.BitLen() > 64 {
		return Err
	}
	return bigInteger(n)
}

// bigInteger makes an integer, in 64 bits when it fits.
func bigInteger(n *big.Int) Value {
	if n.IsInt64() {
		return Int(n.Int64())
	}
	return Value{Kind: Integer, rat: new(big.Rat).SetInt(n)}
}

func parseDecimal(lex string) Value {
	whole, frac, _ := strings.Cut(unsigned(lex), ".")
	if whole == "" && frac == "" || whole != "" && !digitsOnly(whole) || frac != "" && !digitsOnly(frac) {
		return Err
	}
	r, ok := new(big.Rat).SetString(lex)
	if !ok {
		return Err
	}
	return Value{Kind: Decimal, rat: r}
}

// parseFloat reads the lexical space of xsd:double: no hexadecimal, no
// underscores, no "Infinity".
func parseFloat(lex string, k Kind) Value {
	switch lex {
	case "INF", "+INF":
		return Value{Kind: k, flt: math.Inf(1)}
	case "-INF":
		return Value{Kind: k, flt: math.Inf(-1)}
	case "NaN":
		return Value{Kind: k, flt: math.NaN()}
	}
	mantissa, exp, hasExp := strings.Cut(strings.ToLower(lex), "e")
	if hasExp && !digitsOnly(unsigned(exp)) {
		return Err
	}
	whole, frac, _ := strings.Cut(unsigned(mantissa), ".")
	if whole == "" && frac == "" || whole != "" && !digitsOnly(whole) || frac != "" && !digitsOnly(frac) {
		return Err
	}
	bits := 64
	if k == Float {
		bits = 32
	}
	f, err := strconv.ParseFloat(lex, bits)
	if err != nil && !math.IsInf(f, 0) {
		return Err
	}
	return Value{Kind: k, flt: f}
}

// formatDecimal writes the canonical form of XSD 1.1: no point for a whole
// number, no trailing zeros, at most fractionDigits digits, truncated.
func formatDecimal(r *big.Rat) string {
	if r.IsInt() {
		return r.Num().String()
	}
	s := truncateDecimal(r).FloatString(fractionDigits)
	if strings.Contains(s, ".") {
		s = strings.TrimRight(s, "0")
		s = strings.TrimSuffix(s, ".")
	}
	if s == "-0" {
		s = "0"
	}
	return s
}

var decimalScale = new(big.Int).Exp(big.NewInt(10), big.NewInt(fractionDigits), nil)

// truncateDecimal cuts a rational to fractionDigits digits, towards zero.
func truncateDecimal(r *big.Rat) *big.Rat {
	n := new(big.Int).Mul(r.Num(), decimalScale)
	n.Quo(n, r.Denom())
	return new(big.Rat).SetFrac(n, decimalScale)
}

// formatFloat writes the canonical form of xsd:double: one digit before the
// point, an exponent always.
func formatFloat(f float64, bits int) string {
	switch {
	case math.IsNaN(f):
		return "NaN"
	case math.IsInf(f, 1):
		return "INF"
	case math.IsInf(f, -1):
		return "-INF"
	}
	s := strconv.FormatFloat(f, 'E', -1, bits)
	mantissa, exp, _ := strings.Cut(s, "E")
	if !strings.Contains(mantissa, ".") {
		mantissa += ".0"
	}
	sign := ""
	if exp[0] == '-' {
		sign = "-"
	}
	exp = strings.TrimLeft(exp[1:], "0")
	if exp == "" {
		exp, sign = "0", ""
	}
	return mantissa + "E" + sign + exp
}

func (v Value) asRat() *big.Rat {
	if v.rat != nil {
		return v.rat
	}
	return new(big.Rat).SetInt64(v.num)
}

func (v Value) asFloat() float64 {
	switch {
	case v.Kind == Float || v.Kind == Double:
		return v.flt
	case v.rat != nil:
		f, _ := v.rat.Float64()
		return f
	}
	return float64(v.num)
}

func floatOf(f float64, k Kind) Value {
	if k == Float {
		f = float64(float32(f))
	}
	return Value{Kind: k, flt: f}
}

func decimalOf(r *big.Rat) Value { return Value{Kind: Decimal, rat: r} }

// widest is the type to which both operands are promoted (section 17.3).
func widest(a, b Value) Kind { return max(a.Kind, b.Kind) }

// Add is op:numeric-add, and the sum of a date or time and a duration.
func Add(a, b Value) Value {
	if !a.IsNumeric() || !b.IsNumeric() {
		return addDuration(a, b, 1)
	}
	switch k := widest(a, b); k {
	case Integer:
		if s := a.num + b.num; a.rat == nil && b.rat == nil && (s > a.num) == (b.num > 0) {
			return Int(s)
		}
		return bigInteger(new(big.Rat).Add(a.asRat(), b.asRat()).Num())
	case Decimal:
		return decimalOf(new(big.Rat).Add(a.asRat(), b.asRat()))
	default:
		return floatOf(a.asFloat()+b.asFloat(), k)
	}
}

// Sub is op:numeric-subtract, and a date or time less a duration.
func Sub(a, b Value) Value {
	if !a.IsNumeric() || !b.IsNumeric() {
		if a.Kind == b.Kind && a.when != nil && a.Kind != Partial {
			return subMoments(a, b)
		}
		return addDuration(a, b, -1)
	}
	return Add(a, Negate(b))
}

// Negate is op:numeric-unary-minus.
func Negate(v Value) Value {
	switch v.Kind {
	case Integer:
		if v.rat == nil && v.num != math.MinInt64 {
			return Int(-v.num)
		}
		return bigInteger(new(big.Rat).Neg(v.asRat()).Num())
	case Decimal:
		return decimalOf(new(big.Rat).Neg(v.rat))
	case Float, Double:
		return floatOf(-v.flt, v.Kind)
	}
	return Err
}

// Plus is op:numeric-unary-plus.
func Plus(v Value) Value {
	if !v.IsNumeric() {
		return Err
	}
	return v
}

// Mul is op:numeric-multiply.
func Mul(a, b Value) Value {
	if !a.IsNumeric() || !b.IsNumeric() {
		return Err
	}
	switch k := widest(a, b); k {
	case Integer:
		if a.rat == nil && b.rat == nil && fitsProduct(a.num, b.num) {
			return Int(a.num * b.num)
		}
		return bigInteger(new(big.Rat).Mul(a.asRat(), b.asRat()).Num())
	case Decimal:
		return decimalOf(new(big.Rat).Mul(a.asRat(), b.asRat()))
	default:
		return floatOf(a.asFloat()*b.asFloat(), k)
	}
}

func fitsProduct(a, b int64) bool {
	const half = math.MaxInt32
	return a >= -half && a <= half && b >= -half && b <= half
}

// Div is op:numeric-divide: integers divide to a decimal, and division by zero
// is a type error unless the operands are floating.
func Div(a, b Value) Value {
	if !a.IsNumeric() || !b.IsNumeric() {
		return Err
	}
	k := widest(a, b)
	if k == Float || k == Double {
		return floatOf(a.asFloat()/b.asFloat(), k)
	}
	d := b.asRat()
	if d.Sign() == 0 {
		return Err
	}
	return decimalOf(truncateDecimal(new(big.Rat).Quo(a.asRat(), d)))
}

// compareNumbers orders two numbers; ok is false if one is NaN.
func compareNumbers(a, b Value) (c int, ok bool) {
	if widest(a, b) >= Float {
		x, y := a.asFloat(), b.asFloat()
		if math.IsNaN(x) || math.IsNaN(y) {
			return 0, false
		}
		return cmpFloat(x, y), true
	}
	if a.rat == nil && b.rat == nil {
		switch {
		case a.num < b.num:
			return -1, true
		case a.num > b.num:
			return 1, true
		}
		return 0, true
	}
	return a.asRat().Cmp(b.asRat()), true
}

func cmpFloat(x, y float64) int {
	switch {
	case x < y:
		return -1
	case x > y:
		return 1
	}
	return 0
}

// rounding applies fn:abs, fn:ceiling, fn:floor or fn:round, which keep the
// type of their argument.
func rounding(v Value, ints func(*big.Rat) *big.Int, floats func(float64) float64) Value {
	switch v.Kind {
	case Integer:
		return Value{Kind: Integer, num: v.num, rat: v.rat}
	case Decimal:
		return decimalOf(new(big.Rat).SetInt(ints(v.rat)))
	case Float, Double:
		return floatOf(floats(v.flt), v.Kind)
	}
	return Err
}

// Abs is fn:abs.
func Abs(v Value) Value {
	switch v.Kind {
	case Integer:
		if v.asRat().Sign() < 0 {
			return Negate(v)
		}
		return Value{Kind: Integer, num: v.num, rat: v.rat}
	case Decimal:
		return decimalOf(new(big.Rat).Abs(v.rat))
	case Float, Double:
		return floatOf(math.Abs(v.flt), v.Kind)
	}
	return Err
}

func floorRat(r *big.Rat) *big.Int { return new(big.Int).Div(r.Num(), r.Denom()) }

func ceilRat(r *big.Rat) *big.Int {
	return new(big.Int).Neg(floorRat(new(big.Rat).Neg(r)))
}

// roundRat rounds half towards positive infinity, as fn:round does.
func roundRat(r *big.Rat) *big.Int {
	return floorRat(new(big.Rat).Add(r, big.NewRat(1, 2)))
}

func roundFloat(f float64) float64 {
	if math.Abs(f) >= maxExactFactor {
		return f
	}
	return math.Floor(f + 0.5)
}

// Floor is fn:floor.
func Floor(v Value) Value { return rounding(v, floorRat, math.Floor) }

// Ceil is fn:ceiling.
func Ceil(v Value) Value { return rounding(v, ceilRat, math.Ceil) }

// Round is fn:round: halves go towards positive infinity.
func Round(v Value) Value { return rounding(v, roundRat, roundFloat) }
