#!/bin/sh
# Runs the notebook from top to bottom, with the packages of requirements.txt
# installed into build/notebooks. With --write the outputs are kept in the
# notebook; without, a run that fails is all that shows.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
cache=$root/build/notebooks
mkdir -p "$cache"
if ! cmp -s "$here/requirements.txt" "$cache/.done"; then
	python3 -m venv "$cache"
	"$cache/bin/pip" install -q --no-cache-dir -r "$here/requirements.txt"
	cp "$here/requirements.txt" "$cache/.done"
fi
export LIENKET="${LIENKET:-$root/bin/lienket}"
export PATH="$cache/bin:$PATH" JUPYTER_PLATFORM_DIRS=1
cd "$here"
if [ "${1:-}" = --write ]; then
	jupyter nbconvert --to notebook --execute --inplace lienket.ipynb \
		--ClearMetadataPreprocessor.enabled=True --ClearMetadataPreprocessor.clear_notebook_metadata=False
else
	jupyter nbconvert --to notebook --execute --output-dir "$cache" lienket.ipynb
fi
