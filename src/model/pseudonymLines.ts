// Filters and questions kept as lines, without the words in them that might name somebody.
import { type Filter, filterFromLine, filterToLine } from './filter';
import { fold } from './fold';
import { criteriaFromLine, criteriaToLine } from './questions';

/** Words that stay: elements as "table list.element", functions folded. */
export interface Vocabulary {
  readonly elements: ReadonlySet<string>;
  readonly positions: ReadonlySet<string>;
}

/** Without the text searched for, and without tags that hardly anybody shares. */
export function filterBlurred(filter: Filter, { elements }: Vocabulary): Filter {
  const { text, ...others } = filter;
  const tags = filter.tags.filter((tag) => elements.has(`actors tag.${tag}`));
  // The same object where there was nothing to take out.
  return text === undefined && tags.length === filter.tags.length ? filter : { ...others, tags };
}

export function filterLineBlurred(line: string | undefined, vocabulary: Vocabulary): string | undefined {
  return line === undefined
    ? undefined
    : filterToLine(filterBlurred(filterFromLine(line), vocabulary)) || undefined;
}

export function criteriaBlurred(line: string | undefined, vocabulary: Vocabulary): string | undefined {
  if (line === undefined) return undefined;
  const criteria = criteriaFromLine(line);
  const functions = [...vocabulary.positions];
  return (
    criteriaToLine({
      ...criteria,
      filter: filterBlurred(criteria.filter, vocabulary),
      positions: criteria.positions.filter((text) =>
        functions.some((position) => ` ${position}`.includes(` ${fold(text)}`)),
      ),
      mailings: criteria.mailings.filter((list) => vocabulary.elements.has(`contacts mailing.${list}`)),
    }) || undefined
  );
}
