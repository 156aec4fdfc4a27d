import { useDeferredValue, useState } from "react";
import { DatasetList } from "./dataset-list.js";
import { NewDataset } from "./new-dataset.js";

export function App() {
  const [search, setSearch] = useState("");
  const settled = useDeferredValue(search.trim());
  return (
    <main>
      <header>
        <h1>Datasets</h1>
        <input
          type="search"
          aria-label="Search"
          placeholder="Search"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      </header>
      <NewDataset />
      <DatasetList search={settled} />
    </main>
  );
}
