import { expect, test } from "vitest";
import { refusalOf } from "./refusals.ts";

test.each([
  [401, "INVALID_EMAIL_OR_PASSWORD", "sign-in-failed"],
  [400, "INVALID_EMAIL", "sign-in-failed"],
  [400, "PASSWORD_TOO_LONG", "sign-in-failed"],
  [400, "INVALID_PASSWORD", "password-wrong"],
  [401, "INVALID_CODE", "second-factor-wrong"],
  [401, "INVALID_BACKUP_CODE", "second-factor-wrong"],
  [400, "TOTP_NOT_ENABLED", "second-factor-wrong"],
  [400, "BACKUP_CODES_NOT_ENABLED", "second-factor-wrong"],
  [401, "INVALID_TWO_FACTOR_COOKIE", "sign-in-expired"],
  [400, "TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE", "sign-in-expired"],
  [400, "TOTP_ALREADY_ENABLED", "second-factor-present"],
  [400, "TWO_FACTOR_NOT_ENABLED", "second-factor-wanted"],
  [403, "SESSION_NOT_FRESH", "confirmation-wanted"],
  [401, "UNAUTHORIZED", "signed-out"],
  [401, "PASSKEY_NOT_FOUND", "passkey-refused"],
  [400, "CHALLENGE_NOT_FOUND", "passkey-refused"],
  [401, "AUTHENTICATION_FAILED", "passkey-refused"],
  [400, "FAILED_TO_VERIFY_REGISTRATION", "passkey-refused"],
  [404, "PROVIDER_NOT_FOUND", "directory-away"],
  [423, "ACCOUNT_TEMPORARILY_LOCKED", "account-locked"],
  [429, "SOMETHING_NEW", "too-many-requests"],
  [429, undefined, "too-many-requests"],
  [401, undefined, "signed-out"],
  [400, "SOMETHING_NEW", "request-malformed"],
  [400, undefined, "request-malformed"],
])("%i %s of the sign-in library is told as %s", (status, code, own) => {
  expect(refusalOf(status, code).code).toBe(own);
});
