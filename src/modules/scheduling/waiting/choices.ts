/**
 * Why a case without a hearing has no date. `not-ready`: a step is still to be taken. `person-question`, `representative`,
 * `joined-files-apart`: it is ready, and waits for that. `not-asked`: ready since the last run, or its proposed date fell away. `left-out`: the last run found it no place.
 * Apart from the schemas: a page that lists them loads no schema.
 */
export const waitingKinds = [
  "not-ready",
  "representative",
  "person-question",
  "joined-files-apart",
  "not-asked",
  "left-out",
] as const;
export type WaitingKind = (typeof waitingKinds)[number];
