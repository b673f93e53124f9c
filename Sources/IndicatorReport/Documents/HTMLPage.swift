/// The frame of an HTML5 page that stands alone: no script, and no request beyond its own folder.
struct HTMLPage {
  /// The title, plain.
  let title: String
  /// The language, as in `lang`.
  let language: String
  /// Whether pictures that lie beside the page are shown.
  var hasPictures = false
  /// Rules after those of ``PageStyle``.
  var css = ""
  /// What stands before the main part, as HTML.
  var navigation = ""
  /// The main part, as HTML.
  let main: String

  /// The file.
  func html() -> String {
    let style = css.isEmpty ? PageStyle.css : "\(PageStyle.css)\n\(css)"
    return """
      <!DOCTYPE html>
      <html lang="\(language)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src \(hasPictures ? "'self' " : "")data:">
      <meta name="color-scheme" content="light">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(HTMLText.escaped(title))</title>
      <style>
      \(style)
      </style>
      </head>
      <body>
      \(navigation)<main>
      \(main)</main>
      </body>
      </html>

      """
  }
}
