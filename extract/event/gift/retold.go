package gift

import (
	"slices"
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/syntax"
)

// One gift is often told three times: a headline shortens it, the lead says what it was
// about, the body counts it. What is told by its number is the gift; the rest repeats it.

// counted is what an article tells to be given by its number, by what a row without a number
// may share with it. Areas are the places of giver and receiver, where they have any.
type counted struct {
	rows   []*extract.Support        // of goods and money
	money  []*extract.Support        // of those, money
	givers map[extract.Actor]bool    // areas
	areas  map[[2]extract.Actor]bool // of giver and receiver
	things map[[2]extract.Actor]int  // how many of them are goods
	loads  map[[2]extract.Actor]bool // where goods are told in bulk: "40 tấn hàng"
	handed map[[2]extract.Actor]bool // by the giver and the receiver's area
	parts  map[extract.Span]bool     // money without a number of which the parts are counted
}

// countedOf returns what the rows tell by its number.
func (r *Reader) countedOf(rows []extract.Support) *counted {
	c := &counted{
		givers: map[extract.Actor]bool{}, areas: map[[2]extract.Actor]bool{}, things: map[[2]extract.Actor]int{},
		loads: map[[2]extract.Actor]bool{}, handed: map[[2]extract.Actor]bool{}, parts: map[extract.Span]bool{},
	}
	for i := range rows {
		s := &rows[i]
		if s.Quantity == nil {
			continue
		}
		areas := r.areasOf(s)
		c.areas[areas], c.givers[areas[0]] = true, true
		c.handed[[2]extract.Actor{s.From, areas[1]}] = true
		if s.Kind == extract.Goods {
			c.things[areas]++
			c.loads[areas] = c.loads[areas] || strings.Contains(strings.ToLower(r.Doc.Slice(s.What)), " hàng")
		}
		if s.Kind == extract.Money && len(c.money) < maxShares {
			c.money = append(c.money, s)
		}
		if (s.Kind == extract.Goods || s.Kind == extract.Money) && len(c.rows) < maxShares {
			c.rows = append(c.rows, s)
		}
	}
	for i := range rows {
		if s := &rows[i]; s.Kind == extract.Money && s.Quantity == nil && slices.ContainsFunc(c.money, func(x *extract.Support) bool { return x.From == s.From && r.partOfAid(x.To, s.To) }) {
			c.parts[s.What] = true
		}
	}
	return c
}

// areasOf returns the areas of who gives and who receives.
func (r *Reader) areasOf(s *extract.Support) [2]extract.Actor {
	return [2]extract.Actor{r.Broad(s.From), r.Broad(s.To)}
}

// partOfAid reports whether what the first receiver gets is also told to go to the second:
// a place and the region or country in which it lies, or one and the same.
func (r *Reader) partOfAid(a, b extract.Actor) bool {
	return a == b || a.Kind == extract.PlaceActor && b.Kind == extract.PlaceActor && r.Within(a.Index, b.Index)
}

// withoutVague drops what is told without a number where the article counts it: "kinh phí"
// of which the parts are told, "quà" of which it tells what they were, and what a like gift
// retells (see retells): "tặng quà người nghèo tỉnh A" before "300 suất quà" for its districts.
func (r *Reader) withoutVague(rows []extract.Support) []extract.Support {
	c := r.countedOf(rows)
	vague := make([]bool, len(rows))
	for i := range rows {
		s := &rows[i]
		if s.Quantity != nil {
			continue
		}
		vague[i] = c.parts[s.What] || s.Kind == extract.Goods && r.presentTold(s, c)
		if !vague[i] && (s.Kind == extract.Goods || r.rough(s)) {
			short := r.shortens(s)
			vague[i] = slices.ContainsFunc(c.rows, func(x *extract.Support) bool { return r.retells(s, x, short) })
		}
	}
	told := map[extract.Span]bool{} // what is retold below a picture is so of all who hand it over
	for i := range rows {
		if vague[i] && r.shortens(&rows[i]) {
			told[rows[i].What] = true
		}
	}
	return without(rows, func(i int) bool { return vague[i] || rows[i].Quantity == nil && told[rows[i].What] })
}

// listed is how many things between two sides are a list: it leaves nothing to be told
// without a number.
const listed = 2

// presentTold reports whether goods without a number are told in full elsewhere: what the 40
// tonnes of goods were, goods that are listed, or a mere word for presents where the article
// tells what was given, or who gave it, or which only a picture shows.
func (r *Reader) presentTold(s *extract.Support, c *counted) bool {
	areas := r.areasOf(s)
	if c.loads[areas] || c.things[areas] > listed {
		return true
	}
	tokens := r.Tokens(s.What)
	if len(tokens) == 2 && tokens[0].Fold == "hiện" && tokens[1].Fold == "vật" && c.things[areas] > 0 {
		return true // "tiền và hiện vật", which are counted
	}
	lex, n := r.Lex.Words.Longest(tokens)
	switch {
	case lex == nil || n == 0:
		return false
	case lex.Goods == "alms" && !portions[tokens[0].Fold]:
		return c.handed[[2]extract.Actor{s.From, areas[1]}]
	case lex.Goods != "gift" && lex.Goods != "alms":
		return false
	}
	switch r.BlockOf(s.Sentence) {
	case extract.Headline:
		crowd := s.From.Kind == extract.GroupActor && !NamedBody(s.From.Group) && len(c.givers) > 0
		if crowd || s.To.Kind == extract.GroupActor && c.givers[areas[0]] {
			return true
		}
	case extract.Caption:
		return true
	}
	return c.areas[areas] || s.From.Kind == extract.PersonActor && s.To.Kind == extract.PersonActor && r.Needs < 2
}

// portions are the words by which what is given in need is presents: "phần cơm".
var portions = map[string]bool{"quà": true, "phần": true, "suất": true}

// retells reports whether a gift without a number is a counted one. Its giver and who gets
// it are the same; or it is told where things are told in short, and one of the two is; or
// the next sentences count it for the same receiver: "Chính phủ quyết định hỗ trợ gạo cho
// tỉnh A. Bộ Tài chính xuất cấp 300 tấn gạo …".
func (r *Reader) retells(bare, counted *extract.Support, short bool) bool {
	if bare.Sentence == counted.Sentence {
		return bare.From == counted.From && bare.To == counted.To && r.spelledOut(bare.What, counted.What)
	}
	same := r.sameSide(counted.From, bare.From)
	if !r.like(bare, counted) && !(short && same && counted.Kind == extract.Goods && r.goodsAtLarge(bare.What)) {
		return false
	}
	a, b := r.Doc.SentenceAt(bare.Sentence.Start), r.Doc.SentenceAt(counted.Sentence.Start)
	switch {
	case r.OnTop(bare.Sentence) && !(a < b && b-a <= Reach && !r.shortens(counted)), !short && strings.Contains(strings.ToLower(r.Doc.Slice(bare.Sentence)), "dịp này"):
		return false
	case same && (short || a < b && r.rough(bare)) && bare.To.Kind != extract.PersonActor:
		return true
	case same && r.likeGoods(bare.What, counted.What):
		return r.amongThose(counted, bare)
	case same:
		return counted.To == bare.To || bare.To.Kind == extract.GroupActor && counted.To.Kind == extract.GroupActor
	case short:
		return r.sameEnd(counted.To, bare.To) && (counted.To == bare.To || bare.To.Kind == extract.GroupActor || r.Home([]extract.Actor{bare.From}, bare.To))
	}
	return r.sameEnd(counted.To, bare.To) && a < b && b-a <= Reach && !r.OnTop(counted.Sentence)
}

// spelledOut reports whether an item without a number is what the counted one behind it is of:
// "hóa chất cho tỉnh R 3 tấn cloramin", "lô vắc xin gồm 2 triệu liều".
func (r *Reader) spelledOut(bare, counted extract.Span) bool {
	if bare.End > counted.Start {
		return false
	}
	t := r.Tokens(extract.Span{Start: bare.End, End: counted.Start})
	for i := range t {
		switch {
		case t[i].Fold == "gồm":
			return true
		case givesAgain[t[i].Fold]:
			return false
		}
	}
	return len(t) > 1 && !joins[t[len(t)-1].Fold] && r.goodsAtLarge(bare)
}

// joins are the words and marks behind which another thing stands; givesAgain begins another
// verb of giving.
var (
	joins      = map[string]bool{",": true, ";": true, "và": true, "cùng": true, "với": true, "kèm": true, "-": true, "+": true, "&": true, "/": true}
	givesAgain = map[string]bool{"tặng": true, "trao": true, "hỗ": true, "ủng": true, "cấp": true, "gửi": true, "tài": true, "góp": true, "chuyển": true}
)

// sameEnd reports whether two receivers are one, a place and one within it, or people
// without a name.
func (r *Reader) sameEnd(a, b extract.Actor) bool {
	p, q := r.AreaOf(a), r.AreaOf(b)
	return a == b || p >= 0 && q >= 0 && (r.Within(p, q) || r.Within(q, p)) || a.Kind == extract.GroupActor && b.Kind == extract.GroupActor
}

// shortens reports whether a gift is told where the text is shortened: in a headline, a
// caption or a line of one sentence that says neither when it was nor that it was done.
func (r *Reader) shortens(s *extract.Support) bool {
	switch r.BlockOf(s.Sentence) {
	case extract.Headline, extract.Caption:
		return true
	}
	before := strings.TrimRight(r.Doc.Text[:s.Sentence.Start], " \t|")
	behind := strings.TrimLeft(r.Doc.Text[s.Sentence.End:], " \t|")
	if (before != "" && !strings.HasSuffix(before, "\n")) || (behind != "" && behind[0] != '\n') || s.Sentence.End-s.Sentence.Start > longestLine {
		return false
	}
	nodes := r.Parsed[r.Doc.SentenceAt(s.Sentence.Start)]
	return !slices.ContainsFunc(nodes, func(n syntax.Node) bool {
		return n.Kind == syntax.DateNode || n.Kind == syntax.Word && n.Lex != nil && n.Lex.Marker&syntax.Past != 0
	})
}

// longestLine is how many bytes a line has at most that tells in short what is told at length.
const longestLine = 260

// rough reports whether a gift is money of which only the size is told: "hàng tỷ đồng".
func (r *Reader) rough(s *extract.Support) bool {
	return s.Kind == extract.Money && r.Tokens(s.What)[0].Fold == "hàng"
}

// like reports whether a counted gift may be the one that is told without a number: a
// present and rough money may be anything, goods what has their noun.
func (r *Reader) like(bare, counted *extract.Support) bool {
	if bare.Kind == extract.Money {
		return true
	}
	for _, t := range r.Tokens(bare.What) {
		if t.Fold == "quà" {
			return true
		}
		if !vagueWords[t.Fold] {
			break
		}
	}
	return counted.Kind == extract.Goods && r.likeGoods(bare.What, counted.What)
}

// goodsAtLarge reports whether an item only says of what kind the goods are: "vật tư y tế".
func (r *Reader) goodsAtLarge(what extract.Span) bool {
	t := r.Tokens(what)
	return len(t) > 1 && atLarge[t[0].Fold+" "+t[1].Fold]
}

// atLarge are the nouns of goods of which a text tells elsewhere what they are.
var atLarge = map[string]bool{"vật tư": true, "vật chất": true, "vật phẩm": true, "hàng hóa": true, "hàng cứu": true, "thiết bị": true, "trang thiết": true, "nhu yếu": true, "lương thực": true, "thực phẩm": true, "hóa chất": true}

// likeGoods reports whether a counted item is one of the goods that are told without a
// number: it has their first noun.
func (r *Reader) likeGoods(bare, counted extract.Span) bool {
	b, unit := r.Tokens(bare), ""
	for len(b) > 1 && vagueWords[b[0].Fold] {
		b, unit = b[1:], b[0].Fold
	}
	if len(b) == 0 {
		return false
	}
	n := 1
	if len(b) > 1 && b[0].Fold != "quà" && b[1].Kind == extract.Word {
		n = 2 // "xe đạp"
	}
	c := r.Tokens(counted)
	if unit != "" && c[len(c)-1].Fold == unit {
		return true // "hàng nghìn suất cơm", then "3.000 suất"
	}
	if b[0].Fold == "quà" && portions[c[len(c)-1].Fold] {
		return true // "quà Tết", then "60 suất"
	}
	for i := 0; i+n <= len(c); i++ {
		if c[i].Fold == b[0].Fold && (n == 1 || c[i+1].Fold == b[1].Fold) {
			return true
		}
	}
	return false
}

// vagueWords are the words before a noun by which its goods stay uncounted.
var vagueWords = map[string]bool{"những": true, "các": true, "nhiều": true, "phần": true, "suất": true, "món": true, "một": true, "hàng": true, "trăm": true, "nghìn": true, "ngàn": true, "vạn": true, "chục": true}

// amongThose reports whether who got the counted gift is who got the vague one or lies
// in it; people without a name may be any that are told of before they are counted.
func (r *Reader) amongThose(counted, vague *extract.Support) bool {
	a, b := counted.To, vague.To
	p, q := r.AreaOf(a), r.AreaOf(b)
	switch {
	case a == b:
		return true
	case p >= 0 && q >= 0:
		return r.Within(p, q) || r.Within(q, p)
	case b.Kind == extract.PersonActor || a.Kind == extract.PersonActor:
		return false
	}
	return (a.Kind == extract.GroupActor || b.Kind == extract.GroupActor) && vague.Sentence.Start < counted.Sentence.Start
}

// withoutEchoes drops a gift that a later sentence, or a caption, tells again: the same
// givers, as much of the same, to the same receiver, to who takes it in for that one or to people
// without a name, and no word says that it came on top.
func (r *Reader) withoutEchoes(rows []extract.Support) []extract.Support {
	type telling struct {
		from, to extract.Actor
		kind     extract.SupportKind
		value    float64
		unit     string
	}
	first := map[telling]extract.Span{}
	return slices.DeleteFunc(rows, func(s extract.Support) bool {
		if s.Quantity == nil || s.Quantity.Value <= 2 || s.Kind == extract.Personnel {
			return false
		}
		k := telling{s.From, s.To, s.Kind, s.Quantity.Value, UnitFamily(s.Quantity.Unit)}
		switch {
		case s.To.Kind == extract.GroupActor && !countedGroup(s.To):
			k.to = extract.Actor{Kind: extract.GroupActor}
		case s.To.Kind == extract.OrganizationActor && s.Kind == extract.Money && r.TakesGifts(s.To):
			k.to = r.Broad(s.To) // the Front of a province takes in what is for the province
		}
		at, again := first[k]
		if !again {
			first[k] = s.Sentence
			return false
		}
		return at != s.Sentence && !r.OnTop(s.Sentence)
	})
}

// OnTop reports whether a sentence tells what was given besides: "Đồng thời, tặng …", "D
// còn trao …".
func (r *Reader) OnTop(said extract.Span) bool {
	si := r.Doc.SentenceAt(said.Start)
	if si < 0 {
		return false
	}
	t := r.Doc.Sentences[si].Tokens
	for i := t.Lo; i < t.Hi; i++ {
		w := &r.Doc.Tokens[i]
		if adding[w.Fold] || w.Fold == "còn" && i+1 < t.Hi && r.Doc.Tokens[i+1].Fold != "lại" || i+1 < t.Hi && addingPairs[w.Fold+" "+r.Doc.Tokens[i+1].Fold] {
			return true
		}
	}
	return false
}

// adding are words that say of a gift that it came on top of another; addingPairs those of
// two syllables.
var (
	adding      = map[string]bool{"cũng": true, "thêm": true, "riêng": true}
	addingPairs = map[string]bool{"đồng thời": true, "ngoài ra": true, "tiếp tục": true, "cùng với": true, "trước đó": true, "sau đó": true, "bên cạnh": true, "lần hai": true, "đợt hai": true, "đợt 2": true, "cùng ngày": true}
)
