import { useRef, useState } from "react";
import type { CaseView } from "../../../modules/cases/contract.ts";
import { basisNames } from "../../../modules/cases/text.ts";
import type { BodyOf } from "../../api/caller.ts";
import { callRepresentation } from "../../api/rooms.ts";
import { Badge } from "../../ui/badge.tsx";
import { ChoiceField, SelectField } from "../../ui/choice-fields.tsx";
import { Field } from "../../ui/field.tsx";
import type { Typed } from "../../ui/form-values.ts";
import { useLanguage, useSay } from "../../ui/language.ts";
import { EditForm } from "./edit-form.tsx";
import { editText as text } from "./edit-text.ts";
import { emptyPerson, PersonFields, personFrom } from "./person-fields.tsx";
import { useNamed } from "./use-reference.ts";

type Basis = BodyOf<typeof callRepresentation, "POST /cases/:caseId/parties/:personId/representative">["basis"];
type Party = CaseView["parties"][number];

/** Who acts for a minor or a person who cannot appreciate the proceeding, and the way to change it. */
export function Representative({ theCase, party }: { readonly theCase: CaseView; readonly party: Party }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const present = party.designatedRepresentative;
  const may = theCase.actions.includes("case.designate");
  if (present === null && !may) return null;
  return (
    <section aria-label={say(text.representative)}>
      <h4>{say(text.representative)}</h4>
      {present === null ? (
        <p>{say(text.noRepresentative)}</p>
      ) : (
        <p>
          {present.basis === "wanted" ? (
            <Badge tone="warning">{say(text.wanted)}</Badge>
          ) : (
            <>
              <bdi>{present.name}</bdi> – {say(basisNames[present.basis] ?? text.representative)}
            </>
          )}
        </p>
      )}
      {open ? (
        <RepresentativeForm theCase={theCase} party={party} onClose={() => setOpen(false)} />
      ) : may ? (
        <div className="buttons">
          <button type="button" className="second" onClick={() => setOpen(true)}>
            {say(text.changeRepresentative)}
          </button>
        </div>
      ) : null}
    </section>
  );
}

const elsewhere = "elsewhere";

function RepresentativeForm({
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
  const named = useNamed();
  const place = useRef<HTMLDivElement>(null);
  const [basis, setBasis] = useState("");
  const [acting, setActing] = useState(elsewhere);
  const adults = theCase.parties.filter((one) => one.personId !== party.personId && !one.isMinor);
  const needsSomebody = basis !== "" && basis !== "wanted" && basis !== "none";
  const isNew = needsSomebody && acting === elsewhere;
  return (
    <div ref={place}>
      <EditForm
        title={say(text.representativeFor, { name: party.name })}
        theCase={theCase}
        onClose={onClose}
        send={(typed, common) =>
          callRepresentation.send(language, "POST /cases/:caseId/parties/:personId/representative", {
            params: { caseId: theCase.id, personId: party.personId },
            body: {
              ...common,
              basis: basis as Basis,
              actingPersonId: needsSomebody && !isNew ? acting : null,
              acting: isNew ? newIn(typed, place.current?.querySelector("form") ?? null) : null,
            },
          })
        }
      >
        {(problem) => (
          <>
            <ChoiceField
              label={say(text.basis)}
              value={basis}
              onChange={(event) => setBasis(event.currentTarget.value)}
              options={named(basisNames)}
            />
            {needsSomebody ? <Acting adults={adults} acting={acting} onChange={setActing} problem={problem} /> : null}
          </>
        )}
      </EditForm>
    </div>
  );
}

function newIn(typed: Typed, form: HTMLFormElement | null) {
  const person = { ...personFrom(typed, form), language: null };
  const phone = typed.optional("phone");
  return { person, contact: phone === null ? [] : [{ kind: "phone", value: { number: phone } } as const] };
}

/** An adult of the same case, or somebody else, of whom it is asked who they are. */
function Acting({
  adults,
  acting,
  onChange,
  problem,
}: {
  readonly adults: readonly Party[];
  readonly acting: string;
  readonly onChange: (acting: string) => void;
  readonly problem: (path: string) => string | undefined;
}) {
  const say = useSay();
  return (
    <>
      {adults.length > 0 ? (
        <SelectField
          label={say(text.acting)}
          value={acting}
          onChange={(event) => onChange(event.currentTarget.value)}
          options={[[elsewhere, say(text.somebodyElse)], ...adults.map((one) => [one.personId, one.name] as const)]}
        />
      ) : null}
      {acting === elsewhere ? (
        <>
          <PersonFields
            of={emptyPerson}
            problem={(field) => problem(`/${field}`) ?? problem(`/acting/person/${field}`)}
          />
          <Field
            label={say(text.phone)}
            type="tel"
            name="phone"
            maxLength={25}
            problem={problem("/acting/contact/0/value/number")}
          />
        </>
      ) : null}
    </>
  );
}
