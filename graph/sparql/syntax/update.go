package syntax

// ParseUpdate reads an update request, which may hold no operation at all. Its
// errors are *Error, but for an invalid pro.Base.
func ParseUpdate(text string, pro Prologue) (*Update, error) {
	p, err := newParser(text, pro)
	if err != nil {
		return nil, err
	}
	u := &Update{}
	inserted := map[string]bool{} // labels of blank nodes in earlier INSERT DATA
	p.prologue()
	for p.err == nil && p.tok.kind != tokEOF {
		p.blanks = blankScope{home: map[string]int{}}
		op := p.operation()
		if p.err != nil {
			break
		}
		p.failIf(checkOperation(op, inserted))
		u.Operations = append(u.Operations, op)
		if !p.accept(";") {
			break
		}
		p.prologue()
	}
	if p.err == nil && p.tok.kind != tokEOF {
		p.expected(`";"`, "the end of the request")
	}
	u.Base = p.base.String()
	if p.err != nil {
		return nil, p.err
	}
	return u, nil
}

// failIf fails if err is not nil.
func (p *parser) failIf(err error) {
	if err != nil {
		p.fail(err)
	}
}

func (p *parser) operation() Operation {
	pos := p.tok.pos
	switch {
	case p.acceptWord("LOAD"):
		op := &Load{Pos: pos, Silent: p.acceptWord("SILENT"), Source: p.iri()}
		if p.acceptWord("INTO") {
			p.expectWord("GRAPH")
			op.Into = Target{OneGraph, p.iri()}
		}
		return op
	case p.isWord("CLEAR") || p.isWord("DROP"):
		op := &Clear{Pos: pos, Drop: p.isWord("DROP")}
		p.next()
		op.Silent = p.acceptWord("SILENT")
		op.Target = p.target()
		return op
	case p.acceptWord("CREATE"):
		op := &Create{Pos: pos, Silent: p.acceptWord("SILENT")}
		p.expectWord("GRAPH")
		op.Graph = p.iri()
		return op
	case p.acceptWord("ADD"):
		return p.transfer(pos, Add)
	case p.acceptWord("MOVE"):
		return p.transfer(pos, Move)
	case p.acceptWord("COPY"):
		return p.transfer(pos, Copy)
	case p.acceptWord("INSERT"):
		if p.acceptWord("DATA") {
			return p.data(pos, false)
		}
		return p.insert(&Modify{Pos: pos})
	case p.acceptWord("DELETE"):
		switch {
		case p.acceptWord("DATA"):
			return p.data(pos, true)
		case p.acceptWord("WHERE"):
			return p.deleteWhere(pos)
		}
		return p.delete(&Modify{Pos: pos})
	case p.acceptWord("WITH"):
		op := &Modify{Pos: pos, With: p.iri()}
		switch {
		case p.acceptWord("DELETE"):
			return p.delete(op)
		case p.acceptWord("INSERT"):
			return p.insert(op)
		}
		p.expected("DELETE", "INSERT")
		return op
	}
	p.expected("an update operation")
	return nil
}

func (p *parser) target() Target {
	switch {
	case p.acceptWord("DEFAULT"):
		return Target{Kind: DefaultGraph}
	case p.acceptWord("NAMED"):
		return Target{Kind: NamedGraphs}
	case p.acceptWord("ALL"):
		return Target{Kind: AllGraphs}
	case p.acceptWord("GRAPH"):
		return Target{OneGraph, p.iri()}
	}
	p.expected("GRAPH", "DEFAULT", "NAMED", "ALL")
	return Target{}
}

func (p *parser) transfer(pos Pos, kind TransferKind) Operation {
	op := &Transfer{Pos: pos, Kind: kind, Silent: p.acceptWord("SILENT")}
	op.From = p.graphOrDefault()
	p.expectWord("TO")
	op.To = p.graphOrDefault()
	return op
}

func (p *parser) graphOrDefault() Target {
	if p.acceptWord("DEFAULT") {
		return Target{Kind: DefaultGraph}
	}
	p.acceptWord("GRAPH")
	return Target{OneGraph, p.iri()}
}

func (p *parser) data(pos Pos, del bool) Operation {
	op := &Data{Pos: pos, Delete: del}
	if del {
		p.blanks.forbidden = "DELETE DATA"
	}
	op.Quads = p.quads()
	p.blanks.forbidden = ""
	return op
}

// quads reads a template or data: triples, and triples within GRAPH.
func (p *parser) quads() []Quad {
	p.blanks.off = true
	defer func() { p.blanks.off = false }()
	var quads []Quad
	p.expect("{")
	for p.err == nil && !p.accept("}") {
		if p.acceptWord("GRAPH") {
			name := p.varOrIRI()
			p.expect("{")
			for _, t := range p.triplesTemplate() {
				quads = append(quads, Quad{&name, t})
			}
			p.expect("}")
			p.accept(".")
			continue
		}
		if !p.startsTerm() {
			p.expected("a triple", "GRAPH", `"}"`)
			break
		}
		for _, t := range p.triplesTemplate() {
			quads = append(quads, Quad{nil, t})
		}
		if !p.isWord("GRAPH") && !p.isPunct("}") {
			p.expected(`"."`, "GRAPH", `"}"`)
		}
	}
	return quads
}

func (p *parser) delete(op *Modify) Operation {
	p.blanks.forbidden = "a DELETE template"
	op.Delete = p.quads()
	p.blanks.forbidden = ""
	if p.acceptWord("INSERT") {
		op.Insert = p.quads()
	}
	p.modifyPattern(op)
	return op
}

func (p *parser) insert(op *Modify) Operation {
	op.Insert = p.quads()
	p.modifyPattern(op)
	return op
}

func (p *parser) modifyPattern(op *Modify) {
	for p.err == nil && p.isWord("USING") {
		op.Using = append(op.Using, p.datasetClause())
	}
	p.expectWord("WHERE")
	op.Where = p.group()
}

// deleteWhere reads DELETE WHERE, whose template is its pattern.
func (p *parser) deleteWhere(pos Pos) Operation {
	op := &Modify{Pos: pos}
	p.blanks.forbidden = "DELETE WHERE"
	op.Delete = p.quads()
	p.blanks.forbidden = ""
	op.Where = &Group{Pos: pos}
	for _, q := range op.Delete {
		into := op.Where
		if q.Graph != nil {
			g := &Graph{*q.Graph, &Group{Pos: pos}}
			op.Where.Elements = append(op.Where.Elements, g)
			into = g.Group
		}
		into.Elements = append(into.Elements, &Triples{pos, []Triple{q.Triple}})
	}
	return op
}

// checkOperation applies the rules beside the grammar of section 19.8 (notes 8
// to 10): data holds no variables, and no label of a blank node stands in two
// INSERT DATA operations.
func checkOperation(op Operation, inserted map[string]bool) error {
	switch op := op.(type) {
	case *Modify:
		c := checker{}
		c.group(op.Where)
		return c.result()
	case *Data:
		own := map[string]bool{}
		for _, q := range op.Quads {
			terms := []Term{q.S, q.P, q.O}
			if q.Graph != nil {
				terms = append(terms, *q.Graph)
			}
			for _, t := range terms {
				if t.Var != "" {
					return &Error{Pos: t.Pos, Msg: "the variable ?" + clip(t.Var) + " cannot stand in data"}
				}
				if inserted[t.Blank] {
					return &Error{Pos: t.Pos, Msg: "the blank node _:" + clip(t.Blank) + " is used in two INSERT DATA operations"}
				}
				if t.Blank != "" && t.Blank[0] != '[' {
					own[t.Blank] = true
				}
			}
		}
		for label := range own {
			inserted[label] = true
		}
	}
	return nil
}
