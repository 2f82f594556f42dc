import { buffer } from "node:stream/consumers";
import { namesMissing } from "./missing-parts.ts";
import type { Note } from "./office-finding.ts";
import { noteCarried, opened } from "./part-content.ts";
import { type PartSurvey, surveyWordPart } from "./word-part.ts";
import { looksLikeMarkup, readXml } from "./xml-reader.ts";
import { type OfficePackage, openPackage, type Part } from "./zip-package.ts";

const programs = /(^|\/)(vbaProject\.bin|vbaData\.xml)$|(^|\/)activeX\//i;
const programTypes = /macroenabled|vbaproject|vbadata|activex/;
const objectTypes = /oleobject/;
const markupName = /\.(xml|rels|vml|svg)$/i;
/** Pieces of a part that some readers put together (ISO 29500-2, 8.2). */
const piece = /\/\[\d+\](\.last)?\.piece$/i;
const deepest = 3;

interface Surveyed {
  readonly part: Part;
  readonly survey: PartSurvey | null;
}

/** A Word file, or (`depth` > 0) the table that stands behind one of its charts. */
export async function surveyWord(office: OfficePackage, note: Note, depth = 0): Promise<void> {
  if (!office.whole || office.parts.some((part) => piece.test(part.name))) note("not-surveyed");
  const types = await contentTypes(office, note);
  const surveyed: Surveyed[] = [];
  for (const part of office.parts) {
    if (programs.test(part.name)) note("macros");
    surveyed.push({ part, survey: await surveyPart(part, typesOf(part, types), note, depth) });
  }
  if (depth > 0) return;
  if (!hasMainDocument(surveyed)) note("damaged");
  const names = new Set(office.parts.map((part) => plainName(part.name)));
  const isMissing = surveyed.some(({ part, survey }) =>
    namesMissing(part.name, survey?.relationships ?? [], (name) => names.has(name)),
  );
  if (isMissing) note("parts-missing");
}

type Types = readonly (readonly [place: string, mediaType: string])[];

/** What each part is said to be. Without a list that can be read nothing is known, and Word opens nothing. */
async function contentTypes(office: OfficePackage, note: Note): Promise<Types> {
  const survey = surveyWordPart("", () => undefined);
  for (const part of office.parts.filter((one) => one.name.toLowerCase() === "[content_types].xml")) {
    if (!(await readXml((await opened(part)).all, survey).catch(() => false))) note("damaged");
  }
  if (survey.root !== "Types") note("damaged");
  return survey.contentTypes;
}

/** All that apply: a list that says two things of one part is believed in both. */
function typesOf(part: Part, types: Types): readonly string[] {
  const name = plainName(part.name);
  const ending = name.slice(name.lastIndexOf(".") + 1);
  return types.flatMap(([place, type]) =>
    place === `.${ending}` || plainName(place.replace(/^[\\/]+/, "")) === name ? [type] : [],
  );
}

function plainName(name: string): string {
  try {
    return decodeURIComponent(name).toLowerCase();
  } catch {
    // Not an encoded name: it stands as it is written.
    return name.toLowerCase();
  }
}

async function surveyPart(part: Part, types: readonly string[], note: Note, depth: number): Promise<PartSurvey | null> {
  if (types.some((type) => programTypes.test(type))) note("macros");
  if (types.some((type) => objectTypes.test(type))) note("embedded");
  try {
    const { head, all } = await opened(part);
    if (head.length === 0) return null;
    if (looksLikeMarkup(head) || markupName.test(part.name)) return await surveyMarkup(part, all, note);
    if (head.toString("latin1", 0, 2) === "PK") await surveyTable(await buffer(all), note, depth);
    else noteCarried(part, head, types, note);
  } catch {
    // It does not unpack: nobody can say what is in it.
    note("damaged");
  }
  return null;
}

async function surveyMarkup(part: Part, all: AsyncIterable<Buffer>, note: Note): Promise<PartSurvey> {
  const survey = surveyWordPart(part.name, note);
  if (!(await readXml(all, survey))) note("not-surveyed");
  survey.finish();
  return survey;
}

/** A table behind a chart is ordinary, when it is one; any other file that is carried along is not. */
async function surveyTable(bytes: Buffer, note: Note, depth: number): Promise<void> {
  const office = depth < deepest ? await openPackage(bytes) : null;
  if (office === null || !office.parts.some((part) => /^xl\/workbook\d*\.xml$/i.test(part.name)))
    return note("embedded");
  if (office.parts.some((part) => part.encrypted)) note("embedded");
  else await surveyWord(office, note, depth + 1);
}

/** The one that the package itself leads to, as Word finds it; a file without any such way is read by no Word. */
function hasMainDocument(surveyed: readonly Surveyed[]): boolean {
  const start = surveyed.find(({ part }) => part.name.toLowerCase() === "_rels/.rels");
  const targets = (start?.survey?.relationships ?? []).filter((one) => one.kind === "officedocument");
  const roots = new Map(surveyed.map(({ part, survey }) => [plainName(part.name), survey?.root ?? null]));
  return targets.length > 0 && targets.every(({ target }) => roots.get(plainName(pathOf(target))) === "document");
}

/** Relative to the package's root, dots taken out. */
const pathOf = (target: string) =>
  new URL(target.replaceAll("\\", "/"), "http://package.invalid/").pathname.replace(/^\/+/, "");
