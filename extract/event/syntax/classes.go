package syntax

import (
	"iter"
	"sync"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/lists"
	"github.com/lienket/lienket/extract/text"
)

// Counted is what a phrase says of a number beside it; lists/counts.txt tells which phrases
// say what.
type Counted uint32

// What a phrase may say of a number; a phrase may say several.
const (
	CountNoun   Counted = 1 << iota // it is what statistics count
	CountHeld                       // it is, after "có" or "với"
	CountAlone                      // it is, if nothing follows
	CountMany                       // it is, where there are more than a few
	CountPeople                     // it is people, whatever the unit
	CountFate                       // it tells what became of people
	CountDone                       // it tells what was done to the people whose number follows
	CountHarm                       // it tells what became of things
	CountSum                        // the amount of money after it is a statistic
	CountDelta                      // the number after it is a difference
	CountLand                       // the number after it is the whole country's
	CountOther                      // it is none of these, though its first words are
	CountWorld                      // the number after it is the whole world's
	CountRate                       // the percentage after it is a rate of a place
	CountRain                       // the millimetres after it are rain
	CountLevel                      // the metres after it are how high the water stands
	CountHeads                      // the number after it is that of all who live there
	CountYield                      // the weight or land after it is what a place has or grows
	CountPlan                       // the number after it is not yet so
	CountWant                       // the number after it is wanted, unless it is one of harm
	countCrowd                      // of people, only where there are more than a few
	CountGauge                      // it was measured: no phrase, but a statistic's kind
)

var countedNames = map[string]Counted{
	"noun": CountNoun, "held": CountHeld, "bare": CountAlone, "many": CountNoun | CountMany, "people": CountPeople,
	"fate": CountFate, "harm": CountHarm, "sum": CountSum, "change": CountDelta, "land": CountLand, "world": CountWorld, "other": CountOther, "done": CountDone,
	"crowd": CountFate | countCrowd, "round": CountDone | countCrowd,
	"rate": CountRate, "rain": CountRain, "level": CountLevel, "heads": CountHeads, "yield": CountYield, "plan": CountPlan, "want": CountWant,
}

// EventForm says how a word tells of a happening.
type EventForm uint8

// Forms of the words of happenings.
const (
	Deeds EventForm = iota // a verb
	Ceremonies
	Trips
	attends
	Encounters // a verb between two who are named
	Stays      // a verb of an officer, on a day
)

var eventForms = map[string]EventForm{"verb": Deeds, "noun": Ceremonies, "trip": Trips, "attend": attends, "encounter": Encounters, "stay": Stays}

// EventWord says of which type a word's happening is.
type EventWord struct {
	Kind extract.EventType
	Form EventForm
	Rule string
}

var eventTypes = map[string]extract.EventType{
	"visit": extract.Visit, "meeting": extract.Meeting, "send-off": extract.SendOff, "gift": extract.Gift,
	"appointment": extract.Appointment, "signing": extract.Signing, "inspection": extract.Inspection,
	"conference": extract.Conference, "other": extract.OtherEvent, "none": "",
}

// A ledger is the part of an article that lists who gave how much: "X ủng hộ 1
// tỷ đồng; Y: 500 triệu đồng; chùa Z 2 tấn gạo". Its entries name giver and item;
// who receives was said before, by the reception, the drive or the headline. The
// frames read what a sentence says by itself; the ledger adds entries of which
// they found nothing.

// LedgerClass is a class of the words of lists/ledger.txt.
type LedgerClass uint8

// Classes of the words of lists.
const (
	ListWord     LedgerClass = 1 << iota // "trong đó": givers follow, with or without a verb
	OpenWord                             // "danh sách ủng hộ": it opens a list of givers
	LightWord                            // may stand between a giver, the verb and the item
	StopWord                             // the sentence tells of business, rules, prizes or sport
	NearWord                             // a receiver named by its kind: who it is was said before
	WholeWord                            // "tổng số tiền": the money is nobody's gift
	OccasionWord                         // "tại buổi lễ": the sentence tells of the same occasion
	BodyWord                             // begins the name of a giver that is no registered body
)

var ledgerClasses = map[string]LedgerClass{
	"list": ListWord, "open": OpenWord, "light": LightWord, "stop": StopWord, "near": NearWord, "whole": WholeWord, "occasion": OccasionWord, "body": BodyWord,
}

// ledgerWords reads lists/ledger.txt, the classes of its phrases, once. It panics if
// the list is damaged, for it is part of the program.
var ledgerWords = sync.OnceValue(func() *text.Phrases[LedgerClass] {
	l := &text.Phrases[LedgerClass]{}
	lists.Classes("ledger.txt", ledgerClasses, func(w string, c LedgerClass) { *l.At(w) |= c })
	return l
})

// ledgerLists are the classes that are asked of whole sentences, each with the list of the
// first words of its phrases.
var ledgerLists = [...]struct {
	class LedgerClass
	list  ListSet
}{{StopWord, inStops}, {WholeWord, inWholes}, {OpenWord, inOpens}}

// ledgerFirsts returns the first words of the phrases of a class.
func ledgerFirsts(class LedgerClass) iter.Seq[string] {
	p := &text.Phrases[bool]{}
	lists.Classes("ledger.txt", ledgerClasses, func(w string, c LedgerClass) {
		if c == class {
			p.At(w)
		}
	})
	return p.Firsts()
}

// news tells what the article reports from what it recalls, plans or generalises.

// Recall says in which way words put a happening out of the news.
type Recall uint8

// Ways to put a happening out of the news.
const (
	Recalled Recall = 1 << iota // of another time
	Planned                     // planned or wished
	Generic                     // no single happening
	DeedOnly                    // no single happening, before a verb
	Fresh                       // of now
)

var recallNames = map[string]Recall{"past": Recalled, "plan": Planned, "generic": Generic, "deed": DeedOnly, "fresh": Fresh}

// Opens is how many of them announce what is only planned.
const Opens = 4
