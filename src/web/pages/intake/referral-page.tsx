import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useRef, useState } from "react";
import type { Json } from "../../../kernel/canonical-json.ts";
import type { ReferralAnswer } from "../../../modules/intake/contract.ts";
import { referralFieldName } from "../../../modules/intake/text.ts";
import { Problem } from "../../api/client.ts";
import { callIntake } from "../../api/rooms.ts";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { Success } from "../../ui/success.tsx";
import { useReference } from "../cases/use-reference.ts";
import { PersonSection } from "./person-section.tsx";
import { ProceedingFields } from "./proceeding-fields.tsx";
import { referralFrom } from "./referral-from.ts";
import { intakeText as text } from "./text.ts";

/** Staff open the files of one claim or of a family. What was typed stays until the files are open. */
export function ReferralPage() {
  const say = useSay();
  const [turn, setTurn] = useState(0);
  useTitle(say(text.newTitle));
  return (
    <>
      <h1>{say(text.newTitle)}</h1>
      <ReferralForm key={turn} onAnother={() => setTurn(turn + 1)} />
    </>
  );
}

function ReferralForm({ onAnother }: { readonly onAnother: () => void }) {
  const say = useSay();
  const language = useLanguage();
  const reference = useReference();
  const form = useRef<HTMLFormElement>(null);
  // One form is one message: pressing twice, or again after the answer was lost, opens its files once.
  const [id] = useState(() => crypto.randomUUID());
  const [persons, setPersons] = useState<readonly number[]>([0]);
  const [division, setDivision] = useState("RPD");
  const send = useMutation({
    mutationFn: (message: Json) => callIntake(language, "POST /referrals", { body: message }),
  });
  if (send.isSuccess) return <Opened answer={send.data} onAnother={onAnother} />;
  const problem = send.error instanceof Problem ? send.error : null;
  const at = (path: string) => problem?.at(path);
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate(referralFrom(event.currentTarget, { id, persons, offices: reference.offices }));
      }}
    >
      <p>{say(text.lead)}</p>
      {send.isError ? (
        <div key={send.submittedAt}>
          <ErrorSummary error={send.error} />
          {problem === null || problem.fields.length === 0 ? null : (
            <section aria-label={say(text.problems)}>
              <ul>
                {problem.fields.map((field) => (
                  <li key={`${field.path}${field.code}`}>
                    {say(text.fieldLine, { field: say(referralFieldName(field.path)), problem: field.text })}
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
      ) : null}
      <ProceedingFields division={division} onDivision={setDivision} problem={(field) => at(`/data/${field}`)} />
      {persons.map((person, place) => (
        <PersonSection
          key={person}
          person={person}
          place={place}
          others={persons.length}
          problem={(field) => at(`/data/persons/${place}/${field}`)}
          onRemove={persons.length === 1 ? null : () => setPersons(persons.filter((one) => one !== person))}
        />
      ))}
      <div className="buttons">
        {persons.length < 20 ? (
          <button type="button" className="second" onClick={() => setPersons([...persons, Math.max(...persons) + 1])}>
            {say(text.addPerson)}
          </button>
        ) : null}
        <button type="submit" disabled={send.isPending}>
          {say(text.open)}
        </button>
      </div>
    </form>
  );
}

function Opened({ answer, onAnother }: { readonly answer: ReferralAnswer; readonly onAnother: () => void }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <>
      <Success title={say(text.opened)}>
        <p>{say(text.openedList)}</p>
        <ul>
          {answer.cases.map((file) => (
            <li key={file.id}>
              <Link to="/$language/cases/$caseId" params={{ language, caseId: file.id }}>
                {file.fileNumber}
              </Link>
            </li>
          ))}
        </ul>
      </Success>
      <button type="button" className="second" onClick={onAnother}>
        {say(text.another)}
      </button>
    </>
  );
}
