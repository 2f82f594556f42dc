import { useQuery } from "@tanstack/react-query";
import type { Role } from "../../kernel/actor.ts";
import type { Language } from "../../kernel/bilingual.ts";
import { Problem, request } from "../api/client.ts";
import { useLanguage } from "./language.ts";

export interface Me {
  readonly account: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly kind: string;
    /** In which the tribunal writes to this person; the page's own language is in its address. */
    readonly language: Language;
  };
  readonly roles: readonly {
    readonly role: Role;
    readonly officeId: string | null;
    readonly division: string | null;
  }[];
  /** Roles that this person may give to others. */
  readonly mayGrant: readonly Role[];
}

/** Who is signed in, asked once and kept; signed out is known only when the server has said so. */
export function useWhoAmI(): { readonly me: Me | undefined; readonly isSignedOut: boolean } {
  const language = useLanguage();
  const { data, error } = useQuery({
    queryKey: ["me"],
    queryFn: () => request<Me>(language, "/me"),
    staleTime: 5 * 60_000,
  });
  return { me: data, isSignedOut: data === undefined && error instanceof Problem && error.status === 401 };
}

/** Undefined while unknown or signed out. */
export const useMe = (): Me | undefined => useWhoAmI().me;

/** Whether the signed-in person holds one of the roles: for what a page offers, never for what is allowed. */
export function useHolds(...roles: readonly Role[]): boolean {
  return useMe()?.roles.some((held) => roles.includes(held.role)) ?? false;
}
