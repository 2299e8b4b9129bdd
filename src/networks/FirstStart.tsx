// The first screen: four ways into a network, and the networks that already lie on this device.
import { FilePlus2, FolderOpen, ListPlus, ShieldCheck, Waypoints } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setPreferences, usePreferences } from '../session/preferences';
import { useOpenNetwork } from '../session/openNetwork';
import { openDialog, useSession } from '../session/session';
import { foundDemo, foundEmpty, removeFromShelf } from '../session/shelf';
import { useNetworks, useStoreState } from '../session/useNetworks';
import { Banner } from '../ui/Banner';
import { FileInput } from '../ui/FileInput';
import { Progress } from '../ui/Progress';
import { SegmentedControl } from '../ui/SegmentedControl';
import { EmptyForm } from './EmptyForm';
import style from './FirstStart.module.css';
import { freeName } from './freeName';
import { Shelf } from './Shelf';
import { useFileDrop } from '../ui/useFileDrop';
import { useFounding } from './useFounding';
import { Way } from './Way';

interface FirstStartProps {
  /** Opens a saved network; the app knows how, this room must not. */
  readonly onOpenFile: (file: File) => void;
  /** Opens the browser's own choice of files; what is given is for browsers without one. */
  readonly onChooseFile: (otherwise: () => void) => void;
}

export function FirstStart({ onOpenFile, onChooseFile }: FirstStartProps) {
  const { t } = useTranslation();
  const { ready, trouble: storeTrouble } = useStoreState();
  const language = usePreferences((state) => state.language);
  const cards = useNetworks();
  const taken = (cards ?? []).map((card) => card.name);
  const [size, setSize] = useState<'S' | 'L' | 'XL'>('L');
  const [writes, setWrites] = useState(false);
  const { busy, trouble, found } = useFounding();
  const input = useRef<HTMLInputElement>(null);
  const isDisabled = !ready || storeTrouble !== undefined || busy !== undefined;

  const openDemo = () => {
    const rename = (name: string) => freeName(name, taken);
    found(t('networks.first.demoName'), () => foundDemo(size, rename), 'map');
  };
  const importList = (file?: File, more: readonly File[] = []) => {
    const name = freeName(t('networks.first.importName'), taken);
    const ask = () => {
      openDialog({ kind: 'import', ...(file && { file }), ...(more.length > 0 && { more }) });
      leaveWithoutTrace();
    };
    found(name, () => foundEmpty(name), 'actors', ask);
  };
  const take = (file: File, more: readonly File[] = []) => {
    if (isDisabled) return;
    const saved = [file, ...more].find(({ name }) => /\.netz$/i.test(name));
    if (saved !== undefined) onOpenFile(saved);
    else importList(file, more);
  };
  const hovers = useFileDrop(take);
  // Until the shelf is known nothing may look like a first start.
  if (ready && storeTrouble === undefined && cards === undefined)
    return <p className={style['loading']}>{t('ui.loading')}</p>;

  return (
    <main className={style['screen']}>
      <div className={style['column']}>
        <header className={style['head']}>
          <div className={style['titleRow']}>
            <h1 className={style['title']}>{t('networks.first.title')}</h1>
            <SegmentedControl
              label={t('networks.first.language')}
              value={language}
              options={[
                { value: 'de', label: 'Deutsch' },
                { value: 'en', label: 'English' },
              ]}
              onChange={(value) => setPreferences({ language: value })}
            />
          </div>
          <p className={style['what']}>{t('networks.first.what')}</p>
          <p className={style['local']}>
            <ShieldCheck aria-hidden size={16} strokeWidth={1.75} />
            {t('networks.first.local')}
          </p>
        </header>
        <section aria-label={t('networks.first.ways')}>
          <ul className={style['ways']}>
            <Way
              icon={Waypoints}
              label={t('networks.first.demo')}
              text={t('networks.first.demoText')}
              isDisabled={isDisabled}
              onPress={openDemo}
            >
              <SegmentedControl
                label={t('networks.first.demoSize')}
                value={size}
                isDisabled={isDisabled}
                options={(['S', 'L', 'XL'] as const).map((value) => ({
                  value,
                  label: t(`networks.first.size.${value}`),
                }))}
                onChange={setSize}
              />
              <span className={style['sizeHint']}>{t(`networks.first.sizeHint.${size}`)}</span>
            </Way>
            <Way
              icon={ListPlus}
              label={t('networks.first.import')}
              text={t('networks.first.importText')}
              isDisabled={isDisabled}
              onPress={() => importList()}
            />
            <Way
              icon={FolderOpen}
              label={t('networks.first.file')}
              text={t('networks.first.fileText')}
              isDisabled={isDisabled}
              onPress={() => onChooseFile(() => input.current?.click())}
            />
            <Way
              icon={FilePlus2}
              label={t('networks.first.empty')}
              text={t('networks.first.emptyText')}
              isDisabled={isDisabled}
              isExpanded={writes}
              onPress={() => setWrites(!writes)}
            />
          </ul>
          <FileInput ref={input} accept=".netz" label={t('networks.first.fileInput')} onFile={take} />
          {writes && (
            <EmptyForm
              isDisabled={isDisabled}
              onCancel={() => setWrites(false)}
              onFound={(name, purpose) => found(name, () => foundEmpty(name, purpose), 'start')}
            />
          )}
          {busy !== undefined && (
            <div className={style['busy']} role="status">
              <Progress label={t('networks.first.busy', { name: busy })} />
            </div>
          )}
          {trouble !== undefined && (
            <Banner tone="danger" title={t('networks.first.failed')}>
              {t(`storage.trouble.${trouble}.text`)}
            </Banner>
          )}
        </section>
        <Shelf cards={cards ?? []} />
      </div>
      {hovers && (
        <div className={style['drop']}>
          <p className={style['dropTitle']}>{t('networks.first.drop')}</p>
          <p>{t('networks.first.dropText')}</p>
        </div>
      )}
    </main>
  );
}

/** An import given up leaves nothing behind: the network that was made for it goes again, as long as nothing stands in it. */
function leaveWithoutTrace(): void {
  const stop = useSession.subscribe(({ dialog }) => {
    if (dialog) return;
    stop();
    const { id, seq } = useOpenNetwork.getState();
    // Sequence 1 is the founding: nothing has been done since.
    if (id !== undefined && seq <= 1) void removeFromShelf(id);
  });
}
