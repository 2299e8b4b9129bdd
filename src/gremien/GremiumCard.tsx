// One Gremium: what the checks say, who sits there in which role, who sat there before, above and below it, then its facts.
import { Plus, TableProperties } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { word } from '../i18n/translate';
import { validOn } from '../model/network';
import type { Id } from '../model/records';
import { CardFrame } from '../records/CardFrame';
import { type RecordLine, RecordLines } from '../records/RecordLines';
import { openDialog } from '../session/session';
import { useAsOf, useNetwork } from '../session/useNetwork';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { Mark } from '../ui/Mark';
import { Section } from '../ui/Section';
import { FindingGroups } from './FindingGroups';
import style from './GremiumCard.module.css';
import { pastLines, seatLines } from './seatLines';
import { useFindings } from './useFindings';

export function GremiumCard({ id }: { readonly id: Id }) {
  const { t } = useTranslation();
  const network = useNetwork();
  const asOf = useAsOf();
  const findings = useFindings().filter(
    ({ finding, settlement }) => !settlement && finding.gremiumIds.includes(id),
  );
  const gremium = network.gremien.get(id);
  if (!gremium) return null;
  const seats = network.seatsIn(id);
  const current = seats.filter((seat) => validOn(seat, asOf));
  const others = seats.filter((seat) => !validOn(seat, asOf));
  const line = (other: Id): RecordLine => ({
    table: 'gremien',
    id: other,
    name: network.nameOf('gremien', other),
    mark: <Mark shape="pill" size={16} />,
  });
  const children = [...network.gremien.values()].filter((other) => other.parentId === id);
  return (
    <CardFrame
      table="gremien"
      record={gremium}
      title={gremium.name}
      mark={<Mark shape="pill" size={24} />}
      subtitle={[
        word('model.choice.gremien.type', gremium.type),
        gremium.mandate === undefined ? '' : word('model.choice.gremien.mandate', gremium.mandate),
      ]
        .filter(Boolean)
        .join(' · ')}
      told={['type', 'mandate', 'parentId']}
    >
      {findings.length > 0 && (
        <Section title={t('findings.onCard')} count={findings.length} level={3}>
          <FindingGroups shown={findings} isOnCard />
        </Section>
      )}
      <Section
        title={t('cards.members')}
        count={current.length}
        level={3}
        actions={
          <>
            <Button
              size="s"
              tone="quiet"
              icon={TableProperties}
              onPress={() => openDialog({ kind: 'seatEditor', gremiumId: id })}
            >
              {t('seatEditor.open')}
            </Button>
            <IconButton
              label={t('cards.addSeat')}
              icon={Plus}
              size="s"
              onPress={() => openDialog({ kind: 'record', table: 'seats', preset: { gremiumId: id } })}
            />
          </>
        }
      >
        <RecordLines lines={seatLines(network, current)} empty={t('cards.noSeats')} />
        {others.length > 0 && (
          <details className={style['past']}>
            <summary>{t('cards.past', { count: others.length })}</summary>
            <RecordLines lines={pastLines(network, others)} empty="" />
          </details>
        )}
      </Section>
      {gremium.parentId !== undefined && (
        <Section title={t('cards.parent')} level={3}>
          <RecordLines lines={[line(gremium.parentId)]} empty="" />
        </Section>
      )}
      {children.length > 0 && (
        <Section title={t('cards.children')} level={3}>
          <RecordLines lines={children.map((child) => line(child.id))} empty="" />
        </Section>
      )}
    </CardFrame>
  );
}
