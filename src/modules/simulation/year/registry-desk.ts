import { type CivilDate, civilDateIn, daysBetween, plusDays } from "../../../kernel/time.ts";
import { TwinRefused } from "../person.ts";
import { filePaper, registryOf } from "./filing.ts";
import { type Desk, type OpenTask, waited } from "./open-work.ts";
import { type Act, attempt, now, pick, type Twin, takeStep, today } from "./twin.ts";
import type { TwinCase } from "./twin-case.ts";

const act = (task: OpenTask, matter: TwinCase, run: Act["run"]): Act => ({
  key: task.id,
  matter,
  what: task.queue,
  run,
});
const ownDay = (twin: Twin, matter: TwinCase): CivilDate => civilDateIn(now(twin), matter.zone);

/** An officer reviews what came: onto the docket, or back to whoever sent it. */
const review: Desk = (twin, task, matter) => {
  const filed = twin.filed.get(task.subjectId);
  const nth = `${filed?.typeCode} ${matter.sittings}`;
  if (!waited(twin, task, matter.draws.days("review", nth))) return null;
  return act(task, matter, async () => {
    const officer = registryOf(twin, matter);
    await twin.ask(officer, "POST", `/tasks/${task.id}/claim`, {});
    const path = `/submissions/${task.subjectId}`;
    const { documents, review: own } = await twin.ask<{
      documents: { documentId: string }[];
      review: { version: number };
    }>(officer, "GET", path);
    const isReturned = filed !== undefined && !filed.isAgain && matter.draws.happens("returned", nth);
    const decisions = documents.map(({ documentId }) =>
      isReturned
        ? { documentId, outcome: "returned", reasonCode: "illegible", words: "Page 2. / Page 2." }
        : { documentId, outcome: "docketed" },
    );
    await twin.ask(officer, "POST", `${path}/decisions`, { taskId: task.id, version: own.version, decisions });
    if (filed === undefined) return;
    if (isReturned)
      await attempt(twin, filePaper(twin, matter, filed.typeCode, { caseId: task.caseId, isAgain: true }));
    else if (["basis-of-claim", "appellants-record"].includes(filed.typeCode)) matter.firstPaperIn.add(task.caseId);
  });
};

const screening = (twin: Twin, task: OpenTask, matter: TwinCase, state: "pending" | "confirmed"): Act =>
  act(task, matter, async () => {
    const body = { state, on: ownDay(twin, matter) };
    await twin.ask(pick(twin.people.triage, matter.place), "POST", `/cases/${task.caseId}/screening`, body);
    matter.done.add(`screening ${state} ${task.caseId}`);
  });

/** The partner’s result came, a while after it was asked for. */
const followScreening: Desk = (twin, task, matter) =>
  waited(twin, task, matter.draws.days("screening")) ? screening(twin, task, matter, "confirmed") : null;

/**
 * A claim gets its stream when its form has come and security screening is confirmed; now and then before the form. A result
 * that is late is on record as awaited; one that is not was there when triage looked.
 */
const chooseStream: Desk = (twin, task, matter) => {
  const { draws, done } = matter;
  if (draws.happens("screening-late") && !done.has(`screening confirmed ${task.caseId}`))
    return done.has(`screening pending ${task.caseId}`) ? null : screening(twin, task, matter, "pending");
  const isComplete = matter.caseIds.every((id) => matter.firstPaperIn.has(id));
  if (!isComplete && !draws.happens("streamed-early")) return null;
  if (!waited(twin, task, draws.days("triage"))) return null;
  const step = draws.happens("file-review")
    ? "choose-file-review"
    : draws.happens("short-hearing")
      ? "choose-short-hearing"
      : "make-ready";
  return act(task, matter, () => takeStep(twin, pick(twin.people.triage, matter.place), task.caseId, step));
};

/** The form has not come in time: the person is in default. */
const checkForm: Desk = (twin, task, matter) => {
  if (matter.firstPaperIn.has(task.caseId) || task.dueOn === null || task.status === "scheduled") return null;
  if (daysBetween(task.dueOn, today(twin)) < 3) return null;
  return act(task, matter, () => takeStep(twin, registryOf(twin, matter), task.caseId, "form-not-received"));
};

const samePerson: Desk = (twin, task, matter) =>
  waited(twin, task, 1)
    ? act(task, matter, async () => {
        await twin.ask(registryOf(twin, matter), "POST", `/person-questions/${task.subjectId}/answer`, {
          answer: "different",
          words: "Other photographs. / D’autres photographies.",
        });
      })
    : null;

const designate: Desk = (twin, task, matter) =>
  waited(twin, task, 4)
    ? act(task, matter, async () => {
        const personId = matter.personIds[matter.caseIds.indexOf(task.caseId)];
        const { rows } = await twin.services.store.pool.query<{ version: number }>(
          "select version from cases where id = $1",
          [task.caseId],
        );
        await twin.ask(registryOf(twin, matter), "POST", `/cases/${task.caseId}/parties/${personId}/representative`, {
          version: rows[0]?.version,
          reason: "Designated by the Division. / Désigné par la Section.",
          basis: "designated",
          actingPersonId: null,
          acting: { person: representative(matter), contact: [addressOf(matter.place)] },
        });
      })
    : null;

const representative = ({ place, language }: TwinCase) => ({
  familyName: `Twinguard ${place + 1}`,
  givenNames: "Ada",
  latinFamilyName: null,
  latinGivenNames: null,
  alsoKnownAs: [],
  bornOn: null,
  bornYear: 1975,
  nationalities: [],
  uci: null,
  language,
});

/** An address of nobody, to which letters of the twin go. */
export const addressOf = (place: number) => ({
  kind: "address" as const,
  value: {
    lines: `${100 + place} Twin Street`,
    locality: "Toronto",
    province: "Ontario",
    postalCode: "M0M 0M0",
    country: "CAN",
  },
});

/** A letter goes into the mail; one that a later notice replaced does not. */
const mailLetter: Desk = (twin, task, matter) =>
  act(task, matter, async () => {
    const officer = registryOf(twin, matter);
    const delivery = `/deliveries/${task.subjectId}`;
    try {
      await twin.ask(officer, "POST", `${delivery}/mailed`, { mailedOn: ownDay(twin, matter) });
    } catch (error) {
      if (!(error instanceof TwinRefused)) throw error;
      const reason = error.code === "letter-replaced" ? "replaced" : "no-address";
      await twin.ask(officer, "POST", `${delivery}/answer`, { reason, words: "As it stands. / En l’état." });
    }
  });

/** An e-mail that came back is sent once more, then answered. */
const mailReturned: Desk = (twin, task, matter) =>
  waited(twin, task, 1)
    ? act(task, matter, async () => {
        const officer = registryOf(twin, matter);
        const body = { reason: "other", words: "Told by telephone. / Avisé par téléphone." };
        await twin.ask(officer, "POST", `/deliveries/${task.subjectId}/answer`, body);
      })
    : null;

const releaseDecision: Desk = (twin, task, matter) =>
  waited(twin, task, matter.draws.days("release", matter.sittings))
    ? act(task, matter, async () => {
        await twin.ask(registryOf(twin, matter), "POST", `/decisions/${task.subjectId}/release`, {});
        afterRelease(twin, matter);
        if (!matter.draws.happens("translated", matter.sittings)) return;
        const wanted = { ground: "asked-by-party", wantedBy: plusDays(ownDay(twin, matter), 30) };
        await twin.ask(registryOf(twin, matter), "POST", `/decisions/${task.subjectId}/translations`, wanted);
      })
    : null;

/** What the parties make of a decision when they have it. */
function afterRelease(twin: Twin, matter: TwinCase): void {
  const { draws, determination } = matter;
  if (matter.division === "RAD") {
    if (determination === "referred-back") matter.of?.excluded.add(matter.of.member?.accountId ?? "");
    else if (draws.happens("court") && !matter.done.has("court"))
      matter.courtOn ??= plusDays(today(twin), draws.days("until-court"));
    return;
  }
  const nth = matter.appeals;
  const by = determination === "rejected" ? "person" : "minister";
  if (!draws.happens(by === "person" ? "appealed" : "minister-appeals", nth)) return;
  matter.appealOn ??= { on: plusDays(today(twin), draws.days("appeal", nth)), by };
}

const sendRecord: Desk = (twin, task, matter) =>
  waited(twin, task, matter.draws.days("sending-record"))
    ? act(task, matter, async () => {
        await twin.ask(registryOf(twin, matter), "POST", `/cases/${task.caseId}/rpd-record`, {});
      })
    : null;

/** An appeal is perfected when its record is in hand, and dismissed by a member where it never came. */
const perfect: Desk = (twin, task, matter) => {
  if (matter.firstPaperIn.has(task.caseId))
    return act(task, matter, () => takeStep(twin, registryOf(twin, matter), task.caseId, "perfect"));
  if (task.dueOn === null || daysBetween(task.dueOn, today(twin)) < 5) return null;
  return act(task, matter, () =>
    takeStep(twin, pick(twin.people.members.RAD, matter.place), task.caseId, "dismiss-not-perfected"),
  );
};

const continueSuspended: Desk = (twin, task, matter) =>
  waited(twin, task, matter.draws.days("suspension"))
    ? act(task, matter, () => takeStep(twin, registryOf(twin, matter), task.caseId, "continue-received"))
    : null;

const meetUndertaking: Desk = (twin, task, matter) =>
  waited(twin, task, 8)
    ? act(task, matter, async () => {
        const body = { on: ownDay(twin, matter) };
        await twin.ask(registryOf(twin, matter), "POST", `/undertakings/${task.subjectId}/met`, body);
      })
    : null;

/** What the registry and the triage of the twin do, by queue. */
export const registryDesk: Readonly<Record<string, Desk>> = {
  "filings-review": review,
  "choose-stream": chooseStream,
  "screenings-to-follow": followScreening,
  "check-basis-of-claim": checkForm,
  "same-person": samePerson,
  "representatives-wanted": designate,
  "letters-to-mail": mailLetter,
  "mail-returned": mailReturned,
  "decisions-to-release": releaseDecision,
  "records-to-send": sendRecord,
  "appeals-to-perfect": perfect,
  suspensions: continueSuspended,
  undertakings: meetUndertaking,
};
