/** How a cache finds what it keeps: from the general to the particular. */
export type QueryKey = readonly unknown[];

/** How a client's own package names a call. */
export type KeyOfCall = (client: any, id: string, input?: object) => QueryKey;
