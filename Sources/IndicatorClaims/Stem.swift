/// The stem of a word: what it has in common with its inflections, roughly.
///
/// Only for finding which words of a sentence are words of an indicator's name; a stem is never
/// shown. The endings are those of nouns, adjectives and weak verbs in the three languages.
enum Stem {
  private static let endings = [
    "arane", "erane", "ernes", "anes", "enes", "erne", "arne", "ande", "ende", "ene", "ane", "ere",
    "are", "arar", "ers", "ens", "ets", "ies", "ed", "er", "ar", "en", "et", "es", "te", "a", "e",
    "s",
  ]
  private static let irregular = [
    "mottok": "mottak", "mottatt": "mottak", "fikk": "få", "children": "child", "people": "person",
    "menn": "mann", "kvinner": "kvinn", "saker": "sak", "saka": "sak", "sakene": "sak",
    "sak": "sak",
    "recipients": "recipient", "received": "recipient", "bosatt": "busett", "bosatte": "busett",
    "busett": "busett", "busette": "busett", "møter": "møt", "møte": "møt", "møta": "møt",
  ]

  /// Takes the ending off a word in lower case.
  static func of(_ word: String) -> String {
    let word = word.hasSuffix("-") ? String(word.dropLast()) : word
    if let known = irregular[word] { return known }
    for ending in endings where word.hasSuffix(ending) && word.count - ending.count >= 3 {
      return String(word.dropLast(ending.count))
    }
    return word
  }
}
