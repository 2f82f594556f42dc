import { Type } from "typebox";
import { defineRoute } from "../../platform/http/route.ts";
import { ConsistencySchema, HeadSchema, KeysSchema, ProofSchema, TimestampSchema } from "./contract.ts";
import { logHead } from "./queries/log-heads.ts";
import { logKeys } from "./queries/log-keys.ts";
import { logTimestamp } from "./queries/log-timestamps.ts";
import { proveConsistency, proveEvent } from "./queries/prove-event.ts";
import { headView, hex, keysView, proofView } from "./view.ts";

const Size = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER });

export const routes = [
  defineRoute({
    method: "GET",
    path: "/api/v1/log/head",
    action: "public",
    summary: {
      en: "The newest signed head of the transparency log",
      fr: "Le dernier sommet signé du journal de transparence",
    },
    query: Type.Object({ size: Type.Optional(Size) }),
    response: HeadSchema,
    handle: ({ query, readOnly }) =>
      readOnly(async (tx) => headView(await logHead(tx, query.size ?? null), await logKeys(tx))),
  }),
  defineRoute({
    method: "GET",
    path: "/api/v1/log/keys",
    action: "public",
    summary: {
      en: "The public keys of the log, old ones included",
      fr: "Les clés publiques du journal, anciennes comprises",
    },
    response: KeysSchema,
    handle: ({ readOnly }) => readOnly(async (tx) => keysView(await logKeys(tx))),
  }),
  defineRoute({
    method: "GET",
    path: "/api/v1/log/proof",
    action: "public",
    summary: { en: "Proof that an event is in the log", fr: "Preuve qu’un événement est au journal" },
    query: Type.Object({
      event: Type.String({ pattern: "^[0-9a-f]{64}$", description: "Hash of the event / Empreinte de l’événement" }),
      size: Type.Optional(Size),
    }),
    response: ProofSchema,
    handle: ({ query, readOnly }) =>
      readOnly(async (tx) => proofView(await proveEvent(tx, query.event, query.size ?? null), await logKeys(tx))),
  }),
  defineRoute({
    method: "GET",
    path: "/api/v1/log/consistency",
    action: "public",
    summary: { en: "Proof that the log only grew", fr: "Preuve que le journal n’a fait que croître" },
    query: Type.Object({ from: Size, to: Type.Optional(Size) }),
    response: ConsistencySchema,
    handle: ({ query, readOnly }) =>
      readOnly(async (tx) => {
        const { earlier, later, proof } = await proveConsistency(tx, query.from, query.to ?? null);
        const keys = await logKeys(tx);
        return { from: headView(earlier, keys), to: headView(later, keys), proof: proof.map(hex) };
      }),
  }),
  defineRoute({
    method: "GET",
    path: "/api/v1/log/time-stamp",
    action: "public",
    summary: { en: "The newest time-stamp of a head", fr: "Le dernier horodatage d’un sommet" },
    query: Type.Object({ size: Type.Optional(Size) }),
    response: TimestampSchema,
    handle: ({ query, readOnly }) => readOnly((tx) => logTimestamp(tx, query.size ?? null)),
  }),
];
