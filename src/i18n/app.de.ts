export const appDe = {} as const;
