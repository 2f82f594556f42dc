import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import { dayWords, durationWords, standingAlone } from "../../../kernel/moment-words.ts";
import { type CivilDate, type CivilTime, civilTimeIn, timeText } from "../../../kernel/time.ts";
import type { MySitting } from "../../../modules/hearings/contract.ts";
import { modeNames } from "../../../modules/hearings/text.ts";
import { callHearings, callSittingOffers } from "../../api/rooms.ts";
import { Badge } from "../../ui/badge.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { Facts } from "../../ui/facts.tsx";
import { FirstRows } from "../../ui/first-rows.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { Empty } from "../../ui/success.tsx";
import { ui } from "../../ui/text.ts";
import { hearingsText } from "../hearings/text.ts";
import { OwnSittingOffers } from "../sittings/own-sitting-offers.tsx";
import { interpreterText as text } from "./interpreter-text.ts";

/** An interpreter's sittings: when, between which languages and how to get in. Of whose hearing it is, nothing. */
export default function InterpreterHome() {
  const say = useSay();
  const language = useLanguage();
  useTitle(say(ui.home));
  const found = useQuery(callHearings.query(language, "GET /my-sittings"));
  const sittings = found.data?.items ?? [];
  const offers = useQuery(callSittingOffers.query(language, "GET /sitting-offers"));
  // An offer does not say of which hearing it is; nobody interprets at two at once.
  const open = new Set(offers.data?.items.filter((one) => one.state === "open").map((one) => one.startsAt));
  return (
    <>
      <h1>{say(ui.interpreting)}</h1>
      <p className="lead">{say(text.lead)}</p>
      <OwnSittingOffers />
      <h2>{say(text.sittings)}</h2>
      {found.isPending ? <Loading /> : null}
      {found.isError ? <ErrorSummary error={found.error} /> : null}
      {found.isSuccess && sittings.length === 0 ? <Empty>{say(text.none)}</Empty> : null}
      <div className="narrow">
        <FirstRows rows={sittings} first={3}>
          {(shown) =>
            shown.map((one) => (
              <div key={one.id} className="few-item">
                <SittingCard sitting={one} isAsked={open.has(one.startsAt)} />
              </div>
            ))
          }
        </FirstRows>
      </div>
    </>
  );
}

function SittingCard({ sitting, isAsked }: { readonly sitting: MySitting; readonly isAsked: boolean }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <section className="card">
      <h3 tabIndex={-1}>
        <time dateTime={sitting.startsAt}>
          {standingAlone(
            say(text.moment, {
              day: dayWords(sitting.on as CivilDate)[language],
              hour: timeText(sitting.time as CivilTime, language),
              zone: sitting.zoneName[language],
            }),
          )}
        </time>
      </h3>
      <p>
        <State state={sitting.state} isAsked={isAsked} />
      </p>
      <Facts facts={factsOf(sitting)} />
    </section>
  );
}

/** What waits for their answer is not theirs yet. */
function State({ state, isAsked }: { readonly state: MySitting["state"]; readonly isAsked: boolean }) {
  const say = useSay();
  if (state === "set" && isAsked) return <Badge tone="warning">{say(text.awaits)}</Badge>;
  if (state === "set") return <Badge tone="good">{say(text.yours)}</Badge>;
  return <Badge tone="alarm">{say(state === "cancelled" ? text.cancelled : text.withdrawn)}</Badge>;
}

function factsOf(sitting: MySitting): (readonly [Bilingual, ReactNode])[] {
  const facts: (readonly [Bilingual, ReactNode])[] = [
    [hearingsText.duration, <Length key="duration" sitting={sitting} />],
    [text.languages, <Languages key="languages" sitting={sitting} />],
    [hearingsText.mode, <Words key="mode" of={modeNames[sitting.mode]} />],
    [text.office, <Words key="office" of={sitting.office} />],
  ];
  if (sitting.room !== null) facts.push([hearingsText.place, sitting.room]);
  if (sitting.state !== "set" || sitting.mode === "in-person") return facts;
  facts.push([hearingsText.joining, <Joining key="joining" sitting={sitting} />]);
  const { joinTelephone } = sitting;
  if (joinTelephone !== null)
    facts.push([
      hearingsText.telephone,
      <a key="telephone" href={`tel:${joinTelephone.replaceAll(/[^+\d]/g, "")}`}>
        {joinTelephone}
      </a>,
    ]);
  return facts;
}

function Length({ sitting }: { readonly sitting: MySitting }) {
  const say = useSay();
  const ends = timeText(civilTimeIn(sitting.endsAt, sitting.zone), useLanguage());
  return `${say(durationWords(sitting.durationMinutes))}, ${say(hearingsText.until, { hour: ends })}`;
}

function Words({ of }: { readonly of: Bilingual }) {
  return useSay()(of);
}

function Languages({ sitting }: { readonly sitting: MySitting }) {
  const say = useSay();
  const { interpretation, dialect, proceedingsLanguage } = sitting;
  const spoken = interpretation === null ? say(text.notKnown) : say(interpretation);
  const whole = dialect === null ? spoken : `${spoken}, ${dialect}`;
  return proceedingsLanguage === null
    ? whole
    : say(text.between, { spoken: whole, other: say(text.official[proceedingsLanguage]) });
}

function Joining({ sitting }: { readonly sitting: MySitting }) {
  const say = useSay();
  if (sitting.joinUrl === null) return say(hearingsText.linkLater);
  return (
    <>
      <a href={sitting.joinUrl} rel="noreferrer">
        {say(hearingsText.join)}
      </a>
      {sitting.joinCode === null ? null : (
        <span className="hint">
          {say(hearingsText.code)} <span className="code">{sitting.joinCode}</span>
        </span>
      )}
    </>
  );
}
