import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { parseCookies } from "better-auth/cookies";
import type { FastifyRequest } from "fastify";
import { hashOfToken } from "../../kernel/token.ts";
import type { Config } from "../../platform/config.ts";

type Secrets = Pick<Config, "secret" | "formerSecrets">;
type CookieConfig = Pick<Config, "publicUrl"> & Secrets;

/** `__Host-` binds a cookie to this very host over HTTPS; a browser refuses the prefix over plain HTTP. */
export function cookiePrefix(config: Pick<Config, "publicUrl">): string {
  return isSecure(config) ? "__Host-greffe" : "greffe";
}

/** The cookie that carries a session. */
export function sessionCookieName(config: Pick<Config, "publicUrl">): string {
  return `${cookiePrefix(config)}.session_token`;
}

export function isSecure(config: Pick<Config, "publicUrl">): boolean {
  return config.publicUrl.startsWith("https:");
}

/** The value that a signed cookie carries, or null when there is none or somebody changed it. */
export function signedCookie(request: FastifyRequest, config: CookieConfig, name: string): string | null {
  const value = plainCookie(request, config, name);
  const dot = value?.lastIndexOf(".") ?? -1;
  if (value === null || dot < 1) return null;
  return checked(value.slice(0, dot), value.slice(dot + 1), config);
}

function checked(value: string, signature: string, { secret, formerSecrets }: Secrets): string | null {
  const isSigned = isSignedWith(secret) || formerSecrets.some(isSignedWith);
  return isSigned ? value : null;

  function isSignedWith(one: string): boolean {
    const expected = createHmac("sha256", one).update(value).digest();
    const given = Buffer.from(signature, "base64");
    return given.length === expected.length && timingSafeEqual(given, expected);
  }
}

/**
 * The header as the sign-in library gets it, which knows the present secret only: what a former one signed is signed
 * anew, whatever else the browser sent stays.
 */
export function signedAnew(header: string, config: CookieConfig): string {
  if (config.formerSecrets.length === 0) return header;
  const pairs = header.split(/; */).map((pair) => {
    const equals = pair.indexOf("=");
    if (!pair.startsWith(`${cookiePrefix(config)}.`) || equals < 0) return pair;
    const whole = parseCookies(pair).get(pair.slice(0, equals)) ?? "";
    const dot = whole.lastIndexOf(".");
    const value = dot < 1 ? null : checked(whole.slice(0, dot), whole.slice(dot + 1), config);
    if (value === null) return pair;
    const signature = createHmac("sha256", config.secret).update(value).digest("base64");
    return `${pair.slice(0, equals)}=${encodeURIComponent(`${value}.${signature}`)}`;
  });
  return pairs.join("; ");
}

function plainCookie(request: FastifyRequest, config: CookieConfig, name: string): string | null {
  const header = request.headers.cookie;
  if (header === undefined) return null;
  return parseCookies(header).get(`${cookiePrefix(config)}.${name}`) ?? null;
}

/** Tokens by the whole cookie header that a browser sends again and again: its signature was right and stays so. */
const tokensOf = new WeakMap<CookieConfig, Map<string, string>>();
const mostKept = 5000;
const longestKept = 1000;

/** The session's token, from the request's cookie. */
export function sessionToken(request: FastifyRequest, config: CookieConfig): string | null {
  const header = request.headers.cookie ?? "";
  const kept = tokensOf.get(config) ?? new Map<string, string>();
  const known = kept.get(header);
  if (known !== undefined) return known;
  const token = signedCookie(request, config, "session_token");
  if (token === null || header.length > longestKept) return token;
  if (kept.size >= mostKept) kept.clear();
  tokensOf.set(config, kept.set(header, token));
  return token;
}

/** The token that an answer of the sign-in library hands to the browser, or null when it opens no session. */
export function tokenIn(setCookies: readonly string[], config: CookieConfig): string | null {
  const start = `${cookiePrefix(config)}.session_token=`;
  const last = setCookies.findLast((one) => one.startsWith(start));
  const value = decodeURIComponent(last?.slice(start.length).split(";")[0] ?? "");
  const dot = value.lastIndexOf(".");
  return dot < 1 ? null : checked(value.slice(0, dot), value.slice(dot + 1), config);
}

/** SHA-256 of the device's own cookie, or null for a browser that never signed in here. */
export function deviceHash(request: FastifyRequest, config: CookieConfig): string | null {
  const value = plainCookie(request, config, "device");
  return value === null ? null : hashOfToken(value);
}

export function deviceCookie(value: string, config: CookieConfig): string {
  const year = 365 * 24 * 60 * 60;
  const secure = isSecure(config) ? "; Secure" : "";
  return `${cookiePrefix(config)}.device=${value}; Path=/; Max-Age=${year}; HttpOnly; SameSite=Lax${secure}`;
}

export function hashOf(value: string): string {
  return createHash("sha256").update(value).digest("hex");
}

/** A keyed hash: whoever reads the table cannot try addresses against it. */
export function keyedHash(value: string, { secret }: Pick<Config, "secret">): string {
  return createHmac("sha256", `${secret} subject`).update(value).digest("hex");
}

/** The same as former secrets made it. */
export function formerHashes(value: string, { formerSecrets }: Pick<Config, "formerSecrets">): readonly string[] {
  return formerSecrets.map((secret) => keyedHash(value, { secret }));
}
