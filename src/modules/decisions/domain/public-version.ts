import { anonymise, type Confirmed, hidden, proposalsIn, remainsOf, type ToHide } from "./anonymise.ts";
import type { DecisionDocument, DecisionText } from "./decision-text.ts";
import { passagesOf } from "./words-of-text.ts";

/** What is published in place of a decision, and what of the confirmed words is in it all the same. */
export interface PublicVersion {
  readonly document: DecisionDocument;
  /** Nothing may be published while there are any. */
  readonly remains: readonly string[];
}

/**
 * The decision without its persons: names, client identifiers and file numbers of the cases give way, designated representatives
 * too, who are often a parent; what was confirmed is taken out of the reasons. Members, counsel and the Minister's counsel act in public
 * office and stay.
 * @throws TextChanged
 */
export function publicVersion(
  document: DecisionDocument,
  hide: ToHide,
  confirmed: readonly Confirmed[],
): PublicVersion {
  const masked = (text: string) => withoutSure(text, hide);
  const { correction } = document;
  const shown: DecisionDocument = {
    ...document,
    cases: document.cases.map(({ determination }) => ({
      fileNumber: hidden,
      name: hidden,
      clientId: null,
      determination: { en: masked(determination.en), fr: masked(determination.fr) },
    })),
    designatedRepresentatives: document.designatedRepresentatives.map(() => hidden),
    correction: correction === null ? null : { of: masked(correction.of), note: masked(correction.note) },
    ...split(document, anonymise(wholeText(document), confirmed)),
  };
  return { document: shown, remains: [...new Set(remainsOf(wordsOf(shown), [...confirmed, ...ofTheCase(hide)]))] };
}

/** The reasons and, after them, those of whoever did not agree: places of what is found count through all of them. */
export function wholeText({ text, dissents }: Pick<DecisionDocument, "text" | "dissents">): DecisionText {
  return { sections: [text, ...dissents.map((one) => one.text)].flatMap((one) => one.sections) };
}

function split(
  { text, dissents }: Pick<DecisionDocument, "text" | "dissents">,
  whole: DecisionText,
): Pick<DecisionDocument, "text" | "dissents"> {
  let from = 0;
  const next = (of: DecisionText): DecisionText => {
    const sections = whole.sections.slice(from, from + of.sections.length);
    from += of.sections.length;
    return { sections };
  };
  return { text: next(text), dissents: dissents.map((one) => ({ name: one.name, text: next(one.text) })) };
}

/** Words around the reasons are ours or a clerk's: what is surely the case's own goes without being asked for. */
function withoutSure(words: string, hide: ToHide): string {
  const text: DecisionText = {
    sections: [{ code: "facts", blocks: [{ type: "paragraph", runs: [{ text: words }] }] }],
  };
  const sure = proposalsIn(text, hide).filter((one) => one.isSure);
  return passagesOf(anonymise(text, sure))[0]?.text ?? "";
}

/** The identifiers of the case are never published, confirmed in the text or not. */
function ofTheCase(hide: ToHide): readonly Confirmed[] {
  const place = { section: 0, block: 0, item: null, from: 0, to: 0 };
  const each = (kind: Confirmed["kind"], texts: readonly string[]) => texts.map((text) => ({ kind, text, place }));
  return [
    ...each("client-id", hide.clientIds),
    ...each("file-number", hide.fileNumbers),
    ...each("telephone", hide.telephones),
    ...each("email", hide.emails),
  ];
}

/** Everything of the document that a reader, or a machine, can read. */
function wordsOf(document: DecisionDocument): readonly string[] {
  const { members, counsel, ministerCounsel, correction, proceeding, office, citation } = document;
  // Who acted bears their own names, which may be those of a person of the case too.
  const acted = new Set([...members, ...counsel, ...ministerCounsel]);
  const around = [
    proceeding.en,
    proceeding.fr,
    office.en,
    office.fr,
    citation,
    ...document.cases.flatMap((one) => [one.name, one.fileNumber, one.determination.en, one.determination.fr]),
    ...document.designatedRepresentatives,
    ...(correction === null ? [] : [correction.of, correction.note]),
  ].filter((one) => !acted.has(one));
  return [...around, ...passagesOf(wholeText(document)).map((one) => one.text)];
}
