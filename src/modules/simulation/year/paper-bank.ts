import { type Actor, theSystem } from "../../../kernel/actor.ts";
import type { AccountId } from "../../../kernel/ids.ts";
import type { Services } from "../../../platform/http/route.ts";
import { typeset } from "../../../platform/typeset/typeset.ts";
import { sentAgain, uploadWhole } from "../../files/index.ts";
import { demoPaperTemplate } from "../demo-paper-template.ts";
import { demoPaper } from "../domain/demo-paper.ts";
import { paperKinds } from "../domain/demo-paper-kinds.ts";
import { randomFrom } from "../domain/random.ts";

/** A few dozen papers, each received and examined once; whoever files one files the same bytes again. */
export interface PaperBank {
  /** An upload of this account that is ready to be filed. */
  upload(who: Actor, language: "en" | "fr", nth: number): Promise<string>;
}

const papersEach = 12;

export async function openPaperBank(services: Services, uploader: Actor): Promise<PaperBank> {
  const bank = { en: [] as string[], fr: [] as string[] };
  const random = randomFrom(20_270_104);
  for (const language of ["en", "fr"] as const)
    for (let nth = 0; nth < papersEach; nth++) {
      const subject = { fileNumber: "TWIN", principal: "Twin", division: "RPD", language, dated: "2027" };
      const [kind, ...kinds] = paperKinds;
      if (kind === undefined) throw new Error("There is no kind of paper");
      const paper = demoPaper(random, subject, [kind, ...kinds]);
      const options = { language, title: paper.title, at: services.store.clock() };
      const bytes = await typeset(demoPaperTemplate, paper.content, options);
      const name = `${paper.title}.pdf`;
      bank[language].push(await uploadWhole(services, uploader, { name, bytes }));
    }
  return {
    upload: (who, language, nth) =>
      services.store.transact(theSystem, (tx) => {
        const known = bank[language][nth % papersEach];
        if (known === undefined) throw new Error("The paper bank is empty");
        return sentAgain(tx, known, who.accountId as AccountId);
      }),
  };
}
