/** The same keys as the German original, with any text behind them: a missing translation does not compile. */
export type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> };
