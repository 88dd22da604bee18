package network

// field is an attribute together with how its value comes about.
type field[T any] struct {
	Attribute
	value func(T) Value
}

func attributes[T any](fields []field[T]) []Attribute {
	out := make([]Attribute, len(fields))
	for i, f := range fields {
		out[i] = f.Attribute
	}
	return out
}

// edgeFields are the attributes of a view's edges beyond those of every Edge.
func edgeFields(view View) []field[*group] {
	var out []field[*group]
	if view == ViewSupport {
		out = append(out, amountFields...)
	}
	if view == ViewPeople || view == ViewFacts {
		out = append(out, positionFields...)
	}
	if view != ViewFull {
		out = append(out, reportFields...)
	}
	return append(out, sourceFields...)
}

// amountFields tell what was given. They read g.supports.
var amountFields = []field[*group]{
	{Attribute{"amounts", Strings, "What was given, summed per unit; a report repeated by another article counts once; '~' marks an approximate sum, '(shared)' a total that several donors or recipients share"},
		func(g *group) Value {
			var list []string
			for _, a := range append(g.sums(false), g.sums(true)...) {
				list = append(list, a.String())
			}
			return StringsOf(list)
		}},
	{Attribute{"quantity", Float, "Sum in the most frequent unit, shared totals left out"},
		func(g *group) Value { return total(g.sums(false)) }},
	{Attribute{"unit", String, "Unit of quantity, in the words of the articles"},
		func(g *group) Value { return unit(g.sums(false)) }},
	{Attribute{"shared_quantity", Float, "Sum of totals that several donors or recipients share, in their most frequent unit; not to be added up over edges"},
		func(g *group) Value { return total(g.sums(true)) }},
	{Attribute{"shared_unit", String, "Unit of shared_quantity"},
		func(g *group) Value { return unit(g.sums(true)) }},
	{Attribute{"items", Strings, "The words for what was given"},
		func(g *group) Value {
			return StringsOf(distinct(g.supports, func(s *support) string { return s.item }))
		}},
	{Attribute{"statuses", Strings, "done, ongoing, pledged"},
		func(g *group) Value {
			return StringsOf(distinct(g.proofs, func(p *proof) string { return p.status }))
		}},
	{Attribute{"donors", Strings, "Organisations that gave, where they are counted as their place"},
		func(g *group) Value {
			return StringsOf(distinct(g.proofs, func(p *proof) string { return p.donor }))
		}},
	{Attribute{"recipients", Strings, "Organisations or groups that received, where they are counted as their place"},
		func(g *group) Value {
			return StringsOf(distinct(g.proofs, func(p *proof) string { return p.recipient }))
		}},
}

var positionFields = []field[*group]{
	{Attribute{"label_en", String, "The label in English"},
		func(g *group) Value {
			all := distinct(g.proofs, func(p *proof) string { return p.labelEN })
			if len(all) == 0 {
				return Value{}
			}
			return StringOf(all[0])
		}},
	{Attribute{"former", Bool, "Whether every report says that the position is a former one"},
		func(g *group) Value {
			known, former := false, true
			for i := range g.proofs {
				if f := g.proofs[i].flags; f.has(knowsFormer) {
					known, former = true, former && f.has(isFormer)
				}
			}
			if !known {
				return Value{}
			}
			return BoolOf(former)
		}},
}

var reportFields = []field[*group]{
	{Attribute{"reports", Int, "Number of reports: statements of articles that prove the edge"},
		func(g *group) Value { return IntOf(int64(g.reports())) }},
	{Attribute{"dates", Strings, "The dates as exact as the texts have them"},
		func(g *group) Value {
			return StringsOf(distinct(g.proofs, func(p *proof) string { return p.date }))
		}},
	{Attribute{"confidence", Float, "Confidence of the best report, 0-1"},
		func(g *group) Value {
			found, most := false, 0.0
			for i := range g.proofs {
				if p := &g.proofs[i]; p.flags.has(hasConfidence) {
					found, most = true, max(most, p.confidence)
				}
			}
			if !found {
				return Value{}
			}
			return FloatOf(most)
		}},
	{Attribute{"evidence", Strings, "The sentences that prove the edge"},
		func(g *group) Value {
			return StringsOf(distinct(g.proofs, func(p *proof) string { return p.evidence }))
		}},
}

var sourceFields = []field[*group]{
	{Attribute{"source_count", Int, "Number of articles"},
		func(g *group) Value {
			return IntOf(int64(len(distinct(g.proofs, func(p *proof) string { return p.article }))))
		}},
	{Attribute{"sources", Strings, "The articles: their URLs, or their identifiers where no URL is known"},
		func(g *group) Value {
			return StringsOf(distinct(g.proofs, func(p *proof) string { return p.article }))
		}},
}

func total(sums []amount) Value {
	if len(sums) == 0 {
		return Value{}
	}
	return FloatOf(sums[0].total)
}

func unit(sums []amount) Value {
	if len(sums) == 0 {
		return Value{}
	}
	return StringOf(sums[0].unit)
}
