import SVGCharts
import TestSupport

/// Charts made of random data, the same for the same seed: every kind, size and language, ordinary
/// and extreme numbers, ordinary and hostile names.
struct RandomCharts {
  var random: SeededGenerator
  let size: ChartSize
  let language: String

  /// Prepares a seed.
  init(seed: Int) {
    random = SeededGenerator(seed: UInt64(seed))
    size = [ChartSize.web, .page, .column][seed / 7 % 3]
    language = seed.isMultiple(of: 2) ? "nb" : "nn"
  }

  /// Names that a register or a user's file may hold.
  static let names = [
    "Oslo", "Å", "Porsanger – Porsáŋgu – Porsanki", "Nord-Aurdal", "Møre og Romsdal",
    "Guovdageaidnu – Kautokeino", "Unjárga – Nesseby", "Kommunale boliger for vanskeligstilte",
    "Tilskudd til etablering og tilpasning av bolig i kommuner med under 5 000 innbyggere",
    "<script>alert(1)</script>", "A & B \"sitat\" ]]> -->", "line\u{0}\u{1B}[31m\u{8}end",
    String(repeating: "langtnavn", count: 33), "עברית ירושלים", "العربية", "👩‍👩‍👧‍👦 🇳🇴 familie",
    "東京都", "snudd \u{202E}txet", "Bjørnøya/Svalbard", "Sunnmøre\tog\nSogn", "",
  ]

  mutating func pick<T>(_ values: [T]) -> T {
    values[Int.random(in: 0..<values.count, using: &random)]
  }
  mutating func number(_ range: ClosedRange<Double>) -> Double {
    Double.random(in: range, using: &random)
  }
  mutating func whole(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
  mutating func happens(_ share: Double) -> Bool { number(0...1) < share }

  /// A frame with texts of random length.
  mutating func frame(_ kind: String) -> ChartFrame {
    let title = [
      "Kort", "Flere fikk bostøtte i 2011",
      "Målet ble nådd to år før fristen i de fleste kommunene",
      "Andelen økte, men tallene før og etter 2008 kan ikke sammenlignes med hverandre",
    ]
    var frame = SampleCharts.frame(
      pick(title),
      pick(["Prosent", "Andel av befolkningen, prosent, hele landet, 2005–2024"]),
      notes: happens(0.3) ? ["Brudd i 2008: ny definisjon.", ".. Tall mangler."] : [],
      language: language,
      size: size
    )
    frame.description = "\(kind). \(frame.title)."
    frame.theme = pick([.standard, .standard, .ssb, .print])
    return frame
  }

  /// So many names, most of them different.
  mutating func names(_ count: Int) -> [String] {
    (0..<count).map { index in
      let letters = String(repeating: "abcdefghij"[index % 10], count: 1 + index / 10)
      return happens(0.6)
        ? "\(pick(["Bø", "Nes", "Sør-Varanger", "Ås"])) \(letters)" : pick(Self.names)
    }
  }

  /// A format and a way to draw numbers of some magnitude.
  mutating func numbers() -> (format: ValueFormat, next: (inout RandomCharts) -> Double) {
    switch whole(0...6) {
    case 0: (SampleCharts.percent(1), { $0.number(0...100) })
    case 1: (SampleCharts.percent(1), { $0.number(61...67) })
    case 2: (SampleCharts.plain(0), { $0.number(0...7_000_000).rounded() })
    case 3: (SampleCharts.plain(4), { $0.number(0.0001...0.0009) })
    case 4: (SampleCharts.plain(0), { $0.number(-90...120).rounded() })
    case 5: (SampleCharts.plain(1), { $0.number(-8 ... -2) })
    default: (SampleCharts.plain(0), { _ in 42 })
    }
  }

  /// A trend chart.
  mutating func trend() -> TrendChart {
    let (format, next) = numbers()
    let count = whole(1...6)
    let first = whole(1990...2015)
    let years = whole(1...30)
    let names = names(count)
    let highlighted = happens(0.4) ? whole(0...(count - 1)) : -1
    let lines = (0..<count).map { line in
      TrendChart.Line(
        name: names[line],
        points: (0..<years).map { year in
          let isMissing = happens(0.12)
          return TrendChart.Point(
            x: Double(first + year),
            value: isMissing ? nil : next(&self),
            state: year == years - 1 && happens(0.3) ? .provisional : .normal,
            breakBefore: year > 0 && happens(0.03),
            symbol: isMissing ? pick(["..", ":", "."]) : nil
          )
        },
        isHighlighted: line == highlighted,
        importance: whole(0...3)
      )
    }
    let targets: [TrendChart.Target] =
      happens(0.4)
      ? (0..<whole(1...2)).map { _ in
        let value = next(&self)
        let start = whole(0...(years - 1))
        return TrendChart.Target(
          label: "Mål \(first + years): \(format.text(value, format.decimals))",
          value: value,
          from: Double(first + start),
          through: Double(first + start + whole(0...5))
        )
      } : []
    return TrendChart(frame: frame("Linjediagram"), lines: lines, targets: targets, format: format)
  }

  /// A bar chart.
  mutating func bars() -> BarChart {
    let (format, next) = numbers()
    let count = pick([1, 2, 5, 12, 30, 31, 80])
    let names = names(count)
    let bars = (0..<count).map { index in
      let isMissing = happens(0.1)
      return BarChart.Bar(
        name: names[index],
        value: isMissing ? nil : next(&self),
        isHighlighted: happens(0.1),
        symbol: isMissing ? ".." : nil
      )
    }
    let references: [BarChart.Reference] =
      happens(0.4)
      ? [
        BarChart.Reference(label: "Landet", value: next(&self)),
        BarChart.Reference(label: "Fylket i gjennomsnitt", value: next(&self)),
      ] : []
    return BarChart(
      frame: frame("Stolpediagram"),
      bars: bars,
      order: happens(0.8) ? .descending : .given,
      references: references,
      format: format
    )
  }
}

extension String {
  /// The letter at a place.
  fileprivate subscript(_ place: Int) -> Character { Array(self)[place] }
}
