import IndicatorAnalysis
import IndicatorModel

/// The texts that figures of change share: names, periods, and why something is not drawn.
struct ChangeTexts {
  let entries: [ChangeFigure.Entry]
  let language: Language
  private let labels: FigureLabels

  init(_ entries: [ChangeFigure.Entry], in language: Language) {
    self.entries = entries
    self.language = language
    labels = FigureLabels(entries.map(\.series), in: language)
  }

  /// The name of each series.
  var names: [String] { labels.names }

  /// The earlier and the later period as one text.
  private var span: String {
    guard let change = entries.first?.change else { return "" }
    guard let earlier = entries.compactMap({ $0.change.previous?.period }).first else {
      return Wording.label(change.period, in: language)
    }
    return FigureLabels.span(earlier, change.period, in: language)
  }

  /// The line under the title: what the drawing measures, the place and the periods.
  func subtitle(_ measure: String) -> String {
    let region = labels.hasOneRegion ? entries.first?.series.region : nil
    return FigureText.subtitle(
      measure,
      [region.map { VisibleText.of(Wording.regionName($0, in: language)) } ?? "", span]
    )
  }

  /// The sign behind a change of values that are not final.
  static func mark(of change: Change) -> String {
    if change.notes.contains(.provisional) { return "*" }
    return change.notes.contains(.estimated) ? "\u{A0}(e)" : ""
  }

  /// The lines under the figure: why changes are missing, what is rounded, and what signs mean.
  var notes: [String] {
    var lines: [String] = []
    for note in Change.Note.allCases {
      let concerned = zip(entries, names).filter { $0.0.change.notes.contains(note) }
      guard !concerned.isEmpty else { continue }
      let text = FigureText.capitalised(Wording.note(note, in: language))
      switch note {
      case .provisional: lines.append("* = \(Wording.note(note, in: language))")
      case .estimated: lines.append("(e) = \(Wording.note(note, in: language))")
      case .noPreviousPeriod, .missing, .previousMissing, .zeroBase, .negativeBase, .smallBase,
        .seriesBreak, .changedBorders, .imprecise, .revised:
        lines.append("\(text): \(Wording.list(concerned.map(\.1), most: 8, in: language))")
      }
    }
    return lines
  }

  /// The two values of each series and the change, as the figure writes it.
  func table(
    caption: String,
    measure: String,
    _ text: (ChangeFigure.Entry) -> String?
  ) -> TextTable {
    let values = ValueText(language)
    var table = TextTable(
      caption: caption,
      columns: [
        .init(Wording.name[language]), .init(Wording.previousPeriod[language]),
        .init(Wording.previousValue[language], isNumeric: true), .init(Wording.period[language]),
        .init(Wording.value[language], isNumeric: true), .init(measure, isNumeric: true),
      ]
    )
    table.rows = zip(entries, names).map { entry, name in
      let quantity = entry.series.quantity
      return [
        name, entry.change.previous.map { Wording.label($0.period, in: language) } ?? "",
        entry.change.previous.map { values.cell($0, of: quantity) } ?? "",
        Wording.label(entry.change.period, in: language),
        values.cell(entry.change.observation, of: quantity), text(entry) ?? "..",
      ]
    }
    let cells = entries.flatMap { [$0.change.observation, $0.change.previous].compactMap { $0 } }
    table.notes =
      notes + TableNotes.signs(in: cells, language: language).filter { !notes.contains($0) }
    return table
  }
}
