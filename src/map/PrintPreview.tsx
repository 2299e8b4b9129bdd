// The pages of a print, one at a time, small, with how many there are.
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/IconButton';
import { PagePreview } from './PagePreview';
import style from './PrintDialog.module.css';
import type { PrintChoice, PrintPage } from './printJob';

export interface PrintPreviewProps {
  readonly pages: readonly PrintPage[];
  readonly choice: PrintChoice;
  /** Two days stand side by side, and the list is of their differences. */
  readonly isComparing: boolean;
}

export function PrintPreview({ pages, choice, isComparing }: PrintPreviewProps) {
  const { t } = useTranslation();
  const [at, setAt] = useState(0);
  const page = pages[Math.min(at, pages.length - 1)];
  if (!page) return null;
  const ofList = pages.filter(({ plan }) => plan.map === undefined && plan.columns.length > 0).length;
  const isEmpty = page.plan.content.elements.nodes.size === 0;
  return (
    <figure className={style['figure']} aria-label={t('print.preview')}>
      <div className={style['ground']}>
        <PagePreview page={page} side={430} />
      </div>
      <figcaption className={style['caption']}>
        <span aria-live="polite">
          {t('print.pages', {
            count: pages.length,
            paper: t(`print.${choice.paper}`),
            orientation: t(`print.${choice.orientation}`).toLowerCase(),
          })}
        </span>
        {pages.length > 1 && (
          <span className={style['pager']}>
            <IconButton
              size="s"
              icon={ChevronLeft}
              label={t('print.previous')}
              isDisabled={at === 0}
              onPress={() => setAt(at - 1)}
            />
            <span aria-live="polite">{t('print.page', { at: at + 1, count: pages.length })}</span>
            <IconButton
              size="s"
              icon={ChevronRight}
              label={t('print.next')}
              isDisabled={at === pages.length - 1}
              onPress={() => setAt(at + 1)}
            />
          </span>
        )}
      </figcaption>
      {isEmpty && <p className={style['hint']}>{t('print.empty')}</p>}
      {ofList > 0 && (
        <p className={style['hint']}>
          {t(isComparing ? 'print.changesGoOn' : 'print.listGoesOn', { count: ofList })}
        </p>
      )}
    </figure>
  );
}
