import { type TSchema, Type } from "typebox";
import type { identityRefusals } from "../contract.ts";
import type { SignInEndpoint } from "./sign-in-endpoints.ts";

type SignInRefusal = keyof typeof identityRefusals;

const Done = Type.Object({ done: Type.Literal(true) });
const codes = Type.Array(Type.String());
const Descriptor = Type.Object({ type: Type.Literal("public-key"), id: Type.String() });
const challenge = Type.String({ description: "Base64url. / Base64url." });

interface SignInAnswer {
  readonly answer: TSchema;
  /** What it may refuse beside what its standing and its limits refuse. */
  readonly refuses: readonly SignInRefusal[];
}

const secondFactor = ["second-factor-wrong", "sign-in-expired", "account-locked"] as const;

/** What each door of signing in answers and refuses, by its path; the one that the directory sends a browser to redirects. */
const answers = {
  "/sign-in/email": {
    answer: Type.Object({
      twoFactorRedirect: Type.Boolean({
        description: "A second factor is asked for next. / Un deuxième facteur est demandé ensuite.",
      }),
    }),
    refuses: ["sign-in-failed", "account-locked"],
  },
  "/sign-in/social": {
    answer: Type.Object({ url: Type.String({ format: "uri" }) }),
    refuses: ["directory-away", "directory-not-the-configured"],
  },
  "/two-factor/verify-totp": { answer: Done, refuses: [...secondFactor, "second-factor-not-six-digits", "signed-out"] },
  "/two-factor/verify-backup-code": {
    answer: Done,
    refuses: [...secondFactor, "recovery-code-too-early", "signed-out"],
  },
  "/two-factor/enable": {
    answer: Type.Object({ totpURI: Type.String({ format: "uri" }), backupCodes: codes }),
    refuses: ["password-wrong", "second-factor-present"],
  },
  "/two-factor/generate-backup-codes": { answer: Type.Object({ backupCodes: codes }), refuses: ["password-wrong"] },
  // As browsers take them (W3C Web Authentication, level 3: PublicKeyCredential…OptionsJSON).
  "/passkey/generate-register-options": {
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
    refuses: [],
  },
  "/passkey/verify-registration": { answer: Done, refuses: ["passkey-refused"] },
  "/passkey/generate-authenticate-options": {
    answer: Type.Object({
      challenge,
      rpId: Type.Optional(Type.String()),
      timeout: Type.Optional(Type.Integer()),
      allowCredentials: Type.Optional(Type.Array(Descriptor)),
      userVerification: Type.Optional(Type.String()),
      extensions: Type.Optional(Type.Object({})),
    }),
    refuses: [],
  },
  "/passkey/verify-authentication": { answer: Done, refuses: ["passkey-refused", "signed-out"] },
  "/sign-out": {
    answer: Type.Object({ url: Type.Union([Type.String({ format: "uri" }), Type.Null()]) }),
    refuses: [],
  },
} as const satisfies Readonly<Record<string, SignInAnswer>>;

const byStanding = {
  none: [],
  enrol: ["signed-out", "second-factor-wanted", "confirmation-wanted"],
  recent: ["signed-out", "second-factor-wanted", "confirmation-wanted"],
} as const satisfies Readonly<Record<SignInEndpoint["standing"], readonly SignInRefusal[]>>;

/** What a door of signing in answers, and with which refusals it may answer instead. */
export function answerOf({ path, standing, asksOwnPassword }: SignInEndpoint): SignInAnswer {
  const { answer, refuses } = (answers as Readonly<Record<string, SignInAnswer>>)[path] ?? {
    answer: Type.Any(),
    refuses: [],
  };
  const tries = asksOwnPassword ? (["too-many-tries"] as const) : [];
  return { answer, refuses: [...new Set([...refuses, ...byStanding[standing], ...tries])] };
}
