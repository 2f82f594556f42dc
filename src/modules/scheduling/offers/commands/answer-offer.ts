import { type Selectable, sql } from "kysely";
import type { Bilingual } from "../../../../kernel/bilingual.ts";
import type { AccountId } from "../../../../kernel/ids.ts";
import { Refused } from "../../../../kernel/refusal.ts";
import { type Instant, instantOf } from "../../../../kernel/time.ts";
import type { Transaction } from "../../../../platform/database/store.ts";
import { append } from "../../../audit/index.ts";
import { finishTasks } from "../../../work/index.ts";
import type { ScheduleProposalsTable } from "../../db.ts";
import type { ReadCalendars } from "../../queries/read-snapshot.ts";
import { endProposal } from "../../steps/end-proposals.ts";
import { fieldTexts } from "../../text.ts";
import type { Answer } from "../contract.ts";
import type { HearingOffersTable } from "../db.ts";
import { moveProposal } from "../move-proposal.ts";
import { casesOfOffer } from "../queries/cases-of-offer.ts";
import { counselToAsk } from "../queries/counsel-to-ask.ts";
import { lockProposalOf } from "../queries/lock-proposal.ts";
import { isStillFree } from "../queries/other-dates.ts";
import { tellMoveRefused } from "../tell-move-refused.ts";
import { withdrawOffers } from "../withdraw-offers.ts";
import { settleOffers } from "./settle-offers.ts";

type OfferRow = Selectable<HearingOffersTable>;
type ProposalRow = Selectable<ScheduleProposalsTable>;

/**
 * Counsel's answer to an offered date, from the portal (`by`: who answered) or by the link of the e-mail (`by`: null). The
 * caller has found that the offer is theirs. Runs as the tribunal itself: what follows is nobody's own act. Safe to repeat: the same
 * answer again, such as after a connection that broke, changes nothing.
 * @throws hearing-offer-not-found, hearing-offer-answered, hearing-offer-not-counsel, hearing-offer-hearing-set,
 *   hearing-offer-superseded, hearing-offer-lapsed, hearing-offer-date-taken, hearing-offer-other-date, hearing-offer-words-wanted
 */
export async function answerOffer(
  tx: Transaction,
  read: ReadCalendars,
  offerId: string,
  given: { readonly answer: Answer; readonly by: AccountId | null },
): Promise<void> {
  const { offer, proposal } = await lockOffer(tx, offerId);
  const { answer, by } = given;
  if (isAnsweredSo(offer, answer)) return;
  await requireOpen(tx, offer, proposal);
  if (answer.answer === "accept") {
    await keepAnswer(tx, offer, { state: "accepted", by });
    return settleOffers(tx, read, proposal.id);
  }
  if (answer.answer === "choose") {
    await choose(tx, read, { offer, proposal, by }, answer.startsAt ?? "");
    return settleOffers(tx, read, proposal.id);
  }
  const { reason, words } = whyOf(answer);
  if (reason === null) throw wordsWanted("/reason", fieldTexts.reason);
  if (reason === "other" && words === null) throw wordsWanted("/words", fieldTexts.words);
  await keepAnswer(tx, offer, { state: "refused", by, reason, words });
  await endProposal(tx, proposal.id, { state: "refused", code: "counsel-refused" });
  if (proposal.moves_hearing_id !== null) await tellMoveRefused(tx, proposal);
}

function isAnsweredSo(offer: OfferRow, answer: Answer): boolean {
  if (answer.answer === "accept") return offer.state === "accepted";
  if (answer.answer === "choose")
    return offer.state === "moved" && offer.chosen_at?.getTime() === Date.parse(answer.startsAt ?? "");
  const { reason, words } = whyOf(answer);
  return offer.state === "refused" && offer.reason === reason && offer.words === words;
}

const whyOf = (answer: Answer) => ({ reason: answer.reason ?? null, words: answer.words?.trim() || null });

const wordsWanted = (path: string, text: Bilingual): Refused =>
  new Refused("hearing-offer-words-wanted", {}, [{ path, code: "required", text }]);

async function lockOffer(
  tx: Transaction,
  offerId: string,
): Promise<{ readonly offer: OfferRow; readonly proposal: ProposalRow }> {
  const proposal = await lockProposalOf(tx, offerId);
  const offer = await tx.db
    .selectFrom("hearing_offers")
    .selectAll()
    .where("id", "=", offerId)
    .forUpdate()
    .executeTakeFirst();
  if (offer === undefined || proposal === undefined) throw new Refused("hearing-offer-not-found");
  return { offer, proposal };
}

async function requireOpen(tx: Transaction, offer: OfferRow, proposal: ProposalRow): Promise<void> {
  if (["accepted", "moved", "refused"].includes(offer.state)) throw new Refused("hearing-offer-answered");
  if (!(await isStillCounsel(tx, offer))) throw new Refused("hearing-offer-not-counsel");
  if (offer.ended_code === "hearing-set" || (await isHearingSet(tx, proposal)))
    throw new Refused("hearing-offer-hearing-set");
  if (offer.state === "lapsed" || (offer.state === "open" && instantOf(offer.lapses_at) <= tx.now))
    throw new Refused("hearing-offer-lapsed");
  if (offer.state !== "open" || proposal.state !== "offered") throw new Refused("hearing-offer-superseded");
}

/** Of record for somebody of the cases that they were asked about, in good standing. */
async function isStillCounsel(tx: Transaction, offer: OfferRow): Promise<boolean> {
  return (await counselToAsk(tx, offer.proposal_id)).some((one) => one.counselId === offer.counsel_id);
}

async function isHearingSet(tx: Transaction, { id, made_at: madeAt }: ProposalRow): Promise<boolean> {
  const { rows } = await sql`select from schedule_proposal_cases pc join hearing_cases hc on hc.case_id = pc.case_id
      and hc.left_at is null join hearings h on h.id = hc.hearing_id and h.status = 'set' and h.set_at >= ${madeAt}
    where pc.proposal_id = ${id}::uuid limit 1`.execute(tx.db);
  return rows.length > 0;
}

/** To another of the dates, if it is free still; what was held for the first one is free then. */
async function choose(
  tx: Transaction,
  read: ReadCalendars,
  of: { readonly offer: OfferRow; readonly proposal: ProposalRow; readonly by: AccountId | null },
  startsAt: string,
): Promise<void> {
  const { offer, proposal, by } = of;
  const wanted = offer.alternatives.find((one) => Date.parse(one.startsAt) === Date.parse(startsAt));
  if (wanted === undefined) throw new Refused("hearing-offer-other-date");
  // Counsel and parties have no holds: of two who choose at once, the second looks when the first is done.
  await sql`select pg_advisory_xact_lock(4732004, 2)`.execute(tx.db);
  if (!(await isStillFree(tx, read, proposal, wanted))) throw new Refused("hearing-offer-date-taken");
  await moveProposal(tx, proposal, wanted);
  await withdrawOffers(tx, [proposal.id], "other-date", offer.id);
  await keepAnswer(tx, offer, { state: "moved", by, chosenAt: wanted.startsAt as Instant });
}

async function keepAnswer(
  tx: Transaction,
  offer: OfferRow,
  given: {
    readonly state: "accepted" | "moved" | "refused";
    readonly by: AccountId | null;
    readonly chosenAt?: Instant;
    readonly reason?: string;
    readonly words?: string | null;
  },
): Promise<void> {
  const { state, by, chosenAt = null, reason = null, words = null } = given;
  await tx.db
    .updateTable("hearing_offers")
    .set({ state, answered_at: tx.now, answered_by: by, chosen_at: chosenAt, reason, words })
    .where("id", "=", offer.id)
    .execute();
  for (const caseId of await casesOfOffer(tx, offer.id)) {
    await finishTasks(tx, caseId, "hearing-offer-answered", "answered");
    await append(tx, {
      chain: { caseId },
      type: "hearing-offer-answered",
      payload: { offerId: offer.id, proposalId: offer.proposal_id, answer: state, reason, answeredBy: by },
    });
  }
}
