/** Layout of access slips on A4, two to a row, parted by lines to cut along. Takes `data` alone. Names are 9 to 15 pt, the code 19 or 22 pt,
 *  all else 8 pt or more. */
export const slipTemplate = `
#let ink = rgb("#14130f")
#let faint = rgb("#625e54")
#let faces = ("IBM Plex Sans", "IBM Plex Sans Hebrew", "IBM Plex Sans Arabic")
#let rows = calc.quo(data.perPage, 2)
#let cut = stroke(paint: faint, thickness: 0.5pt, dash: "dashed")
#let picture = if rows == 4 { 33mm } else { 29mm }

#set page(paper: "a4", margin: 0mm)
#set text(font: faces, size: 8pt, fill: ink, lang: data.language, hyphenate: false)
#set par(leading: 0.45em, justify: false)
#set block(spacing: 2mm)

#let turned(it) = text(dir: if it.rtl { rtl } else { ltr }, it.text)
#let line-of(it, size: 8pt, weight: 400, fill: ink) = block(width: 100%, align(left, text(size: size, weight: weight, fill: fill, turned(it))))

#let (before, address, after) = data.todo
// One that is longer than a line has to be broken up all the same.
#let todo = [#before#if address.len() > 48 { address } else { box(address) }#after]

#let slip(it) = {
  grid(columns: (1fr, picture), column-gutter: 3mm,
    block(width: 100%, height: picture, clip: true, {
      line-of(data.assembly, fill: faint)
      line-of(it.name, size: it.size * 1pt, weight: 600)
      if it.kind != none { block(box(stroke: 0.8pt + ink, inset: (x: 1.5mm, y: 0.8mm), text(weight: 600, it.kind))) }
      for one in it.lines { line-of(one) }
    }),
    image(bytes(it.qr), format: "svg", width: picture, alt: it.code),
  )
  block(above: 1.6mm, todo)
  block(above: 1.8mm, text(size: if rows == 4 { 22pt } else { 19pt }, weight: 600, tracking: 0.08em, number-type: "lining", it.code))
  block(above: 1.6mm, text(fill: faint, data.once + if it.sitting != none { " " + it.sitting }))
}

#let cell(at) = block(width: 100%, height: 297mm / rows, inset: (x: 8mm, y: 6mm), clip: true, stroke: (
  right: if calc.rem(at, 2) == 0 { cut },
  bottom: if calc.rem(calc.quo(at, 2), rows) < rows - 1 { cut },
), slip(data.slips.at(at)))

#grid(columns: (1fr, 1fr), rows: 297mm / rows, ..range(data.slips.len()).map(cell))
`;
