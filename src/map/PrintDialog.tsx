// The dialog "Karte drucken": what on which paper, with a true preview; the browser's print window makes paper or PDF of it.
import { Printer } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClock } from '../session/clock';
import { closeDialog } from '../session/session';
import { useNetwork } from '../session/useNetwork';
import { announce } from '../ui/Announcer';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Progress } from '../ui/Progress';
import { textMeasure } from './pictureFile';
import style from './PrintDialog.module.css';
import { PrintChoices, type PrintScope } from './PrintChoices';
import { type PrintChoice, printPages } from './printJob';
import { PrintPreview } from './PrintPreview';
import { printSheets } from './printSheets';
import { sceneNow } from './sceneNow';
import { storyScenes } from './scenes';
import { paperTokens } from './tokens';
import { usePrintScenes } from './usePrintScenes';

/** How it was printed last, while the page lives. */
const remembered: { choice: PrintChoice; scope: PrintScope } = {
  choice: {
    paper: 'a4',
    orientation: 'landscape',
    columns: 1,
    rows: 1,
    legend: true,
    list: false,
    inSight: true,
  },
  scope: 'now',
};

export interface PrintDialogProps {
  /** The part of the map in sight; absent or '' for all of it. */
  readonly frame: string | undefined;
}

export function PrintDialog({ frame }: PrintDialogProps) {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  const network = useNetwork();
  const today = useClock((state) => state.today);
  const story = useMemo(() => storyScenes(network), [network]);
  const [choice, setChoice] = useState(remembered.choice);
  const [wanted, setScope] = useState(remembered.scope);
  const scope = story.length === 0 ? 'now' : wanted;
  const scenes = useMemo(
    () => (scope === 'story' ? story : [sceneNow(network, frame)]),
    [scope, story, network, frame],
  );
  const { maps, progress, hasFailed } = usePrintScenes(network, scenes, today);
  const paper = useMemo(() => {
    const tokens = paperTokens();
    return { tokens, measure: textMeasure(tokens.font) };
  }, []);
  const pages = useMemo(
    () => (maps && language ? printPages(network, maps, choice, { ...paper, today }) : undefined),
    [network, maps, choice, paper, today, language],
  );
  const [sending, setSending] = useState<number>();
  const job = useRef<AbortController>(undefined);
  const keep = (change: Partial<PrintChoice>) => {
    const next = { ...choice, ...change };
    remembered.choice = next;
    setChoice(next);
  };
  const close = () => {
    job.current?.abort();
    closeDialog();
  };
  const print = async () => {
    // A button that is switched off while it works would lose the focus.
    if (!pages || sending !== undefined) return;
    const controller = new AbortController();
    job.current = controller;
    setSending(0);
    try {
      await printSheets(pages, choice, setSending, controller.signal);
    } catch {
      announce(t('print.failed'), 'assertive');
    } finally {
      setSending(undefined);
    }
  };
  const share = sending ?? (pages ? undefined : progress);
  return (
    <Dialog
      title={t('print.title')}
      isOpen
      size="l"
      onClose={close}
      closeLabel={t('print.close')}
      footer={
        <>
          <Button onPress={close}>{t('print.close')}</Button>
          <Button tone="primary" icon={Printer} isDisabled={!pages} onPress={() => void print()}>
            {t('print.print')}
          </Button>
        </>
      }
    >
      <div className={style['columns']}>
        <div className={style['choices']}>
          <PrintChoices
            choice={choice}
            onChoice={keep}
            scope={scope}
            onScope={(next) => {
              remembered.scope = next;
              setScope(next);
            }}
            storyLength={story.length}
            hasFrame={scenes.some((scene) => scene.frame !== undefined)}
          />
          {maps?.some((map) => map.isReduced) && <p className={style['hint']}>{t('print.reduced')}</p>}
          <p className={style['hint']}>{t('print.pdfHint')}</p>
        </div>
        <div className={style['preview']}>
          {pages && <PrintPreview key={pages.length} pages={pages} choice={choice} />}
          {hasFailed && <p role="alert">{t('print.failed')}</p>}
          {share !== undefined && !hasFailed && (
            <div className={style['progress']}>
              <Progress
                label={t('print.preparing')}
                value={share}
                detail={t('print.preparingDetail', { share: Math.round(share * 100) })}
                onCancel={close}
                cancelLabel={t('print.cancel')}
              />
            </div>
          )}
        </div>
      </div>
    </Dialog>
  );
}
