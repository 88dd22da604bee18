package article

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/lienket/lienket/extract"
)

// longestHeaderLine is the length in bytes from which on a line is running text
// without a further look.
const longestHeaderLine = 2000

// headerLines is how many lines at the start are looked at for metadata.
const headerLines = 12

// mostWords is how many words a line before the running text may have.
const mostWords = 25

// header divides the text into lines, one block each, and reads title, address,
// outlet and date of publication from those before the running text. Of the
// blocks it only tells what the metadata is; the rest are Body.
func header(d *extract.Document) {
	h := reader{d: d, open: true}
	at := 0
	for line := range strings.Lines(d.Text) {
		if s := strings.TrimRight(line, "\n"); s != "" {
			h.line(extract.Span{Start: at, End: at + len(s)}, s)
		}
		at += len(line)
	}
	h.finish()
}

// reader reads the lines of a header.
type reader struct {
	d       *extract.Document
	n       int
	open    bool // metadata may still come
	title   int  // index of the block that may be the title, plus one
	stamped extract.Date
	clock   bool   // stamped stood above the title: it may be when the page was looked at
	front   bool   // within front matter
	named   string // the title that front matter gives
}

func (h *reader) add(s extract.Span, kind extract.BlockKind) {
	h.d.Blocks = append(h.d.Blocks, extract.Block{Span: s, Kind: kind})
}

func (h *reader) line(at extract.Span, s string) {
	h.n++
	if h.frontMatter(at, s) {
		return
	}
	if !h.open || h.n > headerLines {
		h.add(at, extract.Body)
		return
	}
	if len(s) > longestHeaderLine {
		h.running()
		h.add(at, extract.Body)
		return
	}
	if isURL(s) {
		if h.d.URL == "" {
			h.d.URL = s
			h.d.Outlet = outletOfURL(s)
		}
		h.add(at, extract.Boilerplate)
		return
	}
	if m := dumpedOn(s); m != nil {
		if h.stamped.IsZero() {
			h.stamped = parseDate(m[1])
		}
		h.add(extract.Span{Start: at.Start, End: at.Start + len(strings.TrimRight(m[0], " "))}, extract.Byline)
		if len(m[0]) < len(s) {
			h.line(extract.Span{Start: at.Start + len(m[0]), End: at.End}, s[len(m[0]):])
		}
		return
	}
	if date, ok := timeStamp(s); ok {
		switch {
		case h.stamped.IsZero():
			h.stamped, h.clock = date, h.title == 0
		case h.clock && h.title > 0 && h.stamped.After(date):
			h.stamped, h.clock = date, false // what stood above the title was the page's clock
		}
		h.add(at, extract.Byline)
		return
	}
	words := wordsUpTo(s, mostWords+1)
	switch {
	case h.title == 0 && words <= 8 && publication.MatchString(s):
		h.d.Outlet = s
		h.add(at, extract.Byline)
		return
	case h.title == 0 && words >= 3 && titleLike(s):
		h.title = len(h.d.Blocks) + 1
	case words > mostWords || words > 8 && strings.HasSuffix(s, "."):
		h.running()
	case h.title == 0 && words >= 3 && !leadsAway(strings.ToLower(s)):
		h.title = -1
	}
	h.add(at, extract.Body)
}

// wordsUpTo returns the number of words in a line of clean text, at most so many.
func wordsUpTo(s string, most int) int {
	words, within := 0, false
	for i := 0; i < len(s) && words < most; i++ {
		if s[i] != ' ' && !within {
			words++
		}
		within = s[i] != ' '
	}
	return words
}

// frontKey is what the line after the first hyphens starts with.
var frontKey = regexp.MustCompile(`^\s*[A-Za-z_]+: `)

// longestFrontMatter is how many lines front matter may have.
const longestFrontMatter = 60

// frontMatter reads a line of the block that Markdown files start with, between
// lines of three hyphens, and reports whether this is one.
func (h *reader) frontMatter(at extract.Span, s string) bool {
	switch {
	case h.n == 1 && s == "---":
		rest := h.d.Text[at.End:]
		h.front = frontKey.MatchString(rest[:min(len(rest), 100)]) && strings.Contains(rest[:min(len(rest), 1<<13)], "\n---\n")
		if !h.front {
			return false
		}
	case !h.front:
		return false
	case s == "---" || h.n > longestFrontMatter:
		h.front, h.n = false, 1
	default:
		key, value, _ := strings.Cut(s, ":")
		value = strings.Trim(strings.TrimSpace(value), "\"'")
		switch strings.ToLower(key) {
		case "title":
			h.named = value
		case "date", "published":
			h.stamped = parseDate(value)
		case "url", "link", "canonical_url":
			if isURL(value) {
				h.d.URL, h.d.Outlet = value, outletOfURL(value)
			}
		}
	}
	h.add(at, extract.Boilerplate)
	return true
}

// running notes that running text has begun: only what comes at once may still be
// a stamp.
func (h *reader) running() {
	h.open = h.title > 0 && h.n <= h.title+1
	if h.title == 0 {
		h.title = -1
	}
}

// finish settles the title, which must be followed by something, and the date:
// the stamp in the text goes before the address, but not if it is less exact.
func (h *reader) finish() {
	if h.title > 0 && h.title < len(h.d.Blocks) {
		b := &h.d.Blocks[h.title-1]
		b.Kind = extract.Headline
		h.d.Title = h.d.Slice(b.Span)
	}
	if h.named != "" {
		h.d.Title = h.named
	}
	h.d.Published = h.stamped
	if h.stamped.Day != 0 {
		return
	}
	if inURL := dateInURL(h.d.URL); !inURL.IsZero() && (h.stamped.IsZero() || inURL.Year == h.stamped.Year && inURL.Month == h.stamped.Month) {
		h.d.Published = inURL
	}
}

func isURL(s string) bool {
	return (strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://")) && !strings.ContainsAny(s, " \t")
}

// dumpDate is how dumps of pages put the date before the text.
var dumpDate = regexp.MustCompile(`^date:? ((?:19|20)\d\d(?:-\d\d){0,2})(?: |$)`)

// dumpedOn returns what dumpDate finds.
func dumpedOn(s string) []string {
	if !strings.HasPrefix(s, "date") {
		return nil
	}
	return dumpDate.FindStringSubmatch(s)
}

// publication starts the name of a paper or portal.
var publication = regexp.MustCompile(`(?i)^(báo|tạp chí|cổng thông tin|cổng ttđt|trang thông tin|đài phát thanh|đài truyền hình|thông tấn xã) [\pL\d .-]+$`)

// navigation starts a line that leads elsewhere; a title may still come.
var navigation = []string{"trở lại", "theo dõi", "xem thêm", "đọc thêm", "chia sẻ", "trang chủ", "quay lại", "chuyên mục", "chủ đề"}

// leadsAway reports whether a line, in lower case, is one of navigation or starts so.
func leadsAway(low string) bool {
	for _, start := range navigation {
		if rest, ok := strings.CutPrefix(low, start); ok && (rest == "" || rest[0] == ' ' || rest[0] == ':') {
			return true
		}
	}
	return false
}

// notTitle are marks of captions, credits and navigation, which no title has.
var notTitle = strings.Fields("ảnh: họa: nguồn: tin: video: clip: (ảnh sang) trái) phải) |")

// notFirst are the starts of lines that are no title.
var notFirst = []string{"(", "[", "{", "- ", "– ", "• ", "* ", "+ ", ">", "bình luận", "tin liên quan"}

// dateline reports whether a line starts with the mark of an agency: "TTO - ".
func dateline(s string) bool {
	n := 0
	for n < len(s) && 'A' <= s[n] && s[n] <= 'Z' {
		n++
	}
	rest := strings.TrimPrefix(s[n:], " ")
	return 2 <= n && n <= 6 && (strings.HasPrefix(rest, "- ") || strings.HasPrefix(rest, "– "))
}

// pictureNumber ends a picture's line.
var pictureNumber = regexp.MustCompile(`(ảnh|hình) \d+\.?$`)

// numbered reports whether a line ends in a number.
func numbered(s string) bool {
	s = strings.TrimSuffix(s, ".")
	return s != "" && '0' <= s[len(s)-1] && s[len(s)-1] <= '9'
}

// titleLike reports whether a line may be a title: not too long, no full stop at
// its end, no mark of a caption, and no dateline.
func titleLike(s string) bool {
	if len(s) > 600 || utf8.RuneCountInString(s) > 200 {
		return false
	}
	low := strings.ToLower(s)
	if strings.ContainsAny(s, ":()|") && slices.ContainsFunc(notTitle, func(mark string) bool { return strings.Contains(low, mark) }) {
		return false // each of the marks has one of these
	}
	for _, start := range notFirst {
		if strings.HasPrefix(low, start) {
			return false
		}
	}
	if strings.Contains(low, "ảnh minh họa") || numbered(low) && pictureNumber.MatchString(low) || dateline(s) || leadsAway(low) {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(s)
	return !strings.ContainsRune(".,;:", last) || strings.HasSuffix(s, "...")
}

// stampWords are the words around a time stamp.
var stampWords = regexp.MustCompile(`(?i)thứ (hai|ba|tư|năm|sáu|bảy|2|3|4|5|6|7)|chủ nhật|\bT[2-7]\b|CN|cập nhật|lần cuối|đăng (lúc|ngày)|đăng|ngày|xuất bản|thời gian|lúc|gửi|GMT ?\+?\d*|UTC|\b[AP]M\b|\bSA\b|\bCH\b|giờ|phút|\d+[:hg]\d+(:\d+)?'?|[|,:;()/–-]|phát hành|tháng|năm|\d{1,2}h`)

// timeStamp reads a line that is nothing but a date of publication, perhaps with
// a time and the author's name.
func timeStamp(s string) (extract.Date, bool) {
	if len(s) > 160 || strings.HasSuffix(s, ".") || !dayAndYear(s) {
		return extract.Date{}, false
	}
	date, words := findDate(writtenDates[:4], s)
	if date.IsZero() {
		return date, false
	}
	rest := strings.Fields(stampWords.ReplaceAllString(strings.Replace(s, words, " ", 1), " "))
	if len(rest) > 6 {
		return date, false
	}
	for _, w := range rest {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsLower(r) {
			return date, false
		}
	}
	return date, true
}

// dayAndYear reports whether s holds a number that starts like a year, and another:
// without them it is no date, and the expressions need not be tried.
func dayAndYear(s string) bool {
	numbers, year := 0, false
	for i := 0; i < len(s); {
		n := digits(s[i:])
		if n == 0 {
			i++
			continue
		}
		numbers++
		year = year || n >= 4 && (s[i:i+2] == "19" || s[i:i+2] == "20")
		i += n
	}
	return year && numbers > 1
}

// digits returns how many digits s starts with.
func digits(s string) int {
	n := 0
	for n < len(s) && '0' <= s[n] && s[n] <= '9' {
		n++
	}
	return n
}
