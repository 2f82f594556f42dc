import type { Language } from "../../../kernel/bilingual.ts";
import { say } from "../../../kernel/bilingual.ts";
import type { Instant } from "../../../kernel/time.ts";
import { typeset } from "../../../platform/typeset/typeset.ts";
import type { Receipt } from "../contract.ts";
import { documentLanguageNames } from "../text.ts";
import { receiptText as text } from "./receipt-text.ts";

const source = `
// On a line of its own, where it fits whole: nothing is put into it that would be copied with it.
#let hash(value) = linebreak() + text(font: "DejaVu Sans Mono", size: 7.5pt, hyphenate: false, value)
= #input.title
#text(size: 14pt, weight: "bold", data.number)

#data.lead

#table(
  columns: (34%, 1fr), stroke: 0.5pt + luma(160), inset: 6pt,
  table.header(strong(data.headings.at(0)), strong(data.headings.at(1))),
  ..data.facts.map(fact => (fact.name, fact.value)).flatten())

== #data.documentsTitle
#for one in data.documents [
  === #one.title
  #one.details

  #one.hashName #hash(one.sha256)

  #for pdf in one.pdf [#pdf.name #hash(pdf.sha256)]
]

== #data.proofTitle
#data.proof

#data.eventName #data.eventId

#data.hashName #hash(data.eventHash)
`;

/** The receipt as a tagged PDF, all of it in one language. */
export function receiptPdf(receipt: Receipt, language: Language): Promise<Buffer> {
  const label = (key: keyof typeof text) => text[key][language];
  const named = (key: keyof typeof text) => `${label(key)}${language === "fr" ? "\u00a0:" : ":"}`;
  const fact = (key: keyof typeof text, value: string) => ({ name: label(key), value });
  const zone = receipt.office.name[language];
  const data = {
    number: receipt.receiptNumber,
    lead: say(text.lead, language, { file: receipt.fileNumber }),
    headings: [label("what"), label("content")],
    facts: [
      fact("file", receipt.fileNumber),
      fact("division", receipt.division[language]),
      fact("filedBy", `${receipt.filedBy} (${receipt.filedAs[language]})`),
      fact("channel", receipt.channel[language]),
      fact("stamp", receipt.stamp.text[language]),
      fact("receipt", `${receipt.receipt.text[language]}, ${zone}`),
      fact("utc", receipt.receivedAt),
      fact("service", receipt.service?.text[language] ?? text.noService[language]),
      fact("zone", say(text.zoneValue, language, { zone: receipt.receipt.zone, version: receipt.zoneDatabase })),
    ],
    documentsTitle: label("documents"),
    documents: receipt.documents.map((one) => ({
      title: `${one.position}. ${one.type[language]}`,
      details: [
        one.description,
        one.fileName,
        documentLanguageNames[one.language]?.[language] ?? "",
        one.pages === null ? say(text.noPages, language) : say(text.pages, language, { n: one.pages }),
        say(text.bytes, language, { n: one.sizeBytes }),
      ].join(" · "),
      hashName: named("hash"),
      sha256: one.sha256,
      pdf: one.pdfSha256 === null ? [] : [{ name: named("pdfHash"), sha256: one.pdfSha256 }],
    })),
    proofTitle: label("proof"),
    proof: text.proofLead[language],
    eventName: named("event"),
    eventId: receipt.event.id,
    eventHash: receipt.event.sha256,
    hashName: named("hash"),
  };
  const title = label("title");
  return typeset({ name: "receipt", source }, data, { language, title, at: receipt.recordedAt as Instant });
}
