import type { Sitting } from "./contract.ts";

/** A sitting for a test: a Friday morning far enough ahead for every division. */
export function aSitting(changes: Partial<Sitting> = {}): Sitting {
  return {
    on: "2027-01-15",
    time: "09:00",
    durationMinutes: 210,
    mode: "virtual",
    room: null,
    joinUrl: "https://video.example/j/1",
    joinTelephone: "+1 555 555 0100",
    joinCode: "1234",
    memberId: null,
    interpreterLanguage: "so",
    interpreterDialect: "maay",
    interpreterName: null,
    issues: null,
    ...changes,
  };
}

export const setting = (
  changes: Partial<Sitting> = {},
  shortNotice: { ground: string; note: string } | null = null,
) => ({
  sitting: aSitting(changes),
  shortNotice,
});
