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
  matter: TwinCase,
  { isSpecial, ...wanted }: Wanted & { readonly isSpecial: boolean },
): Promise<void> {
  const sitting = `${matter.name} ${matter.sittings}`;
  await inSlot(twin, matter, { ...wanted, sitting }, async (slot, people) => {
    const path = `/cases/${lead(matter)}/hearings`;
    const content = contentOf(matter, slot, wanted.member, isSpecial);
    const { id, version } = await twin.ask<{ id: string; version: number }>(officerOf(twin, matter), "POST", path, {
      sitting: content,
      shortNotice: null,
    });
    matter.hearing = { id, version, ...slot, member: wanted.member, isSpecial, people, sitting };
  });
}

/** Moves a hearing, or gives it to another member. */
export async function changeSitting(
  twin: Twin,
  matter: TwinCase,
  { reason, ...wanted }: Wanted & { readonly reason: "party-application" | "member-unavailable" },
): Promise<void> {
  const { hearing } = matter;
  if (hearing === null) return;
  twin.sittings.give(hearing.sitting, hearing.people);
  await inSlot(twin, matter, { ...wanted, sitting: hearing.sitting }, async (slot, people) => {
    const path = `/hearings/${hearing.id}/change`;
    const { version } = await twin.ask<{ version: number }>(officerOf(twin, matter), "POST", path, {
      sitting: contentOf(matter, slot, wanted.member, hearing.isSpecial),
      shortNotice: null,
      reason: { code: reason, note: null },
      version: hearing.version,
    });
    matter.hearing = { ...hearing, ...slot, version, member: wanted.member, people };
  });
}

const officerOf = (twin: Twin, matter: TwinCase): Actor => pick(twin.people.scheduling, matter.place);

/** A slot is given back where the tribunal refuses it. */
async function inSlot(
  twin: Twin,
  matter: TwinCase,
  { sitting, from, member }: Wanted & { readonly sitting: string },
  run: (slot: Slot, people: readonly string[]) => Promise<void>,
): Promise<void> {
  const interpreter = interpreterOf(matter);
  const people = [member, interpreter, matter.counsel?.actor].flatMap((one) => one?.accountId ?? []);
  const isClosed = (on: CivilDate) => twin.closedOn(matter.officeId, on);
  const slot = twin.sittings.take({ sitting, from, zone: matter.zone, people, isClosed });
  try {
    await run(slot, people);
    matter.member = member;
  } catch (error) {
    twin.sittings.give(sitting, people);
    throw error;
  }
}

const interpreterOf = ({ interpreters, place, sittings }: TwinCase): Actor | null =>
  interpreters.length === 0 ? null : pick(interpreters, place + sittings).actor;

function contentOf(matter: TwinCase, { on, time }: Slot, member: Actor, isSpecial: boolean) {
  return {
    on,
    time,
    memberId: member.accountId,
    interpreterId: interpreterOf(matter)?.accountId ?? null,
    durationMinutes: isSpecial ? 60 : matter.draws.happens("short-hearing") ? 120 : 210,
    mode: "virtual",
    room: null,
    joinUrl: `https://hearing.example/twin-${matter.place}-${matter.sittings}`,
    joinTelephone: "+1 555 555 0145",
    joinCode: null,
    interpreterLanguage: matter.spoken,
    interpreterDialect: null,
    interpreterName: null,
    issues:
      matter.division === "RAD" ? "Credibility of the new evidence. / La crédibilité de la preuve nouvelle." : null,
  };
}
