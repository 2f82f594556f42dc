import { theSystem } from "../../../kernel/actor.ts";
import type { Services } from "../../../platform/http/route.ts";
import {
  awaitedPdfs,
  makeOfficePdf,
  type OfficeFile,
  officePdfTimeouts,
  officeProgram,
  recordMadePdf,
  remarkOf,
} from "../../files/index.ts";
import { addMadePdf } from "../commands/add-made-pdf.ts";
import { documentsAwaitingPdfs } from "../queries/documents-awaiting-pdfs.ts";

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
  for (const file of await awaitedFiles(services)) {
    const pdf = await makeOfficePdf(services, { ...file, owner }, officePdfTimeouts.job);
    if (pdf.state === "awaited" && officeProgram(services.config.officeProgram) === null) return;
    const made = pdf.state === "made" ? pdf : null;
    const remark = remarkOf[pdf.state === "awaited" ? "failed" : pdf.state];
    await services.store.transact(theSystem, async (tx) => {
      await recordMadePdf(tx, file.hash, made, remark);
      await addMadePdf(tx, file.hash, made, remark);
    });
  }
}

/** Whether filed already or not, each once. */
async function awaitedFiles({ store }: Services): Promise<readonly OfficeFile[]> {
  const found = await store.transact(theSystem, async (tx) => [
    ...(await documentsAwaitingPdfs(tx)),
    ...(await awaitedPdfs(tx)),
  ]);
  return [...new Map(found.map((file) => [file.hash, file])).values()];
}
