import type { CalendarView } from "../../../modules/calendars/contract.ts";
import { skillNamed } from "../../../modules/calendars/text.ts";
import { Facts } from "../../ui/facts.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { useReference } from "../cases/use-reference.ts";
import { MemberForm } from "./member-form.tsx";
import { CounselForm, InterpreterForm, MinisterForm } from "./profile-forms.tsx";
import { calendarsText as text } from "./text.ts";

/** What each role of the person is planned by. */
export function Profiles({ view }: { readonly view: CalendarView }) {
  const say = useSay();
  return (
    <section aria-labelledby="profile">
      <h2 id="profile">{say(text.profile)}</h2>
      {view.roles.includes("member") ? (
        view.mayEnterProfile ? (
          <MemberForm view={view} />
        ) : (
          <MemberFacts view={view} />
        )
      ) : null}
      {view.roles.includes("interpreter") ? <InterpreterForm view={view} /> : null}
      {view.roles.includes("counsel") ? <CounselForm view={view} /> : null}
      {view.roles.includes("minister-counsel") ? <MinisterForm view={view} /> : null}
    </section>
  );
}

function MemberFacts({ view }: { readonly view: CalendarView }) {
  const say = useSay();
  const language = useLanguage();
  const { countries } = useReference();
  const { member, defaults } = view;
  if (member === null) return <p>{say(text.noProfile)}</p>;
  const officeName = (id: string) => view.offices.find((one) => one.id === id)?.name[language] ?? id;
  const countryName = (code: string) => countries.find((one) => one.code === code)?.[language] ?? code;
  const [own = "", ...others] = member.officeIds;
  const named = (list: readonly string[]) => (list.length === 0 ? say(text.nothing) : list.join(", "));
  return (
    <Facts
      facts={[
        [text.languages, member.languages.map((one) => say(one === "en" ? text.english : text.french)).join(", ")],
        [text.homeOffice, officeName(own)],
        [text.otherOffices, named(others.map(officeName))],
        [text.skills, named(member.skills.map((one) => say(skillNamed(one))))],
        [text.expertise, named(member.expertise.map(countryName))],
        [text.most, String(member.maxMinutesPerWeek ?? defaults.memberMaxMinutesPerWeek)],
        [text.target, String(member.targetMinutesPerWeek ?? defaults.memberTargetMinutesPerWeek)],
      ]}
    />
  );
}
