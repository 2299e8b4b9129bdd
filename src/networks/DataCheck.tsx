// "Daten prüfen" in the settings: what cannot be, in plain words with a link to it, and one button that mends.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { troubleFrom } from '../data/trouble';
import { sentence, word } from '../i18n/translate';
import type { Network } from '../model/network';
import { type AnyRecord, type TableName, tableNames } from '../model/records';
import type { Flaw } from '../model/selfCheck';
import { fieldLabel } from '../records/fieldWords';
import { titleOf } from '../records/suggestions';
import { type CheckReport, checkData, mendData } from '../session/dataCheck';
import { goTo, openCard, type Place, type SubjectTable } from '../session/session';
import { useNetwork } from '../session/useNetwork';
import { tell } from '../ui/Announcer';
import { Button } from '../ui/Button';
import { Section } from '../ui/Section';
import style from './DataCheck.module.css';
import { outcomeWords } from './outcomeWords';

/** More than that are counted: who has more flaws mends them all. */
const shown = 50;

export function DataCheck() {
  const { t } = useTranslation();
  const network = useNetwork();
  const [busy, setBusy] = useState<'checking' | 'mending'>();
  const [report, setReport] = useState<CheckReport>();
  const [trouble, setTrouble] = useState<string>();
  const [done, setDone] = useState<Done>();
  const check = async () => {
    setBusy('checking');
    try {
      setReport(await checkData());
      setTrouble(undefined);
    } catch (error) {
      setTrouble(sentence(`storage.trouble.${troubleFrom(error).code}.text`, {}));
    }
    setBusy(undefined);
  };
  const mend = async () => {
    setBusy('mending');
    // Said as it is now: afterwards some of the records are gone.
    const mending = report && doneBy(report, network);
    const outcome = await mendData();
    setTrouble(outcomeWords(outcome));
    if (outcome.ok) {
      setDone(mending);
      tell(t('dataCheck.mended'));
      await check();
    }
    setBusy(undefined);
  };
  return (
    <Section title={t('dataCheck.title')} description={t('dataCheck.text')}>
      <div aria-live="polite" className={style['report']}>
        {trouble !== undefined && <p>{trouble}</p>}
        {report && <Report report={report} network={network} />}
        {done && <DoneLines done={done} />}
      </div>
      <div className={style['buttons']}>
        <Button
          isDisabled={busy !== undefined}
          onPress={() => {
            setDone(undefined);
            void check();
          }}
        >
          {t(busy === 'checking' ? 'dataCheck.checking' : 'dataCheck.start')}
        </Button>
        {report !== undefined && mendable(report) > 0 && (
          <Button tone="primary" isDisabled={busy !== undefined} onPress={() => void mend()}>
            {busy === 'mending' ? t('dataCheck.mending') : t('dataCheck.mend', { count: mendable(report) })}
          </Button>
        )}
      </div>
    </Section>
  );
}

/** What was mended, in the words in which it was found. */
interface Done {
  readonly count: number;
  /** Rows brought back from the journal. */
  readonly restored: number;
  readonly lines: readonly { readonly key: string; readonly label: string; readonly text: string }[];
}

function doneBy(report: CheckReport, network: Network): Done {
  const flaws = report.flaws.filter(({ mend }) => mend !== 'byHand');
  return {
    count: mendable(report),
    restored: report.journal.ops.length,
    lines: flaws.slice(0, shown).map((flaw) => ({
      key: keyOf(flaw),
      label: labelOf(flaw, network),
      text: flawWords(flaw),
    })),
  };
}

function DoneLines({ done: { count, restored, lines } }: { readonly done: Done }) {
  const { t } = useTranslation();
  const rest = count - restored - lines.length;
  const title = t('dataCheck.done', { count });
  return (
    <>
      <p className={style['sum']}>{title}</p>
      {restored > 0 && <p>{t('dataCheck.journal', { count: restored })}</p>}
      {lines.length > 0 && (
        <ul className={style['flaws']} aria-label={title}>
          {lines.map(({ key, label, text }) => (
            <li key={key}>
              <span className={style['what']}>
                <strong>{label}</strong> {text}
              </span>
            </li>
          ))}
          {rest > 0 && <li>{t('dataCheck.more', { count: rest })}</li>}
        </ul>
      )}
    </>
  );
}

function keyOf({ table, id, field, code }: Flaw): string {
  return `${table} ${id} ${field ?? ''} ${code}`;
}

function labelOf({ table, id }: Flaw, network: Network): string {
  const record: AnyRecord | undefined = network.living(table).get(id);
  const name = (record && titleOf(network, table, record)) || sentence('dataCheck.nameless', {});
  return `${word('model.table', `${table}_one`)} ${name}`;
}

function mendable({ journal, flaws }: CheckReport): number {
  return journal.ops.length + flaws.filter(({ mend }) => mend !== 'byHand').length;
}

function Report({ report, network }: { readonly report: CheckReport; readonly network: Network }) {
  const { t } = useTranslation();
  const { journal, flaws } = report;
  const found = flaws.length + journal.ops.length;
  const byHand = flaws.filter(({ mend }) => mend === 'byHand').length;
  const all = tableNames.reduce((sum, table) => sum + network.living(table).size, 0);
  const rest = flaws.length - shown;
  return (
    <>
      <p className={style['sum']}>
        {found === 0 ? t('dataCheck.fine', { count: all }) : t('dataCheck.found', { count: found })}
      </p>
      {journal.ops.length > 0 && <p>{t('dataCheck.journal', { count: journal.ops.length })}</p>}
      {byHand > 0 && <p>{t('dataCheck.byHand', { count: byHand })}</p>}
      {journal.brokenSteps > 0 && <p>{t('dataCheck.brokenSteps', { count: journal.brokenSteps })}</p>}
      {journal.doubleIds > 0 && <p>{t('dataCheck.doubleIds', { count: journal.doubleIds })}</p>}
      {flaws.length > 0 && (
        <ul className={style['flaws']}>
          {flaws.slice(0, shown).map((flaw) => (
            <li key={keyOf(flaw)}>
              <FlawLine flaw={flaw} network={network} />
            </li>
          ))}
          {rest > 0 && <li>{t('dataCheck.more', { count: rest })}</li>}
        </ul>
      )}
    </>
  );
}

function FlawLine({ flaw, network }: { readonly flaw: Flaw; readonly network: Network }) {
  const { t } = useTranslation();
  const { table, id } = flaw;
  const isHere = network.living(table).has(id);
  const label = labelOf(flaw, network);
  const home = homes[table];
  return (
    <>
      <span className={style['what']}>
        <strong>{label}</strong> {flawWords(flaw)}
      </span>
      {home !== undefined && isHere && (
        <Button
          tone="quiet"
          aria-label={`${t('dataCheck.open')}: ${label}`}
          onPress={() => {
            goTo(home);
            openCard(table as SubjectTable, id);
          }}
        >
          {t('dataCheck.open')}
        </Button>
      )}
    </>
  );
}

/** Where the card of a record is shown. */
const homes: { readonly [T in TableName]?: Place } = {
  actors: 'actors',
  contacts: 'contacts',
  cooperations: 'cooperations',
  relations: 'map',
  gremien: 'gremien',
  seats: 'gremien',
};

function flawWords({ code, table, field, value, mend, meant }: Flaw): string {
  const variant =
    code === 'wrongKind' && mend === 'set'
      ? 'wrongKindSet'
      : code === 'wrongKind' && mend === 'byHand'
        ? 'wrongKindByHand'
        : code === 'missing' && mend === 'remove'
          ? 'missingRemove'
          : code;
  const label = field === undefined ? '' : fieldLabel(table, field);
  return sentence(`dataCheck.flaw.${variant}`, {
    field: label,
    value: value ?? '',
    meant: String(meant ?? ''),
  });
}
