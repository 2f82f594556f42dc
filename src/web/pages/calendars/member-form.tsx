import { memberSkills, skillNamed } from "../../../modules/calendars/text.ts";
import { callCalendars } from "../../api/rooms.ts";
import { Checkbox } from "../../ui/choice-fields.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { CountryLists } from "../cases/country-lists.tsx";
import { chosenIn, NumberField, numberIn, type Of, OfficeFields, officesIn, ProfileForm } from "./profile-forms.tsx";
import { calendarsText as text } from "./text.ts";

export function MemberForm({ view }: Of) {
  const say = useSay();
  const language = useLanguage();
  const { member, defaults } = view;
  return (
    <ProfileForm
      send={callCalendars.send(language, "PUT /calendars/:accountId/member", { params: { accountId: view.accountId } })}
      body={(typed) => ({
        languages: typed.all<"en" | "fr">("language"),
        officeIds: officesIn(typed),
        skills: chosenIn(typed, "skill"),
        expertise: chosenIn(typed, "expertise"),
        maxMinutesPerWeek: numberIn(typed, "most"),
        targetMinutesPerWeek: numberIn(typed, "target"),
      })}
    >
      {member === null ? <p>{say(text.noProfile)}</p> : null}
      <LanguagesHeard member={member} />
      <OfficeFields view={view} chosen={member?.officeIds ?? []} hasHome />
      <Skills member={member} />
      <CountryLists
        name="expertise"
        of={member?.expertise ?? []}
        most={200}
        none={say(text.nothing)}
        labelOf={(n) => say(text.expertiseNth, { n })}
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

function LanguagesHeard({ member }: { readonly member: Of["view"]["member"] }) {
  const say = useSay();
  return (
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
  );
}

/** Those that there are, and whatever the member has besides. */
function Skills({ member }: { readonly member: Of["view"]["member"] }) {
  const say = useSay();
  return (
    <fieldset>
      <legend>{say(text.skills)}</legend>
      {[...new Set([...Object.keys(memberSkills), ...(member?.skills ?? [])])].map((one) => (
        <Checkbox
          key={one}
          label={say(skillNamed(one))}
          name="skill"
          value={one}
          defaultChecked={member?.skills.includes(one) ?? false}
        />
      ))}
    </fieldset>
  );
}
