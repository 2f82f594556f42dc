import { type Static, Type } from "typebox";
import { endpoints } from "../../../kernel/endpoint.ts";
import { CivilDateSchema } from "../../../kernel/moment-schemas.ts";
import { Nullable } from "../../../kernel/nullable.ts";
import { OneOf } from "../../../kernel/one-of.ts";
import { BilingualSchema } from "../../parties/contract.ts";
import { CaseSchema, divisions } from "../contract.ts";
import { waitingKinds } from "./choices.ts";

export { type WaitingKind, waitingKinds } from "./choices.ts";

const WaitingCaseSchema = Type.Object({
  case: CaseSchema,
  division: OneOf(divisions),
  office: BilingualSchema,
  status: Type.String(),
  receivedOn: CivilDateSchema,
  /** Days since it was received. */
  days: Type.Integer(),
  kind: OneOf(waitingKinds),
  missing: Type.Array(
    Type.Object({
      what: BilingualSchema,
      /** Who must bring it: roles, or `party`, `counsel`, `minister`, `division` of a time limit. Empty: nobody can by themselves. */
      by: Type.Array(Type.String()),
      dueOn: Nullable(CivilDateSchema),
    }),
  ),
});
export type WaitingCaseView = Static<typeof WaitingCaseSchema>;

const WaitingPageSchema = Type.Object({
  counts: Type.Array(Type.Object({ kind: OneOf(waitingKinds), cases: Type.Integer() })),
  items: Type.Array(WaitingCaseSchema),
  next: Nullable(Type.String()),
});

export const waitingEndpoints = endpoints({
  "GET /schedule/waiting": {
    query: Type.Object({
      kind: Type.Optional(OneOf(waitingKinds)),
      division: Type.Optional(OneOf(divisions)),
      officeId: Type.Optional(Type.String({ maxLength: 40 })),
      after: Type.Optional(Type.String({ maxLength: 80 })),
    }),
    answer: WaitingPageSchema,
  },
});
