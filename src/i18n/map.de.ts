export const mapDe = {} as const;
