import { type RawBuilder, sql } from "kysely";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { languageNames, listOffices } from "../../cases/index.ts";
import { divisions } from "../contract.ts";
import { ageingRuleOn } from "../rules/ageing-rules.ts";
import type { Wait } from "./contract.ts";
import { ageIn, isAged, isUndated } from "./undated.ts";
import "../db.ts";

const represented: Readonly<Record<string, Bilingual>> = {
  yes: { en: "With counsel", fr: "Avec conseil" },
  no: { en: "Without counsel", fr: "Sans conseil" },
};

/** How long files without a date have waited, by region, language, and with or without counsel; of those that the reader sees. */
export async function listWaits(tx: Transaction) {
  const regions = Object.fromEntries((await listOffices(tx)).map((one) => [one.id, one.name]));
  const named: Readonly<Record<string, Bilingual>> = { ...languageNames, ...represented, ...regions };
  const groups: readonly (readonly [Wait["by"], RawBuilder<string>])[] = [
    ["region", sql<string>`c.office_id`],
    ["language", sql<string>`c.language`],
    [
      "represented",
      sql<string>`case when exists (select from representations r where r.case_id = c.id and r.until_at is null)
        then 'yes' else 'no' end`,
    ],
  ];
  const items: Wait[] = [];
  for (const [by, group] of groups) {
    const rows = await tx.db
      .selectFrom("cases as c")
      .innerJoin("offices as o", "o.id", "c.office_id")
      .select((of) => [
        group.as("group"),
        of.fn.countAll<number>().as("files"),
        sql<number>`percentile_disc(0.5) within group (order by ${ageIn(tx.now)})`.as("median"),
        sql<number>`max(${ageIn(tx.now)})`.as("longest"),
        sql<number>`count(*) filter (where ${isAged(tx.now)})`.as("aged"),
      ])
      .where(isUndated)
      .groupBy("group")
      .orderBy("longest", "desc")
      .execute();
    for (const row of rows)
      items.push({
        by,
        group: named[row.group] ?? { en: row.group, fr: row.group },
        files: Number(row.files),
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
