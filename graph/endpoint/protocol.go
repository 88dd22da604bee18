package endpoint

import (
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/url"
	"strings"
	"unicode/utf8"

	"github.com/klauspost/compress/gzip"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/rdf/format"
	"github.com/lienket/lienket/graph/sparql"
	"github.com/lienket/lienket/graph/sparql/algebra"
	"github.com/lienket/lienket/graph/sparql/results"
)

// Media types of requests (SPARQL 1.1 Protocol, sections 2.1 and 2.2).
const (
	typeForm   = "application/x-www-form-urlencoded"
	typeQuery  = "application/sparql-query"
	typeUpdate = "application/sparql-update"
)

// sparql answers queries, updates and requests for the service description.
func (h *Handler) sparql(x *exchange) error {
	params, err := h.parameters(x)
	if err != nil {
		return err
	}
	_, update := params["update"]
	_, query := params["query"]
	switch {
	case query && update:
		return fault(http.StatusBadRequest, "both a query and an update in one request")
	case update:
		x.operation = "update"
		return h.update(x, params)
	case query:
		x.operation = "query"
		return h.query(x, params)
	case x.request.Method == http.MethodPost:
		return fault(http.StatusBadRequest, "no query and no update in the request")
	}
	x.operation = "description"
	return h.describeService(x)
}

// parameters collects what the URL and the body say.
func (h *Handler) parameters(x *exchange) (url.Values, error) {
	params, err := url.ParseQuery(x.request.URL.RawQuery)
	if err != nil {
		return nil, fault(http.StatusBadRequest, "the URL's query part: %w", err)
	}
	switch x.request.Method {
	case http.MethodGet, http.MethodHead:
		if params.Has("update") {
			return nil, fault(http.StatusBadRequest, "an update must be sent by POST")
		}
		if n := len(params.Get("query")); int64(n) > h.MaxQuery {
			return nil, fault(http.StatusRequestURITooLong, "the query has %d bytes, and %d are allowed", n, h.MaxQuery)
		}
		return params, nil
	case http.MethodPost:
	default:
		x.Header().Set("Allow", "GET, HEAD, POST, OPTIONS")
		return nil, fault(http.StatusMethodNotAllowed, "%s is not a method of the SPARQL Protocol", x.request.Method)
	}
	media, err := contentType(x.request)
	if err != nil {
		return nil, err
	}
	body, err := h.body(x, h.MaxQuery)
	if err != nil {
		return nil, err
	}
	defer body.Close()
	text, err := io.ReadAll(body)
	if err != nil {
		return nil, fmt.Errorf("reading the request: %w", err)
	}
	switch media {
	case typeQuery:
		params.Add("query", string(text))
	case typeUpdate:
		params.Add("update", string(text))
	case typeForm:
		form, err := url.ParseQuery(string(text))
		if err != nil {
			return nil, fault(http.StatusBadRequest, "the form: %w", err)
		}
		for k, v := range form {
			params[k] = append(params[k], v...)
		}
	default:
		return nil, fault(http.StatusUnsupportedMediaType, "a query or update cannot be sent as %s; use %s, %s or %s", media, typeForm, typeQuery, typeUpdate)
	}
	return params, nil
}

// contentType gives the media type of a request's body, whose text must be in
// UTF-8.
func contentType(r *http.Request) (string, error) {
	header := r.Header.Get("Content-Type")
	if header == "" {
		return "", fault(http.StatusUnsupportedMediaType, "the request has no Content-Type")
	}
	media, params, err := mime.ParseMediaType(header)
	if err != nil {
		return "", fault(http.StatusUnsupportedMediaType, "the Content-Type %q: %w", header, err)
	}
	if c := params["charset"]; c != "" && !strings.EqualFold(c, "utf-8") {
		return "", fault(http.StatusUnsupportedMediaType, "the charset %q is not read here, only UTF-8", c)
	}
	return media, nil
}

// body returns the request's body, unpacked and bounded.
func (h *Handler) body(x *exchange, most int64) (io.ReadCloser, error) {
	plain := http.MaxBytesReader(x.ResponseWriter, x.request.Body, most)
	switch coding := x.request.Header.Get("Content-Encoding"); coding {
	case "", "identity":
		return plain, nil
	case "gzip":
		unpacked, err := gzip.NewReader(plain)
		if err != nil {
			return nil, fault(http.StatusBadRequest, "unpacking the request: %w", err)
		}
		return http.MaxBytesReader(x.ResponseWriter, unpacked, most), nil
	default:
		return nil, fault(http.StatusUnsupportedMediaType, "the Content-Encoding %q is not known here", coding)
	}
}

// only returns the one value of a parameter that must not come twice.
func only(params url.Values, name string) (string, error) {
	if len(params[name]) > 1 {
		return "", fault(http.StatusBadRequest, "more than one %s in the request", name)
	}
	text := params.Get(name)
	if !utf8.ValidString(text) {
		return "", fault(http.StatusBadRequest, "the %s is not in UTF-8", name)
	}
	return text, nil
}

// options are those of a request: the service's own with the dataset that the
// request names.
func (h *Handler) requestOptions(x *exchange, defaults, named []string) (sparql.Options, error) {
	o := h.Query
	if o.Base == "" {
		o.Base = x.url()
	}
	for _, g := range append(append([]string{}, defaults...), named...) {
		if !rdf.ValidIRI(g) {
			return o, fault(http.StatusBadRequest, "the graph %q is not an absolute IRI", g)
		}
	}
	o.Pace = x.slot.pause
	o.DefaultGraphs, o.NamedGraphs = defaults, named
	return o, nil
}

func (h *Handler) query(x *exchange, params url.Values) (err error) {
	if x.text, err = only(params, "query"); err != nil {
		return err
	}
	o, err := h.requestOptions(x, params["default-graph-uri"], params["named-graph-uri"])
	if err != nil {
		return err
	}
	q, err := sparql.Prepare(x.text, o)
	if err != nil {
		return err
	}
	ctx := x.request.Context()
	if err := x.slot.take(); err != nil {
		return err
	}
	return h.read(ctx, func(r dataset.Reader) error {
		shared := sharedReader{r, x.slot}
		switch q.Form() {
		case algebra.Select:
			f, err := resultFormat(x, params)
			if err != nil {
				return err
			}
			s, err := q.Select(ctx, shared)
			if err != nil {
				return err
			}
			return results.Write(x, f, s.Vars(), paced(s.All(), x.slot))
		case algebra.Ask:
			f, err := resultFormat(x, params)
			if err != nil {
				return err
			}
			answer, err := q.Ask(ctx, shared)
			if err != nil {
				return err
			}
			return results.WriteBoolean(x, f, answer)
		}
		f, err := rdfFormat(x, params)
		if err != nil {
			return err
		}
		return h.writeQuads(x, f, q.Construct(ctx, shared))
	})
}

// paced gives others a turn while rows are written that need no more reading.
func paced(rows results.Rows, s *slot) results.Rows {
	return func(yield func([]rdf.Term, error) bool) {
		n := 0
		for row, err := range rows {
			if n++; n%256 == 0 && err == nil {
				err = s.pause()
			}
			if !yield(row, err) {
				return
			}
		}
	}
}

// resultOffers are the media types of results of SELECT and ASK.
var resultOffers = []struct {
	media  string
	format results.Format
}{
	{"application/sparql-results+json", results.JSON},
	{"application/sparql-results+xml", results.XML},
	{"text/tab-separated-values", results.TSV},
	{"text/csv", results.CSV},
	{"application/json", results.JSON},
	{"application/xml", results.XML},
	{"text/xml", results.XML},
}

// resultFormat chooses the format of results by the parameter "format", which
// is ours, or the header Accept, and sets the answer's Content-Type.
func resultFormat(x *exchange, params url.Values) (results.Format, error) {
	if name := params.Get("format"); name != "" {
		f, ok := results.Parse(name)
		if !ok {
			return 0, fault(http.StatusBadRequest, "there is no result format %q; there are json, xml, csv and tsv", name)
		}
		x.Header().Set("Content-Type", f.MediaType())
		return f, nil
	}
	media := make([]string, len(resultOffers))
	for i, o := range resultOffers {
		media[i] = o.media
	}
	i := format.NegotiateMediaType(accept(x.request), media)
	if i < 0 {
		return 0, fault(http.StatusNotAcceptable, "results come as %s", strings.Join(media[:4], ", "))
	}
	o := resultOffers[i]
	answer := o.media
	if o.format == results.CSV || o.format == results.TSV {
		answer = o.format.MediaType()
	}
	x.Header().Set("Content-Type", answer)
	return o.format, nil
}

func accept(r *http.Request) string { return strings.Join(r.Header.Values("Accept"), ",") }

// rdfFormat is resultFormat for graphs.
func rdfFormat(x *exchange, params url.Values) (format.Format, error) {
	if name := params.Get("format"); name != "" {
		f, err := format.ByName(name)
		if err != nil {
			return 0, fault(http.StatusBadRequest, "%w", err)
		}
		x.Header().Set("Content-Type", withCharset(f.MediaType()))
		return f, nil
	}
	f, media, ok := format.Negotiate(accept(x.request), format.All())
	if !ok {
		var names []string
		for _, f := range format.All() {
			names = append(names, f.MediaType())
		}
		return 0, fault(http.StatusNotAcceptable, "graphs come as %s", strings.Join(names, ", "))
	}
	x.Header().Set("Content-Type", withCharset(media))
	return f, nil
}

func withCharset(media string) string {
	if strings.HasPrefix(media, "text/") {
		return media + "; charset=utf-8"
	}
	return media
}

// writeQuads writes quads as they come.
func (h *Handler) writeQuads(x *exchange, f format.Format, quads func(func(rdf.Quad, error) bool)) error {
	e := format.NewEncoder(x, f, h.Query.Prefixes)
	n := 0
	for q, err := range quads {
		if err != nil {
			return err
		}
		if n++; n%256 == 0 {
			if err := x.slot.pause(); err != nil {
				return err
			}
		}
		if err := e.Encode(q); err != nil {
			return err
		}
	}
	return e.Close()
}

// errNoUpdates refuses changes where they are off.
var errNoUpdates = &problem{http.StatusForbidden, errors.New("this service does not allow changes")}

func (h *Handler) update(x *exchange, params url.Values) (err error) {
	if x.text, err = only(params, "update"); err != nil {
		return err
	}
	if !h.AllowUpdate {
		return errNoUpdates
	}
	o, err := h.requestOptions(x, params["using-graph-uri"], params["using-named-graph-uri"])
	if err != nil {
		return err
	}
	u, err := sparql.PrepareUpdate(x.text, o)
	if err != nil {
		return err
	}
	return h.change(x, func(tx Tx) error {
		if err := u.Run(x.request.Context(), sharedTx{sharedReader{tx, x.slot}, tx}); err != nil {
			return err
		}
		x.WriteHeader(http.StatusNoContent)
		return nil
	})
}

// change runs f in a transaction. It waits for other writers before it takes a
// place, so that they can finish.
func (h *Handler) change(x *exchange, f func(Tx) error) error {
	x.slot.give()
	tx, err := h.Store.Begin(x.request.Context())
	if err != nil {
		return fmt.Errorf("beginning a transaction: %w", err)
	}
	defer tx.Rollback()
	if err := x.slot.take(); err != nil {
		return err
	}
	if err := f(tx); err != nil {
		return err
	}
	if err := tx.Commit(); err != nil {
		return fmt.Errorf("committing: %w", err)
	}
	return nil
}
