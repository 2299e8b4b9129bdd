// The leaf "Aufbewahrung": who is due to be erased, who is kept longer, who has to be informed, who has to be checked.
import {
  CalendarClock,
  Eraser,
  FileText,
  ListChecks,
  MailCheck,
  ShieldCheck,
  SlidersHorizontal,
} from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentence, showNumber } from '../i18n/translate';
import { fold } from '../model/fold';
import type { Id } from '../model/records';
import { rulesOf } from '../model/retention';
import { problemTexts } from '../records/fieldWords';
import { gridWords } from '../records/gridWords';
import { ReleaseMenu } from '../records/ReleaseMenu';
import { useGridRelease } from '../records/useGridRelease';
import { run } from '../session/command';
import { openPrivacyLeaf } from '../session/privacyLeaf';
import { goTo, openCard } from '../session/session';
import { useClock } from '../session/clock';
import { useNetwork } from '../session/useNetwork';
import { tell } from '../ui/Announcer';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { Grid } from '../ui/Grid';
import { SegmentedControl } from '../ui/SegmentedControl';
import { EraseDueDialog } from './EraseDueDialog';
import { KeepDialog } from './KeepDialog';
import style from './Privacy.module.css';
import { retentionRelease } from './retentionRelease';
import { RetentionRules } from './RetentionRules';
import {
  monthsWords,
  retentionColumns,
  type RetentionList,
  retentionLists,
  type RetentionRow,
  retentionRows,
} from './retentionRows';

const collator = new Intl.Collator('de', { numeric: true });
const rowId = ({ id }: RetentionRow) => id;
const nobody: ReadonlySet<Id> = new Set();

export function RetentionLeaf() {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  const network = useNetwork();
  const day = useClock((state) => state.today);
  const [list, setList] = useState<RetentionList>('due');
  const [unticked, setUnticked] = useState(nobody);
  const [ticked, setTicked] = useState(nobody);
  const [asks, setAsks] = useState<'rules' | 'keep' | 'erase'>();
  const lists = useMemo(() => {
    const rowsOf = (each: RetentionList) => retentionRows(network, each, day);
    return {
      due: rowsOf('due'),
      kept: rowsOf('kept'),
      uninformed: rowsOf('uninformed'),
      stale: rowsOf('stale'),
    };
  }, [network, day]);
  const rows = lists[list];
  const columns = useMemo(() => (language === '' ? [] : retentionColumns(list)), [language, list]);
  // What is due is meant to go, unless it is unticked; the other lists begin with nobody.
  const selected = useMemo(
    () =>
      list === 'due'
        ? new Set(rows.flatMap(({ id }) => (unticked.has(id) ? [] : id)))
        : new Set(rows.flatMap(({ id }) => (ticked.has(id) ? id : []))),
    [list, rows, ticked, unticked],
  );
  const chosen = rows.filter(({ id }) => selected.has(id));
  const select = (ids: ReadonlySet<Id>) => {
    if (list === 'due') setUnticked(new Set(rows.flatMap(({ id }) => (ids.has(id) ? [] : id))));
    else setTicked(ids);
  };
  const edit = async (patch: Readonly<Record<string, string | null>>, done: string) => {
    const outcome = await run('editContacts', { ids: [...selected], patch });
    tell(outcome.ok ? done : problemTexts(outcome).join(' '), outcome.ok ? 'polite' : 'assertive');
  };
  const leaving = useGridRelease(retentionRelease);
  const rules = rulesOf(network);
  const count = { count: chosen.length };
  const isNone = chosen.length === 0;
  return (
    <section className={style['log']} aria-label={t('retention.title')}>
      <div className={style['tools']}>
        <SegmentedControl
          label={t('retention.which')}
          options={retentionLists.map((value) => ({
            value,
            label: `${t(`retention.lists.${value}`)} (${showNumber(lists[value].length)})`,
          }))}
          value={list}
          onChange={setList}
        />
        <Button icon={SlidersHorizontal} onPress={() => setAsks('rules')}>
          {t('retention.rules')}
        </Button>
        <ReleaseMenu />
      </div>
      <p className={style['hint']}>
        {t(`retention.hint.${list}`)}{' '}
        {sentence('retention.rulesNow', {
          ended: monthsWords(rules.ended),
          private: monthsWords(rules.private),
          removed: monthsWords(rules.removed),
          stale: monthsWords(rules.stale),
        })}
      </p>
      {rows.length > 0 && (
        <div className={style['tools']}>
          {list === 'due' && (
            <>
              <Button tone="danger" icon={Eraser} isDisabled={isNone} onPress={() => setAsks('erase')}>
                {t('retention.erase')}
              </Button>
              <Button icon={CalendarClock} isDisabled={isNone} onPress={() => setAsks('keep')}>
                {t('retention.keep')}
              </Button>
            </>
          )}
          {list === 'kept' && (
            <Button
              icon={ListChecks}
              isDisabled={isNone}
              onPress={() =>
                void edit({ keptUntil: null, keptReason: null }, t('retention.releasedDone', count))
              }
            >
              {t('retention.release')}
            </Button>
          )}
          {list === 'uninformed' && (
            <>
              <Button
                icon={MailCheck}
                isDisabled={isNone}
                onPress={() => void edit({ informedAt: day }, t('retention.informedDone', count))}
              >
                {t('retention.informed')}
              </Button>
              <Button icon={FileText} onPress={() => openPrivacyLeaf('documents')}>
                {t('retention.text')}
              </Button>
            </>
          )}
          {list === 'stale' && (
            <Button icon={ListChecks} onPress={() => goTo('freshness')}>
              {t('retention.checked')}
            </Button>
          )}
        </div>
      )}
      <div className={style['grid']}>
        <Grid
          key={list}
          label={t(`retention.lists.${list}`)}
          rows={rows}
          rowId={rowId}
          columns={columns}
          collator={collator}
          fold={fold}
          selected={selected}
          onSelectedChange={select}
          leaving={leaving}
          onOpen={({ id }) => {
            if (!network.contacts.has(id)) return;
            goTo('contacts');
            openCard('contacts', id);
          }}
          empty={<EmptyState icon={ShieldCheck} title={t(`retention.none.${list}`)} />}
          words={{
            ...gridWords(t, 'contacts', rows.length),
            count: (shown) =>
              shown < rows.length
                ? sentence('retention.countOf', { shown: showNumber(shown), count: rows.length })
                : sentence('retention.count', { count: shown }),
          }}
        />
      </div>
      {asks === 'rules' && <RetentionRules onClose={() => setAsks(undefined)} />}
      {asks === 'keep' && (
        <KeepDialog
          ids={chosen.flatMap(({ id, entry }) => (entry?.rule === 'removed' ? [] : id))}
          leavesOut={chosen.some(({ entry }) => entry?.rule === 'removed')}
          onClose={() => setAsks(undefined)}
        />
      )}
      {asks === 'erase' && (
        <EraseDueDialog
          entries={chosen.flatMap(({ entry }) => entry ?? [])}
          onClose={() => setAsks(undefined)}
        />
      )}
    </section>
  );
}
