import ArgumentParser
import IndicatorModel
import IndicatorReport

/// The command `kommunetall agreements`.
struct AgreementsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agreements",
    abstract: "List the agreements and their goals.",
    discussion: """
      Example:
        kommunetall agreements flyktninger
      """
  )

  @Argument(help: "Words that id, name, parties or purpose must hold.")
  var words: [String] = []

  @OptionGroup var formatting: FormatOption
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let language = shared.language
    let search = SearchWords(words)
    let agreements = try Workspace(shared).knownReference().agreements.filter { agreement in
      search.match([
        agreement.id, agreement.slug, agreement.name[language], agreement.purpose[language],
        agreement.parties.joined(separator: " "),
      ])
    }
    var table = TextTable(
      caption: Wording.agreementList(in: language),
      columns: Wording.agreementColumns(in: language).map { TextTable.Column($0) }
    )
    table.rows = agreements.map { agreement in
      [
        agreement.id, agreement.name[language], Wording.list(agreement.parties, in: language),
        agreement.duration.words[language],
        agreement.targets.map(\.id).joined(separator: ", "),
      ]
    }
    let data = DataTable(
      columns: [
        "id", "slug", "name", "parties", "from", "to", "prolonged", "prolonged_to", "assessed",
        "purpose", "indicators", "goals",
      ],
      rows: agreements.map { agreement in
        let duration = agreement.duration
        return [
          .text(agreement.id), .text(agreement.slug), .text(agreement.name[language]),
          .text(agreement.parties.joined(separator: ", ")),
          duration.from.map { .text($0.description) } ?? .null,
          duration.to.map { .text($0.description) } ?? .null,
          .text(duration.isProlonged ? "yes" : "no"),
          duration.prolongedTo.map { .text($0.description) } ?? .null,
          .integer(agreement.assessed), .text(agreement.purpose[language]),
          .text(agreement.indicators.joined(separator: " ")),
          .text(agreement.targets.map(\.id).joined(separator: " ")),
        ]
      }
    )
    try Printer(format: formatting.format, language: language).print([table], data: data)
  }
}
