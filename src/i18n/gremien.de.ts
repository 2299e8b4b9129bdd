export const gremienDe = {} as const;
