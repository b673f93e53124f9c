/// The keywords of a file in its own language, for look-up.
struct PCAxisKeywords {
  /// The language the file is written in, if it says so.
  let language: String?
  private let byName: [String: [PCAxisKeyword]]

  init(_ keywords: [PCAxisKeyword]) {
    let own = keywords.first { $0.name == "LANGUAGE" }?.text
    language = own
    byName = Dictionary(
      grouping: keywords.filter { $0.language == nil || $0.language == own },
      by: \.name
    )
  }

  /// Whether a keyword belongs to the language that is read; others repeat the table.
  func isOwnLanguage(_ keyword: PCAxisKeyword) -> Bool {
    keyword.language == nil || keyword.language == language
  }

  /// All keywords of a name, in the order of the file.
  func all(_ name: String) -> [PCAxisKeyword] { byName[name] ?? [] }

  /// The first keyword of a name with exactly these keys.
  func first(_ name: String, keys: [String] = []) -> PCAxisKeyword? {
    byName[name]?.first { $0.keys == keys }
  }
}
