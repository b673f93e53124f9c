import IndicatorModel

/// Regions of a file that the register does not have, or has under another name, among others that
/// fit: most likely a slip, a torn cell, or a text that is no place.
///
/// A file of another country, of schools or of districts has no such others, and is not held against
/// the register at all.
struct RegionStrangers {
  /// The regions that neither code nor name makes known.
  private(set) var unknown: [RegionReference] = []
  /// The regions whose code belongs to another name, with that name.
  private(set) var misnamed: [(place: RegionReference, name: String)] = []
  /// The regions that are kept apart from the place that has their number in the register, with that
  /// place's name.
  private(set) var apart: [(place: RegionReference, name: String)] = []
  private var fitting = 0

  /// Whether most regions fit: by far, or half of a handful.
  private static func areFew(_ count: Int, among fitting: Int) -> Bool {
    count * 3 <= fitting || count <= 3 && count <= fitting
  }

  /// Files with more regions are of something smaller than municipalities.
  private static let limit = 5000

  /// Words for what is left when all places of the register are counted, and for groups of places.
  private static let exempt = [
    "svalbard", "longyearbyen", "jan mayen", "kontinentalsokkel", "havområde", "uoppgit",
    "uoppgjeve", "ukjent", "ukjend", "utland", "utanlands", "rest", "andre", "annen", "annan",
    "delte", "diplomat", "ikke bosatt", "ikkje busett", "unknown", "not stated", "abroad", "other",
    "kostra", "landet",
  ]

  /// Whether a name is none that the register must have: a rest, an ended place.
  static func isExempt(_ name: String) -> Bool {
    let folded = name.lowercased()
    return RegionFindings.hasEnded(name) || exempt.contains(where: folded.contains)
  }

  /// Looks through the regions of a file.
  init(_ places: [RegionReference], register: RegionRegister, recognizer: RegionRecognizer) {
    guard !register.regions.isEmpty, places.count <= Self.limit else { return }
    for place in places {
      if Self.isExempt(place.name) { continue }
      if let other = recognizer.registered(apart: place) {
        apart.append((place, other))
      } else if place.code.isEmpty {
        if Self.isKnown(place.name, recognizer) { fitting += 1 } else { unknown.append(place) }
      } else if place.code == Region.countryCode {
        fitting += 1
      } else if !recognizer.knows(RegionText(code: place.code, name: place.name)) {
        unknown.append(place)
      } else if let other = recognizer.otherName(of: place) {
        misnamed.append((place, other))
      } else {
        fitting += 1
      }
    }
    if !Self.areFew(unknown.count, among: fitting) { unknown = [] }
    if !Self.areFew(misnamed.count, among: fitting) { misnamed = [] }
  }

  /// Tells `note` of what was found.
  func report(_ note: (Finding.Category, Message, Finding.Severity) -> Void) {
    if !unknown.isEmpty {
      let list = Self.list(unknown.map { "'\("\($0.code) \($0.name)".tidied)'" })
      note(
        "unknown-region",
        unknown.count == 1
          ? "\(list) is not in the register, though the other regions are"
          : "\(unknown.count) regions are not in the register, though the others are: \(list)",
        .warning
      )
    }
    if !apart.isEmpty {
      let list = Self.list(apart.map { "'\($0.place.code)' (\($0.name))" })
      note(
        "misnamed-region",
        apart.count == 1
          ? "one region has a number that the register gives to another place; it is kept apart, under number and name: \(list)"
          : "\(apart.count) regions have numbers that the register gives to other places; they are kept apart, under number and name: \(list)",
        .warning
      )
    }
    if !misnamed.isEmpty {
      let list = Self.list(misnamed.map { "'\($0.place.code) \($0.place.name)' (\($0.name))" })
      note(
        "misnamed-region",
        misnamed.count == 1
          ? "one region has a number that the register gives to another place: \(list)"
          : "\(misnamed.count) regions have numbers that the register gives to other places: \(list)",
        .warning
      )
    }
  }

  private static func list(_ texts: [String]) -> String {
    texts.prefix(5).joined(separator: ", ") + (texts.count > 5 ? ", …" : "")
  }

  /// Whether the register has a name, alone or as one of several languages: `Troms - Romsa`.
  private static func isKnown(_ name: String, _ recognizer: RegionRecognizer) -> Bool {
    if recognizer.knows(name: name) { return true }
    let bare = RegionRecognizer.withoutBrackets(name)
    return recognizer.knows(name: bare)
      || bare.split(separator: " - ").contains { recognizer.knows(name: String($0)) }
  }
}
