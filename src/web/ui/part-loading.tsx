import { Loading } from "./error-summary.tsx";

/** Where a part of the page will stand whose files are on their way: the first page of a window waits for it (`WaitForFirstPage`). */
export function PartLoading() {
  return (
    <div className="part-loading">
      <Loading />
    </div>
  );
}
