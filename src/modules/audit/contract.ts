import { Type } from "typebox";
import type { RefusalRegistry } from "../../kernel/refusal.ts";

const Hash = Type.String({ pattern: "^[0-9a-f]{64}$", description: "SHA-256, hex / SHA-256, hexadécimal" });
const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);

/** A signed tree head. `note` is the same as a C2SP signed note. */
export const HeadSchema = Type.Object({
  origin: Type.String(),
  size: Type.Integer({ minimum: 0 }),
  rootHash: Hash,
  at: Type.String({ format: "date-time" }),
  keyId: Hash,
  /** Ed25519 over `origin \n size \n root in base64 \n "at " at \n`, in base64. */
  signature: Type.String(),
  note: Type.String(),
});

export const ProofSchema = Type.Object({
  eventHash: Hash,
  position: Type.Integer({ minimum: 0 }),
  /** From the leaf up, hex. The leaf is SHA-256 over a zero byte and the 32 bytes of `eventHash`. */
  proof: Type.Array(Hash),
  head: HeadSchema,
});

export const ProvenEventSchema = Type.Object({
  ...ProofSchema.properties,
  event: Type.Object({
    chainId: Type.String(),
    seq: Type.Integer(),
    type: Type.String(),
    caseId: Nullable(Type.String()),
    actorId: Nullable(Type.String()),
    actorKind: Type.String(),
    occurredAt: Type.String({ format: "date-time" }),
    payload: Type.Unknown(),
    previousHash: Hash,
  }),
});

export const ConsistencySchema = Type.Object({ from: HeadSchema, to: HeadSchema, proof: Type.Array(Hash) });

const KeySchema = Type.Object({
  keyId: Hash,
  /** The 32 bytes of the Ed25519 public key, base64. */
  publicKey: Type.String(),
  /** The same as SubjectPublicKeyInfo in PEM. */
  pem: Type.String(),
  validFrom: Type.String({ format: "date-time" }),
  validUntil: Nullable(Type.String({ format: "date-time" })),
  previousKeyId: Nullable(Hash),
  signature: Type.String(),
  successionSignature: Nullable(Type.String()),
});

export const KeysSchema = Type.Object({ origin: Nullable(Type.String()), items: Type.Array(KeySchema) });

/** What a time-stamping authority (RFC 3161) said about a head: `token` is the CMS token, base64. */
export const TimestampSchema = Type.Object({
  size: Type.Integer({ minimum: 0 }),
  at: Type.String({ format: "date-time" }),
  token: Type.String(),
});

export const auditRefusals = {
  "log-not-stamped": {
    status: 404,
    title: { en: "No authority has time-stamped the log yet", fr: "Aucune autorité n’a encore horodaté le journal" },
    next: {
      en: "Use the signed head: it carries the moment at which the tribunal signed it.",
      fr: "Utilisez le sommet signé\u00a0: il porte l’instant où le tribunal l’a signé.",
    },
  },
  "event-not-found": {
    status: 404,
    title: { en: "There is no such event on this file", fr: "Ce dossier ne compte pas cet événement" },
    next: {
      en: "Check the number of the event in the history of the file.",
      fr: "Vérifiez le numéro de l’événement dans l’historique du dossier.",
    },
  },
  "log-event-unknown": {
    status: 404,
    title: {
      en: "The log has no event with this hash",
      fr: "Le journal ne contient aucun événement ayant cette empreinte",
    },
    next: {
      en: "Check every character of the event hash on the receipt. A new event enters the log within a second: if you have just received your receipt, try again in a moment.",
      fr: "Vérifiez chaque caractère de l’empreinte de l’événement qui figure sur l’accusé de réception. Un nouvel événement est inscrit au journal en moins d’une seconde\u00a0: si vous venez de recevoir votre accusé de réception, réessayez dans un instant.",
    },
  },
  "log-size-unknown": {
    status: 404,
    title: { en: "The log has no signed head of this size", fr: "Le journal n’a aucun sommet signé de cette taille" },
    next: {
      en: "Use the size of a head that the log published, from 1 up, and the smaller one first.",
      fr: "Utilisez la taille d’un sommet publié par le journal, à partir de 1, la plus petite en premier.",
    },
  },
} as const satisfies RefusalRegistry;
