/// Finds the regions that a text means: a code, or a name in any of its forms.
///
/// Known are whole names, each language of a name ("Porsanger – Porsáŋgu – Porsanki"), old names,
/// names with "kommune" or "fylke", without regard to capitals; codes with a name behind, with
/// SSB's `K-`, without the zero that a spreadsheet took, and with a span of years in brackets.
/// A name means one place through time: Bærum is 0219, 3024 and 3201. Two places of one name
/// (Herøy, Våler, Os) are never mixed.
package struct RegionNames: Sendable {
  /// The register.
  package let register: RegionRegister
  private let exact: [String: [Int]]
  private let folded: [String: [Int]]

  /// Prepares a register.
  package init(_ register: RegionRegister) {
    self.register = register
    var exact: [String: [Int]] = [:]
    var folded: [String: [Int]] = [:]
    for (index, region) in register.regions.enumerated() {
      for form in Self.forms(of: region) {
        exact[form, default: []].append(index)
        folded[slug(of: form), default: []].append(index)
      }
    }
    self.exact = exact
    self.folded = folded
  }

  /// The codes that a text means, oldest first.
  ///
  /// - Parameters:
  ///   - text: What a user wrote or a file printed.
  ///   - day: Only places that exist on this day; `nil` for all times.
  /// - Returns: One code or more; several are the numbers that one place has had.
  /// - Throws: ``RegionNameError`` where the text means no place, or several.
  package func codes(
    of text: String,
    on day: CalendarDate? = nil
  ) throws(RegionNameError) -> [String] {
    let request = Request(text)
    if let group = KostraGroup(code: request.code ?? request.name) ?? request.kostraGroup {
      return [group.code]
    }
    if let code = request.code {
      guard let known = knownCode(code) else { throw unknown(text) }
      try agree(request.name, with: known, text: text)
      if let day, register.region(known, on: day) == nil {
        throw .notValid(text, day, places: register.places(of: known))
      }
      return [known]
    }
    if Self.countryNames.contains(request.name) { return [Region.countryCode] }
    var found = places(named: request.name).filter { request.allows($0) }
    if let day {
      let all = found
      found = all.filter { $0.isValid(on: day) }
      if found.isEmpty, !all.isEmpty { throw .notValid(text, day, places: all) }
    }
    // A name with years means the place of those years, where there is one.
    let dated = found.filter { place in
      request.years.contains { place.isValid(on: .first(of: $0)) }
    }
    if !dated.isEmpty { found = dated }
    let level = [Region.Level.municipality, .county, .district].first { level in
      found.contains { $0.level == level }
    }
    guard let level else { throw unknown(text) }
    let candidates = found.filter { $0.level == level }
    let groups = recent(connected(candidates))
    guard groups.count == 1 || level == .county else {
      throw .homonym(
        text,
        places: groups.compactMap(\.last).sorted { $0.code < $1.code }.map(withCounty)
      )
    }
    return groups.flatMap { $0 }.map(\.code).reduce(into: []) { codes, code in
      if !codes.contains(code) { codes.append(code) }
    }
  }

  /// The places that bear a name, in whole or in one of its languages.
  private func places(named name: String) -> [Region] {
    if let found = exact[name] { return found.map { register.regions[$0] } }
    // Letters that a keyboard lacks: Karasjohka, Baerum, Roros, Aas.
    var keys = [slug(of: name)]
    let respelt = name.respelling("aa", as: "a").respelling("oe", as: "o")
    keys.append(slug(of: respelt))
    for key in keys {
      let found = (folded[key] ?? []).map { register.regions[$0] }
      let spelt = found.filter { Self.hasLetters(of: name, $0) }
      if !spelt.isEmpty { return spelt }
    }
    return []
  }

  /// Whether some form of a place's name has every letter beyond a to z that a text has.
  ///
  /// Oslo may stand for a name with ø on a keyboard that lacks it; Oslø is no way to write Oslo, but
  /// a slip of the pen. Swedish letters are those of the same sound.
  private static func hasLetters(of text: String, _ region: Region) -> Bool {
    func letters(_ text: String) -> Set<Character> {
      Set(
        text.lowercased().filter { !$0.isASCII && $0.isLetter }.map {
          $0 == "ö" ? "ø" : $0 == "ä" ? "æ" : $0
        }
      )
    }
    let needed = letters(text)
    return needed.isEmpty || forms(of: region).contains { needed.isSubset(of: letters($0)) }
  }

  /// A code as the register has it, with the zeros that were lost where that is certain.
  private func knownCode(_ code: String) -> String? {
    if !register.places(of: code).isEmpty { return code }
    guard [1, 3, 5].contains(code.utf8.count) else { return nil }
    let whole = "0" + code
    return register.places(of: whole).isEmpty ? nil : whole
  }

  /// Refuses a code with the name of another place: one of the two is a mistake.
  private func agree(_ name: String, with code: String, text: String) throws(RegionNameError) {
    guard !name.isEmpty, !places(named: name).contains(where: { $0.code == code }) else { return }
    let bears = register.places(of: code)
    let others = places(named: name)
    // A name that the register does not have at all (Uoppgitt, a new spelling) proves nothing.
    guard !others.isEmpty else { return }
    throw .contradiction(text, code: code, places: bears)
  }

  private func unknown(_ text: String) -> RegionNameError {
    var names: [String] = []
    for region in register.regions {
      for form in Self.displayForms(of: region) where !names.contains(form) { names.append(form) }
    }
    return .unknown(text, nearest: nearest(to: Request(text).plain, among: names))
  }

  /// Leaves out places that ended long ago where the name lives on elsewhere: Vang in Hedmark became
  /// part of Hamar in 1992, and nobody means it today.
  private func recent(_ groups: [[Region]]) -> [[Region]] {
    let later = groups.filter { group in
      group.contains { $0.validTo.map { $0 > Self.firstDayMeant } ?? true }
    }
    return later.isEmpty ? groups : later
  }

  private static let firstDayMeant = CalendarDate.first(of: 1994)

  /// A place with its county in brackets, as two of one name are told apart.
  private func withCounty(_ place: Region) -> Region {
    guard !place.name.hasSuffix(")"),
      let county = place.countyCode.flatMap({ register.places(of: $0).last?.name })
    else { return place }
    var place = place
    place.name += " (\(county))"
    return place
  }

  /// Puts places together that a new number, a merger or a return to old borders connects.
  ///
  /// A new number is followed also through numbers under which the place had another name (Våler in
  /// Østfold, then in Viken, then in Østfold); a merger only where both bear the name.
  private func connected(_ places: [Region]) -> [[Region]] {
    let codes = Set(places.map(\.code))
    guard codes.count > 1 else { return [places] }
    var parent: [String: String] = [:]
    func root(_ code: String) -> String {
      var code = code
      while let next = parent[code], next != code { code = next }
      return code
    }
    func join(_ left: String, _ right: String) {
      let (left, right) = (root(left), root(right))
      if left != right { parent[right] = left }
    }
    for change in register.changes where change.kind != .transfer {
      let isShared = codes.contains(change.oldCode) && codes.contains(change.newCode)
      if isShared || change.kind == .renumber { join(change.oldCode, change.newCode) }
    }
    for restoration in register.restorations { join(restoration.oldCode, restoration.newCode) }
    let first = CalendarDate.first(of: 1)
    let groups = Dictionary(grouping: places) { root($0.code) }.values.map { group in
      group.sorted { ($0.validFrom ?? first, $0.code) < ($1.validFrom ?? first, $1.code) }
    }
    return groups.sorted { ($0.first?.code ?? "") < ($1.first?.code ?? "") }
  }

  /// The names of a place as they are compared.
  private static func forms(of region: Region) -> Set<String> {
    Set(displayForms(of: region).map { Request.plain($0) })
  }

  /// The names of a place as people write them: whole, by language, without the county in brackets.
  private static func displayForms(of region: Region) -> [String] {
    var forms: [String] = []
    for name in [region.name] + region.otherNames {
      var parts = [name]
      parts += name.split(separator: " - ").map(String.init)
      parts += name.split(separator: "/").map(String.init)
      for part in parts {
        let bare = part.split(separator: "(", maxSplits: 1).first.map(String.init) ?? part
        for form in [part, bare] {
          let trimmed = Request.trimmed(form)
          if !trimmed.isEmpty, !forms.contains(trimmed) { forms.append(trimmed) }
        }
      }
    }
    return forms
  }

  private static let countryNames: Set<String> = [
    "hele landet", "heile landet", "landet", "norge", "noreg", "norway", "the whole country",
    "whole country",
  ]
}
