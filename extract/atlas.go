package extract

// Unit is what is known of a place beyond the article: its codes, what contains
// it, and what became of it.
type Unit struct {
	Local      string // local name that vocab minted
	Name       string
	Kind       PlaceKind
	GSO, ISO   string // code of the General Statistics Office, ISO 3166 code, or ""
	Parent     string // local name of the unit that contains it, or ""
	MergedInto string // local name of the unit that it became part of, or ""
}

// Atlas looks places up by local name. It is safe for use by several goroutines.
type Atlas interface {
	Unit(local string) (Unit, bool)
}
