import type { Note } from "./office-finding.ts";
import { type OpenDocumentSurvey, surveyOpenDocumentPart } from "./opendocument-part.ts";
import { noteCarried, opened } from "./part-content.ts";
import { looksLikeMarkup, readXml } from "./xml-reader.ts";
import type { OfficePackage, Part } from "./zip-package.ts";

/** Libraries that are listed and empty are in ordinary files. */
const programs = /^(Basic|Scripts)\/(?!(.*\/)?script-l[bc]\.xml$)|(^|\/)(vbaProject\.bin|activeX\/)/i;
const markupName = /\.(xml|rdf|svg)$/i;
/** Charts and formulas stand in folders of their own; tables and texts are other files. */
const ordinaryObject = /opendocument\.(chart|formula)$/;
const main = /^application\/vnd\.oasis\.opendocument\.text(-|$)/;

/** An OpenDocument text. */
export async function surveyOpenDocument(office: OfficePackage, note: Note): Promise<void> {
  if (!office.whole) note("not-surveyed");
  let content: OpenDocumentSurvey | null = null;
  const mediaTypes: (readonly [path: string, mediaType: string])[] = [];
  for (const part of office.parts) {
    if (programs.test(part.name)) note("macros");
    const survey = await surveyPart(part, note);
    if (part.name === "content.xml") content = survey;
    mediaTypes.push(...(survey?.mediaTypes ?? []));
  }
  if (content?.root !== "document-content") note("damaged");
  for (const [path, mediaType] of mediaTypes)
    if (/opendocument\./.test(mediaType) && path !== "/" && !ordinaryObject.test(mediaType) && !main.test(mediaType))
      note("embedded");
  const names = new Set(office.parts.map((part) => part.name));
  if (
    mediaTypes.some(([path, mediaType]) => /^image\//.test(mediaType) && /^Pictures\//.test(path) && !names.has(path))
  )
    note("parts-missing");
}

async function surveyPart(part: Part, note: Note): Promise<OpenDocumentSurvey | null> {
  try {
    const { head, all } = await opened(part);
    if (head.length === 0) return null;
    if (!looksLikeMarkup(head) && !markupName.test(part.name)) {
      noteCarried(part, head, [], note);
      return null;
    }
    const survey = surveyOpenDocumentPart(note);
    if (!(await readXml(all, survey))) note("not-surveyed");
    return survey;
  } catch {
    // It does not unpack: nobody can say what is in it.
    note("damaged");
    return null;
  }
}
