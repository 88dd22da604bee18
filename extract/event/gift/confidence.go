package gift

import (
	"strconv"
	"strings"
	"sync"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/lists"
)

// trust is how far a rule is believed.
type trust struct {
	own     float64 // the sentence names both sides
	context float64 // a side came from the article around it
}

// trusts holds lists/confidence.txt by the rule.
var trusts = sync.OnceValue(func() map[string]trust {
	raw, err := lists.Data.ReadFile("confidence.txt")
	if err != nil {
		panic("event: no confidences: " + err.Error()) // they are embedded
	}
	out := map[string]trust{}
	for line := range strings.Lines(string(raw)) {
		f := strings.Fields(line)
		if len(f) != 3 || f[0] == "#" {
			continue
		}
		own, err1 := strconv.ParseFloat(f[1], 64)
		context, err2 := strconv.ParseFloat(f[2], 64)
		if err1 == nil && err2 == nil {
			out[f[0]] = trust{own, context}
		}
	}
	return out
})

// Factors of what makes any reading less sure.
const (
	weakWord   = 0.95 // only the company makes the word one of support
	nameless   = 0.9  // the receiver is a group without a name
	unnamed    = 0.85 // so is the giver
	unnumbered = 0.85 // goods without a number go to people without a name
)

// Trust returns the confidence of a frame's rows: its rule's, lower for weak words
// and nameless receivers.
func (f *Frame) Trust() float64 {
	t, ok := trusts()[f.Rule]
	if !ok {
		return f.Conf
	}
	c := t.own
	if f.Derived || f.Site {
		c = t.context
	}
	if !f.Strong {
		c *= weakWord
	}
	if len(f.Donors) > 0 && f.Donors[0].Kind == extract.GroupActor && !NamedBody(f.Donors[0].Group) {
		c *= unnamed
	}
	for _, g := range f.Groups {
		if len(g.To) > 0 && g.To[0].Kind == extract.GroupActor && len(g.Items) > 0 && g.Items[0].Bare {
			return c * nameless * unnumbered
		}
		if len(g.To) > 0 && g.To[0].Kind == extract.GroupActor {
			return c * nameless
		}
	}
	return c
}
