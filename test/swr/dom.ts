import { Window } from "happy-dom";

/**
 * A page for React. To be imported before anything that looks for one. Only what React and SWR ask for: the
 * client under test keeps Node's own `fetch`.
 */
const page = new Window({ url: "http://localhost/" });
Object.assign(globalThis, {
  window: page,
  document: page.document,
  navigator: page.navigator,
  HTMLElement: page.HTMLElement,
  IS_REACT_ACT_ENVIRONMENT: true,
});

/** A place to render into. */
export const makeElement = (): Element => page.document.createElement("div") as unknown as Element;
