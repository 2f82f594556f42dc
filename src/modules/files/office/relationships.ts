import { leadsElsewhere, runsScript } from "./link-target.ts";
import type { OfficeFinding } from "./office-finding.ts";

/** From one part of an office file to another, or out of it (ISO 29500-2, 9.3). */
export interface Relationship {
  /** The last word of its type, in small letters: transitional, strict and older files differ before it. */
  readonly kind: string;
  readonly target: string;
  readonly external: boolean;
}

const programs = new Set(["vbaproject", "wordvbadata", "control", "activexcontrolbinary"]);
const carried = new Set(["oleobject", "afchunk", "audio", "video", "media"]);
/** Of these a path on the author's own disk is ordinary, and leads nowhere on another machine. */
const localIsOrdinary = new Set([
  "attachedtemplate",
  "image",
  "mailmergesource",
  "mailmergeheadersource",
  "externallinkpath",
  "transform",
  "schemalibrary",
]);

export function relationshipOf(attribute: (name: string) => string | undefined): Relationship {
  return {
    kind: (attribute("Type") ?? "").trim().split(/[/#]/).at(-1)?.toLowerCase() ?? "",
    target: attribute("Target") ?? "",
    external: (attribute("TargetMode") ?? "").trim().toLowerCase() === "external",
  };
}

/** @param ofChart whether a chart is what it starts from: its numbers may come from a table on the author's disk */
export function findingOf({ kind, target, external }: Relationship, ofChart: boolean): OfficeFinding | null {
  if (programs.has(kind)) return "macros";
  if (kind.startsWith("webextension")) return "remote";
  if (kind === "hyperlink") return runsScript(target) ? "macros" : null;
  const elsewhere = leadsElsewhere(target);
  if (!external) return elsewhere ? "remote" : carried.has(kind) ? "embedded" : null;
  if (elsewhere) return "remote";
  return localIsOrdinary.has(kind) || (ofChart && kind === "oleobject") ? null : "remote";
}
