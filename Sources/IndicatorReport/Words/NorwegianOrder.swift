private import Foundation

/// The order of names in a Norwegian list: … Z Æ Ø Å, with Aa as Å.
package enum NorwegianOrder {
  /// Sorts texts by the collation of `nb_NO`, whatever the machine's own locale is; texts that
  /// collate alike keep one order by their scalars.
  package static func sorted(_ texts: [String]) -> [String] {
    sorted(texts, by: { $0 })
  }

  /// Sorts values by a text of theirs.
  package static func sorted<Value>(_ values: [Value], by text: (Value) -> String) -> [Value] {
    let locale = Locale(identifier: "nb_NO")
    return values.map { ($0, text($0)) }.sorted { left, right in
      switch left.1.compare(right.1, locale: locale) {
      case .orderedAscending: true
      case .orderedDescending: false
      case .orderedSame: left.1 < right.1
      }
    }.map(\.0)
  }
}
