import ArgumentParser
import IndicatorModel

extension JudgingMethod.Name: WordChoice {}

/// How goals are judged, in place of what each agreement says.
struct MethodOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The method: plan, opensdg, eurostat, eustat, un2023, dns or sdsn; default what the agreement names, else plan.",
      discussion: """
        Letters: b base, v value, T target, t their years. Every method counts a met goal as reached.
        plan: share of the gap closed, (v-b)/(T-b), against share of the time used. A better value \
        never gives a worse verdict, neither unit nor mirroring matters, and the verdict never \
        contradicts the numbers.
        opensdg: R = observed / required compound growth; 0.95, 0.60 and 0 are the thresholds. A better \
        value never gives a worse grade, but one past zero has none. Not the same when mirrored: the \
        share with and the share without differ. The unit matters where base or goal is zero, which \
        is moved to 0.001. Status and score agree; an achieved goal has 5 even while it worsens.
        eurostat, eustat: the same R, and the same holds; growth alone 1 % a year, eustat with a neutral \
        band of 0.1 %. Status and score contradict each other at the end of the scale, where the score \
        is 5 whatever happened; eustat calls no change, and slow progress, a deterioration.
        un2023: the growth carried on to the target year; 0.95 and 0.10 of the way. A better value never \
        gives a worse grade, but one past zero has none; the unit does not matter. Not the same when \
        mirrored. Contradicts itself where the base was past the goal: a fall from there is on track.
        dns: the mean change of five years carried on; a miss under 5 % is sun, under 20 % sun and \
        cloud. A better current value never worsens the symbol, but one early in the window does. \
        Neither unit nor mirroring matters; symbol and change agree.
        sdsn: recent linear growth / growth needed; 1 and 0.5 are the thresholds. A better value never \
        gives a worse arrow, neither unit nor mirroring matters, arrow and growth agree; a goal once \
        passed and left again stagnates at any pace.
        """,
      valueName: "method"
    )
  )
  var method: JudgingMethod.Name?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Thresholds of the method, best grade first, in place of the published ones.",
      valueName: "number"
    )
  )
  var thresholds: [Double] = []

  @Option(
    help: ArgumentHelp(
      "Yearly growth that counts as no change (eurostat, eustat), as a share: 0.001.",
      valueName: "share"
    )
  )
  var neutralBand: Double?

  @Option(help: ArgumentHelp("Points (dns) or years (sdsn) looked at.", valueName: "count"))
  var window: Int?

  @Option(help: ArgumentHelp("The year from which progress is counted.", valueName: "year"))
  var baseYear: Int?

  @Option(help: ArgumentHelp("The year to reach goals without a deadline in.", valueName: "year"))
  var targetYear: Int?

  @Option(
    help: ArgumentHelp(
      "The end of the scale, such as 100, for goals that only name a direction.",
      valueName: "number"
    )
  )
  var limit: Double?

  func validate() throws {
    guard let method else {
      let parameters: [Any?] = [neutralBand, window, baseYear, targetYear, limit]
      guard thresholds.isEmpty, parameters.allSatisfy({ $0 == nil }) else {
        throw ValidationError("Name the --method that the parameters are for.")
      }
      return
    }
    let count = JudgingMethod.thresholdCount(of: method)
    guard thresholds.isEmpty || thresholds.count == count else {
      throw ValidationError("The method \(method.rawValue) has \(count) thresholds.")
    }
    if let window, window < 2 { throw ValidationError("--window must be at least 2.") }
    if let neutralBand, neutralBand < 0 {
      throw ValidationError("--neutral-band must not be negative.")
    }
  }

  /// The method that was chosen; `nil` where each agreement's own counts.
  var chosen: JudgingMethod? {
    method.map {
      JudgingMethod(
        $0,
        thresholds: thresholds,
        neutralBand: neutralBand,
        window: window,
        baseYear: baseYear,
        targetYear: targetYear,
        limit: limit
      )
    }
  }
}
