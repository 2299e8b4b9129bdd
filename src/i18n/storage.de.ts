export const storageDe = {} as const;
