import { theSystem } from "../../../kernel/actor.ts";
import type { Services } from "../../../platform/http/route.ts";
import { recordMadePdf } from "../commands/record-made-pdf.ts";
import { officeProgram } from "../office/office-program.ts";
import { awaitedPdfs } from "../queries/awaited-pdfs.ts";
import { makeOfficePdf, patience, remarkOf } from "./make-office-pdf.ts";

/** What nobody waits for on the spot has its own turn beside the accounts. */
const owner = "awaited";
let underWay = false;

/**
 * Makes the PDF of each office file that came while it could not be made, one after the other. Whatever stopped it the
 * first time, the second try is the last: a file that takes too long again gets none. May run twice or at two places at
 * once: the first PDF stands.
 */
export async function makeAwaitedPdfs(services: Services): Promise<void> {
  // One round at a time: the next minute finds what is left.
  if (underWay || officeProgram(services.config.officeProgram) === null) return;
  underWay = true;
  try {
    await makeEach(services);
  } finally {
    underWay = false;
  }
}

async function makeEach(services: Services): Promise<void> {
  for (const blob of await services.store.transact(theSystem, (tx) => awaitedPdfs(tx))) {
    const pdf = await makeOfficePdf(services, { ...blob, owner }, patience.job);
    if (pdf.state === "awaited" && officeProgram(services.config.officeProgram) === null) return;
    await services.store.transact(theSystem, (tx) =>
      recordMadePdf(
        tx,
        blob.hash,
        pdf.state === "made" ? pdf : null,
        remarkOf[pdf.state === "awaited" ? "failed" : pdf.state],
      ),
    );
  }
}
