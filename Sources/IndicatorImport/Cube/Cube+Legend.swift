extension Cube {
  /// The explanations of signs that notes hold: `". = Ikke mulig å oppgi tall"`.
  ///
  /// SSB writes one sign on a line; a table's own words override what a publisher's signs usually
  /// mean.
  static func legend(in notes: [String]) -> [LegendEntry] {
    var entries: [LegendEntry] = []
    for note in notes {
      for line in note.split(whereSeparator: \.isNewline) {
        let trimmed = line.drop { $0 == " " }
        let sign = trimmed.prefix { $0 != " " && $0 != "=" }
        guard [".", "..", "...", ":", "-", "*"].contains(sign) else { continue }
        let rest = trimmed.dropFirst(sign.count).drop { $0 == " " }
        guard rest.first == "=" else { continue }
        let text = rest.dropFirst().drop { $0 == " " }
        guard !text.isEmpty, !entries.contains(where: { $0.symbol == sign }) else { continue }
        entries.append(.init(symbol: String(sign), text: String(text)))
      }
    }
    return entries
  }
}
