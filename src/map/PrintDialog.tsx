// The dialog "Karte drucken": what on which paper, with a true preview; the browser's print window makes paper or PDF of it.
import { Printer } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { insidePublic } from '../model/inside';
import { insideWords } from '../records/insideWords';
import { useClock } from '../session/clock';
import { printedOf } from '../session/content';
import { closeDialog, useSession } from '../session/session';
import { useNetwork } from '../session/useNetwork';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Progress } from '../ui/Progress';
import { textMeasure } from './pictureFile';
import style from './PrintDialog.module.css';
import { remembered } from './printChoice';
import { PrintChoices } from './PrintChoices';
import { type PrintChoice, printPages } from './printJob';
import { PrintPreview } from './PrintPreview';
import { sceneNow } from './sceneNow';
import { storyScenes } from './scenes';
import { screenNow } from './screenNow';
import { paperTokens } from './tokens';
import { usePrinting } from './usePrinting';
import { usePrintScenes } from './usePrintScenes';

export interface PrintDialogProps {
  /** Asked for by whoever opened it; else as it was printed last. */
  readonly paper?: 'a3' | undefined;
}

export function PrintDialog({ paper: askedPaper }: PrintDialogProps) {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  const network = printedOf(useNetwork());
  const today = useClock((state) => state.today);
  const story = useMemo(() => storyScenes(network), [network]);
  const [choice, setChoice] = useState({ ...remembered.choice, ...(askedPaper && { paper: askedPaper }) });
  const [wanted, setScope] = useState(remembered.scope);
  const scope = story.length === 0 ? 'now' : wanted;
  const [screen] = useState(screenNow);
  const scenes = useMemo(
    () => (scope === 'story' ? story : [sceneNow(network, screen?.frame)]),
    [scope, story, network, screen],
  );
  const isComparing = useSession((state) => state.time?.beside === true) && scope === 'now';
  const names = scope === 'now' && !isComparing ? screen?.names : undefined;
  const { maps, progress, hasFailed } = usePrintScenes(network, scenes, today);
  const paper = useMemo(() => {
    const tokens = paperTokens();
    return { tokens, measure: textMeasure(tokens.font) };
  }, []);
  const pages = useMemo(
    () => (maps && language ? printPages(network, maps, choice, { ...paper, today, names }) : undefined),
    [network, maps, choice, paper, today, names, language],
  );
  const { sending, print, stop } = usePrinting(pages, choice);
  const keep = (change: Partial<PrintChoice>) => {
    const next = { ...choice, ...change };
    remembered.choice = next;
    setChoice(next);
  };
  const close = () => {
    stop();
    closeDialog();
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
          <Button tone="primary" icon={Printer} isDisabled={!pages} onPress={print}>
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
            isComparing={isComparing}
            names={names?.size}
          />
          {maps?.some((map) => map.isReduced) && <p className={style['hint']}>{t('print.reduced')}</p>}
          <p className={style['hint']}>
            {t('print.pdfHint')} {insideWords(insidePublic(0))}
          </p>
        </div>
        <div className={style['preview']}>
          {pages && (
            <PrintPreview key={pages.length} pages={pages} choice={choice} isComparing={isComparing} />
          )}
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
