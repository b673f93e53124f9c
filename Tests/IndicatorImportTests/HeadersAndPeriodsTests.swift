import IndicatorImport
import IndicatorModel
import Testing

/// Where a table begins, and which periods its headers and columns name.
@Suite struct HeadersAndPeriodsTests {
  @Test func `dates under a header that speaks of years are years`() throws {
    let read = try ReadCells("År,Kommune,antall\n2018-01-01,Oslo,1\n2019-01-01,Oslo,2\n")
    #expect(read.cells == ["antall||Oslo|2018|1.0", "antall||Oslo|2019|2.0"])
    #expect(read.categories.contains("dates-as-years"))
  }

  @Test func `dates under a header that speaks of dates stay dates`() throws {
    let read = try ReadCells("dato,kommune,antall\n2018-01-01,Oslo,1\n2019-01-01,Oslo,2\n")
    #expect(read.cells == ["antall||Oslo|2018-01-01|1.0", "antall||Oslo|2019-01-01|2.0"])
  }

  @Test func `counts between 1500 and 2199 are no years`() throws {
    let read = try ReadCells(
      "kommune;menn;kvinner\nSiljan;1612;1640\nTokke;1556;1701\n",
      named: "folk_2019.csv"
    )
    #expect(
      read.cells == [
        "menn||Siljan|2019|1612.0", "kvinner||Siljan|2019|1640.0", "menn||Tokke|2019|1556.0",
        "kvinner||Tokke|2019|1701.0",
      ]
    )
  }

  @Test func `years without a word for them are years where they repeat or follow each other`()
    throws
  {
    let repeating = try ReadCells(
      "sted;x;antall\nOslo;2019;5\nMoss;2019;6\nOslo;2020;7\nMoss;2020;8\n"
    )
    #expect(repeating.cells.first == "antall||Oslo|2019|5.0")
    let following = try ReadCells("x;antall\n2019;5\n2020;6\n2021;7\n")
    #expect(following.cells.first == "antall|||2019|5.0")
  }

  @Test func `a week is no month`() throws {
    let hyphen = try ReadCells("kommune;uke;antall\nOslo;2020-10;5\nOslo;2020-11;6\n")
    #expect(hyphen.cells == ["antall||Oslo|2020U10|5.0", "antall||Oslo|2020U11|6.0"])
    let compact = try ReadCells("kommune;uke;antall\nOslo;202010;5\nOslo;202011;6\n")
    #expect(compact.cells == ["antall||Oslo|2020U10|5.0", "antall||Oslo|2020U11|6.0"])
  }

  @Test func `a month is no school year`() throws {
    let read = try ReadCells("kommune;2010-10;2010-11;2010-12\nOslo;5;6;7\n") {
      $0.note.measure = "a"
    }
    #expect(read.cells == ["a||Oslo|2010M10|5.0", "a||Oslo|2010M11|6.0", "a||Oslo|2010M12|7.0"])
    let column = try ReadCells("kommune;måned;antall\nOslo;2010-11;5\n")
    #expect(column.cells == ["antall||Oslo|2010M11|5.0"])
  }

  @Test func `a unit in brackets behind the year belongs to the measure`() throws {
    let read = try ReadCells("kommune;Antall 2020;Andel 2020 (%)\nOslo;12;3,4\n")
    #expect(read.cells == ["Antall||Oslo|2020|12.0", "Andel (%)||Oslo|2020|3.4"])
  }

  @Test func `years of birth are no periods`() throws {
    let error = try #require(throws: ImportError.self) {
      try ReadCells("kommune;fødselsår;antall\nOslo;1950;5\nOslo;1951;6\nOslo;1952;7\n")
    }
    #expect(error.description.contains("add --period YEAR"))
  }

  @Test func `dates with the time of midnight are dates`() throws {
    let read = try ReadCells(
      "dato;kommune;antall\n2020-03-01 00:00:00;Oslo;5\n2020-03-02T00:00:00.000Z;Oslo;6\n"
    )
    #expect(read.cells == ["antall||Oslo|2020-03-01|5.0", "antall||Oslo|2020-03-02|6.0"])
  }

  @Test func `what stands above the table in two cells is no header`() throws {
    let read = try ReadCells(
      """
      "Figure 12: Gini coefficients",""
      "Unit","Percentage"
      "",""
      "","Original","Gross","Disposable"
      "1977","42.9","30.0","27.3"
      "1994/95","52.8","37.0","33.8"
      "1995/96","52.0","36.5","33.0"

      """
    )
    #expect(
      read.cells.prefix(3) == [
        "Original|||1977|42.9", "Gross|||1977|30.0", "Disposable|||1977|27.3",
      ]
    )
    #expect(read.cells.count == 9)
  }

  @Test func `a first line with words and numbers may be a header`() throws {
    let error = try #require(throws: ImportError.self) {
      try ReadCells("Kommunenavn;Year;1;2\nTinn;2022;10224;9665\nNome;2022;1;2\n")
    }
    #expect(
      error.description
        == "fil.csv:1: the first line holds numbers as data does; if it is a header all the same, add --header-rows 1; else add --period YEAR --header-rows 0 --measure NAME (and --region CODE if they are about one region)"
    )
  }

  @Test func `titles in Danish name the keys too`() throws {
    let read = try ReadCells(
      """
      "Folketal efter område, køn og tid"

      " ";" ";"2023K1"
      "Hele landet"
      " ";"I alt";5932654
      " ";"Mænd";2948412
      "København"
      " ";"I alt";653664

      """
    )
    #expect(read.cells.first == "Folketal|område: Hele landet; køn: I alt||2023K1|5932654.0")
  }

  @Test func `days in Icelandic are days`() throws {
    let read = try ReadCells("Kyn,1. janúar 2022,1. janúar 2023\nAlls,5,6\n") {
      $0.note.measure = "a"
    }
    #expect(read.cells == ["a|Kyn: Alls||2022-01-01|5.0", "a|Kyn: Alls||2023-01-01|6.0"])
  }

  @Test func `thirds of a year are no quarters`() throws {
    let error = try #require(throws: ImportError.self) {
      try ReadCells("kommune;periode;antall\nOslo;2023T1;5\nOslo;2023T2;6\nOslo;2023T3;7\n")
    }
    #expect(error.description.contains("'2023T1' is not a period"))
  }

  @Test func `two years under a header of school years are one school year`() throws {
    let read = try ReadCells("kommune;Skoleår;antall\nOslo;2021-2022;5\nOslo;2022-2023;6\n")
    #expect(read.cells == ["antall||Oslo|2021/2022|5.0", "antall||Oslo|2022/2023|6.0"])
  }

  @Test func `codes and texts of a period in a header are one period`() throws {
    let read = try ReadCells(
      "region;Personer1 - Personer 2023 - 2023;Personer1 - Personer 2024 - 2024\n0301 - Oslo;5;6\n"
    )
    #expect(
      read.cells == [
        "Personer1 - Personer||0301 Oslo|2023|5.0", "Personer1 - Personer||0301 Oslo|2024|6.0",
      ]
    )
  }
}
