import type { Role } from "../../../kernel/actor.ts";
import { type CivilDate, type CivilTime, easternZone, instantIn, plusDays } from "../../../kernel/time.ts";
import { roleNames } from "../../../modules/identity/text.ts";
import type { BodyOf } from "../../api/caller.ts";
import type { callIdentity } from "../../api/rooms.ts";
import { SelectField } from "../../ui/choice-fields.tsx";
import { Field, valuesOf } from "../../ui/field.tsx";
import { useSay } from "../../ui/language.ts";
import { peopleText as text } from "./text.ts";

export type NewRole = BodyOf<typeof callIdentity, "POST /people/:accountId/roles">;

/** Which role, from which day, until which day. */
export function RoleFields({ may }: { readonly may: readonly Role[] }) {
  const say = useSay();
  return (
    <>
      <SelectField
        label={say(text.role)}
        name="role"
        options={may.map((role) => [role, say(roleNames[role])] as const)}
        required
      />
      <Field label={say(text.from)} name="from" type="date" />
      <Field label={say(text.until)} hint={say(text.untilHint)} name="until" type="date" />
    </>
  );
}

/** A role begins with its first day and ends with its last one, in Eastern time. */
export function roleIn(form: HTMLFormElement): NewRole {
  const value = valuesOf(form);
  const startOf = (on: string) => instantIn(on as CivilDate, "00:00" as CivilTime, easternZone);
  const [from, until] = [value("from"), value("until")];
  return {
    role: value("role"),
    ...(from === "" ? {} : { fromAt: startOf(from) }),
    ...(until === "" ? {} : { untilAt: startOf(plusDays(until as CivilDate, 1)) }),
  };
}
