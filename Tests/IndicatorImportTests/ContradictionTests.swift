import IndicatorImport
import IndicatorModel
import Testing

/// Headers and cells that do not fit each other.
@Suite struct ContradictionTests {
  private func refusal(_ text: String) -> String? {
    do {
      let read = try ReadCells(text)
      Issue.record("read as \(read.cells), \(read.categories)")
      return nil
    } catch ImportError.refused(_, let problems, _) {
      return problems.first?.category.rawValue
    } catch {
      return "\(error)"
    }
  }

  @Test(
    arguments: [
      "statistikkvariabel;region;2021;2022\n0301 Oslo;Boliger;5;6\n4601 Bergen;Boliger;7;8\n",
      "2021;kjønn;kommunenr;2022\n4001;Menn;3,6;17,1\n5001;Kvinner;9,1;12,2\n",
      "alder;region;år;verdi\n0301 Oslo;0-5 år;2012;8,5\n0301 Oslo;6-15 år;2012;9,5\n",
      "år;kjønn;kommunenr;verdi\n5001;Menn;2009;5\n5001;Kvinner;2010;6\n",
      "år;region;verdi\n1860 Vestvågøy;2007K4;5\n0301 Oslo;2007K3;6\n",
    ]
  )
  func `exchanged headers are not believed`(text: String) {
    #expect(refusal(text) == "exchanged-headers")
  }

  @Test func `a header that asks for regions over no cell is told`() {
    #expect(refusal("kommune;år;verdi\n;2008;5\n") == "empty-region")
  }

  @Test(
    arguments: [
      "Årsverk;år;\n2'245'796;2011;0301 Oslo\n148'562;2011;3103 Moss\n",
      "region;;statistikkvariabel;periode;verdi\n0301 Oslo;A;Boliger;2017K1;1'953\n"
        + "3103 Moss;A;Boliger;2017K1;2'043\n",
      "region;alder;\n4601 Bergen;0-5 år;2066\n4601 Bergen;6-15 år;2009\n",
      "kommune;;2021\nOslo;1.234.567;2.345.678\nBergen;1.345.678;3.456.789\n",
    ]
  )
  func `a row of data is no second header under a gap in the first`(text: String) {
    #expect(refusal(text) != nil)
  }

  @Test(
    arguments: [
      ";Utgifter\nkommunenr;2021\n0301;1984\n4601;1996\n",
      ";;Utgifter;Inntekter\nkommunenr;kommune;2021;2021\n0301;Oslo;5;6\n4601;Bergen;7;8\n",
    ]
  )
  func `years below headers of figures only are headers too`(text: String) throws {
    let read = try ReadCells(text)
    #expect(read.cells.allSatisfy { $0.contains("|2021|") })
    #expect(read.cells.first?.hasPrefix("Utgifter|") == true)
  }

  @Test func `one sign is not read as decimal mark and between thousands`() {
    let text = "region;år;verdi\n0301 Oslo;2021;2,802,283\n4601 Bergen;2021;639,0\n"
    #expect(refusal(text) == "undecided-decimal-mark")
  }

  @Test func `figures in two ways of writing are no categories`() {
    let text = "region;år;andel;folketall\n0301 Oslo;2021;34,01;1.16\n4601 Bergen;2021;35,02;2.17\n"
    #expect(refusal(text) != nil)
  }

  @Test func `numbers with missing marks are no keys`() throws {
    let text = ";Boliger;Boliger\nkommune;;2018\nBergen;9;0\nOslo;..;1\nTromsø;4;8\n"
    #expect(try ReadCells(text).categories.contains("no-period-in-header"))
  }

  @Test func `numbers in no order without a header are told`() throws {
    let text = ";år;verdi;region\n2809094;2005;-3113;0301 Oslo\n982564;2006;-3780;0301 Oslo\n"
    let found = try ReadCells(text).findings.filter { $0.category == "index-column" }
    #expect(found.map(\.severity) == [.warning])
  }

  @Test func `a line break within a key is a space`() throws {
    let text = "region;gruppe;år;verdi\n\"0301\nOslo\";\"Menn\n\";2022;5\n"
    #expect(try ReadCells(text).cells == ["verdi|gruppe: Menn|0301 Oslo|2022|5.0"])
  }

  @Test func `a category that is torn over two lines is told`() throws {
    let text = "region;gruppe;år;verdi\n0301 Oslo;\"Me\nnn\";2022;5\n0301 Oslo;Kvinner;2022;6\n"
    let found = try ReadCells(text).findings.filter { $0.category == "line-break-in-cell" }
    #expect(found.map(\.severity) == [.warning])
    #expect(found.first?.message.description.contains("'Me nn' in line 2") == true)
    let whole = "region;gruppe;år;verdi\n\"0301\nOslo\";\"Menn\n\";2022;5\n"
    #expect(try !ReadCells(whole).categories.contains("line-break-in-cell"))
  }

  @Test func `figures of one place that look like years do not follow from its months`() throws {
    let text = """
      region;periode;Elever;Lærere
      5501 Tromsø;2008M01;2027;2086
      5501 Tromsø;2008M02;2060;1985
      5501 Tromsø;2008M03;1929;2011

      """
    #expect(try ReadCells(text).cells.count == 6)
  }

  @Test func `one figure that lost its mark does not make categories of its column unseen`() throws
  {
    let text = "År;Inntekt;Forbruk\n2006;0.41;0.38\n2007;0.42;0.40\n2009;0.43;0840\n"
    #expect(try ReadCells(text).categories.contains("numbers-as-categories"))
  }

  @Test func `letters that damaged bytes became are told`() throws {
    let text = "region;kjønn;år;verdi\n0301 Oslo;Menn;2022;5\n0301 Oslo;Kvi㙮ner;2022;6\n"
    #expect(try ReadCells(text).categories.contains("foreign-letters"))
    #expect(try !ReadCells(text.replacing("㙮", with: "n")).categories.contains("foreign-letters"))
  }
}
