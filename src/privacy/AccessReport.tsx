// Everything stored of one person, to read, to print and to erase.
import { ArrowLeft, Printer, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showDate } from '../i18n/translate';
import { insidePublic } from '../model/inside';
import type { PersonData } from '../model/mentions';
import { type Network, personName } from '../model/network';
import { namesakes, samePerson } from '../model/personTraces';
import type { Contact, Id } from '../model/records';
import { useAccess } from '../session/access';
import { today } from '../session/clock';
import { left } from '../session/leaving';
import { announce } from '../ui/Announcer';
import { Button } from '../ui/Button';
import { Checkbox } from '../ui/Checkbox';
import { Progress } from '../ui/Progress';
import { printInstead } from '../ui/printInstead';
import { printPages } from '../ui/printPages';
import { Section } from '../ui/Section';
import { useBrowserPrint } from '../ui/useBrowserPrint';
import style from './Access.module.css';
import type { Erased } from './AccessDone';
import { accessPage } from './accessPages';
import { type Found, handedOver, reportOf } from './accessReport';
import { EraseDialog } from './EraseDialog';
import { ReportSections } from './ReportSections';
import { toggled } from './toggled';
import { usePersonFound } from './usePersonFound';

interface AccessReportProps {
  readonly network: Network;
  /** One of the person's records. */
  readonly contact?: Contact | undefined;
  readonly named?: PersonData | undefined;
  readonly onErased: (erased: Erased) => void;
}

export function AccessReport({ network, contact, named, onErased }: AccessReportProps) {
  const { t, i18n } = useTranslation();
  const [more, setMore] = useState<ReadonlySet<Id>>(new Set());
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [asks, setAsks] = useState(false);
  const own = useMemo(() => (contact ? samePerson(network, contact) : []), [network, contact]);
  const others = useMemo(() => namesakes(network, own), [network, own]);
  const ids = [...own, ...others.filter(({ id }) => more.has(id))].map(({ id }) => id).join(' ');
  const found = usePersonFound(network, ids, named);
  const sections = useMemo(
    () => (found && i18n.language !== '' ? reportOf(network, found) : []),
    [network, found, i18n.language],
  );
  const pageOf = ({ name }: Found) => accessPage(network, name, handedOver(sections, ticked), today());
  const note = () => {
    const inside = { ...insidePublic(sections.length), persons: 1, hasPrivate: true };
    void left({ kind: 'access', profile: 'internal', inside });
  };
  const print = async () => {
    if (!found) return;
    const { fontFamily } = getComputedStyle(document.body);
    await printPages([pageOf(found)], fontFamily, new AbortController().signal, { className: 'papers' });
    announce(t('access.printed'));
    note();
  };
  useBrowserPrint(() => {
    if (!found) return;
    printInstead([pageOf(found)], 'papers');
    note();
  });
  return (
    <>
      <div className={style['tools']}>
        <Button
          icon={ArrowLeft}
          onPress={() => useAccess.setState({ contactId: undefined, named: undefined })}
        >
          {t('access.other')}
        </Button>
        <span className={style['gap']} />
        <Button icon={Printer} isDisabled={!found} onPress={() => void print()}>
          {t('access.print')}
        </Button>
        <Button icon={Trash2} tone="danger" isDisabled={!found} onPress={() => setAsks(true)}>
          {t('access.erase')}
        </Button>
      </div>
      {!found ? (
        <Progress label={t('access.searching')} />
      ) : (
        <>
          <header className={style['title']}>
            <p className={style['soft']}>{t('access.title')}</p>
            <h2>{found.name}</h2>
            <p className={style['soft']}>
              {t('access.asOf', { date: showDate(today()), network: network.self.name })}
            </p>
          </header>
          {others.length > 0 && (
            <Section title={t('access.namesakes')} level={3}>
              {others.map((other) => (
                <Checkbox
                  key={other.id}
                  isSelected={more.has(other.id)}
                  onChange={() => setMore(toggled(more, other.id))}
                >
                  {[personName(other), other.position, network.rows.actors.get(other.actorId)?.name]
                    .filter(Boolean)
                    .join(', ')}
                </Checkbox>
              ))}
            </Section>
          )}
          <ReportSections
            sections={sections}
            ticked={ticked}
            onTick={(place) => setTicked(toggled(ticked, place))}
          />
        </>
      )}
      {asks && found && (
        <EraseDialog
          network={network}
          found={found}
          ids={ids.split(' ').filter(Boolean)}
          named={named}
          onClose={() => setAsks(false)}
          onErased={onErased}
        />
      )}
    </>
  );
}
