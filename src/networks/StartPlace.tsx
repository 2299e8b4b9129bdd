// The place "Start": what this network is, what deserves a look today, what happened last, how safe the data are.
import { Building2, Contact, Handshake, Landmark, type LucideIcon } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { showNumber } from '../i18n/translate';
import { noFilter, visibleIn } from '../model/filter';
import { contentOf } from '../session/content';
import { goTo, openDialog, type Place } from '../session/session';
import { useAsOf, useNetwork } from '../session/useNetwork';
import { Button } from '../ui/Button';
import { RecentChanges } from './RecentChanges';
import style from './StartPlace.module.css';
import { StartQuestions } from './StartQuestions';
import { StorageState } from './StorageState';
import { mattersOf } from './urgency';
import { UrgentList } from './UrgentList';

export function StartPlace() {
  const { t } = useTranslation();
  const network = contentOf(useNetwork());
  const asOf = useAsOf();
  const all = useMemo(() => visibleIn(network, noFilter, asOf), [network, asOf]);
  const matters = useMemo(() => mattersOf(network, asOf), [network, asOf]);
  const { name, purpose } = network.self;
  const isEmpty = network.actors.size === 0;
  return (
    <div className={style['place']}>
      <div className={style['column']}>
        <header>
          <h1 className={style['title']}>{name}</h1>
          <p className={style['purpose']}>
            {purpose ?? t('networks.start.noPurpose')}{' '}
            <button type="button" className={style['link']} onClick={() => goTo('settings')}>
              {purpose === undefined ? t('networks.start.addPurpose') : t('networks.start.editPurpose')}
            </button>
          </p>
        </header>
        {isEmpty ? (
          <FirstSteps />
        ) : (
          <nav aria-label={t('networks.start.counts')} className={style['counts']}>
            <Count icon={Building2} place="actors" count={all.actors.length} />
            <Count icon={Handshake} place="cooperations" count={all.cooperations.length} />
            <Count icon={Contact} place="contacts" count={all.contacts.length} />
            <Count icon={Landmark} place="gremien" count={all.gremien.length} />
          </nav>
        )}
        <div className={style['columns']}>
          {!isEmpty && <UrgentList matters={matters} />}
          <div className={style['side']}>
            {!isEmpty && <StartQuestions />}
            <RecentChanges />
            <StorageState />
          </div>
        </div>
      </div>
    </div>
  );
}

function FirstSteps() {
  const { t } = useTranslation();
  return (
    <section className={style['steps']} aria-label={t('networks.start.firstSteps')}>
      <h2>{t('networks.start.firstSteps')}</h2>
      <p>{t('networks.start.firstStepsText')}</p>
      <div className={style['buttons']}>
        <Button tone="primary" onPress={() => openDialog({ kind: 'import' })}>
          {t('networks.first.import')}
        </Button>
        <Button onPress={() => openDialog({ kind: 'record', table: 'actors' })}>
          {t('networks.start.addActor')}
        </Button>
      </div>
    </section>
  );
}

interface CountProps {
  readonly icon: LucideIcon;
  readonly place: Place & ('actors' | 'cooperations' | 'contacts' | 'gremien');
  readonly count: number;
}

function Count({ icon: Icon, place, count }: CountProps) {
  const { t } = useTranslation();
  return (
    <button type="button" className={style['count']} onClick={() => goTo(place)}>
      <span className={style['number']}>{showNumber(count)}</span>{' '}
      <span className={style['what']}>
        <Icon aria-hidden size={16} strokeWidth={1.75} />
        {t(`networks.start.count.${place}`, { count })}
      </span>
    </button>
  );
}
