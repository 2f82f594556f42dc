import { sql } from "kysely";
import { languageCalled } from "../../../kernel/languages.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { interpreterLanguages, languageCode, languageNamed } from "../../parties/index.ts";
import type { LanguageInUse } from "./contract.ts";

interface Counted {
  readonly language: string;
  readonly cases: number;
  readonly interpreters: number;
}

/** Languages that a case without a hearing to come needs, or that an interpreter speaks: those most waited for first. */
export async function languagesInUse(tx: Transaction): Promise<LanguageInUse[]> {
  const { rows } = await sql<Counted>`
    with needed as (
      select p.interpreter_language as language, count(distinct c.id)::int as n
      from cases c join case_parties p on p.case_id = c.id and p.left_at is null and p.interpreter_language is not null
      where c.finalized_on is null and not exists (select from hearing_cases hc join hearings h on h.id = hc.hearing_id
        and h.status = 'set' and h.starts_at > ${tx.now}::timestamptz where hc.case_id = c.id and hc.left_at is null)
      group by 1),
    spoken as (select language, count(distinct account_id)::int as n from interpreter_languages where ended_at is null group by 1)
    select language, coalesce(needed.n, 0) as cases, coalesce(spoken.n, 0) as interpreters
    from needed full join spoken using (language)`.execute(tx.db);
  const found = new Map<string, LanguageInUse>();
  for (const { language, cases, interpreters } of rows) {
    const { code, en, fr } = languageNamed(languageCode(language) ?? language);
    // What nobody could name is written in words on its case, and is no language that somebody could be added for.
    if (en === code) continue;
    const before = found.get(code);
    found.set(code, {
      code,
      en,
      fr,
      cases: cases + (before?.cases ?? 0),
      interpreters: interpreters + (before?.interpreters ?? 0),
    });
  }
  return [...found.values()].toSorted((a, b) => b.cases - a.cases || a.en.localeCompare(b.en));
}

/** The code of a language that is written by its name in one of the two languages, or by a code of it; else what was written. */
export function codeWritten(written: string, inUse: readonly LanguageInUse[]): string {
  const words = written.trim();
  const named = languageCalled(words, [...inUse, ...interpreterLanguages()]);
  if (named !== undefined) return named.code;
  const code = languageCode(words) ?? words;
  return languageNamed(code).en === code ? words : code;
}
