export const exchangeDe = {} as const;
