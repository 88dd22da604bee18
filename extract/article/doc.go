// Package article turns bytes into Documents: it finds out what a file is
// (plain text, HTML, JSON Lines, compressed or not), decodes it to UTF-8, cleans
// it while keeping the way back to the source, and reads the header: title,
// address, outlet, date of publication.
//
// It knows nothing of sentences, names or facts. Walk finds articles and Parse
// reads one, so that parsing can be spread over goroutines; Read does both in
// turn.
package article
