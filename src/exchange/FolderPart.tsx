// The other devices of a shared folder: who saves there, when they last did, and whether somebody is missing.
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeBoundFile } from '../data/boundFiles';
import type { BoundFile } from '../data/db';
import { mayWrite } from '../data/fileAccess';
import { otherDevices } from '../data/sharedFolder';
import { device } from '../data/storage';
import { showMoment } from '../i18n/showMoment';
import { useOpenNetwork } from '../session/openNetwork';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import style from './DataPlace.module.css';
import { mergeWith } from './mergeWith';
import { openNetfile } from './openNetfile';
import { saveTarget } from './saveTarget';

interface Seen {
  readonly files: readonly { readonly device: string; readonly file: File }[];
  /** Devices that were there when the folder was last looked at. */
  readonly missing: readonly string[];
}

export function FolderPart({ bound }: { readonly bound: BoundFile }) {
  const { t } = useTranslation();
  const [seen, setSeen] = useState<Seen>();
  const look = async (ask: boolean) => setSeen(await lookAround(bound, ask));
  useEffect(() => {
    let isHere = true;
    void lookAround(bound, false).then((found) => isHere && setSeen(found));
    return () => {
      isHere = false;
    };
    // Looked at again after each saving, not with each change of the network.
  }, [bound]);
  if (seen === undefined)
    return (
      <div className={style['row']}>
        <Button onPress={() => void look(true)}>{t('files.part.look')}</Button>
      </div>
    );
  const understood = async () => {
    await changeBoundFile(bound.networkId, { devices: seen.files.map((each) => each.device) });
    setSeen({ ...seen, missing: [] });
  };
  return (
    <>
      {seen.missing.length > 0 && (
        <Banner
          tone="warning"
          title={t('files.part.fewer')}
          actions={<Button onPress={() => void understood()}>{t('files.part.fewerSeen')}</Button>}
        >
          {t('files.part.fewerText', { count: seen.missing.length })}
        </Banner>
      )}
      <p className={style['hint']}>{t('files.part.devices', { count: seen.files.length })}</p>
      {seen.files.length > 0 && (
        <ul className={style['lists']}>
          {seen.files.map(({ device: id, file }) => (
            <DeviceRow key={id} file={file} />
          ))}
        </ul>
      )}
    </>
  );
}

/** One other device: nothing tells it from the next but when it saved. */
function DeviceRow({ file }: { readonly file: File }) {
  const { t } = useTranslation();
  const told = t('files.part.device', { when: showMoment(new Date(file.lastModified).toISOString()) });
  return (
    <li className={style['device']}>
      <span>{told}</span>
      <span className={style['row']}>
        <Button
          size="s"
          label={`${t('files.foreign.openCopy')} (${told})`}
          onPress={() => void openNetfile(file)}
        >
          {t('files.foreign.openCopy')}
        </Button>
        <Button size="s" label={`${t('files.foreign.merge')} (${told})`} onPress={() => void mergeWith(file)}>
          {t('files.foreign.merge')}
        </Button>
      </span>
    </li>
  );
}

/** `undefined` where the browser has not been allowed to look, or the folder is not there. */
async function lookAround(bound: BoundFile, ask: boolean): Promise<Seen | undefined> {
  try {
    if (bound.folder === undefined || (await mayWrite(bound.folder, ask)) !== 'granted') return undefined;
    const { network } = useOpenNetwork.getState();
    const devices = network && (await saveTarget(bound, network))?.devices;
    if (devices === undefined) return undefined;
    const others = await otherDevices(devices, device());
    const files = await Promise.all(
      others.map(async ({ device: id, handle }) => ({ device: id, file: await handle.getFile() })),
    );
    const here = files.map((each) => each.device);
    const missing = (bound.devices ?? []).filter((id) => !here.includes(id));
    const isNew = here.some((id) => !bound.devices?.includes(id));
    // Whoever is missing stays known until somebody has read of it.
    if (isNew) await changeBoundFile(bound.networkId, { devices: [...here, ...missing] });
    return { files, missing };
  } catch {
    return undefined;
  }
}
