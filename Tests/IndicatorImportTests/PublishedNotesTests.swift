import IndicatorImport
import Testing

/// Notes that a publisher gives with a table, its dimensions and its categories.
@Suite struct PublishedNotesTests {
  @Test func `notes of a PC-Axis file are kept, with what they are about`() throws {
    let text = """
      CHARSET="ANSI";
      AXIS-VERSION="2013";
      LANGUAGE="no";
      MATRIX="00001";
      SUBJECT-AREA="Bolig";
      SUBJECT-CODE="BB";
      TITLE="Boliger, etter region og år";
      CONTENTS="Boliger";
      DECIMALS=0;
      UNITS="boliger";
      STUB="region";
      HEADING="år";
      VALUES("region")="0301 Oslo","4601 Bergen";
      VALUES("år")="2022","2023";
      TIMEVAL("år")=TLIST(A1),"2022","2023";
      NOTEX="Tallene er rettet 3. mai.";
      NOTE("region")="Grenser per 1. januar.";
      VALUENOTE("region","0301 Oslo")="Uten studentboliger.";
      SOURCE="Prøve";
      DATA=
      1 2
      3 4;
      """
    let latin = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    let read = try ReadCells(bytes: latin, named: "boliger.px")
    #expect(read.cells.count == 4)
    #expect(
      read.notes == [
        "Tallene er rettet 3. mai.", "region: Grenser per 1. januar.",
        "0301 Oslo: Uten studentboliger.",
      ]
    )
  }

  @Test func `notes of a JSON-stat file are kept, with what they are about`() throws {
    let text = """
      {"version": "2.0", "class": "dataset", "label": "Boliger", "source": "Prøve",
       "note": ["Tallene er rettet 3. mai."],
       "id": ["region", "Tid"], "size": [2, 1],
       "role": {"time": ["Tid"], "geo": ["region"]},
       "dimension": {
         "region": {"label": "region", "note": ["Grenser per 1. januar."], "category": {
           "index": ["0301", "4601"], "label": {"0301": "Oslo", "4601": "Bergen"},
           "note": {"0301": ["Uten studentboliger."]}}},
         "Tid": {"label": "år", "category": {"index": ["2023"]}}},
       "value": [1, 2]}
      """
    let read = try ReadCells(text, named: "boliger.json")
    #expect(read.cells.count == 2)
    #expect(
      read.notes == [
        "Tallene er rettet 3. mai.", "Grenser per 1. januar.",
        "Oslo: Uten studentboliger.",
      ]
    )
  }
}
