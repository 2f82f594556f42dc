import type { FormEvent, ReactNode } from "react";
import type { CalendarView } from "../../../modules/calendars/contract.ts";
import { callCalendars } from "../../api/rooms.ts";
import { Checkbox, ChoiceField } from "../../ui/choice-fields.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Field, valuesOf } from "../../ui/field.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { calendarsText as text } from "./text.ts";
import { useCalendarChange } from "./use-calendar-change.ts";

interface Of {
  readonly view: CalendarView;
}

/** A form whose values are sent together. */
function ProfileForm({
  onSave,
  children,
}: {
  readonly onSave: (form: HTMLFormElement) => Promise<unknown>;
  readonly children: ReactNode;
}) {
  const say = useSay();
  const { busy, problem, change } = useCalendarChange();
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    void change(() => onSave(form), text.saved);
  };
  return (
    <form onSubmit={save} aria-label={say(text.profile)}>
      {problem === null ? null : <ErrorSummary key={problem.nth} error={problem.error} />}
      {children}
      <button type="submit" disabled={busy}>
        {say(text.save)}
      </button>
    </form>
  );
}

const ticked = (form: HTMLFormElement, name: string) => new FormData(form).getAll(name).map(String);
const numberIn = (form: HTMLFormElement, name: string) => {
  const value = valuesOf(form)(name);
  return value === "" ? null : Number(value);
};
const wordsIn = (form: HTMLFormElement, name: string) => [
  ...new Set(
    valuesOf(form)(name)
      .split(/[,\s]+/)
      .filter((one) => one !== ""),
  ),
];
/** The own office first, then the others in their order. */
const officesIn = (form: HTMLFormElement) => {
  const home = valuesOf(form)("home");
  return [...new Set([...(home === "" ? [] : [home]), ...ticked(form, "office")])];
};

function OfficeFields({
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

function NumberField({
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

export function MemberForm({ view }: Of) {
  const say = useSay();
  const language = useLanguage();
  const { member, defaults } = view;
  const save = (form: HTMLFormElement) =>
    callCalendars(language, "PUT /calendars/:accountId/member", {
      params: { accountId: view.accountId },
      body: {
        languages: ticked(form, "language") as ("en" | "fr")[],
        officeIds: officesIn(form),
        skills: wordsIn(form, "skills"),
        expertise: wordsIn(form, "expertise"),
        maxMinutesPerWeek: numberIn(form, "most"),
        targetMinutesPerWeek: numberIn(form, "target"),
      },
    });
  return (
    <ProfileForm onSave={save}>
      {member === null ? <p>{say(text.noProfile)}</p> : null}
      <fieldset>
        <legend>{say(text.languages)}</legend>
        {(["en", "fr"] as const).map((one) => (
          <Checkbox
            key={one}
            label={say(one === "en" ? text.english : text.french)}
            name="language"
            value={one}
            defaultChecked={member?.languages.includes(one) ?? false}
          />
        ))}
      </fieldset>
      <OfficeFields view={view} chosen={member?.officeIds ?? []} hasHome />
      <Field
        label={say(text.skills)}
        hint={say(text.skillsHint)}
        name="skills"
        defaultValue={member?.skills.join(", ")}
      />
      <Field
        label={say(text.expertise)}
        hint={say(text.expertiseHint)}
        name="expertise"
        defaultValue={member?.expertise.join(", ")}
      />
      <NumberField
        label={say(text.most)}
        name="most"
        value={member?.maxMinutesPerWeek ?? null}
        usual={defaults.memberMaxMinutesPerWeek}
        most={10_080}
      />
      <NumberField
        label={say(text.target)}
        name="target"
        value={member?.targetMinutesPerWeek ?? null}
        usual={defaults.memberTargetMinutesPerWeek}
        most={10_080}
      />
    </ProfileForm>
  );
}

export function InterpreterForm({ view }: Of) {
  const say = useSay();
  const language = useLanguage();
  const save = (form: HTMLFormElement) =>
    callCalendars(language, "PUT /calendars/:accountId/interpreter", {
      params: { accountId: view.accountId },
      body: { officeIds: ticked(form, "office"), maxMinutesPerDay: numberIn(form, "most") },
    });
  return (
    <ProfileForm onSave={save}>
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
  const save = (form: HTMLFormElement) =>
    callCalendars(language, "PUT /calendars/:accountId/counsel", {
      params: { accountId: view.accountId },
      body: { maxHearingsPerDay: numberIn(form, "most"), shortNoticeWelcome: ticked(form, "short").length > 0 },
    });
  return (
    <ProfileForm onSave={save}>
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
  const save = (form: HTMLFormElement) =>
    callCalendars(language, "PUT /calendars/:accountId/minister", {
      params: { accountId: view.accountId },
      body: { officeIds: officesIn(form), team: valuesOf(form)("team") || null },
    });
  return (
    <ProfileForm onSave={save}>
      <OfficeFields view={view} chosen={view.minister?.officeIds ?? []} hasHome />
      <Field label={say(text.team)} name="team" maxLength={80} defaultValue={view.minister?.team ?? ""} />
    </ProfileForm>
  );
}
