import { Type } from "typebox";
import { endpoints } from "../../kernel/endpoint.ts";
import { InstantSchema } from "../../kernel/moment-schemas.ts";
import { Nullable } from "../../kernel/nullable.ts";
import { ProvenEventSchema } from "../audit/contract.ts";
import { BilingualSchema, ContactDetailSchema, LanguageSchema } from "../parties/contract.ts";
import {
  CaseChangeSchema,
  CasePageSchema,
  CaseViewSchema,
  ChainSchema,
  EventViewSchema,
  InventorySchema,
  OfficeSchema,
  ReferenceSchema,
} from "./contract.ts";
import { EnteredContactSchema, OfficeContactSchema, OfficeContactsSchema } from "./office-contact/contract.ts";
import {
  CaseStepSchema,
  FactsCorrectionSchema,
  JoinSchema,
  OfficeChangeSchema,
  PartyCorrectionSchema,
  ReasonedEditSchema,
  SealReasonSchema,
} from "./requests.ts";
import { NewScreeningSchema, ScreeningViewSchema } from "./screening/contract.ts";

const Division = Type.Union([Type.Literal("RPD"), Type.Literal("RAD"), Type.Literal("ID"), Type.Literal("IAD")]);
const sorting = {
  sort: Type.Optional(Type.Union([Type.Literal("received"), Type.Literal("name"), Type.Literal("number")])),
  order: Type.Optional(Type.Union([Type.Literal("asc"), Type.Literal("desc")])),
};
const closed = { additionalProperties: false } as const;
const shortId = Type.String({ maxLength: 40 });
const byCase = Type.Object({ caseId: shortId });
const byParty = Type.Object({ caseId: shortId, personId: Type.String({ format: "uuid" }) });
const byOffice = Type.Object({ officeId: shortId });
const Done = Type.Object({ done: Type.Literal(true) });
const Named = Type.Object({ accountId: Type.String(), name: Type.String() });

/** What one operator asked, and whether the reader can be the second. */
const WaitingRequest = Type.Object({
  requestId: Type.String(),
  what: Type.Union([Type.Literal("let-in"), Type.Literal("lift")]),
  letIn: Type.Union([Named, Type.Null()]),
  askedBy: Type.String(),
  askedAt: InstantSchema,
  until: Type.String(),
  standing: Type.Union([
    Type.Literal("own"),
    Type.Literal("about-me"),
    Type.Literal("not-another"),
    Type.Literal("may-confirm"),
  ]),
});

export const casesEndpoints = endpoints({
  "GET /cases": {
    query: Type.Object({
      division: Type.Optional(Division),
      status: Type.Optional(Type.String({ maxLength: 40 })),
      officeId: Type.Optional(Type.String({ maxLength: 40 })),
      language: Type.Optional(LanguageSchema),
      withoutCounsel: Type.Optional(Type.Boolean()),
      representativeWanted: Type.Optional(Type.Boolean()),
      ...sorting,
      after: Type.Optional(Type.String({ format: "uuid" })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
    }),
    answer: CasePageSchema,
  },
  // A name typed into a search stands in no address and in no log of addresses: hence the body.
  "POST /cases/search": {
    body: Type.Object(
      {
        q: Type.String({ minLength: 1, maxLength: 200 }),
        parts: Type.Optional(Type.Boolean()),
        ...sorting,
        after: Type.Optional(Type.String({ pattern: "^[0-9]{1,6}$" })),
        limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
      },
      { additionalProperties: false },
    ),
    answer: Type.Object({ ...CasePageSchema.properties, kind: Type.String() }),
  },
  "GET /inventory": { answer: InventorySchema },
  "GET /reference": { answer: ReferenceSchema },
  "GET /cases/:caseId": { params: byCase, answer: CaseViewSchema },
  "POST /cases/:caseId/parties/:personId/contact-details": {
    params: byParty,
    body: ContactDetailSchema,
    answer: CaseViewSchema,
  },
  "GET /offices": { answer: Type.Object({ items: Type.Array(OfficeSchema) }) },
  "GET /cases/:caseId/changes": { params: byCase, answer: Type.Object({ items: Type.Array(CaseChangeSchema) }) },
  "GET /cases/:caseId/screening": { params: byCase, answer: ScreeningViewSchema },
  "POST /cases/:caseId/screening": { params: byCase, body: NewScreeningSchema, answer: ScreeningViewSchema },
  "POST /cases/:caseId/steps": { params: byCase, body: CaseStepSchema, answer: CaseViewSchema },
  "POST /cases/:caseId/parties/:personId/correction": {
    params: byParty,
    body: PartyCorrectionSchema,
    answer: CaseViewSchema,
  },
  "POST /cases/:caseId/facts": { params: byCase, body: FactsCorrectionSchema, answer: CaseViewSchema },
  "POST /cases/:caseId/office": { params: byCase, body: OfficeChangeSchema, answer: CaseViewSchema },
  "POST /cases/:caseId/join": { params: byCase, body: JoinSchema, answer: CaseViewSchema },
  "POST /cases/:caseId/separate": { params: byCase, body: ReasonedEditSchema, answer: CaseViewSchema },
  "GET /cases/:caseId/history": {
    params: byCase,
    query: Type.Object({ before: Type.Optional(Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER })) }),
    answer: Type.Object({ items: Type.Array(EventViewSchema), next: Nullable(Type.Integer()) }),
  },
  "GET /cases/:caseId/chain": { params: byCase, answer: ChainSchema },
  "GET /cases/:caseId/events/:seq/proof": {
    params: Type.Object({
      caseId: Type.String({ format: "uuid" }),
      seq: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }),
    }),
    answer: ProvenEventSchema,
  },
  "GET /offices/:officeId/contact": {
    params: byOffice,
    answer: Type.Object({ contact: Nullable(OfficeContactSchema) }),
  },
  "GET /office-contacts": { answer: Type.Object({ items: Type.Array(OfficeContactsSchema) }) },
  "POST /offices/:officeId/contacts": { params: byOffice, body: EnteredContactSchema, answer: Done, status: 201 },
  "POST /cases/:caseId/seal": { params: byCase, body: Type.Object({ reason: SealReasonSchema }, closed), answer: Done },
  "POST /cases/:caseId/unseal": { params: byCase, answer: Done },
  "GET /sealed-cases": {
    answer: Type.Object({
      items: Type.Array(
        Type.Object({
          caseId: Type.String(),
          fileNumber: Type.String(),
          reason: Type.Intersect([BilingualSchema, Type.Object({ code: Type.String() })]),
          sealedAt: InstantSchema,
          assigned: Type.Array(Named),
          requests: Type.Array(WaitingRequest),
        }),
      ),
    }),
  },
  "POST /sealed-cases": {
    body: Type.Object({ fileNumber: Type.String({ minLength: 3, maxLength: 40 }), reason: SealReasonSchema }, closed),
    answer: Type.Object({ caseId: Type.String() }),
    status: 201,
  },
  "POST /sealed-cases/:caseId/unseal": { params: byCase, answer: Done },
  "POST /sealed-cases/:caseId/requests/:requestId/refuse": {
    params: Type.Object({ caseId: shortId, requestId: shortId }),
    answer: Done,
  },
  "POST /sealed-cases/:caseId/assignments": {
    params: byCase,
    body: Type.Object({ accountId: shortId }, closed),
    answer: Done,
    status: 201,
  },
  "POST /sealed-cases/:caseId/assignments/:accountId/end": {
    params: Type.Object({ caseId: shortId, accountId: shortId }),
    answer: Done,
  },
});
