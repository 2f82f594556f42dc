import { useQuery } from "@tanstack/react-query";
import { equipmentWords } from "../../../modules/hearings/choices.ts";
import { callHearings } from "../../api/rooms.ts";
import { SelectField } from "../../ui/choice-fields.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { formText as text } from "./form-text.ts";

/** Rooms of an office, closed ones too. */
export function useRooms(officeId: string) {
  const language = useLanguage();
  return useQuery({
    ...callHearings.query(language, "GET /rooms", { query: { officeId: encodeURIComponent(officeId) } }),
    enabled: officeId !== "",
  });
}

/** A choice of one of the office's open rooms. */
export function RoomField({
  officeId,
  chosen,
  problem,
}: {
  readonly officeId: string;
  readonly chosen: string | null;
  readonly problem: string | undefined;
}) {
  const say = useSay();
  const language = useLanguage();
  const rooms = useRooms(officeId);
  const open = (rooms.data?.items ?? []).filter((one) => one.closedAt === null);
  const names = open.map((one) => one.name);
  const has = new Map(open.map((one) => [one.name, equipmentWords(one.equipment)[language]]));
  // A hearing that stands in a room which was closed since keeps showing it; the server says what is wrong with it.
  const shown = chosen === null || names.includes(chosen) ? names : [chosen, ...names];
  return (
    <SelectField
      label={say(text.room)}
      hint={say(rooms.data !== undefined && names.length === 0 ? text.noRoom : text.roomHint)}
      problem={problem}
      name="room"
      defaultValue={chosen ?? ""}
      options={[
        ["", say(text.withoutRoom)],
        ...shown.map((name) => [name, [name, has.get(name)].filter(Boolean).join(" – ")] as const),
      ]}
    />
  );
}
