package gift

import (
	"slices"
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/syntax"
)

// Frame is one reading of a word of support.
type Frame struct {
	Trigger  int // node
	Lo, Hi   int // nodes that it covers
	Rule     string
	Donors   []extract.Actor
	Groups   []Group
	Status   extract.Status
	Turn     bool
	Conf     float64
	Steps    []extract.Step
	Used     []int // further words of support that belong to it
	Strong   bool
	Derived  bool // a part was filled from outside the sentence
	Blind    bool // both parts were
	Lent     bool // the giver was
	Site     bool // where it happened stands for the receiver
	Torn     bool // the giver's place is a piece of a longer name
	Row      bool // each of the receivers is told with an amount of its own
	Handed   bool // an official hands over, maybe what others gave
	Far      bool // a person who is said to give stands far from the verb
	Open     bool // no word says how far it has come
	Ruled    bool // the giver is the authority whose rules are told
	Passed   bool // it is taken in for several whom the sentence names
	Again    bool // the receiver is named in short, after its name
	Stricken bool // the receiver is a place told before to suffer
}

// Group is what goes to the same receivers.
type Group struct {
	To    []extract.Actor
	Items []*syntax.Item
}

// Reading is what a clause was read to say of an item, believed or not.
type Reading struct {
	Rule     string
	From, To []extract.Actor // as far as they were found
	Whole    bool            // both sides were
	Strong   bool            // see Frame
	Derived  bool
	Blind    bool
	Site     bool
}

// Reads notes, for who weighs it again where no row tells it, what a frame says of its items. whole
// tells whether its two sides were found.
func (r *Reader) Reads(f *Frame, whole bool) {
	for _, g := range f.Groups {
		for _, it := range g.Items {
			at := r.Doc.Tokens[it.Lo].Start
			if old, ok := r.Readings[at]; ok && (old.Whole || !whole) {
				continue
			}
			if r.Readings == nil {
				r.Readings = map[int]Reading{}
			}
			r.Readings[at] = Reading{f.Rule, slices.Clone(f.Donors), slices.Clone(g.To), whole, f.Strong, f.Derived, f.Blind, f.Site}
		}
	}
}

// Step notes in a frame what node n has told it. A node that is not there tells nothing.
func (r *Reader) Step(f *Frame, n int, why string) {
	if n < 0 || n >= len(r.Nodes) {
		return
	}
	f.Steps = append(f.Steps, extract.Step{Span: r.Span(r.Nodes[n].Lo, r.Nodes[n].Hi), Why: why})
}

// Clause returns the nodes around a trigger within which its parts stand.
func (r *Reader) Clause(t, floor int) (lo, hi int) {
	lo = floor
	for k := t - 1; k >= floor; k-- {
		if r.Ends(k) && !r.CarriesOn(k, t) {
			lo = k + 1
			break
		}
	}
	hi = len(r.Nodes)
	for k := t + 1; k < len(r.Nodes); k++ {
		if r.Ends(k) && !(r.Nodes[k].Fold == ":" && k > 0) && !r.Ellipsis(k) && !r.GoodsGoOn(k) {
			hi = k
			break
		}
	}
	return lo, hi
}

// Ellipsis reports whether the semicolon at node k only parts receivers of one
// verb: "hỗ trợ tỉnh A 2 tỷ đồng; các tỉnh B và C, mỗi tỉnh 1 tỷ đồng".
func (r *Reader) Ellipsis(k int) bool {
	if !r.Is(k, ";") {
		return false
	}
	for k++; k < len(r.Nodes) && r.Nodes[k].Kind == syntax.Word && r.Nodes[k].Lex == nil; k++ {
	}
	return k < len(r.Nodes) && r.Nodes[k].Kind == syntax.ActorNode && !r.Nodes[k].Person && r.ItemFollows(k, len(r.Nodes))
}

// Coined reports whether giver or receiver is one coined word, which may as well be a
// person or a feast where the article speaks of no need.
func (f *Frame) Coined() bool {
	lone := func(a extract.Actor) bool {
		return a.Kind == extract.GroupActor && syntax.CoinedWord(strings.ToLower(a.Group))
	}
	for i := range f.Groups {
		if slices.ContainsFunc(f.Groups[i].To, lone) {
			return true
		}
	}
	return slices.ContainsFunc(f.Donors, lone)
}

// Right is what stands after a trigger.
type Right struct {
	Groups  []Group
	Venue   int             // node, or -1
	Donors  int             // node of a source, agent or owner, or -1
	From    []extract.Actor // who stands before the verb
	Pending []*syntax.Item
	Items   []*syntax.Item
	Used    []int
	End     int
	Turn    bool
	Ongoing bool
	Barred  bool // the receiver is an office, to which letters are sent
	Again   bool // the receiver is named in short, after its name
}

// TakeRight copies what stands after the trigger.
func (f *Frame) TakeRight(res *Right) {
	f.Groups = append(f.Groups, res.Groups...)
	if len(res.Pending) > 0 {
		f.Groups = append(f.Groups, Group{nil, res.Pending})
	}
	f.Turn, f.Again = f.Turn || res.Turn, f.Again || res.Again
	f.Used = append(f.Used, res.Used...)
	f.Hi = max(f.Hi, res.End)
	if res.Ongoing && f.Status == extract.Done {
		f.Status = extract.Ongoing
	}
}
