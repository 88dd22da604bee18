package syntax

import (
	"unicode"

	"github.com/lienket/lienket/extract/event/lists"
)

// Heads are the last syllables of "mỗi hộ", "mỗi gia đình", after which a rate is
// what everyone gets.
var Heads = map[string]bool{"khẩu": true, "hộ": true, "đình": true, "người": true, "em": true, "cháu": true, "hợp": true, "sinh": true, "nhân": true}

// Someone are the words for a person, behind "mỗi".
var Someone = map[string]bool{"anh": true, "chị": true, "em": true, "bạn": true, "bé": true, "cụ": true, "mẹ": true, "thầy": true, "cô": true}

// HandsOver are the first syllables of the verbs by which something changes hands
// there and then; "ủng hộ" and "hỗ trợ" may happen at a counter.
var HandsOver = map[string]bool{"trao": true, "tặng": true, "nhận": true, "tiếp": true, "đón": true, "bàn": true, "biếu": true, "gửi": true}

// PlainGiving are the first syllables of further verbs by which somebody gets a thing from
// somebody, for whatever reason.
var PlainGiving = map[string]bool{"cấp": true, "cung": true, "phát": true, "chuyển": true, "phân": true, "hiến": true, "chở": true, "xuất": true, "giao": true}

// Granting are the first syllables of the verbs by which public means are handed out.
var Granting = map[string]bool{"cấp": true, "xuất": true, "trích": true, "chi": true, "phân": true, "bổ": true}

// MaxBrand is how many words a name that no list knows may have.
const MaxBrand = 5

// ManyCapitals reports whether a word has two capitals: a trade mark, not the
// first word of a sentence.
func ManyCapitals(s string) bool {
	n := 0
	for _, c := range s {
		if unicode.IsUpper(c) {
			n++
		}
	}
	return n > 1
}

// Charities are the last two syllables of words for a delegation that gives of its
// own accord, as against one that somebody sent.
var Charities = map[string]bool{"từ thiện": true, "thiện nguyện": true, "hảo tâm": true, "cứu trợ": true, "tình nguyện": true}

// staff are the callings of people who are sent to help.
var staff = lists.Words("staff")

// Helpers reports whether the people of an item are of a calling that helps.
func (r *Reader) Helpers(it *Item) bool {
	for i := it.Lo; i < it.Hi; i++ {
		if staff[r.Doc.Tokens[i].Fold] && !r.soldier(i) {
			return true
		}
	}
	return false
}

// Soldiers reports whether the people of an item are told as soldiers of any army, who are
// sent to help only where the sentence speaks of need.
func (r *Reader) Soldiers(it *Item) bool {
	for i := it.Lo; i < it.Hi; i++ {
		if f := r.Doc.Tokens[i].Fold; f == "binh" || r.soldier(i) || f == "nhiệm" && r.Doc.Tokens[i-1].Fold == "đặc" {
			return true
		}
	}
	return false
}

// soldier reports whether token i is "lính" and no fireman: soldiers go to war.
func (r *Reader) soldier(i int) bool {
	return r.Doc.Tokens[i].Fold == "lính" && (i+1 >= len(r.Doc.Tokens) || r.Doc.Tokens[i+1].Fold != "cứu")
}

// Companies are the first syllables of the names of companies.
var Companies = map[string]bool{"công": true, "tập": true, "tổng": true, "ngân": true}

// Many are the words that make a plural of what follows, so that it names
// nobody: "các bệnh viện".
var Many = map[string]bool{"các": true, "những": true, "nhiều": true, "mỗi": true, "mọi": true, "một": true, "hai": true, "ba": true, "số": true, "toàn": true, "từng": true}
