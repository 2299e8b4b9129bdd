// Before a person is erased: what goes, which mentions in texts go with them, what stays, and that there is no way back.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localDay } from '../i18n/showMoment';
import { showDate } from '../i18n/translate';
import type { TroubleCode } from '../data/trouble';
import { placeKey } from '../model/erasing';
import type { PersonData } from '../model/mentions';
import type { Network } from '../model/network';
import { isReplaced, type TextTrace } from '../model/personTraces';
import type { Id } from '../model/records';
import { fieldLabel } from '../records/fieldWords';
import { useFileState } from '../session/boundFile';
import { erasePersons } from '../session/erasing';
import { usePreferences } from '../session/preferences';
import { announce } from '../ui/Announcer';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { Checkbox } from '../ui/Checkbox';
import { Dialog } from '../ui/Dialog';
import { Progress } from '../ui/Progress';
import { Section } from '../ui/Section';
import style from './Access.module.css';
import type { Erased } from './AccessDone';
import { type Found, recordName } from './accessReport';
import { chosenCopies, CopiesChoice } from './CopiesChoice';
import { Words } from './ReportSections';
import { toggled } from './toggled';

interface EraseDialogProps {
  readonly network: Network;
  readonly found: Found;
  readonly ids: readonly Id[];
  readonly named?: PersonData | undefined;
  readonly onClose: () => void;
  readonly onErased: (erased: Erased) => void;
}

export function EraseDialog({ network, found, ids, named, onClose, onErased }: EraseDialogProps) {
  const { t } = useTranslation();
  const { traces, heads, copies, name } = found;
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const [without, setWithout] = useState<ReadonlySet<Id>>(new Set());
  const [share, setShare] = useState<number>();
  const [trouble, setTrouble] = useState<TroubleCode>();
  const boundName = useFileState((state) => state.bound?.name);
  const savedAt = usePreferences((state) => state.savedFiles[network.id]);
  // One choice for each text, however often it names the person.
  const texts = [...new Map(traces.texts.map((text) => [placeKey(text), text])).values()];
  const places = (isOn: boolean) =>
    new Set(texts.filter((text) => text.replaced !== isOn && turned.has(placeKey(text))).map(placeKey));
  const [spared, replaced] = [places(false), places(true)];
  const goes = (text: TextTrace) => isReplaced(text, spared, replaced);
  const counts = {
    contacts: traces.contacts.length,
    seats: traces.seats.length,
    references: traces.references.length,
    named: texts.filter(goes).length,
    steps: heads.length,
  };
  const erase = async () => {
    setTrouble(undefined);
    setShare(0);
    const outcome = await erasePersons(
      {
        persons: [ids],
        reason: 'request',
        spared,
        replaced,
        ...(named && { named: [named] }),
        copies: chosenCopies(copies, without),
      },
      { onProgress: setShare },
    );
    setShare(undefined);
    if (!outcome.ok) return setTrouble(outcome.trouble);
    announce(t('access.done.title'));
    onErased({ deed: outcome.deeds[0] ?? '', isLeftBeside: outcome.isLeftBeside });
  };
  const isRunning = share !== undefined;
  return (
    <Dialog
      title={t('access.dialog.title', { name })}
      isOpen
      onClose={onClose}
      closeLabel={t('ui.close')}
      isKept={isRunning}
      hideClose={isRunning}
      size="l"
      footer={
        <>
          <strong className={style['final']}>{t('access.dialog.final')}</strong>
          <Button isDisabled={isRunning} onPress={onClose} autoFocus>
            {t('ui.cancel')}
          </Button>
          <Button tone="danger" isDisabled={isRunning} onPress={() => void erase()}>
            {t('access.dialog.confirm')}
          </Button>
        </>
      }
    >
      <div className={style['form']}>
        {isRunning && <Progress label={t('access.dialog.running')} value={share} />}
        {trouble !== undefined && (
          <Banner tone="danger" title={t(`storage.trouble.${trouble}.title`)}>
            {t(`storage.trouble.${trouble}.text`)}
          </Banner>
        )}
        <Section title={t('access.dialog.goes')} level={3}>
          <ul className={style['points']}>
            {(['contacts', 'seats', 'references', 'named', 'steps'] as const).map((key) =>
              counts[key] === 0 ? null : (
                <li key={key}>{t(`access.dialog.${key}`, { count: counts[key] })}</li>
              ),
            )}
          </ul>
        </Section>
        {texts.length > 0 && (
          <Section title={t('access.dialog.texts')} level={3} description={t('access.dialog.textsHint')}>
            {texts.map((text) => (
              <Checkbox
                key={placeKey(text)}
                isSelected={goes(text)}
                isDisabled={isRunning}
                onChange={() => setTurned(toggled(turned, placeKey(text)))}
                description={
                  <>
                    <Words line={{ text: '', mark: text.sentence }} />
                    {text.weak ? ` (${t('access.dialog.weak')})` : ''}
                    {text.rule === 'asked' ? ` (${t('access.dialog.shared')})` : ''}
                  </>
                }
              >
                {`${recordName(network, text.table, text.id)} · ${fieldLabel(text.table, text.key)}`}
              </Checkbox>
            ))}
          </Section>
        )}
        <CopiesChoice copies={copies} without={without} onChange={setWithout} isDisabled={isRunning} />
        <Section title={t('access.dialog.stays')} level={3}>
          <ul className={style['points']}>
            {counts.seats > 0 && <li>{t('access.dialog.seatsStay')}</li>}
            <li>{t('access.dialog.log')}</li>
            <li>
              {t('access.dialog.files')}{' '}
              {savedAt !== undefined && t('access.dialog.savedOn', { date: showDate(localDay(savedAt)) })}
            </li>
            {boundName !== undefined && <li>{t('files.erased', { name: boundName })}</li>}
            <li>{t('access.dialog.lists')}</li>
            <li>{t('access.dialog.spellings')}</li>
          </ul>
        </Section>
      </div>
    </Dialog>
  );
}
