package article

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/lienket/lienket/extract"
)

// urlDate is a form of the dates that addresses carry, and what an address must
// hold for a look at it.
type urlDate struct {
	marks  []string // one of these
	digits int      // so many in a row
	form   *regexp.Regexp
}

// The dates that addresses carry, most telling first: folders, then the time
// stamps that outlets end their pages' names with.
var urlDates = []urlDate{
	{[]string{"/19", "/20"}, 4, regexp.MustCompile(`/(?P<y>(?:19|20)\d\d)/(?P<m>\d\d?)/(?P<d>\d\d?)(?:/|$)`)},
	{[]string{"-20", "/20", "_20"}, 4, regexp.MustCompile(`[-/_](?P<y>20\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?:\D|$)`)},
	{[]string{"20"}, 8, regexp.MustCompile(`\D(?P<y>20[0-4]\d)(?P<m>\d\d)(?P<d>\d\d)(?:\d{6,10})?(?:\D|$)`)},
	{[]string{"1"}, 18, regexp.MustCompile(`\D1\d\d(?P<y>[12]\d)(?P<m>\d\d)(?P<d>\d\d)\d{9}(?:\D|$)`)},
	{[]string{"/20"}, 6, regexp.MustCompile(`/(?P<y>20[0-4]\d)(?P<m>\d\d)/`)},
	{[]string{"/20"}, 4, regexp.MustCompile(`/(?P<y>20[0-4]\d)/(?P<m>\d\d)/`)},
}

// Dates as texts and metadata write them.
var writtenDates = []*regexp.Regexp{
	regexp.MustCompile(`(?:^|\D)(?P<y>(?:19|20)\d\d)[-/.](?P<m>\d\d?)[-/.](?P<d>\d\d?)(?:\D|$)`),
	regexp.MustCompile(`(?:^|\D)(?P<d>\d\d?)\s?[-/.]\s?(?P<m>\d\d?)\s?[-/.]\s?(?P<y>(?:19|20)\d\d)(?:\D|$)`),
	regexp.MustCompile(`(?i)(?:^|\D)(?P<d>\d\d?)\s+tháng\s+(?P<m>\d\d?)(?:,|\s+năm)?\s+(?P<y>(?:19|20)\d\d)(?:\D|$)`),
	regexp.MustCompile(`(?i)(?:^|\D)(?P<d>\d\d?)\s+(?P<b>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s+(?P<y>(?:19|20)\d\d)(?:\D|$)`),
	regexp.MustCompile(`(?:^|\D)(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)(?:$|[^-\d])`),
	regexp.MustCompile(`^(?P<y>(?:19|20)\d\d)$`),
}

// dateInURL returns the date that an address carries, or the zero date.
func dateInURL(url string) extract.Date {
	most := mostDigits(url)
	for _, u := range urlDates {
		if most < u.digits || !slices.ContainsFunc(u.marks, func(mark string) bool { return strings.Contains(url, mark) }) {
			continue
		}
		if d, _ := dateBy(u.form, url); !d.IsZero() {
			return d
		}
	}
	return extract.Date{}
}

// mostDigits returns how many digits s has in a row, at most.
func mostDigits(s string) int {
	most := 0
	for i := 0; i < len(s); i++ {
		if n := digits(s[i:]); n > 0 {
			most = max(most, n)
			i += n
		}
	}
	return most
}

// parseDate returns the first date in s, or the zero date.
func parseDate(s string) extract.Date {
	d, _ := findDate(writtenDates, strings.TrimSpace(s))
	return d
}

// findDate returns the first valid date by the patterns, and the words of it.
func findDate(patterns []*regexp.Regexp, s string) (extract.Date, string) {
	for _, re := range patterns {
		if d, words := dateBy(re, s); !d.IsZero() {
			return d, words
		}
	}
	return extract.Date{}, ""
}

// dateBy returns the date by one pattern, or the zero date if there is none or it
// is not valid.
func dateBy(re *regexp.Regexp, s string) (extract.Date, string) {
	m := re.FindStringSubmatch(s)
	if m == nil {
		return extract.Date{}, ""
	}
	d := extract.Date{Year: group(re, m, "y"), Month: group(re, m, "m"), Day: group(re, m, "d")}
	if d.Year < 100 && d.Year > 0 {
		d.Year += 2000
	}
	if i := re.SubexpIndex("b"); i > 0 {
		d.Month = 1 + strings.Index("janfebmaraprmayjunjulaugsepoctnovdec", strings.ToLower(m[i]))/3
	}
	if d.Month > 12 || d.Day > 31 || d.Month == 0 && d.Day > 0 || d.Month == 0 && re.SubexpIndex("m") > 0 || d.Day == 0 && re.SubexpIndex("d") > 0 {
		return extract.Date{}, ""
	}
	return d, m[0]
}

func group(re *regexp.Regexp, m []string, name string) int {
	i := re.SubexpIndex(name)
	if i < 0 {
		return 0
	}
	n, _ := strconv.Atoi(m[i])
	return n
}
