import type { TranslationView } from "../../decisions/translation/contract.ts";
import { reasonsOf } from "../domain/demo-reasons.ts";
import { type Desk, waited } from "./open-work.ts";
import { pick } from "./twin.ts";

/** Reasons translated paragraph for paragraph, dissents too, and released. */
const translate: Desk = (twin, task, twinCase) =>
  waited(twin, task, twinCase.draws.days("translating", task.caseId))
    ? {
        key: task.id,
        twinCase,
        what: task.queue,
        run: async () => {
          const support = pick(twin.people.support, twinCase.place);
          const path = `/translations/${task.subjectId}`;
          const one = await twin.ask<TranslationView>(support, "GET", path);
          const decided = one.decision.cases[0]?.determination?.code;
          const { version } = await twin.ask<{ version: number }>(support, "PUT", `${path}/draft`, {
            version: one.version,
            content: reasonsOf(one.language, true, decided),
            dissents: one.dissents.map(({ memberId }) => ({
              memberId,
              text: reasonsOf(one.language, true, "dissent"),
            })),
            correctionNote: null,
            translator: "Twin Translation Service",
          });
          await twin.ask(support, "POST", `${path}/release`, { version });
        },
      }
    : null;

export const translationDesk: Readonly<Record<string, Desk>> = { "decisions-to-translate": translate };
