export const recordsDe = {} as const;
