import { languageWords, noInterpretation } from "../../kernel/languages.ts";
import { type CivilDate, civilDateIn, dateText, plusDays, type Zone } from "../../kernel/time.ts";
import type { Services } from "../../platform/http/route.ts";
import { typeset } from "../../platform/typeset/typeset.ts";
import type { CaseSummary, CaseView } from "../cases/contract.ts";
import type { FilingForm, SubmissionView } from "../filings/contract.ts";
import type { HearingChoices } from "../hearings/contract.ts";
import { savedAccounts } from "./demo-accounts.ts";
import { atBrowser } from "./demo-browser.ts";
import { demoPaperTemplate } from "./demo-paper-template.ts";
import { type DemoPaper, demoPaper } from "./domain/demo-paper.ts";
import { paperKinds } from "./domain/demo-paper-kinds.ts";
import { randomFrom } from "./domain/random.ts";
import { type Person, TwinRefused } from "./person.ts";

/** Cases of each counsel into which papers come, and how many of ten submissions the registry decides. */
const casesEach = 18;
const decidedOfTen = 7;

interface List<Item> {
  readonly items: readonly Item[];
}

/** Each counsel sends papers to some of their cases. A second run sends the same submissions, which stay one each. */
export async function counselFilings(services: Services): Promise<void> {
  for (const account of savedAccounts(services.config.home).filter((one) => one.role === "counsel")) {
    const counsel = await atBrowser(services, account);
    const cases = await counsel.ask<List<CaseSummary>>("GET", `/cases?limit=${casesEach}`);
    for (const theCase of cases.items) await filePapers(services, counsel, theCase);
  }
}

async function filePapers(services: Services, counsel: Person, theCase: CaseSummary): Promise<void> {
  const random = randomFrom(Number.parseInt(theCase.id.slice(-8), 16));
  const form = await counsel.ask<FilingForm>("GET", `/cases/${theCase.id}/filing-form`);
  const [kind, ...kinds] = paperKinds.filter((one) => form.types.some((type) => type.code === one.typeCode));
  if (kind === undefined) return;
  const documents = [];
  for (let nth = 0; nth <= random.below(3); nth++) {
    const paper = demoPaper(random, subjectOf(services, theCase), [kind, ...kinds]);
    documents.push(await sendPaper(services, counsel, theCase, paper, nth));
  }
  const content = {
    documents,
    service: { kind: "no-other-party", to: "", method: null, on: "", explanation: "" },
    note: "",
    counter: null,
  };
  try {
    await counsel.ask("POST", `/cases/${theCase.id}/submissions`, content, `demonstration-${theCase.fileNumber}`);
  } catch (error) {
    // Sent before with other uploads: the first sending stands.
    if (!(error instanceof TwinRefused && error.code === "idempotency-key-reused")) throw error;
  }
}

function subjectOf(services: Services, theCase: CaseSummary) {
  const { language, fileNumber, principal } = theCase;
  const today = civilDateIn(services.store.clock(), theCase.office.zone as Zone);
  return { fileNumber, principal, language, division: theCase.division.code, dated: dateText(today, language) };
}

async function sendPaper(services: Services, counsel: Person, theCase: CaseSummary, paper: DemoPaper, nth: number) {
  const { language } = theCase;
  const bytes = await typeset(demoPaperTemplate, paper.content, {
    language,
    title: paper.title,
    at: services.store.clock(),
  });
  const uploadId = await counsel.upload(paper.fileName, bytes);
  return {
    key: `paper-${nth}`,
    uploadId,
    returnedDocumentId: null,
    fileName: paper.fileName,
    typeCode: paper.typeCode,
    description: paper.title,
    language,
  };
}

/** A registry officer takes what waits, oldest first: most goes on the docket, a little goes back with a reason. */
export async function officersReview(services: Services): Promise<void> {
  const account = savedAccounts(services.config.home).find((one) => one.role === "registry-officer");
  if (account === undefined) return;
  const officer = await atBrowser(services, account);
  const random = randomFrom(7);
  const tasks = await officer.ask<List<{ id: string; subject: { id: string } }>>(
    "GET",
    "/queues/filings-review/tasks?limit=100",
  );
  for (const task of tasks.items) {
    if (random.below(10) >= decidedOfTen) continue;
    await decide(officer, task.id, task.subject.id, random.chance(0.08));
  }
}

async function decide(officer: Person, taskId: string, submissionId: string, isReturned: boolean): Promise<void> {
  await officer.ask("POST", `/tasks/${taskId}/claim`, {});
  const submission = await officer.ask<SubmissionView>("GET", `/submissions/${submissionId}`);
  const reasons = await officer.ask<List<{ code: string }>>("GET", "/return-reasons");
  const reason = reasons.items[0]?.code;
  const decisions = submission.documents.map(({ documentId }) =>
    isReturned && reason !== undefined
      ? {
          documentId,
          outcome: "returned",
          reasonCode: reason,
          words: "The number on its first page is another one. / Le numéro à la première page en est un autre.",
        }
      : { documentId, outcome: "docketed" },
  );
  await officer.ask("POST", `/submissions/${submissionId}/decisions`, {
    taskId,
    version: submission.review.version,
    decisions,
  });
}

/** A scheduling officer sets hearings of cases that wait for one: weekdays, morning and afternoon, two months ahead. */
export async function hearingsAreSet(services: Services): Promise<void> {
  const account = savedAccounts(services.config.home).find((one) => one.role === "scheduling-officer");
  if (account === undefined) return;
  const officer = await atBrowser(services, account);
  await openRooms(officer);
  const waiting = await officer.ask<List<CaseSummary>>("GET", "/cases?status=received&limit=100");
  const members = await officer.ask<List<{ id: string }>>("GET", "/members");
  const memberId = members.items[0]?.id ?? null;
  for (const [place, theCase] of waiting.items.slice(0, hearings).entries()) {
    const { parties } = await officer.ask<CaseView>("GET", `/cases/${theCase.id}`);
    const interpreterId = await interpreterFor(officer, theCase.id, parties[0]);
    const slot = {
      on: weekdayAfter(civilDateIn(services.store.clock(), theCase.office.zone as Zone), 45 + Math.floor(place / 2)),
      time: place % 2 === 0 ? "08:45" : "13:00",
    };
    try {
      await officer.ask("POST", `/cases/${theCase.id}/hearings`, {
        sitting: { ...virtualSitting(place), ...slot, ...spokenBy(parties[0]), memberId, interpreterId },
        shortNotice: null,
      });
    } catch (error) {
      // The case's family was set with another of its cases, or the day is closed: the next case goes on.
      if (!(error instanceof TwinRefused)) throw error;
    }
  }
}

const hearings = 40;

/** Each office has two rooms for those who are heard in person. */
async function openRooms(officer: Awaited<ReturnType<typeof atBrowser>>): Promise<void> {
  const { items: offices } = await officer.ask<List<{ id: string }>>("GET", "/offices");
  for (const { id } of offices)
    for (const name of ["1", "2"])
      try {
        const { id: roomId } = await officer.ask<{ id: string }>("POST", "/rooms", { officeId: id, name });
        const equipment = name === "1" ? ["step-free", "hearing-loop", "video"] : ["step-free"];
        await officer.ask("PUT", `/rooms/${roomId}/equipment`, { equipment });
      } catch (error) {
        // It was opened the last time that hearings were set.
        if (!(error instanceof TwinRefused)) throw error;
      }
}

const virtualSitting = (place: number) => ({
  durationMinutes: 210,
  mode: "virtual",
  room: null,
  joinUrl: `https://hearing.example/demonstration-${place}`,
  joinTelephone: "+1 555 555 0142",
  joinCode: String(100_000 + place * 37),
  interpreterName: null,
  issues: null,
});

/** The interpreter whom the case says that this person needs. */
const spokenBy = (party: CaseView["parties"][number] | undefined) => ({
  interpreterLanguage: party?.interpreterLanguage ?? null,
  interpreterDialect: party?.interpreterDialect ?? null,
});

/** One of the interpreters of that language, or nobody. */
async function interpreterFor(
  officer: Person,
  caseId: string,
  party: CaseView["parties"][number] | undefined,
): Promise<string | null> {
  const language = party?.interpreterLanguage ?? null;
  if (language === null || language === noInterpretation) return null;
  const { interpreters } = await officer.ask<HearingChoices>("GET", `/cases/${caseId}/hearing-choices`);
  const wanted = languageWords(language).en;
  return interpreters.find((one) => one.speaks.some((spoken) => spoken.en === wanted))?.id ?? null;
}

function weekdayAfter(today: CivilDate, days: number): CivilDate {
  const day = new Date(`${plusDays(today, days)}T12:00:00Z`).getUTCDay();
  const shift = day === 6 ? 2 : day === 0 ? 1 : 0;
  return plusDays(today, days + shift);
}
