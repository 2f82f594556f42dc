import { useQuery } from "@tanstack/react-query";
import { callCases } from "../../api/rooms.ts";
import { SelectField } from "../../ui/choice-fields.tsx";
import { Field } from "../../ui/field.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { SearchForm } from "../../ui/search-form.tsx";
import type { HearingFilter } from "./hearing-table.tsx";
import { hearingsText as text } from "./text.ts";

/** Whose hearings, between which days. */
export function OfficeFilter({
  filter,
  onFilter,
}: {
  readonly filter: HearingFilter;
  readonly onFilter: (filter: HearingFilter) => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const offices = useQuery(callCases.query(language, "GET /offices"));
  const options = (offices.data?.items ?? []).map((one) => [one.id, one.name[language]] as const);
  return (
    <SearchForm
      shows={{ officeId: filter.officeId, from: filter.from, to: filter.to }}
      onSearch={({ value }) =>
        onFilter({ scope: "office", officeId: value("officeId"), from: value("from"), to: value("to") })
      }
      action={say(text.show)}
    >
      <div className="row">
        <SelectField
          label={say(text.office)}
          name="officeId"
          defaultValue={filter.officeId}
          options={[["", say(text.allOffices)], ...options]}
        />
        <Field label={say(text.from)} name="from" type="date" defaultValue={filter.from} />
        <Field label={say(text.to)} name="to" type="date" defaultValue={filter.to} />
      </div>
    </SearchForm>
  );
}
