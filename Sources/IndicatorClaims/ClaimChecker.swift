import IndicatorModel

/// Finds the figures of a text and holds each against the database and against its sentence.
///
/// Precision comes before recall: a figure is called wrong only where the words beside it name one
/// indicator for certain, the time and place are stated, and nothing narrows it to a part of what
/// the indicator counts. Everything else is "not judged", and counted.
package struct ClaimChecker {
  private let figures: KnownFigures
  private let regions: RegionNames

  /// Makes a checker.
  package init(_ figures: KnownFigures) {
    self.figures = figures
    regions = RegionNames(figures.register)
  }

  /// Finds the figures of a text, in order, each with its verdict.
  ///
  /// - Parameters:
  ///   - prose: The text.
  ///   - region: The region that figures without a place name are about; the country if `nil`.
  /// - Returns: The claims; also those that nothing could judge.
  /// - Throws: What fetching the figures of other regions throws.
  package func claims(in prose: Prose, region: String? = nil) throws -> [Claim] {
    let language = prose.language
    let judge = ClaimJudge(
      figures: figures,
      vocabulary: Vocabulary(figures.indicators, in: language),
      regions: regions,
      home: region
    )
    var claims: [Claim] = []
    for (number, block) in prose.blocks.enumerated() {
      var context = ClaimContext()
      for sentence in Sentence.sentences(of: block, number: number, in: language) {
        let reading = SentenceReading(sentence)
        let results = try judge.results(for: reading, in: context)
        let figures = zip(reading.mentions, results.figures).map {
          (tokens: $0.first..<$0.end, result: $1, isWord: false)
        }
        let words = results.words.map { (tokens: $0.tokens, result: $0.result, isWord: true) }
        for one in (figures + words).sorted(by: { $0.tokens.lowerBound < $1.tokens.lowerBound }) {
          let start = sentence.tokens[one.tokens.lowerBound].start
          let end = sentence.tokens[one.tokens.upperBound - 1].end
          claims.append(
            Claim(
              place: block.places[start],
              opening: block.opening,
              text: String(block.characters[start..<end]).replacing("\u{A0}", with: " "),
              isWord: one.isWord,
              verdict: one.result.verdict,
              expected: one.result.expected,
              source: one.result.source
            )
          )
        }
        context.take(reading)
      }
    }
    return claims
  }
}

/// What earlier sentences of a block leave to the next one.
struct ClaimContext {
  /// The stems of the last sentences.
  private(set) var stems: Set<String> = []
  /// The last time stated.
  private(set) var period: StatedPeriod?
  /// How many sentences ago it was stated.
  private(set) var age = 0
  private var last: Set<String> = []

  mutating func take(_ reading: SentenceReading) {
    let own = reading.stems(0..<reading.sentence.tokens.count)
    stems = own.union(last)
    last = own
    if var stated = reading.periods.last(where: { $0.offset == nil }) {
      stated.token = nil
      period = stated
      age = 0
    } else {
      age += 1
    }
  }
}
