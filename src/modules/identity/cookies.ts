import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { parseCookies } from "better-auth/cookies";
import type { FastifyRequest } from "fastify";
import type { Config } from "../../platform/config.ts";

type CookieConfig = Pick<Config, "publicUrl" | "secret">;

/** `__Host-` binds a cookie to this very host over HTTPS; a browser refuses the prefix over plain HTTP. */
export function cookiePrefix(config: Pick<Config, "publicUrl">): string {
  return isSecure(config) ? "__Host-greffe" : "greffe";
}

export function isSecure(config: Pick<Config, "publicUrl">): boolean {
  return config.publicUrl.startsWith("https:");
}

/** The value that a signed cookie carries, or null when there is none or somebody changed it. */
export function signedCookie(request: FastifyRequest, config: CookieConfig, name: string): string | null {
  const value = plainCookie(request, config, name);
  const dot = value?.lastIndexOf(".") ?? -1;
  if (value === null || dot < 1) return null;
  return checked(value.slice(0, dot), value.slice(dot + 1), config.secret);
}

function checked(value: string, signature: string, secret: string): string | null {
  const expected = createHmac("sha256", secret).update(value).digest();
  const given = Buffer.from(signature, "base64");
  return given.length === expected.length && timingSafeEqual(given, expected) ? value : null;
}

function plainCookie(request: FastifyRequest, config: CookieConfig, name: string): string | null {
  const header = request.headers.cookie;
  if (header === undefined) return null;
  return parseCookies(header).get(`${cookiePrefix(config)}.${name}`) ?? null;
}

/** The session's token, from the request's cookie. */
export function sessionToken(request: FastifyRequest, config: CookieConfig): string | null {
  return signedCookie(request, config, "session_token");
}

/** The token that an answer of the sign-in library hands to the browser, or null when it opens no session. */
export function tokenIn(setCookies: readonly string[], config: CookieConfig): string | null {
  const start = `${cookiePrefix(config)}.session_token=`;
  const last = setCookies.findLast((one) => one.startsWith(start));
  const value = decodeURIComponent(last?.slice(start.length).split(";")[0] ?? "");
  const dot = value.lastIndexOf(".");
  return dot < 1 ? null : checked(value.slice(0, dot), value.slice(dot + 1), config.secret);
}

/** SHA-256 of the device's own cookie, or null for a browser that never signed in here. */
export function deviceHash(request: FastifyRequest, config: CookieConfig): string | null {
  const value = plainCookie(request, config, "device");
  return value === null ? null : hashOf(value);
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
export function keyedHash(value: string, config: Pick<Config, "secret">): string {
  return createHmac("sha256", `${config.secret} subject`).update(value).digest("hex");
}
