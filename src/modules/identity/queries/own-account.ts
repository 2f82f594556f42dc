import { roles as allRoles, kindOf } from "../../../kernel/actor.ts";
import type { OpenSession } from "../open-session.ts";
import { mayGrant } from "../rules/who-grants.ts";

/**
 * The signed-in account, its roles of this moment, and whether the session has its second factor. All of it was read
 * to find out who is asking: it is not read again.
 */
export function ownAccount(session: OpenSession) {
  return {
    account: {
      id: session.accountId,
      name: session.name,
      email: session.email,
      language: session.language,
      kind: kindOf(session.roles),
    },
    roles: [...session.held],
    mayGrant: allRoles.filter((role) => mayGrant(session.roles, role)),
    secondFactor: secondFactorOf(session),
  };
}

/** `wanted`: there is one, and this session was opened without it. */
function secondFactorOf({ assurance, hasSecondFactor }: OpenSession) {
  if (assurance === "full") return "ready" as const;
  return hasSecondFactor ? ("wanted" as const) : ("none" as const);
}
