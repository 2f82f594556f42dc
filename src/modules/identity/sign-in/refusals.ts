import { Refused } from "../../../kernel/refusal.ts";

const known: Readonly<Record<string, string>> = {
  INVALID_EMAIL_OR_PASSWORD: "sign-in-failed",
  INVALID_EMAIL: "sign-in-failed",
  PASSWORD_TOO_LONG: "sign-in-failed",
  INVALID_PASSWORD: "password-wrong",
  INVALID_CODE: "second-factor-wrong",
  INVALID_BACKUP_CODE: "second-factor-wrong",
  INVALID_TWO_FACTOR_COOKIE: "sign-in-expired",
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: "sign-in-expired",
  TOTP_NOT_ENABLED: "second-factor-wrong",
  BACKUP_CODES_NOT_ENABLED: "second-factor-wrong",
  TOTP_ALREADY_ENABLED: "second-factor-present",
  TWO_FACTOR_NOT_ENABLED: "second-factor-wanted",
  SESSION_NOT_FRESH: "confirmation-wanted",
  UNAUTHORIZED: "signed-out",
  PASSKEY_NOT_FOUND: "passkey-refused",
  CHALLENGE_NOT_FOUND: "passkey-refused",
  AUTHENTICATION_FAILED: "passkey-refused",
  FAILED_TO_VERIFY_REGISTRATION: "passkey-refused",
  PROVIDER_NOT_FOUND: "directory-away",
};

/** What the sign-in library said, in the tribunal's own words. Anything unknown is told as a bug, without its text. */
export function refusalOf(status: number, code: string | undefined): Refused {
  if (code === "ACCOUNT_TEMPORARILY_LOCKED") return new Refused("account-locked", { minutes: 60 });
  const own = known[code ?? ""];
  if (own !== undefined) return new Refused(own);
  if (status === 429) return new Refused("too-many-requests");
  if (status === 401) return new Refused("signed-out");
  return new Refused("request-malformed");
}
