// One page as it will be printed, small: drawn by the same hand as the printed one.
import { useEffect, useRef } from 'react';
import { canvasPen } from './canvasPen';
import style from './PrintDialog.module.css';
import { drawPage, type PrintPage } from './printJob';
import { inSlices } from './slices';

export interface PagePreviewProps {
  readonly page: PrintPage;
  /** Longest side in CSS pixels. */
  readonly side: number;
}

export function PagePreview({ page, side }: PagePreviewProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { width, height } = page.plan.poster.page;
  const scale = side / Math.max(width, height);
  useEffect(() => {
    const shown = canvas.current;
    if (!shown) return undefined;
    const giveUp = new AbortController();
    const ratio = 2;
    // Drawn aside and shown when done: nobody has to watch.
    const paper = document.createElement('canvas');
    paper.width = Math.round(width * scale * ratio);
    paper.height = Math.round(height * scale * ratio);
    const context = paper.getContext('2d');
    if (!context) return undefined;
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, paper.width, paper.height);
    context.scale(scale * ratio, scale * ratio);
    const { font } = page.plan.content.tokens;
    void inSlices(drawPage(canvasPen(context, font), page), giveUp.signal).then((isDone) => {
      if (!isDone) return;
      shown.width = paper.width;
      shown.height = paper.height;
      shown.getContext('2d')?.drawImage(paper, 0, 0);
    });
    return () => giveUp.abort();
  }, [page, scale, width, height]);
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={page.description}
      className={style['page']}
      width={Math.round(width * scale)}
      height={Math.round(height * scale)}
      style={{ width: width * scale, aspectRatio: `${String(width)} / ${String(height)}` }}
    />
  );
}
