// Package text divides Vietnamese news prose: tokens, sentences, and the kinds
// of a page's blocks (headline, lead, caption, byline, boilerplate). It also
// holds the foldings under which words are compared.
//
// Segmenter is the stage of the pipeline; Tokenize, Fold, FoldTone and Plain
// serve whoever builds or reads word lists. The package knows nothing of names,
// places or offices, and reads only Document.Text and the blocks in it.
package text
