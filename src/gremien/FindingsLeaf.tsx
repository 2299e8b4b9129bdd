// The leaf "Prüfungen" of the place Gremien: what stands out on the reference date, and what was ticked off.
import { ClipboardCopy, Plus, ShieldCheck } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { word } from '../i18n/translate';
import { type CheckCode, checkCodes } from '../model/finding';
import { insidePublic } from '../model/inside';
import { leaves } from '../model/privacy';
import { ReleaseMenu } from '../records/ReleaseMenu';
import { left } from '../session/leaving';
import { releaseOf, useReleaseStep } from '../session/release';
import { openDialog } from '../session/session';
import { useNetwork } from '../session/useNetwork';
import { tell } from '../ui/Announcer';
import { Button } from '../ui/Button';
import { copyTable } from '../ui/copyTable';
import { EmptyState } from '../ui/EmptyState';
import { SelectField } from '../ui/SelectField';
import { ToggleButton } from '../ui/ToggleButton';
import { FindingGroups } from './FindingGroups';
import { findingsTable } from './findingsTable';
import style from './Findings.module.css';
import { useFindings, useVisibleFindings } from './useFindings';

export function FindingsLeaf({ lead }: { readonly lead: ReactNode }) {
  const { t } = useTranslation();
  const network = useNetwork();
  const step = useReleaseStep();
  const all = useFindings();
  const visible = useVisibleFindings();
  const [chosen, setChosen] = useState<CheckCode>();
  const [showsSettled, setShowsSettled] = useState(false);
  const countOf = (code: CheckCode) => open.filter(({ finding }) => finding.check === code).length;
  const open = visible.filter(({ settlement }) => !settlement);
  const settledCount = visible.length - open.length;
  const inSight = showsSettled ? visible : open;
  const shown = inSight.filter(({ finding }) => chosen === undefined || finding.check === chosen);
  const options = checkCodes
    .filter((code) => code === chosen || inSight.some(({ finding }) => finding.check === code))
    .map((code) => ({ value: code, label: word('findings.check', code), hint: String(countOf(code)) }));
  const copy = async () => {
    const { profile, ticked } = releaseOf(step);
    const hasReasons = leaves(profile, ticked, 'networks', 'settled');
    const isCopied = await copyTable(findingsTable(network, shown, hasReasons));
    if (!isCopied) return tell(t('findings.notCopied'), 'assertive');
    tell(t('findings.copied', { count: shown.length }));
    const isReasoned = hasReasons && shown.some(({ settlement }) => settlement !== undefined);
    void left({
      kind: 'findingsCopy',
      profile: isReasoned ? profile : 'public',
      inside: { ...insidePublic(shown.length), hasWorking: isReasoned, hasFreeText: isReasoned },
    });
  };
  return (
    <section className={style['leaf']} aria-label={t('findings.title')}>
      <div className={style['actions']}>
        {lead}
        <SelectField
          className={style['which'] ?? ''}
          label={t('findings.which')}
          hideLabel
          options={options}
          value={chosen}
          onChange={(code) => setChosen(checkCodes.find((known) => known === code))}
          allowEmpty={t('findings.all')}
        />
        {(settledCount > 0 || showsSettled) && (
          <ToggleButton isSelected={showsSettled} onChange={setShowsSettled}>
            {t('findings.showSettled', { count: settledCount })}
          </ToggleButton>
        )}
        <Button icon={ClipboardCopy} isDisabled={shown.length === 0} onPress={() => void copy()}>
          {t('findings.copy')}
        </Button>
        {showsSettled && <ReleaseMenu />}
        <p role="status" className={style['count']}>
          {t('findings.open', { count: shown.filter(({ settlement }) => !settlement).length })}
        </p>
      </div>
      <div className={style['scroll']}>
        {shown.length > 0 ? (
          <>
            <p className={style['quiet']}>{t('findings.hint')}</p>
            <FindingGroups shown={shown} />
          </>
        ) : network.gremien.size === 0 ? (
          <EmptyState
            icon={ShieldCheck}
            title={t('findings.noGremien')}
            text={t('findings.noGremienText')}
            actions={
              <Button
                tone="primary"
                icon={Plus}
                onPress={() => openDialog({ kind: 'record', table: 'gremien' })}
              >
                {word('records.create', 'gremien')}
              </Button>
            }
          />
        ) : (
          <EmptyState
            icon={ShieldCheck}
            title={t('findings.none')}
            text={t(
              all.length > 0 && inSight.length === 0 && visible.length === 0
                ? 'findings.noneHere'
                : 'findings.noneText',
            )}
          />
        )}
      </div>
    </section>
  );
}
