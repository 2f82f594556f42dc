import { type Static, Type } from "typebox";
import { InstantSchema } from "../../../kernel/moment-schemas.ts";
import { OneOf } from "../../../kernel/one-of.ts";

export const RefusedInvitationSchema = Type.Object({
  hearingId: Type.String(),
  /** Whether the person was to come, or was told that they need not. */
  method: OneOf(["REQUEST", "CANCEL"] as const),
  name: Type.String(),
  email: Type.String(),
  refusedAt: InstantSchema,
});
export type RefusedInvitation = Static<typeof RefusedInvitationSchema>;
