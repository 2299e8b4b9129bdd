// Times as network formats write them → the days from which and until which something holds.

/** `2024-03-05T10:00:00Z` → `2024-03-05`; `undefined` for what is no day, such as `12.5` or `2012`. */
export function dayOf(text: string | undefined): string | undefined {
  const match = /^\s*(\d{4}-\d{2}-\d{2})(?:[T ].*)?\s*$/.exec(text ?? '');
  const day = match?.[1];
  if (day === undefined) return undefined;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === day ? day : undefined;
}

/** The day before or after, for bounds that do not belong to the period. */
export function shifted(day: string | undefined, days: number): string | undefined {
  if (day === undefined) return undefined;
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

export interface Period {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** From the first beginning to the last end; open where one of them is. */
export function spanOf(periods: readonly Period[]): Period {
  const bound = (key: 'from' | 'to') => {
    const days = periods.map((period) => period[key]);
    const known = days.filter((day) => day !== undefined).sort();
    return known.length < days.length ? undefined : known.at(key === 'from' ? 0 : -1);
  };
  return { from: bound('from'), to: bound('to') };
}
