// Package score compares extracted facts with facts that a person annotated:
// precision, recall and F1 for each category, and the errors by name.
//
// Gold is one JSON object an article with the lists persons, places,
// organizations, positions, supports, events and counts. A list "KEY_optional",
// or a row marked "optional", is neither asked for nor held against the
// extractor; "KEY_alt" lists further values that are right for KEY. Names are
// compared after folding: Unicode form, case, tone marks, punctuation, and for
// places the administrative prefix.
package score
