import { expect, test } from "vitest";
import { readBounce } from "./bounce-report.ts";

const mailing = "<notice-01a22431-0a26-7e22-96c5-05c66a0a18e2-01a22430-7906-7ff7-a9e4-b5c615862d00@greffe>";

type Group = readonly [address: string, action: string, status: string];

/** A delivery status notification (RFC 3464) with one group for each recipient. */
function aReport(...groups: readonly Group[]): Buffer {
  const fields = groups.map(
    ([address, action, status]) => `Final-Recipient: rfc822; ${address}\nAction: ${action}\nStatus: ${status}\n`,
  );
  return Buffer.from(`From: MAILER-DAEMON@firm.example
To: greffe@tribunal.invalid
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

--b1
Content-Type: text/plain

Action: failed

--b1
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.firm.example

${fields.join("\n")}
--b1
Content-Type: text/rfc822-headers

Message-ID: ${mailing}

--b1--
`);
}

const delivered: Group = ["a@firm.example", "relayed", "2.0.0"];
const delayed: Group = ["b@firm.example", "delayed", "4.4.1"];
const failed: Group = ["c@firm.example", "failed", "5.1.1"];

test.each([
  ["a delivered recipient before a failed one", [delivered, failed]],
  ["a failed recipient before a delivered one", [failed, delivered]],
  ["a delayed recipient before a failed one", [delayed, failed]],
  ["a failed recipient before a delayed one", [failed, delayed]],
  ["three recipients of whom the last failed", [delivered, delayed, failed]],
] as const)("a report of %s is a failure, with the failure's code", async (_name, groups) => {
  expect(await readBounce(aReport(...groups))).toMatchObject({ action: "failed", code: "5.1.1" });
});

test("a report of a delivered and a delayed recipient is a delay", async () => {
  expect(await readBounce(aReport(delivered, delayed))).toMatchObject({ action: "delayed", code: "4.4.1" });
});

test("a comment after the action is no part of it", async () => {
  expect(await readBounce(aReport(["c@firm.example", "Failed (mailbox is full)", "5.2.2"]))).toMatchObject({
    action: "failed",
    code: "5.2.2",
  });
});

test.each([
  ["no status", ""],
  ["words for a status", "mailbox unavailable"],
  ["a status of another class", "9.1.1"],
])("a failure with %s is one all the same, its code unknown", async (_name, status) => {
  expect(await readBounce(aReport(["c@firm.example", "failed", status]))).toMatchObject({
    action: "failed",
    code: "unknown",
  });
});

test("a report of successes alone says nothing of a failure, whatever its text claims", async () => {
  expect(await readBounce(aReport(delivered, ["b@firm.example", "delivered", "2.0.0"]))).toBeNull();
});

const undelivered = (headers: string, messageId: string) =>
  Buffer.from(
    aReport(failed)
      .toString()
      .replace("Subject:", `${headers}Subject:`)
      .replace(`Message-ID: ${mailing}`, `Message-ID: ${messageId}`),
  );

test("a failure of somebody else's message is none of ours; one is found by the thread that it answers", async () => {
  const other = "<a-message@firm.example>";
  expect(await readBounce(undelivered("", other))).toBeNull();
  for (const thread of [`References: ${mailing}\n`, `References: ${other} ${mailing}\n`, `In-Reply-To: ${mailing}\n`])
    expect(await readBounce(undelivered(thread, other)), thread).toMatchObject({ action: "failed", code: "5.1.1" });
});
