import type { AccountId, CaseId } from "../../../kernel/ids.ts";
import { dayWords } from "../../../kernel/moment-words.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { type CivilDate, civilDateIn, type Instant, parseInstant, type Zone } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import {
  type AuthorizedCase,
  authorizeOnCase,
  divisionNames,
  excludeMember,
  joinedIds,
  joinNewCases,
  lockCases,
  openFollowingCase,
  proceedingNames,
} from "../../cases/index.ts";
import { recordMet, recordTrigger, standingOn } from "../../deadlines/index.ts";
import { type AppealableDecision, appealableDecision, leaveMessage, partnersTold } from "../../decisions/index.ts";
import { issueNotice } from "../../notices/index.ts";
import { continueOn } from "../../representation/index.ts";
import { finishFiled, openTask } from "../../work/index.ts";
import type { NewAppeal } from "../contract.ts";
import { appealText } from "../text.ts";

/** A notice of appeal whose moment of receipt is read. */
type ReadAppeal = Omit<NewAppeal, "receivedAt"> & { readonly receivedAt: Instant };

export interface OpenedAppeal {
  readonly id: CaseId;
  readonly fileNumber: string;
}

/**
 * Opens the appeal of a decision from a notice of appeal that came in by any channel: a case of the Refugee Appeal
 * Division with the same people, at the registry of the same office (RAD Rules, r. 31), joined where the claims were
 * (r. 40). What runs from the notice begins: the record of the first division (r. 21), the appellant's record. A late notice
 * is received all the same: a member decides on it (r. 6).
 * @throws case-not-found, action-not-allowed, appeal-not-possible, appeal-opened-already, appeal-day-wrong,
 *   appeal-not-together
 */
export async function openAppeal(tx: Transaction, caseId: string, wanted: NewAppeal): Promise<readonly OpenedAppeal[]> {
  const asked = await authorizeOnCase(tx, "appeal.open", caseId);
  const receivedAt = parseInstant(wanted.receivedAt);
  if (receivedAt > tx.now) throw new Refused("appeal-day-wrong");
  const family: readonly string[] = await joinedIds(tx, asked.id);
  // Of two openings at once the second waits here for the first.
  await lockCases(tx, [asked.id, ...(wanted.together.filter((id) => family.includes(id)) as CaseId[])]);
  const opened: OpenedAppeal[] = [];
  for (const id of new Set([asked.id, ...wanted.together])) {
    const claim = await authorizeOnCase(tx, "appeal.open", id);
    if (claim.id !== asked.id && !family.includes(claim.id))
      throw new Refused("appeal-not-together", { fileNumber: claim.file_number });
    opened.push(await openOne(tx, claim, { ...wanted, receivedAt }));
  }
  await joinNewCases(
    tx,
    opened.map((one) => one.id),
  );
  for (const one of opened) await tell(tx, await authorizeOnCase(tx, "appeal.open", one.id), { ...wanted, receivedAt });
  return opened;
}

async function openOne(tx: Transaction, claim: AuthorizedCase, wanted: ReadAppeal): Promise<OpenedAppeal> {
  const decision = await requireAppealable(tx, claim, wanted);
  const { receivedAt } = wanted;
  const proceedingType = wanted.appellant === "person" ? "appeal" : "appeal-by-minister";
  const { caseId, fileNumber } = await openFollowingCase(tx, {
    of: claim,
    division: "RAD",
    proceedingType,
    appellant: wanted.appellant,
    receivedAt,
  });
  // Nobody hears the appeal of their own decision.
  await excludeMember(tx, caseId, decision.authorId as AccountId, "decided-before");
  const keepsMinister = wanted.appellant === "minister";
  await continueOn(tx, { from: claim.id, to: caseId, keepsCounsel: wanted.keepsCounsel, keepsMinister });
  const on = civilDateIn(receivedAt, claim.office.zone);
  const fact = { caseId, at: null, subjectId: decision.decisionId, source: "filing", replacesId: null } as const;
  await recordTrigger(tx, { ...fact, code: "notice-of-appeal-received", on });
  if (wanted.appellant === "person") await meetLimit(tx, claim, on);
  if (wanted.appellant === "person") await recordTrigger(tx, { ...fact, ...startOf(decision, claim.office.zone) });
  const appeal = await authorizeOnCase(tx, "appeal.open", caseId);
  if (wanted.appellant === "person") await meetLimit(tx, appeal, on);
  await askForRecord(tx, appeal);
  const side = wanted.appellant === "person" ? "party" : "minister";
  await finishFiled(tx, { caseId: claim.id, side }, "appeal-opened", "opened");
  for (const { partner } of partnersTold("RAD"))
    await leaveMessage(tx, {
      caseId,
      partner,
      kind: "notice-of-appeal",
      content: { fileNumber, claim: claim.file_number, receivedOn: on, appellant: wanted.appellant },
      documentId: null,
      sourceKey: `appeal:${caseId}`,
    });
  return { id: caseId, fileNumber };
}

/** What the appellant's record is counted from; while nobody knows of a receipt, the day that it cannot precede. */
const startOf = ({ receivedOn, releasedAt }: AppealableDecision, zone: Zone) =>
  receivedOn === null
    ? ({ code: "reasons-released", on: civilDateIn(parseInstant(releasedAt), zone) } as const)
    : ({ code: "reasons-received", on: receivedOn } as const);

/** The registry sends the record of the first division by the day that the rules give it. */
async function askForRecord(tx: Transaction, appeal: AuthorizedCase): Promise<void> {
  const { items } = await standingOn(tx, appeal);
  const limit = items.find((one) => one.rule.code === "rad-rpd-record");
  await openTask(tx, {
    queue: "records-to-send",
    caseId: appeal.id,
    subject: { kind: "appeal", id: appeal.id },
    officeId: appeal.office_id,
    division: "RAD",
    ...(limit === undefined ? {} : { dueOn: limit.dueOn }),
  });
}

/** The limit of the notice of appeal, on the claim as on the appeal, is met on the day of its receipt. */
async function meetLimit(tx: Transaction, theCase: AuthorizedCase, on: CivilDate): Promise<void> {
  const { items, earliest } = await standingOn(tx, theCase);
  const limit = [...items, ...earliest].find((one) => one.rule.code === "rad-notice-of-appeal" && one.state !== "met");
  if (limit === undefined) return;
  const { rule, trigger } = limit;
  await recordMet(tx, { caseId: theCase.id, ruleCode: rule.code, triggerId: trigger.id, metOn: on, subjectId: null });
}

/** @throws appeal-not-possible, appeal-opened-already, appeal-day-wrong */
async function requireAppealable(
  tx: Transaction,
  claim: AuthorizedCase,
  wanted: ReadAppeal,
): Promise<AppealableDecision> {
  const facts = { fileNumber: claim.file_number };
  const decision = claim.status === "decided" ? await appealableDecision(tx, claim.id) : null;
  // Each side appeals what went against it.
  const against = wanted.appellant === "person" ? "negative" : "positive";
  if (decision === null || decision.result !== against) throw new Refused("appeal-not-possible", facts);
  if (wanted.receivedAt < decision.releasedAt) throw new Refused("appeal-day-wrong");
  const open = await tx.db
    .selectFrom("case_links as l")
    .innerJoin("cases as c", "c.id", "l.to_case_id")
    .select("c.id")
    .where("l.from_case_id", "=", claim.id)
    .where("l.appellant", "=", wanted.appellant)
    .where("l.made_at", ">=", new Date(decision.releasedAt))
    .executeTakeFirst();
  if (open !== undefined) throw new Refused("appeal-opened-already", facts);
  return decision;
}

/** What completes the appeal is another thing for each side (RAD Rules, r. 3 and 9). */
const completed = {
  person: { afterwards: appealText.byPerson, afterwardsOnPaper: appealText.byPersonOnPaper },
  minister: { afterwards: appealText.byMinister },
} as const;

function tell(tx: Transaction, appeal: AuthorizedCase, wanted: ReadAppeal): Promise<unknown> {
  return issueNotice(tx, {
    caseId: appeal.id,
    kind: "appeal-received",
    subjectKey: `appeal:${appeal.id}`,
    facts: {
      fileNumber: appeal.file_number,
      division: divisionNames[appeal.division] ?? appeal.division,
      proceeding: proceedingNames[appeal.proceeding_type] ?? appeal.proceeding_type,
      ...completed[wanted.appellant],
      receivedOn: dayWords(civilDateIn(wanted.receivedAt, appeal.office.zone)),
    },
  });
}
