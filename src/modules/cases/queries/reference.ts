import { sourceFor } from "../../../kernel/rule-source.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { countries, interpreterLanguages, regulators } from "../../parties/index.ts";
import type { Reference } from "../contract.ts";
import { claimTypes } from "../rules/claim-types.ts";
import { proceedings } from "../rules/proceedings.ts";
import { statuses } from "../rules/statuses.ts";
import { divisionNames, named, partyRoleNames } from "../text.ts";
import { listOffices } from "./offices.ts";

const standing = (row: { readonly effectiveTo: string | null }, today: string) =>
  row.effectiveTo === null || today <= row.effectiveTo;

/** What forms choose from, named in both languages: only the rows that speak today. */
export async function reference(tx: Transaction): Promise<Reference> {
  const today = tx.now.slice(0, 10);
  return {
    divisions: Object.keys(divisionNames).map((code) => named(code, divisionNames)),
    proceedings: proceedings
      .filter((row) => standing(row, today))
      .map((row) => ({
        code: row.code,
        ...row.name,
        division: row.division,
        partyRole: named(row.partyRole, partyRoleNames),
      })),
    claimTypes: claimTypes
      .filter((row) => standing(row, today))
      .map((row) => ({
        code: row.code,
        ...row.name,
        divisions: [...row.divisions],
        source: sourceFor(tx.actor, row.source),
      })),
    statuses: Object.entries(statuses).map(([code, status]) => ({ code, ...status.name, final: status.final })),
    offices: (await listOffices(tx)).map(({ id, name, zone }) => ({ id, name: { ...name }, zone })),
    countries: [...countries()],
    interpreterLanguages: interpreterLanguages().map((one) => ({ ...one, dialects: [...one.dialects] })),
    regulators: regulators
      .filter((row) => standing(row, today))
      .map((row) => ({ code: row.code, ...row.name, kinds: [...row.kinds] })),
  };
}
