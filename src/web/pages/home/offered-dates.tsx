import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { OfferView } from "../../../modules/scheduling/offers/contract.ts";
import { callScheduling } from "../../api/rooms.ts";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { Moment } from "../../ui/day.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { useHolds } from "../../ui/me.ts";
import { offerListText as text } from "../offers/list-text.ts";
import { counselHomeText } from "./counsel-text.ts";
import { homeText } from "./text.ts";

const columns: readonly Column<OfferView>[] = [
  { name: counselHomeText.what, cell: (one) => <Answer offer={one} /> },
  { name: homeText.file, cell: (one) => one.cases.map(({ fileNumber }) => fileNumber).join(", ") },
  { name: counselHomeText.by, cell: (one) => <Moment at={one.lapsesAt} zone={one.office.zone} /> },
];

function Answer({ offer }: { readonly offer: OfferView }) {
  const say = useSay();
  return (
    <>
      <Link to="/$language/hearing-offers" params={{ language: useLanguage() }}>
        {say(counselHomeText.answerDate)}
      </Link>{" "}
      <span className="hint">
        <Moment at={offer.startsAt} zone={offer.office.zone} />
      </span>
    </>
  );
}

/** Dates that counsel must answer, and until when. */
export function OfferedDates() {
  const say = useSay();
  const language = useLanguage();
  const isAsked = useHolds("counsel", "delegate");
  const found = useQuery({ ...callScheduling.query(language, "GET /hearing-offers"), enabled: isAsked });
  const open = found.data?.items.filter((one) => one.state === "open") ?? [];
  if (!isAsked) return null;
  return (
    <section>
      <h2>{say(text.title)}</h2>
      {found.isError ? <ErrorSummary error={found.error} /> : null}
      {found.isSuccess && open.length === 0 ? <p>{say(text.noneWaiting)}</p> : null}
      {open.length === 0 ? null : (
        <DataTable isHeaded caption={say(text.title)} columns={columns} rows={open} rowKey={(one) => one.id} />
      )}
      <p>
        <Link to="/$language/hearing-offers" params={{ language }}>
          {say(text.all)}
        </Link>
      </p>
    </section>
  );
}
