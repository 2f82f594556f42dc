import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { addPasskey, passkeysWork } from "../../api/passkey.ts";
import { callIdentity } from "../../api/rooms.ts";
import { renewRecoveryCodes } from "../../api/sign-in.ts";
import { useAttempt } from "../../ui/attempt.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { Moment } from "../../ui/day.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { Facts } from "../../ui/facts.tsx";
import { Field, secretIn, valuesOf } from "../../ui/field.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { Success } from "../../ui/success.tsx";
import { PasswordSection } from "./password-section.tsx";
import { hereZone, Refusal } from "./refusal.tsx";
import { accountText as text } from "./text.ts";

interface Passkey {
  readonly id: string;
  readonly name: string | null;
  readonly addedAt: string;
}

export function FactorsSection() {
  const say = useSay();
  const language = useLanguage();
  const factors = useQuery(callIdentity.query(language, "GET /me/second-factors"));
  if (factors.isPending) return <Loading />;
  if (factors.isError) return <ErrorSummary error={factors.error} />;
  const { authenticator, passkeys, hasPassword, recoveryCodesLeft } = factors.data;
  // Whoever comes through the directory has their second factor there.
  if (!hasPassword) return null;
  return (
    <>
      <section>
        <h2>{say(text.factors)}</h2>
        <Facts
          facts={[
            [text.authenticator, say(authenticator ? text.present : text.missing)],
            [text.codesLeft, String(recoveryCodesLeft ?? 0)],
          ]}
        />
        {authenticator ? <RecoveryCodes /> : null}
        <h3>{say(text.passkeys)}</h3>
        <Passkeys passkeys={passkeys} />
      </section>
      <PasswordSection />
    </>
  );
}

function RecoveryCodes() {
  const say = useSay();
  const language = useLanguage();
  const queries = useQueryClient();
  const { busy, problem, attempt } = useAttempt();
  const [codes, setCodes] = useState<readonly string[]>([]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const password = secretIn(event.currentTarget, "password");
    return attempt(async () => {
      const made = await renewRecoveryCodes(language, password);
      setCodes(made.backupCodes);
      await queries.invalidateQueries({ queryKey: callIdentity.key(language, "GET /me/second-factors") });
    });
  };
  if (codes.length > 0)
    return (
      <Success title={say(text.renewed)}>
        <ul className="secret" translate="no">
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
      </Success>
    );
  return (
    <>
      <Refusal problem={problem} />
      <form onSubmit={(event) => void submit(event)}>
        <Field label={say(text.password)} name="password" type="password" autoComplete="current-password" required />
        <button type="submit" className="second" disabled={busy}>
          {say(text.renew)}
        </button>
      </form>
    </>
  );
}

function Passkeys({ passkeys }: { readonly passkeys: readonly Passkey[] }) {
  const say = useSay();
  const language = useLanguage();
  const queries = useQueryClient();
  const { busy, problem, attempt } = useAttempt();
  const [added, setAdded] = useState(0);
  const reload = () => queries.invalidateQueries({ queryKey: callIdentity.key(language, "GET /me/second-factors") });
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    return attempt(async () => {
      await addPasskey(language, valuesOf(form)("name"));
      form.reset();
      await reload();
      setAdded((times) => times + 1);
    });
  };
  const remove = (id: string) =>
    attempt(async () => {
      await callIdentity(language, "POST /me/passkeys/:passkeyId/remove", { params: { passkeyId: id } });
      await reload();
    });
  return (
    <>
      <Refusal problem={problem} />
      {added === 0 ? null : <Success key={added} title={say(text.passkeyAdded)} />}
      {passkeys.length === 0 ? (
        <p>{say(text.noPasskeys)}</p>
      ) : (
        <DataTable
          caption={say(text.passkeys)}
          rows={passkeys}
          rowKey={(row) => row.id}
          columns={[
            { name: text.passkeyName, cell: (row) => row.name ?? say(text.unnamed) },
            { name: text.added, cell: (row) => <Moment at={row.addedAt} zone={hereZone} /> },
            {
              name: text.action,
              cell: (row) => (
                <button type="button" className="second" disabled={busy} onClick={() => void remove(row.id)}>
                  {say(text.remove)}
                </button>
              ),
            },
          ]}
        />
      )}
      {passkeysWork() ? (
        <form onSubmit={(event) => void add(event)}>
          <Field label={say(text.passkeyName)} hint={say(text.passkeyHint)} name="name" maxLength={80} />
          <button type="submit" className="second" disabled={busy}>
            {say(text.addPasskey)}
          </button>
        </form>
      ) : null}
    </>
  );
}
