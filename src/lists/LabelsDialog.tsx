// Labels and badges: which sheet, where on it to begin, how far the printer is off; first a trial, then the print.
import { Printer } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { envelopeLines } from '../model/letters';
import { type Answers, type Listed, nameOf } from '../model/questions';
import { recipientsOf } from '../model/recipients';
import { insideWords } from '../records/insideWords';
import { Button } from '../ui/Button';
import { Checkbox } from '../ui/Checkbox';
import { Dialog } from '../ui/Dialog';
import { NumberField } from '../ui/NumberField';
import { SelectField } from '../ui/SelectField';
import { type LabelCode, labelFormats, labelSpots, labelsPerSheet } from './labelSheets';
import { LeftOutList } from './LeftOutList';
import { releaseOfPeople } from './listRelease';
import style from './ListsDialog.module.css';
import type { Output } from './outputs';
import { printLabels, printTrial } from './printPaper';
import { SheetPreview } from './SheetPreview';

interface LabelsDialogProps {
  readonly kind: 'labels' | 'badges';
  readonly answers: Answers;
  readonly onPrint: (people: readonly Listed[], make: () => Promise<Output>) => void;
  /** A sheet of frames without anybody was printed. */
  readonly onTrial: () => void;
  readonly onClose: () => void;
}

/** How labels were printed last, while the page lives: a printer stays askew. */
const remembered: { format: LabelCode; shiftX: number; shiftY: number } = {
  format: 'a37',
  shiftX: 0,
  shiftY: 0,
};

function badgeLines(listed: Listed): readonly string[] {
  const { contact, actor } = listed;
  return [nameOf(listed), contact?.position, actor.name].filter(
    (line): line is string => line !== undefined && line !== '',
  );
}

export function LabelsDialog({ kind, answers, onPrint, onTrial, onClose }: LabelsDialogProps) {
  const { t } = useTranslation();
  const isBadge = kind === 'badges';
  const purpose = isBadge ? 'presence' : 'post';
  const { kept, left } = useMemo(() => recipientsOf(answers, purpose), [answers, purpose]);
  const [code, setCode] = useState<LabelCode>(isBadge ? 'badge' : remembered.format);
  const [start, setStart] = useState<number | undefined>(1);
  const [shiftX, setShiftX] = useState<number | undefined>(remembered.shiftX);
  const [shiftY, setShiftY] = useState<number | undefined>(remembered.shiftY);
  const [hasFrames, setFrames] = useState(isBadge);
  const format = labelFormats[code];
  const most = labelsPerSheet(format);
  const isStartGood = start !== undefined && Number.isInteger(start) && start >= 1 && start <= most;
  const isShiftGood = (value: number | undefined) => value !== undefined && Math.abs(value) <= 10;
  const isReady = isStartGood && isShiftGood(shiftX) && isShiftGood(shiftY);
  const placing = { start: isStartGood ? start : 1, shiftX: shiftX ?? 0, shiftY: shiftY ?? 0 };
  const spots = labelSpots(format, kept.length, placing);
  const pages = (spots.at(-1)?.page ?? 0) + 1;
  const shift = (label: string, value: number | undefined, keep: (value: number | undefined) => void) => (
    <NumberField
      label={label}
      decimal=","
      unreadable={t('lists.shiftBad')}
      error={isShiftGood(value) ? undefined : t('lists.shiftBad')}
      value={value}
      onChange={keep}
    />
  );
  const print = () => {
    Object.assign(remembered, {
      shiftX: placing.shiftX,
      shiftY: placing.shiftY,
      ...(!isBadge && { format: code }),
    });
    onPrint(kept, async () => {
      const labels = kept.map(isBadge ? badgeLines : envelopeLines);
      await printLabels({ format, placing, labels, hasFrames, isBadge });
      return { code: kind, count: labels.length };
    });
  };
  return (
    <Dialog
      isOpen
      size="l"
      title={t(isBadge ? 'lists.badgesTitle' : 'lists.labelsTitle')}
      closeLabel={t('lists.close')}
      onClose={onClose}
      footer={
        <>
          <p className={style['said']} role="status">
            {t('lists.sheet', { labels: t('lists.labelCount', { count: kept.length }), count: pages })}
          </p>
          <Button
            onPress={() => void printTrial({ format, placing, isBadge }, t('lists.ruler')).then(onTrial)}
          >
            {t('lists.trial')}
          </Button>
          <Button tone="primary" icon={Printer} isDisabled={!isReady} onPress={print}>
            {t('lists.printNow')}
          </Button>
        </>
      }
    >
      <div className={style['halves']}>
        <div className={style['dialog']}>
          <SelectField
            label={t('lists.format')}
            options={(Object.keys(labelFormats) as LabelCode[]).map((value) => ({
              value,
              label: t(`lists.formats.${value}`),
            }))}
            value={code}
            onChange={(value) => {
              setCode(value as LabelCode);
              setStart(1);
            }}
          />
          <NumberField
            label={t('lists.start')}
            description={t('lists.startHint')}
            unreadable={t('lists.startBad', { max: most })}
            error={isStartGood ? undefined : t('lists.startBad', { max: most })}
            value={start}
            onChange={setStart}
          />
          <div className={style['pair']}>
            {shift(t('lists.shiftX'), shiftX, setShiftX)}
            {shift(t('lists.shiftY'), shiftY, setShiftY)}
          </div>
          <Checkbox isSelected={hasFrames} onChange={setFrames}>
            {t('lists.frames')}
          </Checkbox>
          <p className={style['quiet']}>{t('lists.trialHint')}</p>
          <p>{insideWords(releaseOfPeople(kind, kept, answers.objections).inside)}</p>
          <LeftOutList left={left} purpose={purpose} />
        </div>
        <SheetPreview format={format} spots={spots} start={placing.start} />
      </div>
    </Dialog>
  );
}
