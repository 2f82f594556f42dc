import type { Actor } from "../../../src/kernel/actor.ts";
import { aCaseWithCounsel } from "../../stages/case-with-counsel.ts";
import { aReadyUpload } from "../../stages/files.ts";
import { setting } from "../../stages/hearing.ts";
import { aPerson, aReferral } from "../../stages/referral.ts";
import { aContent, inHand } from "../../stages/submission.ts";
import type { Tribunal } from "../../support/tribunal.ts";

const reasons = { sections: [{ code: "analysis", blocks: [{ type: "paragraph", runs: [{ text: "Reasons." }] }] }] };

/** Two joined claims of a family, heard on this day and rejected in a decision that was released the same evening. */
export async function rejectedClaim(t: Tribunal, { licence, on }: { readonly licence: string; readonly on: string }) {
  t.at("2026-11-24T15:00:00.000Z");
  const [registry, member] = [await t.person("registry-officer"), await t.person("member")];
  const family = aReferral({}, { persons: [aPerson(), aPerson({ givenNames: "Bela" })] });
  const opened = await aCaseWithCounsel(t, registry, licence, family);
  const { id } = opened.theCase;
  const { body: view } = await t.call(registry, "GET", `/api/v1/cases/${id}`);
  const cases: readonly string[] = [id, ...view.joinedCases.map((other: { readonly id: string }) => other.id)];
  const ask = asker(t);
  const body = setting({ on, memberId: member.accountId });
  const hearing = await ask(await t.person("scheduling-officer"), "POST", `/cases/${id}/hearings`, body);
  t.at(`${on}T21:00:00.000Z`);
  const outcome = { outcome: "held", cause: null, decision: "reserved", note: null, undertakings: [] };
  await ask(member, "POST", `/hearings/${hearing.id}/outcome`, outcome);
  const draft = await ask(member, "POST", `/cases/${id}/decisions`, { statedOn: null });
  const determinations = cases.map((caseId) => ({ caseId, determination: "rejected" }));
  const written = { version: 1, content: reasons, statedOn: null, determinations };
  await ask(member, "PUT", `/decisions/${draft.id}/draft`, written);
  await ask(member, "POST", `/decisions/${draft.id}/sign`, { version: 2 });
  await ask(registry, "POST", `/decisions/${draft.id}/release`, {});
  t.at(`${on}T23:00:00.000Z`);
  return { ...opened, registry };
}

/** Counsel files a notice of appeal on the claim, and the registry puts it on the docket. */
export async function filesNotice(
  t: Tribunal,
  { caseId, counsel, registry }: { readonly caseId: string; readonly counsel: Actor; readonly registry: Actor },
): Promise<void> {
  const content = aContent([await aReadyUpload(t, counsel)]);
  const documents = content.documents.map((one) => ({ ...one, typeCode: "notice-of-appeal", description: "Notice" }));
  const sent = await t.call(counsel, "POST", `/api/v1/cases/${caseId}/submissions`, { ...content, documents });
  const { submissionId } = sent.body;
  const decided = await t.call(registry, "POST", `/api/v1/submissions/${submissionId}/decisions`, {
    ...(await inHand(t, registry, submissionId)),
    decisions: [{ documentId: sent.body.documents[0].documentId, outcome: "docketed" }],
  });
  if (decided.status !== 200) throw new Error(`not on the docket: ${JSON.stringify(decided.body)}`);
}

function asker(t: Tribunal) {
  return async (who: Actor, method: "POST" | "PUT", path: string, body: object): Promise<{ readonly id: string }> => {
    const answer = await t.call(who, method, `/api/v1${path}`, body as never);
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
}
