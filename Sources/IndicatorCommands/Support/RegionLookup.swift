import IndicatorModel

/// Finds the codes that a user means by a region: a code, a name, or a group of the user's own.
struct RegionLookup {
  let register: RegionRegister
  private let names: PreparedNames
  private let lists: [RegionList]

  init(_ register: RegionRegister, lists: [RegionList] = []) {
    self.register = register
    self.lists = lists
    names = PreparedNames(register)
  }

  /// The names of a register, prepared when the first one is looked up: most regions come as codes.
  private final class PreparedNames {
    private let register: RegionRegister
    private(set) lazy var names = RegionNames(register)

    init(_ register: RegionRegister) { self.register = register }
  }

  /// The codes of several regions, in the order given, each once.
  ///
  /// - Parameters:
  ///   - texts: What the user wrote.
  ///   - known: Codes that some imported series has; they are taken as they stand.
  /// - Returns: The codes; several for a place that has had several numbers.
  /// - Throws: Where a text means no place, or several.
  func codes(of texts: [String], known: Set<String> = []) throws(CommandFailure) -> [String] {
    var result: [String] = []
    for text in texts {
      for code in try codes(of: text, known: known) where !result.contains(code) {
        result.append(code)
      }
    }
    return result
  }

  private func codes(of text: String, known: Set<String>) throws(CommandFailure) -> [String] {
    if known.contains(text) || lists.contains(where: { $0.id == text }) { return [text] }
    do throws(RegionNameError) {
      return try names.names.codes(of: text)
    } catch {
      throw CommandFailure(.usage, error.description)
    }
  }
}
