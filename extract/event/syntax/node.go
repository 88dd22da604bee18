package syntax

import (
	"math"
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/lists"
)

// Kind says what a node is.
type Kind uint8

// Kinds of nodes.
const (
	Word      Kind = iota // anything else, one token
	ActorNode             // somebody who may give or receive
	ItemNode              // something that may be given
	DateNode
	TitleNode // an office; it belongs to a person, named or not
	HeadNode  // "nhân dân", "đoàn": a name follows or is meant
	Mark      // punctuation
)

// Node is a piece of a sentence.
type Node struct {
	Lo, Hi int    // tokens
	Fold   string // of a one-token node
	Lex    *Lexeme

	Actors []extract.Actor // of an ActorNode
	Item   *Item
	Date   *extract.Date

	Kind   Kind
	Head   Head // of a HeadNode, or of the words merged into an ActorNode
	Named  bool // the actor is said by name in this very sentence
	Person bool // the actor is a person, not what the person stands for
	Whole  bool // the words of a HeadNode are all that name the people
	Day    bool // the date is that of a happening, not of a commemoration or document
}

// Item is something that may be given.
type Item struct {
	Lo, Hi   int // tokens
	Quantity *extract.Quantity
	Kind     extract.SupportKind
	Owner    []extract.Actor // "300 bác sĩ của Học viện": whose they are
	Each     bool            // "mỗi tỉnh 500 triệu đồng"
	Apart    bool            // and so much from each of those who give
	Skip     bool            // a value, a rate or a sum of other rows
	Total    bool
	Bare     bool // without a number
	Gift     bool // only the word "quà"
	Alms     bool // of a sort that is only ever given: "học bổng", "nhà tình thương"
	Rate     bool // so much a head
	Sum      bool // "với số tiền 50 triệu đồng": a gift where no other is told
	Aid      bool // called relief: "40 tấn hàng cứu trợ"
	Worth    bool // what a gift is worth, or what is built with it costs
	Open     bool // no list names what is counted
	share    bool // what one of the things that are handed out is worth or holds
}

// personnel are the units by which people are counted who may be sent, currencies those of money as
// the measures name them, moneys the first syllables of moneys that no list of units has.
var (
	personnel  = lists.Words("personnel")
	currencies = lists.Words("currencies")
	moneys     = lists.Words("moneys")
)

// Money reports whether a unit is one of money, of whatever country.
func Money(unit string) bool { return currencies[unit] || moneys[First(unit)] }

// kindOf says what kind of support the unit of a quantity makes.
func kindOf(unit string) extract.SupportKind {
	switch {
	case personnel[unit]:
		return extract.Personnel
	case Money(unit):
		return extract.Money
	}
	return extract.Goods
}

// neverGiven are the units that statistics and lists of actors count.
var neverGiven = lists.Words("never given")

// abstract are the first syllables of what nobody can hold, after "một".
var abstract = lists.Words("abstract")

// roadUnits are the units that measure a road or a field, not a gift: "6 km đường".
var roadUnits = map[string]bool{"km": true, "ha": true, "m": true, "mét": true, "hecta": true}

// posts are the first syllables of the words for where people keep watch, who get what is given:
// "tặng 5 chốt kiểm dịch 10 thùng mì".
var posts = map[string]bool{"chốt": true}

// papers are what is written to somebody.
var papers = map[string]bool{"công văn": true, "văn bản": true, "đơn thư": true, "bức thư": true, "lá thư": true, "tờ trình": true, "báo cáo": true, "câu hỏi": true, "kiến nghị": true}

// receivers are the people that a number of people may be: "200 học sinh" get,
// "200 bác sĩ" go.
var receivers = lists.Words("receivers")

// bloodUnit is what counts blood; "đơn vị" alone does where the article has it.
const bloodUnit = "đơn vị máu"

// newItem makes an item of a quantity mention, or nil if such a thing is not
// given. With blood, "đơn vị" counts what was donated, not bodies.
func newItem(d *extract.Document, m *extract.Mention, blood bool) *Item {
	q := m.Quantity
	if blood && q.Unit == "đơn vị" {
		b := *q
		b.Unit = bloodUnit
		q = &b
	}
	home := q.Unit == "nhà" && m.Tokens.Hi+1 < len(d.Tokens) && quoting(d.Tokens[m.Tokens.Hi].Fold) && d.Tokens[m.Tokens.Hi+1].Cap // nhà “Tình đồng đội”
	first := First(q.Unit)
	if neverGiven[q.Unit] && !home && !given(d, m, q.Unit) || roadUnits[first] || posts[first] || q.Value == 0 {
		return nil // "suất cơm 0 đồng"
	}
	if m.Rule == "quantity.open" && q.Value == 1 && abstract[first] {
		return nil // "1 nghĩa cử cao đẹp"
	}
	if streets[first] && m.Tokens.Hi < len(d.Tokens) && d.Tokens[m.Tokens.Hi].Cap || houseNumber(d, m.Tokens.Lo) {
		return nil // "số nhà 14 đường Trần Phú"
	}
	k := kindOf(q.Unit)
	if q.Unit == "cái" && m.Tokens.Hi < len(d.Tokens) && d.Tokens[m.Tokens.Hi].Fold == "tết" {
		return nil // "một cái Tết ấm áp"
	}
	if strings.HasPrefix(q.Unit, "cái ") {
		if f := strings.Fields(q.Unit); len(f) > 1 && (f[1] == "tết" || f[1] == "kết" || f[1] == "nhìn" || f[1] == "bắt" || f[1] == "ôm") {
			return nil // "một cái tết ấm áp"
		}
	}
	it := &Item{Lo: m.Tokens.Lo, Hi: m.Tokens.Hi, Kind: k, Open: m.Rule == "quantity.open"}
	if k == extract.Personnel && q.Value == 1 && m.Tokens.Lo > 0 && d.Tokens[m.Tokens.Lo-1].Fold == "là" {
		return nil // "anh A là một đoàn viên tích cực": who somebody is
	}
	if k == extract.Personnel && receives(d, m) {
		return nil
	}
	for k := m.Tokens.Lo + 1; k < m.Tokens.Hi; k++ {
		if d.Tokens[k].Fold == "bị" && d.Tokens[k-1].Fold != "thiết" && d.Tokens[k-1].Fold != "chuẩn" && d.Tokens[k-1].Fold != "trang" {
			return nil // "92.000 ngôi nhà bị ngập"
		}
		if d.Tokens[k].Kind == extract.Word && d.Tokens[k-1].Kind == extract.Number && k+1 < m.Tokens.Hi && papers[d.Tokens[k].Fold+" "+d.Tokens[k+1].Fold] {
			return nil
		}
	}
	if !math.IsNaN(q.Value) {
		own := *q // what is read changes it
		it.Quantity = &own
	}
	return it
}

// streets are the words before the names of streets, which behind a number are no goods.
var streets = map[string]bool{"đường": true, "phố": true, "ngõ": true, "ngách": true}

// houseNumber reports whether the number at token i is that of a house: "ở số nhà 14".
func houseNumber(d *extract.Document, i int) bool {
	if i < 2 {
		return false
	}
	a, b := d.Tokens[i-2].Fold, d.Tokens[i-1].Fold
	return a == "số" && b == "nhà" || a == "nhà" && b == "số"
}

// givenUnits are the units of what is seldom given, by the last syllable of the verb by which
// it is: "hiến 300 m2 đất", "góp 40 ngày công".
var givenUnits = map[string]string{"m2": "hiến", "m²": "hiến", "mét vuông": "hiến", "ngày công": "góp", "giờ công": "góp"}

// givenReach is how many tokens may stand between that verb and the number.
const givenReach = 9

// given reports whether the verb by which a thing of the unit is given stands before the
// quantity in its clause.
func given(d *extract.Document, m *extract.Mention, unit string) bool {
	verb, ok := givenUnits[unit]
	if !ok {
		return false
	}
	for k := m.Tokens.Lo - 1; k >= 0 && k >= m.Tokens.Lo-givenReach; k-- {
		switch d.Tokens[k].Fold {
		case verb:
			return true
		case ".", ";", "(", ")", ":":
			return false
		}
	}
	return false
}

// receives reports whether the people of a quantity are of the sort that gets
// help.
func receives(d *extract.Document, m *extract.Mention) bool {
	for k := m.Tokens.Lo; k < m.Tokens.Hi; k++ {
		t := &d.Tokens[k]
		if t.Kind != extract.Word {
			continue
		}
		if receivers[t.Fold] {
			return true
		}
		words := t.Fold
		for x := k + 1; x < m.Tokens.Hi && x < k+3; x++ { // "cựu chiến binh"
			words += " " + d.Tokens[x].Fold
			if receivers[words] {
				return true
			}
		}
	}
	return false
}

// Rough reports whether the item is a rounded sum of money.
func (it *Item) Rough() bool {
	return it.Kind == extract.Money && it.Quantity != nil && (it.Quantity.Approx != "" || it.Quantity.Value >= 1e10)
}

// First returns the first actor of a node, or NoActor.
func (n *Node) First() extract.Actor {
	if len(n.Actors) == 0 {
		return extract.Actor{}
	}
	return n.Actors[0]
}
