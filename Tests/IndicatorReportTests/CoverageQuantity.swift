import IndicatorModel

extension Quantity {
  /// A made-up share of what is covered, in per cent with one decimal.
  static let coverage = Quantity(
    id: "dekning",
    name: LocalizedText(nb: "Dekningsgrad", nn: "Dekningsgrad", en: "Coverage"),
    unit: UnitMeasure(
      id: "percent",
      kind: .percent,
      names: [
        .nb: .init(one: "prosent", many: "prosent"), .nn: .init(one: "prosent", many: "prosent"),
        .en: .init(one: "percent", many: "percent"),
      ]
    ),
    decimals: 1
  )
}
