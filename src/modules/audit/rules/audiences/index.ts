import type { Audience } from "../../domain/audience.ts";
import { accountAudiences, tribunalAudiences } from "./accounts.ts";
import { accessAudiences, caseAudiences } from "./cases.ts";
import { documentAudiences } from "./documents.ts";
import { proceedingAudiences } from "./proceeding.ts";
import { registryAudiences } from "./registry.ts";

/**
 * Every type of event that there is, with who may read it and which of its fields: an event whose type has no row here
 * does not compile. What outsiders may read at all stands in the policy of `events` too, a second time
 * (`audiences.test.ts` holds one against the other).
 */
export const audiences = {
  ...caseAudiences,
  ...accessAudiences,
  ...documentAudiences,
  ...proceedingAudiences,
  ...registryAudiences,
  ...accountAudiences,
  ...tribunalAudiences,
} as const satisfies Readonly<Record<string, Audience>>;

export type EventType = keyof typeof audiences;

/** Of the record: it may hold types that no code writes any more, and those are the staff's. */
export function audienceOf(type: string): Audience | undefined {
  return Object.hasOwn(audiences, type) ? audiences[type as EventType] : undefined;
}
