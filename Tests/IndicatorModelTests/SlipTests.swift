import IndicatorModel
import Testing

@Suite struct SlipTests {
  @Test(
    arguments: [
      ("Kvi,nner", "Kvinner"), ("ner", "Kvinner"), ("Kvinnr", "Kvinner"),
      ("16 åråog over", "16 år og over"),
      ("Hjemmetjeneste", "Hjemmetjenester"), ("Tromsoe", "Tromsø"),
    ]
  )
  func `one or two letters, or a lost run, are a slip either way`(one: String, other: String) {
    #expect(isSlip(one, of: other))
    #expect(isSlip(other, of: one))
  }

  @Test(
    arguments: [
      ("Menn", "Menn"), ("Menn", "Kvinner"), ("0-5 år", "6-5 år"), ("2010", "2011"), ("By", "Ba"),
      ("Oslo", "Asla"), ("Bergen", "Vergun kommune"),
    ]
  )
  func `the same text, another word, other digits and short words are none`(
    one: String,
    other: String
  ) {
    #expect(!isSlip(one, of: other))
    #expect(!isSlip(other, of: one))
  }
}
