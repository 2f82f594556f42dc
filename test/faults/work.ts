import type { Random } from "../../src/modules/simulation/domain/random.ts";
import type { Act } from "./acts/act.ts";
import { deadline } from "./acts/deadline.ts";
import { filing, mending } from "./acts/filing.ts";
import { hearing } from "./acts/hearing.ts";
import { invitation } from "./acts/invitation.ts";
import { review } from "./acts/review.ts";
import type { MailServer } from "./mail-server.ts";
import type { People } from "./people.ts";

const referral: Act = async (people) => {
  await people.referral();
};

const acts: readonly [Act, ...Act[]] = [
  ...([filing, filing, filing, review, review, review, mending] as const),
  ...([hearing, hearing, deadline, referral, invitation] as const),
];

/** One lane of work: act after act until the time is over; what was begun is ended. */
export async function workOf(
  people: People,
  random: Random,
  mail: MailServer,
  isOver: { readonly yet: boolean },
): Promise<void> {
  do await random.pick(acts)(people, random, mail);
  while (!isOver.yet);
}
