import IndicatorModel
import IndicatorReport

/// Finds the codes that a user means by a region: a code, a name, or a group of the user's own.
struct RegionLookup {
  private let names: PreparedNames
  private let lists: [RegionList]

  /// Prepares to find regions; the register is read when the first one has to be looked up in it.
  init(
    _ register: @autoclosure @escaping () throws -> RegionRegister,
    lists: [RegionList] = []
  ) {
    self.lists = lists
    names = PreparedNames(register)
  }

  /// The names of a register, prepared when the first one is looked up: most regions come as codes.
  private final class PreparedNames {
    private let read: () throws -> RegionRegister
    private var known: RegionNames?

    init(_ read: @escaping () throws -> RegionRegister) { self.read = read }

    var names: RegionNames {
      get throws {
        if let known { return known }
        let names = RegionNames(try read())
        known = names
        return names
      }
    }

    var register: RegionRegister { get throws { try read() } }
  }

  /// The codes of several regions, in the order given, each once.
  ///
  /// - Parameters:
  ///   - texts: What the user wrote.
  ///   - known: Codes that some imported series has; they are taken as they stand.
  /// - Returns: The codes; several for a place that has had several numbers.
  /// - Throws: Where a text means no place, or several.
  func codes(of texts: [String], known: Set<String> = []) throws -> [String] {
    var result: [String] = []
    for text in texts {
      for code in try codes(of: text, known: known) where !result.contains(code) {
        result.append(code)
      }
    }
    return result
  }

  /// The code of the group of municipalities that a user names: a group of their own, a county by
  /// the number it had last, a KOSTRA group, the country.
  ///
  /// - Throws: Where nothing has the name; the message speaks of groups, as the option does.
  func groupCodes(of text: String) throws -> [String] {
    if lists.contains(where: { $0.id == text }) { return [text] }
    let names = try names.names
    do throws(RegionNameError) {
      return try names.codes(of: text)
    } catch .unknown {
      throw try noGroup(text)
    } catch {
      throw CommandFailure(.usage, error.description)
    }
  }

  /// Says that a text names no group of municipalities, and which name is nearest.
  func noGroup(_ text: String) throws -> CommandFailure {
    let regions = try names.register.regions
    let names = lists.map(\.id) + regions.filter { $0.level == .county }.map(\.name)
    let hint =
      nearest(to: text, among: names).map { "did you mean \($0)?" }
      ?? "expected 0 for the country, a county (46), a KOSTRA group (EKG01 to EKG17), or a group of --groups"
    return CommandFailure(
      .usage,
      "'\(VisibleText.of(text))' is no group of municipalities; \(hint)"
    )
  }

  private func codes(of text: String, known: Set<String>) throws -> [String] {
    if known.contains(text) || lists.contains(where: { $0.id == text }) { return [text] }
    let names = try names.names
    do throws(RegionNameError) {
      return try names.codes(of: text)
    } catch {
      throw CommandFailure(.usage, error.description)
    }
  }
}
