import type { Role } from "../kernel/actor.ts";
import type { FirstPart } from "../kernel/first-page.ts";
import { type CivilDate, plusDays } from "../kernel/time.ts";

/** Where each part of the first page lies: the build makes files of it, the server names them with the page. */
export const partFiles: Readonly<Record<FirstPart, string>> = {
  client: "pages/home/client-home.tsx",
  counsel: "pages/home/counsel-home.tsx",
  interpreter: "pages/home/interpreter-home.tsx",
  workbench: "pages/home/workbench.tsx",
  desk: "pages/home/desk-home.tsx",
  scheduling: "pages/home/scheduling-home.tsx",
  manager: "pages/home/manager-home.tsx",
  operator: "pages/home/operator-home.tsx",
};

/** What the build calls the files of the first page: the frame of every page, what homes share, what is of one part alone. */
export const appName = "app";
export const homeName = "home";
export const partName = (part: FirstPart): string => `home-${part}`;

/** A role that the reader of a page holds, and in which office. */
export interface Held {
  readonly role: Role;
  readonly officeId: string | null;
}

/** Of every office where the reader works for no one office. */
const ofOffice = (officeId: string | null | undefined): string =>
  officeId === null || officeId === undefined ? "" : `&officeId=${encodeURIComponent(officeId)}`;

/**
 * What a part asks as soon as it stands, in the words in which it asks: on its way while the part itself is. A browser test
 * holds that nothing is named here that the page does not ask, and that the page asks for nothing that is not.
 */
export function firstAnswers(part: FirstPart, held: readonly Held[], today: CivilDate): readonly string[] {
  const holds = (...roles: readonly Role[]) => held.some(({ role }) => roles.includes(role));
  const mine = `/hearings?scope=mine&from=${today}`;
  switch (part) {
    case "client":
      return ["/notices/count", "/cases?limit=10", "/deadlines", `${mine}&limit=5`, "/notices?limit=5"];
    case "counsel":
      return [
        "/notices/count",
        ...(holds("counsel", "delegate") ? ["/hearing-offers"] : []),
        "/deadlines",
        `${mine}&limit=3`,
        ...(holds("minister-counsel") ? ["/notices?about=decision&limit=5"] : []),
        "/cases?limit=5",
        "/next-hearings?limit=5",
      ];
    case "interpreter":
      return ["/sitting-offers", "/my-sittings"];
    case "workbench":
      return [
        ...(holds("registry-officer", "triage-officer", "scheduling-officer", "member", "adjudicative-support")
          ? ["/new-work", "/offices", "/queues"]
          : []),
        ...(holds("registry-officer", "triage-officer") ? ["/refused-referrals?limit=1"] : []),
      ];
    case "desk": {
      const last = plusDays(today, 7);
      const supports = held.find(({ role }) => role === "adjudicative-support");
      const whose = holds("member") ? "scope=mine" : `scope=office${ofOffice(supports?.officeId)}`;
      return [
        `/hearings?${whose}&from=${today}&to=${last}&limit=50`,
        `/hearings?${whose}&from=${plusDays(last, 1)}&limit=1`,
        "/desk",
      ];
    }
    case "scheduling": {
      const theirs = ofOffice(held.find(({ officeId }) => officeId !== null)?.officeId);
      const toCome = `/hearings?scope=office&limit=1${theirs}`;
      return [
        "/schedule/standing",
        "/offices",
        `${toCome}&from=${today}&to=${today}`,
        `${toCome}&from=${plusDays(today, 1)}&to=${plusDays(today, 7)}`,
      ];
    }
    case "manager":
      return ["/inventory", "/offices"];
    case "operator":
      return ["/stopped-jobs", "/machine-state", "/restore-drills", "/deliveries/counts"];
  }
}
