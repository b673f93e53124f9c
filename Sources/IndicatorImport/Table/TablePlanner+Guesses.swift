import IndicatorModel

extension TablePlanner {
  /// Tells what else was found out instead of told: where the header stands, which columns hold
  /// values, and whose signs are read.
  mutating func explainOutline() {
    let start = outline.headers.lowerBound - declarationRows
    if options.skippedRows == nil, start > 0 {
      guesses.append(
        Guess(
          "lines before the header",
          .init(verbatim: String(start)),
          evidence: "none of them has cells beside each other",
          option: "--skip-rows"
        )
      )
    }
    if options.headerRows == nil {
      guesses.append(
        Guess(
          "header lines",
          .init(verbatim: String(outline.headers.count)),
          evidence: "numbers begin below them",
          option: "--header-rows"
        )
      )
    }
    let values = roles.indices.filter { roles[$0] == .value }
    if options.valueColumns.isEmpty {
      let names = values.prefix(3).map { "'\(name($0))'" }.joined(separator: ", ")
      guesses.append(
        Guess(
          "columns with values",
          .init(verbatim: values.count > 3 ? "\(names), … (\(values.count))" : names),
          evidence: "they hold numbers or signs for missing ones",
          option: "--value-column"
        )
      )
    }
    if options.legend == nil {
      let publisher = description.publisher
      let named: Message =
        publisher.isEmpty ? "no publisher is named" : "the publisher is \(publisher)"
      guesses.append(
        Guess(
          "signs for missing values",
          .init(verbatim: legend.publisher),
          evidence: evidence?.reason ?? named,
          option: "--symbols"
        )
      )
    }
  }
}
