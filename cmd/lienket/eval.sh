#!/bin/sh
# Scores the extraction against the annotated articles, with floors that only
# rise. usage: eval.sh BINARY FOLDER, where FOLDER holds seeds and dev, each with
# texts and gold.
set -eu
bin=$1
data=$2
here=$(dirname "$0")
floors=$here/../../extract/score/floors
heldout=$here/../../extract/testdata/heldout
status=0
one() {
	printf '\n%s\n' "$1"
	"$bin" eval --floors "$floors/$1.tsv" "$2/gold" "$2"/*.txt || status=1
}
[ ! -d "$heldout" ] || one heldout "$heldout"
if [ ! -d "$data" ]; then
	echo "No evaluation data in $data: set LIENKET_SHARED to the folder that holds eval/." >&2
	exit "$status"
fi
one seeds "$data/seeds"
one dev "$data/dev"
exit "$status"
