package syntax

import (
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/sparql/algebra"
)

// Query is a query or, where it stands in a group, a subquery.
type Query struct {
	Pos
	// Base is the base IRI in force behind the prologue, "" if there is none.
	Base     string
	Form     algebra.Form
	Select   Projection      // of SELECT
	Template []Triple        // of CONSTRUCT; no paths
	Describe []Term          // of DESCRIBE: variables and IRIs
	All      bool            // DESCRIBE *
	Dataset  []DatasetClause // FROM and FROM NAMED
	Where    *Group          // nil for a DESCRIBE without a pattern
	GroupBy  []Item
	Having   []Expr
	OrderBy  []Order
	Limit    int64 // -1 if there is none
	Offset   int64
	Values   *Values // behind the modifiers, or nil
	// Grouped reports GROUP BY or an aggregate in SELECT, HAVING or ORDER BY.
	Grouped bool
	// Visible lists the variables in scope in Where, in order of appearance.
	Visible []string
}

// Projection is the SELECT clause.
type Projection struct {
	Distinct, Reduced bool
	Star              bool
	Items             []Item
}

// Item is a projected variable or expression, or a key of GROUP BY.
type Item struct {
	Pos
	Expr Expr
	Var  string // behind AS, or the variable that Expr is; "" for a bare key
}

// Order is one key of ORDER BY.
type Order struct {
	Expr Expr
	Desc bool
}

// DatasetClause is FROM, FROM NAMED, USING or USING NAMED.
type DatasetClause struct {
	Pos
	IRI   rdf.IRI
	Named bool
}

// Term is what stands at a place of a triple pattern. Exactly one of Var, Blank
// and Value is set.
type Term struct {
	Pos
	Var   string
	Blank string // a label; that of an anonymous node starts with "["
	Value rdf.Term
}

// Triple is a triple pattern or a property path pattern.
type Triple struct {
	S    Term
	P    Term             // unless Path is set
	Path algebra.PathExpr // anything but a plain predicate or variable
	O    Term
}

// Element is a part of a group.
type Element interface{ element() }

// Group is what stands between braces.
type Group struct {
	Pos
	Elements []Element
}

// The elements of a group.
type (
	// Triples is a run of triple patterns.
	Triples struct {
		Pos
		Patterns []Triple
	}
	// Optional is OPTIONAL { … }.
	Optional struct{ Group *Group }
	// Minus is MINUS { … }.
	Minus struct{ Group *Group }
	// Union is { … } UNION { … }; with one member, a nested group.
	Union struct{ Groups []*Group }
	// Graph is GRAPH name { … }.
	Graph struct {
		Name  Term
		Group *Group
	}
	// Service is SERVICE name { … }. Text is the group with its braces, all
	// IRIs absolute.
	Service struct {
		Pos
		Silent bool
		Name   Term
		Group  *Group
		Text   string
	}
	// Filter is FILTER.
	Filter struct{ Expr Expr }
	// Bind is BIND (Expr AS Var).
	Bind struct {
		Pos
		Expr Expr
		Var  string
	}
	// Values is inline data; a nil term is UNDEF.
	Values struct {
		Pos
		Vars []string
		Rows [][]rdf.Term
	}
	// Subquery is a SELECT within a group.
	Subquery struct{ Query *Query }
)

func (*Triples) element()  {}
func (*Optional) element() {}
func (*Minus) element()    {}
func (*Union) element()    {}
func (*Graph) element()    {}
func (*Service) element()  {}
func (*Filter) element()   {}
func (*Bind) element()     {}
func (*Values) element()   {}
func (*Subquery) element() {}

// Expr is an expression.
type Expr interface {
	// Position is where the expression starts, or where its operator stands.
	Position() Pos
}

// The forms of expressions.
type (
	// Variable is the value of a variable.
	Variable struct {
		Pos
		Name string
	}
	// Constant is an IRI or a literal.
	Constant struct {
		Pos
		Term rdf.Term
	}
	// Call is an operator or a built-in, named as in algebra.Call.
	Call struct {
		Pos
		Func string
		Args []Expr
	}
	// FuncCall is a function named by an IRI.
	FuncCall struct {
		Pos
		IRI      rdf.IRI
		Distinct bool
		Args     []Expr
	}
	// Exists is EXISTS or NOT EXISTS.
	Exists struct {
		Pos
		Not   bool
		Group *Group
	}
	// Aggregate is a set function. Arg is nil for COUNT(*).
	Aggregate struct {
		Pos
		Func      algebra.AggregateFunc
		Distinct  bool
		Arg       Expr
		Separator string
	}
)

// Position returns where the expression stands.
func (p Pos) Position() Pos { return p }

// Update is an update request.
type Update struct {
	// Base is the base IRI in force at the end, "" if there is none.
	Base       string
	Operations []Operation
}

// Operation is one operation of an update request.
type Operation interface{ operation() }

// Quad is a quad of a template or of data. Graph is nil for the default graph
// (or that of WITH).
type Quad struct {
	Graph *Term
	Triple
}

// Target names what a graph management operation works on.
type Target struct {
	Kind TargetKind
	IRI  rdf.IRI // if Kind is OneGraph
}

// TargetKind tells the targets apart.
type TargetKind uint8

// The targets of graph management.
const (
	DefaultGraph TargetKind = iota
	OneGraph
	NamedGraphs
	AllGraphs
)

// TransferKind tells ADD, MOVE and COPY apart.
type TransferKind uint8

// The operations that take one graph's triples to another.
const (
	Add TransferKind = iota
	Move
	Copy
)

// The operations.
type (
	// Load is LOAD.
	Load struct {
		Pos
		Silent bool
		Source rdf.IRI
		Into   Target
	}
	// Clear is CLEAR or, with Drop, DROP.
	Clear struct {
		Pos
		Drop, Silent bool
		Target       Target
	}
	// Create is CREATE GRAPH.
	Create struct {
		Pos
		Silent bool
		Graph  rdf.IRI
	}
	// Transfer is ADD, MOVE or COPY.
	Transfer struct {
		Pos
		Kind     TransferKind
		Silent   bool
		From, To Target
	}
	// Data is INSERT DATA or DELETE DATA.
	Data struct {
		Pos
		Delete bool
		Quads  []Quad
	}
	// Modify is DELETE and INSERT with a pattern; DELETE WHERE has its
	// template as the pattern too.
	Modify struct {
		Pos
		With           rdf.IRI // "" if absent
		Delete, Insert []Quad
		Using          []DatasetClause
		Where          *Group
	}
)

func (*Load) operation()     {}
func (*Clear) operation()    {}
func (*Create) operation()   {}
func (*Transfer) operation() {}
func (*Data) operation()     {}
func (*Modify) operation()   {}
