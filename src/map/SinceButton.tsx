// The button that says with which day is compared, and the choice behind it.
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { showDate } from '../i18n/translate';
import type { IsoDate } from '../model/records';
import { Button } from '../ui/Button';
import { DateField } from '../ui/DateField';
import style from './SinceButton.module.css';
import { periodStarts } from './timeScale';

export interface SinceButtonProps {
  readonly asOf: IsoDate;
  readonly since: IsoDate;
  /** `undefined` for the day a year before, whatever the reference date is. */
  readonly onSince: (day: IsoDate | undefined) => void;
}

export function SinceButton({ asOf, since, onSince }: SinceButtonProps) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const { schoolYear, calendarYear } = periodStarts(asOf);
  const choices = [
    { words: t('time.sinceYear'), day: undefined },
    { words: t('time.sinceSchoolYear'), day: schoolYear },
    { words: t('time.sinceCalendarYear'), day: calendarYear },
  ];
  const choose = (day: IsoDate | undefined) => {
    onSince(day);
    setIsOpen(false);
  };
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setIsOpen}>
      <AriaButton className={style['button'] ?? ''}>
        <span>{t('time.sinceButton', { date: showDate(since) })}</span>
        <ChevronDown aria-hidden size={14} strokeWidth={1.75} />
      </AriaButton>
      <Popover placement="top end" className={style['popover'] ?? ''}>
        <Dialog aria-label={t('time.sinceTitle')} className={style['dialog'] ?? ''}>
          {choices.map(({ words, day }) => (
            <Button key={words} size="s" tone="quiet" className={style['choice']} onPress={() => choose(day)}>
              {words}
              {day !== undefined && <span className={style['day']}>{showDate(day)}</span>}
            </Button>
          ))}
          <form
            className={style['form']}
            onSubmit={(event) => {
              event.preventDefault();
              setIsOpen(false);
            }}
          >
            <DateField
              label={t('time.sinceOther')}
              description={t('time.sinceHint')}
              value={since}
              show={showDate}
              unreadable={t('time.sinceUnreadable')}
              onChange={(day) => day !== undefined && day < asOf && onSince(day)}
            />
          </form>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
