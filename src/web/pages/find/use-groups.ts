import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useLanguage, useSay } from "../../ui/language.ts";
import { recentCases } from "../../ui/recent-cases.ts";
import { keyWords, type Shortcut, shortcutsInUse } from "../../ui/shortcuts.ts";
import { useSavedViews } from "../saved-views/use-saved-views.ts";
import { addressOfList } from "../saved-views/views-of.ts";
import { type Group, matching, type Option } from "./find-options.ts";
import { findText as text } from "./text.ts";
import { useFound } from "./use-found.ts";

/** What does something by itself: a key of the page behind, not what opens this or moves in a list. */
const isAction = ({ key }: Shortcut) => !["/", "?", "mod+k", "j", "k", "x"].includes(key);

/** Everything that what is typed leads to, in groups: recent cases first, then what the server finds, pages, actions. */
export function useGroups(typed: string, close: () => void) {
  const say = useSay();
  const { cases, receipts, isAsking, hasFailed, opensCases, entries } = useFound(typed);
  const words = typed.trim();
  const then: Then = (go) => () => {
    close();
    go();
  };
  const { toCase, toReceipt, toEvery } = useFoundOptions(then);
  const pages = usePages(entries, then);
  const saved = useSaved(entries, then);
  const actions = useActions(then);
  const every = words === "" || !opensCases || receipts.length > 0 ? [] : [toEvery(words)];
  const groups: readonly Group[] = [
    { name: say(text.recent), options: words === "" ? recentCases().map(toCase) : [] },
    { name: say(text.cases), options: [...cases.map(toCase), ...every] },
    { name: say(text.receipts), options: receipts.map(toReceipt) },
    { name: say(text.views), options: matching(saved, words) },
    { name: say(text.pages), options: matching(pages, words) },
    { name: say(text.actions), options: matching(actions, words) },
  ];
  return { groups: groups.filter((one) => one.options.length > 0), isAsking, hasFailed };
}

type Found = ReturnType<typeof useFound>;
/** What an option does, after the dialog is closed. */
type Then = (go: () => unknown) => () => void;

/** What the server found, and the way to the whole list of it. */
function useFoundOptions(then: Then) {
  const say = useSay();
  const language = useLanguage();
  const navigate = useNavigate();
  const toCase = ({ id, fileNumber, principal }: { id: string; fileNumber: string; principal: string }): Option => ({
    id: `file-${id}`,
    text: fileNumber,
    detail: principal,
    run: then(() => navigate({ to: "/$language/cases/$caseId", params: { language, caseId: id } })),
  });
  const toReceipt = (one: Found["receipts"][number]): Option => ({
    id: `receipt-${one.id}`,
    text: one.receiptNumber,
    detail: `${one.fileNumber} – ${one.principal}`,
    run: then(() =>
      navigate({ to: "/$language/submissions/$submissionId", params: { language, submissionId: one.id } }),
    ),
  });
  const toEvery = (words: string): Option => ({
    id: "every-file",
    text: say(text.all, { words }),
    detail: "",
    run: then(() => navigate({ to: "/$language/cases", params: { language }, state: (now) => ({ ...now, words }) })),
  });
  return { toCase, toReceipt, toEvery };
}

function usePages(entries: Found["entries"], then: Then): readonly Option[] {
  const say = useSay();
  const language = useLanguage();
  const navigate = useNavigate();
  return [
    ...entries.map((entry) => ({
      id: `page-${entry.to.replace(/\W+/g, "-")}`,
      text: say(entry.text),
      detail: "",
      run: then(() => navigate({ to: entry.to, params: { language } as never })),
    })),
    {
      id: "page-account",
      text: say(text.account),
      detail: "",
      run: then(() => navigate({ to: "/$language/account", params: { language } })),
    },
  ];
}

/** Views that the reader has saved, of the lists that they may open. */
function useSaved(entries: Found["entries"], then: Then): readonly Option[] {
  const say = useSay();
  const language = useLanguage();
  const navigate = useNavigate();
  const lists = entries.filter(({ to }) => Object.values<string>(addressOfList).includes(to));
  const { views } = useSavedViews(lists.length > 0);
  return views.flatMap((one) => {
    const entry = lists.find(({ to }) => to === addressOfList[one.list]);
    if (entry === undefined) return [];
    const go = () => navigate({ to: entry.to, params: { language }, search: one.place } as never);
    return [{ id: `view-${one.id}`, text: one.name, detail: say(entry.text), run: then(go) }];
  });
}

/** What keys do on the page behind, as it stood when this was opened. */
function useActions(then: Then): readonly Option[] {
  const say = useSay();
  const [behind] = useState(shortcutsInUse);
  return behind.filter(isAction).flatMap(({ key, text: name, run }) =>
    run === null
      ? []
      : [
          {
            id: `action-${key.replace(/\W/g, "-")}`,
            text: say(name),
            detail: say(keyWords(key)),
            run: then(() => setTimeout(run)),
          },
        ],
  );
}
