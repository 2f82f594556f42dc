import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { callCalendars } from "../../api/rooms.ts";
import { useCommand } from "../../ui/command.ts";
import { CopyButton } from "../../ui/copy-button.tsx";
import { Refusal } from "../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { Success } from "../../ui/success.tsx";
import { calendarsText as text } from "./text.ts";

/** A private address under which one's own calendar program reads one's sittings. */
export function FeedSection() {
  const say = useSay();
  const language = useLanguage();
  const [address, setAddress] = useState<string | null>(null);
  const own = useQuery(callCalendars.query(language, "GET /calendar-feed"));
  const acts = useCommand<boolean, string | null>(
    async (isWanted: boolean, sending) => {
      if (isWanted) return (await callCalendars(language, "POST /calendar-feed")).address;
      await callCalendars(language, "POST /calendar-feed/end", sending);
      return null;
    },
    { renews: [callCalendars.key(language, "GET /calendar-feed")], onDone: setAddress },
  );
  const isMade = own.data !== undefined && own.data.madeAt !== null;
  return (
    <section aria-labelledby="feed">
      <h2 id="feed">{say(text.feed)}</h2>
      <p>{say(text.feedLead)}</p>
      <Refusal of={acts.refusal} />
      {address === null ? null : (
        <Success key={address} title={say(text.feedMade)}>
          <p className="unbroken">{address}</p>
          <CopyButton value={address} name={say(text.feedCopy)} />
        </Success>
      )}
      {isMade && address === null ? <p>{say(text.feedStands)}</p> : null}
      <div className="buttons">
        <button type="button" disabled={acts.isPending} onClick={() => void acts.run(true)}>
          {say(isMade ? text.feedRenew : text.feedMake)}
        </button>
        {isMade ? (
          <button type="button" className="second" disabled={acts.isPending} onClick={() => void acts.run(false)}>
            {say(text.feedEnd)}
          </button>
        ) : null}
      </div>
    </section>
  );
}
