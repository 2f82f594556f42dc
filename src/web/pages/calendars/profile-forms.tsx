import type { ReactNode } from "react";
import type { CalendarView } from "../../../modules/calendars/contract.ts";
import type { Send } from "../../api/caller.ts";
import { callCalendars } from "../../api/rooms.ts";
import { Checkbox, ChoiceField } from "../../ui/choice-fields.tsx";
import { Field } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import type { Typed } from "../../ui/form-values.ts";
import { useLanguage, useSay } from "../../ui/language.ts";
import { calendarKeys } from "./calendar-keys.ts";
import { calendarsText as text } from "./text.ts";

export interface Of {
  readonly view: CalendarView;
}

/** A form whose values are sent together. */
export function ProfileForm<Body, Answer>({
  send,
  body,
  children,
}: {
  readonly send: Send<Body, Answer>;
  readonly body: (typed: Typed) => NoInfer<Body>;
  readonly children: ReactNode;
}) {
  const say = useSay();
  const language = useLanguage();
  return (
    <Form
      send={send}
      body={body}
      aria-label={say(text.profile)}
      action={say(text.save)}
      staysFilled
      renews={calendarKeys(language)}
      tell={say(text.saved)}
    >
      {children}
    </Form>
  );
}

export const numberIn = ({ value }: Typed, name: string) => (value(name) === "" ? null : Number(value(name)));
export const chosenIn = ({ all }: Typed, name: string) => [...new Set(all(name).filter((one) => one !== ""))];
/** The own office first, then the others in their order. */
export const officesIn = ({ value, all }: Typed) => [
  ...new Set([...(value("home") === "" ? [] : [value("home")]), ...all("office")]),
];

export function OfficeFields({
  view,
  chosen,
  hasHome,
}: Of & { readonly chosen: readonly string[]; readonly hasHome: boolean }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <>
      {hasHome ? (
        <ChoiceField
          label={say(text.homeOffice)}
          name="home"
          defaultValue={chosen[0] ?? ""}
          options={view.offices.map((one) => [one.id, one.name[language]] as const)}
        />
      ) : null}
      <fieldset>
        <legend>{say(text.otherOffices)}</legend>
        {view.offices.map((one) => (
          <Checkbox
            key={one.id}
            label={one.name[language]}
            name="office"
            value={one.id}
            defaultChecked={chosen.includes(one.id)}
          />
        ))}
      </fieldset>
    </>
  );
}

export function NumberField({
  label,
  name,
  value,
  usual,
  most,
}: {
  readonly label: string;
  readonly name: string;
  readonly value: number | null;
  readonly usual: number;
  readonly most: number;
}) {
  const say = useSay();
  return (
    <Field
      label={label}
      hint={say(text.emptyMeans, { n: usual })}
      name={name}
      type="number"
      min={0}
      max={most}
      defaultValue={value ?? ""}
    />
  );
}

export function InterpreterForm({ view }: Of) {
  const say = useSay();
  const language = useLanguage();
  return (
    <ProfileForm
      send={callCalendars.send(language, "PUT /calendars/:accountId/interpreter", {
        params: { accountId: view.accountId },
      })}
      body={(typed) => ({ officeIds: typed.all("office"), maxMinutesPerDay: numberIn(typed, "most") })}
    >
      <OfficeFields view={view} chosen={view.interpreter?.officeIds ?? []} hasHome={false} />
      <NumberField
        label={say(text.minutesPerDay)}
        name="most"
        value={view.interpreter?.maxMinutesPerDay ?? null}
        usual={view.defaults.interpreterMaxMinutesPerDay}
        most={1440}
      />
    </ProfileForm>
  );
}

export function CounselForm({ view }: Of) {
  const say = useSay();
  const language = useLanguage();
  return (
    <ProfileForm
      send={callCalendars.send(language, "PUT /calendars/:accountId/counsel", {
        params: { accountId: view.accountId },
      })}
      body={(typed) => ({ maxHearingsPerDay: numberIn(typed, "most"), shortNoticeWelcome: typed.isTicked("short") })}
    >
      <NumberField
        label={say(text.hearingsPerDay)}
        name="most"
        value={view.counsel?.maxHearingsPerDay ?? null}
        usual={view.defaults.counselMaxHearingsPerDay}
        most={20}
      />
      <Checkbox
        label={say(text.shortNotice)}
        name="short"
        value="yes"
        defaultChecked={view.counsel?.shortNoticeWelcome ?? false}
      />
    </ProfileForm>
  );
}

export function MinisterForm({ view }: Of) {
  const say = useSay();
  const language = useLanguage();
  return (
    <ProfileForm
      send={callCalendars.send(language, "PUT /calendars/:accountId/minister", {
        params: { accountId: view.accountId },
      })}
      body={(typed) => ({ officeIds: officesIn(typed), team: typed.optional("team") })}
    >
      <OfficeFields view={view} chosen={view.minister?.officeIds ?? []} hasHome />
      <Field label={say(text.team)} name="team" maxLength={80} defaultValue={view.minister?.team ?? ""} />
    </ProfileForm>
  );
}
