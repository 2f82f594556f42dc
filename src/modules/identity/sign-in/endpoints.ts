import { Type } from "typebox";
import { endpoints } from "../../../kernel/endpoint.ts";
import { longestPassword } from "../contract.ts";

const closed = { additionalProperties: false } as const;
const password = Type.String({ minLength: 1, maxLength: longestPassword });
// Longer than any code: people paste what stands around it.
const code = Type.String({ minLength: 1, maxLength: 100 });
const Passkey = Type.Object(
  {
    id: Type.String({ maxLength: 2000 }),
    rawId: Type.String({ maxLength: 2000 }),
    type: Type.String({ maxLength: 40 }),
    authenticatorAttachment: Type.Optional(Type.Union([Type.String({ maxLength: 40 }), Type.Null()])),
    clientExtensionResults: Type.Optional(Type.Record(Type.String({ maxLength: 60 }), Type.Unknown())),
    // Looked at by the library, sign by sign. Not typed here: the edge would turn a list of one into its only member.
    response: Type.Record(Type.String({ maxLength: 60 }), Type.Unknown()),
  },
  closed,
);
const Done = Type.Object({ done: Type.Literal(true) });
const codes = Type.Array(Type.String());
const Descriptor = Type.Object({ type: Type.Literal("public-key"), id: Type.String() });
const challenge = Type.String({ description: "Base64url. / Base64url." });
const unkeyed = "secret";

/**
 * What each step of the sign-in library takes and answers: the server checks it, a page calls by it, OpenAPI describes it.
 * The step to which the directory sends a browser back is none of these: no page calls it.
 */
export const signInExchanges = endpoints({
  "POST /auth/sign-in/email": {
    body: Type.Object({ email: Type.String({ maxLength: 200 }), password }, closed),
    answer: Type.Object({
      twoFactorRedirect: Type.Boolean({
        description: "A second factor is asked for next. / Un deuxième facteur est demandé ensuite.",
      }),
    }),
    unkeyed,
  },
  "POST /auth/sign-in/social": {
    body: Type.Object({ language: Type.Union([Type.Literal("en"), Type.Literal("fr")]) }, closed),
    answer: Type.Object({ url: Type.String({ format: "uri" }) }),
    unkeyed,
  },
  "POST /auth/two-factor/verify-totp": { body: Type.Object({ code }, closed), answer: Done, unkeyed },
  "POST /auth/two-factor/verify-backup-code": { body: Type.Object({ code }, closed), answer: Done, unkeyed },
  "POST /auth/two-factor/enable": {
    body: Type.Object({ password }, closed),
    answer: Type.Object({ totpURI: Type.String({ format: "uri" }), backupCodes: codes }),
    unkeyed,
  },
  "POST /auth/two-factor/generate-backup-codes": {
    body: Type.Object({ password }, closed),
    answer: Type.Object({ backupCodes: codes }),
    unkeyed,
  },
  // As browsers take them (W3C Web Authentication, level 3: PublicKeyCredential…OptionsJSON).
  "GET /auth/passkey/generate-register-options": {
    answer: Type.Object({
      challenge,
      rp: Type.Object({ id: Type.Optional(Type.String()), name: Type.String() }),
      user: Type.Object({ id: Type.String(), name: Type.String(), displayName: Type.String() }),
      pubKeyCredParams: Type.Array(Type.Object({ type: Type.Literal("public-key"), alg: Type.Integer() })),
      timeout: Type.Optional(Type.Integer()),
      excludeCredentials: Type.Optional(Type.Array(Descriptor)),
      authenticatorSelection: Type.Optional(Type.Object({})),
      attestation: Type.Optional(Type.String()),
      extensions: Type.Optional(Type.Object({})),
    }),
  },
  "POST /auth/passkey/verify-registration": {
    body: Type.Object({ response: Passkey, name: Type.Optional(Type.String({ maxLength: 80 })) }, closed),
    answer: Done,
    unkeyed,
  },
  "GET /auth/passkey/generate-authenticate-options": {
    answer: Type.Object({
      challenge,
      rpId: Type.Optional(Type.String()),
      timeout: Type.Optional(Type.Integer()),
      allowCredentials: Type.Optional(Type.Array(Descriptor)),
      userVerification: Type.Optional(Type.String()),
      extensions: Type.Optional(Type.Object({})),
    }),
  },
  "POST /auth/passkey/verify-authentication": {
    body: Type.Object({ response: Passkey }, closed),
    answer: Done,
    unkeyed,
  },
  "POST /auth/sign-out": {
    body: Type.Object({}, closed),
    answer: Type.Object({ url: Type.Union([Type.String({ format: "uri" }), Type.Null()]) }),
    unkeyed,
  },
});
