// Opens GraphML and GEXF with graphology's parsers, those of Gephi Lite, and
// compares counts and types with expect.json. Usage: node read.mjs FOLDER [GRAPH...]
import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(process.env.READERS_MODULES ?? import.meta.url);
const Graph = require("graphology");
const gexf = require("graphology-gexf");
const graphml = require("graphology-graphml");

const [folder, ...only] = process.argv.slice(2);
const expect = JSON.parse(readFileSync(`${folder}/expect.json`, "utf8"));
let passed = 0;
let failed = 0;

function check(what, got, want) {
  if (JSON.stringify(got) === JSON.stringify(want)) passed++;
  else {
    failed++;
    console.log(`FAIL ${what}: got ${JSON.stringify(got)}, want ${JSON.stringify(want)}`);
  }
}

for (const method of ["warn", "error"]) {
  const say = console[method].bind(console);
  console[method] = (...words) => {
    failed++;
    say("FAIL a reader says:", ...words);
  };
}

const types = { string: "string", int: "number", float: "number", bool: "boolean", date: "string", strings: "string" };

function columns(what, each, attrs) {
  for (const [name, a] of Object.entries(attrs)) {
    let count = 0;
    const kinds = new Set();
    each((attributes) => {
      const v = attributes[name];
      if (v === undefined || v === null || v === "") return;
      count++;
      kinds.add(typeof v);
    });
    check(`${what} ${name} count`, count, a.count);
    for (const k of kinds) check(`${what} ${name} type`, k, types[a.type]);
  }
}

function compare(what, g, x) {
  check(`${what} nodes`, g.order, x.nodes);
  check(`${what} edges`, g.size, x.edges);
  check(`${what} type`, g.directedSize, x.edges);
  columns(`${what} node`, (f) => g.forEachNode((_, a) => f(a)), x.node_attrs);
  columns(`${what} edge`, (f) => g.forEachEdge((_, a) => f(a)), x.edge_attrs);
}

for (const [name, x] of Object.entries(expect)) {
  if (only.length && !only.includes(name)) continue;
  // These parsers take a document as one string, which Node bounds at 512 MiB,
  // and hold its tree in memory.
  if (statSync(`${folder}/${name}.gexf`).size > 128 << 20) {
    console.log(`SKIPPED ${name}: too large for graphology's parsers`);
    continue;
  }
  const text = (ext) => readFileSync(`${folder}/${name}${ext}`, "utf8");
  for (const ext of [".graphml", ".strict.graphml"]) {
    compare(`graphology ${name}${ext}`, graphml.parse(Graph.MultiDirectedGraph, text(ext)), x);
  }
  compare(`graphology ${name}.gexf`, gexf.parse(Graph.MultiDirectedGraph, text(".gexf")), x);
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
