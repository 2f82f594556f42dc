import { useRef } from "react";
import type { CaseView } from "../../../modules/cases/contract.ts";
import { callCases } from "../../api/rooms.ts";
import { SelectField } from "../../ui/choice-fields.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { EditForm } from "./edit-form.tsx";
import { editText as text } from "./edit-text.ts";
import { languageIn } from "./language-field.tsx";
import { InterpreterFields, PersonFields, personFrom } from "./person-fields.tsx";

type Party = CaseView["parties"][number];

/** The registry corrects what the case says of a party. */
export function PartyForm({
  theCase,
  party,
  onClose,
}: {
  readonly theCase: CaseView;
  readonly party: Party;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const place = useRef<HTMLDivElement>(null);
  return (
    <div ref={place}>
      <EditForm
        title={say(text.correctParty, { name: party.name })}
        theCase={theCase}
        onClose={onClose}
        send={(typed, common) =>
          callCases.send(language, "POST /cases/:caseId/parties/:personId/correction", {
            params: { caseId: theCase.id, personId: party.personId },
            body: {
              ...common,
              person: personFrom(typed, place.current?.querySelector("form") ?? null),
              language: typed.optional("language"),
              interpreterLanguage: languageIn(typed.form, "interpreterLanguage", say),
              interpreterDialect: typed.optional("interpreterDialect"),
            },
          })
        }
      >
        {(problem) => <PartyFields party={party} problem={problem} />}
      </EditForm>
    </div>
  );
}

function PartyFields({
  party,
  problem,
}: {
  readonly party: Party;
  readonly problem: (path: string) => string | undefined;
}) {
  const say = useSay();
  const of = (field: string) => problem(`/${field}`) ?? problem(`/person/${field}`);
  const values = {
    ...party.names,
    bornOn: party.bornOn,
    bornYear: party.bornYear,
    nationalities: party.nationalities,
    uci: party.uci,
  };
  return (
    <>
      <PersonFields of={values} problem={of} />
      <SelectField
        label={say(text.language)}
        name="language"
        defaultValue={party.language ?? ""}
        options={[
          ["", say(text.none)],
          ["en", say(text.english)],
          ["fr", say(text.french)],
        ]}
      />
      <InterpreterFields spoken={party.interpreter} dialect={party.interpreterDialect} problem={of} />
    </>
  );
}
