import { roomEquipment } from "../../../modules/hearings/choices.ts";
import { Checkbox } from "../../ui/choice-fields.tsx";
import type { Typed } from "../../ui/form-values.ts";
import { useLanguage } from "../../ui/language.ts";

type Code = (typeof roomEquipment)[number]["code"];

/** What a room has, or a hearing needs: a box each. */
export function EquipmentFields({ legend, chosen }: { readonly legend: string; readonly chosen: readonly string[] }) {
  const language = useLanguage();
  return (
    <fieldset>
      <legend>{legend}</legend>
      {roomEquipment.map(({ code, name }) => (
        <Checkbox
          key={code}
          label={name[language]}
          name="equipment"
          value={code}
          defaultChecked={chosen.includes(code)}
        />
      ))}
    </fieldset>
  );
}

export const equipmentIn = ({ all }: Typed): Code[] => all<Code>("equipment");
