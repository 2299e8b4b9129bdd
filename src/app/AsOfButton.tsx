// The reference date "Stand am": one day for map, tables and figures.
import { CalendarDays } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { showDate } from '../i18n/translate';
import { today } from '../session/clock';
import { setAsOf, useSession } from '../session/session';
import { useAsOf } from '../session/useNetwork';
import { Button } from '../ui/Button';
import { DateField } from '../ui/DateField';
import style from './AsOfButton.module.css';

export function AsOfButton() {
  const { t } = useTranslation();
  const asOf = useAsOf();
  const [isOpen, setIsOpen] = useState(false);
  const chosen = useSession((state) => state.asOf) !== undefined && asOf !== today();
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setIsOpen}>
      <AriaButton className={`${style['button']} ${chosen ? style['chosen'] : ''}`}>
        <CalendarDays aria-hidden size={16} strokeWidth={1.75} />
        <span>{t('app.asOf', { date: showDate(asOf) })}</span>
      </AriaButton>
      <Popover placement="bottom start" className={style['popover'] ?? ''}>
        <Dialog aria-label={t('app.asOfTitle')} className={style['dialog'] ?? ''}>
          <form
            className={style['form']}
            onSubmit={(event) => {
              event.preventDefault();
              setIsOpen(false);
            }}
          >
            <DateField
              label={t('app.asOfTitle')}
              description={chosen ? t('app.asOfPast') : t('app.asOfHint')}
              value={asOf}
              show={showDate}
              autoFocus
              unreadable={t('app.asOfUnreadable')}
              onChange={(date) => setAsOf(date === today() ? undefined : date)}
            />
            <Button onPress={() => setAsOf(undefined)} isDisabled={!chosen}>
              {t('app.asOfToday')}
            </Button>
          </form>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
