/** What is wrong with outputs, by the folder of the output; under "" what belongs to none. */
export type Faults = ReadonlyMap<string, readonly string[]>;
