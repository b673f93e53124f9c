private import Foundation
private import Synchronization

/// The order of names in a Norwegian list: … Z Æ Ø Å, with Aa as Å.
package enum NorwegianOrder {
  /// Sorts texts by the collation of `nb_NO`, whatever the machine's own locale is; texts that
  /// collate alike keep one order by their scalars.
  package static func sorted(_ texts: [String]) -> [String] {
    sorted(texts, by: { $0 })
  }

  /// Sorts values by a text of theirs.
  package static func sorted<Value>(_ values: [Value], by text: (Value) -> String) -> [Value] {
    let texts = values.map(text)
    let places = known.withLock { $0.places(of: texts) }
    return zip(values, places).sorted { $0.1 < $1.1 }.map(\.0)
  }

  /// The texts that have been sorted so far.
  ///
  /// The same names of municipalities are sorted for goal after goal, and comparing two by the
  /// rules of a language takes as long as comparing thousands of numbers.
  private static let known = Mutex(KnownTexts())

  /// Texts in order, with the place of each.
  private struct KnownTexts {
    private static let mostTexts = 20_000

    private var texts: [String] = []
    private var places: [String: Int] = [:]

    /// Where texts stand among all that are known, after adding those that are new.
    mutating func places(of wanted: [String]) -> [Int] {
      let new = Set(wanted).filter { places[$0] == nil }
      if !new.isEmpty {
        if texts.count + new.count > Self.mostTexts { texts = [] }
        texts = (texts + (texts.isEmpty ? Set(wanted) : new)).sorted(by: isBefore)
        places = Dictionary(uniqueKeysWithValues: zip(texts, texts.indices))
      }
      return wanted.map { places[$0] ?? texts.count }
    }

    private func isBefore(_ left: String, _ right: String) -> Bool {
      switch left.compare(right, locale: NorwegianOrder.locale) {
      case .orderedAscending: true
      case .orderedDescending: false
      case .orderedSame: left < right
      }
    }
  }

  private static let locale = Locale(identifier: "nb_NO")
}
