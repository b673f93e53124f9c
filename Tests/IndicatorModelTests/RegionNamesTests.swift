import IndicatorCatalogue
import IndicatorModel
import Testing

@Suite struct RegionNamesTests {
  private static let shared = Result { RegionNames(try Catalogue.embedded().register) }
  private let names: RegionNames

  init() throws { names = try Self.shared.get() }

  static let texts: [(String, [String])] = [
    // Codes, whole and as files and spreadsheets leave them.
    ("0301", ["0301"]), ("301", ["0301"]), ("0301 Oslo", ["0301"]), ("301 Oslo", ["0301"]),
    ("K-0301", ["0301"]), ("k-0301 Oslo", ["0301"]), ("K_3201", ["3201"]), ("3", ["03"]),
    ("0301 Oslo kommune", ["0301"]), ("0301 - Oslo", ["0301"]), ("0301: Oslo", ["0301"]),
    ("0710 Sandefjord (2017-2019)", ["0710"]), ("0716 Våle (-2001)", ["0716"]), ("0", ["0"]),
    ("5001 Trondheim - Tråante", ["5001"]), ("9", ["09"]),
    // Names through time.
    ("Bærum", ["0219", "3024", "3201"]), ("BÆRUM", ["0219", "3024", "3201"]),
    ("bærum kommune", ["0219", "3024", "3201"]), ("Oslo", ["0301"]), ("Oslo fylke", ["03"]),
    ("Oslo (t.o.m. 2019)", ["0301"]), ("Haram", ["1534", "1580"]),
    ("Ålesund", ["1504", "1507", "1508"]), ("Sandefjord", ["0706", "0710", "3804", "3907"]),
    ("Sandefjord (2017-2019)", ["0710"]), ("Trondheim", ["1601", "5001"]),
    ("Snillfjord", ["1613", "5012"]), ("Volda", ["1519", "1577"]), ("Stokke", ["0720"]),
    // Every language, old names, county in brackets or not.
    ("Tråante", ["5001"]), ("Porsanki", ["2020", "5436", "5622"]),
    ("Kárášjohka", ["2021", "5437", "5610"]),
    ("Karasjohka", ["2021", "5437", "5610"]), ("Karasjok", ["2021", "5437", "5610"]),
    ("Guovdageaidnu – Kautokeino", ["2011", "5430", "5612"]),
    ("Gáivuotna suohkan", ["1940", "5426", "5540"]), ("Snåase", ["1736", "5041"]),
    ("Borge (Østfold)", ["0113"]), ("Våler (Østfold)", ["0137", "3114"]),
    // Letters that a keyboard lacks.
    ("Baerum", ["0219", "3024", "3201"]), ("Roros", ["1640", "5025"]),
    ("Roeros", ["1640", "5025"]),
    ("Röros", ["1640", "5025"]),
    ("Aas", ["0214", "3021", "3218"]), ("Tromso", ["1902", "5401", "5501"]),
    // Counties, country, KOSTRA.
    ("Rogaland", ["11"]), ("Rogaland fylkeskommune", ["11"]), ("Vestfold", ["07", "39"]),
    ("Romsa", ["19", "55"]), ("Vang", ["0545", "3454"]), ("Trööndelage", ["50"]),
    ("Hele landet", ["0"]), ("Norge", ["0"]),
    ("EKG13", ["EKG13"]), ("ekg05", ["EKG05"]), ("EAK", ["EAK"]), ("EAKUO", ["EAKUO"]),
    ("EKA03", ["EKA03"]), ("Kostragruppe 3", ["EKG03"]), ("KOSTRA-gruppe 13", ["EKG13"]),
  ]

  @Test(arguments: texts)
  func `a text means these numbers`(_ text: String, _ codes: [String]) throws {
    #expect(try names.codes(of: text) == codes)
  }

  static let dated: [(String, String, [String])] = [
    ("Bærum", "2019-01-01", ["0219"]), ("Bærum", "2021-06-01", ["3024"]),
    ("Ålesund", "2024-01-01", ["1508"]), ("Os", "2024-01-01", ["3430"]),
    ("Vestfold", "2019-01-01", ["07"]), ("0219", "2019-12-31", ["0219"]),
  ]

  @Test(arguments: dated)
  func `a day chooses among the numbers`(_ text: String, _ day: String, _ codes: [String]) throws {
    let date = try #require(CalendarDate(iso: day))
    #expect(try names.codes(of: text, on: date) == codes)
  }

  private func message(_ text: String, on day: String? = nil) -> String {
    do throws(RegionNameError) {
      return "\(try names.codes(of: text, on: day.flatMap { CalendarDate(iso: $0) }))"
    } catch {
      return error.description
    }
  }

  @Test func `names of several places are refused with the numbers to choose from`() {
    let start = "is the name of several places; give the number of one:"
    #expect(
      message("Herøy")
        == "'Herøy' \(start) 1515 Herøy (Møre og Romsdal), 1818 Herøy (Nordland)"
    )
    #expect(message("Bø kommune") == "'Bø kommune' \(start) 0821 Bø (Telemark), 1867 Bø (Nordland)")
    #expect(message("Våler") == "'Våler' \(start) 3114 Våler (Østfold), 3419 Våler (Innlandet)")
    #expect(message("Os") == "'Os' \(start) 1243 Os (Hordaland), 3430 Os (Innlandet)")
    #expect(message("Nes") == "'Nes' \(start) 0616 Nes (Buskerud), 3228 Nes (Akershus)")
    #expect(
      message("Sande") == "'Sande' \(start) 0713 Sande (Vestfold), 1514 Sande (Møre og Romsdal)"
    )
  }

  @Test func `exactly these names are borne by several municipalities`() throws {
    var shared: [String] = []
    let all = Set(
      names.register.regions.map { $0.name.split(separator: " (").first.map(String.init) ?? "" }
    )
    for name in all.sorted() {
      do throws(RegionNameError) {
        _ = try names.codes(of: name)
      } catch {
        guard case .homonym = error else {
          Issue.record("\(error)")
          continue
        }
        shared.append(name)
      }
    }
    #expect(shared == ["Bø", "Herøy", "Nes", "Os", "Sande", "Våler"])
  }

  @Test func `every name of the register leads to its number`() throws {
    for region in names.register.regions {
      do throws(RegionNameError) {
        let codes = try names.codes(of: region.name)
        // Oslo alone is the municipality.
        #expect(codes.contains(region.code) || region.code == "03", "\(region.code) \(region.name)")
      } catch {
        guard case .homonym = error else {
          Issue.record("\(region.code) \(region.name): \(error)")
          continue
        }
      }
      #expect(try names.codes(of: "\(region.code) \(region.name)") == [region.code])
    }
  }

  @Test func `an unknown name says what was perhaps meant`() {
    #expect(message("Berum") == "no region 'Berum'; did you mean Bærum?")
    #expect(message("Trondhjem") == "no region 'Trondhjem'; did you mean Trondheim?")
    #expect(
      message("Kommune Xyzzyq")
        == "no region 'Kommune Xyzzyq'; expected a number such as 0301 or a name such as Oslo"
    )
    #expect(
      message("7777") == "no region '7777'; expected a number such as 0301 or a name such as Oslo"
    )
    #expect(message("Oslø") == "no region 'Oslø'; did you mean Oslo?")
    #expect(message("Bergén") == "no region 'Bergén'; did you mean Bergen?")
    #expect(message("") == "no region ''; expected a number such as 0301 or a name such as Oslo")
  }

  @Test func `a number with another place's name is refused`() {
    #expect(
      message("0301 Bergen")
        == "'0301 Bergen': 0301 is Oslo; correct the number or the name"
    )
    #expect(
      message("0716 Stokke")
        == "'0716 Stokke': 0716 is Våle, then Re; correct the number or the name"
    )
    #expect(message("0301 Uoppgitt bydel") == "[\"0301\"]")
  }

  @Test func `a place that does not exist on the day is refused with its time`() {
    #expect(
      message("Stokke", on: "2018-01-01")
        == "'Stokke' does not exist on 2018-01-01; expected a day within 0720 Stokke (1838-01-01–2016-12-31)"
    )
    #expect(
      message("3201", on: "2019-01-01")
        == "'3201' does not exist on 2019-01-01; expected a day within 3201 Bærum (2024-01-01–)"
    )
  }
}
