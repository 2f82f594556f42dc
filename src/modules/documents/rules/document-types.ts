import type { Role } from "../../../kernel/actor.ts";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import { isInForce } from "../../../kernel/dated-rows.ts";
import type { CivilDate } from "../../../kernel/time.ts";

type Division = "RPD" | "RAD" | "ID" | "IAD";
/** Who files: the person's side, the Minister's side, or the tribunal itself. */
type FilingSide = "party" | "minister" | "tribunal";

export interface DocumentType {
  readonly code: string;
  readonly name: Bilingual;
  readonly divisions: readonly Division[];
  /** Proceedings of those divisions; null: all of them. */
  readonly proceedings: readonly string[] | null;
  readonly filedBy: readonly FilingSide[];
  readonly effectiveFrom: CivilDate;
  readonly effectiveTo: CivilDate | null;
  readonly source: Bilingual;
}

const all: readonly Division[] = ["RPD", "RAD", "ID", "IAD"];
const rpdRules = (rule: string): Bilingual => ({
  en: `Refugee Protection Division Rules, r. ${rule}`,
  fr: `Règles de la Section de la protection des réfugiés, art. ${rule}`,
});
const radRules = (rule: string): Bilingual => ({
  en: `Refugee Appeal Division Rules, r. ${rule}`,
  fr: `Règles de la Section d’appel des réfugiés, art. ${rule}`,
});
const iadRules = (rule: string): Bilingual => ({
  en: `Immigration Appeal Division Rules, 2022, r. ${rule}`,
  fr: `Règles de la Section d’appel de l’immigration (2022), art. ${rule}`,
});
const idRules = (rule: string): Bilingual => ({
  en: `Immigration Division Rules, r. ${rule}`,
  fr: `Règles de la Section de l’immigration, art. ${rule}`,
});
const usage: Bilingual = {
  en: "Usage of the registries; the Board’s own list in My Case is to verify",
  fr: "Usage des greffes; la liste de la Commission dans Mon dossier est à vérifier",
};

type Row = readonly [
  code: string,
  en: string,
  fr: string,
  divisions: readonly Division[],
  proceedings: readonly string[] | null,
  filedBy: readonly FilingSide[],
  source: Bilingual,
];

const rows: readonly Row[] = [
  [
    "basis-of-claim",
    "Basis of Claim Form",
    "Formulaire de fondement de la demande d’asile",
    ["RPD"],
    ["claim"],
    ["party"],
    rpdRules("6-7"),
  ],
  [
    "basis-of-claim-change",
    "Changes or additions to the Basis of Claim Form",
    "Modifications ou ajouts au Formulaire de fondement de la demande d’asile",
    ["RPD"],
    ["claim"],
    ["party"],
    rpdRules("9"),
  ],
  [
    "identity-document",
    "Identity or travel document",
    "Document d’identité ou de voyage",
    ["RPD"],
    null,
    ["party", "minister"],
    rpdRules("11"),
  ],
  [
    "disclosure",
    "Disclosure of documents",
    "Communication de documents",
    ["RPD"],
    null,
    ["party", "minister"],
    rpdRules("34"),
  ],
  [
    "disclosure",
    "Disclosure of documents",
    "Communication de documents",
    ["ID"],
    null,
    ["party", "minister"],
    idRules("26"),
  ],
  [
    "disclosure",
    "Disclosure of documents",
    "Communication de documents",
    ["IAD"],
    null,
    ["party", "minister"],
    iadRules("26"),
  ],
  [
    "reply-disclosure",
    "Disclosure in reply",
    "Communication de documents en réplique",
    ["RPD"],
    null,
    ["party", "minister"],
    rpdRules("34(3)"),
  ],
  [
    "intervention-notice",
    "Notice of intervention by the Minister",
    "Avis d’intervention du ministre",
    ["RPD"],
    null,
    ["minister"],
    rpdRules("29"),
  ],
  [
    "intervention-notice",
    "Notice of intervention by the Minister",
    "Avis d’intervention du ministre",
    ["RAD"],
    null,
    ["minister"],
    radRules("4"),
  ],
  [
    "witness-information",
    "Witness information",
    "Renseignements sur un témoin",
    ["RPD"],
    null,
    ["party", "minister"],
    rpdRules("44"),
  ],
  [
    "witness-information",
    "Witness information",
    "Renseignements sur un témoin",
    ["ID"],
    null,
    ["party", "minister"],
    idRules("32"),
  ],
  // On the case of the decision that is appealed, whose limit stands there: there is no case of the appeal before the registry opens it.
  ["notice-of-appeal", "Notice of appeal", "Avis d’appel", ["RPD"], ["claim"], ["party", "minister"], radRules("2")],
  ["notice-of-appeal", "Notice of appeal", "Avis d’appel", ["RAD"], null, ["party", "minister"], radRules("2")],
  ["notice-of-appeal", "Notice of appeal", "Avis d’appel", ["IAD"], null, ["party", "minister"], iadRules("4")],
  ["appellants-record", "Appellant’s record", "Dossier de l’appelant", ["RAD"], null, ["party"], radRules("3")],
  [
    "respondents-record",
    "Respondent’s record",
    "Dossier de l’intimé",
    ["RAD"],
    null,
    ["party", "minister"],
    radRules("10"),
  ],
  ["reply-record", "Reply record", "Dossier de réplique", ["RAD"], null, ["party", "minister"], radRules("5")],
  ["appeal-record", "Appeal record", "Dossier d’appel", ["IAD"], null, ["minister"], iadRules("21-22")],
  [
    "minister-information",
    "Minister’s information",
    "Renseignements fournis par le ministre",
    ["ID"],
    null,
    ["minister"],
    idRules("3, 8"),
  ],
  ["application", "Application", "Demande", all, null, ["party", "minister"], rpdRules("50")],
  [
    "application-response",
    "Response to an application",
    "Réponse à une demande",
    all,
    null,
    ["party", "minister"],
    rpdRules("51"),
  ],
  [
    "application-reply",
    "Reply to a response",
    "Réplique à une réponse",
    all,
    null,
    ["party", "minister"],
    rpdRules("52"),
  ],
  [
    "change-of-date",
    "Application to change the date or time",
    "Demande de changement de date ou d’heure",
    all,
    null,
    ["party", "minister"],
    rpdRules("54"),
  ],
  [
    "written-representations",
    "Written representations",
    "Observations écrites",
    all,
    null,
    ["party", "minister"],
    usage,
  ],
  [
    "counsel-information",
    "Counsel contact information",
    "Coordonnées du conseil",
    all,
    null,
    ["party"],
    rpdRules("4(4)"),
  ],
  [
    "use-of-representative",
    "Notice of representation without a fee",
    "Avis de représentation sans rémunération",
    all,
    null,
    ["party"],
    rpdRules("5"),
  ],
  [
    "constitutional-question",
    "Notice of constitutional question",
    "Avis de question constitutionnelle",
    all,
    null,
    ["party", "minister"],
    rpdRules("66"),
  ],
  ["withdrawal", "Notice of withdrawal", "Avis de retrait", all, null, ["party", "minister"], rpdRules("59")],
  [
    "proof-of-service",
    "Statement of how and when a document was provided",
    "Déclaration sur la transmission d’un document",
    all,
    null,
    ["party", "minister"],
    rpdRules("41"),
  ],
  ["order", "Order", "Ordonnance", all, null, ["tribunal"], usage],
  [
    "rpd-record",
    "Record of the Refugee Protection Division",
    "Dossier de la Section de la protection des réfugiés",
    ["RAD"],
    null,
    ["tribunal"],
    radRules("21"),
  ],
  ["decision", "Notice of decision and reasons", "Avis de décision et motifs", all, null, ["tribunal"], usage],
  ["decision-translation", "Translation of a decision", "Traduction d’une décision", all, null, ["tribunal"], usage],
  ["correspondence", "Letter of the registry", "Lettre du greffe", all, null, ["tribunal"], usage],
  [
    "returned-letter",
    "Letter that came back, its envelope",
    "Lettre retournée, son enveloppe",
    all,
    null,
    ["tribunal"],
    usage,
  ],
  ["referral", "Referral package", "Trousse de déféré", all, null, ["minister", "tribunal"], rpdRules("3")],
  ["other", "Other document", "Autre document", all, null, ["party", "minister", "tribunal"], usage],
];

/** The tribunal's own list of what a document can be. A new kind is a new row; one that ends keeps its row. */
const documentTypeRows: readonly DocumentType[] = rows.map(
  ([code, en, fr, divisions, proceedings, filedBy, source]) => ({
    code,
    name: { en, fr },
    divisions,
    proceedings,
    filedBy,
    effectiveFrom: "2012-12-15" as CivilDate,
    effectiveTo: null,
    source,
  }),
);

/** The types that a document of this proceeding can have on a day, each code once, in the order of the table. */
export function documentTypes(division: string, proceeding: string, on: CivilDate): readonly DocumentType[] {
  return documentTypeRows.filter(
    (row) =>
      row.divisions.some((one) => one === division) &&
      (row.proceedings === null || row.proceedings.includes(proceeding)) &&
      isInForce(row, on),
  );
}

const sides: Readonly<Record<FilingSide, readonly Role[]>> = {
  party: ["counsel", "delegate", "claimant", "designated-representative"],
  minister: ["minister-counsel"],
  tribunal: ["registry-officer", "triage-officer", "scheduling-officer", "member", "adjudicative-support"],
};

/** Whether somebody with these roles may file this type. The registry enters on paper what either side sent. */
export function mayFile(type: DocumentType, held: readonly Role[]): boolean {
  if (held.some((role) => sides.tribunal.includes(role))) return true;
  return type.filedBy.some((side) => held.some((role) => sides[side].includes(role)));
}

/** Names by code, also of types that have ended: an old document keeps its name. */
export const documentTypeNames: Readonly<Record<string, Bilingual>> = Object.fromEntries(
  documentTypeRows.map((row) => [row.code, row.name]),
);
