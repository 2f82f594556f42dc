import { handle } from "../../platform/http/route.ts";
import { auditEndpoints } from "./endpoints.ts";
import { logHead } from "./queries/log-heads.ts";
import { logKeys } from "./queries/log-keys.ts";
import { logTimestamp } from "./queries/log-timestamps.ts";
import { proveConsistency, proveEvent } from "./queries/prove-event.ts";
import { headView, hex, keysView, proofView } from "./view.ts";

export const routes = [
  handle(auditEndpoints["GET /log/head"], {
    action: "public",
    summary: {
      en: "The newest signed head of the transparency log",
      fr: "Le dernier sommet signé du journal de transparence",
    },
    handle: ({ query, readOnly }) =>
      readOnly(async (tx) => headView(await logHead(tx, query.size ?? null), await logKeys(tx))),
  }),
  handle(auditEndpoints["GET /log/keys"], {
    action: "public",
    summary: {
      en: "The public keys of the log, old ones included",
      fr: "Les clés publiques du journal, anciennes comprises",
    },
    handle: ({ readOnly }) => readOnly(async (tx) => keysView(await logKeys(tx))),
  }),
  handle(auditEndpoints["GET /log/proof"], {
    action: "public",
    summary: { en: "Proof that an event is in the log", fr: "Preuve qu’un événement est au journal" },
    handle: ({ query, readOnly }) =>
      readOnly(async (tx) => proofView(await proveEvent(tx, query.event, query.size ?? null), await logKeys(tx))),
  }),
  handle(auditEndpoints["GET /log/consistency"], {
    action: "public",
    summary: { en: "Proof that the log only grew", fr: "Preuve que le journal n’a fait que croître" },
    handle: ({ query, readOnly }) =>
      readOnly(async (tx) => {
        const { earlier, later, proof } = await proveConsistency(tx, query.from, query.to ?? null);
        const keys = await logKeys(tx);
        return { from: headView(earlier, keys), to: headView(later, keys), proof: proof.map(hex) };
      }),
  }),
  handle(auditEndpoints["GET /log/time-stamp"], {
    action: "public",
    summary: { en: "The newest time-stamp of a head", fr: "Le dernier horodatage d’un sommet" },
    handle: ({ query, readOnly }) => readOnly((tx) => logTimestamp(tx, query.size ?? null)),
  }),
];
