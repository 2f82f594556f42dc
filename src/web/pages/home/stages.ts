import type { Bilingual } from "../../../kernel/bilingual.ts";
import { clientText as text } from "./client-text.ts";

type Stage = "received" | "preparing" | "hearing" | "heard" | "over";

/** In which part of its way a case is in each status; null where it has left the way: the sentence alone says where it stands. */
const stageOf: Readonly<Record<string, Stage | null>> = {
  received: "received",
  "file-review": "preparing",
  perfected: "preparing",
  panel: "preparing",
  ready: "preparing",
  "sent-back": "preparing",
  scheduled: "hearing",
  "part-heard": "hearing",
  heard: "heard",
  decided: "over",
  "in-default": null,
  "special-hearing": null,
  suspended: null,
  dismissed: null,
  withdrawn: null,
  abandoned: null,
  terminated: null,
};

/** Statuses that this page knows: a test holds them to the cases' own table. */
export const statusesKnown: readonly string[] = Object.keys(stageOf);

const names: Readonly<Record<Stage, Bilingual>> = {
  received: text.stageReceived,
  preparing: text.stagePreparing,
  hearing: text.stageHearing,
  heard: text.stageHeard,
  over: text.stageOver,
};

/** An appeal before the Refugee Appeal Division is as a rule decided on paper: a hearing is on its line once there is one. */
const onPaper = ["received", "preparing", "over"] as const;
const withHearing = ["received", "preparing", "hearing", "heard", "over"] as const;

export interface StageStep {
  readonly name: Bilingual;
  readonly state: "done" | "now" | "later";
}

/** Streams whose cases are decided after a hearing: of another case that is decided, nobody here knows that it was heard. */
const heardStreams: ReadonlySet<string | null> = new Set(["short-hearing", "regular-hearing"]);

/** The line of a case's steps with the present one, or null where no line would be true. */
export function stagesOf(division: string, status: string, stream: string | null): readonly StageStep[] | null {
  const now = stageOf[status] ?? null;
  if (now === null) return null;
  const isHeard = now === "hearing" || now === "heard";
  const isOnPaper =
    !isHeard && (division === "RAD" || stream === "file-review" || (now === "over" && !heardStreams.has(stream)));
  const line: readonly Stage[] = isOnPaper ? onPaper : withHearing;
  const place = line.indexOf(now);
  return line.map((stage, at) => ({
    name: names[stage],
    state: at < place ? "done" : at === place ? "now" : "later",
  }));
}

/** Proceedings that the person began: in the others, which are the Minister's, nothing of theirs can be abandoned. */
const begunByPerson = new Set(["claim", "appeal", "sponsorship-appeal", "removal-order-appeal", "residency-appeal"]);

export const isOwnProceeding = (proceeding: string): boolean => begunByPerson.has(proceeding);
