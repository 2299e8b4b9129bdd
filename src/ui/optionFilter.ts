// Which options match what was typed: forgiving by the caller's fold, whole words first, order otherwise kept.

/** One entry of a select, combo or suggestion list; `hint` is shown quietly beside it and searched too. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

/** Folds case and accents only; callers pass the search room's own fold to forgive ue/ü as well. */
export function plainFold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');
}

/** Folded texts of all options, in their order; made once per list because folding 5,000 names costs milliseconds. */
export function foldOptions(options: readonly Option[], fold: (text: string) => string): readonly string[] {
  return options.map((option) =>
    fold(option.hint === undefined ? option.label : `${option.label} ${option.hint}`),
  );
}

/** Options whose folded text contains every folded word of `query`; those that begin with the query come first. */
export function filterOptions(
  options: readonly Option[],
  folded: readonly string[],
  query: string,
  fold: (text: string) => string,
): readonly Option[] {
  const whole = fold(query.trim());
  const words = query.trim().split(/\s+/).map(fold);
  if (whole === '') return options;
  const first: Option[] = [];
  const rest: Option[] = [];
  options.forEach((option, index) => {
    const text = folded[index] ?? '';
    if (text.startsWith(whole)) first.push(option);
    else if (words.every((word) => text.includes(word))) rest.push(option);
  });
  return [...first, ...rest];
}
