import { type RawBuilder, sql } from "kysely";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { languageNames, listOffices } from "../../cases/index.ts";
import { languageNamed } from "../../parties/index.ts";
import { divisions } from "../contract.ts";
import { ageingRuleOn } from "../rules/ageing-rules.ts";
import type { Wait } from "./contract.ts";
import { ageIn, isAged, isUndated } from "./undated.ts";
import "../db.ts";

const represented: Readonly<Record<string, Bilingual>> = {
  yes: { en: "With counsel", fr: "Avec conseil" },
  no: { en: "Without counsel", fr: "Sans conseil" },
};

const withoutInterpreter: Bilingual = { en: "Without interpreter", fr: "Sans interprète" };

/**
 * How long cases without a date have waited, by region, language, language interpreted, and with or without counsel. A sealed case is
 * counted for nobody.
 */
export async function listWaits(tx: Transaction) {
  const regions = Object.fromEntries((await listOffices(tx)).map((one) => [one.id, one.name]));
  const items: Wait[] = [];
  for (const [by, group] of groups) {
    const names: Readonly<Record<string, Bilingual>> =
      by === "region" ? regions : by === "represented" ? represented : languageNames;
    const nameOf = (key: string) =>
      by === "interpreted" ? interpretedName(key) : (names[key] ?? { en: key, fr: key });
    for (const row of await waitsBy(tx, group))
      items.push({
        by,
        group: nameOf(row.group),
        cases: Number(row.cases),
        medianDays: Number(row.median),
        longestDays: Number(row.longest),
        aged: Number(row.aged),
      });
  }
  const today = tx.now.slice(0, 10);
  const ages = divisions.map((division) => {
    const { afterDays, source } = ageingRuleOn(division, today);
    return { division, afterDays, source };
  });
  return { items, ages };
}

const groups: readonly (readonly [Wait["by"], RawBuilder<string>])[] = [
  ["region", sql<string>`c.office_id`],
  ["language", sql<string>`c.language`],
  [
    "interpreted",
    sql<string>`coalesce((select p.interpreter_language from case_parties p where p.case_id = c.id and p.left_at is null
      and p.interpreter_language is not null order by p.is_principal desc, p.interpreter_language limit 1), '')`,
  ],
  [
    "represented",
    sql<string>`case when exists (select from representations r where r.case_id = c.id and r.until_at is null)
      then 'yes' else 'no' end`,
  ],
];

async function waitsBy(tx: Transaction, group: RawBuilder<string>) {
  return tx.db
    .selectFrom("cases as c")
    .innerJoin("offices as o", "o.id", "c.office_id")
    .select((of) => [
      group.as("group"),
      of.fn.countAll<number>().as("cases"),
      sql<number>`percentile_disc(0.5) within group (order by ${ageIn(tx.now)})`.as("median"),
      sql<number>`max(${ageIn(tx.now)})`.as("longest"),
      sql<number>`count(*) filter (where ${isAged(tx.now)})`.as("aged"),
    ])
    .where(isUndated)
    .where(sql<boolean>`c.id not in (select s.case_id from sealed_cases s)`)
    .groupBy("group")
    .orderBy("longest", "desc")
    .execute();
}

function interpretedName(code: string): Bilingual {
  if (code === "") return withoutInterpreter;
  const { en, fr } = languageNamed(code);
  return { en, fr };
}
