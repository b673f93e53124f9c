import Foundation
import IndicatorCatalogue
import IndicatorModel
import TestSupport
import Testing

/// The reference data as it lies in the repository, and small sets of our own.
struct CatalogueTests {
  @Test func `the embedded data is that of the folder`() throws {
    let embedded = try Catalogue.embedded()
    let folder = try Catalogue.folder(Places.datasets.path)
    #expect(embedded.checksum == folder.checksum)
    #expect(embedded.checksum == Catalogue.embeddedChecksum)
    #expect(embedded.units == folder.units)
    #expect(embedded.indicators == folder.indicators)
    #expect(embedded.agreements == folder.agreements)
    #expect(embedded.register.regions == folder.register.regions)
    #expect(embedded.register.changes == folder.register.changes)
    #expect(embedded.register.memberships == folder.register.memberships)
  }

  @Test func `all agreements and goals are there, in order`() throws {
    let agreements = try Catalogue.embedded().agreements
    let ids = ["A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "B1", "B2", "B3", "B4"]
    #expect(agreements.map(\.id) == ids)
    let goals = Set(agreements.flatMap(\.targets).map(\.id))
    for goal in (1...10).map({ "G\($0)" }) { #expect(goals.contains(goal), "\(goal)") }
    #expect(agreements.filter { $0.id.hasPrefix("A") }.allSatisfy { $0.assessed == 2012 })
    #expect(agreements.filter { $0.id.hasPrefix("B") }.allSatisfy { $0.assessed == 2015 })
  }

  @Test func `the periods of the agreements are those of the documents`() throws {
    let agreements = try Catalogue.embedded().agreements
    func duration(_ id: String) -> Agreement.Duration? {
      agreements.first { $0.id == id }?.duration
    }
    #expect(duration("A6")?.isDefined == false)
    #expect(duration("A3")?.isProlonged == true)
    #expect(duration("A4")?.isProlonged == true)
    #expect(duration("A2")?.from?.description == "2011-09-20")
    #expect(duration("A2")?.to?.description == "2013-12-31")
    #expect(duration("B2")?.from?.description == "2014-04-23")
  }

  @Test func `the main indicators are there`() throws {
    let ids = Set(try Catalogue.embedded().indicators.map(\.id))
    let main = [
      "kommunale-boliger", "bostotte-mottakere", "startlan-saker", "rus-arsverk",
      "pleie-omsorg-andel", "mentorordning-skoleeiere", "mentorordning-laerere",
      "mentorordning-rektorer", "mentorordning-forskolelaerere", "mentorordning-barnehageeiere",
      "mentorordning-skoler", "folketall", "bosatte-flyktninger", "anmodede-flyktninger",
    ]
    for id in main { #expect(ids.contains(id), "\(id)") }
  }

  @Test func `the register has every place, change and group`() throws {
    let register = try Catalogue.embedded().register
    #expect(register.regions.count { $0.level == .country } == 1)
    #expect(register.regions.count { $0.level == .county } == 33)
    #expect(register.regions.count { $0.level == .municipality } == 909)
    #expect(register.changes.count == 629)
    #expect(register.memberships.count == 1781)
    #expect(register.region("0", on: .first(of: 2012))?.name == "Hele landet")
    #expect(register.region("03", on: .first(of: 2012))?.name == "Oslo")
    #expect(register.region("0301", on: .first(of: 2012))?.countyCode == "03")
    let municipalities = [2005: 433, 2012: 429, 2017: 426, 2020: 356, 2024: 357]
    for (year, count) in municipalities.sorted(by: { $0.key < $1.key }) {
      #expect(register.regions(at: .municipality, on: .first(of: year)).count == count, "\(year)")
    }
  }

  @Test func `every agreement's indicators and goals can be followed`() throws {
    let data = try Catalogue.embedded()
    let ids = Set(data.indicators.map(\.id))
    for agreement in data.agreements {
      for id in agreement.indicators + agreement.targets.compactMap(\.indicator) {
        #expect(ids.contains(id), "\(agreement.id): \(id)")
      }
    }
  }

  @Test func `the notes of the figures can be read`() throws {
    let file = Places.datasets.appending(path: "figures/sources.yaml").path
    guard FileManager.default.fileExists(atPath: file) else { return }
    let notes = try SourceNotes.read(file: file)
    #expect(!notes.isEmpty)
    for note in notes {
      let path = Places.datasets.appending(path: "figures/\(note.file)").path
      #expect(FileManager.default.fileExists(atPath: path), "\(note.file)")
    }
  }

  @Test func `a small set is read as written`() throws {
    let data = try SmallCatalogue().read()
    #expect(data.units.map(\.id) == ["persons", "percent"])
    #expect(data.units[0].aliases == ["personer", "antall personer"])
    #expect(data.units[0].name(for: 1, in: .nn) == "person")
    #expect(data.indicators.map(\.id) == ["folketall", "bosatte", "andel"])
    let source = Indicator.Source(publisher: "SSB", table: "07459", measure: "Personer")
    #expect(data.indicators[0].values == .source(source))
    let formula = Indicator.Formula(
      numerator: "bosatte",
      denominator: "folketall",
      factor: 100
    )
    #expect(data.indicators[2].values == .formula(formula))
    #expect(data.indicators[2].aggregation == .ratio)
    #expect(data.agreements.map(\.parties) == [["KS", "KRD"]])
    #expect(data.register.regions.map(\.code) == ["0", "03", "0301"])
    #expect(data.register.changes.map(\.note) == ["Oslo, \"hovedstaden\""])
    #expect(data.register.memberships.map(\.group) == ["13"])
  }

  @Test func `the checksum follows the bytes and the paths, not the folder's name`() throws {
    let first = try SmallCatalogue().read().checksum
    #expect(first.count == 64)
    var changed = SmallCatalogue()
    changed.files["units.yaml"]? += "\n"
    #expect(try changed.read().checksum != first)
    var renamed = SmallCatalogue()
    renamed.files["indicators/c.yaml"] = renamed.files.removeValue(forKey: "indicators/b.yaml")
    #expect(try renamed.read().checksum != first)
    try withTemporaryFolder { folder in
      try SmallCatalogue().write(to: folder)
      #expect(try Catalogue.folder(folder.path).checksum == first)
      #expect(try Catalogue.folder(folder.path + "/").checksum == first)
    }
  }

  @Test func `agreements are sorted by number, not by letter`() throws {
    var set = SmallCatalogue()
    for id in ["A10", "B1", "A9", "A1"] {
      set.files["agreements/\(id).yaml"] = SmallCatalogue.agreement(
        id: id,
        slug: id.lowercased()
      )
    }
    #expect(try set.read().agreements.map(\.id) == ["A1", "A2", "A9", "A10", "B1"])
  }
}
