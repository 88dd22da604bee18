package table

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/lienket/lienket/graph/network"
)

// Format is how tables are written.
type Format string

// The formats of tables.
const (
	CSV     Format = "csv"
	Parquet Format = "parquet"
)

// Write writes nodes and edges in the format, nodes.csv and edges.csv or
// nodes.parquet and edges.parquet, and datapackage.json into a folder, which it
// makes if need be. Files that stand there under these names are replaced.
func Write(dir string, s *network.Stream, f Format) error {
	writers := map[Format][2]func(io.Writer, *network.Stream) error{
		CSV:     {WriteNodesCSV, WriteEdgesCSV},
		Parquet: {WriteNodesParquet, WriteEdgesParquet},
	}
	write, ok := writers[f]
	if !ok {
		return fmt.Errorf("tables are csv or parquet, not %q", f)
	}
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return fmt.Errorf("making the folder of the tables: %w", err)
	}
	var files [2]file
	for i, name := range [2]string{"nodes", "edges"} {
		files[i].name = name + "." + string(f)
		if err := files[i].write(dir, func(w io.Writer) error { return write[i](w, s) }); err != nil {
			return err
		}
	}
	b, err := dataPackage(s, f, files)
	if err != nil {
		return fmt.Errorf("describing the tables: %w", err)
	}
	p := file{name: "datapackage.json"}
	return p.write(dir, func(w io.Writer) error {
		_, err := w.Write(b)
		return err
	})
}

// file is a file as it was written.
type file struct {
	name string
	size int64
	hash string
}

func (f *file) write(dir string, write func(io.Writer) error) (err error) {
	out, err := os.Create(filepath.Join(dir, f.name))
	if err != nil {
		return fmt.Errorf("writing a table: %w", err)
	}
	defer func() { err = errors.Join(err, out.Close()) }()
	h := sha256.New()
	if err := write(io.MultiWriter(out, h)); err != nil {
		return err
	}
	f.hash = "sha256:" + hex.EncodeToString(h.Sum(nil))
	if f.size, err = out.Seek(0, io.SeekCurrent); err != nil {
		return fmt.Errorf("writing a table: %w", err)
	}
	return nil
}

// The parts of a Data Package (Frictionless, version 1) in their order.
type (
	packageJSON struct {
		Profile     string            `json:"profile"`
		Name        string            `json:"name"`
		Title       string            `json:"title"`
		Description string            `json:"description"`
		Version     string            `json:"version,omitempty"`
		About       map[string]string `json:"lienket"`
		Resources   []resourceJSON    `json:"resources"`
	}
	resourceJSON struct {
		Profile   string       `json:"profile,omitempty"`
		Name      string       `json:"name"`
		Path      string       `json:"path"`
		Format    string       `json:"format"`
		MediaType string       `json:"mediatype"`
		Encoding  string       `json:"encoding,omitempty"`
		Bytes     int64        `json:"bytes"`
		Hash      string       `json:"hash"`
		Dialect   *dialectJSON `json:"dialect,omitempty"`
		Schema    schemaJSON   `json:"schema"`
	}
	dialectJSON struct {
		Delimiter      string `json:"delimiter"`
		LineTerminator string `json:"lineTerminator"`
		QuoteChar      string `json:"quoteChar"`
		DoubleQuote    bool   `json:"doubleQuote"`
	}
	schemaJSON struct {
		Fields        []fieldJSON      `json:"fields"`
		MissingValues []string         `json:"missingValues"`
		PrimaryKey    []string         `json:"primaryKey"`
		ForeignKeys   []foreignKeyJSON `json:"foreignKeys,omitempty"`
	}
	fieldJSON struct {
		Name        string `json:"name"`
		Type        string `json:"type"`
		Description string `json:"description"`
	}
	foreignKeyJSON struct {
		Fields    string        `json:"fields"`
		Reference referenceJSON `json:"reference"`
	}
	referenceJSON struct {
		Resource string `json:"resource"`
		Fields   string `json:"fields"`
	}
)

func dataPackage(s *network.Stream, f Format, files [2]file) ([]byte, error) {
	p := packageJSON{
		Profile: "data-package", Name: "lienket-" + string(f), Title: s.Meta.Title, Version: s.Meta.Version,
		Description: "Nodes and edges of a knowledge graph made from news articles by lienket; every edge names its articles.",
		About:       map[string]string{},
	}
	for _, m := range s.Meta.Describe() {
		p.About[m.Name] = m.Value
	}
	nodes := resource("nodes", f, files[0], columns(nodeColumns, s.NodeAttrs))
	nodes.Schema.PrimaryKey = []string{"id"}
	edges := resource("edges", f, files[1], columns(edgeColumns, s.EdgeAttrs))
	edges.Schema.PrimaryKey = []string{"source", "relation", "target"}
	for _, end := range []string{"source", "target"} {
		edges.Schema.ForeignKeys = append(edges.Schema.ForeignKeys,
			foreignKeyJSON{Fields: end, Reference: referenceJSON{Resource: "nodes", Fields: "id"}})
	}
	p.Resources = []resourceJSON{nodes, edges}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	err := enc.Encode(p)
	return b.Bytes(), err
}

func resource(name string, f Format, of file, cols []network.Attribute) resourceJSON {
	r := resourceJSON{
		Name: name, Path: of.name, Format: string(f), Bytes: of.size, Hash: of.hash,
		Schema: schemaJSON{MissingValues: []string{""}},
	}
	if f == CSV {
		r.Profile, r.MediaType, r.Encoding = "tabular-data-resource", "text/csv", "utf-8"
		r.Dialect = &dialectJSON{Delimiter: ",", LineTerminator: "\n", QuoteChar: `"`, DoubleQuote: true}
	} else {
		r.MediaType = "application/vnd.apache.parquet"
	}
	for _, c := range cols {
		r.Schema.Fields = append(r.Schema.Fields, field(c, f))
	}
	return r
}

func field(c network.Attribute, f Format) fieldJSON {
	out := fieldJSON{Name: c.Name, Type: "string", Description: c.Doc}
	switch c.Type {
	case network.Int:
		out.Type = "integer"
	case network.Float:
		out.Type = "number"
	case network.Bool:
		out.Type = "boolean"
	case network.Day:
		out.Type = "date"
	case network.Strings:
		if f == Parquet {
			out.Type = "array"
		} else {
			out.Description += " (several joined by '" + network.Separator + "')"
		}
	}
	return out
}
