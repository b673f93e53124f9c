import IndicatorModel

/// Finds the codes that a user means by a region: a code, or a name.
///
/// A name means one place through time: Bærum is 0219, 3024 and 3201. Two places of one name
/// (Herøy, Våler, Os) are never mixed: the user is asked for the code.
struct RegionLookup {
  let register: RegionRegister

  init(_ register: RegionRegister) { self.register = register }

  /// The codes of several regions, in the order given.
  func codes(of names: [String], known: Set<String> = []) throws(CommandFailure) -> [String] {
    var result: [String] = []
    for name in names {
      for code in try codes(of: name, known: known) where !result.contains(code) {
        result.append(code)
      }
    }
    return result
  }

  private func codes(of text: String, known: Set<String>) throws(CommandFailure) -> [String] {
    let name = text.trimming()
    if known.contains(name) || !register.places(of: name).isEmpty { return [name] }
    let places = register.regions.filter { Self.isNamed($0, name) }
    let level: Region.Level =
      places.contains { $0.level == .municipality }
      ? .municipality : places.contains { $0.level == .county } ? .county : .country
    let candidates = places.filter { $0.level == level }
    guard !candidates.isEmpty else { throw unknown(name) }
    let groups = connected(Set(candidates.map(\.code)))
    guard groups.count == 1, let codes = groups.first else {
      let list = groups.map { $0.joined(separator: "/") }.joined(separator: ", ")
      throw CommandFailure(
        .usage,
        "'\(name)' is the name of several places; give the number of one: \(list)"
      )
    }
    return codes
  }

  private func unknown(_ name: String) -> CommandFailure {
    let names = register.regions.map(\.name)
    let hint =
      nearest(to: name, among: names).map { "did you mean \($0)?" }
      ?? "expected a number such as 0301 or a name such as Oslo"
    return CommandFailure(.usage, "no region '\(name)'; \(hint)")
  }

  /// Puts codes together that a change of number or a merger connects.
  private func connected(_ codes: Set<String>) -> [[String]] {
    var group: [String: String] = Dictionary(uniqueKeysWithValues: codes.map { ($0, $0) })
    func root(_ code: String) -> String {
      var code = code
      while let next = group[code], next != code { code = next }
      return code
    }
    for change in register.changes where change.kind != .transfer {
      guard codes.contains(change.oldCode), codes.contains(change.newCode) else { continue }
      group[root(change.newCode)] = root(change.oldCode)
    }
    return Dictionary(grouping: codes.sorted(), by: root).values.map { $0.sorted() }
      .sorted { ($0.first ?? "") < ($1.first ?? "") }
  }

  /// Whether a place bears a name: whole, one of its languages ("Porsanger – Porsáŋgu"), or without
  /// the county in brackets.
  private static func isNamed(_ region: Region, _ name: String) -> Bool {
    let wanted = name.lowercased()
    let full = region.name.lowercased()
    if full == wanted { return true }
    let plain = full.split(separator: "(").first.map { String($0).trimming() } ?? full
    if plain == wanted { return true }
    return full.split(separator: " - ").contains { String($0).trimming() == wanted }
  }
}

extension String {
  /// The text without blanks at its ends.
  func trimming() -> String {
    var text = Substring(self)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
