import { Link, useParams } from "@tanstack/react-router";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { DeliveryPanel } from "./delivery-panel.tsx";
import { noticesText as text } from "./text.ts";

/** One e-mail or letter, from the registry's follow-up. */
export function DeliveryPage() {
  const say = useSay();
  const language = useLanguage();
  const { deliveryId = "" } = useParams({ strict: false }) as { deliveryId?: string };
  useTitle(say(text.one));
  return (
    <>
      <h1>{say(text.one)}</h1>
      <p>
        <Link to="/$language/deliveries" params={{ language }}>
          {say(text.backToList)}
        </Link>
      </p>
      <DeliveryPanel key={deliveryId} deliveryId={deliveryId} />
    </>
  );
}
