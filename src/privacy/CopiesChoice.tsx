// Other networks of this device that hold the same persons: each is erased in, too, unless it is unticked.
import { useTranslation } from 'react-i18next';
import type { CopyOfPerson } from '../data/personSteps';
import type { Id } from '../model/records';
import { Checkbox } from '../ui/Checkbox';
import { Section } from '../ui/Section';
import { toggled } from './toggled';

interface CopiesChoiceProps {
  readonly copies: readonly CopyOfPerson[];
  /** Networks that keep the persons. */
  readonly without: ReadonlySet<Id>;
  readonly onChange: (without: ReadonlySet<Id>) => void;
  readonly isDisabled: boolean;
}

export function CopiesChoice({ copies, without, onChange, isDisabled }: CopiesChoiceProps) {
  const { t } = useTranslation();
  if (copies.length === 0) return null;
  return (
    <Section title={t('access.dialog.copies')} level={3}>
      {copies.map(({ network: { id, name }, count }) => (
        <Checkbox
          key={id}
          isSelected={!without.has(id)}
          isDisabled={isDisabled}
          onChange={() => onChange(toggled(without, id))}
          description={t('access.copyFound', { count })}
        >
          {name}
        </Checkbox>
      ))}
    </Section>
  );
}

/** Ids of those that are erased in. */
export function chosenCopies(copies: readonly CopyOfPerson[], without: ReadonlySet<Id>): readonly Id[] {
  return copies.flatMap(({ network: { id } }) => (without.has(id) ? [] : id));
}
