import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { useHolds, useMe } from "../../ui/me.ts";
import { Loading } from "../../ui/trouble.tsx";
import { type HearingFilter, HearingTable } from "./hearing-table.tsx";
import { OfficeFilter } from "./office-filter.tsx";
import { roomsText, hearingsText as text } from "./text.ts";

/** My coming hearings; for the staff who schedule, those of an office by day. */
export function HearingsPage() {
  const say = useSay();
  const me = useMe();
  const schedules = useHolds("scheduling-officer", "registry-officer", "triage-officer");
  const keepsRooms = useHolds("scheduling-officer", "registry-officer");
  const language = useLanguage();
  const [filter, setFilter] = useState<HearingFilter | null>(null);
  useTitle(say(text.title));
  if (me === undefined) return <Loading />;
  const shown: HearingFilter = filter ?? {
    scope: schedules ? "office" : "mine",
    officeId: me.roles.find((one) => one.officeId !== null)?.officeId ?? "",
    from: "",
    to: "",
  };
  return (
    <>
      <h1>{say(text.title)}</h1>
      {keepsRooms ? (
        <p>
          <Link to="/$language/hearings/rooms" params={{ language }}>
            {say(roomsText.title)}
          </Link>
        </p>
      ) : null}
      {schedules ? <OfficeFilter filter={shown} onFilter={setFilter} /> : null}
      <h2>{say(shown.scope === "mine" ? text.mine : text.ofOffice)}</h2>
      <HearingTable key={JSON.stringify(shown)} filter={shown} />
    </>
  );
}
