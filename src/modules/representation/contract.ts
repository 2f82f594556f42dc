import { type Static, Type } from "typebox";
import { InstantSchema } from "../../kernel/moment-schemas.ts";
import { Nullable } from "../../kernel/nullable.ts";
import { OneOf } from "../../kernel/one-of.ts";
import { NamedSchema } from "../cases/contract.ts";

/** Who besides the staff comes to a case. */
export const CaseAccessSchema = Type.Object({
  /** A joined case exists that the reader may not open. */
  hidesJoined: Type.Boolean(),
  seal: Nullable(
    Type.Object({
      reason: NamedSchema,
      sealedAt: InstantSchema,
      assigned: Type.Array(Type.Object({ accountId: Type.String(), name: Type.String() })),
    }),
  ),
  minister: Type.Array(
    Type.Object({
      participationId: Type.String(),
      name: Type.String(),
      basis: Type.Union([Type.Literal("party"), Type.Literal("intervention")]),
      fromAt: InstantSchema,
      untilAt: Nullable(InstantSchema),
    }),
  ),
  /** Parties, and people who act for one, who have an account. */
  accounts: Type.Array(Type.Object({ personId: Type.String(), accountId: Type.String(), email: Type.String() })),
});
export type CaseAccess = Static<typeof CaseAccessSchema>;

export const invitationStatuses = ["sent", "used", "expired", "withdrawn", "locked", "refused"] as const;
export const invitationChannels = ["email", "mail"] as const;
/** What the list of invitations is sorted by. */
export const invitationSorts = ["issued", "expires", "counsel", "number"] as const;
export type InvitationSort = (typeof invitationSorts)[number];

export const InvitationViewSchema = Type.Object({
  id: Type.String(),
  caseId: Type.String(),
  counselName: Type.String(),
  fileNumber: Type.String(),
  channel: Type.String(),
  /** `refused`: a mail server refused its e-mail for good, nobody has the code. */
  status: OneOf(invitationStatuses),
  issuedAt: InstantSchema,
  expiresAt: InstantSchema,
});
