package rdf

// Namespaces of the RDF and XML Schema vocabularies.
const (
	RDFNamespace  = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
	RDFSNamespace = "http://www.w3.org/2000/01/rdf-schema#"
	XSDNamespace  = "http://www.w3.org/2001/XMLSchema#"
)

// Terms of the RDF vocabulary (RDF Schema 1.1).
const (
	RDFType       IRI = RDFNamespace + "type"
	RDFFirst      IRI = RDFNamespace + "first"
	RDFRest       IRI = RDFNamespace + "rest"
	RDFNil        IRI = RDFNamespace + "nil"
	RDFList       IRI = RDFNamespace + "List"
	RDFStatement  IRI = RDFNamespace + "Statement"
	RDFSubject    IRI = RDFNamespace + "subject"
	RDFPredicate  IRI = RDFNamespace + "predicate"
	RDFObject     IRI = RDFNamespace + "object"
	RDFProperty   IRI = RDFNamespace + "Property"
	RDFLangString IRI = RDFNamespace + "langString"
	RDFXMLLiteral IRI = RDFNamespace + "XMLLiteral"
	RDFHTML       IRI = RDFNamespace + "HTML"
	RDFJSON       IRI = RDFNamespace + "JSON"
	RDFSLabel     IRI = RDFSNamespace + "label"
)

// Datatypes of XML Schema 1.1 that RDF 1.1 and SPARQL 1.1 know.
const (
	XSDString             IRI = XSDNamespace + "string"
	XSDBoolean            IRI = XSDNamespace + "boolean"
	XSDDecimal            IRI = XSDNamespace + "decimal"
	XSDInteger            IRI = XSDNamespace + "integer"
	XSDDouble             IRI = XSDNamespace + "double"
	XSDFloat              IRI = XSDNamespace + "float"
	XSDDate               IRI = XSDNamespace + "date"
	XSDTime               IRI = XSDNamespace + "time"
	XSDDateTime           IRI = XSDNamespace + "dateTime"
	XSDDateTimeStamp      IRI = XSDNamespace + "dateTimeStamp"
	XSDGYear              IRI = XSDNamespace + "gYear"
	XSDGMonth             IRI = XSDNamespace + "gMonth"
	XSDGDay               IRI = XSDNamespace + "gDay"
	XSDGYearMonth         IRI = XSDNamespace + "gYearMonth"
	XSDGMonthDay          IRI = XSDNamespace + "gMonthDay"
	XSDDuration           IRI = XSDNamespace + "duration"
	XSDYearMonthDuration  IRI = XSDNamespace + "yearMonthDuration"
	XSDDayTimeDuration    IRI = XSDNamespace + "dayTimeDuration"
	XSDByte               IRI = XSDNamespace + "byte"
	XSDShort              IRI = XSDNamespace + "short"
	XSDInt                IRI = XSDNamespace + "int"
	XSDLong               IRI = XSDNamespace + "long"
	XSDUnsignedByte       IRI = XSDNamespace + "unsignedByte"
	XSDUnsignedShort      IRI = XSDNamespace + "unsignedShort"
	XSDUnsignedInt        IRI = XSDNamespace + "unsignedInt"
	XSDUnsignedLong       IRI = XSDNamespace + "unsignedLong"
	XSDPositiveInteger    IRI = XSDNamespace + "positiveInteger"
	XSDNonNegativeInteger IRI = XSDNamespace + "nonNegativeInteger"
	XSDNegativeInteger    IRI = XSDNamespace + "negativeInteger"
	XSDNonPositiveInteger IRI = XSDNamespace + "nonPositiveInteger"
	XSDHexBinary          IRI = XSDNamespace + "hexBinary"
	XSDBase64Binary       IRI = XSDNamespace + "base64Binary"
	XSDAnyURI             IRI = XSDNamespace + "anyURI"
)
