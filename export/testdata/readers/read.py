"""Opens what the exporters wrote with the readers that Python has, and compares
counts and types with expect.json. Usage: read.py FOLDER [GRAPH...]. Every
warning is an error."""

import glob
import json
import logging
import os
import sys
import unicodedata
import warnings

warnings.simplefilter("error")

import duckdb
import igraph
import networkx as nx
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
from lxml import etree

PYTHON = {"string": str, "int": int, "float": float, "bool": bool, "date": str, "strings": str}
ARROW = {
    "string": pa.string(), "int": pa.int64(), "float": pa.float64(), "bool": pa.bool_(), "date": pa.date32(),
}
failures = 0
passed = 0


def check(what, got, want):
    global failures, passed
    if got == want:
        passed += 1
    else:
        failures += 1
        print(f"FAIL {what}: got {got!r}, want {want!r}")


def clean(text):
    """What XML lets through, as the exporters replace the rest."""
    out = []
    for c in text:
        if c in "\t\n\r" or c >= " " and c not in "\ufffe\uffff":
            out.append(c)
        else:
            out.append("\ufffd")
    return "".join(out)


def columns(what, rows, attrs):
    """rows: dictionaries of attributes."""
    rows = list(rows)
    for name, a in attrs.items():
        values = [r[name] for r in rows if r.get(name) is not None and r.get(name) != ""]
        check(f"{what} {name} count", len(values), a["count"])
        kinds = {type(v) for v in values}
        check(f"{what} {name} types", kinds <= {PYTHON[a["type"]]}, True)


def networkx_graph(what, g, x, xml=True):
    check(f"{what} nodes", g.number_of_nodes(), x["nodes"])
    check(f"{what} edges", g.number_of_edges(), x["edges"])
    check(f"{what} directed", g.is_directed(), True)
    columns(what + " node", (d for _, d in g.nodes(data=True)), x["node_attrs"])
    columns(what + " edge", (d for _, _, d in g.edges(data=True)), x["edge_attrs"])
    labels = [d["label"] for _, d in g.nodes(data=True)][:20]
    want = x.get("labels", [])
    check(f"{what} labels", labels, [clean(s) for s in want] if xml else want)
    check(f"{what} weights", all(isinstance(d["weight"], float) or isinstance(d["weight"], int) for _, _, d in g.edges(data=True)), True)


def igraph_graph(what, path, x):
    g = igraph.Graph.Read_GraphML(path)
    check(f"{what} nodes", g.vcount(), x["nodes"])
    check(f"{what} edges", g.ecount(), x["edges"])
    check(f"{what} directed", g.is_directed(), True)
    for of, attrs, have in (("node", x["node_attrs"], g.vs), ("edge", x["edge_attrs"], g.es)):
        for name, a in attrs.items():
            if len(have) == 0:
                continue
            check(f"{what} {of} {name}", name in have.attributes(), True)
            values = have[name]
            if a["type"] in ("string", "strings", "date"):
                check(f"{what} {of} {name} count", sum(v != "" for v in values), a["count"])
            if a["type"] in ("int", "float"):
                check(f"{what} {of} {name} count", sum(v == v and v is not None for v in values), a["count"])


def multigraph(path):
    """NetworkX makes a Graph of a file without parallel edges."""
    return nx.read_graphml(path, force_multigraph=True)


def tables(what, folder, x):
    nodes = pd.read_csv(f"{folder}.csv/nodes.csv", keep_default_na=False, na_values=[""])
    edges = pd.read_csv(f"{folder}.csv/edges.csv", keep_default_na=False, na_values=[""])
    check(f"{what} csv nodes", len(nodes), x["nodes"])
    check(f"{what} csv edges", len(edges), x["edges"])
    check(f"{what} csv ids", set(edges.source) | set(edges.target) <= set(nodes.id), True)
    for frame, attrs in ((nodes, x["node_attrs"]), (edges, x["edge_attrs"])):
        for name, a in attrs.items():
            check(f"{what} csv {name}", int(frame[name].notna().sum()), a["count"])
            if a["type"] in ("int", "float") and a["count"]:
                check(f"{what} csv {name} is numeric", pd.api.types.is_numeric_dtype(frame[name]), True)
    g = nx.from_pandas_edgelist(edges, edge_attr=True, create_using=nx.MultiDiGraph)
    check(f"{what} csv networkx", g.number_of_edges(), x["edges"])

    for of, attrs, want in (("nodes", x["node_attrs"], x["nodes"]), ("edges", x["edge_attrs"], x["edges"])):
        path = f"{folder}.parquet/{of}.parquet"
        t = pq.read_table(path)
        check(f"{what} parquet {of}", t.num_rows, want)
        meta = pq.read_metadata(path).metadata
        check(f"{what} parquet {of} says what it is", b"lienket.generator" in meta, True)
        for name, a in attrs.items():
            column = t.column(name)
            if a["type"] == "strings":
                check(f"{what} parquet {of} {name}", pa.types.is_list(column.type), True)
                check(f"{what} parquet {of} {name} count", sum(len(v) > 0 for v in column.to_pylist()), a["count"])
            else:
                check(f"{what} parquet {of} {name}", column.type, ARROW[a["type"]])
                check(f"{what} parquet {of} {name} count", len(column) - column.null_count, a["count"])
        check(f"{what} duckdb {of}", duckdb.sql(f"select count(*) from '{path}'").fetchall()[0][0], want)
    check(f"{what} duckdb dates", duckdb.sql(f"select count(first) from '{folder}.parquet/edges.parquet'").fetchall()[0][0], x["dated_edges"])


def package(what, folder):
    from frictionless import Package

    report = Package(f"{folder}.csv/datapackage.json").validate()
    check(f"{what} frictionless", [e.message for t in report.tasks for e in t.errors], [])


def rdf(folder):
    import pyoxigraph as ox
    import rdflib

    with open(f"{folder}/quads.json") as f:
        want = json.load(f)
    oxigraph = {"nt": ox.RdfFormat.N_TRIPLES, "nq": ox.RdfFormat.N_QUADS, "ttl": ox.RdfFormat.TURTLE,
                "trig": ox.RdfFormat.TRIG, "rdf": ox.RdfFormat.RDF_XML, "jsonld": ox.RdfFormat.JSON_LD}
    names = {"nt": "nt", "nq": "nquads", "ttl": "turtle", "trig": "trig", "rdf": "xml", "jsonld": "json-ld"}
    graphs = {}
    for ext in names:
        path = f"{folder}/sample.{ext}"
        quads = want["quads"] if ext in ("nq", "trig", "jsonld") else want["triples"]
        check(f"pyoxigraph {ext}", len(set(ox.parse(path=path, format=oxigraph[ext]))), quads)
        with warnings.catch_warnings():
            # rdflib calls itself by deprecated names: not a word on our file.
            warnings.simplefilter("ignore", DeprecationWarning)
            d = rdflib.Dataset()
            (d if quads == want["quads"] else d.default_graph).parse(path, format=names[ext])
            check(f"rdflib {ext}", sum(1 for _ in d.quads()), quads)
            graphs[ext] = {q if quads == want["quads"] else q[:3] for q in d.quads()}
    check("rdflib: nt, ttl and rdf agree", graphs["nt"] == graphs["ttl"] == graphs["rdf"], True)
    check("rdflib: nq, trig and jsonld agree", graphs["nq"] == graphs["trig"] == graphs["jsonld"], True)


def gephi(path, expect):
    """Compares what Gephi printed; see gephi/Read.java."""
    seen = 0
    with open(path) as f:
        for line in f:
            if not line.startswith("{"):
                if line.startswith("#"):
                    check("gephi says", line.strip(), "")
                continue
            g = json.loads(line)
            x = expect[g["file"].split(".")[0]]
            what, seen = "gephi " + g["file"], seen + 1
            check(what + " nodes", g["nodes"], x["nodes"])
            check(what + " edges", g["edges"], x["edges"])
            if "strict" not in g["file"]:
                check(what + " parallel relations apart", g["distinct"], x["edges"])
            kinds = {"string": "String", "strings": "String", "date": "String", "int": "Integer", "float": "Double", "bool": "Boolean"}
            for of, attrs in (("node_columns", x["node_attrs"]), ("edge_columns", x["edge_attrs"])):
                for name, a in attrs.items():
                    check(f"{what} {of} {name}", g[of].get(name), kinds[a["type"]])
    check("gephi opened files", seen > 0, True)


def schema(what, path, xsd, drop=None):
    tree = etree.parse(path)
    if drop:
        for e in list(tree.iter(drop)):
            e.getparent().remove(e)
    xsd.validate(tree)
    check(what, [str(e) for e in xsd.error_log][:3], [])


def main():
    folder, only = sys.argv[1], sys.argv[2:]
    with open(f"{folder}/expect.json") as f:
        expect = json.load(f)
    graphml_xsd = gexf_xsd = None
    if p := os.environ.get("GRAPHML_XSD"):
        graphml_xsd = etree.XMLSchema(etree.parse(p))
    if p := os.environ.get("GEXF_XSD"):
        gexf_xsd = etree.XMLSchema(etree.parse(p))
    if not only:
        rdf(folder)
    if p := os.environ.get("GEPHI_SAID"):
        gephi(p, expect)
    for name, x in sorted(expect.items()):
        if only and name not in only:
            continue
        base = f"{folder}/{name}"
        big = x["edges"] > 20_000  # what the slow readers below take
        for ext in (".graphml", ".strict.graphml"):
            networkx_graph(f"networkx {name}{ext}", multigraph(base + ext), x)
            igraph_graph(f"igraph {name}{ext}", base + ext, x)
        networkx_graph(f"networkx {name}.gexf", nx.read_gexf(base + ".gexf"), x)
        with open(base + ".json") as f:
            data = json.load(f)
        g = nx.node_link_graph(data, edges="edges")
        check(f"networkx {name}.json nodes", g.number_of_nodes(), x["nodes"])
        check(f"networkx {name}.json edges", g.number_of_edges(), x["edges"])
        del g, data
        tables(name, base, x)
        if big:
            continue
        if name != "hard":
            package(name, base)
        with warnings.catch_warnings():
            # pydot calls its parser by deprecated names: not a word on our file.
            warnings.simplefilter("ignore", DeprecationWarning)
            import pydot

            (d,) = pydot.graph_from_dot_file(base + ".dot")
        check(f"pydot {name}", (len(d.get_nodes()) - 2, len(d.get_edges())), (x["nodes"], x["edges"]))
        if graphml_xsd:
            schema(f"schema {name}.graphml", base + ".strict.graphml", graphml_xsd)
        if gexf_xsd:
            # The published schema of GEXF 1.3 declares no element of viz.
            schema(f"schema {name}.gexf", base + ".gexf", gexf_xsd, "{http://gexf.net/1.3/viz}*")
    print(f"{passed} passed, {failures} failed")
    sys.exit(failures > 0)


main()
