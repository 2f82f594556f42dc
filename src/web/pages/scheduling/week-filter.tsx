import type { WeekLine } from "../../../modules/scheduling/week/contract.ts";
import { SelectField } from "../../ui/choice-fields.tsx";
import { Field } from "../../ui/field.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { SearchForm } from "../../ui/search-form.tsx";
import { useReference } from "../cases/use-reference.ts";
import type { WeekPlace } from "./use-week.ts";
import { weekText as text } from "./week-text.ts";

/** Which office, which week, in whose lines. */
export function WeekFilter({
  place,
  onShow,
}: {
  readonly place: WeekPlace;
  readonly onShow: (place: WeekPlace) => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const { offices } = useReference();
  return (
    <SearchForm
      shows={{ office: place.officeId, on: place.on, by: place.by }}
      onSearch={({ value }) => onShow({ officeId: value("office"), on: value("on"), by: value<WeekLine>("by") })}
      action={say(text.show)}
    >
      <div className="row">
        <SelectField
          label={say(text.office)}
          name="office"
          defaultValue={place.officeId}
          options={offices.map((one) => [one.id, one.name[language]] as const)}
        />
        <Field label={say(text.day)} name="on" type="date" defaultValue={place.on} />
        <SelectField
          label={say(text.by)}
          name="by"
          defaultValue={place.by}
          options={(["member", "room", "interpreter"] as const).map((by) => [by, say(text[by])])}
        />
      </div>
    </SearchForm>
  );
}
