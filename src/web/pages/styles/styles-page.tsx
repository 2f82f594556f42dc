import { useState } from "react";
import { Badge } from "../../ui/badge.tsx";
import { Breadcrumbs } from "../../ui/breadcrumbs.tsx";
import { Confirm } from "../../ui/confirm.tsx";
import { DataTable, Pager, type Sorting } from "../../ui/data-table.tsx";
import { Day, Moment } from "../../ui/day.tsx";
import { Loading } from "../../ui/error-summary.tsx";
import { Facts } from "../../ui/facts.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { NotFoundPage } from "../../ui/not-found-page.tsx";
import { SessionDialog } from "../../ui/session-dialog.tsx";
import { site } from "../../ui/site.ts";
import { StepLine } from "../../ui/step-line.tsx";
import { Empty } from "../../ui/success.tsx";
import { ui } from "../../ui/text.ts";
import { FieldStates } from "./field-states.tsx";
import { BatchState, ListStates } from "./list-states.tsx";
import { Part } from "./part.tsx";
import { stylesText as text } from "./text.ts";

/** Every part of the pages in every state, for whoever builds with them. In a demonstration only. */
export function StylesPage() {
  const say = useSay();
  useTitle(site.demo ? say(text.title) : null);
  if (!site.demo) return <NotFoundPage />;
  return (
    <>
      <h1>{say(text.title)}</h1>
      <p className="lead">{say(text.lead)}</p>
      <Type />
      <Colours />
      <Part name={text.steps}>
        <StepLine
          name={say(text.steps)}
          steps={[
            { name: say(text.first), state: "done" },
            { name: say(text.second), state: "now" },
            { name: say(text.third), state: "later" },
          ]}
        />
      </Part>
      <Buttons />
      <Messages />
      <Part name={text.badges}>
        <p>
          <Badge>{say(text.plain)}</Badge> <Badge tone="good">{say(text.good)}</Badge>{" "}
          <Badge tone="warning">{say(text.warning)}</Badge> <Badge tone="alarm">{say(text.alarm)}</Badge>
        </p>
      </Part>
      <FieldStates />
      <Table />
      <ListStates />
      <Ways />
      <Dialogs />
    </>
  );
}

function Type() {
  const say = useSay();
  return (
    <Part name={text.type}>
      <p className="lead">{say(text.leadText)}</p>
      <p>
        {say(text.bodyText)} <a href="#main">{say(text.link)}</a>
      </p>
      <p className="hint">{say(text.hintText)}</p>
      <h3>{say(text.heading3)}</h3>
      <p>
        <Day on="2026-11-24" />, <Moment at="2026-11-24T19:30:00.000Z" zone="America/Toronto" />
      </p>
      <p className="code">TC6-00001</p>
      <p className="figure">42</p>
    </Part>
  );
}

const colours = ["ink", "text", "muted", "link", "alarm", "good", "warning", "told", "focus", "line", "hair", "soft"];

function Colours() {
  return (
    <Part name={text.colours}>
      <ul className="swatches">
        {colours.map((colour) => (
          <li key={colour}>
            <span className="swatch" style={{ background: `var(--${colour})` }} />
            <span translate="no">{colour}</span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Buttons() {
  const say = useSay();
  return (
    <Part name={text.buttons}>
      <div className="buttons">
        <button type="button" className="start">
          {say(text.start)}
        </button>
        <button type="button">{say(text.primary)}</button>
        <button type="button" className="second">
          {say(text.secondary)}
        </button>
        <button type="button" disabled>
          {say(text.disabled)}
        </button>
        <button type="button" className="plain">
          {say(text.plainButton)}
        </button>
      </div>
    </Part>
  );
}

function Messages() {
  const say = useSay();
  return (
    <Part name={text.messages}>
      <div className="error-summary">
        <p>
          <strong>{say(text.refusedTitle)}</strong>
        </p>
        <p>{say(text.refusedDetail)}</p>
        <ul>
          <li>
            <a href="#main">{say(text.refusedField)}</a>
          </li>
        </ul>
      </div>
      <div className="success">
        <p>
          <strong>{say(text.doneTitle)}</strong>
        </p>
      </div>
      <BatchState />
      <div className="note">
        <p>{say(text.noteText)}</p>
      </div>
      <Empty>{say(text.emptyText)}</Empty>
      <Loading />
    </Part>
  );
}

const rows = [
  { number: "TC6-00001", name: "Mavobel, Hadou", day: "2026-11-08" },
  { number: "VC6-00009", name: "Quinvath, Fara", day: "2026-11-19" },
] as const;

function Table() {
  const say = useSay();
  const [sorting, setSorting] = useState({ by: "number", descending: false });
  const sort: Sorting = { ...sorting, onSort: (by, descending) => setSorting({ by, descending }) };
  return (
    <Part name={text.tables}>
      <DataTable
        caption={say(text.tableCaption)}
        columns={[
          { name: text.columnCase, cell: (row) => row.number, sort: "number" },
          { name: text.columnPerson, cell: (row) => <bdi>{row.name}</bdi>, sort: "name" },
          { name: text.columnDay, cell: (row) => <Day on={row.day} /> },
        ]}
        rows={rows}
        rowKey={(row) => row.number}
        sorting={sort}
      />
      <Pager next="more" isFirst={false} onNext={() => undefined} onFirst={() => undefined} />
      <Facts
        facts={[
          [text.columnCase, "TC6-00001"],
          [text.columnDay, <Day key="day" on="2026-11-08" />],
        ]}
      />
    </Part>
  );
}

function Ways() {
  const say = useSay();
  const language = useLanguage();
  return (
    <Part name={text.ways}>
      <Breadcrumbs
        crumbs={[
          { href: `/${language}/styles`, text: ui.home },
          { href: `/${language}/styles`, text: text.title },
        ]}
      />
      <nav className="tabs" aria-label={say(text.ways)}>
        <a href="#main" aria-current="page">
          {say(text.first)}
        </a>
        <a href="#main">{say(text.second)}</a>
      </nav>
      <div className="cards">
        <section className="card">
          <h3>{say(text.card)}</h3>
          <p className="figure">7</p>
          <p>{say(text.cardText)}</p>
        </section>
        <section className="card due">
          <p>
            <strong>{say(text.dueWhat)}</strong>
          </p>
          <p className="when">{say(text.dueBy)}</p>
        </section>
      </div>
      <details>
        <summary>{say(text.more)}</summary>
        <p>{say(text.bodyText)}</p>
      </details>
    </Part>
  );
}

function Dialogs() {
  const say = useSay();
  const [open, setOpen] = useState<"confirm" | "session" | null>(null);
  const close = () => setOpen(null);
  return (
    <Part name={text.dialogs}>
      <div className="buttons">
        <button type="button" className="second" onClick={() => setOpen("confirm")}>
          {say(text.openConfirm)}
        </button>
        <button type="button" className="second" onClick={() => setOpen("session")}>
          {say(text.openSession)}
        </button>
      </div>
      {open === "confirm" ? (
        <Confirm title={say(text.confirmTitle)} action={say(text.primary)} onConfirm={close} onClose={close}>
          <p>{say(text.bodyText)}</p>
        </Confirm>
      ) : null}
      {open === "session" ? <SessionDialog minutes={5} onStay={close} /> : null}
    </Part>
  );
}
