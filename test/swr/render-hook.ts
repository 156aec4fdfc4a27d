import { makeElement } from "./dom.js";
import { act, createElement, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { SWRConfig } from "swr";
import { vi } from "vitest";

/** A component that shows nothing and keeps what its hook gives. */
export interface Shown<Props, Result> {
  /** Of the last time that it was rendered. */
  readonly current: Result;
  rerender(props: Props): Promise<void>;
  unmount(): Promise<void>;
}

/** A cache of its own for each test. */
export type Cache = Map<string, object>;

/** Renders a hook in React, with a cache that nothing else uses unless one is given. */
export async function renderHook<Props, Result>(
  hook: (props: Props) => Result,
  props: Props,
  cache: Cache = new Map(),
): Promise<Shown<Props, Result>> {
  let current: Result | undefined;
  const Probe = (given: { readonly props: Props }): ReactNode => {
    current = hook(given.props);
    return null;
  };
  const root = createRoot(makeElement());
  const value = { provider: () => cache, dedupingInterval: 0 };
  const render = (props: Props) =>
    act(async () => {
      root.render(createElement(SWRConfig, { value }, createElement(Probe, { props })));
    });
  await render(props);
  return {
    get current() {
      return current!;
    },
    rerender: render,
    unmount: () => act(async () => root.unmount()),
  };
}

/** Waits, React at work, until something holds. */
export async function until(holds: () => void): Promise<void> {
  await act(async () => {
    await vi.waitFor(holds, { timeout: 5_000 });
  });
}
