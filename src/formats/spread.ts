// A sample of the rows of a list, spread evenly over it.

/** Rows that are looked at. */
const looked = 300;

/** Rows of a sheet, spread evenly over it. */
export function spread<R>(rows: readonly R[]): readonly R[] {
  const step = Math.ceil(rows.length / looked);
  return step <= 1 ? rows : rows.filter((_, at) => at % step === 0);
}
