package endpoint

import (
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/rdf/format"
	"github.com/lienket/lienket/graph/sparql/results"
)

// Vocabularies of service descriptions.
const (
	sd      = "http://www.w3.org/ns/sparql-service-description#"
	formats = "http://www.w3.org/ns/formats/"
)

// describeService answers a request without a query (SPARQL 1.1 Service
// Description).
func (h *Handler) describeService(x *exchange) error {
	f, err := rdfFormat(x, nil)
	if err != nil {
		return err
	}
	quads := h.description(rdf.IRI(x.url()))
	return h.writeQuads(x, f, func(yield func(rdf.Quad, error) bool) {
		for _, q := range quads {
			if !yield(q, nil) {
				return
			}
		}
	})
}

func (h *Handler) description(endpoint rdf.IRI) []rdf.Quad {
	service, data, graph := rdf.BNode("service"), rdf.BNode("dataset"), rdf.BNode("graph")
	var quads []rdf.Quad
	say := func(s rdf.Term, p rdf.IRI, o rdf.Term) {
		quads = append(quads, rdf.Quad{Subject: s, Predicate: p, Object: o})
	}
	say(service, rdf.RDFType, rdf.IRI(sd+"Service"))
	say(service, sd+"endpoint", endpoint)
	say(service, sd+"supportedLanguage", rdf.IRI(sd+"SPARQL11Query"))
	if h.AllowUpdate {
		say(service, sd+"supportedLanguage", rdf.IRI(sd+"SPARQL11Update"))
	}
	if !h.Query.StrictDefaultGraph {
		say(service, sd+"feature", rdf.IRI(sd+"UnionDefaultGraph"))
	}
	if h.Query.Service != nil {
		say(service, sd+"feature", rdf.IRI(sd+"BasicFederatedQuery"))
	}
	say(service, sd+"defaultEntailmentRegime", rdf.IRI("http://www.w3.org/ns/entailment/Simple"))
	for _, f := range results.Formats() {
		name := map[results.Format]string{
			results.JSON: "SPARQL_Results_JSON", results.XML: "SPARQL_Results_XML",
			results.CSV: "SPARQL_Results_CSV", results.TSV: "SPARQL_Results_TSV",
		}[f]
		say(service, sd+"resultFormat", rdf.IRI(formats+name))
	}
	for _, f := range format.All() {
		name := map[format.Format]string{
			format.Turtle: "Turtle", format.TriG: "TriG", format.NTriples: "N-Triples",
			format.NQuads: "N-Quads", format.RDFXML: "RDF_XML", format.JSONLD: "JSON-LD",
		}[f]
		say(service, sd+"resultFormat", rdf.IRI(formats+name))
		if h.AllowUpdate {
			say(service, sd+"inputFormat", rdf.IRI(formats+name))
		}
	}
	say(service, sd+"defaultDataset", data)
	say(data, rdf.RDFType, rdf.IRI(sd+"Dataset"))
	say(data, sd+"defaultGraph", graph)
	say(graph, rdf.RDFType, rdf.IRI(sd+"Graph"))
	return quads
}
