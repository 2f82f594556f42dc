/** Where the reader's clock is: times of an account are shown as they were here. */
export const hereZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
