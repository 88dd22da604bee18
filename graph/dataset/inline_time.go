package dataset

import "time"

// The payload of a date or time is the instant at which it starts, in
// milliseconds since timelineEpoch, shifted left by seven bits for the time
// zone: 0 for none, otherwise the offset from UTC in quarters of an hour plus
// zoneBias. Parts that a kind lacks are those of referenceDay.
const (
	zoneBits      = 7
	zoneMask      = 1<<zoneBits - 1
	zoneBias      = 64
	quarter       = 15 * 60 * 1000
	maxZone       = 14 * 4
	referenceYear = 1972 // a leap year, as XML Schema 1.1 part 2 appendix E uses
)

// timelineEpoch is 0000-01-01T00:00:00Z less a day, in Unix milliseconds: no
// instant that is kept lies before it, whatever its zone.
var timelineEpoch = time.Date(0, 1, 1, 0, 0, 0, 0, time.UTC).Add(-24 * time.Hour).UnixMilli()

// temporalShape says which parts the text of a kind has.
type temporalShape struct{ year, month, day, clock bool }

var temporalShapes = [kindEnd]temporalShape{
	KindDateTime:   {true, true, true, true},
	KindDate:       {true, true, true, false},
	KindTime:       {false, false, false, true},
	KindGYear:      {true, false, false, false},
	KindGYearMonth: {true, true, false, false},
	KindGMonthDay:  {false, true, true, false},
	KindGMonth:     {false, true, false, false},
	KindGDay:       {false, false, true, false},
}

func inlineTemporal(k Kind, text string) (ID, bool) {
	sh := temporalShapes[k]
	year, month, day := referenceYear, 1, 1
	r := textReader{s: text, ok: true}
	if sh.year {
		year = r.number(4)
		if sh.month {
			r.literal("-")
		}
	} else if sh.month || sh.day {
		r.literal("--")
	}
	if sh.month {
		month = r.number(2)
	}
	if sh.day {
		r.literal("-")
		day = r.number(2)
	}
	var millis int64
	if sh.clock {
		if sh.day {
			r.literal("T")
		}
		millis = r.clock()
	}
	zone := r.zone()
	if !r.ok || r.s != "" || year < 1 || month < 1 || month > 12 || day < 1 {
		return 0, false
	}
	date := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	if date.Day() != day {
		return 0, false // 30 February
	}
	instant := date.UnixMilli() + millis - timelineEpoch
	if zone != 0 {
		instant -= int64(zone-zoneBias) * quarter
	}
	id := MakeID(k, uint64(instant)<<zoneBits|uint64(zone))
	var buf [40]byte
	if string(appendTemporal(buf[:0], id)) != text {
		return 0, false
	}
	return id, true
}

// textReader takes fixed parts off the front of s until one does not fit.
type textReader struct {
	s  string
	ok bool
}

func (r *textReader) literal(l string) {
	if !r.ok || len(r.s) < len(l) || r.s[:len(l)] != l {
		r.ok = false
		return
	}
	r.s = r.s[len(l):]
}

func (r *textReader) number(width int) int {
	if !r.ok || len(r.s) < width {
		r.ok = false
		return 0
	}
	v, ok := digitsOf(r.s[:width])
	r.ok, r.s = ok, r.s[width:]
	return int(v)
}

// clock reads hh:mm:ss with up to three decimals and returns milliseconds.
func (r *textReader) clock() int64 {
	h := r.number(2)
	r.literal(":")
	m := r.number(2)
	r.literal(":")
	s := r.number(2)
	if h > 23 || m > 59 || s > 59 {
		r.ok = false
	}
	millis := int64(h*3600+m*60+s) * 1000
	if r.ok && r.s != "" && r.s[0] == '.' {
		unit := int64(100)
		for r.s = r.s[1:]; r.s != "" && r.s[0] >= '0' && r.s[0] <= '9'; r.s = r.s[1:] {
			millis += int64(r.s[0]-'0') * unit
			unit /= 10
		}
	}
	return millis
}

// zone reads what is left as a time zone: nothing, Z, or a signed offset.
func (r *textReader) zone() int {
	switch {
	case !r.ok || r.s == "":
		return 0
	case r.s == "Z":
		r.s = ""
		return zoneBias
	}
	sign := 1
	if r.s[0] == '-' {
		sign = -1
	} else if r.s[0] != '+' {
		r.ok = false
		return 0
	}
	r.s = r.s[1:]
	h := r.number(2)
	r.literal(":")
	m := r.number(2)
	q := h*4 + m/15
	if m%15 != 0 || m > 59 || q > maxZone {
		r.ok = false
	}
	return zoneBias + sign*q
}

// Instant returns the start of an ID of a temporal kind in milliseconds since
// 1970-01-01T00:00:00Z, and its time zone's offset from UTC in minutes. Without
// a time zone (zoned false) the instant is that of the same text in UTC. For
// kinds without a year it lies in 1972; only the differences mean anything.
func (id ID) Instant() (unixMilli int64, offset int, zoned bool) {
	p := id.Payload()
	unixMilli = int64(p>>zoneBits) + timelineEpoch
	if z := int(p & zoneMask); z != 0 {
		return unixMilli, (z - zoneBias) * 15, true
	}
	return unixMilli, 0, false
}

// Time returns the start of an ID of a temporal kind as a time in its own zone,
// UTC if it has none.
func (id ID) Time() time.Time {
	ms, offset, zoned := id.Instant()
	t := time.UnixMilli(ms).UTC()
	if zoned && offset != 0 {
		t = t.In(time.FixedZone("", offset*60))
	}
	return t
}

// InstantRange bounds the IDs of a temporal kind that start in [lo, hi], in
// milliseconds since 1970-01-01T00:00:00Z, whatever their time zone.
func InstantRange(k Kind, lo, hi int64) (from, to ID) {
	const last = int64(payloadMask >> zoneBits)
	lo, hi = lo-timelineEpoch, hi-timelineEpoch
	if hi < 0 || lo > last || lo > hi {
		return k.Last(), k.First() // empty: from > to
	}
	return MakeID(k, uint64(max(lo, 0))<<zoneBits), MakeID(k, uint64(min(hi, last))<<zoneBits|zoneMask)
}

func appendTemporal(b []byte, id ID) []byte {
	sh := temporalShapes[id.Kind()]
	t := id.Time()
	if sh.year {
		year := t.Year()
		b = append(b, byte('0'+year/1000%10), byte('0'+year/100%10))
		b = appendTwo(b, year%100)
		if sh.month {
			b = append(b, '-')
		}
	} else if sh.month || sh.day {
		b = append(b, "--"...)
	}
	if sh.month {
		b = appendTwo(b, int(t.Month()))
	}
	if sh.day {
		b = appendTwo(append(b, '-'), t.Day())
	}
	if sh.clock {
		if sh.day {
			b = append(b, 'T')
		}
		b = appendClock(b, t)
	}
	switch _, offset, zoned := id.Instant(); {
	case !zoned:
		return b
	case offset == 0:
		return append(b, 'Z')
	case offset < 0:
		b = append(b, '-')
		return appendTwo(append(appendTwo(b, -offset/60), ':'), -offset%60)
	default:
		b = append(b, '+')
		return appendTwo(append(appendTwo(b, offset/60), ':'), offset%60)
	}
}

func appendClock(b []byte, t time.Time) []byte {
	b = append(appendTwo(b, t.Hour()), ':')
	b = append(appendTwo(b, t.Minute()), ':')
	b = appendTwo(b, t.Second())
	if ms := t.Nanosecond() / 1e6; ms != 0 {
		b = append(b, '.')
		for unit := 100; ms != 0; unit /= 10 {
			b = append(b, byte('0'+ms/unit))
			ms %= unit
		}
	}
	return b
}

func appendTwo(b []byte, v int) []byte { return append(b, byte('0'+v/10), byte('0'+v%10)) }
