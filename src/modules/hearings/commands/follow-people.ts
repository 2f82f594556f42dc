import { sql } from "kysely";
import type { CaseId } from "../../../kernel/ids.ts";
import { instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { authorizeOnCase } from "../../cases/index.ts";
import { finishTasks, openTask } from "../../work/index.ts";
import { personAs, type SittingPerson, samePerson } from "../domain/sitting-people.ts";
import { appearingPerson } from "../queries/appearing-person.ts";
import { counselOfRecord, representativesOn } from "../queries/counsel-of-record.ts";
import { type HearingRow, hearingQuery, sittingOf } from "../queries/hearing-row.ts";
import { isOf, sittingsElsewhere } from "../queries/require-free.ts";
import { standingPeople } from "../queries/standing-people.ts";
import { tellCalendars } from "../steps/write-hearing.ts";
import { addPerson, duringOf, leavePeople } from "../steps/write-people.ts";

const follows: ReadonlySet<string> = new Set(["counsel", "designated-representative"]);

/**
 * Counsel came on the case or left it while a hearing is set, or somebody acts for a person from now on: they are at the
 * hearing, or no longer. Whoever is at another sitting then is written down as such: the hearing stands, and an officer
 * sees it. Safe to repeat.
 */
export async function followPeople(tx: Transaction, caseId: CaseId): Promise<void> {
  const hearings = await hearingQuery(tx)
    .where("h.status", "=", "set")
    .where("h.starts_at", ">", sql<Date>`${tx.now}::timestamptz`)
    .where(
      sql<boolean>`exists (select from hearing_cases hc where hc.hearing_id = h.id and hc.case_id = ${caseId} and hc.left_at is null)`,
    )
    .execute();
  for (const hearing of hearings) await followAt(tx, hearing, caseId);
  await followStanding(tx, caseId, hearings.length > 0);
}

/** A scheduling officer has a hearing whose counsel may not act, until they may again, somebody else does, or it is not held. */
async function followStanding(tx: Transaction, caseId: CaseId, hasHearingToCome: boolean): Promise<void> {
  if (!hasHearingToCome || !(await isCounselSuspended(tx, caseId)))
    return finishTasks(tx, caseId, "counsel-access-restored", "counsel-may-act");
  const theCase = await authorizeOnCase(tx, "hearing.view", caseId);
  const subject = { kind: "case", id: theCase.id };
  const { office_id: officeId, division } = theCase;
  await openTask(tx, { queue: "counsel-suspended", caseId: theCase.id, subject, officeId, division });
}

async function isCounselSuspended(tx: Transaction, caseId: CaseId): Promise<boolean> {
  const rows = await tx.db
    .selectFrom("representations as r")
    .innerJoin("counsels as k", "k.id", "r.counsel_id")
    .select("r.id")
    .where("r.case_id", "=", caseId)
    .where("r.until_at", "is", null)
    .where("r.scope", "<>", "documents-only")
    .where("k.standing", "in", ["suspended", "revoked"])
    .limit(1)
    .execute();
  return rows.length > 0;
}

async function followAt(tx: Transaction, hearing: HearingRow, caseId: CaseId): Promise<void> {
  const when = { startsAt: instantOf(hearing.starts_at), endsAt: instantOf(hearing.ends_at) };
  const wanted = await wantedOn(tx, hearing, caseId);
  const standing = (await standingPeople(tx, hearing.id, when)).filter(
    (row) => row.caseId === caseId && follows.has(row.role),
  );
  const leaving = standing.filter((row) => !wanted.some((one) => samePerson(row, one)));
  await leavePeople(tx, hearing.id, { ids: leaving.map((row) => row.id) });
  await tellCalendars(tx, hearing.id);
  const coming = wanted.filter((one) => !standing.some((row) => samePerson(row, one)));
  const elsewhere = await sittingsElsewhere(tx, coming, when, hearing.id);
  for (const one of coming) {
    const state = elsewhere.some((row) => isOf(row, one)) ? "elsewhere" : "set";
    await addPerson(tx, hearing.id, one, { during: duringOf(when), state });
  }
}

/** Counsel of record, or who appears in their place, and who acts for somebody. */
async function wantedOn(tx: Transaction, hearing: HearingRow, caseId: CaseId): Promise<readonly SittingPerson[]> {
  const { appearing } = sittingOf(hearing);
  const people: SittingPerson[] = [];
  for (const counsel of await counselOfRecord(tx, [caseId])) {
    const instead = appearing.find((one) => one.counselId === counsel.counselId);
    people.push(
      instead === undefined
        ? personAs("counsel", counsel.name, "/sitting/appearing", counsel)
        : await appearingPerson(tx, counsel, instead, "/sitting/appearing"),
    );
  }
  for (const { name, ...of } of await representativesOn(tx, [caseId]))
    people.push(personAs("designated-representative", name, "/sitting", of));
  return people;
}
