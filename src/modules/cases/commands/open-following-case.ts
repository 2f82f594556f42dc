import { sql } from "kysely";
import { type CaseId, newId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { type CivilDate, civilDateIn, type Instant } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { fileNumber, seriesOf } from "../domain/file-number.ts";
import type { AuthorizedCase } from "../queries/authorize-on-case.ts";
import { proceedingOf } from "../rules/proceedings.ts";
import { nextInSeries } from "../steps/next-in-series.ts";
import "../db.ts";

export interface FollowingCase {
  readonly of: AuthorizedCase;
  readonly division: "RAD";
  readonly proceedingType: string;
  readonly appellant: "person" | "minister";
  readonly receivedAt: Instant;
}

/**
 * Opens a case that follows from another, in the caller's transaction: the same people, language and office, a number of
 * its own, and the link between the two. The appeal of a sealed case is sealed like it.
 * @throws proceeding-unknown
 */
export async function openFollowingCase(
  tx: Transaction,
  { of, division, proceedingType, appellant, receivedAt }: FollowingCase,
): Promise<{ readonly caseId: CaseId; readonly fileNumber: string }> {
  const proceeding = proceedingOf(division, proceedingType);
  if (proceeding === undefined) throw new Refused("proceeding-unknown");
  const receivedOn = civilDateIn(receivedAt, of.office.zone);
  const caseId = newId<CaseId>();
  const series = seriesOf(division, of.office.registryLetter, receivedOn);
  const number = fileNumber(series, await nextInSeries(tx, series));
  await writeLike(tx, of, { caseId, number, division, proceedingType, receivedAt, receivedOn });
  await sql`insert into case_parties (case_id, person_id, role, is_principal, language, interpreter_language, interpreter_dialect, joined_at)
    select ${caseId}, person_id, ${proceeding.partyRole}, is_principal, language, interpreter_language, interpreter_dialect, ${tx.now}
    from case_parties where case_id = ${of.id} and left_at is null`.execute(tx.db);
  await link(tx, of.id, caseId, appellant);
  await sql`select greffe.seal_as(${caseId}::uuid, ${of.id}::uuid)`.execute(tx.db);
  await append(tx, {
    chain: { caseId },
    type: "case-opened",
    payload: { fileNumber: number, division, proceedingType, officeId: of.office_id },
  });
  await tx.addJob("after-case-opened", { caseId });
  await append(tx, { chain: { caseId: of.id }, type: "appeal-opened", payload: { appealId: caseId, appellant } });
  return { caseId, fileNumber: number };
}

interface Numbered extends Pick<FollowingCase, "division" | "proceedingType" | "receivedAt"> {
  readonly caseId: CaseId;
  readonly number: string;
  readonly receivedOn: CivilDate;
}

/** A case like the one that it follows from, with a number and a day of receipt of its own. */
async function writeLike(tx: Transaction, of: AuthorizedCase, own: Numbered): Promise<void> {
  await tx.db
    .insertInto("cases")
    .values({
      id: own.caseId,
      division: own.division,
      proceeding_type: own.proceedingType,
      file_number: own.number,
      office_id: of.office_id,
      status: "received",
      language: of.language,
      claim_type: of.claim_type,
      origin: of.origin,
      country: of.country,
      principal_name: of.principal_name,
      principal_sort: of.principal_sort,
      received_at: own.receivedAt,
      received_on: own.receivedOn,
      opened_at: tx.now,
      finalized_on: null,
    })
    .execute();
}

async function link(tx: Transaction, from: CaseId, to: CaseId, appellant: FollowingCase["appellant"]): Promise<void> {
  await tx.db
    .insertInto("case_links")
    .values({
      from_case_id: from,
      to_case_id: to,
      kind: "appeal-of",
      appellant,
      made_at: tx.now,
      made_by: tx.actor.accountId,
    })
    .execute();
}
