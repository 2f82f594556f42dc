import { noteDrawing, noteStyle } from "./drawing.ts";
import { FieldInstructions } from "./field-instructions.ts";
import { leadsElsewhere, runsScript } from "./link-target.ts";
import type { Note } from "./office-finding.ts";
import { findingOf, type Relationship, relationshipOf } from "./relationships.ts";
import type { XmlListener } from "./xml-reader.ts";

/** What one part in XML says about the whole file. */
export interface PartSurvey extends XmlListener {
  /** The name of its outermost element. */
  root: string | null;
  readonly relationships: Relationship[];
  /** By ending (`.xml`) or by part name (`/word/document.xml`), small letters: what the parts are said to be. */
  readonly contentTypes: [place: string, mediaType: string][];
  finish(): void;
}

const drawnFrom = new Set(["imagedata", "fill", "stroke", "image", "use", "feimage"]);
const addresses = new Set(["src", "href", "althref"]);

/**
 * A part of a Word file, or of a table that it carries: whatever its name and its type, by what stands in it. Also
 * relationships, the list of content types, and drawings (VML, SVG).
 */
export function surveyWordPart(part: string, note: Note): PartSurvey {
  const fields = new FieldInstructions(note);
  let instruction = false;
  const ofChart = /(^|\/)chart[^/]*\.xml\.rels$/i.test(part);
  const survey: PartSurvey = {
    root: null,
    relationships: [],
    contentTypes: [],
    opened(name, attribute, all) {
      survey.root ??= name;
      if (survey.root === "svg") noteDrawing(name, all, note);
      instruction ||= name === "instrText" || name === "delInstrText";
      if (name === "fldChar") moveField(fields, attribute("fldCharType"), isOn(attribute("dirty")));
      if (name === "fldSimple") fields.whole(attribute("instr") ?? "", isOn(attribute("dirty")));
      if (name === "Relationship") noteRelationship(survey, relationshipOf(attribute), ofChart, note);
      if (name === "Default" || name === "Override") noteContentType(survey, attribute);
      if (name === "ddeLink" || name === "oleLink") note("launch");
      if (name === "script") note("macros");
      if (attribute("embeddedHtml") !== undefined) note("remote");
      if (name === "updateFields" && attribute("val") !== "false" && attribute("val") !== "0")
        note("fields-updated-when-opened");
      for (const [key, value] of all) noteAddress(name, key.toLowerCase(), value, note);
    },
    closed(name) {
      if (name === "instrText" || name === "delInstrText") instruction = false;
    },
    text(text) {
      if (instruction) fields.text(text);
      if (survey.root === "svg") noteStyle(text, note);
    },
    finish: () => fields.finish(),
  };
  return survey;
}

const isOn = (value: string | undefined) => value !== undefined && !/^(0|false|off)$/i.test(value);

function moveField(fields: FieldInstructions, type: string | undefined, dirty: boolean): void {
  if (type === "begin") fields.begin(dirty);
  else if (type === "separate") fields.separate();
  else if (type === "end") fields.end();
}

function noteRelationship(survey: PartSurvey, relationship: Relationship, ofChart: boolean, note: Note): void {
  survey.relationships.push(relationship);
  const finding = findingOf(relationship, ofChart);
  if (finding !== null) note(finding);
}

function noteContentType(survey: PartSurvey, attribute: (name: string) => string | undefined): void {
  const mediaType = attribute("ContentType")?.trim().toLowerCase();
  const place = attribute("PartName") ?? (attribute("Extension") === undefined ? null : `.${attribute("Extension")}`);
  if (mediaType !== undefined && place !== null) survey.contentTypes.push([place.toLowerCase(), mediaType]);
}

function noteAddress(element: string, key: string, value: string, note: Note): void {
  if (!addresses.has(key)) return;
  if (runsScript(value)) note("macros");
  if (drawnFrom.has(element.toLowerCase()) && !/^data:image\//i.test(value) && leadsElsewhere(value)) note("remote");
}
