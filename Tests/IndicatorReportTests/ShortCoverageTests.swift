import IndicatorAnalysis
import IndicatorModel
import IndicatorReport
import TestSupport
import Testing

/// What figures say of national totals that leave cells out.
@Suite struct ShortCoverageTests {
  private func remarks(
    _ years: ClosedRange<Int>,
    unplaced: Set<Int> = [],
    in language: Language = .nb
  ) -> [String] {
    CoverageSentences(language).shortRemarks(
      on: years.map { year in
        let total = Total(
          period: .year(year),
          sum: 10,
          counted: 20,
          missing: [":": year - 2000, ".": 1],
          unplaced: unplaced.contains(year) ? 12 : nil
        )
        return (quantity: .coverage, total: total)
      }
    )
  }

  private let name = Quantity.coverage.name.nb

  @Test func `each of several years is told, not only the last`() {
    #expect(
      remarks(2018...2020) == [
        "\(name), ikke med i summene: 2018:\u{A0}1\u{A0}«.» og 18\u{A0}«:»; 2019:\u{A0}1\u{A0}«.» og 19\u{A0}«:»; 2020:\u{A0}1\u{A0}«.» og 20\u{A0}«:»."
      ]
    )
  }

  @Test func `many years are shortened to how many cells, and very many to a stretch`() {
    #expect(
      remarks(2016...2020) == [
        "\(name), ikke med i summene: 2016:\u{A0}17\u{A0}tall, 2017:\u{A0}18, 2018:\u{A0}19, 2019:\u{A0}20, 2020:\u{A0}21."
      ]
    )
    #expect(
      remarks(2005...2020, in: .en) == [
        "\(Quantity.coverage.name.en), not in the sums: 6 to 21\u{A0}figures in each of 16 periods 2005–2020; see “kommunetall table”."
      ]
    )
  }

  @Test func `a part of no stated municipality is told, and one year as under a table`() {
    #expect(
      remarks(2018...2019, unplaced: [2019], in: .nn).first?
        .hasSuffix("; av uoppgjeven kommune i summane: 2019:\u{A0}12,0\u{A0}%.") == true
    )
    #expect(
      remarks(2018...2018) == [
        "\(name), 2018: summen av 20 publiserte tall. Ikke med i summen: 1\u{A0}«.» og 18\u{A0}«:»."
      ]
    )
  }
}
