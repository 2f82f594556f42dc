import { Link } from "@tanstack/react-router";
import type { DeliveryDetail } from "../../../modules/notices/contract.ts";
import { Facts } from "../../ui/facts.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { otherWayNames, deliveryText as text } from "./delivery-text.ts";

/** A letter came back: what must now be looked at, and how the person may be reached otherwise. */
export function StoodOnReceipt({ delivery }: { readonly delivery: DeliveryDetail }) {
  const say = useSay();
  const language = useLanguage();
  if (delivery.stood === null) return null;
  return (
    <section className="note" aria-label={say(text.stood)}>
      <h2>{say(text.stood)}</h2>
      <p>{say(delivery.stood.what)}</p>
      <p>{say(delivery.stood.presumption)}</p>
      <p>
        <Link to="/$language/cases/$caseId" params={{ language, caseId: delivery.caseId }}>
          {say(text.enterAtCase, { number: delivery.fileNumber })}
        </Link>
      </p>
      <h3>{say(text.otherWays)}</h3>
      {delivery.otherWays.length === 0 ? (
        <p>{say(text.noOtherWay)}</p>
      ) : (
        <Facts
          facts={delivery.otherWays.map(({ kind, value }) => [
            otherWayNames[kind],
            <bdi key={kind + value}>{value}</bdi>,
          ])}
        />
      )}
    </section>
  );
}
