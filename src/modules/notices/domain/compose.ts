import { type Bilingual, languages, say, type TextValues } from "../../../kernel/bilingual.ts";
import type { NoticeContent, NoticeFacts } from "../contract.ts";
import type { NoticeKind } from "../rules/notice-kind.ts";

/**
 * The words of a notice with its facts in their places, in both languages, for the portal and for a letter. A row or a
 * paragraph that names an optional fact which this notice does not have is left out. A fact that is said otherwise to
 * somebody without an account has a second form, `…OnPaper`.
 * @throws Error (a bug) when a fact that the kind needs is missing
 */
export function compose(kind: NoticeKind, facts: NoticeFacts): NoticeContent {
  for (const name of kind.needs)
    if (facts[name] === undefined) throw new Error(`A notice ${kind.code} needs the fact "${name}"`);
  const onPaper = { ...facts };
  for (const [name, fact] of Object.entries(facts))
    if (name.endsWith(paper)) onPaper[name.slice(0, -paper.length)] = fact;
  return {
    title: fill(kind.title, facts),
    ...said(kind.paragraphs, kind, facts),
    onPaper: said(kind.onPaper ?? kind.paragraphs, kind, onPaper),
  };
}

const paper = "OnPaper";

function said(paragraphs: readonly Bilingual[], kind: NoticeKind, facts: NoticeFacts) {
  const has = (text: Bilingual) => namesIn(text).every((name) => facts[name] !== undefined);
  return {
    paragraphs: paragraphs.filter(has).map((text) => fill(text, facts)),
    rows: kind.rows
      .filter((row) => facts[row.fact] !== undefined)
      .map((row) => ({ label: row.label, value: fill({ en: `{${row.fact}}`, fr: `{${row.fact}}` }, facts) })),
  };
}

function fill(text: Bilingual, facts: NoticeFacts): Bilingual {
  return { en: say(text, "en", valuesIn(facts, "en")), fr: say(text, "fr", valuesIn(facts, "fr")) };
}

function valuesIn(facts: NoticeFacts, language: (typeof languages)[number]): TextValues {
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [name, typeof fact === "string" ? fact : fact[language]]),
  );
}

/** The facts that a text names. Both languages must name the same ones: a test holds every kind to it. */
export function namesIn(text: Bilingual): string[] {
  return languages
    .flatMap((language) => [...text[language].matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ""))
    .filter((name, at, all) => all.indexOf(name) === at);
}
