/// The small words by which prose in bokmål, nynorsk and English tells what its numbers mean.
enum ProseWords {
  static let percent: Set<String> = ["%", "prosent", "pst", "pst.", "percent", "pct"]
  static let points: Set<String> = [
    "prosentpoeng", "prosentpoenga", "prosentpoengene", "prosentenheter", "%-poeng", "pp",
  ]
  static let thousands: Set<String> = ["tusen", "thousand"]
  static let millionsOfKroner: Set<String> = ["mnok", "mill.kr", "mill.kr."]
  static let millions: Set<String> = [
    "mill", "mill.", "million", "millioner", "millionar", "millions",
  ]
  static let billions: Set<String> = [
    "mrd", "mrd.", "milliard", "milliarder", "milliardar", "billion",
  ]
  static let money: Set<String> = ["kroner", "krone", "kr", "kr.", "nok"]
  static let per: Set<String> = ["per", "pr", "pr."]

  static let about: Set<String> = [
    "omtrent", "ca", "ca.", "cirka", "rundt", "omkring", "omlag", "about", "around",
    "approximately", "approx.", "roughly",
  ]
  static let over: Set<String> = ["vel", "drøyt", "drøye", "godt"]
  static let under: Set<String> = [
    "nesten", "knapt", "snaut", "knappe", "snaue", "nærmere", "nærare", "nearly", "almost",
  ]
  static let bounds: Set<String> = [
    "minst", "høyst", "høgst", "maksimalt", "maks", "inntil", "opptil", "over", "under", "ikke",
    "ikkje", "not", "færrest", "flest", "mellom", "between", "only", "hele", "heile", "mot",
  ]
  /// Exactness in several words, last word first.
  static let phrases: [(words: [String], exactness: Mention.Exactness)] = [
    (["om", "lag"], .about), (["i", "overkant", "av"], .over), (["i", "underkant", "av"], .under),
    (["litt", "over"], .over), (["litt", "under"], .under), (["godt", "over"], .over),
    (["rett", "over"], .over), (["rett", "under"], .under), (["like", "under"], .under),
    (["like", "over"], .over), (["so", "vidt", "over"], .over), (["så", "vidt", "over"], .over),
    (["a", "little", "over"], .over), (["just", "over"], .over), (["just", "under"], .under),
    (["slightly", "more", "than"], .over), (["slightly", "less", "than"], .under),
    (["well", "over"], .bound), (["mer", "enn"], .bound), (["meir", "enn"], .bound),
    (["flere", "enn"], .bound), (["fleire", "enn"], .bound), (["færre", "enn"], .bound),
    (["mindre", "enn"], .bound), (["more", "than"], .bound), (["less", "than"], .bound),
    (["fewer", "than"], .bound), (["at", "least"], .bound), (["at", "most"], .bound),
    (["up", "to"], .bound), (["opp", "mot"], .bound), (["opp", "til"], .bound),
  ]

  /// Nouns of change, with their direction.
  static let changes: [String: Mention.Direction] = [
    "økning": .up, "økningen": .up, "auke": .up, "auken": .up, "auking": .up, "vekst": .up,
    "veksten": .up, "oppgang": .up, "stigning": .up, "nedgang": .down, "nedgangen": .down,
    "reduksjon": .down, "reduksjonen": .down, "fall": .down, "fallet": .down, "increase": .up,
    "rise": .up, "growth": .up, "decrease": .down, "decline": .down, "reduction": .down,
    "drop": .down,
  ]
  /// Verbs of change, with their direction; "gikk ned" is two words.
  static let changeVerbs: [String: Mention.Direction] = [
    "økte": .up, "økt": .up, "øker": .up, "auka": .up, "aukar": .up, "steg": .up, "steget": .up,
    "vokste": .up, "vokst": .up, "voks": .up, "sank": .down, "sunket": .down, "falt": .down,
    "redusert": .down, "reduserte": .down, "minket": .down, "ned": .down, "opp": .up, "rose": .up,
    "risen": .up, "increased": .up, "grew": .up, "grown": .up, "fell": .down, "fallen": .down,
    "decreased": .down, "declined": .down, "dropped": .down, "søkk": .down, "gått": .up,
  ]
  /// Words before a share that make it a change: "opp 3,6 prosent fra året før".
  static let directions: [String: Mention.Direction] = [
    "opp": .up, "ned": .down, "up": .up, "down": .down,
  ]
  /// Verbs before such a word: "gikk ned".
  static let going: Set<String> = ["gikk", "gjekk", "går", "gått", "went", "gone", "goes"]
  static let changePrepositions: Set<String> = ["på", "med", "of", "by"]
  static let from: Set<String> = ["fra", "frå", "from"]
  static let to: Set<String> = ["til", "to"]

  /// Words before a bare number that make it a figure: "antallet var 155 500".
  static let beforeFigure: Set<String> = from.union(to).union([
    "er", "var", "på", "med", "is", "was", "were", "are", "at", "of", "by", "utgjør", "utgjorde",
    "ble", "blei", "vart", "mot", "against", "totalt", "alt", "reached", "og", "and", "(",
  ])

  /// Verbs by which a sentence says how many there are.
  static let linking: Set<String> = [
    "er", "var", "ble", "blei", "vart", "utgjør", "utgjorde", "utgjer", "is", "was", "were", "are",
    "reached", "totalled",
  ]

  /// Nouns whose number is a name and no figure: "i tabell 4".
  static let numbered: Set<String> = [
    "tabell", "table", "figur", "figure", "kapittel", "chapter", "side", "page", "vedlegg", "annex",
    "appendix", "note", "punkt", "avsnitt", "section", "paragraf", "artikkel", "article", "nummer",
    "nr", "nr.", "no.", "rom", "room", "boks", "box", "versjon", "version", "trinn", "grad", "del",
    "part", "fase", "phase", "klasse", "gruppe", "group", "telefon", "kl", "kl.", "uke", "veke",
    "week", "alternativ", "modell", "model", "linje", "line", "kap", "kap.", "s.",
  ]

  /// Words before a year that place a figure in it.
  static let inYear: Set<String> = [
    "i", "in", "for", "per", "pr", "pr.", "av", "of", "året", "årene", "åra", "year", "våren",
    "høsten", "hausten", "utgangen", "during", "fra", "frå", "til", "from", "to", "since", "siden",
    "sidan", "skoleåret", "skuleåret", "(", ",", "og", "and", "desember", "january",
  ]

  /// Words that make a figure a plan, an aim or a guess, which no data can contradict.
  static let modal: Set<String> = [
    "skal", "bør", "vil", "forventes", "forventa", "forventet", "ventet", "venta", "anslås",
    "planlagt", "målet", "måltallet", "måltalet", "målsettingen", "mål", "kan", "kunne", "ville",
    "skulle", "should", "will", "target", "expected", "goal", "aims", "budsjett", "budsjettert",
    "prognose", "framskrivning", "framskriving", "foreslått", "foreslås", "hvis", "dersom", "if",
    "would", "could",
  ]

  /// Words that narrow a figure to a part of what an indicator counts.
  static let narrowing: Set<String> = [
    "menn", "kvinner", "gutter", "jenter", "gutar", "men", "women", "boys", "girls", "unge",
    "ungdom", "ungdommer", "eldre", "barn", "barnefamilier", "enslige", "einslege", "innvandrere",
    "innvandrarar", "herav", "hvorav", "derav", "disse", "desse", "resten", "øvrige", "nye",
    "fleste",
    "gjennomsnittlig", "gjennomsnittleg", "gjennomsnitt", "snitt", "average", "median", "månedlig",
    "månedlege", "måned", "månad", "monthly", "kvartal", "kvartalet", "quarter", "halvår",
    "halvåret",
    "uke", "ukentlig", "daglig", "under", "over", "minst", "høyst", "størst", "halvparten",
    "kommunen", "kommuna", "fylket", "bydelen", "byen", "kommunens", "fylkets", "her",
    "municipality", "county", "kommunale", "private", "privat", "statlige", "ny", "nytt",
    "husholdninger", "husstander", "families", "young", "elderly", "children", "bydel", "other",
    "andre", "egen", "eigen", "undersøkelse", "undersøking", "survey", "utvalg", "utval", "hver",
    "kvar", "each", "per", "pr", "pr.", "offentlige", "eldste", "yngste",
  ]

  /// Number words; "en" and "ett" are left out because they are articles.
  static let numbers: [String: Double] = [
    "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "sju": 7, "syv": 7, "åtte": 8, "ni": 9,
    "ti": 10, "elleve": 11, "tolv": 12, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
    "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
  ]
  /// "én", "ett", "one" before "av fire".
  static let ones: Set<String> = ["en", "én", "ein", "éin", "ett", "ei", "one"]
  /// Ordinals after "hver": the share is one of so many.
  static let ordinals: [String: Double] = [
    "tredje": 3, "fjerde": 4, "femte": 5, "sjette": 6, "sjuende": 7, "syvende": 7, "åttende": 8,
    "niende": 9, "tiende": 10, "third": 3, "fourth": 4, "fifth": 5, "tenth": 10,
  ]
  /// Parts after a number word or "en": "en tredel", "to tredjedeler".
  static let parts: [String: Double] = [
    "tredel": 3, "tredeler": 3, "tredelar": 3, "tredjedel": 3, "tredjedeler": 3, "tredjedelar": 3,
    "firedel": 4, "firedeler": 4, "fjerdedel": 4, "fjerdedeler": 4, "fjerdedelar": 4,
    "femdel": 5, "femdeler": 5, "femtedel": 5, "femtedeler": 5, "femtedelar": 5, "tidel": 10,
    "tidelar": 10, "tideler": 10, "tiendedel": 10, "tiendedeler": 10, "third": 3, "thirds": 3,
    "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5, "tenth": 10, "tenths": 10,
  ]
  static let every: Set<String> = ["hver", "kvar", "every"]
  static let half: Set<String> = ["halvparten", "halvdelen", "half"]

  /// Words that join, and are never the noun that a number counts.
  static let small: Set<String> = [
    "i", "in", "på", "av", "of", "og", "and", "til", "to", "fra", "frå", "from", "som", "det",
    "den",
    "de", "dei", "er", "var", "was", "were", "har", "hadde", "ble", "blei", "vart", "for", "med",
    "with", "by", "om", "at", "eller", "or", "per", "pr", "pr.", "mens", "medan", "while", "en",
    "ei",
    "et", "ein", "eit", "the", "a", "an", "men", "but", "samme", "same", "året", "ved", "etter",
    "under", "over", "as", "is", "this", "there", "dette", "innen", "mot", "against", "begge",
    "both",
    "både", "so", "så", "noe", "that",
  ]
}
