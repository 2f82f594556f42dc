import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Bilingual, Language } from "../src/kernel/bilingual.ts";
import {
  type Lifecycle,
  lifecycles,
  openedMessages,
  openedNotices,
  openedTasks,
  proceedings,
  statuses,
  stepGuards,
  type Transition,
} from "../src/modules/cases/index.ts";
import { divisionNames } from "../src/modules/cases/text.ts";
import { deadlineRules } from "../src/modules/deadlines/index.ts";
import { roleNames } from "../src/modules/identity/text.ts";

/** `docs/lifecycles/`: each proceeding's steps, drawn and listed, from the very tables that decide them. */
const folder = path.resolve(import.meta.dirname, "../docs/lifecycles");

const words = {
  en: {
    intro:
      "Made from the product’s own tables by `node tools/lifecycle-documents.ts --write`; a test fails when it is out of date.",
    other: "En français",
    received: (from: string | null, to: string | null) =>
      from === null
        ? "For files received from a day that no order has fixed yet"
        : `For files received from ${from}${to === null ? "" : ` to ${to}`}`,
    road: "The way to a decision",
    ends: "Other ends, and what takes a file up again",
    steps: "Every step",
    head: ["Step", "From → to", "Who", "By", "What must be so", "What it opens", "Source"],
    by: {
      officer: "a step on the file",
      hearing: "the hearing’s command",
      decision: "the decision’s command",
      partner: "a partner’s message, or an officer who records it",
      clock: "a time limit that passed",
    },
    days: "from",
    opening: "Opening the file opens",
    nothing: "–",
    colon: ":",
    separator: ";",
  },
  fr: {
    intro:
      "Produit à partir des tables mêmes du produit par `node tools/lifecycle-documents.ts --write`; un test échoue quand ce document n’est plus à jour.",
    other: "In English",
    received: (from: string | null, to: string | null) =>
      from === null
        ? "Pour les dossiers reçus à compter d’un jour qu’aucun décret n’a encore fixé"
        : `Pour les dossiers reçus à compter du ${from}${to === null ? "" : `, jusqu’au ${to}`}`,
    road: "Le chemin vers une décision",
    ends: "Les autres fins, et ce qui fait reprendre un dossier",
    steps: "Toutes les étapes",
    head: ["Étape", "De → à", "Qui", "Par", "Ce qui doit être vrai", "Ce qu’elle ouvre", "Source"],
    by: {
      officer: "une étape au dossier",
      hearing: "la commande de l’audience",
      decision: "la commande de la décision",
      partner: "un message d’un partenaire, ou l’agent qui le consigne",
      clock: "un délai expiré",
    },
    days: "à compter du",
    opening: "L’ouverture du dossier ouvre",
    nothing: "–",
    colon: "\u00a0:",
    separator: ";",
  },
} as const;

const onTheRoad: ReadonlySet<string> = new Set([
  "move",
  "set",
  "cancel",
  "postpone",
  "hear",
  "hear-part",
  "miss",
  "decide",
  "dismiss",
  "send-back",
]);
const isOnRoad = (row: Transition): boolean => onTheRoad.has(row.act) && row.from !== "suspended";

const idOf = (status: string): string => status.replaceAll("-", "_");
/** In a diagram a colon or a semicolon ends a label. */
const label = (text: string): string => text.replace(/\u00a0?[:;]/g, ",");

/** One arrow for all steps between two statuses. */
function diagram(rows: readonly Transition[], first: string | null, language: Language): string {
  const named = [...new Set(rows.flatMap((row) => [row.from, row.to]))];
  const arrows = new Map<string, Set<string>>();
  for (const row of rows) {
    const arrow = `${idOf(row.from)} --> ${idOf(row.to)}`;
    arrows.set(arrow, (arrows.get(arrow) ?? new Set()).add(label(row.name[language])));
  }
  return [
    "```mermaid",
    "stateDiagram-v2",
    ...named.map((status) => `  state "${statuses[status].name[language]}" as ${idOf(status)}`),
    ...(first === null ? [] : [`  [*] --> ${idOf(first)}`]),
    ...[...arrows].map(([arrow, names]) => `  ${arrow} : ${[...names].join(" / ")}`),
    ...named.filter((status) => statuses[status].final).map((status) => `  ${idOf(status)} --> [*]`),
    "```",
  ].join("\n");
}

const limitNames = new Map(deadlineRules.map((rule) => [rule.code, rule.what]));

function opened({ opens }: Pick<Transition, "opens">, language: Language): string {
  const names: readonly (Bilingual | undefined)[] = [
    ...opens.deadlines.map((code) => limitNames.get(code)),
    ...opens.tasks.map((code) => openedTasks[code].name),
    ...opens.notices.map((code) => openedNotices[code]),
    ...opens.messages.map((code) => openedMessages[code]),
  ];
  const { nothing, separator } = words[language];
  return names.length === 0 ? nothing : names.map((name) => name?.[language]).join(`${separator} `);
}

function stepRow(row: Transition, language: Language): string {
  const { by, days, nothing, separator } = words[language];
  const status = (code: Transition["from"]) => statuses[code].name[language];
  const since = row.effectiveFrom === null ? "" : ` (${days} ${row.effectiveFrom})`;
  const cells = [
    `${row.name[language]}${since}<br>\`${row.code}\``,
    `${status(row.from)} → ${status(row.to)}`,
    row.roles.map((role) => roleNames[role][language]).join(", "),
    by[row.by],
    row.guards.map((code) => stepGuards[code].name[language]).join(`${separator} `) || nothing,
    opened(row, language),
    row.source[language],
  ];
  return `| ${cells.join(" | ")} |`;
}

function regimeText(table: Lifecycle, language: Language): string {
  const { received, road, ends, steps, head, opening, colon } = words[language];
  return [
    `## ${received(table.effectiveFrom, table.effectiveTo)}`,
    `${table.source[language]}.`,
    `${opening}${colon} ${opened(table, language)}.`,
    `### ${road}`,
    diagram(table.transitions.filter(isOnRoad), table.first, language),
    `### ${ends}`,
    diagram(
      table.transitions.filter((row) => !isOnRoad(row)),
      null,
      language,
    ),
    `### ${steps}`,
    [
      `| ${head.join(" | ")} |`,
      `|${head.map(() => "---").join("|")}|`,
      ...table.transitions.map((row) => stepRow(row, language)),
    ].join("\n"),
  ].join("\n\n");
}

function documentOf(proceeding: (typeof proceedings)[number], language: Language): string {
  const { intro, other } = words[language];
  const division = divisionNames[proceeding.division]?.[language] ?? proceeding.division;
  return `${[
    `# ${division}${words[language].colon} ${proceeding.name[language]}`,
    `[${other}](${fileOf(proceeding.code, language === "en" ? "fr" : "en")}). ${intro}`,
    ...lifecycles.filter((one) => one.proceeding === proceeding.code).map((one) => regimeText(one, language)),
  ].join("\n\n")}\n`;
}

const fileOf = (proceeding: string, language: Language): string =>
  language === "en" ? `${proceeding}.md` : `${proceeding}.fr.md`;

/** Each document with the name of its file. */
export function lifecycleDocuments(): ReadonlyMap<string, string> {
  return new Map(
    proceedings.flatMap((one) =>
      (["en", "fr"] as const).map((language) => [fileOf(one.code, language), documentOf(one, language)] as const),
    ),
  );
}

if (process.argv.includes("--write")) {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of lifecycleDocuments()) writeFileSync(path.join(folder, name), text);
}
