import { noteDrawing, noteStyle } from "./drawing.ts";
import { leadsElsewhere, runsScript } from "./link-target.ts";
import type { Note, OfficeFinding } from "./office-finding.ts";
import type { XmlListener } from "./xml-reader.ts";

/** What one part in XML of an OpenDocument file says about the whole file. */
export interface OpenDocumentSurvey extends XmlListener {
  root: string | null;
  /** From the manifest: what its parts are. */
  readonly mediaTypes: [path: string, mediaType: string][];
}

const found: Readonly<Record<string, OfficeFinding>> = {
  "encryption-data": "encrypted",
  "event-listener": "macros",
  applet: "macros",
  plugin: "embedded",
  "object-ole": "embedded",
  "dde-source": "launch",
  "dde-connection-decl": "launch",
  "dde-connection": "launch",
};
/** A link that somebody has to press. */
const pressed = /^(a|area-(rectangle|circle|polygon))$/;

/** ODF 1.3: whatever the part is called, by what stands in it. */
export function surveyOpenDocumentPart(note: Note): OpenDocumentSurvey {
  const survey: OpenDocumentSurvey = {
    root: null,
    mediaTypes: [],
    opened(name, attribute, all) {
      survey.root ??= name;
      // The libraries of an ordinary file are listed and empty.
      if (survey.root === "module" || (survey.root === "library" && name === "element")) note("macros");
      if (survey.root === "svg") noteDrawing(name, all, note);
      const finding = found[name];
      if (finding !== undefined) note(finding);
      // `office:script` stands around the empty libraries of an ordinary file; a field of this name is a program.
      if (name === "script" && (attribute("href") !== undefined || survey.root === "svg" || !isLibraryFrame(all)))
        note("macros");
      if (name === "file-entry") survey.mediaTypes.push([attribute("full-path") ?? "", attribute("media-type") ?? ""]);
      for (const [key, value] of all) {
        if (!/^(href|src|action|macro-name)$/.test(key)) continue;
        if (runsScript(value)) note("macros");
        if (key === "href" && !pressed.test(name) && !value.startsWith(".uno:") && leadsElsewhere(value))
          note("remote");
      }
    },
    text(text) {
      if (survey.root === "svg") noteStyle(text, note);
    },
  };
  return survey;
}

/** As LibreOffice writes it: the language alone, its libraries inside. */
const isLibraryFrame = (all: readonly [string, string][]) =>
  all.every(([key, value]) => key === "language" && value === "ooo:Basic");
