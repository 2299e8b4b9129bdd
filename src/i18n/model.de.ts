export const modelDe = {} as const;
