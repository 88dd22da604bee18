package extract

import (
	"cmp"
	"fmt"
)

// Date is a calendar date, as exact as the text allows: any of its fields may
// be zero for "unknown". A month and day without a year is a partial date.
type Date struct{ Year, Month, Day int }

// IsZero reports whether nothing is known.
func (d Date) IsZero() bool { return d == Date{} }

// After reports whether d is later than o. What is unknown comes before what is known.
func (d Date) After(o Date) bool {
	return cmp.Or(cmp.Compare(d.Year, o.Year), cmp.Compare(d.Month, o.Month), cmp.Compare(d.Day, o.Day)) > 0
}

// String returns "2021-06-02", "2021-06", "2021", or "" when the year is
// unknown (see Partial).
func (d Date) String() string {
	switch {
	case d.Year == 0:
		return ""
	case d.Month == 0:
		return fmt.Sprintf("%04d", d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%04d-%02d", d.Year, d.Month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// Partial returns "06-02" for a day and month without a year, else "".
func (d Date) Partial() string {
	if d.Year == 0 && d.Month != 0 && d.Day != 0 {
		return fmt.Sprintf("%02d-%02d", d.Month, d.Day)
	}
	return ""
}
