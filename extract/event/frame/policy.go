package frame

import (
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// Rules of an authority that say how much people get who suffered this or that: "Tỉnh A ban
// hành mức hỗ trợ. Hộ có nhà sập được hỗ trợ 60 triệu đồng". Who gives is said once, and
// nothing is paid out yet.

// ruleReach is how many sentences the rules of an authority may take.
const ruleReach = 6

// rules notes the authority of which the sentence tells that it decides, or lays down,
// how much people get.
func (r *reader) rules() {
	if r.Aid == 0 || !r.laidDown() {
		return
	}
	for k := range r.Nodes {
		n := &r.Nodes[k]
		if n.Kind != syntax.ActorNode || len(n.Actors) != 1 {
			continue
		}
		a := n.First()
		if n.Person {
			a = r.StandsFor(a)
		}
		if p := r.PartOf(k, 0); (p == syntax.Subject || p == syntax.Owner || p == syntax.Agent) && r.authority(a) {
			if m := &r.Memory; len(m.Ruler) == 0 || r.Sent-m.RulerSent > ruleReach || r.AreaOf(m.Ruler[0]) < 0 || r.AreaOf(m.Ruler[0]) != r.AreaOf(a) {
				m.Ruler = []extract.Actor{a} // of a province and its government the one named first
			}
			r.Memory.RulerSent = r.Sent
			return
		}
	}
}

// laidDown reports whether the sentence speaks of support and of laying down rules.
func (r *reader) laidDown() bool {
	toks := r.Doc.Tokens[r.Nodes[0].Lo:r.Nodes[len(r.Nodes)-1].Hi]
	help := false
	for i := 0; i+1 < len(toks) && !help; i++ {
		next := toks[i+1].Fold
		help = next == "trợ" && toks[i].Fold == "hỗ" || next == "cấp" && toks[i].Fold == "trợ"
	}
	for i := 0; i+1 < len(toks) && help; i++ {
		if layings[toks[i].Fold] == toks[i+1].Fold {
			return true
		}
	}
	return false
}

// layings are the syllables, and those behind them, by which rules of support are laid down.
var layings = map[string]string{
	"ban": "hành", "quy": "định", "nghị": "quyết", "quyết": "định", "mức": "hỗ", "chính": "sách",
	"phương": "án", "chấp": "thuận", "thông": "qua", "tiêu": "chí",
}

// authority reports whether an actor is a government, at any level.
func (r *reader) authority(a extract.Actor) bool {
	switch a.Kind {
	case extract.PlaceActor:
		switch r.Analysis.Places[a.Index].Kind {
		case extract.Province, extract.City, extract.District, extract.Commune:
			return true
		}
	case extract.OrganizationActor:
		name := strings.ToLower(r.Analysis.Organizations[a.Index].Name)
		for _, p := range []string{"ubnd", "hđnd", "ủy ban nhân dân", "uỷ ban nhân dân", "hội đồng nhân dân", "chính phủ"} {
			if strings.HasPrefix(name, p) {
				return true
			}
		}
	}
	return false
}

// ruled lets the authority of the rules being told give what a frame without a giver says
// that people get.
func (r *reader) ruled(f *gift.Frame, to []extract.Actor, items []*syntax.Item) bool {
	if len(f.Donors) > 0 || len(r.Memory.Ruler) == 0 || r.Sent-r.Memory.RulerSent > ruleReach || len(items) == 0 || len(to) == 0 || !gift.GroupOnly(to) || r.genericOnly(to) || r.SaidDone(f.Trigger) {
		return false
	}
	for _, it := range items {
		if it.Quantity == nil || it.Kind != extract.Money && it.Kind != extract.Goods {
			return false
		}
	}
	f.Donors, f.Ruled, f.Strong = r.Memory.Ruler, true, true
	f.Status = extract.Pledged
	f.Conf *= 0.75
	r.Step(f, f.Trigger, "giver: whose rules they are")
	return true
}

// ruling notes, behind a frame that is believed, the authority that gives so much to each of
// some people: the sentences behind it go on with others.
func (r *reader) ruling(f *gift.Frame) {
	if f.Ruled {
		r.Memory.RulerSent = r.Sent
		return
	}
	if len(f.Donors) != 1 || !r.authority(f.Donors[0]) {
		return
	}
	for _, g := range f.Groups {
		for _, it := range g.Items {
			if (it.Rate || it.Each || strings.HasPrefix(strings.ToLower(g.First().Group), "mỗi ")) && gift.GroupOnly(g.To) && f.Status != extract.Done {
				r.Memory.Ruler, r.Memory.RulerSent = f.Donors, r.Sent
				return
			}
		}
	}
}

// ruledRow reads what people get by the rules being told, and what others get behind them
// without a verb: "hộ có nhà sập được hỗ trợ 60 triệu đồng/hộ, nhà tốc mái 5 triệu đồng".
func (r *reader) ruledRow(f *gift.Frame, l *syntax.Left, res *gift.Right) bool {
	k := l.Patient
	if k < 0 {
		k = l.Subject
	}
	if k < 0 || r.Nodes[k].Kind != syntax.HeadNode || r.Nodes[k].Head != syntax.Needy {
		return false
	}
	for k > 1 && r.Is(k-1, "có") && r.Nodes[k-2].Kind == syntax.HeadNode && r.Nodes[k-2].Head == syntax.Needy {
		k -= 2 // "hộ có nhà sập"
	}
	items, end := res.Items, res.End
	for x := f.Trigger + 1; x < len(r.Nodes) && x <= f.Trigger+3; x++ {
		if n := &r.Nodes[x]; n.Kind == syntax.ItemNode && n.Item.Rate {
			items, end = []*syntax.Item{n.Item}, x+1
			break
		}
	}
	to := []extract.Actor{r.GroupActor(k)}
	if !r.ruled(f, to, items) {
		return false
	}
	for _, it := range items {
		it.Skip = false
	}
	r.Step(f, k, "receiver")
	f.Groups, f.Hi = []gift.Group{{To: to, Items: items}}, end
	f.Used = append(f.Used, res.Used...)
	r.needyGoOn(f)
	return true
}

// needyGoOn reads what further people get behind the first of a row of rules.
func (r *reader) needyGoOn(f *gift.Frame) {
	k := f.Hi
	for k < len(r.Nodes) && k <= f.Hi+3 && (r.Is(k, ",", ";", "/", "và", "còn") || r.Nodes[k].Kind == syntax.Word && r.Nodes[k].Lex == nil || r.Nodes[k].Kind == syntax.HeadNode && r.Is(k-1, "/")) {
		k++
	}
	if k == f.Hi || !r.Is(k-1, ",", ";", "và", "còn") {
		return
	}
	if groups, end, _ := r.needyShares(k); len(groups) > 0 {
		for _, g := range groups {
			g.Items[0].Skip = false
		}
		f.Groups, f.Hi = append(f.Groups, groups...), end
	}
}
