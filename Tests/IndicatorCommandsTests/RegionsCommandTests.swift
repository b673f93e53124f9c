import Foundation
import TestSupport
import Testing

/// The command `regions`, run as built, without a database and with one.
@Suite struct RegionsCommandTests {
  @Test func `a number shows its life with dates, kinds and people moved`() throws {
    try withTemporaryFolder { folder in
      let tool = BuiltTool(folder: folder)
      let without = try tool.run("regions", "0219")
      #expect(without.status == 0)
      expectSnapshot(without.output, named: "regions-0219.txt")
      let file = Places.datasets.appending(path: "figures/folketall-07459.csv").path
      try #require(try tool.run("import", file).status == 0)
      expectSnapshot(try tool.run("regions", "1534").output, named: "regions-1534.txt")
      expectSnapshot(
        try tool.run("regions", "5012", "--language", "en").output,
        named: "regions-5012-en.txt"
      )
    }
  }

  @Test func `programs get the numbers of the life, and its events when asked for`() throws {
    try withTemporaryFolder { folder in
      let tool = BuiltTool(folder: folder)
      #expect(
        try tool.run("regions", "3024", "--format", "csv").output == """
          code,name,level,valid_from,valid_to,county_code
          0219,Bærum,kommune,1838-01-01,2020-01-01,02
          3024,Bærum,kommune,2020-01-01,2024-01-01,30
          3201,Bærum,kommune,2024-01-01,,32

          """
      )
      let events = try tool.run("regions", "3024", "--changes", "all", "--format", "json").objects()
      #expect(events.compactMap { $0["date"] as? String } == ["2020-01-01", "2024-01-01"])
      #expect(events.allSatisfy { $0["kind"] as? String == "renumber" })
      #expect(events.allSatisfy { $0["persons"] is NSNull })
    }
  }

  @Test func `the municipalities of a day are as many as there were`() throws {
    try withTemporaryFolder { folder in
      let tool = BuiltTool(folder: folder)
      for (day, count) in [("2019-01-01", 422), ("2020-01-01", 356), ("2026-01-01", 357)] {
        let rows = try tool.run(
          "regions",
          "--at",
          day,
          "--level",
          "kommune",
          "--format",
          "json"
        ).objects()
        #expect(rows.count == count)
      }
    }
  }

  @Test func `the changes of a year, of one level, or of some places`() throws {
    try withTemporaryFolder { folder in
      let tool = BuiltTool(folder: folder)
      let all = try tool.run("regions", "--changes", "2020", "--format", "json").objects()
      #expect(all.count == 347)
      #expect(all.allSatisfy { $0["date"] as? String == "2020-01-01" })
      let counties = try tool.run(
        "regions",
        "--changes",
        "2018-2020",
        "--level",
        "fylke",
        "--format",
        "json"
      ).objects()
      #expect(counties.count == 21)
      let some = try tool.run("regions", "Haram", "--changes", "all", "--format", "csv").output
      #expect(
        some == """
          date,old_code,old_name,new_code,new_name,kind,persons,persons_basis,note
          2020-01-01,1534,Haram,1507,Ålesund,merge,,,Haram -> Ålesund
          2024-01-01,1507,Ålesund,1580,Haram,split,,,Grensen følger gamle 1534 Haram slik den var før 1.1.2020 (SSB); Ålesund -> Haram

          """
      )
      let wrong = try tool.run("regions", "--changes", "i fjor")
      #expect(wrong.status == 64)
    }
  }

  @Test func `a KOSTRA group shows its members on a day`() throws {
    try withTemporaryFolder { folder in
      let tool = BuiltTool(folder: folder)
      let rows = try tool.run(
        "regions",
        "EKG12",
        "--at",
        "2022-01-01",
        "--format",
        "json"
      ).objects()
      #expect(rows.count == 11)
      #expect(rows.contains { $0["code"] as? String == "3024" })
    }
  }
}
