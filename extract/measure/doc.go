// Package measure recognises dates and counted things in Vietnamese news prose:
// the DateMentions and QuantityMentions of an Analysis.
//
// A date is made as exact as the text allows. A day and month take their year
// from the nearest date that is known in full (see reference); relative words
// ("hôm nay", "sáng cùng ngày") from the publication date or the date before
// them. Scores, ratios, document numbers and ranges of things are no dates.
//
// A quantity is a number with what it counts, in one span: "gần 600 lượt nhân
// viên y tế". Lengths of time, ages and ordinals are no quantities.
//
// The package knows nothing of who gave or suffered what. Units, nouns and the
// words that end a phrase are lists in data/.
package measure
