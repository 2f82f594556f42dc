import type { Actor } from "../../../kernel/actor.ts";
import { civilTimeIn } from "../../../kernel/time.ts";
import { type Act, now, pick, type Twin, today } from "./twin.ts";
import { lead, type TwinCase } from "./twin-case.ts";

/** Counsel file through the portal; whoever has none brings it to the counter. */
export const filePaper = (
  twin: Twin,
  matter: TwinCase,
  typeCode: string,
  { caseId = lead(matter), isAgain = false }: { readonly caseId?: string; readonly isAgain?: boolean } = {},
): Act => ({
  key: `file ${typeCode} ${caseId}`,
  matter,
  what: `file ${typeCode}`,
  run: async () => {
    const who = matter.counsel?.actor ?? registryOf(twin, matter);
    const uploadId = await twin.papers.upload(who, matter.language, matter.place + twin.tally.papers);
    const receipt = await twin.ask<{ submissionId: string }>(who, "POST", `/cases/${caseId}/submissions`, {
      documents: [
        {
          key: "paper",
          uploadId,
          returnedDocumentId: null,
          fileName: "paper.pdf",
          typeCode,
          description: "A paper of the twin / Un document simulé",
          language: matter.language,
        },
      ],
      service: { kind: "no-other-party", to: "", method: null, on: "", explanation: "" },
      note: "",
      counter: matter.counsel === null ? atCounter(twin, matter) : null,
    });
    twin.tally.papers++;
    twin.filed.set(receipt.submissionId, { matter, typeCode, isAgain });
  },
});

const atCounter = (twin: Twin, matter: TwinCase) => ({
  channel: "counter",
  side: "party",
  on: today(twin),
  time: civilTimeIn(now(twin), matter.zone),
});

export const registryOf = (twin: Twin, matter: TwinCase): Actor => pick(twin.people.registry, matter.place);
