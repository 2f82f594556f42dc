import type { TSchema } from "typebox";
import { signInExchanges } from "./endpoints.ts";
import type { rateLimits } from "./rate-limit.ts";

/** What a request must already stand on. `enrol`: whole, or an account that has no second factor yet. `recent`: whole and fresh. */
type Standing = "none" | "enrol" | "recent";

/** One endpoint of the sign-in library that is open. Whatever is not in the list is not there. */
export interface SignInEndpoint {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly body: TSchema | null;
  readonly standing: Standing;
  readonly rateLimit: keyof typeof rateLimits | null;
  /** It asks whoever is signed in for their password: guesses at it are counted. */
  readonly asksOwnPassword: boolean;
}

type Path<Method extends string> = keyof typeof signInExchanges extends infer Key
  ? Key extends `${Method} /auth${infer Path}`
    ? Path
    : never
  : never;

function post(
  path: Path<"POST">,
  standing: Standing = "none",
  rateLimit: SignInEndpoint["rateLimit"] = null,
): SignInEndpoint {
  const { body } = signInExchanges[`POST /auth${path}`];
  const asksOwnPassword = standing !== "none" && "password" in body.properties;
  return { method: "POST", path, body, standing, rateLimit, asksOwnPassword };
}
const get = (path: Path<"GET"> | "/callback/directory", standing: Standing = "none"): SignInEndpoint => ({
  method: "GET",
  path,
  body: null,
  standing,
  rateLimit: null,
  asksOwnPassword: false,
});

export const signInEndpoints: readonly SignInEndpoint[] = [
  post("/sign-in/email", "none", "sign-in"),
  post("/sign-in/social"),
  get("/callback/directory"),
  post("/two-factor/verify-totp", "none", "second-factor"),
  post("/two-factor/verify-backup-code", "none", "second-factor"),
  post("/two-factor/enable", "enrol"),
  post("/two-factor/generate-backup-codes", "recent"),
  get("/passkey/generate-register-options", "recent"),
  post("/passkey/verify-registration", "recent"),
  get("/passkey/generate-authenticate-options"),
  post("/passkey/verify-authentication", "none", "second-factor"),
  post("/sign-out"),
];
