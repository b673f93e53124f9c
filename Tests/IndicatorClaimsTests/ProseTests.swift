import IndicatorClaims
import IndicatorModel
import Testing

@Suite struct ProseTests {
  @Test func `text with a blank line after every line is one paragraph`() {
    let text = """
      Antall som mottok bostøtte i løpet av året har økt, det vil si en

      økning på 3,6 % fra året før. Det er en lang linje som fyller siden helt

      ut til kanten, og en til som også gjør det, slik at setningen går over

      flere linjer uten at avsnittet er slutt.


      Et nytt avsnitt begynner her.
      """
    let prose = Prose(plainText: text)
    #expect(prose.blocks.count == 2)
    #expect(prose.blocks.last?.text == "Et nytt avsnitt begynner her.")
  }

  @Test func `a place is that of the line and column in the file`() throws {
    let prose = try Prose(markdown: "---\ntitle: x\n---\n\nÆrlig *talt* var\ndet **24** saker.\n")
    let block = try #require(prose.blocks.first)
    #expect(block.text == "Ærlig talt var det 24 saker.")
    let index = try #require(block.characters.firstIndex(of: "2"))
    #expect(block.places[index] == Prose.Place(line: 6, column: 7))
    let word = try #require(block.characters.firstIndex(of: "t"))
    #expect(block.places[word] == Prose.Place(line: 5, column: 8))
  }

  @Test func `tables and code of Markdown are not prose`() throws {
    let prose = try Prose(markdown: "| a | b |\n|---|---|\n| 1 | 2 |\n\n    kode 12\n\nTekst.\n")
    #expect(prose.blocks.map(\.text) == ["Tekst."])
  }

  @Test func `the language is told by its small words`() {
    #expect(Prose(plainText: "Det var ikke mer enn en økning fra året før.").language == .nb)
    #expect(Prose(plainText: "Det var ikkje meir enn ein auke frå året før.").language == .nn)
    #expect(Prose(plainText: "There was an increase from the year before.").language == .en)
  }
}
