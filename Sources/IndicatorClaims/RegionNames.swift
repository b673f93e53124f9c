import IndicatorModel

/// Finds the names of municipalities and counties in sentences.
struct RegionNames {
  private let codes: [String: Set<String>]
  private let register: RegionRegister
  private static let mostWords = 4

  init(_ register: RegionRegister) {
    self.register = register
    var codes: [String: Set<String>] = [:]
    for region in register.regions
    where region.level == .municipality || region.level == .county {
      let whole = region.name.split(separator: " (").first.map(String.init) ?? region.name
      for name in [whole] + whole.components(separatedBy: " - ") {
        codes[name.lowercased(), default: []].insert(region.code)
      }
    }
    self.codes = codes
  }

  /// A name in a sentence.
  struct Found: Hashable {
    /// The name in lower case.
    var name: String
    /// Its first token.
    var token: Int
    /// Whether "fylke" follows it.
    var isCounty: Bool
  }

  /// The names in a sentence.
  ///
  /// A short word that stands first may be any word, and is not taken for a name.
  func names(in sentence: Sentence) -> [Found] {
    let tokens = sentence.tokens
    var found: [Found] = []
    var index = 0
    while index < tokens.count {
      guard tokens[index].isCapitalised, index > 0 || tokens[index].text.count >= 5 else {
        index += 1
        continue
      }
      var length = min(Self.mostWords, tokens.count - index)
      while length > 0 {
        let words = tokens[index..<index + length]
        var name = words.map(\.lower).joined(separator: " ")
        if codes[name] == nil, name.hasSuffix("s") { name.removeLast() }
        if codes[name] != nil, words.last?.isCapitalised == true {
          let next = index + length < tokens.count ? tokens[index + length].lower : ""
          found.append(Found(name: name, token: index, isCounty: next.hasPrefix("fylke")))
          break
        }
        length -= 1
      }
      index += max(1, length)
    }
    return found
  }

  /// The code that a name means in a period; `nil` where it means none or several.
  func code(of found: Found, in period: TimePeriod) -> String? {
    let all = (codes[found.name] ?? []).filter { code in
      register.region(code, on: period.lastDay) != nil
    }
    let wanted = all.filter { ($0.count == 2) == found.isCounty }
    let candidates = wanted.isEmpty ? all : wanted
    return candidates.count == 1 ? candidates.first : nil
  }
}

extension String {
  /// The parts between a separator of several characters.
  fileprivate func components(separatedBy separator: String) -> [String] {
    split(separator: separator).map(String.init)
  }
}
