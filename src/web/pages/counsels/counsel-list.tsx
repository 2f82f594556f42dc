import { useMemo } from "react";
import { dateText } from "../../../kernel/time.ts";
import type { CounselPage, CounselView } from "../../../modules/parties/contract.ts";
import { callParties } from "../../api/rooms.ts";
import { Badge } from "../../ui/badge.tsx";
import { type Column, Pager } from "../../ui/data-table.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { useListPlace } from "../../ui/list-place.ts";
import { ListTable } from "../../ui/list-table.tsx";
import { Empty } from "../../ui/success.tsx";
import { useGrownList } from "../../ui/use-grown-list.ts";
import { counselSorts } from "./sorts.ts";
import { standingNames, counselsText as text } from "./text.ts";

/** Whose form is open, and which of the two. */
export interface Chosen {
  readonly counsel: CounselView;
  readonly what: "standing" | "contact";
}

/** Those that the address asks for, a page at a time. */
export function CounselList({ onChange }: { readonly onChange: ((chosen: Chosen) => void) | null }) {
  const say = useSay();
  const language = useLanguage();
  const { of, words, go, pager } = useListPlace();
  const standing = of("standing");
  const sort = counselSorts.find((one) => one === of("sort")) ?? "name";
  const descending = of("order") === "desc";
  const asked = {
    limit: 25,
    search: words,
    sort,
    descending,
    ...(standing === "" ? {} : { standing: standing as CounselView["standing"] }),
  };
  const {
    found: page,
    last,
    rows,
    more,
  } = useGrownList<CounselView, CounselPage>((after) =>
    callParties.query(language, "GET /counsels", { query: { ...asked, ...(after === "" ? {} : { after }) } }),
  );
  const shown = useMemo(() => (onChange === null ? columns : [...columns, changeColumn(onChange)]), [onChange]);
  return (
    <>
      {page.isPending ? <Loading /> : null}
      {page.isError ? <ErrorSummary error={page.error} /> : null}
      {last !== undefined && rows.length === 0 ? <Empty>{say(text.none)}</Empty> : null}
      {last !== undefined && rows.length > 0 ? (
        <ListTable
          caption={say(text.count, { n: last.total })}
          columns={shown}
          rows={rows}
          rowKey={(one) => one.id}
          more={more}
          sorting={{
            by: sort,
            descending,
            onSort: (by, isDown) => go({ sort: by, order: isDown ? "desc" : "" }),
          }}
        />
      ) : null}
      <Pager next={null} {...pager} />
    </>
  );
}

const columns: readonly Column<CounselView>[] = [
  { name: text.name, sort: "name", cell: (one) => <bdi>{one.name}</bdi> },
  { name: text.licence, cell: (one) => <Licence one={one} /> },
  { name: text.firm, sort: "firm", cell: (one) => <bdi>{one.firm ?? ""}</bdi> },
  { name: text.email, cell: (one) => <Reached one={one} /> },
  { name: text.standing, sort: "checked", cell: (one) => <Standing one={one} /> },
  { name: text.account, cell: (one) => <HasAccount one={one} /> },
];

const changeColumn = (onChange: (chosen: Chosen) => void): Column<CounselView> => ({
  name: text.acts,
  isActs: true,
  cell: (one) => <ChangeButtons one={one} onChange={onChange} />,
});

function ChangeButtons({ one, onChange }: { readonly one: CounselView; readonly onChange: (chosen: Chosen) => void }) {
  const say = useSay();
  const offered = [
    ["standing", text.change],
    ["contact", text.contact],
  ] as const;
  return (
    <div className="buttons">
      {offered.map(([what, name]) => (
        <button
          key={what}
          type="button"
          className="second"
          aria-label={`${say(name)} – ${one.name}`}
          onClick={() => onChange({ counsel: one, what })}
        >
          {say(name)}
        </button>
      ))}
    </div>
  );
}

function Reached({ one }: { readonly one: CounselView }) {
  const say = useSay();
  return (
    <>
      {one.email ?? ""}
      <span className="hint">{say(one.address === null ? text.noAddress : text.hasAddress)}</span>
    </>
  );
}

function Licence({ one }: { readonly one: CounselView }) {
  return `${one.regulator.name[useLanguage()]} ${one.licenceNumber}`;
}

function HasAccount({ one }: { readonly one: CounselView }) {
  return useSay()(one.hasAccount ? text.yes : text.no);
}

function Standing({ one }: { readonly one: CounselView }) {
  const say = useSay();
  const language = useLanguage();
  const tone = one.standing === "good" ? "good" : one.standing === "unknown" ? "warning" : "alarm";
  const on = one.standingCheckedOn;
  return (
    <>
      <Badge tone={tone}>{say(standingNames[one.standing])}</Badge>
      {on === null ? null : <span className="hint">{say(text.checkedOn, { day: dateText(on, language) })}</span>}
    </>
  );
}
