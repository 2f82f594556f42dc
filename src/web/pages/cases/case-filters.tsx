import type { CallFor } from "../../api/caller.ts";
import type { callCases } from "../../api/rooms.ts";
import { Checkbox, SelectField } from "../../ui/choice-fields.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { caseColumnText } from "./column-text.ts";
import { casesText as text } from "./text.ts";
import { useReference } from "./use-reference.ts";

/** What the list is narrowed by; an empty text narrows nothing. The names are the server's own. */
export interface Filters {
  readonly division: string;
  readonly status: string;
  readonly officeId: string;
  readonly language: string;
  readonly withoutCounsel: "" | "true";
  readonly representativeWanted: "" | "true";
}

export function filtersIn(of: (name: string) => string): Filters {
  const ticked = (name: string) => (of(name) === "true" ? "true" : "");
  return {
    division: of("division"),
    status: of("status"),
    officeId: of("officeId"),
    language: of("language"),
    withoutCounsel: ticked("withoutCounsel"),
    representativeWanted: ticked("representativeWanted"),
  };
}

type Query = NonNullable<CallFor<typeof callCases, "GET /cases">["query"]>;

/** What the server is asked by them: the words of a list are those that it offers. */
export const asked = ({ withoutCounsel, representativeWanted, ...words }: Filters): Query => ({
  ...(Object.fromEntries(Object.entries(words).filter(([, word]) => word !== "")) as Query),
  ...(withoutCounsel === "" ? {} : { withoutCounsel: true }),
  ...(representativeWanted === "" ? {} : { representativeWanted: true }),
});

interface Props {
  readonly filters: Filters;
  readonly onChange: (changes: Partial<Filters>) => void;
}

/** Narrows the list at each choice. */
export function CaseFilters(props: Props) {
  const say = useSay();
  return (
    <fieldset className="filters">
      <legend>{say(text.filters)}</legend>
      <Lists {...props} />
      <Ticks {...props} />
    </fieldset>
  );
}

function Lists({ filters, onChange }: Props) {
  const say = useSay();
  const language = useLanguage();
  const { divisions, statuses, offices } = useReference();
  const all = ["", say(text.everything)] as const;
  const every = ["", say(text.everyOne)] as const;
  const set = (name: keyof Filters) => (event: { readonly currentTarget: { readonly value: string } }) =>
    onChange({ [name]: event.currentTarget.value });
  return (
    <div className="row">
      <SelectField
        label={say(text.division)}
        value={filters.division}
        onChange={set("division")}
        options={[every, ...divisions.map((one) => [one.code, one[language]] as const)]}
      />
      <SelectField
        label={say(caseColumnText.status)}
        value={filters.status}
        onChange={set("status")}
        options={[all, ...statuses.map((one) => [one.code, one[language]] as const)]}
      />
      <SelectField
        label={say(text.office)}
        value={filters.officeId}
        onChange={set("officeId")}
        options={[all, ...offices.map((one) => [one.id, one.name[language]] as const)]}
      />
      <SelectField
        label={say(text.language)}
        value={filters.language}
        onChange={set("language")}
        options={[every, ["en", say(text.languages)], ["fr", say(text.french)]]}
      />
    </div>
  );
}

function Ticks({ filters, onChange }: Props) {
  const say = useSay();
  const tick = (name: keyof Filters) => (event: { readonly currentTarget: { readonly checked: boolean } }) =>
    onChange({ [name]: event.currentTarget.checked ? "true" : "" });
  return (
    <div className="ticks">
      <Checkbox
        label={say(text.withoutCounsel)}
        checked={filters.withoutCounsel === "true"}
        onChange={tick("withoutCounsel")}
      />
      <Checkbox
        label={say(text.wantingRepresentative)}
        checked={filters.representativeWanted === "true"}
        onChange={tick("representativeWanted")}
      />
    </div>
  );
}
