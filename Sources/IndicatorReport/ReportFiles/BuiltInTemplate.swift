package import IndicatorModel

/// The report files that the tool itself uses: one for an agreement's page, one for a whole report.
///
/// They are Markdown like any other report file; `report --eject` writes them out for editing.
package enum BuiltInTemplate {
  /// The page of one agreement.
  package static func page(of facts: AgreementFacts) -> String {
    "`{agreement \(facts.agreement.id) level=2}`\n"
  }

  /// A whole report: a section an agreement, part by part, then goals, sources and method.
  ///
  /// - Parameters:
  ///   - facts: The agreements; only their parts with content get a heading.
  ///   - year: The year reported.
  ///   - language: The language.
  /// - Returns: A report file with front matter.
  /// - Throws: What drawing the figures throws.
  package static func report(on facts: [AgreementFacts], year: Int, in language: Language) throws
    -> String
  {
    let title = "\(Wording.reportTitle[language]) \(year)"
    var text = "---\ntitle: \(title)\nyear: \(year)\nlanguage: \(language.rawValue)\n---\n"
    for one in facts {
      let agreement = one.agreement
      text += "\n## \(agreement.id) \(MarkdownText.escaped(agreement.name[language]))\n"
      var section = AgreementSection(one, in: language, headingLevel: 3)
      var seen: [ReportDocument.Block] = []
      for part in AgreementSection.Part.allCases where part != .sources {
        guard !(try section.blocks(of: part)).isEmpty else { continue }
        if let heading = section.title(of: part, after: seen) {
          seen.append(.heading(level: heading.level, heading.text))
          let marks = String(repeating: "#", count: heading.level)
          text += "\n\(marks) \(MarkdownText.escaped(heading.text))\n"
        }
        let level = part == .municipalities ? " level=3" : ""
        text += "\n`{agreement \(agreement.id) part=\(part.rawValue)\(level)}`\n"
      }
    }
    text += "\n## \(Wording.sources[language])\n\n`{sources}`\n"
    text += "\n## \(Wording.method[language])\n\n`{method}`\n"
    return text
  }
}
