"""Answers SPARQL queries with Oxigraph: a JSON object a line with data (N-Quads)
and query in, one with tsv or error out."""

import io
import json
import sys

import pyoxigraph as ox

for line in sys.stdin:
    request = json.loads(line)
    try:
        store = ox.Store()
        store.load(input=request["data"].encode(), format=ox.RdfFormat.N_QUADS)
        out = io.BytesIO()
        store.query(request["query"]).serialize(out, format=ox.QueryResultsFormat.TSV)
        answer = {"tsv": out.getvalue().decode()}
    except Exception as e:  # any refusal is an answer
        answer = {"error": str(e) or "refused"}
    print(json.dumps(answer), flush=True)
