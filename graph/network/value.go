package network

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"
)

// Type is the type of an attribute.
type Type uint8

// The types of attributes. None is the type of a value that is missing.
const (
	None Type = iota
	String
	Int
	Float
	Bool
	Day
	Strings
)

// String names the type in lower case.
func (t Type) String() string {
	return [...]string{"none", "string", "int", "float", "bool", "date", "strings"}[t]
}

// Separator joins the items of a list where a format has no lists. An item that
// holds it itself keeps it.
const Separator = " | "

// Value is an attribute's value: missing, or of the attribute's type.
type Value struct {
	typ  Type
	num  uint64
	text string
	list []string
}

// StringOf returns a string value; the empty string is missing.
func StringOf(s string) Value {
	if s == "" {
		return Value{}
	}
	return Value{typ: String, text: s}
}

// IntOf returns an integer value.
func IntOf(i int64) Value { return Value{typ: Int, num: uint64(i)} }

// FloatOf returns a number; NaN and the infinities, which no format carries
// safely, are missing.
func FloatOf(f float64) Value {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return Value{}
	}
	return Value{typ: Float, num: math.Float64bits(f)}
}

// BoolOf returns a truth value.
func BoolOf(b bool) Value {
	v := Value{typ: Bool}
	if b {
		v.num = 1
	}
	return v
}

// DayOf returns a date; the zero date is missing.
func DayOf(d Date) Value {
	if d == 0 {
		return Value{}
	}
	return Value{typ: Day, num: uint64(uint32(d))}
}

// StringsOf returns a list; an empty one is missing. The value keeps the slice.
func StringsOf(list []string) Value {
	if len(list) == 0 {
		return Value{}
	}
	return Value{typ: Strings, list: list}
}

// Type returns None for a missing value.
func (v Value) Type() Type { return v.typ }

// Missing reports whether there is no value.
func (v Value) Missing() bool { return v.typ == None }

// Int returns the integer of an Int value.
func (v Value) Int() int64 { return int64(v.num) }

// Float returns the number of a Float or Int value.
func (v Value) Float() float64 {
	if v.typ == Int {
		return float64(int64(v.num))
	}
	return math.Float64frombits(v.num)
}

// Bool returns the truth of a Bool value.
func (v Value) Bool() bool { return v.num != 0 }

// Date returns the date of a Day value.
func (v Value) Date() Date { return Date(int32(uint32(v.num))) }

// List returns the items of a Strings value; they must not be changed.
func (v Value) List() []string { return v.list }

// Text writes the value: dates as YYYY-MM-DD, numbers in their shortest form,
// lists joined by Separator, a missing value as the empty string.
func (v Value) Text() string {
	switch v.typ {
	case String:
		return v.text
	case Strings:
		return strings.Join(v.list, Separator)
	case None:
		return ""
	}
	return string(v.AppendText(nil))
}

// AppendText appends what Text returns.
func (v Value) AppendText(b []byte) []byte {
	switch v.typ {
	case String:
		return append(b, v.text...)
	case Int:
		return strconv.AppendInt(b, int64(v.num), 10)
	case Float:
		return AppendFloat(b, math.Float64frombits(v.num))
	case Bool:
		return strconv.AppendBool(b, v.num != 0)
	case Day:
		return v.Date().append(b)
	case Strings:
		for i, s := range v.list {
			if i > 0 {
				b = append(b, Separator...)
			}
			b = append(b, s...)
		}
	}
	return b
}

// AppendFloat appends a finite number so that every reader of JSON, XML and CSV
// takes it for the same float64: without an exponent up to 1e15.
func AppendFloat(b []byte, f float64) []byte {
	if a := math.Abs(f); a != 0 && (a >= 1e15 || a < 1e-6) {
		return strconv.AppendFloat(b, f, 'e', -1, 64)
	}
	return strconv.AppendFloat(b, f, 'f', -1, 64)
}

// Date is a day of the Gregorian calendar: days since 1970-01-01, plus one, so
// that zero is no date and 1969-12-31 is the one day that cannot be told.
type Date int32

// DateOf returns a date; months and days out of range roll over as in
// time.Date.
func DateOf(year int, month time.Month, day int) Date {
	return Date(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix()/86400 + 1)
}

// Time returns midnight UTC of the date.
func (d Date) Time() time.Time { return time.Unix((int64(d)-1)*86400, 0).UTC() }

// Days returns days since 1970-01-01.
func (d Date) Days() int32 { return int32(d) - 1 }

// String writes YYYY-MM-DD, and nothing for the zero date.
func (d Date) String() string {
	if d == 0 {
		return ""
	}
	return string(d.append(nil))
}

func (d Date) append(b []byte) []byte { return d.Time().AppendFormat(b, time.DateOnly) }

// ParseDates reads a date as exact as it is told (2021-05-26, 2021-05, 2021)
// and returns its first and last day. A time zone after it is dropped: the day
// is the one that the text names.
func ParseDates(s string) (first, last Date, err error) {
	day := strings.TrimSuffix(s, "Z")
	if i := strings.LastIndexAny(day, "+-"); i >= 4 && strings.Contains(day[i:], ":") {
		day = day[:i]
	}
	if i := strings.IndexByte(day, 'T'); i > 0 {
		day = day[:i]
	}
	if t, err := time.Parse(time.DateOnly, day); err == nil {
		d := DateOf(t.Date())
		return d, d, nil
	}
	if t, err := time.Parse("2006-01", day); err == nil {
		return DateOf(t.Year(), t.Month(), 1), DateOf(t.Year(), t.Month()+1, 0), nil
	}
	if t, err := time.Parse("2006", day); err == nil {
		return DateOf(t.Year(), 1, 1), DateOf(t.Year(), 12, 31), nil
	}
	return 0, 0, fmt.Errorf("date %q is none of YYYY-MM-DD, YYYY-MM, YYYY", s)
}

func itoa(i int) string { return strconv.Itoa(i) }
