import IndicatorImport
import IndicatorModel
import Testing

/// What columns are taken for, in tables that have more than keys and values.
@Suite struct ColumnRolesTests {
  @Test func `whole numbers stay values where a row stands there twice`() throws {
    let read = try ReadCells("år;menn;kvinner\n2019;10;20\n2020;11;21\n2019;10;20\n")
    #expect(
      read.cells == [
        "menn|||2019|10.0", "kvinner|||2019|20.0", "menn|||2020|11.0", "kvinner|||2020|21.0",
        "menn|||2019|10.0", "kvinner|||2019|20.0",
      ]
    )
  }

  @Test func `counts are no keys where a dimension is missing`() throws {
    let read = try ReadCells(
      "region;år;menn;kvinner\n0301 Oslo;2019;10;20\n0301 Oslo;2019;12;22\n4601 Bergen;2019;5;6\n"
    )
    #expect(read.cells.first == "menn||0301 Oslo|2019|10.0")
    #expect(read.cells.count == 6)
    #expect(!read.categories.contains("numeric-key-columns"))
  }

  @Test func `codes that only repetition speaks for are warned of`() throws {
    let read = try ReadCells(
      "region;år;gruppe;antall\n0301 Oslo;2019;1;10\n0301 Oslo;2019;2;20\n4601 Bergen;2019;1;5\n4601 Bergen;2019;2;6\n"
    )
    #expect(read.cells.first == "antall|gruppe: 1|0301 Oslo|2019|10.0")
    let finding = read.findings.first { $0.category == "numeric-key-columns" }
    #expect(finding?.severity == .warning)
  }

  @Test(arguments: ["0", "129"]) func `the row number of one row is no value`(_ number: String)
    throws
  {
    let read = try ReadCells(",region,contents,year,value\n\(number),Halden,Plasser,2019,84.1\n")
    #expect(read.cells == ["Plasser||Halden|2019|84.1"])
    #expect(read.categories.contains("index-column"))
  }

  @Test func `row numbers of rows taken out of a longer table are no values`() throws {
    let read = try ReadCells(
      ",region,contents,year,value\n129,Halden,Plasser,2019,84.1\n7,Moss,Plasser,2019,80\n"
    )
    #expect(read.cells == ["Plasser||Halden|2019|84.1", "Plasser||Moss|2019|80.0"])
  }

  @Test func `row numbers under a name do not part the series`() throws {
    let read = try ReadCells("id;region;år;antall\n1;0301 Oslo;2019;5\n2;0301 Oslo;2020;6\n")
    #expect(read.cells == ["antall||0301 Oslo|2019|5.0", "antall||0301 Oslo|2020|6.0"])
  }

  @Test func `numbers without a header that are keys stay keys`() throws {
    let read = try ReadCells(";menn 2020;kvinner 2020\n18;5;6\n19;7;8\n25;9;10\n")
    #expect(
      read.cells.prefix(2) == [
        "menn|inndeling 1: 18||2020|5.0", "kvinner|inndeling 1: 18||2020|6.0",
      ]
    )
  }

  @Test func `a column of values without a header is refused`() throws {
    let error = try #require(throws: ImportError.self) {
      try ReadCells("region;år;antall;\n0301 Oslo;2019;5;7\n0301 Oslo;2020;6;8\n")
    }
    #expect(
      error.description
        == "fil.csv:1:4: column 4 has no header; give it one, or leave it out with --ignore-column 4"
    )
  }

  @Test func `sort keys are left out`() throws {
    let read = try ReadCells(
      "Kommune,År,Måltall,Andel,SortKommune\nHele landet,2019,rate,11.9,2\nTelemark,2019,rate,13.7,1\n"
    )
    #expect(read.cells == ["rate||Hele landet|2019|11.9", "rate||Telemark|2019|13.7"])
    #expect(read.categories.contains("sort-column"))
  }

  @Test func `a region named Sortland is no sort key`() throws {
    let read = try ReadCells("år;Sortland;Oslo\n2019;1;2\n2020;3;4\n")
    #expect(read.cells.count == 4)
  }

  @Test func `what the period tells already does not part the series`() throws {
    let read = try ReadCells(
      "kommune;periode;sluttår;antall\nOslo;2010-2012;2012/13;1\nOslo;2011-2013;2013/14;2\nMoss;2010-2012;2012/13;3\n"
    )
    #expect(
      read.cells == [
        "antall||Oslo|2010-2012|1.0", "antall||Oslo|2011-2013|2.0", "antall||Moss|2010-2012|3.0",
      ]
    )
    #expect(read.categories.contains("period-attribute"))
  }

  @Test func `a measure without a period beside others is left out aloud`() throws {
    let read = try ReadCells(
      "kommune;Folketall 2019;Folketall 2020;Tetthet\nOslo;1;2;1,5\nMoss;3;4;2,5\n"
    )
    #expect(read.cells.count == 4)
    let finding = read.findings.first { $0.category == "no-period-in-header" }
    #expect(finding?.severity == .warning)
    #expect(
      finding?.message.description
        == "'Tetthet' names no period as the other columns of values do, and is left out; to read it by itself, add --value-column 'Tetthet' --period YEAR"
    )
  }

  @Test func `a sum beside the years is no dimension`() throws {
    let read = try ReadCells(
      "kommune;2019;2020;Sum\nOslo;1;2;3\nMoss;3;4;7\nBærum;3;4;7\n",
      named: "tall.csv"
    ) {
      $0.note.measure = "Saker"
    }
    #expect(read.cells.first == "Saker||Oslo|2019|1.0")
    #expect(read.cells.count == 6)
    #expect(read.categories.contains("no-period-in-header"))
  }

  @Test func `coordinates are no statistic`() throws {
    let error = try #require(throws: ImportError.self) {
      try ReadCells(
        "MEAN_X,MEAN_Y,kommunenummer\n11.02,62.37,3426\n8.91,58.62,0301\n",
        named: "punkt_2026.csv"
      )
    }
    #expect(
      error.description
        == "punkt_2026.csv:1: a list of places on the map, not a statistic: 'MEAN_X', 'MEAN_Y' are coordinates (columns: 1 'MEAN_X', 2 'MEAN_Y', 3 'kommunenummer')"
    )
  }

  @Test func `coordinates beside figures are left out`() throws {
    let read = try ReadCells("kommune;år;antall;lat;lon\nOslo;2019;5;59,9;10,7\n")
    #expect(read.cells == ["antall||Oslo|2019|5.0"])
    #expect(read.categories.contains("coordinates"))
  }

  @Test func `a county does not stand for its municipality`() throws {
    let read = try ReadCells(
      "fylke_nr_navn;kommune_nr_navn;år;antall\n01 Østfold;0101 Halden;2014;8,2\n"
    )
    #expect(read.cells == ["antall||0101 Halden|2014|8.2"])
  }

  @Test func `a county in words does not stand for its municipality`() throws {
    let read = try ReadCells("fylkesnr;kommune;år;antall\n01;Halden;2014;8,2\n01;Halden;2015;8,4\n")
    #expect(read.cells == ["antall||Halden|2014|8.2", "antall||Halden|2015|8.4"])
  }

  @Test func `the numbers of Oslo's districts are no counties`() throws {
    let read = try ReadCells(
      "bydel_id;bydel_navn;år;antall\n01;Bydel Gamle Oslo;2019;5\n02;Bydel Grünerløkka;2019;6\n03;Bydel Sagene;2019;7\n"
    )
    #expect(read.cells.first?.contains("Østfold") == false)
    #expect(read.cells.first == "antall||Bydel Gamle Oslo|2019|5.0")
  }

  @Test func `numbers without a header behind the values are refused`() throws {
    let error = try #require(throws: ImportError.self) {
      try ReadCells("antall;år;region;\n5;2019;0301 Oslo;17\n6;2020;0301 Oslo;18\n")
    }
    #expect(
      error.description
        == "fil.csv:1:4: column 4 has no header; give it one, or leave it out with --ignore-column 4"
    )
  }
  @Test func `months and industries are no counties`() throws {
    let months = try ReadCells("år;måned;antall\n2019;01;5\n2019;02;6\n2019;03;7\n")
    #expect(months.cells.first == "antall|||2019M01|5.0")
    let industries = try ReadCells("år;næringskode;antall\n2019;01;5\n2019;02;6\n2019;03;7\n")
    #expect(industries.cells.first == "antall|næringskode: 01||2019|5.0")
    let named = try ReadCells(
      "år;næring;antall\n2019;01 Jordbruk;5\n2019;02 Skogbruk;6\n2019;03 Fiske;7\n"
    )
    #expect(named.cells.first == "antall|næring: 01 Jordbruk||2019|5.0")
    let counties = try ReadCells(
      "år;sted;antall\n2019;01 Østfold;5\n2019;02 Akershus;6\n2019;03 Oslo;7\n"
    )
    #expect(counties.cells.first == "antall||01 Østfold|2019|5.0")
  }

  @Test func `a rank parts no series`() throws {
    let read = try ReadCells("Rangering;Kommune;2019;2020\n1;Oslo;10;11\n2;Moss;8;9\n") {
      $0.note.measure = "a"
    }
    #expect(read.cells.first == "a||Oslo|2019|10.0")
    #expect(read.findings.first { $0.category == "sort-column" }?.severity == .warning)
  }

  @Test func `units that differ are measures that differ`() throws {
    let read = try ReadCells(
      "kommune;år;enhet;verdi\nOslo;2019;antall;500\nOslo;2019;prosent;4,5\n"
    )
    #expect(
      read.cells == ["verdi|enhet: antall|Oslo|2019|500.0", "verdi|enhet: prosent|Oslo|2019|4.5"]
    )
  }

  @Test func `a star alone is withheld, and said to be borrowed`() throws {
    let read = try ReadCells("yrke;år;antall\nFysiker;2019;*\nKjemiker;2019;5\n")
    #expect(read.cells.first == "antall|yrke: Fysiker||2019|'*'")
    let finding = read.findings.first { $0.category == "borrowed-sign" }
    #expect(finding?.severity == .warning)
  }

  @Test func `counties get back their zero, and misspelled codes are no values`() throws {
    let read = try ReadCells(
      "parti;fylkesnr;kummunenr;år;stemmer\nA;1;100;2014;47298\nB;1;101;2014;4479\nC;2;200;2014;5\n"
    )
    #expect(read.cells.first == "stemmer|parti: A; kummunenr: 100|01|2014|47298.0")
    #expect(read.categories.contains("lost-leading-zero"))
  }

  @Test func `districts stay readable where the parts of districts are left out`() throws {
    let read = try ReadCells(
      "bydel_id;bydel_navn;delbydel_id;delbydel_navn;år;antall\n01;Bydel Gamle Oslo;0101;Lodalen;2017;10\n01;Bydel Gamle Oslo;0102;Grønland;2017;11\n01;Bydel Gamle Oslo;;;2017;21\n"
    )
    #expect(read.cells.last?.contains("|Bydel Gamle Oslo|2017|21.0") == true)
  }
  @Test func `five header rows are headers`() throws {
    let read = try ReadCells(
      """
      Region;Navn;Bakgrunn: Alle;Bakgrunn: Alle
      ;;Kjønn: Menn;Kjønn: Menn
      ;;Alder: 21 år;Alder: 21 år
      ;;År: 2019;År: 2019
      ;;Enhet: Prosent;Enhet: Personer
      0301;Oslo;55,5;1000
      1103;Stavanger;:;100

      """
    )
    #expect(
      read.cells.prefix(2) == [
        "Alle|Kjønn: Menn; Alder: 21 år; Enhet: Prosent|0301 Oslo|2019|55.5",
        "Alle|Kjønn: Menn; Alder: 21 år; Enhet: Personer|0301 Oslo|2019|1000.0",
      ]
    )
    #expect(read.cells.count == 4)
  }

  @Test func `names withheld beside names are no values`() throws {
    let read = try ReadCells(
      "aar;yrke;betegnelse;antall\n2019;Fysiker;*;*\n2019;Kjemiker;*;24\n2019;Geolog;Geofysiker;43\n"
    )
    #expect(read.cells.first == "antall|yrke: Fysiker; betegnelse: *||2019|'*'")
    #expect(read.cells.count == 3)
  }

  @Test func `figures that cannot be read are told, not taken for categories`() throws {
    let error = try #require(throws: ImportError.self) {
      try ReadCells("kommune;Folketall 2019;Andel 2019\nOslo;5,5;1.2.3\nMoss;6,5;4.5.6\n")
    }
    #expect(
      error.description.hasPrefix(
        "fil.csv:2:3: '1.2.3' is neither a number nor a sign that SSB uses"
      )
    )
  }

  @Test func `names of several places are warned of`() throws {
    let read = try ReadCells("kommune;år;antall\nVåler;2019;5\nOslo;2019;6\nHerøy;2019;7\n")
    let finding = read.findings.first { $0.category == "ambiguous-region-name" }
    #expect(finding?.severity == .warning)
    #expect(
      finding?.message.description
        == "2 names mean more than one place ('Våler', 'Herøy'); a column with codes would tell which"
    )
  }
}
