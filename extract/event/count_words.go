package event

// counted is what a phrase says of a number beside it; data/counts.txt tells which phrases
// say what.
type counted uint32

const (
	countNoun   counted = 1 << iota // it is what statistics count
	countHeld                       // it is, after "có" or "với"
	countAlone                      // it is, if nothing follows
	countMany                       // it is, where there are more than a few
	countPeople                     // it is people, whatever the unit
	countFate                       // it tells what became of people
	countDone                       // it tells what was done to the people whose number follows
	countHarm                       // it tells what became of things
	countSum                        // the amount of money after it is a statistic
	countDelta                      // the number after it is a difference
	countLand                       // the number after it is the whole country's
	countOther                      // it is none of these, though its first words are
	countWorld                      // the number after it is the whole world's
	countRate                       // the percentage after it is a rate of a place
	countRain                       // the millimetres after it are rain
	countLevel                      // the metres after it are how high the water stands
	countHeads                      // the number after it is that of all who live there
	countYield                      // the weight or land after it is what a place has or grows
	countPlan                       // the number after it is not yet so
	countWant                       // the number after it is wanted, unless it is one of harm
	countCrowd                      // of people, only where there are more than a few
	countGauge                      // it was measured: no phrase, but a statistic's kind
)

var countedNames = map[string]counted{
	"noun": countNoun, "held": countHeld, "bare": countAlone, "many": countNoun | countMany, "people": countPeople,
	"fate": countFate, "harm": countHarm, "sum": countSum, "change": countDelta, "land": countLand, "world": countWorld, "other": countOther, "done": countDone,
	"crowd": countFate | countCrowd, "round": countDone | countCrowd,
	"rate": countRate, "rain": countRain, "level": countLevel, "heads": countHeads, "yield": countYield, "plan": countPlan, "want": countWant,
}
