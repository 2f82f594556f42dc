import { easternZone } from "../../../kernel/time.ts";
import type { RunView } from "../../../modules/scheduling/contract.ts";
import { callScheduling } from "../../api/rooms.ts";
import { useCommand } from "../../ui/command.ts";
import { Moment } from "../../ui/day.tsx";
import { ErrorSummary, Loading, Refusal } from "../../ui/error-summary.tsx";
import { Facts } from "../../ui/facts.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { schedulingText as text } from "./text.ts";
import { isOpen, useAskAgain, type useRuns } from "./use-runs.ts";

/** The button that asks for a run, what it does meanwhile, and what the last one came to. */
export function RunPanel({ runs }: { readonly runs: ReturnType<typeof useRuns> }) {
  const say = useSay();
  const language = useLanguage();
  const again = useAskAgain();
  const begin = useCommand(callScheduling.send(language, "POST /schedule/runs"), { onDone: again });
  const [latest] = runs.data?.items ?? [];
  // A repair asks for the hearings of one person: what it found stands beside them.
  const ended = runs.data?.items.find((run) => !isOpen(run.state) && run.cause !== "repair");
  const going = latest !== undefined && isOpen(latest.state);
  return (
    <section aria-labelledby="last-run">
      <Refusal of={begin.refusal} />
      {runs.isError ? <ErrorSummary error={runs.error} /> : null}
      <div className="buttons">
        <button type="button" disabled={begin.isPending || going} onClick={() => void begin.run()}>
          {say(text.run)}
        </button>
      </div>
      <p role="status">{going ? say(latest.state === "asked" ? text.asked : text.running) : ""}</p>
      <h2 id="last-run">{say(text.lastRun)}</h2>
      {runs.isPending ? <Loading /> : null}
      {runs.isSuccess && ended === undefined ? <p>{say(text.noRun)}</p> : null}
      {ended === undefined ? null : <Ended run={ended} />}
    </section>
  );
}

function Ended({ run }: { readonly run: RunView }) {
  const say = useSay();
  const language = useLanguage();
  const number = (value: number) => new Intl.NumberFormat(`${language}-CA`, { maximumFractionDigits: 1 }).format(value);
  const who = run.cause === "nightly" ? say(text.byNight) : (run.askedBy ?? "");
  const when = <Moment at={run.endedAt ?? run.askedAt} zone={easternZone} />;
  if (run.result === null)
    return (
      <>
        <p>{run.failure?.[language]}</p>
        <Facts
          facts={[
            [text.ended, when],
            [text.askedBy, who],
          ]}
        />
      </>
    );
  const { placed, asked, gap, cost, bound, seconds, solver, seed } = run.result;
  // Of the plan's own cost: what a better one could take off at most.
  const off = gap === null ? null : number((1 - 1 / (1 + gap)) * 100);
  return (
    <Facts
      facts={[
        [text.ended, when],
        [text.askedBy, who],
        [text.placed, say(text.placedOf, { placed, asked })],
        [text.quality, off === null ? say(text.noGap) : say(text.gap, { percent: off })],
        [text.cost, `${number(cost)} / ${number(bound)}`],
        [text.seconds, say(text.secondsOf, { seconds: number(seconds), version: solver, seed: String(seed) })],
      ]}
    />
  );
}
