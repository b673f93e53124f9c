package import IndicatorModel

/// The signs that a publisher prints in place of a number or behind one, with what each means.
///
/// Sources: SSB's legend of signs (`.`, `..`, `:`, and the older `-`, `…`, `*`); Udir's
/// Statistikkbanken (`*` for figures withheld); SCB and Statistics Finland (`.`, `..`, `...`, `-`);
/// Statistics Denmark (`..`, `-`, `…`); Eurostat's flags (`:`, `b`, `c`, `d`, `e`, `f`, `p`, `s`).
package struct SymbolLegend: Hashable, Sendable {
  /// The publisher's short name.
  package var publisher: String
  /// What stands alone in a cell, with its meaning.
  package var marks: [String: ObservationStatus]
  /// The marks that are a true zero.
  package var zeros: Set<String>
  /// What stands behind a number, with what it says of the number.
  package var flags: [String: ObservationStatus]

  /// Makes a legend.
  package init(
    publisher: String,
    marks: [String: ObservationStatus],
    zeros: Set<String> = [],
    flags: [String: ObservationStatus] = [:]
  ) {
    self.publisher = publisher
    self.marks = marks
    self.zeros = zeros
    self.flags = flags
  }

  /// Marks that mean the same wherever they stand.
  private static let common: [String: ObservationStatus] = [
    "": .missing, ".": .cannotExist, "..": .missing, "...": .missing, "…": .missing,
    ":": .suppressed, "NA": .missing, "N/A": .missing, "#N/A": .missing, "NULL": .missing,
    "null": .missing, "Inf": .cannotExist, "-Inf": .cannotExist, "i.a.": .missing, "n/a": .missing,
  ]

  private static let numberFlags: [String: ObservationStatus] = [
    "*": .provisional, "p": .provisional, "r": .normal, "e": .estimated, "b": .seriesBreak,
  ]

  /// SSB, KOSTRA and whoever prints as they do.
  ///
  /// A `*` alone is not SSB's; files that do not say who publishes them have it from NAV and others.
  package static let ssb = SymbolLegend(
    publisher: "SSB",
    marks: common.merging(["*": .suppressed]) { $1 },
    zeros: ["-", "–", "\u{2212}"],
    flags: numberFlags
  )

  /// Udir: `*` hides small numbers, `-` says that there is nothing to show.
  package static let udir = SymbolLegend(
    publisher: "Udir",
    marks: common.merging(["*": .suppressed, "-": .missing, "–": .missing]) { $1 },
    flags: ["r": .normal]
  )

  /// NAV: `*` hides small numbers.
  package static let nav = SymbolLegend(
    publisher: "NAV",
    marks: common.merging(["*": .suppressed]) { $1 },
    zeros: ["-"],
    flags: numberFlags
  )

  /// IMDi.
  package static let imdi = SymbolLegend(
    publisher: "IMDi",
    marks: common.merging(["*": .suppressed]) { $1 },
    zeros: ["-"],
    flags: numberFlags
  )

  /// Statistics Sweden: `.` cannot occur, `..` not available, `-` nil.
  package static let scb = SymbolLegend(
    publisher: "SCB",
    marks: common,
    zeros: ["-", "–"],
    flags: numberFlags
  )

  /// Statistics Denmark: `…` not available, `..` withheld, `.` cannot occur, `-` nil.
  package static let dst = SymbolLegend(
    publisher: "DST",
    marks: common.merging(["..": .suppressed]) { $1 },
    zeros: ["-", "–"],
    flags: numberFlags
  )

  /// Statistics Finland: `.` not applicable, `..` not available, `...` withheld, `-` nil.
  package static let statfin = SymbolLegend(
    publisher: "StatFin",
    marks: common.merging(["...": .suppressed]) { $1 },
    zeros: ["-", "–"],
    flags: numberFlags
  )

  /// Eurostat: `:` not available; flags behind the number.
  package static let eurostat = SymbolLegend(
    publisher: "Eurostat",
    marks: common.merging([":": .missing, ": c": .suppressed, ":c": .suppressed]) { $1 },
    flags: pairs(of: [
      ("c", .suppressed), ("b", .seriesBreak), ("f", .forecast), ("p", .provisional),
      ("e", .estimated), ("s", .estimated), ("i", .imputed), ("u", .uncertain),
      ("d", .definitionDiffers),
    ])
  )

  /// Flags of one letter, and of two in alphabetical order, of which the first in the list counts.
  private static func pairs(
    of flags: [(letter: String, status: ObservationStatus)]
  ) -> [String: ObservationStatus] {
    var all = Dictionary(uniqueKeysWithValues: flags.map { ($0.letter, $0.status) })
    for (place, first) in flags.enumerated() {
      for second in flags[(place + 1)...] {
        all[[first.letter, second.letter].sorted().joined()] = first.status
      }
    }
    return all
  }

  /// All legends, for look-up by the name that a user gives.
  package static let all = [ssb, udir, nav, imdi, scb, dst, statfin, eurostat]

  /// The names of each publisher: words of one line, or parts of it where they have a space.
  private static let names: [(legend: SymbolLegend, names: [String])] = [
    (ssb, ["ssb", "statistisk sentralbyrå", "statistics norway", "kostra"]),
    (udir, ["udir", "utdanningsdirektoratet"]),
    (nav, ["nav", "arbeids- og velferds"]),
    (imdi, ["imdi", "inkluderings- og", "inkluderingsdirektoratet"]),
    (scb, ["scb", "statistiska centralbyrån", "statistics sweden", "socialstyrelsen"]),
    (dst, ["dst", "danmarks statistik", "statistics denmark", "statistikbanken"]),
    (statfin, ["statfin", "tilastokeskus", "statistics finland", "statistikcentralen"]),
    (eurostat, ["eurostat", "estat"]),
  ]

  /// The legend of a publisher by any form of its name; SSB's where there is no better one.
  package static func legend(ofPublisher name: String) -> SymbolLegend {
    only(namedIn: name) ?? ssb
  }

  /// The legend of the one publisher that a text names; `nil` where it names none or several.
  package static func only(namedIn text: String) -> SymbolLegend? {
    let folded = text.lowercased()
    let words = Set(folded.split { !$0.isLetter }.map(String.init))
    let found = names.filter { entry in
      entry.names.contains { $0.contains(" ") ? folded.contains($0) : words.contains($0) }
    }
    return found.count == 1 ? found[0].legend : nil
  }

  /// What a sign in a column of its own says of the value beside it: the legend's, or a code of
  /// SDMX's CL_OBS_STATUS; `nil` where it is neither.
  package func statusBesideValue(_ sign: String) -> ObservationStatus? {
    if let known = flags[sign] ?? marks[sign] { return known }
    return zeros.contains(sign) ? .normal : ObservationStatus(rawValue: sign)
  }

  /// The status of a flag behind a number.
  package func status(ofFlag flag: String) -> ObservationStatus { flags[flag] ?? .normal }
}
