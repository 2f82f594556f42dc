interface Range {
  readonly firstPage: number;
  readonly lastPage: number;
}

/** Whether the ranges, in their order, hold every page from the first to the last exactly once. */
export function coversWhole(ranges: readonly Range[], pages: number): boolean {
  let next = 1;
  for (const { firstPage, lastPage } of ranges) {
    if (firstPage !== next || lastPage < firstPage) return false;
    next = lastPage + 1;
  }
  return next === pages + 1;
}
