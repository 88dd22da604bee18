package event

import (
	"math"
	"strings"

	"github.com/lienket/lienket/extract"
)

// kind says what a node is.
type kind uint8

const (
	word      kind = iota // anything else, one token
	actorNode             // somebody who may give or receive
	itemNode              // something that may be given
	dateNode
	titleNode // an office; it belongs to a person, named or not
	headNode  // "nhân dân", "đoàn": a name follows or is meant
	mark      // punctuation
)

// node is a piece of a sentence.
type node struct {
	lo, hi int    // tokens
	fold   string // of a one-token node
	lex    *lexeme

	actors []extract.Actor // of an actorNode
	item   *item
	date   *extract.Date

	kind   kind
	head   head // of a headNode, or of the words merged into an actorNode
	named  bool // the actor is said by name in this very sentence
	person bool // the actor is a person, not what the person stands for
	whole  bool // the words of a headNode are all that name the people
	day    bool // the date is that of a happening, not of a commemoration or document
}

// item is something that may be given.
type item struct {
	lo, hi   int // tokens
	quantity *extract.Quantity
	kind     extract.SupportKind
	owner    []extract.Actor // "300 bác sĩ của Học viện": whose they are
	each     bool            // "mỗi tỉnh 500 triệu đồng"
	skip     bool            // a value, a rate or a sum of other rows
	total    bool
	bare     bool // without a number
	gift     bool // only the word "quà"
	alms     bool // of a sort that is only ever given: "học bổng", "nhà tình thương"
	rate     bool // so much a head
	sum      bool // "với số tiền 50 triệu đồng": a gift where no other is told
	aid      bool // called relief: "40 tấn hàng cứu trợ"
	worth    bool // what a gift is worth, or what is built with it costs
	open     bool // no list names what is counted
	share    bool // what one of the things that are handed out is worth or holds
}

// unitKinds says what kind of support the unit of a quantity makes; units that
// are missing are goods.
var unitKinds = map[string]extract.SupportKind{
	"người": extract.Personnel, "lượt": extract.Personnel, "kíp": extract.Personnel, "tổ": extract.Personnel, "đội": extract.Personnel,
	"tổ công tác": extract.Personnel, "đội y tế": extract.Personnel, "đội phản ứng nhanh": extract.Personnel, "đoàn": extract.Personnel,
	"đồng": extract.Money, "USD": extract.Money, "EUR": extract.Money, "JPY": extract.Money, "KRW": extract.Money, "kip": extract.Money,
	"CNY": extract.Money, "GBP": extract.Money, "AUD": extract.Money, "THB": extract.Money, "RUB": extract.Money, "CHF": extract.Money,
	"SGD": extract.Money, "INR": extract.Money, "KHR": extract.Money,
}

// neverGiven are the units that statistics and lists of actors count.
var neverGiven = wordList("never given")

// abstract are the first syllables of what nobody can hold, after "một".
var abstract = wordList("abstract")

// moneys are the first syllables of moneys that no list of units has.
var moneys = wordList("moneys")

// roadUnits are the units that measure a road or a field, not a gift: "6 km đường".
var roadUnits = map[string]bool{"km": true, "ha": true, "m": true, "mét": true, "hecta": true}

// papers are what is written to somebody.
var papers = map[string]bool{"công văn": true, "văn bản": true, "đơn thư": true, "bức thư": true, "lá thư": true, "tờ trình": true, "báo cáo": true, "câu hỏi": true, "kiến nghị": true}

// receivers are the people that a number of people may be: "200 học sinh" get,
// "200 bác sĩ" go.
var receivers = wordList("receivers")

// bloodUnit is what counts blood; "đơn vị" alone does where the article has it.
const bloodUnit = "đơn vị máu"

// newItem makes an item of a quantity mention, or nil if such a thing is not
// given. With blood, "đơn vị" counts what was donated, not bodies.
func newItem(d *extract.Document, m *extract.Mention, blood bool) *item {
	q := m.Quantity
	if blood && q.Unit == "đơn vị" {
		b := *q
		b.Unit = bloodUnit
		q = &b
	}
	if neverGiven[q.Unit] || roadUnits[first(q.Unit)] {
		return nil
	}
	if m.Rule == "quantity.open" && q.Value == 1 && abstract[first(q.Unit)] {
		return nil // "1 nghĩa cử cao đẹp"
	}
	k, ok := unitKinds[q.Unit]
	if !ok && moneys[first(q.Unit)] {
		k, ok = extract.Money, true
	}
	if !ok {
		k = extract.Goods
	}
	if q.Unit == "cái" && m.Tokens.Hi < len(d.Tokens) && d.Tokens[m.Tokens.Hi].Fold == "tết" {
		return nil // "một cái Tết ấm áp"
	}
	if strings.HasPrefix(q.Unit, "cái ") {
		if f := strings.Fields(q.Unit); len(f) > 1 && (f[1] == "tết" || f[1] == "kết" || f[1] == "nhìn" || f[1] == "bắt" || f[1] == "ôm") {
			return nil // "một cái tết ấm áp"
		}
	}
	it := &item{lo: m.Tokens.Lo, hi: m.Tokens.Hi, kind: k, open: m.Rule == "quantity.open"}
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
		it.quantity = &own
	}
	return it
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
		if k+1 < m.Tokens.Hi {
			if receivers[t.Fold+" "+d.Tokens[k+1].Fold] {
				return true
			}
		}
	}
	return false
}
