/** The types of `lock.mjs`, which the bootstrap runs before any compiler is installed. */
export declare function alone<T>(path: string, waitingWords: string, work: () => Promise<T>): Promise<T>;
