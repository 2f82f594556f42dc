import { aCounsel } from "../../../test/stages/counsel.ts";
import { aReferral } from "../../../test/stages/referral.ts";
import { aTribunal } from "../../../test/support/tribunal.ts";
import { type Actor, nobody, type Role } from "../../kernel/actor.ts";
import type { Json } from "../../kernel/canonical-json.ts";
import type { AccountId, CounselId } from "../../kernel/ids.ts";
import type { CaseView } from "./contract.ts";

/** A tribunal with an officer of the registry, who opens cases and works on them, for one test file. */
export async function caseStage() {
  const t = await aTribunal();
  const officer = await t.person("registry-officer");
  const post = (actor: Actor, url: string, body: object) => t.call(actor, "POST", url, body as Json);
  return {
    t,
    officer,
    post,
    aCase: async (
      changes: Parameters<typeof aReferral>[0] = {},
      data: Parameters<typeof aReferral>[1] = {},
    ): Promise<CaseView> => {
      const sent = await post(officer, "/api/v1/referrals", aReferral(changes, data));
      if (sent.status !== 201) throw new Error(JSON.stringify(sent.body));
      return (await t.call(officer, "GET", `/api/v1/cases/${sent.body.cases[0].id}`)).body;
    },
    eventsOf: async (caseId: string): Promise<readonly { readonly type: string; readonly payload: object }[]> =>
      (await t.call(officer, "GET", `/api/v1/cases/${caseId}/history`)).body.items,
  };
}

/** Somebody of the outside with an account that was opened through the product itself. */
export const acting = (accountId: string, role: Role, more: Partial<Actor> = {}): Actor => ({
  ...nobody,
  kind: "party",
  roles: [role],
  accountId: accountId as AccountId,
  ...more,
});

/** A tribunal with an officer and an operator, cases with and without counsel, and the question who sees one. */
export async function accessStage() {
  const t = await aTribunal();
  const officer = await t.person("registry-officer");
  const operator = await t.person("operator");
  let licence = 0;

  async function aCaseOf(counselId: CounselId | null) {
    const sent = await t.call(officer, "POST", "/api/v1/referrals", aReferral());
    const [theCase] = sent.body.cases as { id: string; fileNumber: string }[];
    if (theCase === undefined) throw new Error("no case");
    const view = await t.call(officer, "GET", `/api/v1/cases/${theCase.id}`);
    const personId = view.body.parties[0].personId as string;
    if (counselId === null) return { theCase, personId, representationId: "" };
    const begun = await t.call(officer, "POST", `/api/v1/cases/${theCase.id}/representations`, {
      personId,
      counselId,
      scope: "whole-proceeding",
      authorisation: "counsel-contact-information-form",
    });
    return { theCase, personId, representationId: begun.body.representationId as string };
  }

  return {
    t,
    officer,
    operator,
    aCaseOf,
    counselOnCase: async () => {
      const counselId = await aCounsel(t, { licenceNumber: `ACC-${++licence}` });
      const counsel = await t.person("counsel", counselId);
      return { counselId, counsel, ...(await aCaseOf(counselId)) };
    },
    sees: async (actor: Actor, theCase: { readonly id: string }) =>
      (await t.call(actor, "GET", `/api/v1/cases/${theCase.id}`)).status === 200,
  };
}
