import { passkey } from "@better-auth/passkey";
import { APIError, betterAuth } from "better-auth";
import { symmetricEncrypt } from "better-auth/crypto";
import { genericOAuth, twoFactor } from "better-auth/plugins";
import type { Config, DirectoryAccess } from "../../platform/config.ts";
import type { Services } from "../../platform/http/route.ts";
import { longestPassword } from "./contract.ts";
import { cookiePrefix, isSecure } from "./cookies.ts";
import { directoryOf } from "./directory.ts";
import { hashPassword, passwordMatches, shortestPassword } from "./domain/password.ts";
import { keptCodes, newRecoveryCodes } from "./domain/recovery-code.ts";
import { decrypted } from "./encrypted-columns.ts";
import { sessionLengths } from "./rules/session-lengths.ts";
import { askForStrength, strengthGate } from "./sign-in/strength-gate.ts";

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
    expiresIn: sessionLengths.absoluteHours * 60 * 60,
    // The end of a session does not move; that it is used is written down by `sessionOf`.
    disableSessionRefresh: true,
    freshAge: sessionLengths.recentMinutes * 60,
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
    encryptOAuthTokens: true,
    // The directory's address is verified there; ours was entered by the registry. Who may be linked: `directoryMayOpen`.
    accountLinking: { enabled: true, requireLocalEmailVerified: false, allowDifferentEmails: false },
  },
  verification: { modelName: "verifications", fields: { expiresAt: "expires_at", ...created } },
} as const;

/** The library compares what it is given with what this opens: the hash of what was typed with hashes. */
const hashedCodes = (config: Config) => ({
  encrypt: (list: string) =>
    symmetricEncrypt({ key: config.secret, data: JSON.stringify(keptCodes(JSON.parse(list) as string[])) }),
  decrypt: async (ciphertext: string) => {
    const { plain } = (await decrypted(ciphertext, config)) ?? { plain: "[]" };
    return JSON.stringify(keptCodes(JSON.parse(plain) as string[]));
  },
});

const secondFactor = (config: Config) =>
  twoFactor({
    issuer: "Greffe",
    accountLockout: { enabled: true, maxFailedAttempts: 10, durationSeconds: 60 * 60 },
    backupCodeOptions: { customBackupCodesGenerate: newRecoveryCodes, storeBackupCodes: hashedCodes(config) },
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

/** A passkey stands for both factors, so the device must have made sure of the person (a PIN, a finger, a face). */
function wantVerifiedPerson(userVerified: boolean): void {
  if (!userVerified) throw new APIError("UNAUTHORIZED", { code: "AUTHENTICATION_FAILED", message: "not verified" });
}

const passkeys = (publicUrl: string) =>
  passkey({
    rpID: new URL(publicUrl).hostname,
    rpName: "Greffe",
    origin: publicUrl,
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
    registration: {
      afterVerification: async ({ verification }) =>
        wantVerifiedPerson(verification.registrationInfo?.userVerified === true),
    },
    authentication: {
      afterVerification: async ({ verification }) => wantVerifiedPerson(verification.authenticationInfo.userVerified),
    },
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

/** The tribunal's directory, by OpenID Connect: code flow with PKCE, state and nonce; it opens no account by itself. */
const directory = (oidc: DirectoryAccess) =>
  genericOAuth({
    config: [
      {
        providerId: "directory",
        discoveryUrl: `${oidc.issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
        clientId: oidc.clientId,
        clientSecret: oidc.clientSecret,
        scopes: ["openid", "email", "profile"],
        pkce: true,
        requireIdTokenVerification: true,
        ...(oidc.acr.length === 0 ? {} : askForStrength(oidc.acr)),
        disableSignUp: true,
        disableImplicitSignUp: true,
        overrideUserInfo: false,
      },
    ],
  });

/** Staff only: an outside account never opens through the directory, even at an address that it vouches for. */
async function directoryMayOpen(services: Pick<Services, "store">, accountId: string): Promise<boolean> {
  const found = await services.store.pool.query(
    `select from accounts a join role_assignments r on r.account_id = a.id
      where a.id = $1 and a.closed_at is null and a.counsel_id is null and a.person_id is null
        and r.from_at <= $2 and (r.until_at is null or r.until_at > $2)
        and r.role not in ('counsel', 'delegate', 'claimant', 'designated-representative', 'interpreter', 'partner-system')
      limit 1`,
    [accountId, services.store.clock()],
  );
  return found.rows.length > 0;
}

async function isClosed(services: Pick<Services, "store">, accountId: string): Promise<boolean> {
  const found = await services.store.pool.query("select from accounts where id = $1 and closed_at is null", [
    accountId,
  ]);
  return found.rows.length === 0;
}

/** The sign-in library, set to this database and this tribunal's rules. It decides who somebody is, never what they may do. */
export function createAuthentication(services: Pick<Services, "store" | "config">) {
  const { config } = services;
  const client = directoryOf(config);
  return betterAuth({
    appName: "Greffe",
    baseURL: config.publicUrl,
    basePath: "/api/v1/auth",
    secret: config.secret,
    database: services.store.pool,
    telemetry: { enabled: false },
    // Its own lines would carry addresses; what matters of a sign-in is in the audit.
    logger: { disabled: true },
    ...models,
    user: { ...models.user, validateUserInfo: strengthGate(services, client?.acr ?? []) },
    advanced: {
      database: { generateId: "uuid" },
      cookiePrefix: cookiePrefix(config),
      useSecureCookies: false,
      defaultCookieAttributes: { secure: isSecure(config), httpOnly: true, sameSite: "lax", path: "/" },
      ipAddress: { ipAddressHeaders: ["x-greffe-address"] },
    },
    // Counted by our own endpoints (`rate-limit.ts`, `attempts.ts`), in the database and per account.
    rateLimit: { enabled: false },
    databaseHooks: {
      session: {
        create: {
          // By whichever factor: a closed account opens nothing, and is told of like one that is not there.
          before: async ({ userId }) => {
            if (await isClosed(services, userId))
              throw new APIError("UNAUTHORIZED", { code: "INVALID_EMAIL_OR_PASSWORD", message: "closed" });
          },
        },
      },
      account: {
        create: {
          before: async (account) =>
            account.providerId === "directory" && !(await directoryMayOpen(services, account.userId))
              ? false
              : undefined,
        },
      },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
      password: { hash: hashPassword, verify: ({ hash, password }) => passwordMatches(hash, password) },
    },
    plugins: [secondFactor(config), passkeys(config.publicUrl), ...(client === null ? [] : [directory(client)])],
  });
}

export type Authentication = ReturnType<typeof createAuthentication>;
