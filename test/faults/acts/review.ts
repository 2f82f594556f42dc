import type { Actor } from "../../../src/kernel/actor.ts";
import type { Random } from "../../../src/modules/simulation/domain/random.ts";
import type { AnswerBody } from "../../support/answer-body.ts";
import type { People } from "../people.ts";
import type { Act } from "./act.ts";

type Next = People["unread"][number];

/** A submission in the hands of the officer who has its task. */
interface Hand {
  readonly officer: Actor;
  readonly taskId: string;
  readonly next: Next;
}

/** Two officers reach for the same submission; one has it, and dockets, returns, splits or merges. */
export const review: Act = async (people, random) => {
  const next = people.unread.shift();
  if (next === undefined) return;
  const hand = await claim(people, next);
  const seen = await people.get(`/submissions/${next.submissionId}`, hand.officer);
  if (seen.status !== 200) throw new Error(`Review: ${seen.status} ${JSON.stringify(seen.body)}`);
  await decide(people, hand, await prepare(people, hand, seen.body, random), random);
};

async function claim(people: People, next: Next): Promise<Hand> {
  const found = await people.ask(() =>
    people.store.pool.query("select id from tasks where subject_id = $1", [next.submissionId]),
  );
  const taskId = String(found.rows[0]?.id);
  const claims = people.officers.map(async (officer) => {
    const claimed = await people.write(officer, `/tasks/${taskId}/claim`, {});
    return claimed.status < 300 ? officer : null;
  });
  const winners = (await Promise.all(claims)).filter((one) => one !== null);
  const [officer] = winners;
  if (winners.length !== 1 || officer === undefined) throw new Error(`${winners.length} officers hold one task`);
  return { officer, taskId, next };
}

/** Splits the first document or merges both, one time in two; answers the submission as it is then. */
async function prepare(people: People, hand: Hand, view: AnswerBody, random: Random): Promise<AnswerBody> {
  const way = random.below(4);
  const [first, second] = view.documents;
  const words = { typeCode: "disclosure", description: "Put in order" };
  const about = { taskId: hand.taskId, version: view.review.version };
  const address = `/submissions/${hand.next.submissionId}`;
  if (way === 0 && first.pages >= 2) {
    const parts = [
      { firstPage: 1, lastPage: 1, ...words },
      { firstPage: 2, lastPage: first.pages, ...words },
    ];
    const split = await people.write(hand.officer, `${address}/documents/${first.documentId}/split`, {
      ...about,
      parts,
    });
    if (split.status !== 200) throw new Error(`Split: ${split.status} ${JSON.stringify(split.body)}`);
    people.acknowledged.replaced.push({ documentId: first.documentId, how: "split" });
    return split.body;
  }
  if (way === 1 && second !== undefined) {
    const documentIds = [first.documentId, second.documentId];
    const merged = await people.write(hand.officer, `${address}/merge`, { ...about, ...words, documentIds });
    if (merged.status !== 200) throw new Error(`Merge: ${merged.status} ${JSON.stringify(merged.body)}`);
    for (const documentId of documentIds) people.acknowledged.replaced.push({ documentId, how: "merged" });
    return merged.body;
  }
  return view;
}

async function decide(people: People, hand: Hand, view: AnswerBody, random: Random): Promise<void> {
  const waiting = view.documents.filter((one: AnswerBody) => one.outcome === null);
  // What was made by splitting or merging has no filer's file to come back as.
  const back = random.chance(0.3) ? waiting.find((one: AnswerBody) => one.origin === "filed") : undefined;
  const decisions = waiting.map((one: AnswerBody) =>
    one === back
      ? { documentId: one.documentId, outcome: "returned", reasonCode: "illegible", words: "Page 1 is dark." }
      : { documentId: one.documentId, outcome: "docketed" },
  );
  const body = { taskId: hand.taskId, version: view.review.version, decisions };
  const { submissionId, theCase } = hand.next;
  const decided = await people.write(hand.officer, `/submissions/${submissionId}/decisions`, body);
  if (decided.status >= 300) throw new Error(`Decision: ${decided.status} ${JSON.stringify(decided.body)}`);
  const { docketed, returned } = people.acknowledged;
  for (const { documentId, outcome } of decided.body.documents)
    if (outcome.outcome === "docketed") docketed.push({ documentId, docketNumber: outcome.docketNumber });
  if (back === undefined) return;
  returned.push({ documentId: back.documentId });
  people.toMend.push({ submissionId, theCase, hash: back.sha256 });
}
