import type { RequestPart } from "../codec.js";

/**
 * For bodies of several media types: the caller names one in the member `contentType` of the input;
 * the first is the default.
 */
export const chooseBody = (
  byType: Readonly<Record<string, RequestPart>>,
): RequestPart => {
  const [first] = Object.keys(byType);
  return (request, read, settings) => {
    const type = String(read("contentType") ?? first);
    if (!Object.hasOwn(byType, type))
      throw new Error(`no body of type ${type}`);
    byType[type]!(request, read, settings);
  };
};
