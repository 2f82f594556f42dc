import { useQuery } from "@tanstack/react-query";
import type { Role } from "../../kernel/actor.ts";
import type { AnswerFor } from "../api/caller.ts";
import { Problem } from "../api/client.ts";
import { callIdentity } from "../api/rooms.ts";
import { useLanguage } from "./language.ts";

export type Me = AnswerFor<typeof callIdentity, "GET /me">;

/** Who is signed in, asked once and kept; signed out is known only when the server has said so. */
export function useWhoAmI(): { readonly me: Me | undefined; readonly isSignedOut: boolean; readonly error: unknown } {
  const language = useLanguage();
  const { data, error } = useQuery({ ...callIdentity.query(language, "GET /me"), staleTime: 5 * 60_000 });
  return { me: data, isSignedOut: data === undefined && error instanceof Problem && error.status === 401, error };
}

/** Undefined while unknown or signed out. */
export const useMe = (): Me | undefined => useWhoAmI().me;

/** Whether the signed-in person holds one of the roles: for what a page offers, never for what is allowed. */
export function useHolds(...roles: readonly Role[]): boolean {
  return useMe()?.roles.some((held) => roles.includes(held.role)) ?? false;
}
