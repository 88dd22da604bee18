package syntax

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/text"
)

// Reader is an article with its sentences parsed, and the sentence that is being read:
// whoever reads sets Sent and Nodes. It is not safe for several goroutines.
type Reader struct {
	Analysis   *extract.Analysis
	Doc        *extract.Document
	Lex        *Lexicon
	Days       []Day
	Order      []int32 // mentions by their first token
	Offsets    []int32 // by token, where its mentions start in order
	stand      map[extract.Actor]extract.Actor
	employed   map[int]int     // by desk or office: the body that it is part of, or -1
	Sendings   []Sending       // who sends the delegations that are named with their sender
	hints      []Sending       // who is likely to have sent those that are not
	conveners  []Sending       // who holds a giving, and may have sent them
	items      []int           // the sentences with which further items of news begin
	Programme  []extract.Actor // who gives by the programme that the article is about
	Programmes []Programme     // those named, in the order of the text
	byPlace    map[int][]int   // bodies by their place, once asked for
	coined     map[string]int  // coined words, once asked for
	Begins     []ListSet       // by token of the sentences that are parsed: in which lists it begins a phrase
	words      []text.Begun    // by token too: what begins with it in the list of words
	Parsed     [][]Node        // by sentence
	Blocked    []bool          // by sentence: it tells of something else than aid
	Plain      []bool          // of those that are blocked, which may tell of it by a word of giving
	Needful    []bool          // by sentence: it speaks of need or kindness
	Aid        int             // how many sentences speak of aid by a strong word
	Needs      int             // how many speak of need or kindness
	Off        bool            // the article's topic is far from aid
	Silent     bool            // it is war, crime or sport
	blood      bool            // it counts blood
	Sent       int             // index of the sentence being read
	Nodes      []Node
	loners     []extract.Actor // the array in which alone puts them
	Content    Content         // of the nodes while they are parsed
	Holding    []Content       // by sentence
	first      int             // first token of the sentence that is parsed
	Claimed    map[int]bool    // by token: a support has it, so it is no statistic
}
