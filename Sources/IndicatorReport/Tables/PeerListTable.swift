package import IndicatorAnalysis
package import IndicatorModel

/// All members of a group in the order of their values, for people and for programs.
package struct PeerListTable: Sendable {
  /// What is compared.
  package let quantity: Quantity
  /// The standing whose group is listed.
  package let standing: PeerStanding
  /// The places that are marked.
  package let own: Set<String>
  /// The datasets they come from.
  package let datasets: [Dataset]
  /// What else a reader must know.
  package let remarks: [String]

  /// Makes a list.
  package init(
    quantity: Quantity,
    standing: PeerStanding,
    own: Set<String>,
    datasets: [Dataset],
    remarks: [String] = []
  ) {
    self.quantity = quantity
    self.standing = standing
    self.own = own
    self.datasets = datasets
    self.remarks = remarks
  }

  /// The table for people; the own place has an arrow.
  package func table(in language: Language) -> TextTable {
    let values = ValueText(language)
    let sentences = PeerSentences(language)
    let group = RegionLabel.text(standing.group.region, in: language)
    let unit = quantity.unit.name(for: nil, in: language)
    var table = TextTable(
      caption:
        "\(Wording.name(quantity.name[language], withUnit: unit)), \(group), \(Wording.label(standing.period, in: language))",
      columns: [
        .init(sentences.place, isNumeric: true), .init(Wording.region[language]),
        .init(Wording.value[language], isNumeric: true), .init(""),
      ]
    )
    let members = standing.position?.members ?? []
    let cells = members.map { member in
      standing.cells[member.region.code] ?? Observation(standing.period, member.value)
    }
    table.rows = zip(members, cells).map { member, cell in
      [
        "\(member.rank)", RegionLabel.text(member.region, in: language),
        values.cell(cell, of: quantity), own.contains(member.region.code) ? "←" : "",
      ]
    }
    table.notes =
      (standing.position.map { [sentences.order(of: $0)] } ?? []) + sentences.missing([standing])
      + remarks + TableNotes.signs(in: cells, language: language)
      + (TableNotes.source(datasets, language: language).map { [$0] } ?? [])
    return table.withoutEmptyColumns()
  }

  /// The columns of the rows for programs.
  package static let dataColumns = [
    "indicator", "period", "group", "group_name", "rank", "region", "region_name", "value", "own",
  ]

  /// The members for programs; those without a figure stand last, without a rank.
  package func dataRows(in language: Language, register: RegionRegister) -> [[DataValue]] {
    let group = standing.group.region
    let start: [DataValue] = [
      .text(quantity.id), .text(standing.period.code), .text(group.code),
      .text(Wording.regionName(group, in: language)),
    ]
    let ranked = (standing.position?.members ?? []).map { member -> [DataValue] in
      start + [
        .integer(member.rank), .text(member.region.code), .text(member.region.name),
        .number(member.value), .integer(own.contains(member.region.code) ? 1 : 0),
      ]
    }
    return ranked
      + standing.missing.map { code in
        let name =
          (register.region(code, in: standing.period) ?? register.places(of: code).last)?.name
        return start + [
          .null, .text(code), .text(name ?? code), .null, .integer(own.contains(code) ? 1 : 0),
        ]
      }
  }
}
