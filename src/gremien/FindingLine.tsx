// One finding: opens what it counted, is ticked off with a reason, or shown again.
import { ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showDate } from '../i18n/translate';
import type { Finding } from '../model/finding';
import { problemTexts } from '../records/fieldWords';
import { run } from '../session/command';
import { openCard, openDialog } from '../session/session';
import { useNetwork } from '../session/useNetwork';
import { tell } from '../ui/Announcer';
import { Button } from '../ui/Button';
import { Counted } from './Counted';
import { findingWords } from './findingWords';
import style from './Findings.module.css';
import type { ShownFinding } from './useFindings';

interface FindingLineProps {
  readonly shown: ShownFinding;
  readonly onSettle: () => void;
  /** On a card the Gremium needs no name. */
  readonly isOnCard?: boolean;
}

/** A single record is opened as its card, several unfold below. Delete asks to tick off. */
export function FindingLine({ shown: { finding, settlement }, onSettle, isOnCard }: FindingLineProps) {
  const { t } = useTranslation();
  const network = useNetwork();
  const [isUnfolded, setUnfolded] = useState(false);
  const id = useId();
  const { name, text } = findingWords(network, finding);
  const { table, ids } = finding.counted;
  const [only] = ids;
  const isSingle = ids.length === 1;
  const others = finding.gremiumIds.length > 1;
  const restore = async () => {
    const outcome = await run('restoreFindings', { keys: [finding.key] });
    if (outcome.ok) tell(t('findings.restored'));
    else tell(problemTexts(outcome).join(' '), 'assertive');
  };
  return (
    <li className={style['finding']} data-settled={settlement ? '' : undefined}>
      <div className={style['line']}>
        <button
          type="button"
          className={style['open']}
          data-finding={finding.key}
          {...(!isSingle && { 'aria-expanded': isUnfolded, 'aria-controls': id })}
          onClick={() => {
            if (isOnCard === true && table === 'gremien') mend(finding);
            else if (isSingle && only !== undefined) openCard(table, only);
            else setUnfolded(!isUnfolded);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Delete' && !settlement) onSettle();
            else walk(event);
          }}
        >
          <ChevronRight
            aria-hidden
            size={16}
            strokeWidth={1.75}
            className={style[isUnfolded ? 'unfolded' : 'folded']}
          />
          <span className={style['words']}>
            {(!isOnCard || others) && <span className={style['name']}>{name}</span>}
            <span className={style['text']}>{text}</span>
            {settlement && (
              <span className={style['text']}>
                {t('findings.settledOn', { date: showDate(settlement.on), reason: settlement.reason })}
              </span>
            )}
          </span>
        </button>
        {settlement ? (
          <Button
            size="s"
            tone="quiet"
            onPress={() => void restore()}
            label={t('findings.restoreWhat', { what: name })}
          >
            {t('findings.restore')}
          </Button>
        ) : (
          <Button size="s" tone="quiet" onPress={onSettle} label={t('findings.settleWhat', { what: name })}>
            {t('findings.settle')}
          </Button>
        )}
      </div>
      <div id={id}>{isUnfolded && <Counted finding={finding} />}</div>
    </li>
  );
}

/** On the card of the Gremium itself what helps is opened: its form for dates, its seats for who is missing. */
function mend({ check, counted }: Finding): void {
  const [id] = counted.ids;
  if (id === undefined) return;
  const isDate = check === 'overdue' || check === 'noNextDate';
  openDialog(isDate ? { kind: 'record', table: 'gremien', id } : { kind: 'seatEditor', gremiumId: id });
}

/** Arrows go from one finding to the next, whatever group it is in. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const all = event.currentTarget.closest('[data-findings]')?.querySelectorAll<HTMLElement>('[data-finding]');
  const lines = [...(all ?? [])];
  const at = lines.indexOf(event.currentTarget);
  event.preventDefault();
  lines[Math.max(0, Math.min(lines.length - 1, at + step))]?.focus();
}
