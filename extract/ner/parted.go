package ner

import "strings"

// partedName returns the end of a name that begins at i, was read up to end, and goes on
// behind a dash with spaces, as texts that were taken apart show it: "Park Min - kyu". It
// returns end if what is behind the dash is no part of such a name.
func (s *scanner) partedName(i, end int) int {
	if s.doubleName(i, end) {
		next := end + 1
		for next < s.hi && next < i+maxName && s.cap(next) && !s.hasDigit(next) && !s.tok(next).Upper {
			next++
		}
		return next
	}
	if stop := s.laoName(i, end); stop > end {
		return stop
	}
	if stop := s.thaiName(i, end); stop > end {
		return stop
	}
	if s.lastSyllable(i, end) {
		return end + 2
	}
	return end
}

// lastSyllable reports whether a dash with spaces at end and a syllable in small letters end
// the romanised name at i of somebody from Korea or China, whom English letters may call by a
// given name first: "Park Min - kyu", "Albert Wong Chun - kit".
func (s *scanner) lastSyllable(i, end int) bool {
	if end-i > 3 || !s.freeDash(end) || !s.smallPart(end+1, 2, 5) {
		return false
	}
	last, titled := s.word(end+1), s.titled == i
	family := i
	if end-i == 3 {
		family = i + 1
	}
	switch {
	case romanSurnames[s.word(family)]:
		return end-i < 3 && romanSyllables[last] || !syllable(last) || end-i == 3 && romanSyllables[last] && !syllable(s.word(i))
	case titled && end == i+2 && ascii(s.word(i)) && ascii(s.word(i+1)):
		return s.names.Surname(s.syms[i]) == 0 && romanSyllables[last] && !syllable(last) && s.tok(i).Len() < 6 && s.tok(i+1).Len() < 7
	}
	return false
}

// partedKorean returns the end of a name at i of three romanised syllables the last of which
// a dash with spaces sets apart, where no office or form of address announces it: one of
// the three must be none of Vietnamese. It returns i if none is there.
func (s *scanner) partedKorean(i int) int {
	if s.cap(i+2) || s.cap(i-1) && !s.afterName(i) || s.tok(i).Upper || s.tok(i+1).Upper || s.tok(i+1).Len() > 7 || !letters(s.word(i+1)) {
		return i
	}
	if stop := s.thaiName(i, i+2); stop > i+2 {
		return stop
	}
	if !s.lastSyllable(i, i+2) || syllable(s.word(i)) && syllable(s.word(i+1)) && syllable(s.word(i+3)) {
		return i
	}
	return i + 4
}

// thaiName returns the end of a name at i whose last part two dashes with spaces divide,
// "Somchai Chan - o - cha", or end.
func (s *scanner) thaiName(i, end int) int {
	if end-i > 3 || !s.freeDash(end) || !s.freeDash(end+2) || !s.smallPart(end+1, 1, 2) || !s.smallPart(end+3, 2, 5) || s.names.Surname(s.syms[i]) > 0 {
		return end
	}
	return end + 4
}

// freeDash reports whether a dash with a space before it stands at i.
func (s *scanner) freeDash(i int) bool {
	return i+1 < s.hi && (s.word(i) == "-" || s.word(i) == "–") && !s.glued(i)
}

// smallPart reports whether a word of least to most plain Latin letters, all small, stands at i.
func (s *scanner) smallPart(i, least, most int) bool {
	if i >= s.hi || s.cap(i) {
		return false
	}
	w := s.word(i)
	return len(w) >= least && len(w) <= most && letters(w)
}

// romanSurnames are the family names of Korea and China in Latin letters that come before
// a given name of two syllables.
var romanSurnames = wordSet("kim park moon cho lee ri choi choe kang chung jung jeong han yoon suh seo hong hwang oh bae song ban roh chang jang shin cha baek ko yang yu ahn ryu nam im lim kwon so pak yun hyon thae woo hur noh min " +
	"yoo yuk choo chae ku ju no go ha ji jo jeon joo tong mak wong chan leung lau yeung chen cheng wang tsai hsu tsang kwok tang chow chiu chu lam cheung fung ng")

// romanSyllables are second syllables of such given names.
var romanSyllables = wordSet("in un soon hye gyon myung eun wook kyung hwan jin ho min young hyun ki moon chul il sun sik hee kwon taek seok woo won hyung joo bin gun yong nam soo sung suk jung ok rim hyok song sol ju hui kyu hwa jae seong wha kyun mi ryong chol guk gyu kun rae sang su tae yeon yeong yol yeol yon gwon geun ji jong pyo hyon ah a seung hoon hun keun eui hyeon chan ha hae ryol " +
	"sil hyeok hyuk kook gook rok sook mook pil dong doo gil bum beom chun cheol deok hyo ik joon jun kyeong kyong se seop shik shin uk yop yeop youn yun hyang ocha cha " +
	"seo nam ahn koo moo yong kyeom jeong cheon keol ryoul gwan chir wol ae huyn hyong ying wah ling wai kit ming fai keung chau yu yee")

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		set[w] = true
	}
	return set
}
