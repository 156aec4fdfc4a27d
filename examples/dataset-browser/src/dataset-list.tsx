import { datasetsListInfiniteOptions } from "@quillgen/posthog-react-query";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { client } from "./client.js";
import { DatasetRow } from "./dataset-row.js";

const pageSize = 6;

export function DatasetList({ search }: { readonly search: string }) {
  const { data, error, isPending, isFetching, hasNextPage, fetchNextPage, isPlaceholderData } =
    useInfiniteQuery({
      ...datasetsListInfiniteOptions(client, { limit: pageSize, ...(search && { search }) }),
      placeholderData: keepPreviousData,
    });
  if (isPending) return <p className="note">One moment …</p>;
  if (error) {
    return (
      <p role="alert" className="note objection">
        {error.message}
      </p>
    );
  }
  const datasets = data.pages.flatMap(({ results }) => results);
  const count = data.pages[0]?.count ?? 0;
  if (count === 0) return <p className="note">No dataset has “{search}” in it.</p>;
  return (
    <section aria-label="Datasets" className={isPlaceholderData ? "stale" : ""}>
      <ul className="rows">
        {datasets.map((dataset) => (
          <DatasetRow key={dataset.id} dataset={dataset} />
        ))}
      </ul>
      <footer className="more">
        <span>
          {datasets.length} of {count}
        </span>
        {hasNextPage && (
          <button disabled={isFetching} onClick={() => void fetchNextPage()}>
            More
          </button>
        )}
      </footer>
    </section>
  );
}
