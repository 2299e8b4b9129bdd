export const contactsDe = {} as const;
