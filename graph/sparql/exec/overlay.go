package exec

import (
	"slices"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/sparql/value"
)

// kindOverlay is the kind of the IDs of computed terms that the dataset does
// not have. Datasets never use it.
const kindOverlay = dataset.Kind(31)

// overlay gives IDs to terms that a query computes or brings along. A term that
// the dataset has gets the dataset's ID, so that equal terms have equal IDs.
type overlay struct {
	rt    *runtime
	terms []rdf.Term
	ids   map[rdf.Term]dataset.ID
}

// intern returns the ID of a term; nil is dataset.Any.
func (o *overlay) intern(t rdf.Term) (dataset.ID, error) {
	if t == nil {
		return dataset.Any, nil
	}
	if id, ok := dataset.Inline(t); ok {
		return id, nil
	}
	if id, ok := o.ids[t]; ok {
		return id, nil
	}
	id, ok, err := o.rt.reader.Lookup(t)
	if err != nil {
		return 0, err
	}
	if !ok {
		id = dataset.MakeID(kindOverlay, uint64(len(o.terms)))
		o.terms = append(o.terms, t)
	}
	if o.ids == nil {
		o.ids = map[rdf.Term]dataset.ID{}
	}
	o.ids[t] = id
	return id, o.rt.grow(120)
}

// internValue is intern for a value, short-cut for small integers and booleans.
func (o *overlay) internValue(v value.Value) (dataset.ID, error) {
	if i, ok := v.SmallInt(); ok {
		if id, ok := dataset.MakeInteger(i); ok {
			return id, nil
		}
	}
	return o.intern(v.Term())
}

// terms decodes IDs of the dataset and of the overlay.
func (rt *runtime) terms(ids []dataset.ID, dst []rdf.Term) error {
	dictIDs, at := rt.dictIDs[:0], rt.dictAt[:0]
	defer func() { rt.dictIDs, rt.dictAt = dictIDs, at }()
	sorted := true
	for i, id := range ids {
		switch k := id.Kind(); {
		case k == kindOverlay:
			dst[i] = rt.overlay.terms[id.Payload()]
		case k.Inline():
			dst[i] = id.Term()
		case k == dataset.KindNone:
			dst[i] = nil
		default:
			sorted = sorted && (len(dictIDs) == 0 || dictIDs[len(dictIDs)-1] <= id)
			dictIDs = append(dictIDs, id)
			at = append(at, i)
		}
	}
	if len(dictIDs) == 0 {
		return nil
	}
	if !sorted {
		unique := slices.Clone(dictIDs)
		slices.Sort(unique)
		unique = slices.Compact(unique)
		terms := make([]rdf.Term, len(unique))
		if err := rt.reader.Terms(unique, terms); err != nil {
			return err
		}
		for i, id := range dictIDs {
			p, _ := slices.BinarySearch(unique, id)
			dst[at[i]] = terms[p]
		}
		return nil
	}
	if len(dictIDs) == len(ids) { // nothing to put together
		return rt.reader.Terms(ids, dst)
	}
	terms := make([]rdf.Term, len(dictIDs))
	if err := rt.reader.Terms(dictIDs, terms); err != nil {
		return err
	}
	for i := range at {
		dst[at[i]] = terms[i]
	}
	return nil
}

// valueCache keeps decoded values, direct-mapped by ID: bounded, and right for
// columns in which few values repeat often.
type valueCache struct {
	rt     *runtime
	ids    []dataset.ID
	vals   []value.Value
	misses int
	hits   int
	want   []dataset.ID // what the last prefetch decoded, ascending, and its terms
	terms  []rdf.Term
}

const (
	firstCacheSlots = 1 << 6
	blockCacheSlots = 4 * BatchRows // holds the values of a batch
	mostCacheSlots  = 1 << 16
)

func (c *valueCache) slot(id dataset.ID) int { return int(mix(uint64(id)) & uint64(len(c.ids)-1)) }

// of returns the value of an ID.
func (c *valueCache) of(id dataset.ID) (value.Value, error) {
	switch id.Kind() {
	case dataset.KindNone:
		return value.Err, nil
	case dataset.KindInteger:
		if i, _ := id.Int(); id&15 == 0 {
			return value.Int(i), nil
		}
		return value.FromTerm(id.Term()), nil
	case dataset.KindBoolean:
		return value.Bool(id.Bool()), nil
	}
	if len(c.ids) == 0 {
		c.resize(firstCacheSlots)
	}
	s := c.slot(id)
	if c.ids[s] == id {
		return c.vals[s], nil
	}
	if at, ok := slices.BinarySearch(c.want, id); ok { // evicted by another of its batch
		return value.FromTerm(c.terms[at]), nil
	}
	var dst [1]rdf.Term
	if err := c.rt.terms([]dataset.ID{id}, dst[:]); err != nil {
		return value.Err, err
	}
	v := value.FromTerm(dst[0])
	c.put(id, v)
	return v, nil
}

func (c *valueCache) put(id dataset.ID, v value.Value) {
	c.misses++
	if full := c.misses > len(c.ids) && len(c.ids) < mostCacheSlots; full && c.worthMore() {
		c.resize(len(c.ids) * 4)
	}
	s := c.slot(id)
	c.ids[s], c.vals[s] = id, v
}

// worthMore reports whether values repeat enough for a larger cache to pay.
func (c *valueCache) worthMore() bool { return len(c.ids) < blockCacheSlots || c.hits > c.misses/2 }

func (c *valueCache) resize(slots int) {
	ids, vals := c.ids, c.vals
	c.ids, c.vals, c.misses = make([]dataset.ID, slots), make([]value.Value, slots), 0
	c.hits = 0
	for i, id := range ids {
		if id != dataset.Any {
			s := c.slot(id)
			c.ids[s], c.vals[s] = id, vals[i]
		}
	}
}

// prefetch decodes what a column needs and the cache lacks, in one call.
func (c *valueCache) prefetch(col []dataset.ID) error {
	want := c.want[:0]
	for _, id := range col {
		k := id.Kind()
		if k == dataset.KindNone || k == kindOverlay || k.Inline() {
			continue
		}
		if len(c.ids) > 0 && c.ids[c.slot(id)] == id {
			c.hits++
			continue
		}
		want = append(want, id)
	}
	if len(want) == 0 {
		c.want = want
		return nil
	}
	if !slices.IsSorted(want) {
		slices.Sort(want)
	}
	want = slices.Compact(want)
	if len(c.ids) == 0 {
		c.resize(firstCacheSlots)
	}
	for len(c.ids) < 4*len(want) && len(c.ids) < blockCacheSlots {
		c.resize(len(c.ids) * 4)
	}
	c.terms = slices.Grow(c.terms[:0], len(want))[:len(want)]
	c.want = c.want[:0]
	if err := c.rt.reader.Terms(want, c.terms); err != nil {
		return err
	}
	c.want = want
	for i, id := range want {
		c.put(id, value.FromTerm(c.terms[i]))
	}
	return nil
}

// mix spreads the bits of a number over all of it.
func mix(x uint64) uint64 {
	x ^= x >> 32
	x *= 0x9e3779b97f4a7c15
	x ^= x >> 29
	x *= 0xbf58476d1ce4e5b9
	x ^= x >> 32
	return x
}
