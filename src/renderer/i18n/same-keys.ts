/** The shape of a namespace, whatever its sentences: what another language has to fill. */
export type SameKeys<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> };
