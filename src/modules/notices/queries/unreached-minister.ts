import { sql } from "kysely";
import type { Language } from "../../../kernel/bilingual.ts";
import type { CaseId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { ministersProceedings } from "../../cases/index.ts";

export interface UnreachedMinister {
  readonly language: Language;
  /** Somebody of the Minister's side has an account that was never used: an e-mail goes to it as well. */
  readonly byEmail: boolean;
}

/** The Minister, a party to the case, and nobody of that side has an account that is used; null otherwise. */
export async function unreachedMinister(tx: Transaction, caseId: CaseId): Promise<UnreachedMinister | null> {
  const { rows } = await sql<{ language: Language; accounts: number; used: number }>`
    select c.language, count(a.id)::int as accounts, count(a.id) filter (where a.first_signed_in_at is not null)::int as used
    from cases c left join case_access x on x.case_id = c.id and x.relation = 'minister' and x.until_at is null
      left join accounts a on a.id = x.account_id and a.closed_at is null
    where c.id = ${caseId} and (c.proceeding_type = any(${[...ministersProceedings]}::text[]) or x.case_id is not null)
    group by c.id`.execute(tx.db);
  const [row] = rows;
  return row === undefined || row.used > 0 ? null : { language: row.language, byEmail: row.accounts > 0 };
}
