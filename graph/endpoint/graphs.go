package endpoint

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"iter"
	"mime"
	"mime/multipart"
	"net/http"
	"net/url"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/rdf/format"
)

// graphs answers requests of the Graph Store HTTP Protocol. A graph is named by
// the parameter "graph" or "default" or, below GraphsPath, by the request's own
// URL; a POST to GraphsPath itself makes a graph with a new name.
func (h *Handler) graphs(x *exchange) error {
	params, err := url.ParseQuery(x.request.URL.RawQuery)
	if err != nil {
		return fault(http.StatusBadRequest, "the URL's query part: %w", err)
	}
	name, named, err := h.graphName(x, params)
	if err != nil {
		return err
	}
	method := x.request.Method
	write := method == http.MethodPut || method == http.MethodPost || method == http.MethodDelete
	x.operation = "graph read"
	if write {
		x.operation = "graph write"
		if !h.AllowUpdate {
			return errNoUpdates
		}
	}
	switch {
	case !named && method == http.MethodPost:
		return h.createGraph(x)
	case !named:
		return fault(http.StatusBadRequest, "say which graph: ?default, or ?graph= and an absolute IRI")
	case method == http.MethodGet || method == http.MethodHead:
		return h.getGraph(x, name, params)
	case method == http.MethodDelete:
		return h.change(x, func(tx Tx) error { return h.deleteGraph(x, tx, name) })
	case write:
		return h.change(x, func(tx Tx) error { return h.putGraph(x, tx, name) })
	}
	x.Header().Set("Allow", "GET, HEAD, POST, PUT, DELETE, OPTIONS")
	return fault(http.StatusMethodNotAllowed, "%s is not a method of the graph store", method)
}

// graphName tells which graph a request is about; nil is the default graph.
func (h *Handler) graphName(x *exchange, params url.Values) (name rdf.Term, named bool, err error) {
	switch {
	case params.Has("default") && params.Has("graph") || len(params["graph"]) > 1:
		return nil, false, fault(http.StatusBadRequest, "the request names more than one graph")
	case params.Has("default"):
		return nil, true, nil
	case params.Has("graph"):
		iri := params.Get("graph")
		if !rdf.ValidIRI(iri) {
			return nil, false, fault(http.StatusBadRequest, "the graph %q is not an absolute IRI", iri)
		}
		return rdf.IRI(iri), true, nil
	case len(x.request.URL.Path) > len(GraphsPath)+1:
		return rdf.IRI(x.url()), true, nil
	}
	return nil, false, nil
}

// exists reports whether a graph has a quad.
func exists(ctx context.Context, r dataset.Reader, name rdf.Term) (dataset.ID, bool, error) {
	id, ok, err := r.Lookup(name)
	if err != nil || !ok {
		return id, ok, err
	}
	n, err := r.Count(ctx, dataset.Pattern{dataset.G: id})
	return id, n.Quads > 0, err
}

func (h *Handler) getGraph(x *exchange, name rdf.Term, params url.Values) error {
	f, err := rdfFormat(x, params)
	if err != nil {
		return err
	}
	if err := x.slot.take(); err != nil {
		return err
	}
	ctx := x.request.Context()
	return h.read(ctx, func(r dataset.Reader) error {
		id, ok, err := exists(ctx, r, name)
		if err != nil {
			return err
		}
		if !ok && name != nil { // the default graph is there even if empty
			return noGraph(name)
		}
		if x.request.Method == http.MethodHead {
			return nil
		}
		return h.writeQuads(x, f, triplesOf(ctx, sharedReader{r, x.slot}, id))
	})
}

func noGraph(name rdf.Term) error {
	return fault(http.StatusNotFound, "there is no graph %s", rdf.Text(name))
}

// triplesOf yields the triples of a graph by subject, as quads of the default
// graph.
func triplesOf(ctx context.Context, r dataset.Reader, graph dataset.ID) iter.Seq2[rdf.Quad, error] {
	const batch = 1024
	want := dataset.Components(0).With(dataset.S).With(dataset.P).With(dataset.O)
	return func(yield func(rdf.Quad, error) bool) {
		c, err := r.Scan(ctx, dataset.Scan{Pattern: dataset.Pattern{dataset.G: graph}, Order: dataset.GSPO, Want: want})
		if err != nil {
			yield(rdf.Quad{}, err)
			return
		}
		defer c.Close()
		var ids dataset.Columns
		var terms [3][]rdf.Term
		for i := range terms {
			ids[i], terms[i] = make([]dataset.ID, batch), make([]rdf.Term, batch)
		}
		for {
			n, err := c.Next(&ids)
			for i := range terms {
				if err == nil {
					err = r.Terms(ids[i][:n], terms[i][:n])
				}
			}
			if err != nil {
				yield(rdf.Quad{}, fmt.Errorf("reading the graph: %w", err))
				return
			}
			if n == 0 {
				return
			}
			for i := range n {
				if !yield(rdf.Quad{Subject: terms[0][i], Predicate: terms[1][i], Object: terms[2][i]}, nil) {
					return
				}
			}
		}
	}
}

func (h *Handler) deleteGraph(x *exchange, tx Tx, name rdf.Term) error {
	_, ok, err := exists(x.request.Context(), tx, name)
	if err != nil {
		return err
	}
	if !ok && name != nil {
		return noGraph(name)
	}
	if err := tx.DeleteGraph(name); err != nil {
		return err
	}
	x.WriteHeader(http.StatusNoContent)
	return nil
}

// putGraph does PUT, which replaces a graph, and POST, which adds to it.
func (h *Handler) putGraph(x *exchange, tx Tx, name rdf.Term) error {
	_, existed, err := exists(x.request.Context(), tx, name)
	if err != nil {
		return err
	}
	if x.request.Method == http.MethodPut {
		if err := tx.DeleteGraph(name); err != nil {
			return err
		}
	}
	if err := h.upload(x, tx, name); err != nil {
		return err
	}
	if existed {
		x.WriteHeader(http.StatusNoContent)
	} else {
		x.WriteHeader(http.StatusCreated)
	}
	return nil
}

func (h *Handler) createGraph(x *exchange) error {
	name := rdf.IRI(x.url() + "/" + random())
	if err := h.change(x, func(tx Tx) error { return h.upload(x, tx, name) }); err != nil {
		return err
	}
	x.Header().Set("Location", string(name))
	x.WriteHeader(http.StatusCreated)
	return nil
}

// random returns a name that nobody guesses or meets again.
func random() string {
	var b [12]byte
	_, _ = rand.Read(b[:]) // never fails
	return hex.EncodeToString(b[:])
}

// upload inserts the triples of a request's body into a graph: one document, or
// the parts of a form.
func (h *Handler) upload(x *exchange, tx Tx, name rdf.Term) error {
	media, err := contentType(x.request)
	if err != nil {
		return err
	}
	body, err := h.body(x, h.MaxUpload)
	if err != nil {
		return err
	}
	defer body.Close()
	if media != "multipart/form-data" {
		return h.insert(x, tx, name, media, body)
	}
	_, params, _ := mime.ParseMediaType(x.request.Header.Get("Content-Type")) // contentType has read it
	parts := multipart.NewReader(body, params["boundary"])
	for {
		part, err := parts.NextPart()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fault(http.StatusBadRequest, "the form: %w", err)
		}
		if err := h.insert(x, tx, name, part.Header.Get("Content-Type"), part); err != nil {
			return fmt.Errorf("part %q: %w", part.FileName(), err)
		}
	}
}

// insert reads one document, whose blank nodes are new to the dataset.
func (h *Handler) insert(x *exchange, tx Tx, name rdf.Term, media string, body io.Reader) error {
	f, err := format.ByMediaType(media)
	if err != nil {
		return fault(http.StatusUnsupportedMediaType, "%w", err)
	}
	base := x.url()
	if iri, ok := name.(rdf.IRI); ok {
		base = string(iri)
	}
	const batch = 4096
	quads := make([]rdf.Quad, 0, batch)
	flush := func() error {
		if err := x.slot.pause(); err != nil {
			return err
		}
		err := tx.Insert(quads...)
		quads = quads[:0]
		return err
	}
	opts := format.Options{Base: base, BlankPrefix: "g" + random() + "n"}
	for q, err := range format.DecodeWith(body, f, opts) {
		if err != nil {
			return err
		}
		if q.Label != nil {
			return fault(http.StatusBadRequest, "the document has named graphs, but a graph store takes one graph at a time")
		}
		q.Label = name
		if quads = append(quads, q); len(quads) == batch {
			if err := flush(); err != nil {
				return err
			}
		}
	}
	return flush()
}
