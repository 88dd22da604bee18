package gazetteer

import (
	"fmt"
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/graph/vocab"
)

// Paper returns the index of the province whose local paper goes by a name: that of its
// address, "baonghean", or the mark that it sets before a story, "GLO"; or -1.
func (n *Names) Paper(name string) int { return find(n.papers, strings.ToLower(name)) }

// addPaper notes the address that the paper of province i has. Of a province that keeps
// its name through a reform the earlier one stands for both.
func (n *Names) addPaper(province string, i int32) {
	address := "bao" + strings.ReplaceAll(vocab.Slug(province), "-", "")
	if _, ok := n.papers[address]; !ok {
		n.papers[address] = i
	}
}

func (n *Names) readPaper(f []string) error {
	if err := atLeast(f, 2); err != nil {
		return err
	}
	i := n.PlaceByID(vocab.PlaceLocal("", f[0]))
	if i < 0 || n.Places[i].Kind != extract.Province {
		return fmt.Errorf("unknown province %q", f[0])
	}
	for _, mark := range split(f[1]) {
		if n.Paper(mark) >= 0 {
			return fmt.Errorf("the mark %q is listed twice", mark)
		}
		n.papers[strings.ToLower(mark)] = int32(i)
	}
	return nil
}
