/** What keeps an office file from being taken. The order is the order in which one is named when there are several. */
export const officeFindings = [
  "encrypted",
  "damaged",
  "macros",
  "launch",
  "remote",
  "embedded",
  "not-surveyed",
] as const;
export type OfficeFinding = (typeof officeFindings)[number];

/** What a part says of the file: harmless by itself where it is no finding. */
export type Noted =
  | OfficeFinding
  | "fields-updated-when-opened"
  | "pictures-fetched-when-updated"
  /** Pictures, notes or heads of pages that it names are not there. */
  | "parts-missing";
export type Note = (noted: Noted) => void;

/** The refusal with which each is answered. */
export const codeOfFinding: Readonly<Record<OfficeFinding, string>> = {
  encrypted: "office-encrypted",
  damaged: "office-damaged",
  macros: "office-macros",
  launch: "office-launch",
  remote: "office-remote",
  embedded: "office-embedded",
  "not-surveyed": "office-not-surveyed",
};
