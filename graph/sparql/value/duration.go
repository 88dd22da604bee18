package value

import (
	"fmt"
	"strconv"
	"strings"
)

// duration is a pair of months and seconds, both of one sign.
type duration struct {
	months  int64
	seconds int64
	nanos   int64
	local   string
}

func newDuration(months, seconds, nanos int64, local string) *duration {
	return &duration{months: months, seconds: seconds, nanos: nanos, local: local}
}

// parseDuration reads the lexical space of xsd:duration and its two halves.
func parseDuration(lex, local string) Value {
	rest, neg := strings.CutPrefix(lex, "-")
	rest, ok := strings.CutPrefix(rest, "P")
	if !ok || rest == "" {
		return Err
	}
	date, clock, hasClock := strings.Cut(rest, "T")
	d := newDuration(0, 0, 0, local)
	fields := func(s, units string, add func(unit byte, n, nanos int64)) bool {
		for s != "" {
			n := 0
			for n < len(s) && (s[n] >= '0' && s[n] <= '9' || s[n] == '.') {
				n++
			}
			if n == 0 || n == len(s) {
				return false
			}
			at := strings.IndexByte(units, s[n])
			whole, frac, dotted := strings.Cut(s[:n], ".")
			if at < 0 || !digitsOnly(whole) || dotted && (s[n] != 'S' || !digitsOnly(frac)) {
				return false
			}
			i, err := strconv.ParseInt(whole, 10, 64)
			if err != nil {
				return false
			}
			f, _ := strconv.ParseInt((frac + "000000000")[:9], 10, 64)
			add(s[n], i, f)
			units, s = units[at+1:], s[n+1:]
		}
		return true
	}
	okDate := fields(date, "YMD", func(unit byte, n, _ int64) {
		switch unit {
		case 'Y':
			d.months += 12 * n
		case 'M':
			d.months += n
		case 'D':
			d.seconds += 86400 * n
		}
	})
	okClock := fields(clock, "HMS", func(unit byte, n, nanos int64) {
		switch unit {
		case 'H':
			d.seconds += 3600 * n
		case 'M':
			d.seconds += 60 * n
		case 'S':
			d.seconds += n
			d.nanos = nanos
		}
	})
	switch {
	case !okDate || !okClock || hasClock && clock == "",
		local == "dayTimeDuration" && strings.ContainsAny(date, "YM"),
		local == "yearMonthDuration" && (hasClock || strings.Contains(date, "D")):
		return Err
	}
	if neg {
		d.months, d.seconds, d.nanos = -d.months, -d.seconds, -d.nanos
	}
	return Value{Kind: Duration, dur: d}
}

// String writes the canonical form.
func (d *duration) String() string {
	months, seconds, nanos, sign := d.months, d.seconds, d.nanos, ""
	if months < 0 || seconds < 0 || nanos < 0 {
		months, seconds, nanos, sign = -months, -seconds, -nanos, "-"
	}
	var sb strings.Builder
	put := func(n int64, unit string) {
		if n != 0 {
			fmt.Fprintf(&sb, "%d%s", n, unit)
		}
	}
	put(months/12, "Y")
	put(months%12, "M")
	put(seconds/86400, "D")
	if seconds%86400 != 0 || nanos != 0 {
		sb.WriteByte('T')
		put(seconds%86400/3600, "H")
		put(seconds%3600/60, "M")
		s := strconv.FormatInt(seconds%60, 10)
		if nanos != 0 {
			s += "." + strings.TrimRight(fmt.Sprintf("%09d", nanos), "0")
		}
		if s != "0" {
			sb.WriteString(s + "S")
		}
	}
	if sb.Len() == 0 {
		if d.local == "yearMonthDuration" {
			return "P0M"
		}
		return "PT0S"
	}
	return sign + "P" + sb.String()
}

// compareDurations orders two durations of the same half; mixed ones are only
// comparable when one part is equal.
func compareDurations(a, b *duration) (c int, ok bool) {
	sec := cmpInt(a.seconds, b.seconds)
	if sec == 0 {
		sec = cmpInt(a.nanos, b.nanos)
	}
	mon := cmpInt(a.months, b.months)
	switch {
	case mon == 0:
		return sec, true
	case sec == 0 || sec == mon:
		return mon, true
	}
	return 0, false
}

func cmpInt(x, y int64) int {
	switch {
	case x < y:
		return -1
	case x > y:
		return 1
	}
	return 0
}

// addDuration adds sign times a duration to a date or time, or adds durations.
func addDuration(a, b Value, sign int64) Value {
	if b.Kind != Duration {
		if a.Kind == Duration && sign > 0 && b.when != nil {
			return addDuration(b, a, 1)
		}
		return Err
	}
	if a.Kind == Duration {
		return sumDurations(a, b, sign)
	}
	if a.Kind != DateTime && a.Kind != Date && a.Kind != Time || a.Kind == Time && b.dur.months != 0 {
		return Err
	}
	m := *a.when
	month := m.year*12 + int64(m.month-1) + sign*b.dur.months
	m.month = int(((month % 12) + 12) % 12)
	m.year = (month - int64(m.month)) / 12
	m.month++
	m.day = min(m.day, daysIn(m.year, m.month))
	nanos := m.nanos + sign*b.dur.nanos
	at := int64(m.hour)*3600 + int64(m.minute)*60 + int64(m.second) + sign*b.dur.seconds + floorDiv(nanos, 1e9)
	m.nanos = nanos - floorDiv(nanos, 1e9)*1e9
	days := floorDiv(at, 86400)
	at -= days * 86400
	if a.Kind != Time {
		m.addDays(days)
	}
	m.hour, m.minute, m.second = int(at/3600), int(at%3600/60), int(at%60)
	if a.Kind == Date {
		m.hour, m.minute, m.second, m.nanos = 0, 0, 0, 0
	}
	return Value{Kind: a.Kind, when: &m, aux: a.aux}
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}

func sumDurations(a, b Value, sign int64) Value {
	x, y := a.dur, b.dur
	s := newDuration(x.months+sign*y.months, x.seconds+sign*y.seconds, x.nanos+sign*y.nanos, x.local)
	if x.local != y.local {
		s.local = "duration"
	}
	s.seconds += s.nanos / 1e9
	s.nanos %= 1e9
	if s.seconds > 0 && s.nanos < 0 {
		s.seconds, s.nanos = s.seconds-1, s.nanos+1e9
	} else if s.seconds < 0 && s.nanos > 0 {
		s.seconds, s.nanos = s.seconds+1, s.nanos-1e9
	}
	return Value{Kind: Duration, dur: s, aux: xsdNS + s.local}
}

// subMoments is the dayTimeDuration between two moments of one kind, those
// without a zone taken as UTC.
func subMoments(a, b Value) Value {
	sec := a.when.seconds(0) - b.when.seconds(0)
	nanos := a.when.nanos - b.when.nanos
	zero := Value{Kind: Duration, dur: newDuration(0, 0, 0, "dayTimeDuration")}
	diff := Value{Kind: Duration, dur: newDuration(0, sec, nanos, "dayTimeDuration")}
	return sumDurations(zero, diff, 1)
}
