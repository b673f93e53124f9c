extension Wording {
  /// Of JSON-stat and PC-Axis.
  static let cubeMessages: [String: (nb: String, nn: String)] = [
    "{}: the file gives codes without texts": (
      "{}: filen gir koder uten tekster", "{}: fila gjev kodar utan tekstar"
    ),
    "counts and percentages stand side by side; each is a measure of its own": (
      "antall og prosenter står side om side; hvert av dem er et eget mål",
      "tal og prosentar står side om side; kvart av dei er eit eige mål"
    ),
    "'{}' is a change that the source has computed; no change of it is computed again": (
      "«{}» er en endring som kilden har regnet ut; det regnes ikke ut noen ny endring av den",
      "«{}» er ei endring som kjelda har rekna ut; det blir ikkje rekna ut noka ny endring av henne"
    ),
    "no dimension holds regions; for the whole country, add --region 0": (
      "ingen dimensjon inneholder regioner; for hele landet, legg til --region 0",
      "ingen dimensjon inneheld regionar; for heile landet, legg til --region 0"
    ),
    "the value of {} is damaged (a quote too many) and was left out": (
      "verdien av {} er skadet (et anførselstegn for mye) og er utelatt",
      "verdien av {} er skadd (eit hermeteikn for mykje) og er utelaten"
    ),
    "CONFIDENTIAL=1: the source shows 1 as 0 and 2 as 3; the numbers were taken as stored": (
      "CONFIDENTIAL=1: kilden viser 1 som 0 og 2 som 3; tallene er tatt som de er lagret",
      "CONFIDENTIAL=1: kjelda viser 1 som 0 og 2 som 3; tala er tekne som dei er lagra"
    ),
    "CODES(\"{}\") has {} codes for {} values; the values' texts were taken as codes": (
      "CODES(\"{}\") har {} koder for {} verdier; tekstene er brukt som koder",
      "CODES(\"{}\") har {} kodar for {} verdiar; tekstane er brukte som kodar"
    ),
    "TIMEVAL(\"{}\") holds a period that cannot be read": (
      "TIMEVAL(\"{}\") inneholder en periode som ikke kan leses",
      "TIMEVAL(\"{}\") inneheld ein periode som ikkje kan lesast"
    ),
    "TIMEVAL(\"{}\") names other periods than VALUES; VALUES was taken": (
      "TIMEVAL(\"{}\") har andre perioder enn VALUES; VALUES er brukt",
      "TIMEVAL(\"{}\") har andre periodar enn VALUES; VALUES er brukt"
    ),
    "TIMEVAL(\"{}\") has {} periods and VALUES {}": (
      "TIMEVAL(\"{}\") har {} perioder og VALUES {}", "TIMEVAL(\"{}\") har {} periodar og VALUES {}"
    ),
    "CONTVARIABLE names '{}', which is no variable": (
      "CONTVARIABLE viser til «{}», som ikke er noen variabel",
      "CONTVARIABLE viser til «{}», som ikkje er nokon variabel"
    ),
    "{} names '{}', which is no variable of the table": (
      "{} viser til «{}», som ikke er noen variabel i tabellen",
      "{} viser til «{}», som ikkje er nokon variabel i tabellen"
    ),
    "{} names '{}', which is no value of '{}'": (
      "{} viser til «{}», som ikke er noen verdi av «{}»",
      "{} viser til «{}», som ikkje er nokon verdi av «{}»"
    ),
    "{} names '{}', which is no dimension": (
      "{} viser til «{}», som ikke er noen dimensjon",
      "{} viser til «{}», som ikkje er nokon dimensjon"
    ),
    "{} names '{}', which is no category": (
      "{} viser til «{}», som ikke er noen kategori",
      "{} viser til «{}», som ikkje er nokon kategori"
    ),
    "{}.category.unit names '{}', which is no category": (
      "{}.category.unit viser til «{}», som ikke er noen kategori",
      "{}.category.unit viser til «{}», som ikkje er nokon kategori"
    ),
    "CODEPAGE says '{}', but the text is UTF-8 and was read as that": (
      "CODEPAGE sier «{}», men teksten er UTF-8 og er lest som det",
      "CODEPAGE seier «{}», men teksten er UTF-8 og er lesen som det"
    ),
    "CODEPAGE says 'utf-8', but the text is not UTF-8; it was read as {}": (
      "CODEPAGE sier «utf-8», men teksten er ikke UTF-8; den er lest som {}",
      "CODEPAGE seier «utf-8», men teksten er ikkje UTF-8; han er lesen som {}"
    ),
    "CODEPAGE '{}' is not known; the text was read as {}": (
      "CODEPAGE «{}» er ukjent; teksten er lest som {}",
      "CODEPAGE «{}» er ukjend; teksten er lesen som {}"
    ),
    "byte {} is no character of {}; the text was read as windows-1252": (
      "byte {} er ikke noe tegn i {}; teksten er lest som windows-1252",
      "byte {} er ikkje noko teikn i {}; teksten er lesen som windows-1252"
    ),
    "the file begins as UTF-8 but is not; it was read as windows-1252": (
      "filen begynner som UTF-8, men er det ikke; den er lest som windows-1252",
      "fila byrjar som UTF-8, men er det ikkje; ho er lesen som windows-1252"
    ),
    "{} gives numbers as texts, and was read as such": (
      "{} gir tall som tekst, og er lest som tall", "{} gjev tal som tekst, og er lesen som tal"
    ),
    "DATA gives the same row twice; the last was taken": (
      "DATA har samme rad to ganger; den siste er tatt med",
      "DATA har same rad to gonger; den siste er teken med"
    ),
    "DATA leaves out {} cells; by the definition of PC-Axis they are 0 and were stored as that": (
      "DATA utelater {} celler; etter definisjonen av PC-Axis er de 0 og er lagret som det",
      "DATA utelèt {} celler; etter definisjonen av PC-Axis er dei 0 og er lagra som det"
    ),
    "DATANOTECELL names {} of {} variables and was left out": (
      "DATANOTECELL nevner {} av {} variabler og er utelatt",
      "DATANOTECELL nemner {} av {} variablar og er utelaten"
    ),
    "{} names {} of the table's {} variables": (
      "{} nevner {} av de {} variablene i tabellen", "{} nemner {} av dei {} variablane i tabellen"
    ),
    "{} asks for DESCRIPTION as the title, and there is none": (
      "{} ber om DESCRIPTION som tittel, og det er ingen",
      "{} bed om DESCRIPTION som tittel, og det er ingen"
    ),
  ]
}
