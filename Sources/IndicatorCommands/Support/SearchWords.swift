/// The words a user searches by: all must occur, in any field, in any case.
struct SearchWords {
  private let words: [String]

  init(_ words: [String]) {
    self.words = words.flatMap { $0.lowercased().split(separator: " ").map(String.init) }
  }

  /// Whether every word occurs in some field.
  func match(_ fields: [String]) -> Bool {
    let fields = fields.map { $0.lowercased() }
    return words.allSatisfy { word in fields.contains { $0.contains(word) } }
  }
}
