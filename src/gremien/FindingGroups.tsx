// Findings check by check, or as one list on a card.
import { useState } from 'react';
import { word } from '../i18n/translate';
import { checkCodes, type Finding } from '../model/finding';
import { Section } from '../ui/Section';
import { FindingLine } from './FindingLine';
import style from './Findings.module.css';
import { SettleDialog } from './SettleDialog';
import type { ShownFinding } from './useFindings';

interface FindingGroupsProps {
  readonly shown: readonly ShownFinding[];
  readonly isOnCard?: boolean;
}

export function FindingGroups({ shown, isOnCard = false }: FindingGroupsProps) {
  const [asked, setAsked] = useState<Finding>();
  const lines = (list: readonly ShownFinding[]) => (
    <ul className={style['list']}>
      {list.map((one) => (
        <FindingLine
          key={one.finding.key}
          shown={one}
          isOnCard={isOnCard}
          onSettle={() => setAsked(one.finding)}
        />
      ))}
    </ul>
  );
  const groups = checkCodes.map((code) => ({
    code,
    list: shown.filter(({ finding }) => finding.check === code),
  }));
  return (
    <div data-findings className={style['groups']}>
      {isOnCard
        ? lines(shown)
        : groups.map(
            ({ code, list }) =>
              list.length > 0 && (
                <Section key={code} title={word('findings.check', code)} count={list.length}>
                  {lines(list)}
                </Section>
              ),
          )}
      {asked && <SettleDialog finding={asked} onClose={() => setAsked(undefined)} />}
    </div>
  );
}
