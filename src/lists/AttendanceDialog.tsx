// A sheet to sign: title, day and place of the event, everybody invited, and lines for who else comes.
import { Printer } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showDate } from '../i18n/translate';
import type { Answers, Listed } from '../model/questions';
import { recipientsOf } from '../model/recipients';
import { useClock } from '../session/clock';
import { insideWords } from '../records/insideWords';
import { Button } from '../ui/Button';
import { DateField } from '../ui/DateField';
import { Dialog } from '../ui/Dialog';
import { NumberField } from '../ui/NumberField';
import { TextField } from '../ui/TextField';
import { LeftOutList } from './LeftOutList';
import type { ListRelease } from './listRelease';
import { attendanceTable } from './listTables';
import style from './ListsDialog.module.css';
import type { Output } from './outputs';
import { printTable } from './printPaper';

interface AttendanceDialogProps {
  /** Of the list; the event is called so until it gets a title of its own. */
  readonly title: string;
  readonly answers: Answers;
  readonly lines: (release: ListRelease) => readonly string[];
  readonly release: (people: readonly Listed[]) => ListRelease;
  readonly onPrint: (release: ListRelease, make: () => Promise<Output>) => void;
  readonly onClose: () => void;
}

export function AttendanceDialog({
  title,
  answers,
  lines,
  release,
  onPrint,
  onClose,
}: AttendanceDialogProps) {
  const { t } = useTranslation();
  const form = useId();
  const today = useClock((state) => state.today);
  const { kept, left } = recipientsOf(answers, 'presence');
  const [event, setEvent] = useState(title);
  const [day, setDay] = useState<string | undefined>(today);
  const [place, setPlace] = useState('');
  const [blank, setBlank] = useState<number | undefined>(5);
  const isBlankGood = blank !== undefined && Number.isInteger(blank) && blank >= 0 && blank <= 200;
  const open = release(kept);
  const print = () =>
    onPrint(open, async () => {
      const when = [showDate(day), place.trim()].filter((part) => part !== '').join(', ');
      await printTable({
        kind: 'attendance',
        title: `${t('lists.attendanceHead')}: ${event.trim()}`,
        lines: [when, ...lines(open)].filter((line) => line !== ''),
        table: attendanceTable(kept, blank ?? 0),
      });
      return { code: 'attendance', count: kept.length };
    });
  return (
    <Dialog
      isOpen
      title={t('lists.attendanceTitle')}
      closeLabel={t('lists.close')}
      onClose={onClose}
      footer={
        <>
          <p className={style['said']}>{t('lists.countPeople', { count: kept.length })}</p>
          <Button type="submit" form={form} tone="primary" icon={Printer} isDisabled={!isBlankGood}>
            {t('lists.printNow')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className={style['dialog']}
        onSubmit={(submitted) => {
          submitted.preventDefault();
          if (isBlankGood) print();
        }}
      >
        <TextField label={t('lists.event')} value={event} onChange={setEvent} autoFocus />
        <DateField
          label={t('lists.day')}
          unreadable={t('lists.field.asOfUnreadable')}
          show={showDate}
          value={day}
          onChange={setDay}
        />
        <TextField label={t('lists.place')} value={place} onChange={setPlace} />
        <NumberField
          label={t('lists.blank')}
          unreadable={t('lists.blankBad')}
          error={isBlankGood ? undefined : t('lists.blankBad')}
          className={style['small']}
          value={blank}
          onChange={setBlank}
        />
        <p>{insideWords(open.inside)}</p>
        <LeftOutList left={left} purpose="presence" />
      </form>
    </Dialog>
  );
}
