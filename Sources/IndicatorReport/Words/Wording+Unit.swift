extension Wording {
  /// What is measured with its unit behind it: "Folketall (personer)"; alone where the file told none.
  static func name(_ name: String, withUnit unit: String) -> String {
    unit.isEmpty ? name : "\(name) (\(unit))"
  }
}
