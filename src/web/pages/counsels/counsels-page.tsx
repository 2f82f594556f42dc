import { useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { type CivilDate, dateText } from "../../../kernel/time.ts";
import type { CounselPage, CounselView } from "../../../modules/parties/contract.ts";
import { callParties } from "../../api/rooms.ts";
import { Badge } from "../../ui/badge.tsx";
import { SelectField } from "../../ui/choice-fields.tsx";
import { type Column, Pager } from "../../ui/data-table.tsx";
import { useTell } from "../../ui/done.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { Field } from "../../ui/field.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { useListPlace } from "../../ui/list-place.ts";
import { ListTable } from "../../ui/list-table.tsx";
import { useHolds } from "../../ui/me.ts";
import { SearchForm } from "../../ui/search-form.tsx";
import { Empty } from "../../ui/success.tsx";
import { useGrownList } from "../../ui/use-grown-list.ts";
import { useNamed } from "../cases/use-reference.ts";
import { ListWithViews } from "../saved-views/list-with-views.tsx";
import { SavedViews } from "../saved-views/saved-views.tsx";
import { CounselContactForm } from "./contact-form.tsx";
import { RegisterForm } from "./register-form.tsx";
import { counselSorts } from "./sorts.ts";
import { StandingForm } from "./standing-form.tsx";
import { standingNames, counselsText as text } from "./text.ts";

/** Whose form is open, and which of the two. */
interface Chosen {
  readonly counsel: CounselView;
  readonly what: "standing" | "contact";
}

export function CounselsPage() {
  return (
    <ListWithViews list="counsels">
      <Counsels />
    </ListWithViews>
  );
}

/** The directory of counsel: find one, register one, record what the regulator says. */
function Counsels() {
  const say = useSay();
  const language = useLanguage();
  const queries = useQueryClient();
  const mayEdit = useHolds("registry-officer");
  const { of, words, go } = useListPlace();
  const [registering, setRegistering] = useState(false);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const tell = useTell();
  useTitle(say(text.title));
  const finish = async (said: string) => {
    setRegistering(false);
    setChosen(null);
    tell(said);
    await queries.invalidateQueries({ queryKey: callParties.key(language, "GET /counsels") });
  };
  return (
    <>
      <h1>{say(text.title)}</h1>
      <Finder
        asked={{ search: words, standing: of("standing") }}
        onSearch={(asked) => {
          tell("");
          go({ standing: asked.standing }, asked.search);
        }}
      />
      <SavedViews list="counsels" />
      {mayEdit && !registering ? (
        <p>
          <button type="button" className="second" onClick={() => setRegistering(true)}>
            {say(text.register)}
          </button>
        </p>
      ) : null}
      {registering ? (
        <RegisterForm onDone={() => void finish(say(text.registered))} onClose={() => setRegistering(false)} />
      ) : null}
      {chosen === null ? null : (
        <ChangeForm chosen={chosen} onDone={(said) => void finish(said)} onClose={() => setChosen(null)} />
      )}
      <CounselList onChange={mayEdit ? setChosen : null} />
    </>
  );
}

function ChangeForm({
  chosen: { counsel, what },
  onDone,
  onClose,
}: {
  readonly chosen: Chosen;
  readonly onDone: (said: string) => void;
  readonly onClose: () => void;
}) {
  const say = useSay();
  return what === "standing" ? (
    <StandingForm
      key={counsel.id}
      counsel={counsel}
      onDone={(cases) => onDone(say(text.changed, { n: cases }))}
      onClose={onClose}
    />
  ) : (
    <CounselContactForm
      key={counsel.id}
      counsel={counsel}
      onDone={() => onDone(say(text.contactSaved))}
      onClose={onClose}
    />
  );
}

/** Those that the address asks for, a page at a time. */
function CounselList({ onChange }: { readonly onChange: ((chosen: Chosen) => void) | null }) {
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

interface Asked {
  readonly search: string;
  readonly standing: string;
}

function Finder({ asked, onSearch }: { readonly asked: Asked; readonly onSearch: (asked: Asked) => void }) {
  const say = useSay();
  const named = useNamed();
  return (
    <SearchForm
      className="finder"
      shows={{ ...asked }}
      onSearch={({ value }) => onSearch({ search: value("search"), standing: value("standing") })}
      action={say(text.go)}
    >
      <Field
        label={say(text.search)}
        hint={say(text.searchHint)}
        name="search"
        type="search"
        maxLength={200}
        defaultValue={asked.search}
        autoComplete="off"
      />
      <SelectField
        label={say(text.standing)}
        name="standing"
        defaultValue={asked.standing}
        options={[["", say(text.everything)], ...named(standingNames)]}
      />
    </SearchForm>
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
      {on === null ? null : (
        <span className="hint">{say(text.checkedOn, { day: dateText(on as CivilDate, language) })}</span>
      )}
    </>
  );
}
