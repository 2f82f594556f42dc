import type { TypstTemplate } from "../../platform/typeset/typeset.ts";

/** How a demonstration paper looks: a cover block, numbered paragraphs, the list of what comes with it, a signature. */
export const demoPaperTemplate: TypstTemplate = {
  name: "demonstration-paper",
  source: `
#block(stroke: 0.5pt, inset: 6pt, width: 100%)[#data.notice]
= #data.title
#for fact in data.facts [#strong(fact.at(0)): #fact.at(1) #linebreak()]
#v(1em)
#enum(..data.paragraphs.map(paragraph => [#paragraph]))
#if data.exhibits.len() > 0 [
== #data.listLabel
#enum(..data.exhibits.map(exhibit => [#exhibit]))
]
#v(2em)
#data.signed
`,
};
