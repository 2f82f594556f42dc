import { theSystem } from "../kernel/actor.ts";
import { type Counted, countInBoth } from "../kernel/bilingual.ts";
import type { EventType } from "../kernel/event.ts";
import { append } from "../modules/audit/index.ts";
import { countEncryptedColumns, rewriteEncryptedColumns } from "../modules/identity/index.ts";
import { addSecret, forgetFormerSecrets } from "../platform/config/installation-secret.ts";
import type { Services } from "../platform/http/route.ts";
import type { CommandLine } from "../platform/one-verb.ts";
import { type Done, runVerb } from "../platform/verb-table.ts";
import { runsSinceBefore } from "./running.ts";

const help = `greffe secret status [--json]
    How many values rest under the installation's present secret, under a former one, under none that is known.
    Combien de valeurs reposent sous le secret actuel de l’installation, sous un ancien, sous aucun qui soit connu.

greffe secret new [--json]
    Puts a new secret before the present one in its file. Then start every process again.
    Met un nouveau secret avant l’actuel dans son fichier. Redémarrez ensuite chaque processus.

greffe secret rewrite [--json]
    Encrypts anew under the present secret what rests under a former one, while the tribunal runs. May be repeated.
    Chiffre de nouveau sous le secret actuel ce qui repose sous un ancien, en marche. Peut être répété.

greffe secret forget [--json]
    Removes the former secrets from the file when nothing rests under them. Sessions that they signed end.
    Retire les anciens secrets du fichier lorsque rien ne repose plus sous eux. Les sessions qu’ils ont signées prennent fin.

Exit codes: 0 done, 1 refused, 2 wrong use.
`;

const words = {
  rewritten: {
    one: { en: "{count} value encrypted anew", fr: "{count} valeur chiffrée de nouveau" },
    other: { en: "{count} values encrypted anew", fr: "{count} valeurs chiffrées de nouveau" },
  },
  lost: {
    one: { en: "{count} value lost", fr: "{count} valeur perdue" },
    other: { en: "{count} values lost", fr: "{count} valeurs perdues" },
  },
  former: {
    one: {
      en: "{count} value rests under a former secret",
      fr: "{count} valeur repose sous un ancien secret",
    },
    other: {
      en: "{count} values rest under a former secret",
      fr: "{count} valeurs reposent sous un ancien secret",
    },
  },
} as const satisfies Readonly<Record<string, Counted>>;

/** `greffe secret`. */
export function secretCommand(
  argv: readonly string[],
  io: CommandLine,
  open: () => Promise<Services>,
): Promise<number> {
  const inTribunal = (run: typeof status) => async () => run(await open());
  return runVerb(argv, io, {
    help,
    verbs: {
      status: inTribunal(status),
      new: inTribunal(begin),
      rewrite: inTribunal(rewrite),
      forget: inTribunal(forget),
    },
  });
}

const refused = (code: string, text: string): Done => ({ ok: false, facts: { code }, text });

/** Nothing of ours writes where the operator's vault keeps the secret. */
const givenElsewhere = refused(
  "secret-given",
  "GREFFE_SECRET gives the secret: change it there, and give the former one as GREFFE_SECRET_FORMER / " +
    "GREFFE_SECRET donne le secret\u00a0: changez-le là, et donnez l’ancien dans GREFFE_SECRET_FORMER",
);

async function status(services: Services): Promise<Done> {
  const { present, former, lost } = await countEncryptedColumns(services);
  const text = `present / actuel: ${present}\nformer / anciens: ${former}\nlost / perdues: ${lost}`;
  return { ok: true, facts: { present, former, lost, formerSecrets: services.config.formerSecrets.length }, text };
}

async function begin({ config, store }: Services): Promise<Done> {
  if (config.secretFile === null) return givenElsewhere;
  addSecret(config.secretFile);
  await record(store, "installation-secret-added", {});
  const next =
    "start every process again, then: greffe secret rewrite / redémarrez chaque processus, puis\u00a0: greffe secret rewrite";
  return { ok: true, facts: { file: config.secretFile }, text: `${config.secretFile}: ${next}` };
}

async function rewrite(services: Services): Promise<Done> {
  const { secretFile, home } = services.config;
  if (secretFile !== null && runsSinceBefore(home, secretFile))
    return refused(
      "restart-wanted",
      "The tribunal that runs does not know the new secret yet: start it again first / " +
        "Le tribunal en marche ne connaît pas encore le nouveau secret\u00a0: redémarrez-le d’abord",
    );
  const { rewritten, lost } = await rewriteEncryptedColumns(services, null);
  await record(services.store, "installation-secret-rewritten", { rewritten, lost });
  const text = `${countInBoth(words.rewritten, rewritten)}\n${countInBoth(words.lost, lost)}`;
  return { ok: lost === 0, facts: { rewritten, lost }, text };
}

async function forget(services: Services): Promise<Done> {
  const { secretFile } = services.config;
  if (secretFile === null) return givenElsewhere;
  const { former } = await countEncryptedColumns(services);
  if (former > 0) return refused("former-secret-used", `${countInBoth(words.former, former)}: greffe secret rewrite`);
  forgetFormerSecrets(secretFile);
  await record(services.store, "former-secrets-forgotten", {});
  return { ok: true, facts: { file: secretFile }, text: secretFile };
}

async function record(
  store: Services["store"],
  type: EventType,
  payload: Readonly<Record<string, number>>,
): Promise<void> {
  await store.transact(theSystem, (tx) => append(tx, { chain: "tribunal", type, payload }));
}
