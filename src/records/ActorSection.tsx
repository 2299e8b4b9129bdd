// The actor that a contact person or a seat belongs to, as a part of their card.
import { useTranslation } from 'react-i18next';
import type { Id } from '../model/records';
import { useNetwork } from '../session/useNetwork';
import { Section } from '../ui/Section';
import { ActorMark, RecordLines } from './RecordLines';

export function ActorSection({ id }: { readonly id: Id }) {
  const { t } = useTranslation();
  const network = useNetwork();
  const name = network.nameOf('actors', id);
  return (
    <Section title={t('cards.ofActor')} level={3}>
      <RecordLines lines={[{ table: 'actors', id, name, mark: <ActorMark id={id} /> }]} empty="" />
    </Section>
  );
}
