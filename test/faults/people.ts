import { randomUUID } from "node:crypto";
import { type Actor, kindOf, nobody, type Role, theSystem } from "../../src/kernel/actor.ts";
import type { AccountId, CounselId } from "../../src/kernel/ids.ts";
import { openAccount } from "../../src/modules/identity/index.ts";
import { registerCounsel } from "../../src/modules/parties/index.ts";
import type { Store } from "../../src/platform/database/store.ts";
import { aReferral } from "../stages/referral.ts";
import { type Acknowledged, nothingYet } from "./acknowledged.ts";
import { NoAnswer, send, until } from "./asking.ts";

/** A case with counsel who has an account. */
export interface OngoingCase {
  readonly caseId: string;
  readonly fileNumber: string;
  readonly counsel: Actor;
  /** The hearing that stands or stood, while nobody is at it. */
  hearing: { readonly id: string; readonly version: number; readonly on: string; readonly isSet: boolean } | null;
  isBusy: boolean;
}

export interface NewCounsel {
  readonly counselId: CounselId;
  readonly licenceNumber: string;
  readonly email: string;
}

const most = 12;

/** Everybody who works while things break, what they wait for, and what they were told. */
export class People {
  readonly acknowledged: Acknowledged = nothingYet();
  readonly address: string;
  readonly store: Store;
  readonly cases: OngoingCase[] = [];
  /** Submissions that nobody has looked at. */
  readonly unread: { readonly submissionId: string; readonly theCase: OngoingCase }[] = [];
  /** Submissions of which something came back. */
  readonly toMend: { readonly submissionId: string; readonly theCase: OngoingCase; readonly hash: string }[] = [];
  officers: readonly Actor[] = [];
  scheduler: Actor = nobody;
  #partner: Actor = nobody;

  constructor(address: string, store: Store) {
    this.address = `${address}/api/v1`;
    this.store = store;
  }

  get officer(): Actor {
    return this.officers[0] ?? nobody;
  }

  /** What the database is asked past the tribunal; it may be down for a moment. */
  ask<T>(run: () => Promise<T>): Promise<T> {
    return until(() =>
      run().catch((error: unknown) => {
        throw new NoAnswer(String(error));
      }),
    );
  }

  get(path: string, actor: Actor) {
    return until(() => send(`${this.address}${path}`, actor));
  }

  /** One intention: sent with one key until it is answered. */
  async write(actor: Actor, path: string, body: object) {
    const headers = { "idempotency-key": randomUUID() };
    const answer = await until(() => send(`${this.address}${path}`, actor, { body, headers }));
    if (answer.status >= 400) this.refused(String(answer.body.code));
    return answer;
  }

  refused(code: string): void {
    this.acknowledged.refusals.set(code, (this.acknowledged.refusals.get(code) ?? 0) + 1);
  }

  person(role: Role, counselId: CounselId | null = null): Promise<Actor> {
    return this.ask(async () => {
      const accountId = await this.store.transact(theSystem, (tx) =>
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
      return this.actorOf(accountId, role, counselId);
    });
  }

  actorOf(accountId: AccountId, role: Role, counselId: CounselId | null): Actor {
    return { ...nobody, kind: kindOf([role]), roles: [role], accountId, counselId };
  }

  async arrive(cases: number): Promise<void> {
    this.officers = [await this.person("registry-officer"), await this.person("registry-officer")];
    this.scheduler = await this.person("scheduling-officer");
    this.#partner = await this.person("partner-system");
    for (let turn = 0; turn < cases; turn++) {
      const theCase = await this.referral();
      const { counselId } = await this.counsel();
      const counsel = await this.person("counsel", counselId);
      await this.represent(theCase.caseId, counselId);
      this.joins({ ...theCase, counsel, hearing: null, isBusy: false });
    }
  }

  /** So that a long run does not end in a thousand cases with one document each, the oldest leave. */
  joins(theCase: OngoingCase): void {
    this.cases.push(theCase);
    if (this.cases.length > most) this.cases.shift();
  }

  async counsel(): Promise<NewCounsel> {
    return this.ask(async () => {
      const licenceNumber = `F-${randomUUID().slice(0, 13)}`;
      const email = `${randomUUID()}@counsel.example`;
      const counselId = await this.store.transact(theSystem, (tx) =>
        registerCounsel(tx, {
          familyName: "Samplesworth",
          givenNames: "Ari",
          kind: "lawyer",
          regulator: "LSO",
          licenceNumber,
          standing: "good",
          email,
          firm: null,
          language: "en",
        }),
      );
      return { counselId, licenceNumber, email };
    });
  }

  async represent(caseId: string, counselId: CounselId): Promise<void> {
    const view = await this.get(`/cases/${caseId}`, this.officer);
    const begun = await this.write(this.officer, `/cases/${caseId}/representations`, {
      personId: view.body.parties[0].personId,
      counselId,
      scope: "whole-proceeding",
      authorisation: "counsel-contact-information-form",
    });
    if (begun.status !== 201) throw new Error(`Representation: ${begun.status} ${JSON.stringify(begun.body)}`);
  }

  /** A partner sends a referral, and again until it knows. */
  async referral(): Promise<{ readonly caseId: string; readonly fileNumber: string }> {
    const message = { ...aReferral(), id: randomUUID() };
    const answer = await until(() => send(`${this.address}/referrals`, this.#partner, { body: message }));
    if (answer.status !== 201) throw new Error(`Referral: ${answer.status} ${JSON.stringify(answer.body)}`);
    const [{ id: caseId, fileNumber }] = answer.body.cases;
    this.acknowledged.referrals.push({ messageId: message.id, caseId });
    return { caseId, fileNumber };
  }
}
