#!/bin/sh
# Shows what lienket does, on the sample corpus that stands beside this script.
# usage: run.sh BINARY WORKDIR
set -eu
bin=$1
work=$2
here=$(dirname "$0")
rm -rf "$work"
mkdir -p "$work"
db=$work/lienket.db

say() { printf '\n\033[1m%s\033[0m\n' "$*"; }

say "lienket build: articles in, graph stored"
"$bin" build --db "$db" "$here/articles"

say "lienket facts: the facts as people say them, each with its sentence"
"$bin" facts --db "$db"

say "lienket query: who sent people, how many, to whom?"
"$bin" query --db "$db" '
  SELECT ?from ?to ?people ?when WHERE {
    ?s a lk:Support ; lk:kind lk:Personnel ; lk:quantity ?people ; lk:donor/rdfs:label ?from ; lk:recipient/rdfs:label ?to .
    OPTIONAL { ?s lk:date ?when }
  } ORDER BY DESC(?people)'

say "lienket query: how many positions does each jurisdiction show?"
"$bin" query --db "$db" '
  SELECT ?area (COUNT(DISTINCT ?who) AS ?people) WHERE {
    ?m a org:Membership ; org:member ?who ; lk:jurisdiction/rdfs:label ?area .
  } GROUP BY ?area ORDER BY DESC(?people) ?area LIMIT 8'

say "lienket export: the support network for Gephi"
"$bin" export --db "$db" --view support --format graphml -o "$work/support.graphml"
ls -l "$work/support.graphml"
