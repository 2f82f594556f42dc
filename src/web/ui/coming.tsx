import { Loading } from "./error-summary.tsx";

/** Where a part of the page will stand whose files are on their way: the first page of a window waits for it (`WholeAtFirst`). */
export function Coming() {
  return (
    <div className="coming">
      <Loading />
    </div>
  );
}
