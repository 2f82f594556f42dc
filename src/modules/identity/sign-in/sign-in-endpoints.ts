import { type TSchema, Type } from "typebox";
import { longestPassword } from "../contract.ts";
import type { rateLimits } from "./rate-limit.ts";

const closed = { additionalProperties: false } as const;
const password = Type.String({ minLength: 1, maxLength: longestPassword });
// Longer than any code: people paste what stands around it.
const code = Type.String({ minLength: 1, maxLength: 100 });
const Passkey = Type.Object(
  {
    id: Type.String({ maxLength: 2000 }),
    rawId: Type.String({ maxLength: 2000 }),
    type: Type.String({ maxLength: 40 }),
    authenticatorAttachment: Type.Optional(Type.Union([Type.String({ maxLength: 40 }), Type.Null()])),
    clientExtensionResults: Type.Optional(Type.Record(Type.String({ maxLength: 60 }), Type.Unknown())),
    // Looked at by the library, sign by sign. Not typed here: the edge would turn a list of one into its only member.
    response: Type.Record(Type.String({ maxLength: 60 }), Type.Unknown()),
  },
  closed,
);

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

const post = (
  path: string,
  body: TSchema,
  standing: Standing = "none",
  rateLimit: SignInEndpoint["rateLimit"] = null,
): SignInEndpoint => ({
  method: "POST",
  path,
  body,
  standing,
  rateLimit,
  asksOwnPassword: standing !== "none" && "password" in ((body as { properties?: object }).properties ?? {}),
});
const get = (path: string, standing: Standing = "none"): SignInEndpoint => ({
  method: "GET",
  path,
  body: null,
  standing,
  rateLimit: null,
  asksOwnPassword: false,
});

export const signInEndpoints: readonly SignInEndpoint[] = [
  post("/sign-in/email", Type.Object({ email: Type.String({ maxLength: 200 }), password }, closed), "none", "sign-in"),
  post("/sign-in/social", Type.Object({ language: Type.Union([Type.Literal("en"), Type.Literal("fr")]) }, closed)),
  get("/callback/directory"),
  post("/two-factor/verify-totp", Type.Object({ code }, closed), "none", "second-factor"),
  post("/two-factor/verify-backup-code", Type.Object({ code }, closed), "none", "second-factor"),
  post("/two-factor/enable", Type.Object({ password }, closed), "enrol"),
  post("/two-factor/generate-backup-codes", Type.Object({ password }, closed), "recent"),
  get("/passkey/generate-register-options", "recent"),
  post(
    "/passkey/verify-registration",
    Type.Object({ response: Passkey, name: Type.Optional(Type.String({ maxLength: 80 })) }, closed),
    "recent",
  ),
  get("/passkey/generate-authenticate-options"),
  post("/passkey/verify-authentication", Type.Object({ response: Passkey }, closed), "none", "second-factor"),
  post("/sign-out", Type.Object({}, closed)),
];
