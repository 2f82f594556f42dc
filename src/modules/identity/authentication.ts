import { passkey } from "@better-auth/passkey";
import { betterAuth } from "better-auth";
import { twoFactor } from "better-auth/plugins";
import type { Parts } from "../../platform/http/route.ts";
import { hashPassword, longestPassword, passwordMatches, shortestPassword } from "./domain/password.ts";

const created = { createdAt: "created_at", updatedAt: "updated_at" } as const;
const owner = { userId: "user_id" } as const;

/** Names of the library's models and fields in this database. */
const models = {
  user: {
    modelName: "accounts",
    fields: { emailVerified: "email_verified", ...created },
    changeEmail: { enabled: false },
    deleteUser: { enabled: false },
  },
  session: {
    modelName: "sessions",
    fields: { expiresAt: "expires_at", ipAddress: "ip_address", userAgent: "user_agent", ...owner, ...created },
    // A shared computer is the risk that the portal's terms name: a session ends after a working day.
    expiresIn: 12 * 60 * 60,
    updateAge: 15 * 60,
  },
  account: {
    modelName: "credentials",
    fields: {
      accountId: "account_id",
      providerId: "provider_id",
      accessToken: "access_token",
      refreshToken: "refresh_token",
      idToken: "id_token",
      accessTokenExpiresAt: "access_token_expires_at",
      refreshTokenExpiresAt: "refresh_token_expires_at",
      ...owner,
      ...created,
    },
  },
  verification: { modelName: "verifications", fields: { expiresAt: "expires_at", ...created } },
} as const;

const secondFactor = () =>
  twoFactor({
    issuer: "Greffe",
    schema: {
      user: { fields: { twoFactorEnabled: "two_factor_enabled" } },
      twoFactor: {
        modelName: "two_factors",
        fields: {
          ...owner,
          backupCodes: "backup_codes",
          failedVerificationCount: "failed_verification_count",
          lockedUntil: "locked_until",
        },
      },
    },
  });

const passkeys = (publicUrl: string) =>
  passkey({
    rpID: new URL(publicUrl).hostname,
    rpName: "Greffe",
    origin: publicUrl,
    schema: {
      passkey: {
        modelName: "passkeys",
        fields: {
          ...owner,
          publicKey: "public_key",
          credentialID: "credential_id",
          deviceType: "device_type",
          backedUp: "backed_up",
          createdAt: "created_at",
        },
      },
    },
  });

/** The sign-in library, set to this database and this tribunal's rules. It decides who somebody is, never what they may do. */
export function createAuthentication(parts: Pick<Parts, "store" | "config">) {
  const { config } = parts;
  return betterAuth({
    appName: "Greffe",
    baseURL: config.publicUrl,
    basePath: "/api/v1/auth",
    secret: config.secret,
    database: parts.store.pool,
    telemetry: { enabled: false },
    // Its own lines would carry addresses; what matters of a sign-in is in the audit.
    logger: { disabled: true },
    ...models,
    advanced: {
      database: { generateId: "uuid" },
      cookiePrefix: "greffe",
      useSecureCookies: config.publicUrl.startsWith("https:"),
    },
    // Ten tries a minute from one address at signing in; the account itself locks after five wrong second factors.
    rateLimit: {
      enabled: true,
      storage: "memory",
      window: 60,
      max: 300,
      customRules: { "/sign-in/email": { window: 60, max: 30 }, "/two-factor/*": { window: 60, max: 30 } },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
      password: { hash: hashPassword, verify: ({ hash, password }) => passwordMatches(hash, password) },
    },
    plugins: [secondFactor(), passkeys(config.publicUrl)],
  });
}

export type Authentication = ReturnType<typeof createAuthentication>;
