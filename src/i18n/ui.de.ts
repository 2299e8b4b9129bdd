export const uiDe = {} as const;
