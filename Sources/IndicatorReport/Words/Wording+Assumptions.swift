extension Wording {
  /// What was guessed of a file and why, in Bokmål and Nynorsk, by the English words.
  static let assumptions: [String: (nb: String, nn: String)] = [
    "encoding": ("tegnkoding", "teiknkoding"),
    "delimiter": ("skilletegn", "skiljeteikn"),
    "decimal mark": ("desimaltegn", "desimalteikn"),
    "period column": ("kolonne med perioder", "kolonne med periodar"),
    "part of the year": ("del av året", "del av året"),
    "all {} cells are parts of a year": (
      "alle {} cellene er deler av et år", "alle {} cellene er delar av eit år"
    ),
    "region column": ("kolonne med regioner", "kolonne med regionar"),
    "columns with codes": ("kolonner med koder", "kolonnar med kodar"),
    "regions": ("regioner", "regionar"),
    "lines before the header": ("linjer før overskriften", "linjer før overskrifta"),
    "none of them has cells beside each other": (
      "ingen av dem har celler ved siden av hverandre",
      "ingen av dei har celler ved sida av kvarandre"
    ),
    "header lines": ("linjer med overskrifter", "linjer med overskrifter"),
    "numbers begin below them": ("tallene begynner under dem", "tala begynner under dei"),
    "columns with values": ("kolonner med verdier", "kolonnar med verdiar"),
    "they hold numbers or signs for missing ones": (
      "de inneholder tall eller tegn for manglende", "dei inneheld tal eller teikn for manglande"
    ),
    "signs for missing values": ("tegn for manglende verdier", "teikn for manglande verdiar"),
    "no publisher is named": ("ingen utgiver er nevnt", "ingen utgjevar er nemnd"),
    "the publisher is {}": ("utgiveren er {}", "utgjevaren er {}"),
    "the file says '{}'": ("filen sier «{}»", "fila seier «{}»"),
    "'{}' is a header of {}'s": ("«{}» er en overskrift hos {}", "«{}» er ei overskrift hos {}"),
    "period": ("periode", "periode"),
    "tab": ("tabulator", "tabulator"),
    "semicolon": ("semikolon", "semikolon"),
    "comma": ("komma", "komma"),
    "point": ("punktum", "punktum"),
    "pipe": ("loddrett strek", "loddrett strek"),
    "in the headers": ("i overskriftene", "i overskriftene"),
    "byte order mark": ("bytemerket først i filen", "bytemerket først i fila"),
    "all bytes fit": ("alle byte passer", "alle byte passar"),
    "only ASCII": ("bare ASCII", "berre ASCII"),
    "no other encoding fits": ("ingen annen tegnkoding passer", "inga anna teiknkoding passar"),
    "every second byte is zero": ("annenhver byte er null", "annankvar byte er null"),
    "as asked for": ("som bedt om", "som bede om"),
    "the file says sep=": ("filen sier sep=", "fila seier sep="),
    "{} cells in most rows": ("{} celler i de fleste radene", "{} celler i dei fleste radene"),
    "1 number has decimals behind it": (
      "1 tall har desimaler bak det", "1 tal har desimalar bak det"
    ),
    "{} numbers have decimals behind it": (
      "{} tall har desimaler bak det", "{} tal har desimalar bak det"
    ),
    "numbers of thousands stand in the same series without a mark": (
      "tall på tusener står uten tegn i samme serie",
      "tal på tusenar står utan teikn i same serie"
    ),
    "numbers under a thousand stand in the same series without a mark": (
      "tall under tusen står uten tegn i samme serie",
      "tal under tusen står utan teikn i same serie"
    ),
    "the other mark stands between groups of three digits": (
      "det andre tegnet står mellom grupper på tre sifre",
      "det andre teiknet står mellom grupper på tre siffer"
    ),
    "no number has decimals": ("ingen tall har desimaler", "ingen tal har desimalar"),
    "its header names a time": ("overskriften nevner tid", "overskrifta nemner tid"),
    "all {} cells are periods": ("alle {} cellene er perioder", "alle {} cellene er periodar"),
    "all its {} values are periods": (
      "alle de {} verdiene er perioder", "alle dei {} verdiane er periodar"
    ),
    "{} of its {} values are regions of the register": (
      "{} av {} verdier er regioner i registeret", "{} av {} verdiar er regionar i registeret"
    ),
    "{} of 100 different cells are known regions": (
      "{} av 100 ulike celler er kjente regioner", "{} av 100 ulike celler er kjende regionar"
    ),
    "they are names of known regions": (
      "de er navn på kjente regioner", "dei er namn på kjende regionar"
    ),
    "its name": ("navnet", "namnet"),
    "the file's name": ("filnavnet", "filnamnet"),
    "the sheet's name": ("navnet på arket", "namnet på arket"),
    "region": ("region", "region"),
    "the header or the repetition says so": (
      "overskriften eller gjentakelsen sier det", "overskrifta eller gjentakinga seier det"
    ),
  ]
}
