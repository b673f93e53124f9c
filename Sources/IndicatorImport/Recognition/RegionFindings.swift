import IndicatorModel

/// What is worth saying of the regions of a file when all of them are known, whatever its format.
struct RegionFindings {
  /// The regions, in the order of the file.
  let places: [RegionReference]
  /// The codes that got back a lost zero, without it.
  let restored: Set<String>
  /// The register.
  let register: RegionRegister
  /// The register, prepared for look-up.
  let recognizer: RegionRecognizer
  /// The publisher by whose signs the file is read.
  let publisher: String

  /// Tells `note` of each thing that is worth knowing.
  func report(_ note: (Finding.Category, Message, Finding.Severity) -> Void) {
    let places = self.places.filter { !$0.code.isEmpty || !$0.name.isEmpty }
    guard !places.isEmpty else { return }
    if !restored.isEmpty {
      let examples = restored.sorted().prefix(3).map { "\($0) → 0\($0)" }
      note(
        "lost-leading-zero",
        "\(restored.count) region codes had lost their zero (\(examples.joined(separator: ", "))); the register confirms them",
        .warning
      )
    }
    if places.allSatisfy({ $0.name.isEmpty }) {
      note("codes-only", "regions have codes and no names", .note)
    } else if places.allSatisfy({ $0.code.isEmpty }) {
      note("no-region-codes", "regions have names and no codes", .note)
    }
    noteHomonyms(places, note)
    RegionStrangers(places, register: register, recognizer: recognizer).report(note)
    noteValidity(places, note)
    let levels = Set(places.compactMap { level(of: $0) })
    if levels.count > 2 || levels.contains(.other) && levels.count > 1 {
      note(
        "mixed-levels",
        "regions of several levels stand in one table: they must not be added up",
        .note
      )
    }
  }

  /// Names of several places, where no code says which: Våler in Østfold or in Hedmark.
  private func noteHomonyms(
    _ places: [RegionReference],
    _ note: (Finding.Category, Message, Finding.Severity) -> Void
  ) {
    let bare = places.filter { $0.code.isEmpty && !$0.name.isEmpty }
    guard !bare.isEmpty, bare.count <= 2000, !register.regions.isEmpty else { return }
    let names = RegionNames(register)
    let found = bare.map(\.name).filter { name in
      do throws(RegionNameError) {
        _ = try names.codes(of: name)
        return false
      } catch {
        if case .homonym = error { return true }
        return false
      }
    }
    guard !found.isEmpty else { return }
    let list = found.prefix(5).map { "'\($0)'" }.joined(separator: ", ")
    note(
      "ambiguous-region-name",
      "\(found.count) names mean more than one place (\(list)); a column with codes would tell which",
      .warning
    )
  }

  private func level(of place: RegionReference) -> Region.Level? {
    if place.code.isEmpty { return nil }
    if place.code == Region.countryCode { return .country }
    if let known = register.places(of: place.code).last { return known.level }
    return place.code.utf8.count > 6 ? .other : nil
  }

  private func noteValidity(
    _ places: [RegionReference],
    _ note: (Finding.Category, Message, Finding.Severity) -> Void
  ) {
    let expired = places.filter { Self.hasEnded($0.name) }
    let current =
      register.regions.isEmpty
      ? []
      : places.filter { place in
        register.places(of: place.code).contains { $0.validTo == nil }
      }
    let ended = places.filter { place in
      let known = register.places(of: place.code)
      return !known.isEmpty && known.allSatisfy { $0.validTo != nil }
    }
    if !expired.isEmpty, expired.allSatisfy({ $0.code.isEmpty }) {
      note(
        "expired-region-codes",
        "\(expired.count) regions are marked as no longer in use, as '\(expired[0].name)'",
        .note
      )
    }
    if !expired.isEmpty && expired.count < places.count
      && expired.contains(where: { !$0.code.isEmpty })
      || !ended.isEmpty && !current.isEmpty && ended.count + current.count > 2
        && ended.contains(where: { $0.code.utf8.count == 4 })
        && register.changes.contains(where: { change in
          ended.contains { $0.code == change.oldCode }
            && places.contains { $0.code == change.newCode }
            && change.oldCode != change.newCode
        })
    {
      note(
        "old-and-new-codes",
        "numbers from before and after changes of the map stand side by side: do not add them up",
        .note
      )
    }
    let unknown = places.filter {
      !$0.code.isEmpty && !register.regions.isEmpty && !recognizer.knows(code: $0.code)
        && !$0.code.hasPrefix("E") && publisher == "SSB" && recognizer.registered(apart: $0) == nil
    }
    if !unknown.isEmpty, unknown.count < places.count || places.count < 20 {
      let list =
        unknown.prefix(5).map { "\($0.code) \($0.name)".tidied }.joined(separator: ", ")
        + (unknown.count > 5 ? ", …" : "")
      note(
        "unknown-region-code",
        "\(unknown.count) region codes are not in the register (\(list))",
        .note
      )
    }
  }

  /// Whether a name says that its code is out of use, as `(-2019)` does.
  static func hasEnded(_ name: String) -> Bool {
    guard let bracket = name.lastIndex(of: "("), name.hasSuffix(")") else { return false }
    let inside = name[bracket...].lowercased()
    if inside.hasPrefix("(t.o.m") || inside.hasPrefix("(-") { return true }
    let digits = inside.filter(\.isNumber)
    return digits.count == 8 && inside.contains("-")
  }
}
