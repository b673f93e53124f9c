import IndicatorModel

/// Knows the codes and names of Norwegian regions, to tell a column of regions by its values.
struct RegionRecognizer {
  let register: RegionRegister
  private let codes: Set<String>
  private let names: Set<String>

  init(_ register: RegionRegister) {
    self.register = register
    var codes: Set<String> = ["0"]
    var names: Set<String> = Self.everywhere
    for region in register.regions {
      codes.insert(region.code)
      for name in Self.forms(of: region.name) { names.insert(name) }
    }
    self.codes = codes
    self.names = names
  }

  /// The words by which sites name the whole country.
  private static let country: Set<String> = [
    "hele landet", "heile landet", "landet", "norge", "noreg", "norway", "the whole country",
    "whole country", "hele norge",
  ]
  /// With the words for a total, which may be of fewer places than the country has.
  private static let everywhere = country.union(["i alt", "land"])

  /// Whether the register has the code at any time.
  func knows(code: String) -> Bool { codes.contains(code) }

  /// Whether the register has the name, in any of its languages, at any time.
  func knows(name: String) -> Bool { names.contains(Self.fold(name)) }

  /// Whether a name is one of the whole country's.
  func isCountry(_ name: String) -> Bool { Self.country.contains(Self.fold(name)) }

  /// Whether a cell names a region that is known.
  func knows(_ text: RegionText) -> Bool {
    if !text.code.isEmpty {
      return knows(code: text.code) || isKostra(text.code) || restored(text) != nil
    }
    return knows(name: text.name)
  }

  private func isKostra(_ code: String) -> Bool { code.hasPrefix("EA") || code.hasPrefix("EK") }

  /// Whether a name is one that the code has had.
  func isName(_ name: String, of code: String) -> Bool {
    let folded = Self.fold(name)
    return register.places(of: code).contains { Self.forms(of: $0.name).contains(folded) }
  }

  /// The code with its lost zero, where the register has only that one.
  func restored(_ text: RegionText) -> String? {
    guard text.code.count == 3 || text.code.count == 1, text.code.first != "0",
      !codes.contains(text.code)
    else { return nil }
    let code = "0" + text.code
    return codes.contains(code) ? code : nil
  }

  /// A name for comparison: small letters, no years in brackets, one kind of space and dash.
  static func fold(_ name: String) -> String {
    var text = name.tidied.lowercased()
    if let bracket = text.firstIndex(of: "("), text[bracket...].contains(where: \.isNumber) {
      text = String(text[..<bracket]).tidied
    }
    text = text.respelling("–", as: "-").respelling("_", as: " ")
    if text.hasPrefix("bydel ") { text.removeFirst("bydel ".count) }
    for ending in [" kommune", " fylke", " fylkeskommune"] where text.hasSuffix(ending) {
      text.removeLast(ending.count)
    }
    return text
  }

  /// A name, each of its languages alone, and as an address writes it (`more og romsdal`).
  private static func forms(of name: String) -> Set<String> {
    var forms: Set<String> = []
    let whole = fold(name)
    for form in [whole] + whole.split(separator: " - ").map({ String($0).tidied }) {
      forms.insert(form)
      let plain = form.respelling("-", as: " ").respelling("æ", as: "ae")
        .respelling("ø", as: "o").respelling("å", as: "a")
      forms.insert(plain)
      forms.insert(plain.respelling("ae", as: "a"))
      // "sogn_fjordane", "more_og_romsdal"
      forms.insert(plain.respelling(" og ", as: " "))
    }
    return forms
  }
}
