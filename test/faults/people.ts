import { createHash, randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { type Actor, kindOf, nobody, type Role, theSystem } from "../../src/kernel/actor.ts";
import type { CounselId } from "../../src/kernel/ids.ts";
import { aPdf } from "../../src/modules/documents/testing.ts";
import { aContent } from "../../src/modules/filings/testing.ts";
import { openAccount } from "../../src/modules/identity/index.ts";
import { aReferral } from "../../src/modules/intake/testing.ts";
import { registerCounsel } from "../../src/modules/parties/index.ts";
import type { Store } from "../../src/platform/database/store.ts";

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the route answers
type Body = any;

/** What the tribunal said yes to. Whatever is in here must be found again, once. */
export interface Acknowledged {
  readonly referrals: { readonly messageId: string; readonly caseId: string }[];
  readonly submissions: {
    readonly submissionId: string;
    readonly receiptNumber: string;
    readonly eventHash: string;
    readonly hashes: readonly string[];
    readonly caseId: string;
  }[];
  readonly decisions: { readonly documentId: string; readonly docketNumber: number; readonly caseId: string }[];
  readonly invitations: { readonly invitationId: string }[];
  /** Noes that are no fault: two officers on one thing. */
  readonly refusals: Map<string, number>;
}

export function nothingYet(): Acknowledged {
  return { referrals: [], submissions: [], decisions: [], invitations: [], refusals: new Map() };
}

class NoAnswer extends Error {}

interface Sending {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: object | Buffer;
  readonly signal?: AbortSignal;
}

/** Sends once. @throws NoAnswer when the connection breaks or the server is not well: nobody knows what happened then */
async function send(address: string, actor: Actor, sending: Sending = {}) {
  const { body } = sending;
  const isJson = body !== undefined && !Buffer.isBuffer(body);
  try {
    const answer = await fetch(address, {
      method: sending.method ?? (body === undefined ? "GET" : "POST"),
      headers: {
        "x-fault-actor": Buffer.from(JSON.stringify(actor)).toString("base64"),
        ...(isJson ? { "content-type": "application/json" } : {}),
        ...sending.headers,
      },
      ...(body === undefined ? {} : { body: isJson ? JSON.stringify(body) : new Uint8Array(body as Buffer) }),
      signal: AbortSignal.timeout(15_000),
    });
    const text = await answer.text();
    if (answer.status >= 500 || answer.status === 429 || answer.status === 423)
      throw new NoAnswer(`${answer.status} ${text.slice(0, 200)}`);
    const parsed: Body = text.startsWith("{") ? JSON.parse(text) : {};
    return { status: answer.status, body: parsed, headers: answer.headers };
  } catch (error) {
    if (error instanceof NoAnswer) throw error;
    throw new NoAnswer(error instanceof Error ? `${error.message} ${String(error.cause ?? "")}` : String(error));
  }
}

/** Again and again until there is an answer, as a person with a browser does; the same key makes it one intention. */
async function until<T>(run: () => Promise<T>): Promise<T> {
  for (const deadline = Date.now() + 120_000; ; await pause(150)) {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      if (Date.now() > deadline) throw new Error(`No answer for two minutes: ${error.message}`);
    }
  }
}

export class People {
  readonly acknowledged: Acknowledged = nothingYet();
  readonly #address: string;
  readonly #store: Store;
  readonly #cases: { readonly caseId: string; readonly counsel: Actor; readonly counselId: string }[] = [];
  /** Counsel on record without an account: they can be invited. */
  readonly #uninvited: { readonly caseId: string; readonly counselId: string }[] = [];
  readonly #open: { readonly submissionId: string; readonly caseId: string }[] = [];
  /** Until the product itself examines uploads, this stands for it. */
  readonly #examines: boolean;
  #officers: Actor[] = [];
  #partner: Actor = nobody;

  constructor(address: string, store: Store, examines: boolean) {
    this.#address = `${address}/api/v1`;
    this.#store = store;
    this.#examines = examines;
  }

  async #person(role: Role, counselId: CounselId | null = null): Promise<Actor> {
    const accountId = await this.#store.transact(theSystem, (tx) =>
      openAccount(tx, {
        email: `${role}-${randomUUID()}@greffe.example`,
        name: `A ${role}`,
        language: "fr",
        password: null,
        roles: [{ role, officeId: null, division: null }],
        personId: null,
        counselId,
      }),
    );
    return { ...nobody, kind: kindOf([role]), roles: [role], accountId, counselId };
  }

  async arrive(cases: number): Promise<void> {
    this.#officers = [await this.#person("registry-officer"), await this.#person("registry-officer")];
    this.#partner = await this.#person("partner-system");
    for (let turn = 0; turn < cases; turn++) {
      const caseId = await this.referral();
      const { counselId, actor } = await this.#counsel(true);
      await this.#represent(caseId, counselId);
      this.#cases.push({ caseId, counsel: actor, counselId });
      const uninvited = await this.#counsel(false);
      await this.#represent(await this.referral(), uninvited.counselId);
    }
  }

  async #counsel(withAccount: boolean): Promise<{ counselId: CounselId; actor: Actor }> {
    const counselId = await this.#store.transact(theSystem, (tx) =>
      registerCounsel(tx, {
        familyName: "Samplesworth",
        givenNames: "Ari",
        kind: "lawyer",
        regulator: "LSO",
        licenceNumber: `F-${randomUUID().slice(0, 13)}`,
        standing: "good",
        email: `${randomUUID()}@counsel.example`,
        firm: null,
        language: "en",
      }),
    );
    return { counselId, actor: withAccount ? await this.#person("counsel", counselId) : nobody };
  }

  async #represent(caseId: string, counselId: CounselId): Promise<void> {
    const officer = this.#officers[0] ?? nobody;
    const view = await until(() => send(`${this.#address}/cases/${caseId}`, officer));
    const body = {
      personId: view.body.parties[0].personId,
      counselId,
      scope: "whole-proceeding",
      authorisation: "counsel-contact-information-form",
    };
    const begun = await this.#write(officer, `/cases/${caseId}/representations`, body);
    if (begun.status === 201) this.#uninvited.push({ caseId, counselId });
  }

  async #write(actor: Actor, path: string, body: object) {
    const key = randomUUID();
    const answer = await until(() =>
      send(`${this.#address}${path}`, actor, { body, headers: { "idempotency-key": key } }),
    );
    if (answer.status >= 400) {
      const code = String(answer.body.code);
      this.acknowledged.refusals.set(code, (this.acknowledged.refusals.get(code) ?? 0) + 1);
    }
    return answer;
  }

  /** A partner sends a referral, and again until it knows. */
  async referral(): Promise<string> {
    const message = { ...aReferral(), id: randomUUID() };
    const answer = await until(() => send(`${this.#address}/referrals`, this.#partner, { body: message }));
    if (answer.status !== 201) throw new Error(`Referral: ${answer.status} ${JSON.stringify(answer.body)}`);
    const caseId: string = answer.body.cases[0].id;
    this.acknowledged.referrals.push({ messageId: message.id, caseId });
    return caseId;
  }

  /** Counsel uploads, resumes, and files. */
  async filing(turn: number): Promise<void> {
    const file = this.#cases[turn % this.#cases.length];
    if (file === undefined) return;
    const uploads = [await this.#upload(file.counsel), await this.#upload(file.counsel)];
    const ids = uploads.map((one) => one.uploadId);
    const answer = await this.#write(file.counsel, `/cases/${file.caseId}/submissions`, aContent(ids));
    if (answer.status !== 201) throw new Error(`Filing: ${answer.status} ${JSON.stringify(answer.body)}`);
    const { submissionId, receiptNumber, event } = answer.body;
    this.acknowledged.submissions.push({
      submissionId,
      receiptNumber,
      eventHash: event.sha256,
      hashes: uploads.map((one) => one.hash),
      caseId: file.caseId,
    });
    this.#open.push({ submissionId, caseId: file.caseId });
  }

  async #upload(counsel: Actor): Promise<{ uploadId: string; hash: string }> {
    const bytes = aPdf(1 + Math.floor(Math.random() * 3));
    const tus = { "tus-resumable": "1.0.0" };
    const name = `filename ${Buffer.from("disclosure.pdf").toString("base64")}`;
    const begun = await until(() =>
      send(`${this.#address}/uploads`, counsel, {
        method: "POST",
        headers: { ...tus, "upload-length": String(bytes.length), "upload-metadata": name },
      }),
    );
    const uploadId = String(begun.headers.get("location")).split("/").at(-1) ?? "";
    const address = `${this.#address}/uploads/${uploadId}`;
    await until(async () => {
      const head = await send(address, counsel, { method: "HEAD", headers: tus });
      const offset = Number(head.headers.get("upload-offset"));
      if (offset === bytes.length) return;
      const headers = { ...tus, "upload-offset": String(offset), "content-type": "application/offset+octet-stream" };
      const sent = await send(address, counsel, { method: "PATCH", headers, body: bytes.subarray(offset) });
      if (sent.status !== 204) throw new NoAnswer(`upload ${sent.status}`);
    });
    if (!this.#examines)
      await until(() =>
        this.#store.pool
          .query(
            "update uploads set state = 'ready', media_type = 'application/pdf', pages = 1, pdf_hash = hash where id = $1 and state = 'examining'",
            [uploadId],
          )
          .catch((error: unknown) => {
            throw new NoAnswer(String(error));
          }),
      );
    await until(async () => {
      const view = await send(address, counsel);
      if (view.body.state === "refused") throw new Error(`Upload refused: ${JSON.stringify(view.body)}`);
      if (view.body.state !== "ready") throw new NoAnswer(`upload is ${view.body.state}`);
    });
    return { uploadId, hash: createHash("sha256").update(bytes).digest("hex") };
  }

  /** Two officers reach for the same submission; one of them dockets it. */
  async review(): Promise<void> {
    const next = this.#open.shift();
    if (next === undefined) return;
    const address = `${this.#address}/submissions/${next.submissionId}`;
    const task = await until(async () => {
      const found = await this.#store.pool
        .query("select id from tasks where subject_id = $1", [next.submissionId])
        .catch(() => {
          throw new NoAnswer("no database");
        });
      return String(found.rows[0].id);
    });
    const claims = this.#officers.map(async (officer) => {
      const claimed = await this.#write(officer, `/tasks/${task}/claim`, {});
      return claimed.status < 300 ? officer : null;
    });
    const winners = (await Promise.all(claims)).filter((one) => one !== null);
    const [officer] = winners;
    if (winners.length !== 1 || officer === undefined) throw new Error(`${winners.length} officers hold one task`);
    const view = await until(() => send(address, officer));
    const documents: readonly { documentId: string }[] = view.body.documents;
    const decisions = documents.map((one) => ({ documentId: one.documentId, outcome: "docketed" }));
    const body = { taskId: task, version: view.body.review.version, decisions };
    const decided = await this.#write(officer, `/submissions/${next.submissionId}/decisions`, body);
    if (decided.status >= 300) throw new Error(`Review: ${decided.status} ${JSON.stringify(decided.body)}`);
    for (const one of decided.body.documents)
      this.acknowledged.decisions.push({
        documentId: one.documentId,
        docketNumber: one.outcome.docketNumber,
        caseId: next.caseId,
      });
  }

  /** An officer invites counsel by e-mail. */
  async invitation(turn: number): Promise<void> {
    const whom = this.#uninvited.filter((one) => this.#cases.every((file) => file.counselId !== one.counselId));
    const one = whom[turn % Math.max(1, whom.length)];
    if (one === undefined) return;
    const body = { counselId: one.counselId, channel: "email" };
    const answer = await this.#write(this.#officers[0] ?? nobody, `/cases/${one.caseId}/invitations`, body);
    if (answer.status === 201) this.acknowledged.invitations.push({ invitationId: answer.body.invitationId });
  }
}
