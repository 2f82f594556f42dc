import { useState } from "react";
import { BatchDone } from "../../ui/batch.tsx";
import { Day } from "../../ui/day.tsx";
import { useSay } from "../../ui/language.ts";
import { ListTable } from "../../ui/list-table.tsx";
import { Part } from "./part.tsx";
import { stylesText as text } from "./text.ts";

const rows = [
  { number: "TC6-00001", name: "Mavobel, Hadou", day: "2026-11-08" },
  { number: "VC6-00009", name: "Quinvath, Fara", day: "2026-11-19" },
] as const;

/** A list to work in, one of its rows chosen; and what is said after the same was done with several. */
export function ListStates() {
  const say = useSay();
  const [chosen, setChosen] = useState<readonly string[]>(["TC6-00001"]);
  return (
    <Part name={text.lists}>
      <ListTable
        caption={say(text.listCaption)}
        columns={[
          { name: text.columnCase, cell: (row) => row.number },
          { name: text.columnPerson, cell: (row) => <bdi>{row.name}</bdi> },
          { name: text.columnDay, cell: (row) => <Day on={row.day} /> },
        ]}
        rows={rows}
        rowKey={(row) => row.number}
        selection={{
          chosen,
          onChange: setChosen,
          labelOf: (row) => row.number,
          actions: (
            <button type="button" className="second">
              {say(text.primary)}
            </button>
          ),
        }}
      />
    </Part>
  );
}

/** As it stands after some were done and one was refused. */
export function BatchState() {
  const say = useSay();
  const refused = [{ name: "VC6-00009", why: say(text.refusedTitle) }];
  return <BatchDone report={{ what: say(text.doneOfSeveral), done: 1, refused, nth: 0 }} />;
}
