import type { HearingView } from "../../../modules/hearings/contract.ts";
import type { Column } from "../../ui/data-table.tsx";
import { Moment } from "../../ui/day.tsx";
import { Member, Mode } from "../hearings/hearing-cells.tsx";
import { Joining } from "../hearings/joining.tsx";
import { hearingsText } from "../hearings/text.ts";
import { CaseNumber } from "./case-number.tsx";
import { homeText as text } from "./text.ts";

/** When, on which cases, how: of a hearing on a first page. */
export const hearingColumns: readonly Column<HearingView>[] = [
  { name: text.when, cell: (one) => <Moment at={one.startsAt} zone={one.office.zone} /> },
  { name: text.file, cell: (one) => <HearingCases one={one} /> },
  { name: text.mode, cell: (one) => <Mode one={one} /> },
];
/** The way in, for whoever sits today. */
export const joinColumn: Column<HearingView> = {
  name: hearingsText.joining,
  cell: (one) => (one.mode === "in-person" ? "–" : <Joining hearing={one} />),
};
export const memberColumn: Column<HearingView> = { name: hearingsText.member, cell: (one) => <Member one={one} /> };

function HearingCases({ one }: { readonly one: HearingView }) {
  return (
    <ul className="bare">
      {one.cases.map((theCase) => (
        <li key={theCase.id}>
          <CaseNumber id={theCase.id} number={theCase.fileNumber} name={theCase.principal} />{" "}
        </li>
      ))}
    </ul>
  );
}
