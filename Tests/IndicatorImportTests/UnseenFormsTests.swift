import IndicatorImport
import IndicatorModel
import Testing

/// Forms of files met after the others, each as small as it still went wrong.
@Suite struct UnseenFormsTests {
  @Test func `a stretch of years counts before its first day`() throws {
    let read = try ReadCells(
      """
      Kommune,År (intervall),År,Andel
      Skien,2014-2016,2014-01-01,0.391
      Skien,2015-2017,2015-01-01,0.399

      """
    )
    #expect(
      read.cells == ["Andel||Skien|2014-2016|0.391", "Andel||Skien|2015-2017|0.399"]
    )
  }

  @Test func `a cohort beside the year is no period`() throws {
    let read = try ReadCells(
      "Kommune;Kohort;År;Antall\nSkien;2000-2004;2014;5\nSkien;2005-2009;2014;6\n"
    )
    #expect(read.cells.allSatisfy { $0.contains("|2014|") })
  }

  @Test func `two flags of Eurostat's are a sign, of which the break counts`() throws {
    let read = try ReadCells(
      "geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\nNO,2020,12.4,\nNO,2021,14.3,bu\nNO,2022,13.3,u\n",
      named: "estat_une.csv"
    )
    #expect(read.cells.count == 3 && Set(read.cells.map { $0.split(separator: "|")[1] }).count == 1)
    #expect(read.statuses["bu"] == "B" && read.statuses["u"] == "U")
  }

  @Test func `notes longer than the table hide no keys that are printed once`() throws {
    let notes = (1...12).map { "Merknad \($0);;" }.joined(separator: "\n")
    let read = try ReadCells(
      """
      03013: Konsumprisindeks, etter konsumgruppe, måned og statistikkvariabel;;
      ;;
      ;;Konsumprisindeks (2015=100)
      TOTAL Totalindeks;2015M03;99,2
      ;2015M04;99,6
      ;2015M05;99,8
      ;;
      \(notes)

      """
    )
    #expect(read.cells.count == 3)
    #expect(read.cells.allSatisfy { $0.contains("konsumgruppe: TOTAL Totalindeks") })
  }

  @Test func `codes of two digits are no counties for one of three among them`() throws {
    let rows = ["01", "02", "03", "04", "05", "999"].map { "\"\($0)\",\">30\",\"2018\",\($0)\n" }
    let read = try ReadCells(
      "\"BygnType\",\"BruksAreal\",\"Tid\",\"value\"\n" + rows.joined()
    )
    #expect(read.cells.allSatisfy { $0.contains("BygnType: ") })
  }

  @Test func `a country among the headers is told, and no region is offered`() throws {
    let read = try ReadCells("tid;Hele landet;Nuuk (by)\n1977;49717;8545\n1978;49148;8700\n")
    #expect(read.categories.contains("places-in-headers"))
    #expect(!read.categories.contains("no-region"))
  }

  @Test func `names that a title lists go to the columns without the region's`() throws {
    let read = try ReadCells(
      """
      "07459: Population, by region, sex, age and year"

      "";"";"";"2022";"2023"
      "0301 Oslo";"Males";"0 years";1;2
      "0301 Oslo";"Females";"0 years";3;4
      "4601 Bergen";"Males";"0 years";5;6
      "4601 Bergen";"Females";"0 years";7;8

      """
    )
    #expect(read.cells.count == 8)
    #expect(read.cells.allSatisfy { $0.contains("sex: ") && !$0.contains("region: ") })
  }

  @Test func `the country's letter is the country`() throws {
    let read = try ReadCells(
      "Organisasjonsnummer;Barnehageenhetnavn;År;Antall\nI;Hele landet;2021;9\n38;Vestfold og Telemark;2021;5\n3813;Bamble;2021;4\n"
    )
    #expect(read.cells.first?.contains("|0 Hele landet|") == true, "\(read.cells)")
  }

  @Test func `statuses that the file itself explains are read by its words`() throws {
    let json = """
      {"version":"2.0","class":"dataset","label":"x","id":["vuosi","tiedot"],"size":[3,1],\
      "role":{"time":["vuosi"],"metric":["tiedot"]},"dimension":{"vuosi":{"label":"Year",\
      "category":{"index":["2020","2021","2022"]}},"tiedot":{"label":"Information",\
      "category":{"index":["a"],"label":{"a":"Number"}}}},"value":[null,null,5],\
      "status":{"0":"2","1":"3"},"extension":{"missingValueDescriptions":\
      {"2":"Not applicable","3":"Data is subject to secrecy"}}}
      """
    let read = try ReadCells(json, named: "a.json")
    #expect(read.statuses == ["2": "M", "3": "Q"])
  }
}
