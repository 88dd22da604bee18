#!/bin/sh
# Loads and queries one made-up news graph here and in Oxigraph, side by side.
# QUADS (1000000) is its size, DIR (build/peers) where the databases go; ONLY is
# a regular expression of query names.
set -eu
cd "$(dirname "$0")/../.."
dir=${DIR:-build/peers}
quads=${QUADS:-1000000}
mkdir -p "$dir"
if [ ! -x "$dir/venv/bin/python" ]; then
	python3 -m venv "$dir/venv"
	"$dir/venv/bin/pip" install --quiet pyoxigraph==0.5.13
fi
go build -o "$dir/benchpeers" ./cmd/benchpeers
exec "$dir/benchpeers" -python "$dir/venv/bin/python" -dir "$dir/$quads" -quads "$quads" -only "${ONLY:-}" "$@"
