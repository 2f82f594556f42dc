import { Type } from "typebox";
import { endpoints } from "../../kernel/endpoint.ts";
import { ConsistencySchema, HeadSchema, KeysSchema, ProofSchema, TimestampSchema } from "./contract.ts";

const Size = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER });

export const auditEndpoints = endpoints({
  "GET /log/head": { query: Type.Object({ size: Type.Optional(Size) }), answer: HeadSchema },
  "GET /log/keys": { answer: KeysSchema },
  "GET /log/proof": {
    query: Type.Object({
      event: Type.String({ pattern: "^[0-9a-f]{64}$", description: "Hash of the event / Empreinte de l’événement" }),
      size: Type.Optional(Size),
    }),
    answer: ProofSchema,
  },
  "GET /log/consistency": { query: Type.Object({ from: Size, to: Type.Optional(Size) }), answer: ConsistencySchema },
  "GET /log/time-stamp": { query: Type.Object({ size: Type.Optional(Size) }), answer: TimestampSchema },
});
