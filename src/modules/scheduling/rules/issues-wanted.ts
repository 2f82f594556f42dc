/** Divisions whose notice says what will be raised (RAD Rules, r. 56(1)): somebody states it before a hearing is set. */
export const statesIssues: readonly string[] = ["RAD"];
