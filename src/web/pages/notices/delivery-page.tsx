import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { BesideNav } from "../../ui/beside-nav.tsx";
import { useAnswerTitle, useLanguage, useSay } from "../../ui/language.ts";
import { DeliveryPanel, deliveryQuery } from "./delivery-panel.tsx";
import { noticesText as text } from "./text.ts";

/** One e-mail or letter, from the registry's follow-up. */
export function DeliveryPage() {
  const say = useSay();
  const language = useLanguage();
  const navigate = useNavigate();
  const { deliveryId = "" } = useParams({ strict: false }) as { deliveryId?: string };
  // The panel asks for the same: one request for both.
  const found = useQuery(deliveryQuery(language, deliveryId));
  const fileNumber = found.data?.fileNumber;
  useAnswerTitle(found, [say(text.one), fileNumber]);
  return (
    <>
      <h1>{say(text.one)}</h1>
      <p>
        <Link to="/$language/deliveries" params={{ language }}>
          {say(text.backToList)}
        </Link>
      </p>
      <BesideNav
        kind="delivery"
        id={deliveryId}
        onOpen={(to) =>
          void navigate({ to: "/$language/deliveries/$deliveryId", params: { language, deliveryId: to } })
        }
      />
      <DeliveryPanel key={deliveryId} deliveryId={deliveryId} />
    </>
  );
}
