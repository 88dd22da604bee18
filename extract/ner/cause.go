package ner

import (
	"strings"

	"github.com/lienket/lienket/extract/gazetteer"
)

// cause returns where the words end that tell at i what a fund is for: a field of the list,
// vaccines, an epidemic ("mua vắc xin phòng, chống dịch bệnh Covid - 19"); or i.
func (s *scanner) cause(i int) int {
	end := i
	if s.word(end) == "mua" {
		end++
	}
	if stop := s.vaccine(end); stop > end {
		return s.epidemic(stop)
	}
	if stop := s.epidemic(i); stop > i {
		return stop
	}
	var h gazetteer.Hits
	if s.match(i, &h) {
		return i + int(h[gazetteer.FieldName].Len)
	}
	return i
}

// ofEpidemic reports whether what a fund is for at i is vaccines or an epidemic.
func (s *scanner) ofEpidemic(i int) bool {
	if s.word(i) == "mua" {
		i++
	}
	return s.vaccine(i) > i || s.epidemic(i) > i
}

// vaccine returns where one of the spellings of "vắc xin" at i ends, or i.
func (s *scanner) vaccine(i int) int {
	switch w := s.word(i); {
	case (w == "vắc" || w == "vac" || w == "vác") && s.word(i+1) == "xin":
		return i + 2
	case (w == "vắc" || w == "vac") && s.word(i+1) == "-" && s.word(i+2) == "xin":
		return i + 3
	case w == "vaccine", w == "vaccin", w == "vắccin", w == "vacxin", w == "vắcxin", w == "vácxin", w == "vắc-xin", w == "vac-xin":
		return i + 1
	}
	return i
}

// epidemic returns where "phòng, chống dịch bệnh Covid - 19" at i ends, of which words may
// be missing, or i.
func (s *scanner) epidemic(i int) int {
	j := i
	if s.word(j) == "phòng" {
		j++
		if s.word(j) == "," || s.word(j) == "-" {
			j++
		}
	}
	if s.word(j) == "chống" {
		j++
	}
	if s.word(j) == "đại" && s.word(j+1) == "dịch" {
		j++
	}
	named := s.word(j) == "dịch"
	if named {
		j++
		if s.word(j) == "bệnh" {
			j++
		}
	}
	if strings.HasPrefix(s.word(j), "covid") {
		named = true
		j++
		switch w := s.word(j); {
		case (w == "-" || w == "–") && s.word(j+1) == "19":
			j += 2
		case w == "19" || w == "-19" || w == "–19":
			j++
		}
	}
	if !named {
		return i
	}
	return j
}
