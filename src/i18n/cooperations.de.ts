export const cooperationsDe = {} as const;
