import type { Language } from "../../kernel/bilingual.ts";
import { callSignIn } from "./rooms.ts";

/** Whether a second factor is wanted next. @throws Problem */
export const signInByPassword = (language: Language, body: { readonly email: string; readonly password: string }) =>
  callSignIn(language, "POST /auth/sign-in/email", { body });

/** Where the tribunal's directory asks its staff to sign in. @throws Problem */
export const signInByDirectory = (language: Language) =>
  callSignIn(language, "POST /auth/sign-in/social", { body: { language } });

/** The code of the authenticator. @throws Problem */
export const verifyCode = (language: Language, code: string) =>
  callSignIn(language, "POST /auth/two-factor/verify-totp", { body: { code } });

/** One of the codes for whoever has lost the authenticator. @throws Problem */
export const verifyRecoveryCode = (language: Language, code: string) =>
  callSignIn(language, "POST /auth/two-factor/verify-backup-code", { body: { code } });

/** A new authenticator's key, and its recovery codes. @throws Problem */
export const beginAuthenticator = (language: Language, password: string) =>
  callSignIn(language, "POST /auth/two-factor/enable", { body: { password } });

/** New recovery codes in place of the former ones. @throws Problem */
export const renewRecoveryCodes = (language: Language, password: string) =>
  callSignIn(language, "POST /auth/two-factor/generate-backup-codes", { body: { password } });

/** @throws Problem */
export const signOut = (language: Language) => callSignIn(language, "POST /auth/sign-out", { body: {} });
