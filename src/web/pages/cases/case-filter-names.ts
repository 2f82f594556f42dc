/** What the list may be narrowed by, as its address names it. */
export const filterNames = {
  division: null,
  status: null,
  officeId: null,
  language: ["en", "fr"],
  withoutCounsel: ["true"],
  representativeWanted: ["true"],
} as const;
