import { type TSchema, Type } from "typebox";
import type { EndpointParts } from "../../../kernel/endpoint.ts";
import type { identityRefusals } from "../contract.ts";
import { signInExchanges } from "./endpoints.ts";
import type { SignInEndpoint } from "./sign-in-endpoints.ts";

type SignInRefusal = keyof typeof identityRefusals;

interface SignInAnswer {
  readonly answer: TSchema;
  /** What it may refuse beside what its standing and its limits refuse. */
  readonly refuses: readonly SignInRefusal[];
}

const secondFactor = ["second-factor-wrong", "sign-in-expired", "account-locked"] as const;

/** What each door of signing in refuses, by its path; the one that the directory sends a browser to redirects. */
const refusalsOf: Readonly<Record<string, readonly SignInRefusal[]>> = {
  "/sign-in/email": ["sign-in-failed", "account-locked"],
  "/sign-in/social": ["directory-away", "directory-not-the-configured"],
  "/two-factor/verify-totp": [...secondFactor, "second-factor-not-six-digits", "signed-out"],
  "/two-factor/verify-backup-code": [...secondFactor, "recovery-code-too-early", "signed-out"],
  "/two-factor/enable": ["password-wrong", "second-factor-present"],
  "/two-factor/generate-backup-codes": ["password-wrong"],
  "/passkey/verify-registration": ["passkey-refused"],
  "/passkey/verify-authentication": ["passkey-refused", "signed-out"],
};

const byStanding = {
  none: [],
  enrol: ["signed-out", "second-factor-wanted", "confirmation-wanted"],
  recent: ["signed-out", "second-factor-wanted", "confirmation-wanted"],
} as const satisfies Readonly<Record<SignInEndpoint["standing"], readonly SignInRefusal[]>>;

const exchanges: Readonly<Record<string, EndpointParts>> = signInExchanges;

/** What a door of signing in answers, and with which refusals it may answer instead. */
export function answerOf({ method, path, standing, asksOwnPassword }: SignInEndpoint): SignInAnswer {
  const tries = asksOwnPassword ? (["too-many-tries"] as const) : [];
  return {
    answer: exchanges[`${method} /auth${path}`]?.answer ?? Type.Any(),
    refuses: [...new Set([...(refusalsOf[path] ?? []), ...byStanding[standing], ...tries])],
  };
}
