import { useState } from "react";
import { callRepresentation } from "../../api/rooms.ts";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { Form } from "../../ui/form.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { accessText as text } from "./access-text.ts";
import type { AccessSection } from "./minister-section.tsx";
import { useAccessKeys } from "./use-access.ts";

interface Person {
  readonly personId: string;
  readonly name: string;
  readonly language: "en" | "fr" | null;
  readonly email: string | null;
  /** Who acts for this person: then the account is theirs, not this person's. */
  readonly actedForBy: string | null;
  readonly knownEmail: string;
}

/** Parties, and people who act for one, each with their account or the way to open one. */
export function PartyAccounts({ theCase, access, onDone }: AccessSection) {
  const say = useSay();
  const [chosen, setChosen] = useState<Person | null>(null);
  const people = peopleOf({ theCase, access });
  const mayOpen = theCase.actions.includes("party.open-account");
  const columns: readonly Column<Person>[] = [
    { name: text.person, cell: (one) => <bdi>{one.name}</bdi> },
    { name: text.account, cell: (one) => accountWords(say, one) },
    ...(mayOpen ? [{ name: text.action, cell: (one: Person) => <OpenButton one={one} onOpen={setChosen} /> }] : []),
  ];
  return (
    <div>
      <h3>{say(text.accounts)}</h3>
      <DataTable caption={say(text.accounts)} isHeaded columns={columns} rows={people} rowKey={(one) => one.personId} />
      {chosen === null ? null : (
        <OpenForm
          key={chosen.personId}
          caseId={theCase.id}
          person={chosen}
          onClose={() => setChosen(null)}
          onDone={() => {
            setChosen(null);
            onDone(say(text.opened));
          }}
        />
      )}
    </div>
  );
}

function peopleOf({ theCase, access }: Pick<AccessSection, "theCase" | "access">): Person[] {
  const emailOf = (personId: string) => access.accounts.find((one) => one.personId === personId)?.email ?? null;
  const parties = theCase.parties.map((party) => ({
    personId: party.personId,
    name: party.name,
    language: party.language,
    email: emailOf(party.personId),
    actedForBy: party.designatedRepresentative?.name ?? null,
    knownEmail: party.contact.find((one) => one.kind === "email" && one.untilAt === null)?.value["address"] ?? "",
  }));
  const acting = theCase.parties.flatMap(({ designatedRepresentative: one, language }) =>
    one?.personId == null || one.name === null || parties.some((party) => party.personId === one.personId)
      ? []
      : [{ personId: one.personId, name: one.name, language, email: emailOf(one.personId) }],
  );
  const apart = acting.filter((one, at) => acting.findIndex((other) => other.personId === one.personId) === at);
  return [...parties, ...apart.map((one) => ({ ...one, actedForBy: null, knownEmail: "" }))];
}

function accountWords(say: ReturnType<typeof useSay>, one: Person): string {
  if (one.email !== null) return one.email;
  return one.actedForBy === null ? say(text.noAccount) : say(text.actedFor, { name: one.actedForBy });
}

function OpenButton({ one, onOpen }: { readonly one: Person; readonly onOpen: (one: Person) => void }) {
  const say = useSay();
  if (one.email !== null || one.actedForBy !== null) return "–";
  return (
    <button
      type="button"
      className="second"
      aria-label={say(text.openAccountOf, { name: one.name })}
      onClick={() => onOpen(one)}
    >
      {say(text.openAccount)}
    </button>
  );
}

function OpenForm({
  caseId,
  person,
  onDone,
  onClose,
}: {
  readonly caseId: string;
  readonly person: Person;
  readonly onDone: () => void;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const language = useLanguage();
  return (
    <Form
      send={callRepresentation.send(language, "POST /cases/:caseId/parties/:personId/account", {
        params: { caseId, personId: person.personId },
      })}
      fields={{
        email: {
          kind: "email",
          label: say(text.email),
          hint: say(text.emailHint),
          required: true,
          maxLength: 200,
          defaultValue: person.knownEmail,
          autoComplete: "off",
        },
        language: {
          kind: "choice",
          label: say(text.language),
          chosen: person.language,
          options: [
            ["en", say(text.english)],
            ["fr", say(text.french)],
          ],
        },
      }}
      className="card"
      title={say(text.openAccountOf, { name: person.name })}
      level={4}
      action={say(text.openAccount)}
      onClose={onClose}
      asks={(wanted) => ({
        title: say(text.openSure, { name: person.name }),
        detail: <p>{say(text.openDetail, { email: wanted.email })}</p>,
      })}
      renews={useAccessKeys(caseId)}
      onDone={onDone}
    />
  );
}
