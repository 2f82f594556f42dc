import type { TypstTemplate } from "../../../platform/typeset/typeset.ts";

/** Written reasons: who decided what for whom, the numbered paragraphs under their headings, the members' names. */
export const decisionTemplate: TypstTemplate = {
  name: "decision",
  source: `#set page(
  header: context if here().page() > 1 [ #set text(size: 9pt); #data.runningHead ],
  footer: context [
    #set text(size: 9pt)
    #data.citation #h(1fr) #data.page #counter(page).display("1 / 1", both: true)
  ],
)
#set text(size: 12pt)
#set par(leading: 0.75em, spacing: 1.2em)
#show heading.where(level: 2): set text(size: 14pt)
#show heading.where(level: 3): set text(size: 12pt, style: "italic")
#show heading: set block(above: 1.6em, below: 0.9em)
#let run(one) = {
  let words = one.text.split("\\n").join(linebreak())
  if one.italic { words = emph(words) }
  if one.bold { words = strong(words) }
  words
}
#let runs(all) = all.map(run).join()
#let facts(columns, names, rows) = table(
  columns: columns,
  stroke: none,
  inset: (x: 6pt, y: 5pt),
  fill: (_, row) => if calc.odd(row) { luma(242) },
  table.header(..names.map(name => text(size: 10pt, fill: luma(70), name))),
  ..rows.flatten(),
)
#text(size: 11pt, data.tribunal) \\
#text(size: 13pt, weight: "bold", data.division)
#v(-4pt)
#line(length: 100%, stroke: 0.6pt)
#heading(level: 1, text(size: 18pt, data.title))
#if data.correction != "" { block(stroke: 0.8pt, inset: 6pt, width: 100%, text(weight: "bold", data.correction)) }
#if data.translation != "" { block(stroke: 0.8pt, inset: 6pt, width: 100%, text(weight: "bold", data.translation)) }
#facts((38%, 1fr), data.columns, data.particulars.map(row => (
  text(weight: "bold", row.label), row.values.join(linebreak()),
)))
#if data.persons.rows.len() > 0 [
  #heading(level: 2, outlined: false, data.persons.title)
  #facts((26%, 30%, 1fr), data.persons.columns, data.persons.rows)
]
#if data.note != "" { par(data.note) }
#if data.enclosed != "" { block(stroke: 0.6pt, inset: 8pt, width: 100%, above: 1.6em, text(size: 11pt, data.enclosed)) }
#let printed(section, level) = {
  heading(level: level, section.heading)
  for block-of in section.blocks {
    if block-of.type == "heading" { heading(level: level + 1, runs(block-of.runs)) }
    else if block-of.type == "quotation" { pad(left: 12mm, quote(block: true, runs(block-of.runs))) }
    else if block-of.type == "bulleted-list" { pad(left: 12mm, list(..block-of.items.map(runs))) }
    else if block-of.type == "numbered-list" { pad(left: 12mm, enum(..block-of.items.map(runs))) }
    else { par(hanging-indent: 12mm, [#box(width: 12mm, block-of.number)#runs(block-of.runs)]) }
  }
}
#for section in data.sections { printed(section, 2) }
#for dissent in data.dissents {
  heading(level: 2, dissent.heading)
  for section in dissent.sections { printed(section, 3) }
}
#v(14mm, weak: true)
#for member in data.members {
  block(breakable: false, above: 10mm, width: 70mm)[
    #if data.translation == "" { line(length: 100%, stroke: 0.6pt) }
    #member.name \\
    #text(size: 10pt, member.title)
  ]
}
#block(above: 8mm, text(size: 10pt, data.signedOn))
`,
};
