extension ProseWords {
  /// Words that say nothing of what a figure is of: they neither narrow it nor make it another one.
  ///
  /// A figure is called wrong only where every word beside it is one of these or belongs to its
  /// indicator. Any other word may tell of applicants, of another country, of a forecast.
  static func isPlain(_ word: String) -> Bool {
    plain.contains(word) || small.contains(word) || changes[word] != nil
      || changeVerbs[word] != nil || inYear.contains(word) || beforeFigure.contains(word)
  }

  /// Words that belong to a number itself: its exactness, its parts, its unit.
  static let ofNumbers: Set<String> =
    about.union(over).union(under).union(bounds).union(phrases.flatMap(\.words)).union(numbers.keys)
    .union(ones).union(ordinals.keys).union(parts.keys).union(every).union(half).union(percent)
    .union(points).union(thousands).union(millions).union(millionsOfKroner).union(billions)
    .union(money).union(["poeng", "cent", "percentage", "point", "points", "out"])

  /// Words between a movement and a change that make the change another one.
  static let other: Set<String> = [
    "etter", "after", "following", "mot", "against", "enn", "than", "tidligere", "tidlegare",
  ]

  /// Words by which a sentence gives each of several times its own figure, in order.
  static let respectively: Set<String> = ["henholdsvis", "hhv", "hhv.", "høvesvis", "respectively"]

  private static let plain: Set<String> = [
    // Verbs
    "være", "vere", "blitt", "bli", "blir", "vorte", "hatt", "få", "får", "fikk", "fekk", "fått",
    "ga", "gav", "gir", "gjev", "tok", "imot", "mottok", "mottar", "mottatt", "finnes", "fantes",
    "finst", "fanst", "utgjør", "utgjorde", "utgjer", "omfattet", "omfatta", "registrert",
    "registrerte", "behandlet", "behandlede", "handsama", "innvilget", "innvilga", "gitt", "gjeve",
    "svarte", "svarer", "svarar", "svara", "sier", "seier", "sa", "oppgav", "oppga", "oppgir",
    "viser", "viste", "ligger", "ligg", "lå", "låg", "kom", "kommer", "gikk", "gjekk", "går",
    "gått", "bor", "bodde", "bur", "budde", "si", "seie", "vil", "dvs", "dvs.", "tilsvarer",
    "svarende", "brukt", "brukte", "stod", "sto", "endret", "endra", "har", "been", "be", "had",
    "have", "has", "got", "received", "receive", "reported", "said", "say", "stood", "numbered",
    "totalled", "amounted", "settled", "went", "came", "lived", "live", "increasing", "rising",
    "falling",
    // What is counted, without saying what
    "antall", "antallet", "tal", "talet", "tall", "tallet", "tallene", "tala", "andel", "andelen",
    "del", "delen", "nivå", "nivået", "sum", "summen", "total", "totalen", "totalt", "samlet",
    "samla", "sammen", "saman", "alt", "alle", "hele", "heile", "endring", "number", "numbers",
    "share", "level", "figure", "figures", "overall", "altogether", "all", "change",
    // The whole country
    "landet", "landsbasis", "nasjonalt", "nasjonale", "norge", "noreg", "norske", "norsk",
    "kommunene", "kommunane", "country", "nation", "national", "nationally", "norway",
    "norwegian", "municipalities",
    // Time
    "løpet", "utgangen", "slutten", "inngangen", "perioden", "tida", "tiden", "fjor", "før",
    "siden", "sidan", "tidligere", "tidlegare", "end", "course", "period", "earlier", "before",
    "after", "last", "spring", "autumn", "våren", "høsten", "hausten", "året",
    // Sources
    "ifølge", "følge", "følgje", "tabellen", "statistikken", "statistikk", "according",
    "statistics", "ssb", "husbanken", "nav", "imdi", "ks", "udir", "helsedirektoratet",
    // Joining words
    "altså", "også", "òg", "dermed", "det", "dette", "denne", "slik", "som", "da", "då", "nå",
    "no", "jf", "jf.", "likevel", "derimot", "thus", "also", "however", "which", "who",
    "than", "it", "up", "down", "where", "when", "der", "når", "ja", "yes", "mens", "og",
  ]
}
