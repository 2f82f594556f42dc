/** Which tasks of the reader's queues: mine and of those I replace; of the offices and divisions of my roles; come since I was last here; of nobody; late; late for so long that I am asked. Apart from the schemas: a page that lists them loads no schema. */
export const taskViews = ["mine", "section", "new", "unassigned", "late", "escalated"] as const;
/** By what a queue is sorted: how long it waits, by when it is due, the next hearing of its case, the nearest limit. */
export const taskSorts = ["received", "due", "hearing", "limit"] as const;
export type TaskSort = (typeof taskSorts)[number];
export type TaskViewName = (typeof taskViews)[number];
