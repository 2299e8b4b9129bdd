// The dialog "Bild der Karte speichern": which kind of file, which part, which names.
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { insidePublic } from '../model/inside';
import { insideWords } from '../records/insideWords';
import { closeDialog, useSession } from '../session/session';
import { useNetwork } from '../session/useNetwork';
import { Button } from '../ui/Button';
import { Checkbox } from '../ui/Checkbox';
import { Dialog } from '../ui/Dialog';
import { SegmentedControl } from '../ui/SegmentedControl';
import { ChoiceRow } from './ChoiceRow';
import { NamesChoice } from './NamesChoice';
import style from './PrintDialog.module.css';
import { remembered } from './printChoice';
import { screenNow } from './screenNow';
import { type PictureFormat, savePicture } from './takePicture';

export function PictureDialog({ format: wanted }: { readonly format: PictureFormat }) {
  const { t } = useTranslation();
  const network = useNetwork();
  const [screen] = useState(screenNow);
  const [format, setFormat] = useState(wanted);
  const [choice, setChoice] = useState(remembered.picture);
  const keep = (change: Partial<typeof choice>) => {
    remembered.picture = { ...choice, ...change };
    setChoice(remembered.picture);
  };
  const save = () => {
    closeDialog();
    void savePicture(format, network, choice, screen);
  };
  const isComparing = useSession((state) => state.time?.beside === true);
  const isPart = screen !== undefined && screen.frame !== '';
  return (
    <Dialog
      title={t('print.pictureTitle')}
      isOpen
      size="s"
      onClose={closeDialog}
      closeLabel={t('print.close')}
      footer={
        <>
          <Button onPress={closeDialog}>{t('print.cancel')}</Button>
          <Button tone="primary" icon={Download} autoFocus onPress={save}>
            {t('print.save')}
          </Button>
        </>
      }
    >
      <div className={style['choices']}>
        <ChoiceRow label={t('print.format')}>
          <SegmentedControl
            label={t('print.format')}
            options={[
              { value: 'png', label: t('print.png') },
              { value: 'svg', label: t('print.svg') },
            ]}
            value={format}
            onChange={setFormat}
          />
        </ChoiceRow>
        <p className={style['hint']}>{t(`print.${format}Hint`)}</p>
        <NamesChoice
          count={screen && !isComparing && (choice.inSight || !isPart) ? screen.names.size : undefined}
          allNames={choice.allNames}
          onAllNames={(allNames) => keep({ allNames })}
        />
        {isPart && (
          <Checkbox isSelected={choice.inSight} onChange={(inSight) => keep({ inSight })}>
            {t('print.inSight')}
          </Checkbox>
        )}
        <p className={style['hint']}>
          {t('print.pictureHolds')} {insideWords(insidePublic(0))}
        </p>
      </div>
    </Dialog>
  );
}
