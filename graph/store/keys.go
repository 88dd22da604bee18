package store

import (
	"encoding/binary"

	"github.com/lienket/lienket/graph/dataset"
)

// formatVersion is the version of all that FORMAT.md describes.
const formatVersion = 1

// The spaces of badger keys: the first byte says what the value is.
const (
	spaceRoot      = 'M' // the one root
	spaceDirectory = 'X' // generation, order, chunk: page directory
	spacePage      = 'P' // order, page number: index page
	spaceTerm      = 'T' // kind, page number, fill, part: terms by number
	spaceHash      = 'H' // run, bucket: terms' numbers by hash
	spaceCommit    = 'C' // sequence, part: commits not yet folded
	spaceGarbage   = 'G' // generation, chunk: keys that it has replaced
)

// orders are the native orders, by their number in the format.
var orders = [...]dataset.Order{
	dataset.SPOG, dataset.PSOG, dataset.POSG, dataset.OSPG, dataset.GSPO, dataset.GPOS,
}

const numOrders = len(orders)

// graphLast reports whether order number o ends in the graph, so that its pages
// mark duplicate triples.
func graphLast(o int) bool { return orders[o][3] == dataset.G }

var rootKey = []byte{spaceRoot}

func pageKey(o int, id uint64) []byte {
	return binary.BigEndian.AppendUint64([]byte{spacePage, byte(o)}, id)
}

func directoryKey(generation uint64, o int, chunk uint32) []byte {
	k := binary.BigEndian.AppendUint64([]byte{spaceDirectory}, generation)
	return binary.BigEndian.AppendUint32(append(k, byte(o)), chunk)
}

// termKey is the key of one part of a dictionary page with so many terms.
func termKey(k dataset.Kind, page uint64, fill int, part uint32) []byte {
	key := binary.BigEndian.AppendUint64([]byte{spaceTerm, byte(k)}, page)
	return binary.BigEndian.AppendUint32(append(key, byte(fill)), part)
}

func hashKey(run, bucket uint32) []byte {
	return binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32([]byte{spaceHash}, run), bucket)
}

func commitKey(sequence uint64, part uint32) []byte {
	return binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint64([]byte{spaceCommit}, sequence), part)
}

func garbageKey(generation uint64, chunk uint32) []byte {
	return binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint64([]byte{spaceGarbage}, generation), chunk)
}
