package event

// wordLists are the small closed lists of data/words.txt by their names.
var wordLists = readWordLists()

func readWordLists() map[string]map[string]bool {
	lists := map[string]map[string]bool{}
	table("words.txt", 2, func(f []string) {
		if lists[f[0]] == nil {
			lists[f[0]] = map[string]bool{}
		}
		for _, w := range phrases(f[1]) {
			lists[f[0]][w] = true
		}
	})
	return lists
}

// wordList returns the list of a name. A name without a list is a defect.
func wordList(name string) map[string]bool {
	list, ok := wordLists[name]
	if !ok {
		panic("event: words.txt has no list " + name)
	}
	return list
}
