import IndicatorCatalogue
import IndicatorModel
import Testing

@Suite struct KostraGroupTests {
  static let codes: [(String, KostraGroup?)] = [
    ("EKG01", .group("01")), ("ekg17", .group("17")), ("EKG18", nil), ("EKG1", nil),
    ("EAK", .all), ("EAKUO", .allButOslo), ("EKA03", .county("03")), ("EKAx3", nil), ("0301", nil),
    ("", nil),
  ]

  @Test(arguments: codes) func `a code is read as SSB writes it`(
    _ code: String,
    _ group: KostraGroup?
  ) {
    #expect(KostraGroup(code: code) == group)
    if let group { #expect(group.code == code.uppercased()) }
  }

  @Test func `every municipality belongs to one group in the years the register has`() throws {
    let register = try Catalogue.embedded().register
    for year in 2020...2026 {
      let day = CalendarDate.first(of: year)
      let grouped = (1...17).flatMap { number in
        KostraGroup.group(number < 10 ? "0\(number)" : "\(number)").members(in: register, on: day)
      }
      #expect(grouped.count == Set(grouped).count)
      let all = KostraGroup.all.members(in: register, on: day)
      #expect(Set(grouped) == Set(all), "\(year)")
      #expect(
        Set(KostraGroup.allButOslo.members(in: register, on: day)) == Set(all).subtracting(["0301"])
      )
      for code in all {
        let group = try #require(KostraGroup.group(of: code, in: register, on: day))
        #expect(group.members(in: register, on: day).contains(code))
      }
    }
  }

  @Test func `before 2020 nothing is known of the groups`() throws {
    let register = try Catalogue.embedded().register
    let day = CalendarDate.first(of: 2019)
    #expect(KostraGroup.group("13").members(in: register, on: day) == [])
    #expect(KostraGroup.group(of: "0301", in: register, on: day) == nil)
  }

  @Test func `a county's municipalities are those of the day`() throws {
    let register = try Catalogue.embedded().register
    let bærum = ("0219", "3024", "3201")
    #expect(KostraGroup.county("02").members(in: register, on: .first(of: 2019)).contains(bærum.0))
    #expect(KostraGroup.county("30").members(in: register, on: .first(of: 2020)).contains(bærum.1))
    #expect(KostraGroup.county("32").members(in: register, on: .first(of: 2024)).contains(bærum.2))
    #expect(
      KostraGroup.county("32").region(in: register, on: .first(of: 2024)).name
        == "Kommunene i Akershus"
    )
  }
}
