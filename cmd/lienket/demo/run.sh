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

bold='' plain=''
if [ -t 1 ]; then bold=$(printf '\033[1m') plain=$(printf '\033[0m'); fi
say() { printf '\n%s%s%s\n' "$bold" "$*" "$plain"; }

say "lienket build: articles in, graph stored"
"$bin" build --db "$db" "$here/articles"

say "lienket facts: the facts as people say them, each with its sentence"
"$bin" facts --db "$db"

say "lienket query: who sent people, how many, to whom?"
"$bin" query --db "$db" '
  SELECT (MIN(?donor) AS ?from) (MIN(?recipient) AS ?to) ?people ?when WHERE {
    ?s a lk:Support ; lk:kind lk:Personnel ; lk:quantity ?people ; lk:donor/rdfs:label ?donor ; lk:recipient/rdfs:label ?recipient .
    OPTIONAL { ?s lk:date ?when }
  } GROUP BY ?s ?people ?when ORDER BY DESC(?people)'

say "lienket query: how many people hold or held an office, by place?"
"$bin" query --db "$db" '
  SELECT ?place (COUNT(DISTINCT ?who) AS ?people) WHERE {
    ?m a org:Membership ; org:member ?who ; lk:jurisdiction ?place .
  } GROUP BY ?place ORDER BY DESC(?people) ?place LIMIT 8'

say "lienket export: the support network for Gephi, and as a picture"
"$bin" export --db "$db" --view support -o "$work/support.graphml"
"$bin" export --db "$db" --view support -o "$work/support.svg"
ls "$work/support.graphml" "$work/support.svg"
