/** What is told anew under one key of its subject: the last does the work of those before it. */
const toldAnew = ["deadlines-changed", "sitting-changed", "representative-changed"];

/**
 * Whether a job `j` of the task `t` was written off by the queue. One that only asks for a turn, or of which the last alone
 * counts, and that was replaced while it ran is given no more tries: where its process was then killed, nothing takes it
 * away, and nothing needs it.
 */
export const isWrittenOff = `(j.attempts >= j.max_attempts and j.last_error is null and (j.payload::jsonb ? 'turn'
  or (j.key is null and t.identifier in (${toldAnew.map((name) => `'${name}'`).join(", ")}))))`;
