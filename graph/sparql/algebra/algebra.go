// Package algebra holds the SPARQL 1.1 algebra (section 18 of the
// recommendation) as sealed sums of small structs: what a query means, free of
// how it was written (package syntax) and of how it will be run (package plan).
//
// The package knows nothing of datasets, IDs or stores.
package algebra

import "github.com/lienket/lienket/graph/rdf"

// Var is a variable's name without its sigil. A name that starts with a dot
// cannot be written in a query: it stands for a blank node of a pattern
// (".b1") or for a value that the translation invented (".agg0").
type Var string

// Hidden reports whether the variable is invisible to SELECT *.
func (v Var) Hidden() bool { return len(v) > 0 && v[0] == '.' }

// Node is a variable or a term: what stands at a place of a triple pattern.
// Exactly one of its fields is set; Term is never a blank node.
type Node struct {
	Var  Var
	Term rdf.Term
}

// IsVar reports whether the node is a variable.
func (n Node) IsVar() bool { return n.Term == nil }

// Triple is a triple pattern.
type Triple struct{ S, P, O Node }

// Op is an operator on multisets of solutions. The implementations in this
// package are all there are.
type Op interface{ op() }

// The graph patterns and solution modifiers of section 18.2.
type (
	// BGP is a basic graph pattern; none of its triples means the one empty
	// solution.
	BGP struct{ Triples []Triple }
	// Path matches a property path that is not a plain predicate between two
	// nodes.
	Path struct {
		S    Node
		Path PathExpr
		O    Node
	}
	// Join is the join of two patterns.
	Join struct{ Left, Right Op }
	// LeftJoin is OPTIONAL; Filter is nil or what stands inside its braces.
	LeftJoin struct {
		Left, Right Op
		Filter      Expr
	}
	// Union is the multiset sum of both sides.
	Union struct{ Left, Right Op }
	// Minus removes the left solutions that are compatible with a right one
	// and share a bound variable with it.
	Minus struct{ Left, Right Op }
	// Filter keeps the solutions for which every condition has the effective
	// boolean value true.
	Filter struct {
		Conds []Expr
		Input Op
	}
	// Graph evaluates Input against the named graph (or each in turn).
	Graph struct {
		Name  Node
		Input Op
	}
	// Extend is BIND and the expressions of SELECT.
	Extend struct {
		Input Op
		Var   Var
		Expr  Expr
	}
	// Values is inline data; a nil term in a row is UNDEF.
	Values struct {
		Vars []Var
		Rows [][]rdf.Term
	}
	// Service is a federated pattern. Source is the group as it was written,
	// prefixes expanded, for sending.
	Service struct {
		Name   Node
		Input  Op
		Source string
		Silent bool
	}
	// Group groups by keys and computes aggregates. Each key expression is a
	// variable of Input, or was bound by an Extend below. With no keys there is
	// exactly one group, even of nothing.
	Group struct {
		Input Op
		Keys  []Var
		Aggs  []Aggregate
	}
	// OrderBy sorts by the conditions, stably.
	OrderBy struct {
		Input Op
		By    []OrderCondition
	}
	// Project keeps the variables, in this order.
	Project struct {
		Input Op
		Vars  []Var
	}
	// Distinct removes duplicates.
	Distinct struct{ Input Op }
	// Reduced may remove duplicates.
	Reduced struct{ Input Op }
	// Slice skips Offset solutions and passes at most Limit; Limit < 0 is none.
	Slice struct {
		Input         Op
		Offset, Limit int64
	}
)

// OrderCondition is one key of ORDER BY.
type OrderCondition struct {
	Expr Expr
	Desc bool
}

// Aggregate is one set function over a group, bound to Var.
type Aggregate struct {
	Var       Var
	Func      AggregateFunc
	Distinct  bool
	Arg       Expr   // nil for COUNT(*)
	Separator string // of GROUP_CONCAT
	IRI       rdf.IRI
}

// AggregateFunc names a set function.
type AggregateFunc uint8

// The set functions of section 18.5.1.
const (
	Count AggregateFunc = iota
	Sum
	Avg
	Min
	Max
	GroupConcat
	Sample
)

// PathExpr is a property path expression (section 9.1).
type PathExpr interface{ path() }

// The forms of property paths.
type (
	// Link is one predicate.
	Link struct{ IRI rdf.IRI }
	// Inverse is Path from its end to its beginning.
	Inverse struct{ Path PathExpr }
	// Sequence is Left and then Right.
	Sequence struct{ Left, Right PathExpr }
	// Alternative is either.
	Alternative struct{ Left, Right PathExpr }
	// ZeroOrOne is Path or nothing.
	ZeroOrOne struct{ Path PathExpr }
	// ZeroOrMore is Path any number of times; each pair of ends counts once.
	ZeroOrMore struct{ Path PathExpr }
	// OneOrMore is Path at least once; each pair of ends counts once.
	OneOrMore struct{ Path PathExpr }
	// NegatedSet matches any predicate that is not in Forward, and, if Inverted
	// is not nil, backwards any that is not in it. Forward nil means that only
	// the inverse direction was asked for.
	NegatedSet struct{ Forward, Inverted []rdf.IRI }
)

// Expr is an expression (section 17).
type Expr interface{ expr() }

// The forms of expressions. Operators and built-in calls are both Call.
type (
	// VarExpr is the value of a variable.
	VarExpr struct{ Var Var }
	// Const is a term.
	Const struct{ Term rdf.Term }
	// Call applies an operator ("+", "<", "!", "unary-", "&&", "||", "in",
	// "not in") or a built-in by its name in upper case ("REGEX", "IF",
	// "COALESCE", "BOUND" …).
	Call struct {
		Func string
		Args []Expr
	}
	// FuncCall applies the function that an IRI names: a cast or an extension.
	FuncCall struct {
		IRI  rdf.IRI
		Args []Expr
	}
	// Exists tests a pattern with the solution's bindings put in.
	Exists struct {
		Pattern Op
		Not     bool
	}
)

// Form is what a query asks for.
type Form uint8

// The query forms of section 16.
const (
	Select Form = iota
	Ask
	Construct
	Describe
)

// Query is a translated query.
type Query struct {
	Form Form
	// Pattern ends in the solution modifiers. For Ask and Describe too.
	Pattern Op
	// Vars is the header of SELECT in order; for Describe the variables to
	// describe.
	Vars []Var
	// Template is the template of CONSTRUCT; blank nodes in it are variables
	// with a hidden name that no pattern binds: fresh for each solution.
	Template []Triple
	// Describe holds the IRIs that DESCRIBE names.
	Describe []rdf.IRI
	Dataset  DatasetClause
	Base     string
}

// DatasetClause is FROM and FROM NAMED. Both empty: the engine's default.
type DatasetClause struct{ Default, Named []rdf.IRI }

func (BGP) op()      {}
func (Path) op()     {}
func (Join) op()     {}
func (LeftJoin) op() {}
func (Union) op()    {}
func (Minus) op()    {}
func (Filter) op()   {}
func (Graph) op()    {}
func (Extend) op()   {}
func (Values) op()   {}
func (Service) op()  {}
func (Group) op()    {}
func (OrderBy) op()  {}
func (Project) op()  {}
func (Distinct) op() {}
func (Reduced) op()  {}
func (Slice) op()    {}

func (Link) path()        {}
func (Inverse) path()     {}
func (Sequence) path()    {}
func (Alternative) path() {}
func (ZeroOrOne) path()   {}
func (ZeroOrMore) path()  {}
func (OneOrMore) path()   {}
func (NegatedSet) path()  {}

func (VarExpr) expr()  {}
func (Const) expr()    {}
func (Call) expr()     {}
func (FuncCall) expr() {}
func (Exists) expr()   {}
