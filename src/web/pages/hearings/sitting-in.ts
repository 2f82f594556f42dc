import type { HearingView, Sitting } from "../../../modules/hearings/contract.ts";

/** A hearing as it stands, in the fields of a sitting: what a change of it begins from. */
export function sittingIn(hearing: HearingView): Sitting {
  const { people } = hearing;
  const accountsAs = (role: string) =>
    people.flatMap((one) => (one.role === role && !one.presides ? (one.accountId ?? []) : []));
  const interpreterId = accountsAs("interpreter")[0] ?? null;
  return {
    on: hearing.on,
    time: hearing.time,
    durationMinutes: hearing.durationMinutes,
    mode: hearing.mode,
    room: hearing.room,
    joinUrl: hearing.joinUrl,
    joinTelephone: hearing.joinTelephone,
    joinCode: hearing.joinCode,
    memberId: hearing.member?.accountId ?? null,
    interpreterLanguage: hearing.interpreterLanguage,
    interpreterDialect: hearing.interpreterDialect,
    interpreterName: interpreterId === null ? hearing.interpreterName : null,
    issues: hearing.issues,
    panelIds: accountsAs("member"),
    interpreterId,
    ministerCounselId: accountsAs("minister-counsel")[0] ?? null,
    appearing: hearing.appearing,
    witnesses: people.flatMap(({ name, from, to }) => (from === null || to === null ? [] : [{ name, from, to }])),
  };
}
