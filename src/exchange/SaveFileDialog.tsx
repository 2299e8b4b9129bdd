// Before the network is saved as a file: where, who may read it, and whether it is saved by itself from then on.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { canBindFiles, canBindFolders, FileTrouble } from '../data/fileAccess';
import { troubleFrom } from '../data/trouble';
import { drawPassphrase, passphraseStrength } from '../formats/passphrase';
import { useFileState } from '../session/boundFile';
import { closeDialog, useSession } from '../session/session';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { Checkbox } from '../ui/Checkbox';
import { Dialog } from '../ui/Dialog';
import { Progress } from '../ui/Progress';
import { RadioList } from '../ui/RadioList';
import { Section } from '../ui/Section';
import { PassphraseFields } from './PassphraseFields';
import { saveAs, type SaveChoice, type SavePlace } from './saveAs';
import style from './SaveFileDialog.module.css';

type Protection = 'same' | 'passphrase' | 'none';

const canEncrypt = globalThis.crypto?.subtle !== undefined;

export function SaveFileDialog() {
  const { t } = useTranslation();
  const bound = useFileState((state) => state.bound);
  const isPseudonymous = useSession((state) => state.pseudonyms !== undefined);
  const places: readonly SavePlace[] = [
    ...(canBindFiles() ? (['file'] as const) : []),
    ...(canBindFolders() ? (['folder'] as const) : []),
    'download',
  ];
  const [place, setPlace] = useState<SavePlace>(places[0] ?? 'download');
  const known: Protection = bound?.lock === undefined ? 'passphrase' : 'same';
  const [protection, setProtection] = useState<Protection>(canEncrypt ? known : 'none');
  const [passphrase, setPassphrase] = useState(drawPassphrase);
  const [isNoted, setNoted] = useState(false);
  const [isOpenly, setOpenly] = useState(false);
  const [auto, setAuto] = useState(true);
  const [step, setStep] = useState<'deriving' | 'writing'>();
  const [failure, setFailure] = useState<string>();
  const isWeak = passphraseStrength(passphrase).strength === 'weak';
  const isReady = protection === 'same' || (protection === 'none' ? isOpenly : !isWeak && isNoted);
  const missing = protection === 'none' ? 'missingTick' : isWeak ? 'missingWords' : 'missingNote';
  const choice: SaveChoice = {
    place,
    auto,
    protection: protection === 'passphrase' ? { passphrase } : protection,
  };
  const save = async () => {
    setFailure(undefined);
    setStep('writing');
    try {
      const end = await saveAs(choice, () => setStep('deriving'));
      // What failed has opened a message in place of this dialog.
      if (end === 'saved') closeDialog();
    } catch (error) {
      setFailure(
        error instanceof FileTrouble
          ? t(`files.hitch.${error.code}`)
          : t(`storage.trouble.${troubleFrom(error).code}.text`),
      );
    }
    setStep(undefined);
  };
  const protections: readonly Protection[] = [
    ...(bound?.lock === undefined ? [] : (['same'] as const)),
    ...(canEncrypt ? (['passphrase'] as const) : []),
    'none',
  ];
  const isBusy = step !== undefined;
  return (
    <Dialog
      title={t('files.dialog.title')}
      isOpen
      onClose={closeDialog}
      closeLabel={t('ui.close')}
      isKept={isBusy}
      footer={
        <>
          {isBusy ? (
            <div className={style['foot']}>
              <Progress label={t(`files.dialog.${step}`)} />
            </div>
          ) : failure !== undefined ? (
            <div className={style['foot']}>
              <Banner tone="danger" title={t('files.notSaved', { name: bound?.name ?? '.netz' })}>
                {failure} {t('files.stillHere')}
              </Banner>
            </div>
          ) : (
            !isReady && <p className={`${style['foot']} ${style['why']}`}>{t(`files.dialog.${missing}`)}</p>
          )}
          <Button isDisabled={isBusy} onPress={closeDialog}>
            {t('ui.cancel')}
          </Button>
          <Button tone="primary" isDisabled={isBusy || !isReady} onPress={() => void save()}>
            {place === 'download' ? t('files.dialog.download') : t(`files.dialog.${placeWord[place]}`)}
          </Button>
        </>
      }
    >
      <div className={style['form']}>
        {isPseudonymous && <p className={style['soft']}>{t('pseudonyms.netz')}</p>}
        <Section title={t('files.dialog.place')} level={3}>
          {places.length === 1 ? (
            <p className={style['soft']}>{t('files.dialog.onlyDownload')}</p>
          ) : (
            <RadioList
              label={t('files.dialog.place')}
              value={place}
              options={places.map((value) => ({
                value,
                label: t(`files.dialog.${value}`),
                detail: t(`files.dialog.${value}Text`),
              }))}
              onChange={(value) => setPlace(value as SavePlace)}
            />
          )}
          {place !== 'download' && (
            <Checkbox isSelected={auto} onChange={setAuto} description={t('files.dialog.autoText')}>
              {t('files.dialog.auto')}
            </Checkbox>
          )}
        </Section>
        <Section title={t('files.dialog.protection')} level={3}>
          {!canEncrypt && <p className={style['soft']}>{t('files.dialog.noCrypto')}</p>}
          <RadioList
            label={t('files.dialog.protection')}
            value={protection}
            options={protections.map((value) => ({
              value,
              label: t(
                value === 'passphrase' && protections.includes('same')
                  ? 'files.dialog.newPassphrase'
                  : `files.dialog.${value}`,
              ),
              detail: t(`files.dialog.${value}Text`),
            }))}
            onChange={(value) => setProtection(value as Protection)}
          />
          {protection === 'passphrase' && (
            <PassphraseFields
              value={passphrase}
              onChange={setPassphrase}
              isNoted={isNoted}
              onNoted={setNoted}
            />
          )}
          {protection === 'none' && (
            <Checkbox isSelected={isOpenly} onChange={setOpenly}>
              {t('files.dialog.noneTick')}
            </Checkbox>
          )}
        </Section>
        {bound === undefined && <p className={style['soft']}>{t('files.dialog.persist')}</p>}
      </div>
    </Dialog>
  );
}

const placeWord = { file: 'chooseFile', folder: 'chooseFolder' } as const;
