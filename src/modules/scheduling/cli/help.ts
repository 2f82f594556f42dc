/** What `--help` prints for each verb, in both languages. */
export const verbs = ["verify", "generate"] as const;
export type Verb = (typeof verbs)[number];

const codes = `Exit codes: 0 done, 1 refused (with a code) or not valid, 2 wrong use.
Codes de sortie : 0 fait, 1 refusé (avec un code) ou non valable, 2 mauvais usage.
`;

export const overview = `greffe schedule <verb> [--help] [--json]

  verify IN PLAN             hold a plan against the rules / confronter un plan aux règles
  generate --size S|M|L|XL --seed N --out IN
                             a realistic problem / un problème réaliste

Files are JSON: greffe-scheduling/1 and greffe-plan/1. No database is needed.
Les fichiers sont en JSON : greffe-scheduling/1 et greffe-plan/1. Aucune base de données n’est requise.
${codes}`;

export const helpOf: Readonly<Record<Verb, string>> = {
  verify: `greffe schedule verify IN PLAN [--json]

Holds PLAN against the hard rules H1–H13, counts the cost S1–S7 and recomputes the lower bound from its certificate,
without any code of the solver. Exit code 1 when a rule is broken or something is misstated.
Confronte PLAN aux règles strictes H1–H13, calcule le coût S1–S7 et recalcule la borne inférieure à partir de son
certificat, sans le code du solveur. Code de sortie 1 si une règle est enfreinte ou une valeur inexacte.
${codes}`,
  generate: `greffe schedule generate --size S|M|L|XL [--seed N] --out IN [--json]

Writes a realistic problem: S 500 hearings and 20 members, M 5,000 and 100, L 20,000 and 400, XL 100,000 and 2,000.
The same size and seed give the same file.
Écrit un problème réaliste : S 500 audiences et 20 commissaires, M 5 000 et 100, L 20 000 et 400, XL 100 000 et 2 000.
La même taille et la même graine donnent le même fichier.
${codes}`,
};
