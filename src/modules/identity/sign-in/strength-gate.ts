import type { BetterAuthOptions } from "better-auth";
import type { GenericOAuthConfig } from "better-auth/plugins";
import type { AccountId } from "../../../kernel/ids.ts";
import type { Services } from "../../../platform/http/route.ts";
import { recordFailure } from "./outcomes.ts";

type Gate = NonNullable<NonNullable<BetterAuthOptions["user"]>["validateUserInfo"]>;
type Profile = Awaited<ReturnType<NonNullable<GenericOAuthConfig["getUserInfo"]>>>;

/**
 * What is asked of a directory that must check people in one of the `accepted` ways. Who they are is then read from the
 * ID token alone, whose signature was checked: its `acr` is of this very sign-in.
 */
export function askForStrength(accepted: readonly string[]) {
  return {
    authorizationUrlParams: { acr_values: accepted.join(" ") },
    getUserInfo: async ({ idToken }: { readonly idToken?: string | undefined }) => claimsOf(idToken),
  } satisfies Partial<GenericOAuthConfig>;
}

function claimsOf(idToken: string | undefined): Profile {
  const payload = idToken?.split(".")[1];
  if (payload === undefined) return null;
  const claims = JSON.parse(Buffer.from(payload, "base64url").toString("utf8")) as Readonly<Record<string, unknown>>;
  return { ...claims, emailVerified: claims["email_verified"] === true } as Profile;
}

/**
 * Before a sign-in through the directory links or opens anything. A directory may overlook `acr_values`, so that they
 * were sent proves nothing. The code goes back to the sign-in page, which says it in words.
 */
export function strengthGate(services: Pick<Services, "store">, accepted: readonly string[]): Gate {
  return async ({ user, source }) => {
    if (source.oauth === undefined || accepted.length === 0) return undefined;
    const acr = source.oauth.profile?.["acr"];
    if (typeof acr === "string" && accepted.includes(acr)) return undefined;
    await recordFailure(services, user.id as AccountId, "directory", false);
    return { error: "directory-sign-in-too-weak" };
  };
}
