import type { Language } from "../../kernel/bilingual.ts";
import { request } from "./request.ts";

// The steps of the sign-in library: it answers them itself, beside the endpoints of the rooms.

/** Whether a second factor is wanted next. @throws Problem */
export const signInByPassword = (language: Language, body: { readonly email: string; readonly password: string }) =>
  request<{ readonly twoFactorRedirect?: boolean }>(language, "/auth/sign-in/email", body);

/** Where the tribunal's directory asks its staff to sign in. @throws Problem */
export const signInByDirectory = (language: Language) =>
  request<{ readonly url: string }>(language, "/auth/sign-in/social", { language });

/** The code of the authenticator. @throws Problem */
export const verifyCode = (language: Language, code: string) =>
  request<unknown>(language, "/auth/two-factor/verify-totp", { code });

/** One of the codes for whoever has lost the authenticator. @throws Problem */
export const verifyRecoveryCode = (language: Language, code: string) =>
  request<unknown>(language, "/auth/two-factor/verify-backup-code", { code });

/** A new authenticator's key, and its recovery codes. @throws Problem */
export const beginAuthenticator = (language: Language, password: string) =>
  request<{ readonly totpURI: string; readonly backupCodes: readonly string[] }>(language, "/auth/two-factor/enable", {
    password,
  });

/** New recovery codes in place of the former ones. @throws Problem */
export const renewRecoveryCodes = (language: Language, password: string) =>
  request<{ readonly backupCodes: readonly string[] }>(language, "/auth/two-factor/generate-backup-codes", {
    password,
  });

/** @throws Problem */
export const signOut = (language: Language) => request<unknown>(language, "/auth/sign-out", {});
