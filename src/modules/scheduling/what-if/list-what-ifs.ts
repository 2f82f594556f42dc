import { type Bilingual, say, type TextValues } from "../../../kernel/bilingual.ts";
import { instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { divisionNames, languageNames, listOffices } from "../../cases/index.ts";
import { languageNamed } from "../../parties/index.ts";
import { whatIfRules } from "../rules/what-if-rules.ts";
import type { PlanFigures, Supposed, WhatIf } from "./contract.ts";
import { supposedText as text, weightNames } from "./text.ts";
import "../db.ts";
import "./db.ts";

/** What was supposed, by whom and when, and what it came to beside the run; the newest first. */
export async function listWhatIfs(tx: Transaction): Promise<WhatIf[]> {
  const rows = await tx.db
    .selectFrom("schedule_what_ifs as w")
    .innerJoin("schedule_runs as r", "r.id", "w.run_id")
    .innerJoin("accounts as a", "a.id", "w.asked_by")
    .selectAll("w")
    .select(["a.name", "r.ended_at as run_ended_at", "r.asked_at as run_asked_at"])
    .orderBy("w.asked_at", "desc")
    .orderBy("w.id", "desc")
    .execute();
  const offices = new Map((await listOffices(tx)).map((one) => [one.id as string, one.name]));
  return rows.map((row) => ({
    id: row.id,
    askedAt: instantOf(row.asked_at),
    askedBy: row.name,
    state: row.state,
    supposed: supposedWords(row.change, offices),
    ofRun: { id: row.run_id, endedAt: instantOf(row.run_ended_at ?? row.run_asked_at) },
    today: row.today === null ? null : named(row.today),
    result: row.result === null ? null : named(row.result),
    costsCompare: Object.keys(row.change.weights ?? {}).length === 0,
    lateAfterDays: whatIfRules.lateAfterDays,
  }));
}

const named = (figures: PlanFigures) => ({
  ...figures,
  languages: figures.languages.map((one) => ({
    ...one,
    language: one.language === null ? null : nameOf(one.language),
  })),
});

function nameOf(code: string): Bilingual {
  const { en, fr } = languageNamed(code);
  return { en, fr };
}

/** Each supposition as a sentence. */
function supposedWords(change: Supposed, offices: ReadonlyMap<string, Bilingual>): Bilingual[] {
  const both = (words: Bilingual, values: (language: "en" | "fr") => TextValues): Bilingual => ({
    en: say(words, "en", values("en")),
    fr: say(words, "fr", values("fr")),
  });
  const office = (id: string, language: "en" | "fr") => offices.get(id)?.[language] ?? id;
  return [
    ...(change.members ?? []).map((one) =>
      both(text.members, (language) => ({
        count: one.count,
        division: divisionNames[one.division]?.[language] ?? one.division,
        office: office(one.officeId, language),
        languages: one.languages.map((code) => languageNames[code]?.[language] ?? code).join(", "),
      })),
    ),
    ...(change.interpreters ?? []).map((one) =>
      both(text.interpreters, (language) => ({ count: one.count, language: nameOf(one.language)[language] })),
    ),
    ...(change.closed ?? []).map((one) =>
      both(text.closed, (language) => ({ office: office(one.officeId, language), from: one.from, to: one.to })),
    ),
    ...Object.entries(change.weights ?? {}).map(([name, weight]) =>
      both(text.weight, (language) => ({
        name: weightNames[name as keyof typeof weightNames][language],
        weight: String(weight),
      })),
    ),
    ...(change.virtualShare === undefined
      ? []
      : [both(text.virtualShare, () => ({ share: String(change.virtualShare) }))]),
  ];
}
