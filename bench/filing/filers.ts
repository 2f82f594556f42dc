import { type Actor, kindOf, nobody, theSystem } from "../../src/kernel/actor.ts";
import { type CaseId, newId } from "../../src/kernel/ids.ts";
import { openCase } from "../../src/modules/cases/index.ts";
import type { SubmissionContent } from "../../src/modules/filings/index.ts";
import { openAccount } from "../../src/modules/identity/index.ts";
import { registerCounsel } from "../../src/modules/parties/index.ts";
import { beginRepresentation } from "../../src/modules/representation/index.ts";
import type { Store } from "../../src/platform/database/store.ts";

export interface Filer {
  readonly actor: Actor;
  readonly caseIds: readonly CaseId[];
}

/** One document of evidence, as counsel describes it. */
export function contentOf(uploadId: string): SubmissionContent {
  return {
    documents: [
      {
        key: "1",
        uploadId,
        returnedDocumentId: null,
        fileName: "evidence.pdf",
        typeCode: "disclosure",
        description: "Country evidence",
        language: "en",
      },
    ],
    service: { kind: "no-other-party", to: "", method: null, on: "", explanation: "" },
    note: "",
    counter: null,
  };
}

/** So many counsel, each of record on ten cases. */
export async function someFilers(store: Store, clients: number): Promise<Filer[]> {
  const filers: Filer[] = [];
  for (let client = 0; client < clients; client++)
    filers.push(await store.transact(theSystem, (tx) => aFiler(tx, client)));
  return filers;
}

async function aFiler(tx: Parameters<typeof openCase>[0], client: number): Promise<Filer> {
  const counselId = await registerCounsel(tx, {
    familyName: "Benchworth",
    givenNames: `Ari ${client}`,
    kind: "lawyer",
    regulator: "LSO",
    licenceNumber: `BENCH-${client}`,
    standing: "good",
    email: null,
    firm: null,
    language: "en",
  });
  const accountId = await openAccount(tx, {
    email: `bench-${client}@greffe.example`,
    name: "A counsel",
    language: "en",
    password: null,
    roles: [{ role: "counsel", officeId: null, division: null }],
    personId: null,
    counselId,
  });
  const caseIds: CaseId[] = [];
  for (let turn = 0; turn < 10; turn++) {
    const opened = await openCase(tx, {
      division: "RPD",
      proceedingType: "claim",
      officeId: "toronto",
      language: "en",
      claimType: null,
      origin: "inland",
      country: "HTI",
      receivedAt: tx.now,
      person: {
        familyName: "Zorvath",
        givenNames: "Alvo",
        latinFamilyName: null,
        latinGivenNames: null,
        alsoKnownAs: [],
        bornOn: null,
        bornYear: null,
        nationalities: [],
        uci: null,
        language: null,
      },
      interpreterLanguage: null,
      interpreterDialect: null,
      contact: [],
    });
    await beginRepresentation(tx, opened.caseId, {
      personId: opened.personId,
      counselId,
      scope: "whole-proceeding",
      authorisation: "referral",
    });
    caseIds.push(opened.caseId);
  }
  return { actor: { ...nobody, kind: kindOf(["counsel"]), roles: ["counsel"], accountId, counselId }, caseIds };
}

/** So many of each filer that have arrived, been hashed and examined: what is measured begins when counsel presses Submit. */
export async function someUploads(
  store: Store,
  filers: readonly Filer[],
  each: number,
): Promise<Map<string, string[]>> {
  const made = new Map<string, string[]>();
  for (const { actor } of filers) {
    const ids = Array.from({ length: each }, () => newId<string>());
    await store.pool.query(
      `insert into uploads (id, account_id, file_name, size_bytes, state, hash, media_type, pages, pdf_hash, created_at, completed_at, examined_at)
       select id, $2, 'evidence.pdf', 1000, 'ready', encode(sha256(id::text::bytea), 'hex'), 'application/pdf', 3,
         encode(sha256(id::text::bytea), 'hex'), now(), now(), now() from unnest($1::uuid[]) id`,
      [ids, actor.accountId],
    );
    made.set(actor.accountId ?? "", ids);
  }
  return made;
}
