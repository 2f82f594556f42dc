import { noticePage } from "../../notices/text.ts";
import type { DecisionDocument } from "../domain/decision-text.ts";
import { type Attributes, element, type Xml } from "./xml.ts";

const languageCodes = { en: "eng", fr: "fra" } as const;

/** `2026 IRB 412` in its parts: all that the address of a decision says. */
function partsOf(citation: string): { readonly year: string; readonly tribunal: string; readonly number: string } {
  const [, year, tribunal, number] = /^(\d{4}) (\S+) (\d+)$/.exec(citation) ?? [];
  if (year === undefined || tribunal === undefined || number === undefined)
    throw new RangeError(`${citation} is no citation of a decision`);
  return { year, tribunal: tribunal.toLowerCase(), number };
}

/** Work, expression and manifestation (Akoma Ntoso naming convention), and who is named in the document. */
export function metadata(document: DecisionDocument): Xml {
  const { year, tribunal, number } = partsOf(document.citation);
  const work = `/akn/ca/judgment/${tribunal}/${year}/${number}`;
  const version = document.correction === null ? "" : `@${document.reasonsOn}`;
  const expression = `${work}/${languageCodes[document.language]}${version}`;
  const empty = (name: string, attributes: Attributes) => element(name, attributes);
  const level = (uri: string, alias: readonly Xml[], ...more: readonly Xml[]) => [
    empty("FRBRthis", { value: `${uri}/!main` }),
    empty("FRBRuri", { value: uri }),
    ...alias,
    empty("FRBRdate", { date: document.reasonsOn, name: "reasons" }),
    empty("FRBRauthor", { href: "#tribunal" }),
    ...more,
  ];
  const alias = [empty("FRBRalias", { value: document.citation, name: "citation" })];
  const identification = element(
    "identification",
    { source: "#tribunal" },
    element(
      "FRBRWork",
      {},
      ...level(work, alias, empty("FRBRcountry", { value: "ca" }), empty("FRBRnumber", { value: number })),
    ),
    element(
      "FRBRExpression",
      {},
      ...level(expression, [], empty("FRBRlanguage", { language: languageCodes[document.language] })),
    ),
    element(
      "FRBRManifestation",
      {},
      ...level(`${expression}.akn`, [], empty("FRBRformat", { value: "application/akn+xml" })),
    ),
  );
  const people = document.members.map((name, at) =>
    empty("TLCPerson", { eId: memberId(at), href: `/akn/ontology/person/ca/member-${at + 1}`, showAs: name }),
  );
  const tribunalName = noticePage.tribunal[document.language];
  const organization = { eId: "tribunal", href: "/akn/ontology/organization/ca/irb", showAs: tribunalName };
  const references = element("references", { source: "#tribunal" }, empty("TLCOrganization", organization), ...people);
  return element("meta", {}, identification, references);
}

export const memberId = (at: number): string => `member-${at + 1}`;
