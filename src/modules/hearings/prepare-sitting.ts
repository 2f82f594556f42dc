import { sql } from "kysely";
import type { Bilingual } from "../../kernel/bilingual.ts";
import type { AccountId, HearingId } from "../../kernel/ids.ts";
import { Refused } from "../../kernel/refusal.ts";
import { type CivilDate, civilDateIn, civilTimeIn, type Instant, instantOf } from "../../kernel/time.ts";
import type { Transaction } from "../../platform/database/store.ts";
import { type CaseRow, type Office, requireNotExcluded } from "../cases/index.ts";
import { type DueDate, mailReceivedOn, officeCalendars } from "../deadlines/index.ts";
import { unreachedCounsel, unreachedPersons } from "../notices/index.ts";
import { nameProblems, refuseLines, spokenProblems } from "../parties/index.ts";
import type { Sitting } from "./contract.ts";
import { checkSitting } from "./domain/check-sitting.ts";
import { earliestHearing } from "./domain/earliest-hearing.ts";
import { requireMember } from "./queries/require-member.ts";
import { type Room, roomNamed } from "./rooms.ts";
import { sittingRuleOn } from "./rules/sitting-rules.ts";
import { isSpecial } from "./rules/special-hearing.ts";
import { fieldTexts, hoursTold } from "./text.ts";
import "./db.ts";

export interface PreparedSitting {
  /** As it was asked for, its room under the name that the office gave it. */
  readonly sitting: Sitting;
  readonly room: Room | null;
  readonly office: Office;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** Null where the division has no minimum notice. */
  readonly notice: {
    readonly ruleCode: string;
    readonly source: Bilingual;
    readonly due: DueDate;
    /** The day on which the notice counts as received: today, or later where a letter must go. */
    readonly receivedOn: CivilDate;
    readonly isShort: boolean;
  } | null;
}

/**
 * Everything that must hold before a sitting is decided, apart from the stage of the files. `except` is the hearing
 * that is being changed: it is not in its own way.
 * @throws the hearing-… refusals of the day, hour and room, member-not-found, member-excluded, member-already-sitting, room-not-found,
 *   room-already-taken, interpreter-language-unknown, interpreter-language-not-named, interpreter-dialect-of-none, interpreter-dialect-unreadable,
 *   name-unreadable
 */
export async function prepareSitting(
  tx: Transaction,
  cases: readonly CaseRow[],
  asked: Sitting,
  except: HearingId | null,
): Promise<PreparedSitting> {
  refuseLines([
    ...spokenProblems(asked, "/sitting"),
    ...nameProblems(asked.interpreterName, "/sitting/interpreterName"),
  ]);
  const [first] = cases;
  const days = (await officeCalendars(tx)).get(first?.office_id ?? "");
  if (first === undefined || days === undefined) throw new Refused("office-not-found");
  const { office, calendar } = days;
  const today = civilDateIn(tx.now, office.zone);
  const rule = sittingRuleOn(first.division, today);
  const checked = checkSitting(asked, {
    zone: office.zone,
    now: tx.now,
    rule,
    closureOn: (on) => calendar.closureOn(on),
  });
  if (!checked.ok) throw new Refused(checked.code, checked.facts, checked.fields);
  const room = await roomNamed(tx, office.id, asked.room);
  const sitting = { ...asked, room: room?.name ?? null };
  if (sitting.memberId !== null) {
    await requireMember(tx, sitting.memberId as AccountId, first.division);
    await requireNotExcluded(tx, cases, sitting.memberId as AccountId);
  }
  await requireFree(tx, office, { memberId: sitting.memberId, room }, checked, except);
  const receivedOn = (await needsLetter(tx, cases)) ? mailReceivedOn(first.division, today, false, calendar) : today;
  // The notice of a hearing is that of the hearing on the matter; a special one is held within days (RPD Rules, r. 65).
  const earliest = isSpecial(first)
    ? null
    : earliestHearing(first.division, first.proceeding_type, receivedOn, calendar);
  const notice =
    earliest === null
      ? null
      : {
          ruleCode: earliest.rule.code,
          source: earliest.rule.source,
          due: earliest.due,
          receivedOn,
          isShort: sitting.on < earliest.due.dueOn,
        };
  return { sitting, room, office, startsAt: checked.startsAt, endsAt: checked.endsAt, notice };
}

async function needsLetter(tx: Transaction, cases: readonly CaseRow[]): Promise<boolean> {
  for (const { id } of cases)
    if ((await unreachedPersons(tx, id)).length + (await unreachedCounsel(tx, id)).length > 0) return true;
  return false;
}

/** Says who or what is in the way; the constraints of the table have the last word when two decide at once. */
async function requireFree(
  tx: Transaction,
  office: Office,
  wanted: { readonly memberId: string | null; readonly room: Room | null },
  when: { readonly startsAt: Instant; readonly endsAt: Instant },
  except: HearingId | null,
): Promise<void> {
  const overlapping = tx.db
    .selectFrom("hearings")
    .select(["starts_at", "ends_at"])
    .where("status", "=", "set")
    .where("starts_at", "<", sql<Date>`${when.endsAt}::timestamptz`)
    .where("ends_at", ">", sql<Date>`${when.startsAt}::timestamptz`)
    .where(sql<boolean>`id is distinct from ${except}::uuid`)
    .orderBy("starts_at")
    .limit(1);
  const hour = (at: Date) => civilTimeIn(instantOf(at), office.zone);
  const told = (found: { starts_at: Date; ends_at: Date }) => hoursTold(hour(found.starts_at), hour(found.ends_at));
  if (wanted.memberId !== null) {
    const found = await overlapping.where("member_id", "=", wanted.memberId as AccountId).executeTakeFirst();
    if (found !== undefined)
      throw new Refused("member-already-sitting", told(found), [
        { path: "/sitting/memberId", code: "member-already-sitting", text: fieldTexts.member },
      ]);
  }
  if (wanted.room === null) return;
  const taken = await overlapping.where("room_id", "=", wanted.room.id).executeTakeFirst();
  if (taken !== undefined)
    throw new Refused("room-already-taken", told(taken), [
      { path: "/sitting/room", code: "room-already-taken", text: fieldTexts.roomTaken },
    ]);
}
