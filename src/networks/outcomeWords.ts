// Why an edit was refused, in one sentence under the field or above the list.
import { sentence, word } from '../i18n/translate';
import type { Outcome } from '../session/command';

/** `undefined` when the edit was done. */
export function outcomeWords(outcome: Outcome): string | undefined {
  if (outcome.ok) return undefined;
  const problem = outcome.problems[0];
  if (problem === undefined) return sentence(`storage.trouble.${outcome.trouble ?? 'unknown'}.text`, {});
  const field = problem.field === undefined ? '' : word(`model.field.${problem.table}`, problem.field);
  return sentence(`model.problem.${problem.code}`, { ...problem, field });
}
