import type { TypstTemplate } from "../../../platform/typeset/typeset.ts";

/** A notice on paper: letterhead, the address of a letter, title, paragraphs, the table of facts; in one language and then in the other. */
export const noticeTemplate: TypstTemplate = {
  name: "notice",
  source: `// Each page is in one language, its foot too: set for the pages of a part, it needs no state to be laid out again for.
#let foot(one) = context [
  #set text(size: 9pt, lang: one.language)
  #one.footer #h(1fr) #counter(page).display("1 / 1", both: true)
]
#let part(one, address) = {
  set text(lang: one.language)
  [
    #text(size: 10pt, one.tribunal)
    #if one.office.len() > 0 [ #linebreak() #text(size: 9pt, one.office.join(linebreak())) ]
    #v(2pt)
    #line(length: 100%, stroke: 0.6pt)
    #v(6pt)
    #if address.len() > 0 {
      block(height: 38mm, inset: (top: 6mm), address.join(linebreak()))
    }
    #heading(level: 1, text(size: 17pt, one.title))
    #v(2pt)
    #text(size: 10pt, one.issued)
    #if one.replaced != "" { block(stroke: 0.8pt, inset: 6pt, text(weight: "bold", one.replaced)) }
    #v(6pt)
  ]
  if one.rows.len() > 0 {
    table(
      columns: (38%, 1fr),
      stroke: none,
      inset: (x: 6pt, y: 6pt),
      fill: (_, row) => if calc.odd(row) { luma(242) },
      table.header(..one.columns.map(name => text(size: 9pt, fill: luma(70), name))),
      ..one.rows.map(row => (
        text(weight: "bold", row.label),
        row.value.split("\\n").join(linebreak()),
      )).flatten()
    )
  }
  v(8pt)
  for paragraph in one.paragraphs { par(paragraph) }
}
#set page(footer: foot(data.first))
#part(data.first, data.address)
#set page(footer: foot(data.second))
#part(data.second, ())
`,
};
