export const actorsDe = {} as const;
