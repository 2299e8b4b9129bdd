// Places and outline of the geographic map: who is known to be where, what helps, and the outline to load, name and remove.
import { MapPin } from 'lucide-react';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentence, showNumber } from '../i18n/translate';
import type { Network } from '../model/network';
import { run } from '../session/command';
import { announce } from '../ui/Announcer';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { DescriptionList } from '../ui/DescriptionList';
import { Dialog } from '../ui/Dialog';
import { EmptyState } from '../ui/EmptyState';
import { FileInput } from '../ui/FileInput';
import { Progress } from '../ui/Progress';
import { TextField } from '../ui/TextField';
import style from './GeoDialog.module.css';
import { homeCounts } from './geoHomes';
import type { GeoTrouble } from './geoJson';
import { type GeoNotice, outlineNotices } from './geoNotice';
import { type Outline, outlineFromText, outlineToText } from './geoOutline';
import { readOutline } from './geoReading';
import { toldIfFailed } from './mapDeeds';

export interface GeoDialogProps {
  readonly network: Network;
  readonly onArrange: () => void;
  readonly onClose: () => void;
}

export function GeoDialog({ network, onArrange, onClose }: GeoDialogProps) {
  const { t } = useTranslation();
  const counts = homeCounts(network);
  const known = network.actors.size - counts.none;
  const kept = network.self.outline;
  const outline = useMemo(() => outlineFromText(kept), [kept]);
  const notices = outline ? outlineNotices(network, outline) : [];
  const isLoaded = useRef(false);
  const sayLoaded = useEffectEvent((text: string | undefined) => {
    if (!isLoaded.current || !outline || text === undefined) return;
    isLoaded.current = false;
    const said = notices.map((notice) => `${t(`geo.notice.${notice}`)}. ${t(`geo.notice.${notice}Help`)}`);
    announce([sentence('geo.loaded', { count: outline.areas.length }), ...said].join(' '));
  });
  // Only when it is kept can it be told whom it helps.
  useEffect(() => sayLoaded(kept), [kept]);
  return (
    <Dialog
      title={t('geo.title')}
      isOpen
      onClose={onClose}
      closeLabel={t('ui.close')}
      size="m"
      footer={
        <>
          <Button onPress={onClose}>{t('ui.close')}</Button>
          {known > 0 && (
            <Button tone="primary" onPress={onArrange}>
              {t('geo.arrange')}
            </Button>
          )}
        </>
      }
    >
      <div className={style['content']}>
        <p>{t('geo.explanation')}</p>
        {known === 0 ? (
          <EmptyState icon={MapPin} level={3} title={t('geo.nobody')} text={t('geo.nobodyHelp')} />
        ) : (
          <section aria-label={t('geo.known')}>
            <h3 className={style['title']}>{t('geo.known')}</h3>
            <DescriptionList
              items={(['own', 'area', 'shared', 'none'] as const)
                .filter((by) => counts[by] > 0)
                .map((by) => ({ term: t(`geo.by.${by}`), value: showNumber(counts[by]) }))}
            />
            {counts.none > 0 && <p className={style['hint']}>{t('geo.someHelp', { count: counts.none })}</p>}
          </section>
        )}
        <OutlinePart
          key={outline?.source}
          outline={outline}
          notices={notices}
          onLoaded={(isKept) => {
            isLoaded.current = isKept;
          }}
        />
      </div>
    </Dialog>
  );
}

interface OutlinePartProps {
  readonly outline: Outline | undefined;
  readonly notices: readonly GeoNotice[];
  /** One that was read is about to be kept, or could not be. */
  readonly onLoaded: (isKept: boolean) => void;
}

function OutlinePart({ outline, notices, onLoaded }: OutlinePartProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const job = useRef<AbortController>(undefined);
  const [isReading, setReading] = useState(false);
  const [trouble, setTrouble] = useState<GeoTrouble>();
  const [source, setSource] = useState(outline?.source ?? '');
  useEffect(() => () => job.current?.abort(), []);

  const load = async (file: File) => {
    const controller = new AbortController();
    job.current = controller;
    setTrouble(undefined);
    setReading(true);
    const read = await readOutline(file, controller.signal);
    if (job.current === controller) setReading(false);
    if (read === undefined || controller.signal.aborted) return;
    if ('trouble' in read) return setTrouble(read.trouble);
    onLoaded(true);
    if (!toldIfFailed(await run('keepOutline', { outline: outlineToText(read.outline) }))) onLoaded(false);
  };
  const remove = async () => {
    if (toldIfFailed(await run('keepOutline', { outline: null }))) announce(sentence('geo.removed', {}));
  };
  const name = async () => {
    if (outline === undefined || source.trim() === outline.source) return;
    toldIfFailed(await run('keepOutline', { outline: outlineToText({ ...outline, source: source.trim() }) }));
  };

  return (
    <section className={style['part']} aria-label={t('geo.outline')}>
      <h3 className={style['title']}>{t('geo.outline')}</h3>
      {trouble && (
        <Banner tone="danger" title={t('geo.trouble.title')}>
          {`${t(`geo.trouble.${trouble}`)} ${t('geo.trouble.kept')}`}
        </Banner>
      )}
      <p>
        {outline ? t('geo.areas', { file: outline.file, count: outline.areas.length }) : t('geo.noOutline')}
      </p>
      {notices.map((notice) => (
        <Banner key={notice} tone="warning" title={t(`geo.notice.${notice}`)}>
          {t(`geo.notice.${notice}Help`)}
        </Banner>
      ))}
      {outline && (
        <form
          className={style['source']}
          onSubmit={(event) => {
            event.preventDefault();
            event.stopPropagation();
            void name();
          }}
        >
          <TextField
            label={t('geo.source')}
            description={t('geo.sourceHint')}
            value={source}
            onChange={setSource}
            onBlur={() => void name()}
            maxLength={200}
          />
        </form>
      )}
      {isReading ? (
        <div className={style['row']}>
          <Progress label={t('geo.reading')} />
          <Button size="s" onPress={() => job.current?.abort()}>
            {t('ui.cancel')}
          </Button>
        </div>
      ) : (
        <div className={style['row']}>
          <Button onPress={() => input.current?.click()}>{t(outline ? 'geo.replace' : 'geo.load')}</Button>
          {outline && (
            <Button tone="quiet" onPress={() => void remove()}>
              {t('geo.remove')}
            </Button>
          )}
        </div>
      )}
      <p className={style['hint']}>{t('geo.loadHint')}</p>
      <FileInput
        ref={input}
        accept=".geojson,.json,application/geo+json"
        label={t('geo.load')}
        onFile={(file) => void load(file)}
      />
    </section>
  );
}
