// Package event draws from an analysed article who supported whom, what
// happened, and what was counted: the Supports, Events and Counts of an Analysis.
//
// A sentence becomes a row of nodes (see parse): actors with the small word that
// gives them their part, counted things, words of support, dates. A frame then
// reads a word of support with what stands around it; which verbs and small words
// there are, and which part they give, is data (data/*.txt). What a frame leaves open,
// the article fills: the delegation's sender, the receiver named a sentence ago.
// Lists of givers are read as ledgers, shares of a gift as portions of it; in a row
// without a verb it is weighed who gives and who receives (see scatter). Of gifts that none of these reads, giver and
// receiver are weighed (see leftovers): those whom the clause names or describes,
// those told before, and those whom the article is about (see cast). People of whom no row tells,
// though they are seen off, thanked or back from a mission, are read last (see crew).
//
// The package knows the annotation model only: not how names were found, nor how
// facts are stored.
package event
