/** When a cache asks once more after a failure. */
export type Retry<Failure> = (failures: number, error: Failure) => boolean;

/**
 * Never: the client has tried again already, where that was safe and of use. A cache on top of it
 * would multiply the attempts, and ask four times for what is not there.
 */
export const retriedAlready: Retry<unknown> = () => false;
