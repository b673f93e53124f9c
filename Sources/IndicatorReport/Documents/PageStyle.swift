/// The look of report pages: readable on a phone, on a desk and on A4.
enum PageStyle {
  /// The style sheet, placed inside each page so that a page stands alone.
  ///
  /// All text has at least 7:1 contrast; nothing depends on colour; tables scroll in their own box.
  static let css = """
    * { box-sizing: border-box; }
    body { margin: 0; background: #ffffff; color: #1a1a1a; font: 1.0625rem/1.55 Arial, "Liberation Sans", Helvetica, sans-serif; }
    main, nav { max-width: 46rem; margin: 0 auto; padding: 1rem; }
    nav { padding-bottom: 0; }
    h1 { font-size: 1.75rem; line-height: 1.2; margin: 0.5rem 0 1rem; }
    h2 { font-size: 1.3rem; line-height: 1.25; margin: 2rem 0 0.5rem; }
    h3 { font-size: 1.1rem; line-height: 1.3; margin: 1.5rem 0 0.5rem; }
    p, ul { margin: 0 0 0.8rem; }
    h1, h2, h3, p, li, caption { overflow-wrap: anywhere; }
    a { color: #0f2080; }
    a:focus-visible, .table:focus-visible, summary:focus-visible { outline: 3px solid #0f2080; outline-offset: 2px; }
    .links li { margin-bottom: 0.6rem; }
    .table { overflow-x: auto; margin: 1rem 0 0.5rem; }
    table { border-collapse: collapse; font-size: 0.94rem; line-height: 1.35; min-width: 100%; }
    caption { text-align: left; font-weight: bold; padding-bottom: 0.4rem; position: sticky; left: 0; width: min(100%, calc(100vw - 2rem)); }
    th, td { text-align: left; vertical-align: top; padding: 0.35rem 0.55rem 0.35rem 0; border-bottom: 1px solid #c5cccc; }
    thead th { border-bottom: 2px solid #274247; vertical-align: bottom; }
    tbody th { font-weight: normal; }
    .number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
    thead .number { white-space: normal; }
    .note { font-size: 0.88rem; line-height: 1.45; color: #3d4a4d; }
    figure { margin: 1.5rem 0; }
    figure svg { display: block; width: 100%; max-width: 100%; height: auto; }
    @media screen and (max-width: 34rem) {
      .wide { display: none; }
      .narrow { display: block !important; max-width: 26rem; }
    }
    figcaption { font-size: 0.94rem; margin-top: 0.3rem; }
    summary { cursor: pointer; padding: 0.3rem 0; }
    @media print {
      @page { size: A4; margin: 20mm 18mm; }
      body { font-size: 10.5pt; }
      main { max-width: none; padding: 0; }
      nav, details { display: none; }
      h1, h2, h3, caption { break-after: avoid; }
      figure, tr, li { break-inside: avoid; }
      .table { overflow: visible; }
      caption { position: static; width: auto; }
      table { font-size: 9pt; }
      thead { display: table-header-group; }
      p { orphans: 3; widows: 3; }
    }
    """
}
