import type { Actor } from "../../../kernel/actor.ts";
import { civilTimeIn } from "../../../kernel/time.ts";
import { type Act, now, pick, type Twin, today } from "./twin.ts";
import { lead, type TwinCase } from "./twin-case.ts";

/** Counsel file through the portal; whoever has none brings it to the counter. */
export const filePaper = (
  twin: Twin,
  twinCase: TwinCase,
  typeCode: string,
  { caseId = lead(twinCase), isAgain = false }: { readonly caseId?: string; readonly isAgain?: boolean } = {},
): Act => ({
  key: `file ${typeCode} ${caseId}`,
  twinCase,
  what: `file ${typeCode}`,
  run: async () => {
    const who = twinCase.counsel?.actor ?? registryOf(twin, twinCase);
    const uploadId = await twin.papers.upload(who, twinCase.language, twinCase.place + twin.tally.papers);
    const receipt = await twin.ask<{ submissionId: string }>(who, "POST", `/cases/${caseId}/submissions`, {
      documents: [
        {
          key: "paper",
          uploadId,
          returnedDocumentId: null,
          fileName: "paper.pdf",
          typeCode,
          description: "A paper of the twin / Un document simulé",
          language: twinCase.language,
        },
      ],
      service: { kind: "no-other-party", to: "", method: null, on: "", explanation: "" },
      note: "",
      counter: twinCase.counsel === null ? atCounter(twin, twinCase) : null,
    });
    twin.tally.papers++;
    twin.filed.set(receipt.submissionId, { twinCase, typeCode, isAgain });
  },
});

const atCounter = (twin: Twin, twinCase: TwinCase) => ({
  channel: "counter",
  side: "party",
  on: today(twin),
  time: civilTimeIn(now(twin), twinCase.zone),
});

export const registryOf = (twin: Twin, twinCase: TwinCase): Actor => pick(twin.people.registry, twinCase.place);
