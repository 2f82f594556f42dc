import type { Permission } from "../../../../kernel/permission.ts";

const onFile = ["registry-officer", "triage-officer", "scheduling-officer", "member", "adjudicative-support"] as const;

/** Whoever may read the documents of a case, and in which relation to it. */
const readers = (action: string): readonly Permission[] => [
  { action, roles: onFile, relations: ["staff"] },
  { action, roles: ["counsel"], relations: ["counsel-of-record"] },
  { action, roles: ["delegate"], relations: ["delegate"] },
  { action, roles: ["claimant"], relations: ["party"] },
  { action, roles: ["designated-representative"], relations: ["designated-representative"] },
  { action, roles: ["minister-counsel"], relations: ["minister"] },
];

const senders = [
  "counsel",
  "delegate",
  "claimant",
  "designated-representative",
  "minister-counsel",
  ...onFile,
] as const;

export const documentsPermissions: readonly Permission[] = [
  { action: "upload.send", roles: senders, relations: ["none"] },
  ...readers("document.list"),
  ...readers("document.view"),
  ...readers("document.download-all"),
];
