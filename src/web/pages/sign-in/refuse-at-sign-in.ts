import { Problem } from "../../api/client.ts";

/** A refusal at sign-in in its own words. Signed out is what everybody is here: no way to sign in is offered beside it. */
/** @throws Problem */
export function refuseAtSignIn(error: unknown): never {
  if (!(error instanceof Problem) || error.status !== 401) throw error;
  throw new Problem(400, { code: error.code, title: error.title, detail: error.detail });
}
