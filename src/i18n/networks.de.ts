export const networksDe = {} as const;
