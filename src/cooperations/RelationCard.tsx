// One structural relation: who is carrier, authority or part of whom.
import { useTranslation } from 'react-i18next';
import { word } from '../i18n/translate';
import type { Id } from '../model/records';
import { CardFrame } from '../records/CardFrame';
import { ActorMark, RecordLines } from '../records/RecordLines';
import { useNetwork } from '../session/useNetwork';
import { Section } from '../ui/Section';

export function RelationCard({ id }: { readonly id: Id }) {
  const { t } = useTranslation();
  const network = useNetwork();
  const relation = network.relations.get(id);
  if (!relation) return null;
  return (
    <CardFrame
      table="relations"
      record={relation}
      title={word(`model.relation.${relation.kind}`, 'forward')}
      subtitle={word('model.table', 'relations_one')}
      told={['from', 'to', 'kind']}
    >
      <Section title={t('cards.structure')} level={3}>
        <RecordLines
          lines={[relation.from, relation.to].map((actorId, at) => ({
            table: 'actors',
            id: actorId,
            name: network.nameOf('actors', actorId),
            mark: <ActorMark id={actorId} />,
            detail: at === 0 ? word(`model.relation.${relation.kind}`, 'forward') : '',
          }))}
          empty=""
        />
      </Section>
    </CardFrame>
  );
}
