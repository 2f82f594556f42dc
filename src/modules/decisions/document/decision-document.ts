import type { Language } from "../../../kernel/bilingual.ts";
import { say, sayCount } from "../../../kernel/bilingual.ts";
import type { Json } from "../../../kernel/canonical-json.ts";
import { type CivilDate, dateText, type Instant } from "../../../kernel/time.ts";
import { typeset } from "../../../platform/typeset/typeset.ts";
import { divisionNames, languageNames } from "../../cases/text.ts";
import { noticePage } from "../../notices/text.ts";
import type { DecisionDocument } from "../domain/decision-text.ts";
import { numberedIn } from "../domain/numbered-paragraphs.ts";
import { decisionTemplate } from "./decision-template.ts";
import { withNoBreakSpaces } from "./no-break-spaces.ts";
import { decisionPage, roleWords } from "./page-text.ts";
import { printedSections } from "./printed-sections.ts";

interface Particular {
  readonly label: string;
  readonly values: readonly string[];
}

/**
 * Written reasons as a PDF in the language in which they were written: tagged (PDF/UA-1) and for the archive (PDF/A-2a).
 * The same decision at the same moment gives the same bytes.
 */
export function typesetDecision(document: DecisionDocument, at: Instant): Promise<Buffer> {
  const { language } = document;
  const title = `${decisionPage.title[language]}, ${document.citation}`;
  return typeset(decisionTemplate, pageOf(document), { language, title, at, archival: true });
}

function pageOf(document: DecisionDocument): Json {
  const { language } = document;
  return {
    tribunal: noticePage.tribunal[language],
    division: divisionNames[document.division]?.[language] ?? document.division,
    title: decisionPage.title[language],
    citation: document.citation,
    page: decisionPage.page[language],
    runningHead: runningHead(document),
    correction: correctionLine(document),
    translation: translationLine(document),
    columns: [decisionPage.item[language], decisionPage.information[language]],
    particulars: particulars(document).map(({ label, values }) => ({ label, values: [...values] })),
    persons: personsTable(document),
    note: document.wasOral ? decisionPage.wasOral[language] : "",
    enclosed: enclosedLine(document),
    sections: printedSections(document.text, language),
    members: document.members.map((name) => ({ name, title: titleOf(document, name) })),
    dissents: dissents(document),
    signedOn: `${decisionPage.reasonsOn[language]}${colon(language)}${day(document.reasonsOn, language)}`,
  };
}

function titleOf({ dissents: of, language }: DecisionDocument, name: string): string {
  const title = sayCount(roleWords.member, language, 1);
  return of.some((one) => one.name === name) ? say(decisionPage.dissenting, language, { title }) : title;
}

/** After the reasons of the panel, their paragraphs numbered on. */
function dissents({ dissents: of, text, language }: DecisionDocument): Json {
  let number = numberedIn(text);
  return of.map((one) => {
    const sections = printedSections(one.text, language, number);
    number += numberedIn(one.text);
    return { heading: say(decisionPage.dissentOf, language, { name: one.name }), sections };
  });
}

const writtenIn = ({ translation, language }: DecisionDocument): Language => translation?.from ?? language;

/** A family of ten would fill the head of the page. */
function runningHead({ cases, language }: DecisionDocument): string {
  const numbers = cases.map((one) => one.fileNumber);
  if (numbers.length <= 4) return numbers.join(", ");
  return say(decisionPage.andOthers, language, { first: numbers[0] ?? "", count: numbers.length - 1 });
}

const colon = (language: Language) => (language === "fr" ? "\u00a0: " : ": ");
const day = (on: string, language: Language) => dateText(on as CivilDate, language);

function correctionLine({ correction, language }: DecisionDocument): string {
  if (correction === null) return "";
  return withNoBreakSpaces(say(decisionPage.corrects, language, { ...correction }), language);
}

/** What it is, so that nobody takes it for the words that the member signed. */
function translationLine({ translation, language }: DecisionDocument): string {
  if (translation === null) return "";
  const { from, translator } = translation;
  const words = from === "fr" ? decisionPage.translatedFromFrench : decisionPage.translatedFromEnglish;
  return withNoBreakSpaces(say(words, language, { translator }), language);
}

function enclosedLine({ enclosed, translation, language }: DecisionDocument): string {
  if (enclosed === null) return "";
  // In groups, so that the line can end between them.
  const hash = enclosed.hash.replaceAll(/(.{16})(?=.)/g, "$1 ");
  const [asIs, converted] =
    translation === null
      ? [decisionPage.enclosed, decisionPage.enclosedWord]
      : [decisionPage.enclosedTranslation, decisionPage.enclosedWordTranslation];
  return say(enclosed.isConverted ? converted : asIs, language, { pages: enclosed.pages, hash });
}

/** Several persons stand in a table; one stands among the particulars. */
function personsTable({ cases, language }: DecisionDocument): Json {
  const { fileNumber, person, determination, persons, clientId } = decisionPage;
  const named = (one: DecisionDocument["cases"][number]) =>
    one.clientId === null ? one.name : `${one.name}\n${clientId[language]}${colon(language)}${one.clientId}`;
  return {
    title: persons[language],
    columns: [fileNumber[language], person[language], determination[language]],
    rows: cases.length < 2 ? [] : cases.map((one) => [one.fileNumber, named(one), one.determination[language]]),
  };
}

function particulars(document: DecisionDocument): readonly Particular[] {
  const { language } = document;
  const row = (label: keyof typeof decisionPage, ...values: readonly string[]): Particular => ({
    label: decisionPage[label][language],
    values,
  });
  const people = (role: keyof typeof roleWords, names: readonly string[]): Particular[] =>
    names.length === 0 ? [] : [{ label: sayCount(roleWords[role], language, names.length), values: names }];
  const [only] = document.cases.length === 1 ? document.cases : [];
  const one = only === undefined ? [] : [row("fileNumber", only.fileNumber), row("person", only.name)];
  const days = document.heardOn.map((on) => day(on, language));
  return [
    row("citation", document.citation),
    ...one,
    ...(only === undefined || only.clientId === null ? [] : [row("clientId", only.clientId)]),
    row("proceeding", document.proceeding[language]),
    ...(only === undefined ? [] : [row("determination", only.determination[language])]),
    days.length === 0
      ? row("hearing", decisionPage.notHeard[language])
      : row(days.length === 1 ? "heardOn" : "heardOnDays", ...days),
    row("office", document.office[language]),
    row("effectiveOn", day(document.effectiveOn, language)),
    row("reasonsOn", day(document.reasonsOn, language)),
    row("language", languageNames[writtenIn(document)]?.[language] ?? language),
    ...people("member", document.members),
    ...people("counsel", document.counsel),
    ...people("designatedRepresentative", document.designatedRepresentatives),
    ...people("ministerCounsel", document.ministerCounsel),
  ];
}
