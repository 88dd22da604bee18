// Package plan turns SPARQL algebra into a tree of physical operators over IDs:
// it rewrites the algebra by a list of named rules, measures patterns with the
// index's counts, orders joins and chooses how each is done.
//
// The package reads counts and looks terms up; it never walks quads, decodes
// terms or runs anything, and knows nothing of how a dataset is stored.
package plan

import (
	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/sparql/algebra"
)

// Node is one physical operator. Its rows have a column for each of its Vars;
// dataset.Any in a column is "unbound".
type Node interface {
	// Info is what all operators have in common.
	Info() *Base
	// Children are the operators that this one pulls from.
	Children() []Node
}

// Base is the common part of every operator.
type Base struct {
	// ID numbers the operators of a plan from 0.
	ID int
	// Vars are the columns, in order.
	Vars []algebra.Var
	// Certain are the variables that are bound in every row.
	Certain VarSet
	// Sorted says by which leading variables, ascending by ID, rows come.
	Sorted []algebra.Var
	// Rows is the estimated number of rows, Cost the estimated time in
	// arbitrary units (about 10 ns) including the children's.
	Rows, Cost float64

	set      VarSet // Vars as a set
	distinct estimates
}

// Info returns the base itself.
func (b *Base) Info() *Base { return b }

// Column returns the index of a variable's column, or -1.
func (b *Base) Column(v algebra.Var) int {
	for i, w := range b.Vars {
		if w == v {
			return i
		}
	}
	return -1
}

// Slot is what stands at one place of an access: a constant (ID), a variable,
// or neither, when the place does not matter.
type Slot struct {
	ID  dataset.ID
	Var algebra.Var
}

// Access describes the quads that a pattern selects and the order in which to
// walk them.
type Access struct {
	Slots [4]Slot
	Order dataset.Order
	// Prefix is how many leading components of Order are constants: those that
	// the scan binds. Residual are the components, constant or key, that are
	// compared row by row instead.
	Prefix   int
	Residual dataset.Components
	// Union asks for the union of all graphs, each triple once.
	Union bool
	// NamedOnly leaves out the quads of the default graph; G is a variable.
	NamedOnly bool
	// Ranges restrict the first free component of Order, each range both
	// inclusive, ascending; none means no restriction. Only Scan has them.
	Ranges [][2]dataset.ID
	// Count is the exact number of quads that match the constants.
	Count float64
}

// Kind says which rows a join keeps.
type Kind uint8

// The kinds of joins. Mark keeps every left row and binds one more variable to
// whether it has a partner.
const (
	Inner Kind = iota
	Left
	Semi
	Anti
	Minus
	Mark
)

func (k Kind) String() string {
	return [...]string{"inner", "left", "semi", "anti", "minus", "mark"}[k]
}

type (
	// Unit is one row without columns.
	Unit struct{ Base }
	// Empty is no row.
	Empty struct{ Base }
	// Scan walks the quads of an access.
	Scan struct {
		Base
		Access Access
	}
	// Input stands for the distinct keys that the enclosing BindJoin passes in.
	Input struct{ Base }
	// LookupJoin joins each left row with the quads of an access whose key
	// components equal the row's: by seeking when the left rows are few or
	// sorted, by loading the access into memory when they are many.
	LookupJoin struct {
		Base
		Left   Node
		Access Access
		// Keys are the components after the prefix that a left row or a
		// constant fixes, in Access.Order.
		Keys []dataset.Component
		// Shared are all components whose variables the left side binds.
		Shared dataset.Components
		Kind   Kind
		Mark   algebra.Var
		// Filter holds what must be true of the joined row for it to count.
		Filter []algebra.Expr
		// Merge says that the left rows come sorted by the keys.
		Merge bool
	}
	// Intersect binds one new variable to the values that all of its accesses
	// agree on, given the left row: a step of a worst-case optimal join.
	Intersect struct {
		Base
		Left     Node
		Var      algebra.Var
		Accesses []Access
		Keys     [][]dataset.Component
	}
	// HashJoin builds a table of the right rows and probes it with the left.
	HashJoin struct {
		Base
		Left, Right Node
		// On are the shared variables; those that Certain on both sides are
		// hashed, others compared for compatibility.
		On     []algebra.Var
		Kind   Kind
		Mark   algebra.Var
		Filter []algebra.Expr
		// Domain are the shared variables that count for Minus.
		Domain []algebra.Var
	}
	// BindJoin runs the right side again for every block of left rows, fed
	// through its Input with the block's distinct keys.
	BindJoin struct {
		Base
		Left, Right Node
		Input       *Input
		On          []algebra.Var
		Kind        Kind
		Mark        algebra.Var
		Filter      []algebra.Expr
		Domain      []algebra.Var
	}
	// Filter keeps rows for which every condition is true.
	Filter struct {
		Base
		Input Node
		Conds []algebra.Expr
	}
	// Extend adds a column.
	Extend struct {
		Base
		Input Node
		Var   algebra.Var
		Expr  algebra.Expr
	}
	// Values is inline data.
	Values struct {
		Base
		Rows [][]rdf.Term
	}
	// Union is all rows of all inputs; a column that an input lacks is unbound.
	Union struct {
		Base
		Inputs []Node
	}
	// Group groups and aggregates.
	Group struct {
		Base
		Input Node
		Keys  []algebra.Var
		Aggs  []algebra.Aggregate
	}
	// Sort sorts stably; Limit ≥ 0 keeps only the first rows.
	Sort struct {
		Base
		Input Node
		By    []algebra.OrderCondition
		Limit int64
	}
	// Project keeps and orders columns; one that is missing is unbound.
	Project struct {
		Base
		Input Node
	}
	// Distinct removes duplicates.
	Distinct struct {
		Base
		Input Node
	}
	// Slice skips and limits; Limit < 0 is none.
	Slice struct {
		Base
		Input         Node
		Offset, Limit int64
	}
	// Path joins the left rows with a property path.
	Path struct {
		Base
		Left      Node
		S, O      Slot
		STerm     rdf.Term // the constant end, which may not be in the dataset
		OTerm     rdf.Term
		Expr      PathStep
		Graph     Slot
		Union     bool
		NamedOnly bool
	}
	// GraphNames lists the named graphs, or tests whether there is a given one.
	GraphNames struct {
		Base
		Name Slot
	}
	// PerGraph evaluates a pattern once for each named graph, which it binds.
	PerGraph struct {
		Base
		Var     algebra.Var
		Pattern algebra.Op
	}
	// Service calls a remote endpoint.
	Service struct {
		Base
		Left   Node // rows that bind Name, or Unit
		Name   algebra.Node
		Source string
		Silent bool
		Remote []algebra.Var
	}
	// CountTree is one row with the number of solutions of a join without
	// cycles. The parts make a tree; children come before their parents, the
	// root is last.
	CountTree struct {
		Base
		Parts []CountPart
	}
	// KeyScan is a row for each different value of a component of an access,
	// which is the first free one of its order: the value and, in each column
	// behind the first, the number of quads that have it.
	KeyScan struct {
		Base
		Access Access
		Key    dataset.Component
	}
	// CountScan is one row with the number of quads of an access, from the
	// index's metadata.
	CountScan struct {
		Base
		Access Access
	}
)

// Children implements Node.
func (*Unit) Children() []Node { return nil }

// Children implements Node.
func (*Empty) Children() []Node { return nil }

// Children implements Node.
func (*Scan) Children() []Node { return nil }

// Children implements Node.
func (*Input) Children() []Node { return nil }

// Children implements Node.
func (*Values) Children() []Node { return nil }

// Children implements Node.
func (*GraphNames) Children() []Node { return nil }

// Children implements Node.
func (*PerGraph) Children() []Node { return nil }

// Children implements Node.
func (*CountScan) Children() []Node { return nil }

// Children implements Node.
func (*KeyScan) Children() []Node { return nil }

// Children implements Node.
func (*CountTree) Children() []Node { return nil }

// CountPart is a pattern of a CountTree, the variables that it shares with its
// parent, and the parent's place; -1 for the root.
type CountPart struct {
	Access Access
	Key    []algebra.Var
	Parent int
}

// Children implements Node.
func (n *LookupJoin) Children() []Node { return []Node{n.Left} }

// Children implements Node.
func (n *Intersect) Children() []Node { return []Node{n.Left} }

// Children implements Node.
func (n *HashJoin) Children() []Node { return []Node{n.Left, n.Right} }

// Children implements Node.
func (n *BindJoin) Children() []Node { return []Node{n.Left, n.Right} }

// Children implements Node.
func (n *Filter) Children() []Node { return []Node{n.Input} }

// Children implements Node.
func (n *Extend) Children() []Node { return []Node{n.Input} }

// Children implements Node.
func (n *Union) Children() []Node { return n.Inputs }

// Children implements Node.
func (n *Group) Children() []Node { return []Node{n.Input} }

// Children implements Node.
func (n *Sort) Children() []Node { return []Node{n.Input} }

// Children implements Node.
func (n *Project) Children() []Node { return []Node{n.Input} }

// Children implements Node.
func (n *Distinct) Children() []Node { return []Node{n.Input} }

// Children implements Node.
func (n *Slice) Children() []Node { return []Node{n.Input} }

// Children implements Node.
func (n *Path) Children() []Node { return []Node{n.Left} }

// Children implements Node.
func (n *Service) Children() []Node { return []Node{n.Left} }

// PathStep is a property path with its predicates looked up.
type PathStep interface{ step() }

type (
	// StepLink is a predicate; dataset.Any is one that the dataset does not
	// know and that matches nothing.
	StepLink struct{ P dataset.ID }
	// StepInverse goes backwards.
	StepInverse struct{ Path PathStep }
	// StepSeq is one path after the other.
	StepSeq struct{ Left, Right PathStep }
	// StepAlt is either path.
	StepAlt struct{ Left, Right PathStep }
	// StepRepeat is ?, * or +: Zero allows no step, Many more than one.
	StepRepeat struct {
		Path       PathStep
		Zero, Many bool
	}
	// StepNot matches predicates outside the sets, in the directions asked for.
	StepNot struct {
		Forward, Inverted     []dataset.ID
		DoForward, DoInverted bool
	}
)

func (StepLink) step()    {}
func (StepInverse) step() {}
func (StepSeq) step()     {}
func (StepAlt) step()     {}
func (StepRepeat) step()  {}
func (StepNot) step()     {}

// Plan is a query made ready to run against one snapshot.
type Plan struct {
	Query *algebra.Query
	Root  Node
	// Nodes is the number of operators.
	Nodes int
	// Rewritten is the algebra after the rules.
	Rewritten algebra.Op

	opts   Options
	reader dataset.Reader
}

// Options say how a query is understood.
type Options struct {
	// Strict makes the default graph the unnamed graph alone, not the union of
	// all graphs.
	Strict bool
	// Naive turns the rules and the join ordering off, for tests.
	Naive bool
}
