// The other devices of a shared folder: who saves there, who has something new, whose file is broken, and whether somebody is missing.
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeBoundFile } from '../data/boundFiles';
import type { BoundFile } from '../data/db';
import { showMoment } from '../i18n/showMoment';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import style from './DataPlace.module.css';
import { type Folder, type FolderDevice, lookAround, mergeDevice } from './folderDevices';
import { openNetfile } from './openNetfile';

export function FolderPart({ bound }: { readonly bound: BoundFile }) {
  const { t } = useTranslation();
  const [seen, setSeen] = useState<Folder | 'denied'>();
  const look = async (ask: boolean) => setSeen(await lookAround(bound, ask));
  useEffect(() => {
    let isHere = true;
    void lookAround(bound, false).then((found) => isHere && setSeen(found));
    return () => {
      isHere = false;
    };
    // Looked at again after each saving and each merge, not with each change of the network.
  }, [bound]);
  if (seen === undefined || seen === 'denied')
    return (
      <div className={style['row']}>
        <Button onPress={() => void look(true)}>{t('files.part.look')}</Button>
        <span className={style['hint']} role="status">
          {seen === 'denied' && t('files.part.lookDenied')}
        </span>
      </div>
    );
  const { devices, missing } = seen;
  const understood = async () => {
    await changeBoundFile(bound.networkId, { devices: devices.map((each) => each.device) });
    setSeen({ ...seen, missing: [] });
  };
  return (
    <>
      {missing.length > 0 && (
        <Banner
          tone="warning"
          title={t('files.part.fewer')}
          actions={<Button onPress={() => void understood()}>{t('files.part.fewerSeen')}</Button>}
        >
          {t('files.part.fewerText', { count: missing.length })}
        </Banner>
      )}
      <p className={style['hint']}>{t('files.part.devices', { count: devices.length })}</p>
      {devices.length > 0 && (
        <ul className={style['lists']}>
          {devices.map((each) => (
            <DeviceRow key={each.device} other={each} bound={bound} />
          ))}
        </ul>
      )}
    </>
  );
}

/** One other device: nothing tells it from the next but when it saved. */
function DeviceRow({ other, bound }: { readonly other: FolderDevice; readonly bound: BoundFile }) {
  const { t } = useTranslation();
  const { standing, earlier } = other;
  // What is broken is no way to anything but the version before.
  const file = standing === 'broken' ? earlier : other.file;
  const at = (of: File) => showMoment(new Date(of.lastModified).toISOString());
  const told = t(`files.part.device.${standing}`, { when: at(other.file) });
  const before =
    file !== undefined && standing === 'broken' ? t('files.part.before', { when: at(file) }) : '';
  const openWords = t('files.foreign.openCopy');
  const mergeWords = t(standing === 'merged' ? 'files.part.mergeAgain' : 'files.foreign.merge');
  return (
    <li className={style['device']}>
      <span>
        {told} {standing === 'broken' && (before === '' ? t('files.part.noneBefore') : before)}
      </span>
      {file !== undefined && (
        <span className={style['row']}>
          <Button size="s" label={`${openWords} (${before || told})`} onPress={() => void openNetfile(file)}>
            {openWords}
          </Button>
          <Button
            size="s"
            label={`${mergeWords} (${before || told})`}
            onPress={() => void mergeDevice(bound.networkId, other, file)}
          >
            {mergeWords}
          </Button>
        </span>
      )}
    </li>
  );
}
