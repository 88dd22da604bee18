package value

import (
	"fmt"
	"math/big"
	"strconv"
	"strings"
)

// noZone is the zone of a moment that has none.
const noZone = -32768

// moment is a point or a recurring part of the seven-property model of XSD 1.1:
// parts that the datatype lacks have the values that make moments of one
// datatype comparable.
type moment struct {
	year         int64
	month, day   int
	hour, minute int
	second       int
	nanos        int64 // fraction of the second
	zone         int   // minutes east of UTC, or noZone
	local        string
}

// momentReader consumes a lexical form from the left.
type momentReader struct {
	rest string
	bad  bool
}

// pair reads two digits.
func (r *momentReader) pair() int {
	if len(r.rest) < 2 || !digitsOnly(r.rest[:2]) {
		r.bad = true
		return 0
	}
	i, _ := strconv.Atoi(r.rest[:2])
	r.rest = r.rest[2:]
	return i
}

func (r *momentReader) expect(s string) {
	if !strings.HasPrefix(r.rest, s) {
		r.bad = true
		return
	}
	r.rest = r.rest[len(s):]
}

// year reads four or more digits, no leading zero beyond four, with a sign.
func (r *momentReader) year() int64 {
	neg := strings.HasPrefix(r.rest, "-")
	s := strings.TrimPrefix(r.rest, "-")
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	if n < 4 || n > 4 && s[0] == '0' || n > 9 {
		r.bad = true
		return 0
	}
	y, _ := strconv.ParseInt(s[:n], 10, 64)
	r.rest = s[n:]
	if neg {
		y = -y
	}
	return y
}

func (r *momentReader) clock(m *moment) {
	m.hour = r.pair()
	r.expect(":")
	m.minute = r.pair()
	r.expect(":")
	m.second = r.pair()
	if strings.HasPrefix(r.rest, ".") {
		n := 1
		for n < len(r.rest) && r.rest[n] >= '0' && r.rest[n] <= '9' {
			n++
		}
		frac := r.rest[1:n]
		if frac == "" {
			r.bad = true
		}
		r.rest = r.rest[n:]
		m.nanos, _ = strconv.ParseInt((frac + "000000000")[:9], 10, 64)
	}
	if m.hour > 24 || m.minute > 59 || m.second > 59 || m.hour == 24 && (m.minute > 0 || m.second > 0 || m.nanos > 0) {
		r.bad = true
	}
}

func (r *momentReader) zone() int {
	switch r.rest {
	case "":
		return noZone
	case "Z":
		r.rest = ""
		return 0
	}
	sign := 1
	switch r.rest[0] {
	case '+':
	case '-':
		sign = -1
	default:
		r.bad = true
		return 0
	}
	r.rest = r.rest[1:]
	h := r.pair()
	r.expect(":")
	m := r.pair()
	if h > 14 || m > 59 || h == 14 && m > 0 || r.rest != "" {
		r.bad = true
	}
	return sign * (h*60 + m)
}

func parseMoment(lex, local string) Value {
	r := momentReader{rest: lex}
	m := &moment{year: 1972, month: 12, day: 31, local: local}
	kind := Partial
	switch local {
	case "dateTime", "dateTimeStamp", "date":
		m.year = r.year()
		r.expect("-")
		m.month = r.pair()
		r.expect("-")
		m.day = r.pair()
		kind = Date
		if local != "date" {
			kind = DateTime
			r.expect("T")
			r.clock(m)
		}
	case "time":
		kind = Time
		r.clock(m)
	case "gYear":
		m.year, m.month, m.day = r.year(), 1, 1
	case "gYearMonth":
		m.year = r.year()
		r.expect("-")
		m.month, m.day = r.pair(), 1
	case "gMonth":
		r.expect("--")
		m.month, m.day = r.pair(), 1
	case "gMonthDay":
		r.expect("--")
		m.month = r.pair()
		r.expect("-")
		m.day = r.pair()
	case "gDay":
		r.expect("---")
		m.day = r.pair()
	}
	m.zone = r.zone()
	if r.bad || m.month < 1 || m.month > 12 || m.day < 1 || m.day > daysIn(m.year, m.month) {
		return Err
	}
	if local == "dateTimeStamp" && m.zone == noZone {
		return Err
	}
	if m.hour == 24 {
		m.hour = 0
		if kind == DateTime {
			m.addDays(1)
		}
	}
	v := Value{Kind: kind, when: m}
	if local == "dateTimeStamp" {
		v.aux = xsdNS + local
	}
	return v
}

func leap(y int64) bool { return y%4 == 0 && (y%100 != 0 || y%400 == 0) }

func daysIn(y int64, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if leap(y) {
			return 29
		}
		return 28
	}
	return 31
}

// dayNumber counts days from 1970-01-01 in the proleptic Gregorian calendar.
func dayNumber(y int64, m, d int) int64 {
	if m <= 2 {
		y--
	}
	era := y / 400
	if y < 0 && y%400 != 0 {
		era--
	}
	yoe := y - era*400
	mp := int64((m + 9) % 12)
	doy := (153*mp+2)/5 + int64(d) - 1
	doe := yoe*365 + yoe/4 - yoe/100 + doy
	return era*146097 + doe - 719468
}

// civil is the inverse of dayNumber.
func civil(n int64) (y int64, m, d int) {
	n += 719468
	era := n / 146097
	if n < 0 && n%146097 != 0 {
		era--
	}
	doe := n - era*146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	d = int(doy - (153*mp+2)/5 + 1)
	m = int(mp + 3)
	if m > 12 {
		m -= 12
	}
	y = yoe + era*400
	if m <= 2 {
		y++
	}
	return y, m, d
}

func (m *moment) addDays(n int64) {
	m.year, m.month, m.day = civil(dayNumber(m.year, m.month, m.day) + n)
}

// seconds is the position on the time line, taking no zone as zone.
func (m *moment) seconds(zone int) int64 {
	if m.zone != noZone {
		zone = m.zone
	}
	day := dayNumber(m.year, m.month, m.day)
	return day*86400 + int64(m.hour)*3600 + int64(m.minute-zone)*60 + int64(m.second)
}

func cmpMoments(a *moment, az int, b *moment, bz int) int {
	x, y := a.seconds(az), b.seconds(bz)
	if x == y {
		x, y = a.nanos, b.nanos
	}
	switch {
	case x < y:
		return -1
	case x > y:
		return 1
	}
	return 0
}

// compareMoments is the partial order of XSD: between one with and one without
// a zone it is undetermined within fourteen hours.
func compareMoments(a, b *moment) (c int, ok bool) {
	if (a.zone == noZone) == (b.zone == noZone) {
		return cmpMoments(a, 0, b, 0), true
	}
	early := cmpMoments(a, 14*60, b, 14*60)
	late := cmpMoments(a, -14*60, b, -14*60)
	return early, early == late && early != 0
}

// String writes the canonical lexical form, keeping the zone.
func (m *moment) String() string {
	var sb strings.Builder
	year := func() {
		y := m.year
		if y < 0 {
			sb.WriteByte('-')
			y = -y
		}
		fmt.Fprintf(&sb, "%04d", y)
	}
	switch m.local {
	case "time":
	case "gYear":
		year()
	case "gYearMonth":
		year()
		fmt.Fprintf(&sb, "-%02d", m.month)
	case "gMonth":
		fmt.Fprintf(&sb, "--%02d", m.month)
	case "gMonthDay":
		fmt.Fprintf(&sb, "--%02d-%02d", m.month, m.day)
	case "gDay":
		fmt.Fprintf(&sb, "---%02d", m.day)
	default:
		year()
		fmt.Fprintf(&sb, "-%02d-%02d", m.month, m.day)
	}
	switch m.local {
	case "dateTime", "dateTimeStamp":
		sb.WriteByte('T')
		fallthrough
	case "time":
		fmt.Fprintf(&sb, "%02d:%02d:", m.hour, m.minute)
		sb.WriteString(m.secondText(2))
	}
	sb.WriteString(m.zoneText())
	return sb.String()
}

// secondText writes the seconds with at least width whole digits.
func (m *moment) secondText(width int) string {
	s := fmt.Sprintf("%0*d", width, m.second)
	if m.nanos > 0 {
		s += "." + strings.TrimRight(fmt.Sprintf("%09d", m.nanos), "0")
	}
	return s
}

func (m *moment) zoneText() string {
	switch m.zone {
	case noZone:
		return ""
	case 0:
		return "Z"
	}
	z, sign := m.zone, '+'
	if z < 0 {
		z, sign = -z, '-'
	}
	return fmt.Sprintf("%c%02d:%02d", sign, z/60, z%60)
}

// Year is the function of that name; a gYear and a gYearMonth have years too.
func Year(v Value) Value {
	if v.Kind == DateTime || v.Kind == Date || v.Kind == Partial && strings.HasPrefix(v.when.local, "gYear") {
		return Int(v.when.year)
	}
	return Err
}

// Month is the function of that name.
func Month(v Value) Value {
	if v.Kind == DateTime || v.Kind == Date || v.Kind == Partial && strings.Contains(v.when.local, "Month") {
		return Int(int64(v.when.month))
	}
	return Err
}

// Day is the function of that name.
func Day(v Value) Value {
	if v.Kind == DateTime || v.Kind == Date || v.Kind == Partial && strings.HasSuffix(v.when.local, "Day") {
		return Int(int64(v.when.day))
	}
	return Err
}

// Hours is the function of that name.
func Hours(v Value) Value {
	if v.Kind == DateTime || v.Kind == Time {
		return Int(int64(v.when.hour))
	}
	return Err
}

// Minutes is the function of that name.
func Minutes(v Value) Value {
	if v.Kind == DateTime || v.Kind == Time {
		return Int(int64(v.when.minute))
	}
	return Err
}

// Seconds is the function of that name: a decimal with the fraction.
func Seconds(v Value) Value {
	if v.Kind == DateTime || v.Kind == Time {
		r := big.NewRat(v.when.nanos, 1e9)
		return decimalOf(r.Add(r, new(big.Rat).SetInt64(int64(v.when.second))))
	}
	return Err
}

// Timezone is the function of that name: a dayTimeDuration, or a type error if
// there is no zone.
func Timezone(v Value) Value {
	if v.when == nil || v.when.zone == noZone {
		return Err
	}
	d := newDuration(0, int64(v.when.zone)*60, 0, "dayTimeDuration")
	return Value{Kind: Duration, dur: d, aux: string(XSDDayTime)}
}

// TZ is the function of that name: the zone as it is written, or "".
func TZ(v Value) Value {
	if v.when == nil {
		return Err
	}
	return Text(v.when.zoneText())
}
