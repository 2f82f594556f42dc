import type { Actor } from "../../../kernel/actor.ts";
import type { CivilDate } from "../../../kernel/time.ts";
import type { Slot } from "./sitting-calendar.ts";
import { pick, type Twin } from "./twin.ts";
import { lead, type TwinCase } from "./twin-case.ts";

interface Wanted {
  readonly from: CivilDate;
  readonly member: Actor;
}

/** Sets a hearing of a matter on the first half-day that suits everybody who sits. */
export async function setSitting(
  twin: Twin,
  twinCase: TwinCase,
  { isSpecial, ...wanted }: Wanted & { readonly isSpecial: boolean },
): Promise<void> {
  const sitting = `${twinCase.name} ${twinCase.sittings}`;
  await inSlot(twin, twinCase, { ...wanted, sitting }, async (slot, people) => {
    const path = `/cases/${lead(twinCase)}/hearings`;
    const content = contentOf(twinCase, slot, wanted.member, isSpecial);
    const { id, version } = await twin.ask<{ id: string; version: number }>(officerOf(twin, twinCase), "POST", path, {
      sitting: content,
      shortNotice: null,
    });
    twinCase.hearing = { id, version, ...slot, member: wanted.member, isSpecial, people, sitting };
  });
}

/** Moves a hearing, or gives it to another member. */
export async function changeSitting(
  twin: Twin,
  twinCase: TwinCase,
  { reason, ...wanted }: Wanted & { readonly reason: "party-application" | "member-unavailable" },
): Promise<void> {
  const { hearing } = twinCase;
  if (hearing === null) return;
  twin.sittings.give(hearing.sitting, hearing.people);
  await inSlot(twin, twinCase, { ...wanted, sitting: hearing.sitting }, async (slot, people) => {
    const path = `/hearings/${hearing.id}/change`;
    const { version } = await twin.ask<{ version: number }>(officerOf(twin, twinCase), "POST", path, {
      sitting: contentOf(twinCase, slot, wanted.member, hearing.isSpecial),
      shortNotice: null,
      reason: { code: reason, note: null },
      version: hearing.version,
    });
    twinCase.hearing = { ...hearing, ...slot, version, member: wanted.member, people };
  });
}

const officerOf = (twin: Twin, twinCase: TwinCase): Actor => pick(twin.people.scheduling, twinCase.place);

/** A slot is given back where the tribunal refuses it. */
async function inSlot(
  twin: Twin,
  twinCase: TwinCase,
  { sitting, from, member }: Wanted & { readonly sitting: string },
  run: (slot: Slot, people: readonly string[]) => Promise<void>,
): Promise<void> {
  const interpreter = interpreterOf(twinCase);
  const people = [member, interpreter, twinCase.counsel?.actor].flatMap((one) => one?.accountId ?? []);
  const isClosed = (on: CivilDate) => twin.closedOn(twinCase.officeId, on);
  const slot = twin.sittings.take({ sitting, from, zone: twinCase.zone, people, isClosed });
  try {
    await run(slot, people);
    twinCase.member = member;
  } catch (error) {
    twin.sittings.give(sitting, people);
    throw error;
  }
}

const interpreterOf = ({ interpreters, place, sittings }: TwinCase): Actor | null =>
  interpreters.length === 0 ? null : pick(interpreters, place + sittings).actor;

function contentOf(twinCase: TwinCase, { on, time }: Slot, member: Actor, isSpecial: boolean) {
  return {
    on,
    time,
    memberId: member.accountId,
    interpreterId: interpreterOf(twinCase)?.accountId ?? null,
    durationMinutes: isSpecial ? 60 : twinCase.draws.happens("short-hearing") ? 120 : 210,
    mode: "virtual",
    room: null,
    joinUrl: `https://hearing.example/twin-${twinCase.place}-${twinCase.sittings}`,
    joinTelephone: "+1 555 555 0145",
    joinCode: null,
    interpreterLanguage: twinCase.spoken,
    interpreterDialect: null,
    interpreterName: null,
    issues:
      twinCase.division === "RAD" ? "Credibility of the new evidence. / La crédibilité de la preuve nouvelle." : null,
  };
}
