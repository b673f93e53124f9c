/// Why a text about a region cannot be followed.
package enum RegionNameError: Error, Hashable, Sendable {
  /// No place has this code or name; the name that is most like it.
  case unknown(String, nearest: String?)
  /// Several places bear the name; the last place of each, with its county.
  case homonym(String, places: [Region])
  /// Code and name belong to different places; the places of the code.
  case contradiction(String, code: String, places: [Region])
  /// The place does not exist on the day; when it does.
  case notValid(String, CalendarDate, places: [Region])
}

extension RegionNameError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unknown(let text, let nearest):
      let hint =
        nearest.map { "did you mean \($0)?" }
        ?? "expected a number such as 0301 or a name such as Oslo"
      return "no region '\(text)'; \(hint)"
    case .homonym(let text, let places):
      let list = places.map { "\($0.code) \($0.name)" }
      return "'\(text)' is the name of several places; give the number of one: "
        + list.joined(separator: ", ")
    case .contradiction(let text, let code, let places):
      let names = places.map(\.name).reduce(into: [String]()) { names, name in
        if !names.contains(name) { names.append(name) }
      }
      return "'\(text)': \(code) is \(names.joined(separator: ", then ")); "
        + "correct the number or the name"
    case .notValid(let text, let day, let places):
      let list = places.map { "\($0.code) \($0.name)\(Self.years(of: $0))" }
      return "'\(text)' does not exist on \(day); expected a day within "
        + list.joined(separator: ", ")
    }
  }

  /// When a place exists, in brackets.
  private static func years(of place: Region) -> String {
    let last = place.validTo.map { CalendarDate(ordinal: $0.ordinal - 1).description } ?? ""
    return " (\(place.validFrom?.description ?? "")–\(last))"
  }
}
