import { nobody } from "../../../src/kernel/actor.ts";
import type { AccountId } from "../../../src/kernel/ids.ts";
import { NoAnswer, send, until } from "../asking.ts";
import type { Act } from "./act.ts";

/** A case comes in, counsel is entered, is invited by e-mail, and uses the code. */
export const invitation: Act = async (people, _random, mail) => {
  const theCase = await people.referral();
  const counsel = await people.counsel();
  await people.represent(theCase.caseId, counsel.counselId);
  const { counselId } = counsel;
  const body = { counselId, channel: "email" };
  const invited = await people.write(people.officer, `/cases/${theCase.caseId}/invitations`, body);
  if (invited.status !== 201) throw new Error(`Invitation: ${invited.status} ${JSON.stringify(invited.body)}`);
  const { invitationId } = invited.body;
  const code = await until(async () => codeIn(mail.textOf(`<invitation-${invitationId}@greffe>`)));
  const facts = {
    code,
    licenceNumber: counsel.licenceNumber,
    fileNumber: theCase.fileNumber,
    principalBornOn: "1990-05-17",
    email: counsel.email,
    name: "Ari Samplesworth",
    password: "river-lantern-orbit-57",
    language: "en",
  };
  // Signed out, as whoever is invited is: what one account may try in an hour is less than what a run accepts.
  const used = await until(() => send(`${people.address}/invitations/accept`, nobody, { body: facts }));
  // Whoever did not hear the answer is told that the code was used, and signs in.
  if (used.status >= 300 && used.body.code !== "invitation-used")
    throw new Error(`Acceptance: ${used.status} ${JSON.stringify(used.body)}`);
  if (used.status >= 300) people.refused("invitation-used");
  people.acknowledged.invitations.push({ invitationId, counselId, used: true });
  const held = await people.ask(() =>
    people.store.pool.query("select id from accounts where counsel_id = $1", [counselId]),
  );
  const accountId = held.rows[0]?.id as AccountId | undefined;
  if (accountId === undefined) throw new Error(`The code of ${invitationId} was used and opened no account`);
  people.joins({ ...theCase, counsel: people.actorOf(accountId, "counsel", counselId), hearing: null, isBusy: false });
};

function codeIn(text: string | undefined): string {
  const code = /\b[A-Z2-9]{4}(?:-[A-Z2-9]{4}){3}\b/.exec(text ?? "")?.[0];
  if (code === undefined) throw new NoAnswer("the invitation has not come yet");
  return code;
}
