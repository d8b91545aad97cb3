/** Layout of the minutes on paper. Serif carries the assembly's words, sans the software's, figures are tabular; the size and
 *  root of the record stand at the foot of every page, and at its head whether it is a draft. Takes only values: see `toTypst`. */
export const typstTemplate = `
#let ink = rgb("#14130f")
#let ink-3 = rgb("#625e54")
#let hair = rgb("#cbc7bc")
#let serif = ("Source Serif 4",)
#let sans = ("IBM Plex Sans",)

#let run(span) = {
  let shown = text(span.text)
  if span.mark == "struck" { strike(shown) } else if span.mark == "inserted" { underline(text(weight: 600, shown)) } else { shown }
}
#let runs(spans) = for span in spans { run(span) }

#let paragraph-of(it) = {
  if it.role == "quote" {
    pad(left: 3mm, block(stroke: (left: 0.6pt + hair), inset: (left: 3mm, y: 0.6mm), text(font: serif, lang: spoken, runs(it.spans))))
  } else if it.role == "figures" {
    block(text(font: sans, size: 9.5pt, weight: 500, runs(it.spans)))
  } else if it.role == "note" {
    block(text(font: sans, size: 8pt, fill: ink-3, runs(it.spans)))
  } else {
    block(text(font: serif, runs(it.spans)))
  }
}

#let body-of(paragraphs) = { set block(spacing: 2.2mm); for it in paragraphs { paragraph-of(it) } }

#let minute(entry, label, day, hour, paragraphs, corrections) = block(width: 100%, above: 0mm, below: 0mm, inset: (y: 2.2mm), stroke: (top: 0.4pt + hair), grid(
  columns: (36mm, 1fr),
  column-gutter: 5mm,
  {
    set text(font: sans, size: 8pt, fill: ink-3, hyphenate: false)
    set par(justify: false, leading: 0.45em)
    text(size: 9pt, weight: 600, fill: ink, label)
    if day != none { linebreak(); text(day) }
    if hour != none { linebreak(); text(hour) }
    linebreak()
    text(entry)
  },
  {
    body-of(paragraphs)
    for it in corrections {
      block(above: 2.5mm, stroke: (left: 2pt + ink), inset: (left: 3mm), {
        block(below: 1.2mm, text(font: sans, size: 8pt, fill: ink-3, it.label + " · " + it.entry))
        body-of(it.paragraphs)
      })
    }
  },
))

#let question(name, paragraphs) = block(width: 100%, above: 0mm, below: 0mm, inset: (y: 2.2mm), stroke: (top: 0.4pt + hair), breakable: true, {
  block(below: 1.6mm, sticky: true, text(font: sans, size: 9pt, weight: 600, name))
  body-of(paragraphs)
})

#let section(title) = heading(level: 2, title)

#show heading.where(level: 1): it => block(above: 2mm, below: 5mm, width: 100%, stroke: (top: 4pt + ink), inset: (top: 4mm), text(font: serif, size: 24pt, weight: 600, lang: spoken, hyphenate: false, it.body))
#show heading.where(level: 2): it => block(above: 9mm, below: 2.5mm, width: 100%, sticky: true, stroke: (top: 1.5pt + ink), inset: (top: 2mm), text(font: serif, size: 13pt, weight: 600, it.body))

#let facts(rows) = {
  set text(font: sans, size: 9pt)
  set par(justify: false)
  grid(
    columns: (44mm, 1fr),
    column-gutter: 5mm,
    inset: (y: 1.3mm),
    stroke: (top: 0.4pt + hair),
    ..rows.map(row => (text(fill: ink-3, row.term), runs(row.spans))).flatten(),
  )
}

#let signatures(list) = block(above: 22mm, breakable: false, grid(
  columns: (1fr, 1fr),
  column-gutter: 14mm,
  ..list.map(it => block(width: 100%, stroke: (top: 0.6pt + ink), inset: (top: 1.5mm), text(font: sans, size: 9pt, { text(it.office); linebreak(); text(it.name) }))),
))

#let paper(title, minutes, running, record, lang, doc, mark: none, boxed: false) = {
  set document(title: title)
  set page(
    paper: "a4",
    margin: (x: 22mm, top: 26mm, bottom: 26mm),
    header: context {
      let later = counter(page).get().first() > 1
      set text(font: sans, size: 8pt, fill: ink-3)
      grid(
        columns: (1fr, auto, auto),
        column-gutter: 5mm,
        align: horizon,
        if later { block(height: 1.2em, clip: true, text(running)) },
        if later { text(minutes) },
        if mark != none { box(stroke: if boxed { 1pt + ink }, inset: if boxed { (x: 2mm, y: 1.2mm) } else { 0mm }, text(weight: 600, fill: ink, mark)) },
      )
    },
    footer: context {
      set text(font: sans, size: 7pt, fill: ink-3)
      set par(justify: false)
      line(length: 100%, stroke: 0.4pt + hair)
      v(-1mm)
      grid(columns: (1fr, auto), column-gutter: 8mm, text(record), text(str(counter(page).get().first()) + " / " + str(counter(page).final().first())))
    },
  )
  set text(font: serif, size: 10.5pt, fill: ink, lang: lang, number-width: "tabular", hyphenate: true, fallback: true)
  set par(leading: 0.62em, justify: false)
  doc
}
`;
