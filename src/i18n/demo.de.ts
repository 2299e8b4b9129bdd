export const demoDe = {} as const;
