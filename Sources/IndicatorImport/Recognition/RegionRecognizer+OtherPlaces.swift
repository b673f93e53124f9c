import IndicatorModel

/// Numbers that two countries, or a list of districts and one of counties, give to different places:
/// 03 is Oslo, and Uppsala län.
extension RegionRecognizer {
  /// A region under a code that is no other place's.
  ///
  /// Where the name has nothing in common with the one that the register has for the code, the number
  /// and the name together become the code, so that the register's name, level and borders never
  /// stand for the file's place.
  func keptApart(_ place: RegionReference) -> RegionReference {
    guard isAnotherPlace(place) else { return place }
    return RegionReference(code: "\(place.code) \(place.name)", name: place.name)
  }

  /// The register's name for the number of a region that ``keptApart(_:)`` keeps apart; `nil` for all
  /// others.
  func registered(apart place: RegionReference) -> String? {
    guard !place.name.isEmpty, place.code.utf8.count > place.name.utf8.count,
      place.code.hasSuffix(" " + place.name)
    else { return nil }
    let code = String(place.code.dropLast(place.name.count + 1))
    let told = RegionReference(code: code, name: place.name)
    return isAnotherPlace(told) ? otherName(of: told) : nil
  }

  /// The name that the register has for a place's code, where it is not the file's.
  func otherName(of place: RegionReference) -> String? {
    let known = register.places(of: place.code)
    guard !place.name.isEmpty, let last = known.last, !isName(place.name, of: place.code)
    else { return nil }
    let name = slug(of: Self.withoutBrackets(place.name))
    let fits = Self.spellings(of: known).contains { name.contains($0) || $0.contains(name) }
    return fits ? nil : last.name
  }

  /// Whether a name has not even a word in common with those of its code, nor is one of them misspelt.
  private func isAnotherPlace(_ place: RegionReference) -> Bool {
    // Nearly all regions have the register's own name; the rest of the look is long.
    let known = register.places(of: place.code)
    if known.isEmpty || known.contains(where: { $0.name == place.name }) { return false }
    guard place.code != Region.countryCode, place.name.contains(where: \.isLetter),
      !RegionStrangers.isExempt(place.name), otherName(of: place) != nil
    else { return false }
    // A column beside the codes may name the county.
    let county = String(place.code.prefix(2))
    if place.code.count > 2, isName(place.name, of: county) { return false }
    let name = slug(of: Self.withoutBrackets(place.name))
    let words = Self.words(name)
    return Self.spellings(of: known).allSatisfy { known in
      words.isDisjoint(with: Self.words(known)) && !isSlip(name, of: known)
    }
  }

  private static func words(_ slug: String) -> Set<Substring> {
    Set(slug.split(separator: "-").filter { $0.count >= 4 })
  }

  /// The names of places in each of their languages.
  private static func spellings(of places: [Region]) -> [String] {
    places.flatMap { [$0.name] + $0.otherNames }.flatMap { $0.split(separator: " - ") }.map {
      slug(of: withoutBrackets(String($0)))
    }
  }

  /// A name without what tells it from others: `Våler (Østfold) (-2019)`.
  static func withoutBrackets(_ name: String) -> String {
    var bare = name
    while let open = bare.lastIndex(of: "("), bare.hasSuffix(")") {
      bare = String(bare[..<open]).tidied
    }
    return bare
  }
}
