import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { easternZone } from "../../../kernel/time.ts";
import { callNotices, callOperations } from "../../api/rooms.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { Moment } from "../../ui/day.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { Facts } from "../../ui/facts.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { Empty } from "../../ui/success.tsx";
import { ui } from "../../ui/text.ts";
import { channelNames, stateNames } from "../notices/state-names.ts";
import { operatorText as text } from "./operator-text.ts";
import { RestoreDrills } from "./restore-drills.tsx";

/** Whether the machine does its work: jobs, mail, copies. Nothing of any case. */
export default function OperatorHome() {
  const say = useSay();
  useTitle(say(ui.home));
  return (
    <>
      <h1>{say(ui.operating)}</h1>
      <Jobs />
      <Copies />
      <Mail />
    </>
  );
}

function Jobs() {
  const say = useSay();
  const language = useLanguage();
  const found = useQuery({ ...callOperations.query(language, "GET /stopped-jobs"), refetchInterval: 60_000 });
  return (
    <section>
      <h2>{say(text.jobs)}</h2>
      {found.isPending ? <Loading /> : null}
      {found.isError ? <ErrorSummary error={found.error} /> : null}
      {found.isSuccess ? (
        <p>
          {found.data.items.length === 0 ? say(text.noJob) : say(text.stopped, { n: found.data.items.length })}{" "}
          <Link to="/$language/jobs" params={{ language }}>
            {say(ui.jobs)}
          </Link>
        </p>
      ) : null}
    </section>
  );
}

function Copies() {
  const say = useSay();
  const language = useLanguage();
  const found = useQuery({ ...callOperations.query(language, "GET /machine-state"), refetchInterval: 60_000 });
  const archive = found.data?.archive;
  const at = (moment: string | null) => (moment === null ? say(text.never) : <Moment at={moment} zone={easternZone} />);
  return (
    <section>
      <h2>{say(text.copies)}</h2>
      {found.isPending ? <Loading /> : null}
      {found.isError ? <ErrorSummary error={found.error} /> : null}
      {archive?.isConfigured === false ? <Empty>{say(text.noArchive)}</Empty> : null}
      {archive?.isConfigured ? (
        <Facts
          facts={[
            [text.log, say(archive.fails ? text.logFails : text.logKept, { n: archive.waitingSegments })],
            [text.base, at(archive.baseKeptAt)],
            [text.blobs, at(archive.blobsKeptAt)],
          ]}
        />
      ) : null}
      <RestoreDrills />
    </section>
  );
}

function Mail() {
  const say = useSay();
  const language = useLanguage();
  const found = useQuery({ ...callNotices.query(language, "GET /deliveries/counts"), refetchInterval: 60_000 });
  return (
    <section>
      <h2>{say(text.mail)}</h2>
      {found.isPending ? <Loading /> : null}
      {found.isError ? <ErrorSummary error={found.error} /> : null}
      {found.data?.items.length === 0 ? <Empty>{say(text.noMail)}</Empty> : null}
      {found.isSuccess && found.data.items.length > 0 ? (
        <DataTable
          isHeaded
          caption={say(text.mail)}
          rows={found.data.items}
          rowKey={(one) => `${one.channel} ${one.state}`}
          columns={[
            { name: text.channel, cell: (one) => channelNames[one.channel]?.[language] ?? one.channel },
            { name: text.state, cell: (one) => stateNames[one.state]?.[language] ?? one.state },
            { name: text.number, cell: (one) => one.number },
            { name: text.oldestSince, cell: (one) => <Moment at={one.oldestAt} zone={easternZone} /> },
          ]}
        />
      ) : null}
    </section>
  );
}
