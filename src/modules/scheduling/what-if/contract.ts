import { type Static, Type } from "typebox";
import { endpoints } from "../../../kernel/endpoint.ts";
import { InstantSchema } from "../../../kernel/moment-schemas.ts";
import { Nullable } from "../../../kernel/nullable.ts";
import { OneOf } from "../../../kernel/one-of.ts";
import { BilingualSchema } from "../../parties/contract.ts";
import { divisions } from "../contract.ts";

const closed = { additionalProperties: false } as const;
const Count = Type.Integer({ minimum: 1, maximum: 50 });
const Day = Type.String({ format: "date" });
const Office = Type.String({ minLength: 1, maxLength: 40 });
const Weight = Type.Optional(Type.Number({ minimum: 0, maximum: 1000 }));

/** What is supposed to be otherwise. */
const SupposedSchema = Type.Object(
  {
    members: Type.Optional(
      Type.Array(
        Type.Object(
          {
            division: OneOf(divisions),
            officeId: Office,
            languages: Type.Array(OneOf(["en", "fr"] as const), { minItems: 1, maxItems: 2, uniqueItems: true }),
            count: Count,
          },
          closed,
        ),
        { maxItems: 10 },
      ),
    ),
    interpreters: Type.Optional(
      Type.Array(Type.Object({ language: Type.String({ maxLength: 80 }), count: Count }, closed), {
        maxItems: 10,
      }),
    ),
    closed: Type.Optional(Type.Array(Type.Object({ officeId: Office, from: Day, to: Day }, closed), { maxItems: 10 })),
    weights: Type.Optional(
      Type.Object(
        {
          unscheduled: Weight,
          wait: Weight,
          expertise: Weight,
          otherOffice: Weight,
          tier: Weight,
          overload: Weight,
          moved: Weight,
        },
        closed,
      ),
    ),
    /** Of the hearings that have no place yet, how many in a hundred are virtual; the others are in person. */
    virtualShare: Type.Optional(Type.Integer({ minimum: 0, maximum: 100 })),
  },
  closed,
);
export type Supposed = Static<typeof SupposedSchema>;

/** What a plan comes to, in numbers alone. */
const PlanFiguresSchema = Type.Object({
  asked: Type.Integer(),
  placed: Type.Integer(),
  leftOut: Type.Integer(),
  impossible: Type.Integer(),
  /** Placed later after their first possible day than the rule says. */
  late: Type.Integer(),
  /** Days between the first possible day and the hearing, on the whole. */
  meanWaitDays: Nullable(Type.Number()),
  cost: Type.Number(),
  bound: Type.Number(),
  /** By the language that is interpreted; null: none is. */
  languages: Type.Array(
    Type.Object({
      language: Nullable(Type.String()),
      asked: Type.Integer(),
      leftOut: Type.Integer(),
      late: Type.Integer(),
    }),
  ),
});
export type PlanFigures = Static<typeof PlanFiguresSchema>;

const Named = Type.Object({
  ...PlanFiguresSchema.properties,
  languages: Type.Array(
    Type.Object({
      language: Nullable(BilingualSchema),
      asked: Type.Integer(),
      leftOut: Type.Integer(),
      late: Type.Integer(),
    }),
  ),
});
export type NamedFigures = Static<typeof Named>;

const WhatIfSchema = Type.Object({
  id: Type.String(),
  askedAt: InstantSchema,
  askedBy: Type.String(),
  state: OneOf(["asked", "done", "failed"] as const),
  /** In sentences, in both languages. */
  supposed: Type.Array(BilingualSchema),
  /** The run whose problem it changes. */
  ofRun: Type.Object({ id: Type.String(), endedAt: InstantSchema }),
  today: Nullable(Named),
  result: Nullable(Named),
  /** False where weights are otherwise: costs are then in other units. */
  costsCompare: Type.Boolean(),
  lateAfterDays: Type.Integer(),
});
export type WhatIf = Static<typeof WhatIfSchema>;

/** A language of which interpreters may be supposed, with how many cases need it and how many speak it. */
const LanguageInUseSchema = Type.Object({
  code: Type.String(),
  ...BilingualSchema.properties,
  cases: Type.Integer(),
  interpreters: Type.Integer(),
});
export type LanguageInUse = Static<typeof LanguageInUseSchema>;

const Items = Type.Object({ items: Type.Array(WhatIfSchema) });
export const whatIfEndpoints = endpoints({
  "GET /schedule/what-ifs": {
    answer: Type.Object({ ...Items.properties, languages: Type.Array(LanguageInUseSchema) }),
  },
  "POST /schedule/what-ifs": { body: SupposedSchema, answer: Items, status: 202 },
  "DELETE /schedule/what-ifs/:whatIfId": {
    params: Type.Object({ whatIfId: Type.String({ maxLength: 40 }) }),
    answer: Items,
  },
});
