// "Steckbrief": one page per actor to print, or one form file per actor to send out and import again.
import { FileSpreadsheet, Printer } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showDate } from '../i18n/translate';
import { exportFormat } from '../formats/exportFormats';
import { packZip } from '../formats/zipWrite';
import { validOn } from '../model/network';
import { ProfileChoice } from '../records/ProfileChoice';
import { left } from '../session/leaving';
import { closeDialog, type DialogRequest } from '../session/session';
import { useAsOf, useNetwork } from '../session/useNetwork';
import { today } from '../session/clock';
import { announce } from '../ui/Announcer';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { fileName, fileOf, offerFile } from '../ui/offerFile';
import { printPages } from '../ui/printPages';
import { RadioList } from '../ui/RadioList';
import {
  insideProfiles,
  openFor,
  profileFiles,
  profileOf,
  type ProfileProfile,
  profileProfiles,
} from './profile';
import { profilePage } from './profilePages';
import styles from './SuccessionDialog.module.css';

interface ProfileDialogProps {
  readonly request: Extract<DialogRequest, { kind: 'profile' }>;
}

const ways = ['print', 'xlsx', 'csv'] as const;
type Way = (typeof ways)[number];
const named = 5;

export function ProfileDialog({ request: { actorIds } }: ProfileDialogProps) {
  const { t } = useTranslation();
  const network = useNetwork();
  const asOf = useAsOf();
  const [way, setWay] = useState<Way>('print');
  const actors = actorIds.flatMap((id) => network.actors.get(id) ?? []);
  const [profile, setProfile] = useState<ProfileProfile>('gremium');
  const profiles = useMemo(() => {
    const open = openFor(network, profile);
    return actorIds.flatMap((id) => profileOf(network, id, asOf, profile, open) ?? []);
  }, [network, actorIds, asOf, profile]);
  const inside = useMemo(() => insideProfiles(profiles), [profiles]);
  const here = actors.flatMap(({ id }) => network.contactsOf(id)).filter((each) => validOn(each, asOf));
  const held = here.length - inside.persons;

  const print = async () => {
    const pages = profiles.map((each) => profilePage(network, each, asOf));
    const font = getComputedStyle(document.body).fontFamily;
    if (await printPages(pages, font, new AbortController().signal))
      void left({ kind: 'profilePrint', profile, inside });
  };
  const save = (form: 'xlsx' | 'csv') => {
    const about = { title: network.self.name, day: today(), subtitle: showDate(asOf) };
    const taken = new Set<string>();
    const files = profiles.flatMap((each) => {
      const base = free(fileName('steckbrief', each.actor.name, about.day), taken);
      return profileFiles(network, each, form, about).map(
        ({ name, extension, bytes }): [string, Uint8Array] => [
          `${[base, name].filter(Boolean).join('_')}.${extension}`,
          bytes,
        ],
      );
    });
    const [only] = files;
    if (only && files.length === 1) {
      offerFile(fileOf(only[1], exportFormat('workbook').mediaType), only[0]);
    } else {
      const name = fileName(
        actors.length === 1 ? 'steckbrief' : 'steckbriefe',
        actors.length === 1 ? (actors[0]?.name ?? '') : about.title,
        about.day,
      );
      offerFile(fileOf(packZip(new Map(files)), 'application/zip'), `${name}.zip`);
    }
    void left({ kind: 'profileFile', format: files.length === 1 ? form : 'zip', profile, inside });
    announce(t('contacts.profile.saved', { count: actors.length }));
    closeDialog();
  };
  return (
    <Dialog
      title={t('contacts.profile.dialog', { count: actors.length })}
      isOpen
      onClose={closeDialog}
      closeLabel={t('ui.close')}
      footer={
        <>
          <Button onPress={closeDialog}>{t('ui.cancel')}</Button>
          <Button
            tone="primary"
            icon={way === 'print' ? Printer : FileSpreadsheet}
            onPress={() => {
              if (way !== 'print') save(way);
              else void print();
            }}
          >
            {way === 'print' ? t('contacts.profile.print') : t('contacts.profile.save')}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <ul className={styles['names']}>
          {actors.slice(0, named).map(({ id, name, city }) => (
            <li key={id}>{[name, city].filter(Boolean).join(', ')}</li>
          ))}
        </ul>
        {actors.length > named && (
          <p className={styles['hint']}>{t('cooperations.andMore', { count: actors.length - named })}</p>
        )}
        <RadioList
          label={t('contacts.profile.way')}
          options={ways.map((value) => ({
            value,
            label: t(`contacts.profile.ways.${value}`),
            detail: t(`contacts.profile.details.${value}`),
          }))}
          value={way}
          onChange={(value) => setWay(value as Way)}
        />
        <ProfileChoice
          value={profile}
          profiles={profileProfiles}
          inside={inside}
          onChange={(next) => setProfile(next === 'public' ? 'public' : 'gremium')}
        />
        {profile === 'gremium' && held > 0 && (
          <p className={styles['hint']}>{t('privacy.held', { count: held })}</p>
        )}
        <p className={styles['hint']}>{t('contacts.profile.holds')}</p>
      </div>
    </Dialog>
  );
}

/** No two files of one name: namesakes get a number. */
function free(name: string, taken: Set<string>): string {
  let each = name;
  for (let number = 2; taken.has(each); number += 1) each = `${name}_${String(number)}`;
  taken.add(each);
  return each;
}
