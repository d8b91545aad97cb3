/** Layout of ballot papers on A4: as many on a sheet as fit whole, parted by lines to cut along; a paper longer than a sheet goes on
 *  over the next. Takes `data` alone. Small print is 9 pt, names 12 pt; in large print nothing is under 16 pt. */
export const ballotPaperTemplate = `
#let ink = rgb("#14130f")
#let faint = rgb("#625e54")
#let faces = ("IBM Plex Sans", "IBM Plex Sans Hebrew", "IBM Plex Sans Arabic")
#let large = data.large
#let small = if large { 16pt } else { 9pt }
#let plain = if large { 16pt } else { 10pt }
#let naming = if large { 20pt } else { 12pt }
#let heading-size = if large { 24pt } else { 15pt }
#let box-size = if large { 13mm } else { 8mm }

#set page(paper: "a4", margin: 0mm)
#set text(font: faces, size: plain, fill: ink, lang: data.language, hyphenate: false, number-width: "tabular")
#set par(leading: 0.5em, justify: false)

#let turned(it) = text(dir: if it.rtl { rtl } else { ltr }, it.text)

#let line-to-write(label, width) = grid(columns: (auto, width), column-gutter: 2mm, align: bottom, text(size: small, label), box(width: 100%, height: 1.2em, stroke: (bottom: 0.6pt + ink)))

#let row-of(it) = block(breakable: false, width: 100%, above: 0mm, below: 0mm, stroke: (top: 0.4pt + ink), inset: (y: if large { 3mm } else { 1.6mm }), grid(
  columns: (box-size, 1fr, auto),
  column-gutter: if large { 5mm } else { 3.5mm },
  align: horizon,
  rect(width: box-size, height: box-size, stroke: 1pt + ink),
  {
    align(left, text(size: naming, weight: 600, turned(it.name)))
    for group in it.groups { align(left, text(size: small, turned(group))) }
    for person in it.people { align(left, text(size: small, turned(person))) }
  },
  text(size: small, fill: faint, it.number),
))

#let paper-body = {
  set block(spacing: if large { 4mm } else { 2.4mm })
  text(size: small, fill: faint, data.assembly.text + " · " + data.title)
  block(text(size: heading-size, weight: 600, turned(data.office)))
  block(text(weight: 600, data.about.join(" · ")))
  block(data.instructions.join(" "))
  for it in data.rows { row-of(it) }
  block(width: 100%, above: 0mm, stroke: (top: 0.4pt + ink), inset: (top: 2mm), {
    grid(columns: (1fr, auto), column-gutter: 4mm, align: bottom,
      if data.batch.name == none { line-to-write(data.batch.label, 1fr) } else { text(size: small, data.batch.label + " " + data.batch.name.text) },
      text(size: small, fill: faint, data.mark))
  })
}

#let margin = 10mm
#let cut = stroke(paint: faint, thickness: 0.5pt, dash: "dashed")

#context {
  let height-at(width) = measure(block(width: width - 2 * margin, paper-body)).height + 2 * margin
  let fits(width) = calc.floor(297mm / height-at(width))
  let columns = if not large and fits(105mm) >= 1 { 2 } else { 1 }
  let rows = fits(210mm / columns)
  if rows == 0 {
    set page(margin: margin)
    for copy in range(data.copies) { if copy > 0 { pagebreak() }; paper-body }
  } else {
    let cell(at) = block(width: 100%, height: 297mm / rows, inset: margin, stroke: (
      right: if columns == 2 and calc.rem(at, 2) == 0 { cut },
      bottom: if calc.rem(calc.quo(at, columns), rows) < rows - 1 { cut },
    ), paper-body)
    grid(columns: (1fr,) * columns, rows: 297mm / rows, ..range(data.copies).map(cell))
  }
}
`;
