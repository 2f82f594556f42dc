import type { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type Bilingual, type Language, say } from "../../kernel/bilingual.ts";
import type { CommandLine } from "../../platform/one-verb.ts";
import { checkSignature, type SignatureCheck } from "../../platform/signing/check-signature.ts";
import { signatureFaults } from "../../platform/signing/signature-faults.ts";
import { certificatesIn } from "../../platform/signing/signer.ts";

interface DecisionCommandLine extends CommandLine {
  readonly language: Language;
}

const help = `greffe decision verify FILE [--certificate PEM] [--json]

  Checks the signature of a decision by itself: no tribunal, no network. Says whether the file is whole, when and by
  whose certificate it states that it was signed. PEM holds the certificate that you trust, the tribunal’s or its
  authority’s: without it nobody has checked whose certificate signed, and you compare the fingerprint yourself.
  Vérifie la signature d’une décision à elle seule, sans tribunal ni réseau. Dit si le fichier est intact, quand il
  déclare avoir été signé et avec quel certificat. PEM contient le certificat auquel vous vous fiez, celui du tribunal
  ou de son autorité\u00a0: sans lui, personne n’a vérifié à qui est le certificat, et vous comparez vous-même l’empreinte.

Exit codes: 0 whole, 1 something is wrong, 2 wrong use.
Codes de sortie\u00a0: 0 intacte, 1 une anomalie, 2 mauvais usage.
`;

const words = {
  whole: {
    en: "The signature is valid and covers the whole file.",
    fr: "La signature est valide et couvre tout le fichier.",
  },
  signed: {
    en: "Signed by {name} for “{reason}”; stated time: {at}.",
    fr: "Signé par {name} pour «\u00a0{reason}\u00a0»; heure déclarée\u00a0: {at}.",
  },
  certificate: {
    en: "Certificate {subject}, valid from {from} to {to}. SHA-256 fingerprint: {fingerprint}",
    fr: "Certificat {subject}, valide du {from} au {to}. Empreinte SHA-256\u00a0: {fingerprint}",
  },
  trusted: {
    en: "The certificate leads to the one that you gave.",
    fr: "Le certificat mène à celui que vous avez fourni.",
  },
  unchecked: {
    en: "Whose certificate this is was not checked: compare the fingerprint with the one that the tribunal publishes, or give --certificate.",
    fr: "À qui est ce certificat n’a pas été vérifié\u00a0: comparez l’empreinte avec celle que le tribunal publie, ou fournissez --certificate.",
  },
  demonstration: {
    en: "This is a demonstration’s certificate: no tribunal signed this.",
    fr: "C’est le certificat d’une démonstration\u00a0: aucun tribunal n’a signé ceci.",
  },
  unstated: { en: "not stated", fr: "non déclarée" },
  unreadable: { en: "{file} cannot be read.", fr: "{file} est illisible." },
  noCertificate: {
    en: "{file} holds no certificate (PEM).",
    fr: "{file} ne contient aucun certificat (PEM).",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

class WrongUse extends Error {}

/** `greffe decision verify …`, which needs no tribunal. Exit codes: 0 whole, 1 something is wrong, 2 wrong use. */
export async function decisionCommand(argv: readonly string[], io: DecisionCommandLine): Promise<0 | 1 | 2> {
  try {
    const asked = read(argv);
    if (asked === "help") {
      io.out.write(help);
      return 0;
    }
    const trusted = asked.certificate === null ? [] : trustedIn(asked.certificate, io.language);
    const check = await checkSignature(bytesOf(asked.file, io.language), trusted);
    io.out.write(asked.asJson ? `${JSON.stringify(factsOf(check))}\n` : `${textOf(check, io.language)}\n`);
    return check.isValid ? 0 : 1;
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error;
    io.err.write(error.message === "" ? help : `${error.message}\n`);
    return 2;
  }
}

interface Asked {
  readonly file: string;
  readonly certificate: string | null;
  readonly asJson: boolean;
}

function read(argv: readonly string[]): Asked | "help" {
  const { values, positionals } = parsed(argv);
  if (values.help === true) return "help";
  const [verb, file, ...more] = positionals;
  if (verb !== "verify" || file === undefined || more.length > 0) throw new WrongUse();
  return { file, certificate: values.certificate ?? null, asJson: values.json === true };
}

function parsed(argv: readonly string[]) {
  const options = { certificate: { type: "string" }, json: { type: "boolean" }, help: { type: "boolean" } } as const;
  try {
    return parseArgs({ args: [...argv], allowPositionals: true, options });
  } catch {
    // Options that the command does not have: the help says which there are.
    throw new WrongUse();
  }
}

function bytesOf(file: string, language: Language): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const told = error instanceof Error ? ` (${error.message})` : "";
    throw new WrongUse(`${say(words.unreadable, language, { file })}${told}`);
  }
}

function trustedIn(file: string, language: Language): readonly X509Certificate[] {
  const pem = bytesOf(file, language).toString("latin1");
  try {
    const found = certificatesIn(pem);
    if (found.length > 0) return found;
  } catch {
    // Between the lines of a certificate stands something else: told as none.
  }
  throw new WrongUse(say(words.noCertificate, language, { file }));
}

function factsOf({ isValid, faults, ...rest }: SignatureCheck): object {
  const [first] = faults;
  return {
    ok: isValid,
    ...(first === undefined ? {} : { code: first }),
    faults: faults.map((code) => ({ code, ...signatureFaults[code] })),
    ...rest,
  };
}

function textOf(check: SignatureCheck, language: Language): string {
  const { name, reason, statedAt, certificate, trust } = check;
  const unstated = words.unstated[language];
  const about = { name: name ?? unstated, reason: reason ?? unstated, at: statedAt ?? unstated };
  return [
    ...(check.isValid ? [words.whole[language]] : []),
    ...check.faults.map((code) => `${code}: ${signatureFaults[code][language]}`),
    ...(check.signatures === 0 ? [] : [say(words.signed, language, about)]),
    ...(certificate === null
      ? []
      : [
          say(words.certificate, language, {
            subject: certificate.subject,
            from: certificate.validFrom.slice(0, 10),
            to: certificate.validTo.slice(0, 10),
            fingerprint: certificate.fingerprint,
          }),
          ...(trust === "not-trusted" ? [] : [words[trust][language]]),
          ...(certificate.isDemonstration ? [words.demonstration[language]] : []),
        ]),
  ].join("\n");
}
