/** Layout of badges on A4, two to a row, parted by lines to cut along. Takes `data` alone. Factions are told apart by name; the bar in
 *  their colour only helps to find one's own across a hall. */
export const badgeTemplate = `
#let ink = rgb("#14130f")
#let faint = rgb("#625e54")
#let faces = ("IBM Plex Sans", "IBM Plex Sans Hebrew", "IBM Plex Sans Arabic")
// Wong, Points of view: Color blindness. Nature Methods 8, 441 (2011); without the yellow, which is too light on paper.
#let colours = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#e69f00").map(rgb)
#let cut = stroke(paint: faint, thickness: 0.5pt, dash: "dashed")
#let rows = 4

#set page(paper: "a4", margin: 0mm)
#set text(font: faces, size: 11pt, fill: ink, lang: data.language, hyphenate: false)
#set par(leading: 0.45em, justify: false)
#set block(spacing: 2.4mm)

#let turned(it) = text(dir: if it.rtl { rtl } else { ltr }, it.text)
#let line-of(it, size: 11pt, weight: 400, fill: ink) = block(width: 100%, align(left, text(size: size, weight: weight, fill: fill, turned(it))))

#let bar(it) = if it.colour == none {
  rect(width: 5mm, height: 100%, stroke: 0.8pt + ink)
} else {
  rect(width: 5mm, height: 100%, fill: colours.at(calc.rem(it.colour, colours.len())), stroke: none)
}

#let badge(it) = grid(columns: (5mm, 1fr), column-gutter: 5mm, rows: 100%, bar(it), block(width: 100%, height: 100%, clip: true, {
  line-of(data.assembly, size: 9pt, fill: faint)
  if it.kind != none { block(box(fill: ink, inset: (x: 2mm, y: 1.2mm), text(size: 14pt, weight: 600, fill: white, upper(it.kind)))) }
  line-of(it.name, size: it.size * 1.5pt, weight: 600)
  for one in it.lines { line-of(one) }
}))

#let cell(at) = block(width: 100%, height: 297mm / rows, inset: 8mm, clip: true, stroke: (
  right: if calc.rem(at, 2) == 0 { cut },
  bottom: if calc.rem(calc.quo(at, 2), rows) < rows - 1 { cut },
), badge(data.badges.at(at)))

#grid(columns: (1fr, 1fr), rows: 297mm / rows, ..range(data.badges.len()).map(cell))
`;
