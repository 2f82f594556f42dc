import { say } from "../../../kernel/bilingual.ts";
import { type CivilDate, dateText } from "../../../kernel/time.ts";
import { divisionNames } from "../../cases/text.ts";
import { noticePage } from "../../notices/text.ts";
import { decisionPage } from "../document/page-text.ts";
import {
  type Block,
  type DecisionDocument,
  type Run,
  type SectionCode,
  sectionCodes,
} from "../domain/decision-text.ts";
import { sectionHeadings } from "../text.ts";
import { memberId, metadata } from "./akoma-ntoso-meta.ts";
import { type Attributes, element, words, type Xml } from "./xml.ts";

const namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

/** What the standard calls the parts of a judgment; it has no word for the issues, which begin the reasons. */
const parts: Readonly<Record<SectionCode, string>> = {
  introduction: "introduction",
  facts: "background",
  issues: "motivation",
  analysis: "motivation",
  determination: "decision",
};

/**
 * A decision as Akoma Ntoso 3.0 (OASIS LegalDocML), for whoever publishes or reads law by machine. It says what the
 * document says and nothing else: give it the public version.
 * @throws RangeError (a bug) when the citation is none
 */
export function toAkomaNtoso(document: DecisionDocument): string {
  const judgment = element(
    "judgment",
    { name: "decision", contains: document.correction === null ? "originalVersion" : "singleVersion" },
    metadata(document),
    header(document),
    body(document),
    conclusions(document),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element("akomaNtoso", { xmlns: namespace }, judgment)}\n`;
}

const p = (...inside: readonly Xml[]): Xml => element("p", {}, ...(inside.length === 0 ? [words("")] : inside));

function header(document: DecisionDocument): Xml {
  const { language, cases, correction } = document;
  const label = (name: keyof typeof decisionPage) =>
    words(`${decisionPage[name][language]}${language === "fr" ? "\u00a0: " : ": "}`);
  const day = (on: string, attributes: Attributes = {}) =>
    element("date", { date: on, ...attributes }, words(dateText(on as CivilDate, language)));
  const heard =
    document.heardOn.length === 0
      ? p(words(decisionPage.notHeard[language]))
      : p(label("heardOnDays"), ...document.heardOn.flatMap((on, at) => [words(at === 0 ? "" : ", "), day(on)]));
  const corrected = `${decisionPage.corrects[language]}`
    .replace("{of}", () => correction?.of ?? "")
    .replace("{note}", () => correction?.note ?? "");
  return element(
    "header",
    {},
    p(words(noticePage.tribunal[language])),
    p(words(divisionNames[document.division]?.[language] ?? document.division)),
    p(element("docTitle", {}, words(decisionPage.title[language]))),
    p(label("citation"), element("neutralCitation", {}, words(document.citation))),
    ...(correction === null ? [] : [p(words(corrected))]),
    p(words(document.proceeding[language])),
    ...cases.map((one) =>
      p(
        element("docketNumber", {}, words(one.fileNumber)),
        words(" "),
        words(one.name),
        words(". "),
        words(one.determination[language]),
      ),
    ),
    heard,
    p(label("office"), words(document.office[language])),
    p(label("effectiveOn"), day(document.effectiveOn)),
    p(label("reasonsOn"), day(document.reasonsOn)),
    ...(document.wasOral ? [p(words(decisionPage.wasOral[language]))] : []),
  );
}

function body({ text, dissents, language }: DecisionDocument): Xml {
  let number = 0;
  const next = () => {
    number += 1;
    return number;
  };
  const sections = sectionCodes.flatMap((code) => {
    const blocks = text.sections.filter((one) => one.code === code).flatMap((one) => one.blocks);
    const filled = blocks.filter((block) => !isEmpty(block));
    if (filled.length === 0) return [];
    const heading = element("heading", {}, words(sectionHeadings[code][language]));
    const level = element("level", { eId: code }, heading, ...paragraphs(filled, code, next));
    return [element(parts[code], { eId: `${code}__part` }, level)];
  });
  // A judgment has a body, even one whose reasons are still to be written.
  const some = sections.length === 0 ? [element("introduction", { eId: "introduction__part" }, p())] : sections;
  const others = dissents.map((one, at) => {
    const id = `dissent_${at + 1}`;
    const heading = element("heading", {}, words(say(decisionPage.dissentOf, language, { name: one.name })));
    const blocks = one.text.sections.flatMap((section) => section.blocks).filter((block) => !isEmpty(block));
    const level = element("level", { eId: id }, heading, ...paragraphs(blocks, id, next));
    return element("motivation", { eId: `${id}__part` }, level);
  });
  return element("judgmentBody", {}, ...some, ...others);
}

function isEmpty(block: Block): boolean {
  const runs = "items" in block ? block.items.flat() : block.runs;
  return runs.every((run) => run.text.trim() === "");
}

interface Group {
  readonly number: number | null;
  readonly eId: string;
  readonly inside: Xml[];
}

/** A numbered paragraph holds the quotations and lists after it; headings stand between. */
function paragraphs(blocks: readonly Block[], section: string, next: () => number): readonly Xml[] {
  const all: (Xml | Group)[] = [];
  for (const [at, block] of blocks.entries()) {
    const eId = `${section}__block_${at + 1}`;
    if (block.type === "heading") {
      all.push(element("crossHeading", { eId }, ...inline(block.runs)));
      continue;
    }
    const last = all.at(-1);
    if (block.type === "paragraph") all.push({ number: next(), eId, inside: [p(...inline(block.runs))] });
    else if (typeof last === "object") last.inside.push(written(block, eId));
    else all.push({ number: null, eId, inside: [written(block, eId)] });
  }
  return all.map((one) => (typeof one === "object" ? paragraph(one) : one));
}

function paragraph({ number, eId, inside }: Group): Xml {
  const num = number === null ? [] : [element("num", {}, words(`[${number}]`))];
  const id = number === null ? `${eId}__para` : `para_${number}`;
  return element("paragraph", { eId: id }, ...num, element("content", { eId: `${id}__content` }, ...inside));
}

function written(block: Exclude<Block, { type: "heading" }>, eId: string): Xml {
  if (!("items" in block))
    return element("block", { name: "quotation", eId: `${eId}__quotation` }, ...inline(block.runs));
  const items = block.items.map((runs, at) => element("li", { eId: `${eId}__item_${at + 1}` }, ...inline(runs)));
  return element(block.type === "numbered-list" ? "ol" : "ul", { eId: `${eId}__list` }, ...items);
}

function inline(runs: readonly Run[]): readonly Xml[] {
  return runs.map(({ text, marks = [] }) => {
    let inside = words(text);
    if (marks.includes("italic")) inside = element("i", {}, inside);
    if (marks.includes("bold")) inside = element("b", {}, inside);
    return inside;
  });
}

function conclusions({ members }: DecisionDocument): Xml {
  const names = members.map((name, at) =>
    p(element("signature", {}, element("judge", { refersTo: `#${memberId(at)}` }, words(name)))),
  );
  return element("conclusions", {}, ...(names.length === 0 ? [p()] : names));
}
