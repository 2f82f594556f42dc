/** What `--help` prints for each verb, in both languages. */
export const verbs = ["solve", "verify", "replan", "explain", "generate", "compare"] as const;
export type Verb = (typeof verbs)[number];

const codes = `Exit codes: 0 done, 1 refused (with a code) or not valid, 2 wrong use.
Codes de sortie\u00a0: 0 fait, 1 refusé (avec un code) ou non valable, 2 mauvais usage.
`;

export const overview = `greffe schedule <verb> [--help] [--json]

  solve IN --out PLAN        plan every hearing / planifier toutes les audiences
  verify IN PLAN             hold a plan against the rules / confronter un plan aux règles
  replan IN PLAN --event E --out PLAN2
                             answer one event / répondre à un événement
  explain IN PLAN [HEARING]  why this place, or why none; who is missing / pourquoi cette place, ou pourquoi aucune; qui manque
  generate --size S|M|L|XL --seed N [--scarce] --out IN
                             a realistic problem / un problème réaliste
  compare --size S|M|L --seed N
                             a year's postponements, first come first served and planned /
                             les remises d’une année, au premier arrivé et planifiées

Files are JSON: greffe-scheduling/1 and greffe-plan/1. No database is needed.
Les fichiers sont en JSON\u00a0: greffe-scheduling/1 et greffe-plan/1. Aucune base de données n’est requise.
${codes}`;

export const helpOf: Readonly<Record<Verb, string>> = {
  solve: `greffe schedule solve IN --out PLAN [--seconds N | --steps N] [--seed N] [--threads N] [--json]

Plans the hearings of IN and writes PLAN. Searches for --seconds (60 when nothing is said), or for --steps steps, which
give the same plan every time. Stopped early (Ctrl-C, SIGTERM), it writes the valid plan that it has.
Planifie les audiences de IN et écrit PLAN. Cherche pendant --seconds (60 par défaut), ou --steps pas, qui donnent
toujours le même plan. Interrompu (Ctrl-C, SIGTERM), il écrit le plan valable qu’il a.
${codes}`,
  verify: `greffe schedule verify IN PLAN [--json]

Holds PLAN against the hard rules H1–H13, counts the cost S1–S7 and recomputes the lower bound from its certificate,
without any code of the solver. Exit code 1 when a rule is broken or something is misstated.
Confronte PLAN aux règles strictes H1–H13, calcule le coût S1–S7 et recalcule la borne inférieure à partir de son
certificat, sans le code du solveur. Code de sortie 1 si une règle est enfreinte ou une valeur inexacte.
${codes}`,
  replan: `greffe schedule replan IN PLAN --event EVENT --out PLAN2 [--problem-out IN2] [--json]

Changes PLAN for one event and writes PLAN2; few people are moved. IN2 is the problem after the event, for which PLAN2
can be verified. EVENT is a JSON file:
Modifie PLAN à la suite d’un événement et écrit PLAN2 ; peu de gens sont déplacés. IN2 est le problème après
l’événement, pour lequel PLAN2 peut être vérifié. EVENT est un fichier JSON\u00a0:
  {"type":"member-away","member":ID,"from":INSTANT,"to":INSTANT}
  {"type":"interpreter-away","interpreter":ID,"from":INSTANT,"to":INSTANT}
  {"type":"counsel-unavailable","counsel":ID,"from":INSTANT,"to":INSTANT}
  {"type":"room-closed","room":ID,"from":INSTANT,"to":INSTANT}
  {"type":"hearing-cancelled","hearing":ID}
  {"type":"hearing-added","hearing":{…}}
Each may say "at": INSTANT, when it became known. / Chacun peut dire «\u00a0at\u00a0», quand il a été connu.
${codes}`,
  explain: `greffe schedule explain IN PLAN [HEARING] [--json]

Says why a hearing has its date and its people, and the best other places with their price; or what blocks it and the
smallest change that would free it, found by trying it.
Dit pourquoi une audience a sa date et ses participants, et les meilleures autres places avec leur prix; ou ce qui la
bloque et le plus petit changement qui la libérerait, trouvé en l’essayant.
Without HEARING: how many are left out and why, who is missing, where and when, and how many would have to be hired.
Sans HEARING\u00a0: combien sont sans place et pourquoi, qui manque, où et quand, et combien il faudrait en recruter.
${codes}`,
  generate: `greffe schedule generate --size S|M|L|XL [--seed N] [--scarce] --out IN [--json]

Writes a realistic problem: S 500 hearings and 20 members, M 5,000 and 100, L 20,000 and 400, XL 100,000 and 2,000.
With --scarce, Minister’s representatives and interpreters of two common languages are too few for all to be heard.
The same size and seed give the same file.
Écrit un problème réaliste\u00a0: S 500 audiences et 20 commissaires, M 5 000 et 100, L 20 000 et 400, XL 100 000 et 2 000.
Avec --scarce, les représentants du ministre et les interprètes de deux langues courantes sont trop peu nombreux pour
toutes les audiences. La même taille et la même graine donnent le même fichier.
${codes}`,
  compare: `greffe schedule compare --size S|M|L [--seed N] [--quarters N] [--seconds N] [--scarce] [--json]

Lives through --quarters (4) of ninety days with realistic hearings, once for each way of setting dates, with the same
absences, late screenings and parties who do not come: how many dates fall through, and what each part of planning saves.
--seconds (20): how long the solver plans a quarter. The hazards are assumptions; --json lists them with their sources.
Vit --quarters (4) trimestres de quatre-vingt-dix jours d’audiences réalistes, une fois pour chaque façon de fixer les
dates, avec les mêmes absences, contrôles tardifs et parties qui ne viennent pas\u00a0: combien de dates tombent, et ce que
chaque élément de la planification épargne. --seconds (20)\u00a0: durée de planification d’un trimestre par le solveur. Les
aléas sont des hypothèses; --json les énumère avec leurs sources.
${codes}`,
};
