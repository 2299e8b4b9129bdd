// What became of a merge, and its protocol as a file. It is one step: undo takes all of it back.
import { CircleCheck, Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Change } from '../model/change';
import type { MergeDecisions } from '../merging/mergeFindings';
import { today } from '../session/clock';
import { left } from '../session/leaving';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { fileName, offerFile } from '../ui/offerFile';
import style from './Merge.module.css';
import { hasDecided } from './mergeChoices';
import { mergeProtocol, protocolInside } from './mergeProtocol';
import type { Found } from './useMerge';

interface MergeDoneProps {
  readonly found: Found;
  readonly change: Change;
  readonly decisions: MergeDecisions;
  readonly notErased: number;
  readonly isLeftBeside: boolean;
}

export function MergeDone({ found, change, decisions, notErased, isLeftBeside }: MergeDoneProps) {
  const { t } = useTranslation();
  const isDecided = hasDecided(decisions);
  const nothing = t(isDecided ? 'merge.done.decided' : 'merge.done.nothing');
  const save = () => {
    const text = mergeProtocol(found, decisions).join('\r\n');
    const name = fileName(found.mine.self.name, t('merge.protocol.file'), today());
    offerFile(new Blob([`\ufeff${text}\r\n`], { type: 'text/plain;charset=utf-8' }), `${name}.txt`);
    void left({ kind: 'mergeProtocol', format: 'txt', profile: 'internal', inside: protocolInside(found) });
  };
  return (
    <div className={style['done']} role="status">
      <CircleCheck aria-hidden size={32} strokeWidth={1.25} className={style['good']} />
      <h3 className={style['name']}>{t('merge.done.title')}</h3>
      <p>{change.ops.length > 0 ? t('merge.done.records', { count: change.ops.length }) : nothing}</p>
      {notErased > 0 && (
        <Banner tone="warning" title={t('merge.done.notErased', { count: notErased })}>
          {t('merge.done.notErasedText')}
        </Banner>
      )}
      {isLeftBeside && (
        <Banner tone="warning" title={t('access.done.leftBesideTitle')}>
          {t('access.done.leftBeside')}
        </Banner>
      )}
      <Button icon={Download} onPress={save}>
        {t('merge.done.protocol')}
      </Button>
      {(change.ops.length > 0 || isDecided) && <p className={style['hint']}>{t('merge.done.undo')}</p>}
      <p className={style['hint']}>{t('merge.done.back')}</p>
    </div>
  );
}
