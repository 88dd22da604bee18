package syntax

import (
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/lists"
)

// Rich people, and those who founded a firm, give what is their own.

// maxFortune is how many tokens may stand between "tỷ phú" and the name: "tỷ phú người Mỹ gốc Việt A".
const maxFortune = 5

// tycoon reports whether the article calls a person a billionaire.
func (r *Reader) tycoon(person int) bool {
	toks := r.Doc.Tokens
	for _, m := range r.Analysis.Persons[person].Mentions {
		at := r.TokenFrom(m.Start)
		for i := at - 1; i > 0 && i >= at-maxFortune && toks[i].Kind == extract.Word && !ofAnother[toks[i].Fold]; i-- {
			if toks[i].Fold == "phú" && (toks[i-1].Fold == "tỷ" || toks[i-1].Fold == "tỉ") {
				return true
			}
		}
	}
	return false
}

// ofAnother are the words behind "tỷ phú" by which a name is somebody else's.
var ofAnother = lists.Words("of another")

// ownFortune reports whether who holds an office in the body gives his own and not what is the body's:
// its founder, unless it was founded to give, and a billionaire in a firm that sends nobody else to speak for it.
func (r *Reader) ownFortune(p *extract.Position, org int) bool {
	o := &r.Analysis.Organizations[org]
	if o.Jurisdiction >= 0 || givesAlways[First(o.Name)] || strings.HasPrefix(p.Title, "Đại diện") {
		return false
	}
	return strings.HasSuffix(p.TitleID, "sang-lap") || r.tycoon(p.Person)
}

// givesAlways are the first syllables of the names of bodies that are founded to give.
var givesAlways = lists.Words("gives always")
