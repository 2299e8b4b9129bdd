export const historyDe = {} as const;
