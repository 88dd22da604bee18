package gift

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/syntax"
)

// Memory is what the article said last: it fills what a later sentence leaves
// open.
type Memory struct {
	Donors, Receivers         []extract.Actor
	DonorSent, ReceiverSent   int
	Promised                  bool           // those givers only decided to give
	Status                    extract.Status // of the headline
	HeadDonors, HeadReceivers []extract.Actor
	List                      []extract.Actor // the last row of several places
	ListSent                  int             // the sentence of that row
	Here                      []extract.Actor // the receivers, named or not, of the clause before
	HereSent                  int
	Hosts                     []extract.Actor // who holds what was told last, or came
	HostSent                  int
	Collector                 []extract.Actor // the body that took in what it hands on
	CollectorSent             int
	Open                      []extract.Actor // who gave to nobody that the clause names
	OpenSent                  int
	OpenPromise               bool            // and only decided to
	OpenItems                 []*syntax.Item  // what they gave
	Load, LoadTo              []extract.Actor // who sends the consignment told last, and to whom
	LoadSent                  int
	Ruler                     []extract.Actor // the authority whose rules say how much people get
	RulerSent                 int
}

// Reach is how many sentences back an unnamed giver or receiver may be.
const Reach = 2

// Detail reports whether the sentence tells more of what the one before it told: "Cụ thể,
// …", "Theo đó, …", "Trong đó, …".
func (r *Reader) Detail() bool {
	t := r.Doc.Tokens[r.Nodes[0].Lo:r.Nodes[len(r.Nodes)-1].Hi]
	return len(t) > 1 && (t[0].Fold == "cụ" && t[1].Fold == "thể" || (t[0].Fold == "theo" || t[0].Fold == "trong") && t[1].Fold == "đó" || len(t) > 2 && t[0].Fold == "trong" && t[1].Fold == "số" && t[2].Fold == "đó")
}

// Stranger reports whether a capitalised word that no one knows stands before the
// word of support at node t: its giver is named, though not found. The first word of a
// sentence must be built as no Vietnamese one is.
func (r *Reader) Stranger(t int) bool {
	for k := t - 1; k >= 0; k-- {
		n := &r.Nodes[k]
		if n.Lex != nil && n.Lex.Marker&(syntax.Past|syntax.Ongoing|syntax.Pledge) != 0 || r.Is(k, "cũng", "còn", "tổ", "chức") {
			continue
		}
		if r.Is(k, ")") { // "Miếu Thanh Sơn (quận 3) cũng trao"
			for k > 0 && !r.Is(k, "(") {
				k--
			}
			continue
		}
		return n.Kind == syntax.Word && n.Lex == nil && r.Doc.Tokens[n.Hi-1].Cap && r.Doc.Tokens[n.Hi-1].Kind == extract.Word && (k > 0 || syntax.CoinedWord(n.Fold))
	}
	return false
}

// Overlap reports whether somebody is among both.
func Overlap(a, b []extract.Actor) bool {
	for _, x := range a {
		for _, y := range b {
			if x == y {
				return true
			}
		}
	}
	return false
}
