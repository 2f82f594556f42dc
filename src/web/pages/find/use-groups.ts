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
  const language = useLanguage();
  const navigate = useNavigate();
  const { cases, receipts, isAsking, hasFailed, opensCases, entries } = useFound(typed);
  const lists = entries.filter(({ to }) => Object.values<string>(addressOfList).includes(to));
  const { views } = useSavedViews(lists.length > 0);
  // As the page stood when this was opened.
  const [behind] = useState(shortcutsInUse);
  const words = typed.trim();
  const then = (go: () => unknown) => () => {
    close();
    go();
  };
  const toCase = ({
    id,
    fileNumber,
    principal,
  }: {
    readonly id: string;
    readonly fileNumber: string;
    readonly principal: string;
  }): Option => ({
    id: `file-${id}`,
    text: fileNumber,
    detail: principal,
    run: then(() => navigate({ to: "/$language/cases/$caseId", params: { language, caseId: id } })),
  });
  const pages: readonly Option[] = [
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
  const saved = views.flatMap((one) => {
    const entry = lists.find(({ to }) => to === addressOfList[one.list]);
    if (entry === undefined) return [];
    const go = () => navigate({ to: entry.to, params: { language }, search: one.place } as never);
    return [{ id: `view-${one.id}`, text: one.name, detail: say(entry.text), run: then(go) }];
  });
  const actions = behind.filter(isAction).flatMap(({ key, text: name, run }) =>
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
  const every: readonly Option[] =
    words === "" || !opensCases || receipts.length > 0
      ? []
      : [
          {
            id: "every-file",
            text: say(text.all, { words }),
            detail: "",
            run: then(() =>
              navigate({ to: "/$language/cases", params: { language }, state: (now) => ({ ...now, words }) }),
            ),
          },
        ];
  const groups: readonly Group[] = [
    { name: say(text.recent), options: words === "" ? recentCases().map(toCase) : [] },
    { name: say(text.cases), options: [...cases.map(toCase), ...every] },
    {
      name: say(text.receipts),
      options: receipts.map((one) => ({
        id: `receipt-${one.id}`,
        text: one.receiptNumber,
        detail: `${one.fileNumber} – ${one.principal}`,
        run: then(() =>
          navigate({ to: "/$language/submissions/$submissionId", params: { language, submissionId: one.id } }),
        ),
      })),
    },
    { name: say(text.views), options: matching(saved, words) },
    { name: say(text.pages), options: matching(pages, words) },
    { name: say(text.actions), options: matching(actions, words) },
  ];
  return { groups: groups.filter((one) => one.options.length > 0), isAsking, hasFailed };
}
