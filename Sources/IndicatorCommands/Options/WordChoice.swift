import ArgumentParser

/// A choice among words that stand in the help of its option.
///
/// The words are given here, though ArgumentParser would find them by itself: it makes key paths for
/// that at run time, for every choice of a command before anything else is done.
protocol WordChoice: ExpressibleByArgument, CaseIterable, RawRepresentable
where RawValue == String {}

extension WordChoice {
  static var allValueStrings: [String] { allCases.map { $0.rawValue } }
  static var allValueDescriptions: [String: String] { [:] }
}
