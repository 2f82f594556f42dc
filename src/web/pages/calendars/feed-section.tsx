import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { callCalendars } from "../../api/rooms.ts";
import { useAttempt } from "../../ui/attempt.ts";
import { CopyButton } from "../../ui/copy-button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { Success } from "../../ui/success.tsx";
import { calendarsText as text } from "./text.ts";

/** A private address under which one's own calendar program reads one's sittings. */
export function FeedSection() {
  const say = useSay();
  const language = useLanguage();
  const queries = useQueryClient();
  const { busy, problem, attempt } = useAttempt();
  const [address, setAddress] = useState<string | null>(null);
  const own = useQuery(callCalendars.query(language, "GET /calendar-feed"));
  const reload = () => queries.invalidateQueries({ queryKey: callCalendars.key(language, "GET /calendar-feed") });
  const make = () =>
    void attempt(async () => {
      setAddress((await callCalendars(language, "POST /calendar-feed")).address);
      await reload();
    });
  const end = () =>
    void attempt(async () => {
      await callCalendars(language, "POST /calendar-feed/end");
      setAddress(null);
      await reload();
    });
  const isMade = own.data !== undefined && own.data.madeAt !== null;
  return (
    <section aria-labelledby="feed">
      <h2 id="feed">{say(text.feed)}</h2>
      <p>{say(text.feedLead)}</p>
      {problem === null ? null : <ErrorSummary key={problem.nth} error={problem.error} />}
      {address === null ? null : (
        <Success key={address} title={say(text.feedMade)}>
          <p className="unbroken">{address}</p>
          <CopyButton value={address} name={say(text.feedCopy)} />
        </Success>
      )}
      {isMade && address === null ? <p>{say(text.feedStands)}</p> : null}
      <div className="buttons">
        <button type="button" disabled={busy} onClick={make}>
          {say(isMade ? text.feedRenew : text.feedMake)}
        </button>
        {isMade ? (
          <button type="button" className="second" disabled={busy} onClick={end}>
            {say(text.feedEnd)}
          </button>
        ) : null}
      </div>
    </section>
  );
}
