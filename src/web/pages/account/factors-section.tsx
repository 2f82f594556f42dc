import { useQuery } from "@tanstack/react-query";
import { easternZone } from "../../../kernel/time.ts";
import { addPasskey, passkeysWork } from "../../api/passkey.ts";
import { callIdentity } from "../../api/rooms.ts";
import { renewRecoveryCodes } from "../../api/sign-in.ts";
import { useCommands } from "../../ui/command.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { Moment } from "../../ui/day.tsx";
import { ErrorSummary, Loading, Refusal } from "../../ui/error-summary.tsx";
import { Facts } from "../../ui/facts.tsx";
import { Form } from "../../ui/form.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { Success } from "../../ui/success.tsx";
import { PasswordSection } from "./password-section.tsx";
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
  return (
    <Form
      send={({ password }: { readonly password: string }) => renewRecoveryCodes(language, password)}
      fields={{
        password: { kind: "secret", label: say(text.password), autoComplete: "current-password", required: true },
      }}
      action={say(text.renew)}
      isSecond
      isOnce
      leaves={({ backupCodes }) => (
        <Success title={say(text.renewed)}>
          <ul className="secret" translate="no">
            {backupCodes.map((code) => (
              <li key={code}>{code}</li>
            ))}
          </ul>
        </Success>
      )}
      renews={[callIdentity.key(language, "GET /me/second-factors")]}
    />
  );
}

function Passkeys({ passkeys }: { readonly passkeys: readonly Passkey[] }) {
  const say = useSay();
  const language = useLanguage();
  const renews = [callIdentity.key(language, "GET /me/second-factors")];
  const removal = useCommands({ renews });
  const remove = (passkeyId: string) =>
    void removal.run({
      send: callIdentity.send(language, "POST /me/passkeys/:passkeyId/remove", { params: { passkeyId } }),
    });
  return (
    <>
      <Refusal of={removal.refusal} />
      {passkeys.length === 0 ? (
        <p>{say(text.noPasskeys)}</p>
      ) : (
        <DataTable
          caption={say(text.passkeys)}
          rows={passkeys}
          rowKey={(row) => row.id}
          columns={[
            { name: text.passkeyName, cell: (row) => row.name ?? say(text.unnamed) },
            { name: text.added, cell: (row) => <Moment at={row.addedAt} zone={easternZone} /> },
            {
              name: text.action,
              cell: (row) => (
                <button type="button" className="second" disabled={removal.isPending} onClick={() => remove(row.id)}>
                  {say(text.remove)}
                </button>
              ),
            },
          ]}
        />
      )}
      {passkeysWork() ? (
        <Form
          send={({ name }: { readonly name: string }) => addPasskey(language, name)}
          fields={{
            name: { kind: "text", label: say(text.passkeyName), hint: say(text.passkeyHint), maxLength: 80, empty: "" },
          }}
          action={say(text.addPasskey)}
          isSecond
          tell={say(text.passkeyAdded)}
          renews={renews}
        />
      ) : null}
    </>
  );
}
