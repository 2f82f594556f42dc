import { Link } from "@tanstack/react-router";
import { type CivilDate, dateText } from "../../../kernel/time.ts";
import { Loading } from "../../ui/error-summary.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { useListPlace } from "../../ui/list-place.ts";
import { useHolds, useWhoAmI } from "../../ui/me.ts";
import { PageError } from "../../ui/page-error.tsx";
import { useReference } from "../cases/use-reference.ts";
import { ListWithViews } from "../saved-views/list-with-views.tsx";
import { SavedViews } from "../saved-views/saved-views.tsx";
import { type HearingFilter, HearingTable } from "./hearing-table.tsx";
import { OfficeFilter } from "./office-filter.tsx";
import { roomsText } from "./rooms-text.ts";
import { hearingsText as text } from "./text.ts";

/** In the address; without it the reader's own office is meant. */
const allOffices = "all";

export function HearingsPage() {
  return (
    <ListWithViews list="hearings">
      <Hearings />
    </ListWithViews>
  );
}

/** My coming hearings; for the staff who schedule, those of an office by day. */
function Hearings() {
  const say = useSay();
  const { me, error } = useWhoAmI();
  const schedules = useHolds("scheduling-officer", "registry-officer", "triage-officer");
  // Who supports members sits at no hearing: the office’s are theirs to prepare.
  const ofOffice = useHolds("adjudicative-support") || schedules;
  const keepsRooms = useHolds("scheduling-officer", "registry-officer");
  const language = useLanguage();
  const { of, go } = useListPlace();
  useTitle(say(text.title));
  if (me === undefined) return error === null ? <Loading /> : <PageError error={error} />;
  const own = me.roles.find((one) => one.officeId !== null)?.officeId ?? "";
  const office = of("office");
  const shown: HearingFilter = {
    scope: ofOffice ? "office" : "mine",
    officeId: office === allOffices ? "" : office || own,
    from: of("from"),
    to: of("to"),
  };
  const show = ({ officeId, from, to }: HearingFilter) => go({ office: officeId || allOffices, from, to });
  return (
    <>
      <h1>{say(text.title)}</h1>
      {keepsRooms ? (
        <p className="screen-only">
          <Link to="/$language/hearings/rooms" params={{ language }}>
            {say(roomsText.title)}
          </Link>
        </p>
      ) : null}
      {ofOffice ? <OfficeFilter filter={shown} onFilter={show} /> : null}
      <h2>{say(shown.scope === "mine" ? text.mine : text.ofOffice)}</h2>
      <PrintedFilter filter={shown} />
      <SavedViews list="hearings" />
      <HearingTable filter={shown} />
    </>
  );
}

/** On paper the fields that narrow the list are not there: in words, whose hearings these are and between which days. */
function PrintedFilter({ filter: { scope, officeId, from, to } }: { readonly filter: HearingFilter }) {
  const say = useSay();
  const language = useLanguage();
  const { offices } = useReference();
  const office = offices.find((one) => one.id === officeId)?.name[language] ?? say(text.allOffices);
  const day = (on: string) => dateText(on as CivilDate, language);
  const days = [
    ...(from === "" ? [] : [`${say(text.from)} ${day(from)}`]),
    ...(to === "" ? [] : [`${say(text.to)} ${day(to)}`]),
  ];
  return <p className="print-only">{[...(scope === "office" ? [office] : []), ...days].join(" · ")}</p>;
}
