import { askQpdf } from "./run-qpdf.ts";
import { type Survey, surveyPdf } from "./structure/survey.ts";

/**
 * What a PDF holds by our own survey and by qpdf: what either finds is there. Whether all was read is said by ours
 * alone: qpdf is silent on what nothing leads to.
 * @throws StreamTooLarge on a decompression bomb
 */
export async function surveyByReaders(bytes: Buffer): Promise<Survey> {
  const ours = surveyPdf(bytes);
  const asked = await askQpdf(bytes);
  return {
    ...ours,
    active: new Set([...ours.active, ...asked.active]),
    encrypted: ours.encrypted || asked.encrypted,
  };
}
