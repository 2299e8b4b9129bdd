// One cooperation tie: both ends, its step with the behaviour behind it, basis, purposes, dates.
import { CalendarX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { showDate, word } from '../i18n/translate';
import { tieName } from '../model/cooperations';
import type { Id } from '../model/records';
import { CardFrame } from '../records/CardFrame';
import { intensityName } from '../records/fieldWords';
import { ActorMark, RecordLines } from '../records/RecordLines';
import { openDialog } from '../session/session';
import { useAsOf, useNetwork } from '../session/useNetwork';
import { Banner } from '../ui/Banner';
import { Section } from '../ui/Section';

export function CooperationCard({ id }: { readonly id: Id }) {
  const { t } = useTranslation();
  const network = useNetwork();
  const asOf = useAsOf();
  const tie = network.cooperations.get(id);
  if (!tie) return null;
  const { intensityA, intensityB, validTo } = tie;
  const differs = intensityA !== undefined && intensityB !== undefined && intensityA !== intensityB;
  const expired = validTo !== undefined && validTo < asOf && tie.status !== 'ended';
  return (
    <CardFrame
      table="cooperations"
      record={tie}
      title={tieName(network, tie)}
      subtitle={intensityName(network, tie.intensity)}
      told={['actorA', 'actorB', 'intensity']}
      menu={[{ id: 'end', label: t('cards.end'), icon: CalendarX, isDisabled: tie.status === 'ended' }]}
      onMenu={() => openDialog({ kind: 'endCooperations', ids: [id] })}
    >
      {expired && <Banner tone="warning" title={t('cards.expired', { date: showDate(validTo) })} />}
      {differs && <Banner tone="info" title={t('cards.differs', { a: intensityA, b: intensityB })} />}
      <p>{word('model.intensityAnchor', String(tie.intensity))}</p>
      <Section title={t('cards.partners')} level={3}>
        <RecordLines
          lines={[tie.actorA, tie.actorB].map((actorId) => ({
            table: 'actors',
            id: actorId,
            name: network.nameOf('actors', actorId),
            mark: <ActorMark id={actorId} />,
          }))}
          empty=""
        />
      </Section>
    </CardFrame>
  );
}
