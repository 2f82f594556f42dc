import { createHash } from "node:crypto";
import type { Actor } from "../../../src/kernel/actor.ts";
import type { Random } from "../../../src/modules/simulation/domain/random.ts";
import { aPdf } from "../../stages/files.ts";
import { aContent } from "../../stages/submission.ts";
import { NoAnswer, send, until } from "../asking.ts";
import type { People } from "../people.ts";
import type { Act } from "./act.ts";

/** Counsel uploads two documents, resumes where it broke, and files them. */
export const filing: Act = async (people, random) => {
  const theCase = people.cases[random.below(people.cases.length)];
  if (theCase === undefined) return;
  const uploads = await Promise.all([upload(people, theCase.counsel, random), upload(people, theCase.counsel, random)]);
  const content = aContent(uploads.map((one) => one.uploadId));
  const answer = await people.write(theCase.counsel, `/cases/${theCase.caseId}/submissions`, content);
  if (answer.status !== 201) throw new Error(`Filing: ${answer.status} ${JSON.stringify(answer.body)}`);
  const { submissionId, receiptNumber, event } = answer.body;
  const hashes = uploads.map((one) => one.hash);
  people.acknowledged.submissions.push({
    submissionId,
    receiptNumber,
    eventHash: event.sha256,
    hashes,
    caseId: theCase.caseId,
    mends: null,
  });
  people.unread.push({ submissionId, theCase });
};

/** What the registry returned is filed again from the draft that was made of it. */
export const mending: Act = async (people) => {
  const next = people.toMend.shift();
  if (next === undefined) return;
  const { counsel, caseId } = next.theCase;
  const begun = await people.write(counsel, `/submissions/${next.submissionId}/drafts`, {});
  if (begun.status >= 300) throw new Error(`Draft: ${begun.status} ${JSON.stringify(begun.body)}`);
  const { id, version } = begun.body;
  const answer = await people.write(counsel, `/submission-drafts/${id}/submit`, { version });
  if (answer.status !== 201) throw new Error(`Mending: ${answer.status} ${JSON.stringify(answer.body)}`);
  const { submissionId, receiptNumber, event } = answer.body;
  const hashes = [next.hash];
  people.acknowledged.submissions.push({
    submissionId,
    receiptNumber,
    eventHash: event.sha256,
    hashes,
    caseId,
    mends: next.submissionId,
  });
  people.unread.push({ submissionId, theCase: next.theCase });
};

async function upload(people: People, counsel: Actor, random: Random): Promise<{ uploadId: string; hash: string }> {
  const bytes = aPdf(2 + random.below(3));
  const tus = { "tus-resumable": "1.0.0" };
  const name = `filename ${Buffer.from("disclosure.pdf").toString("base64")}`;
  const begun = await until(() =>
    send(`${people.address}/uploads`, counsel, {
      method: "POST",
      headers: { ...tus, "upload-length": String(bytes.length), "upload-metadata": name },
    }),
  );
  const uploadId = String(begun.headers.get("location")).split("/").at(-1) ?? "";
  const address = `${people.address}/uploads/${uploadId}`;
  await until(async () => {
    const head = await send(address, counsel, { method: "HEAD", headers: tus });
    const offset = Number(head.headers.get("upload-offset"));
    if (offset === bytes.length) return;
    const headers = { ...tus, "upload-offset": String(offset), "content-type": "application/offset+octet-stream" };
    const sent = await send(address, counsel, { method: "PATCH", headers, body: bytes.subarray(offset) });
    if (sent.status !== 204) throw new NoAnswer(`upload ${sent.status}`);
  });
  await until(async () => {
    const view = await send(address, counsel);
    if (view.body.state === "refused") throw new Error(`Upload refused: ${JSON.stringify(view.body)}`);
    if (view.body.state !== "ready") throw new NoAnswer(`upload is ${view.body.state}`);
  });
  return { uploadId, hash: createHash("sha256").update(bytes).digest("hex") };
}
