import { type CivilDate, civilDateIn, daysBetween, plusDays } from "../../../kernel/time.ts";
import { TwinRefused } from "../person.ts";
import { openAppeal } from "./appeal.ts";
import { filePaper, registryOf } from "./filing.ts";
import { type Desk, type OpenTask, waited } from "./open-work.ts";
import { type Act, attempt, now, pick, type Twin, takeStep, today } from "./twin.ts";
import type { TwinCase } from "./twin-case.ts";

const act = (task: OpenTask, twinCase: TwinCase, run: Act["run"]): Act => ({
  key: task.id,
  twinCase,
  what: task.queue,
  run,
});
const ownDay = (twin: Twin, twinCase: TwinCase): CivilDate => civilDateIn(now(twin), twinCase.zone);

/** An officer reviews what came: onto the docket, or back to whoever sent it. */
const review: Desk = (twin, task, twinCase) => {
  const filed = twin.filed.get(task.subjectId);
  const nth = `${filed?.typeCode} ${twinCase.sittings}`;
  if (!waited(twin, task, twinCase.draws.days("review", nth))) return null;
  return act(task, twinCase, async () => {
    const officer = registryOf(twin, twinCase);
    await twin.ask(officer, "POST", `/tasks/${task.id}/claim`, {});
    const path = `/submissions/${task.subjectId}`;
    const { documents, review: own } = await twin.ask<{
      documents: { documentId: string }[];
      review: { version: number };
    }>(officer, "GET", path);
    const isReturned = filed !== undefined && !filed.isAgain && twinCase.draws.happens("returned", nth);
    const decisions = documents.map(({ documentId }) =>
      isReturned
        ? { documentId, outcome: "returned", reasonCode: "illegible", words: "Page 2. / Page 2." }
        : { documentId, outcome: "docketed" },
    );
    await twin.ask(officer, "POST", `${path}/decisions`, { taskId: task.id, version: own.version, decisions });
    if (filed === undefined) return;
    if (isReturned)
      await attempt(twin, filePaper(twin, twinCase, filed.typeCode, { caseId: task.caseId, isAgain: true }));
    else if (["basis-of-claim", "appellants-record"].includes(filed.typeCode)) twinCase.firstPaperIn.add(task.caseId);
  });
};

const screening = (twin: Twin, task: OpenTask, twinCase: TwinCase, state: "pending" | "confirmed"): Act =>
  act(task, twinCase, async () => {
    const body = { state, on: ownDay(twin, twinCase) };
    await twin.ask(pick(twin.people.triage, twinCase.place), "POST", `/cases/${task.caseId}/screening`, body);
    twinCase.done.add(`screening ${state} ${task.caseId}`);
  });

/** The partner’s result came, a while after it was asked for. */
const followScreening: Desk = (twin, task, twinCase) =>
  waited(twin, task, twinCase.draws.days("screening")) ? screening(twin, task, twinCase, "confirmed") : null;

/**
 * A claim gets its stream when its form has come and security screening is confirmed; now and then before the form. A result
 * that is late is on record as awaited; one that is not was there when triage looked.
 */
const chooseStream: Desk = (twin, task, twinCase) => {
  const { draws, done } = twinCase;
  if (draws.happens("screening-late") && !done.has(`screening confirmed ${task.caseId}`))
    return done.has(`screening pending ${task.caseId}`) ? null : screening(twin, task, twinCase, "pending");
  const isComplete = twinCase.caseIds.every((id) => twinCase.firstPaperIn.has(id));
  if (!isComplete && !draws.happens("streamed-early")) return null;
  if (!waited(twin, task, draws.days("triage"))) return null;
  const step = draws.happens("file-review")
    ? "choose-file-review"
    : draws.happens("short-hearing")
      ? "choose-short-hearing"
      : "make-ready";
  return act(task, twinCase, () => takeStep(twin, pick(twin.people.triage, twinCase.place), task.caseId, step));
};

/** The form has not come in time: the person is in default. */
const checkForm: Desk = (twin, task, twinCase) => {
  if (twinCase.firstPaperIn.has(task.caseId) || task.dueOn === null || task.status === "scheduled") return null;
  if (daysBetween(task.dueOn, today(twin)) < 3) return null;
  return act(task, twinCase, () => takeStep(twin, registryOf(twin, twinCase), task.caseId, "form-not-received"));
};

const samePerson: Desk = (twin, task, twinCase) =>
  waited(twin, task, 1)
    ? act(task, twinCase, async () => {
        await twin.ask(registryOf(twin, twinCase), "POST", `/person-questions/${task.subjectId}/answer`, {
          answer: "different",
          words: "Other photographs. / D’autres photographies.",
        });
      })
    : null;

const designate: Desk = (twin, task, twinCase) =>
  waited(twin, task, 4)
    ? act(task, twinCase, async () => {
        const personId = twinCase.personIds[twinCase.caseIds.indexOf(task.caseId)];
        const { rows } = await twin.services.store.pool.query<{ version: number }>(
          "select version from cases where id = $1",
          [task.caseId],
        );
        await twin.ask(registryOf(twin, twinCase), "POST", `/cases/${task.caseId}/parties/${personId}/representative`, {
          version: rows[0]?.version,
          reason: "Designated by the Division. / Désigné par la Section.",
          basis: "designated",
          actingPersonId: null,
          acting: { person: representative(twinCase), contact: [addressOf(twinCase.place)] },
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
const mailLetter: Desk = (twin, task, twinCase) =>
  act(task, twinCase, async () => {
    const officer = registryOf(twin, twinCase);
    const delivery = `/deliveries/${task.subjectId}`;
    try {
      await twin.ask(officer, "POST", `${delivery}/mailed`, { mailedOn: ownDay(twin, twinCase) });
    } catch (error) {
      if (!(error instanceof TwinRefused)) throw error;
      const reason = error.code === "letter-replaced" ? "replaced" : "no-address";
      await twin.ask(officer, "POST", `${delivery}/answer`, { reason, words: "As it stands. / En l’état." });
    }
  });

/** An e-mail that came back is sent once more, then answered. */
const mailReturned: Desk = (twin, task, twinCase) =>
  waited(twin, task, 1)
    ? act(task, twinCase, async () => {
        const officer = registryOf(twin, twinCase);
        const body = { reason: "other", words: "Told by telephone. / Avisé par téléphone." };
        await twin.ask(officer, "POST", `/deliveries/${task.subjectId}/answer`, body);
      })
    : null;

const releaseDecision: Desk = (twin, task, twinCase) =>
  waited(twin, task, twinCase.draws.days("release", twinCase.sittings))
    ? act(task, twinCase, async () => {
        await twin.ask(registryOf(twin, twinCase), "POST", `/decisions/${task.subjectId}/release`, {});
        afterRelease(twin, twinCase);
        if (!twinCase.draws.happens("translated", twinCase.sittings)) return;
        const wanted = { ground: "asked-by-party", wantedBy: plusDays(ownDay(twin, twinCase), 30) };
        await twin.ask(registryOf(twin, twinCase), "POST", `/decisions/${task.subjectId}/translations`, wanted);
      })
    : null;

/** What the parties make of a decision when they have it. */
function afterRelease(twin: Twin, twinCase: TwinCase): void {
  const { draws, determination } = twinCase;
  if (twinCase.division === "RAD") {
    if (determination === "referred-back") twinCase.of?.excluded.add(twinCase.of.member?.accountId ?? "");
    else if (draws.happens("court") && !twinCase.done.has("court"))
      twinCase.courtOn ??= plusDays(today(twin), draws.days("until-court"));
    return;
  }
  const nth = twinCase.appeals;
  const by = determination === "rejected" ? "person" : "minister";
  if (!draws.happens(by === "person" ? "appealed" : "minister-appeals", nth)) return;
  twinCase.appealOn ??= { on: plusDays(today(twin), draws.days("appeal", nth)), by };
}

const sendRecord: Desk = (twin, task, twinCase) =>
  waited(twin, task, twinCase.draws.days("sending-record"))
    ? act(task, twinCase, async () => {
        await twin.ask(registryOf(twin, twinCase), "POST", `/cases/${task.caseId}/rpd-record`, {});
      })
    : null;

/** An appeal is perfected when its record is in hand, and dismissed by a member where it never came. */
const perfect: Desk = (twin, task, twinCase) => {
  if (twinCase.firstPaperIn.has(task.caseId))
    return act(task, twinCase, () => takeStep(twin, registryOf(twin, twinCase), task.caseId, "perfect"));
  if (task.dueOn === null || daysBetween(task.dueOn, today(twin)) < 5) return null;
  return act(task, twinCase, () =>
    takeStep(twin, pick(twin.people.members.RAD, twinCase.place), task.caseId, "dismiss-not-perfected"),
  );
};

const continueSuspended: Desk = (twin, task, twinCase) =>
  waited(twin, task, twinCase.draws.days("suspension"))
    ? act(task, twinCase, () => takeStep(twin, registryOf(twin, twinCase), task.caseId, "continue-received"))
    : null;

const meetUndertaking: Desk = (twin, task, twinCase) =>
  waited(twin, task, 8)
    ? act(task, twinCase, async () => {
        const body = { on: ownDay(twin, twinCase) };
        await twin.ask(registryOf(twin, twinCase), "POST", `/undertakings/${task.subjectId}/met`, body);
      })
    : null;

/** A notice of appeal is on the docket: its appeal is opened from the moment of its receipt. */
const openFiled: Desk = (twin, task, twinCase) =>
  act(task, twinCase, async () => {
    const path = `/documents/${task.subjectId}`;
    const { receivedAt } = await twin.ask<{ receivedAt: string }>(registryOf(twin, twinCase), "GET", path);
    await openAppeal(twin, twinCase, "person", receivedAt);
  });

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
  "appeals-to-open": openFiled,
  "records-to-send": sendRecord,
  "appeals-to-perfect": perfect,
  suspensions: continueSuspended,
  undertakings: meetUndertaking,
};
