import { sql } from "kysely";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { AccountId, HearingId } from "../../../kernel/ids.ts";
import { dayWords, momentWords, timeWords } from "../../../kernel/moment-words.ts";
import type { CivilDate, CivilTime } from "../../../kernel/time.ts";
import { civilDateIn, civilTimeIn, utcOffsetText } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { authorizeOnCase, type CaseRow, hidesJoined, requirePersonsKnown } from "../../cases/index.ts";
import type { Told } from "../../notices/contract.ts";
import { recipientsIn } from "../../notices/index.ts";
import type { Preview, Sitting } from "../contract.ts";
import { fill } from "../domain/fill.ts";
import { resumed } from "../domain/whole-sitting.ts";
import { groundsOn } from "../rules/short-notice-grounds.ts";
import { type PreparedSitting, prepareSitting } from "../steps/prepare-sitting.ts";
import { hearingText } from "../text.ts";
import { heardTogether, settingSteps } from "./heard-together.ts";
import { sittingOf } from "./hearing-row.ts";
import { hearingToChange } from "./hearing-to-change.ts";
import { notThere } from "./not-there.ts";
import { partHeardSitting } from "./part-heard-sitting.ts";
import { requireNothingSigned } from "./require-nothing-signed.ts";
import { speaksAnother } from "./speaks-another.ts";
import { toldOn } from "./told-on.ts";

/**
 * What would happen, before an officer decides: the moment in words, everybody who will be told, the notice it gives.
 * @throws everything that setting or changing would refuse, apart from too short a notice, which it shows
 */
export async function previewHearing(
  tx: Transaction,
  of: { readonly caseId: string } | { readonly hearingId: string },
  sitting: Sitting,
): Promise<Preview> {
  const asked = await casesTo(tx, of);
  const { cases, leavesOutJoined } = asked;
  const prepared = await prepareSitting(tx, cases, resumed(sitting, asked.partHeard), asked.standing);
  const told: Recipients = [];
  for (const row of cases) told.push(...(await toldOn(tx, row)));
  const { zone } = prepared.office;
  return {
    moment: momentWords(sitting.on as CivilDate, prepared.startsAt, zone),
    ends: timeWords(civilTimeIn(prepared.endsAt, zone) satisfies CivilTime),
    startsAt: prepared.startsAt,
    utcOffset: utcOffsetText(prepared.startsAt, zone),
    office: { ...prepared.office.name },
    cases: cases.map((row) => ({ id: row.id, fileNumber: row.file_number, principal: row.principal_name })),
    members: prepared.people
      .filter((one) => one.role === "member")
      .sort((one, other) => Number(other.presides) - Number(one.presides))
      .map((one) => one.name),
    interpreter: prepared.people.find((one) => one.role === "interpreter")?.name ?? null,
    ministerCounsel: prepared.people.find((one) => one.role === "minister-counsel")?.name ?? null,
    recipients: told.map(({ accountId: _account, ...shown }) => shown),
    notice: noticeOf(cases, prepared),
    leavesOutJoined,
    warnings: await warningsOf(tx, asked, prepared, told),
  };
}

type Recipients = Awaited<ReturnType<typeof toldOn>>;

/** What stands in nobody's way and is better known before it is decided. */
async function warningsOf(
  tx: Transaction,
  { cases, standing, leavesOutJoined, partHeard }: Awaited<ReturnType<typeof casesTo>>,
  prepared: PreparedSitting,
  told: Recipients,
): Promise<Preview["warnings"]> {
  const caseIds = cases.map(({ id }) => id);
  return [
    ...(leavesOutJoined ? [hearingText.leavesOut] : []),
    ...(await busy(tx, told, prepared, standing?.id ?? null)),
    ...(await notThere(tx, caseIds, prepared, prepared)),
    ...(await speaksAnother(tx, prepared.people, prepared.sitting)),
    ...(await ministerNotOnCase(tx, cases, prepared)),
    ...(partHeard !== null && partHeard.memberId !== prepared.sitting.memberId ? [hearingText.beginsAgain] : []),
    ...letters(told, prepared),
    ...unreached(told),
    ...cases
      .filter((row) => !told.some((one) => one.fileNumber === row.file_number))
      .map((row) => fill(hearingText.nobody, { fileNumber: row.file_number })),
  ];
}

async function casesTo(tx: Transaction, of: { readonly caseId: string } | { readonly hearingId: string }) {
  if ("hearingId" in of) {
    const { row, cases } = await hearingToChange(tx, of.hearingId, "hearing.change", null);
    return { cases, standing: { id: row.id, sitting: sittingOf(row) }, leavesOutJoined: false, partHeard: null };
  }
  const asked = await authorizeOnCase(tx, "hearing.set", of.caseId);
  const cases = await heardTogether(tx, asked.id);
  settingSteps(cases, civilDateIn(tx.now, asked.office.zone));
  await requireNothingSigned(tx, cases);
  await requirePersonsKnown(tx, cases);
  const partHeard = await partHeardSitting(tx, asked.id);
  return { cases, standing: null, partHeard, leavesOutJoined: await hidesJoined(tx, asked.id, "only-open") };
}

function noticeOf(cases: readonly CaseRow[], { notice }: PreparedSitting): Preview["notice"] {
  if (notice === null) return null;
  const grounds = groundsOn(cases[0]?.division ?? "", notice.receivedOn);
  return {
    earliestOn: notice.due.dueOn,
    isShort: notice.isShort,
    steps: notice.due.steps.map((step) => ({ ...step })),
    source: { ...notice.source },
    grounds: grounds.map(({ code, name, source }) => ({ code, name: { ...name }, source: { ...source } })),
  };
}

/** The Minister's counsel on a case, if nobody was chosen among them, may be elsewhere: the officer should know. */
async function busy(
  tx: Transaction,
  told: readonly { readonly accountId: string | null }[],
  { startsAt, endsAt }: PreparedSitting,
  except: HearingId | null,
): Promise<Bilingual[]> {
  const ids = told.map((one) => one.accountId).filter((id) => id !== null);
  if (ids.length === 0) return [];
  const { rows } = await sql<{ name: string }>`
    select distinct k.name from hearings h join hearing_cases hc on hc.hearing_id = h.id
      join case_access a on a.case_id = hc.case_id and a.until_at is null and a.relation = 'minister'
      join accounts k on k.id = a.account_id
    where h.status = 'set' and h.starts_at < ${endsAt}::timestamptz and h.ends_at > ${startsAt}::timestamptz
      and h.id is distinct from ${except}::uuid and a.account_id = any(${ids}::uuid[]) order by k.name`.execute(tx.db);
  return rows.map(({ name }) => fill(hearingText.counselBusy, { name }));
}

/** The Minister may send anybody; whether they can read the case is another matter. */
async function ministerNotOnCase(
  tx: Transaction,
  cases: readonly CaseRow[],
  { people, sitting }: PreparedSitting,
): Promise<Bilingual[]> {
  const name = people.find((one) => one.role === "minister-counsel")?.name;
  if (name === undefined || sitting.ministerCounselId === null) return [];
  const on = await tx.db
    .selectFrom("case_access")
    .select("case_id")
    .where("account_id", "=", sitting.ministerCounselId as AccountId)
    .where("relation", "=", "minister")
    .where("until_at", "is", null)
    .where(
      "case_id",
      "in",
      cases.map((one) => one.id),
    )
    .execute();
  return cases
    .filter((row) => !on.some((one) => one.case_id === row.id))
    .map((row) => fill(hearingText.ministerNotOnCase, { name, fileNumber: row.file_number }));
}

function letters(told: readonly Told[], { notice }: PreparedSitting): Bilingual[] {
  const written = told.filter((one) => one.channel === "mail").map((one) => one.name);
  if (written.length === 0 || notice === null) return [];
  return [fill(hearingText.letters, { names: recipientsIn(written), day: dayWords(notice.receivedOn) })];
}

/** Whom nothing reaches as things stand: no address for a letter is known. */
function unreached(told: readonly Told[]): Bilingual[] {
  const noAddress = told.filter((one) => one.addressMissing).map((one) => one.name);
  return noAddress.length === 0 ? [] : [fill(hearingText.noAddress, { names: recipientsIn(noAddress) })];
}
