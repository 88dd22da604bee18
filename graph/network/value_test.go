package network_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/lienket/lienket/graph/network"
)

func TestParseDates(t *testing.T) {
	for in, want := range map[string]string{
		"2021-05-26": "2021-05-26..2021-05-26", "2021-05": "2021-05-01..2021-05-31", "2021": "2021-01-01..2021-12-31",
		"2024-02": "2024-02-01..2024-02-29", "2021-05-26Z": "2021-05-26..2021-05-26", "2021-05-26+07:00": "2021-05-26..2021-05-26",
		"2021-05-26T10:00:00+07:00": "2021-05-26..2021-05-26", "1945-09-02": "1945-09-02..1945-09-02",
	} {
		first, last, err := network.ParseDates(in)
		if got := first.String() + ".." + last.String(); err != nil || got != want {
			t.Errorf("%s: %s %v, want %s", in, got, err, want)
		}
	}
	for _, in := range []string{"", "--05-26", "2021-02-30", "26/5", "20210526", "2021-5-26"} {
		if first, last, err := network.ParseDates(in); err == nil {
			t.Errorf("%q is read as %s..%s", in, first, last)
		}
	}
}

func TestDateRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := network.Date(rapid.Int32Range(-100_000, 100_000).Filter(func(i int32) bool { return i != 0 }).Draw(t, "day"))
		if back := network.DateOf(d.Time().Date()); back != d {
			t.Fatalf("%s comes back as %s", d, back)
		}
		if v := network.DayOf(d); v.Date() != d || v.Text() != d.String() {
			t.Fatalf("value %v of %s", v, d)
		}
		if want := int32(d.Time().Sub(time.Unix(0, 0)).Hours() / 24); d.Days() != want {
			t.Fatalf("%s is %d days after 1970, want %d", d, d.Days(), want)
		}
	})
}
