/**
 * How Canada Post writes a province or territory: its two letters, by every name under which people enter it.
 * Source: Canada Post, Addressing Guidelines / Postes Canada, Directives d’adressage (to verify at each edition).
 */
const names: Readonly<Record<string, readonly string[]>> = {
  AB: ["alberta"],
  BC: ["british columbia", "colombie britannique", "c b"],
  MB: ["manitoba"],
  NB: ["new brunswick", "nouveau brunswick", "n b"],
  NL: ["newfoundland and labrador", "newfoundland", "terre neuve et labrador", "terre neuve"],
  NS: ["nova scotia", "nouvelle ecosse", "n e"],
  NT: ["northwest territories", "territoires du nord ouest", "t n o"],
  NU: ["nunavut"],
  ON: ["ontario"],
  PE: ["prince edward island", "ile du prince edouard", "i p e"],
  QC: ["quebec", "pq"],
  SK: ["saskatchewan"],
  YT: ["yukon"],
};
const symbols = new Map(Object.entries(names).flatMap(([code, said]) => said.map((name) => [name, code] as const)));

/** The two letters of a province named in plain text, or null when it is none of Canada’s. */
export function provinceSymbol(plainName: string): string | null {
  const code = plainName.toUpperCase();
  return names[code] === undefined ? (symbols.get(plainName) ?? null) : code;
}
