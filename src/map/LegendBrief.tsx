// What the collapsed legend says on its strip: the kinds of actors by colour or shape, Gremien, and who stands dimmed behind the others.
import { useTranslation } from 'react-i18next';
import { showNumber, word } from '../i18n/translate';
import { type Macro, sectors } from '../model/taxonomy';
import { Mark } from '../ui/Mark';
import style from './Legend.module.css';
import type { LegendContent } from './legendContent';
import { LookSample } from './LookSample';

const macros: readonly Macro[] = ['school', 'youth', 'admin', 'partner'];

export function LegendBrief({
  content,
  dimmed,
}: {
  readonly content: LegendContent;
  /** How many stand dimmed. */
  readonly dimmed: number;
}) {
  const { t } = useTranslation();
  const { told } = content.layers;
  const gremien = told?.gremien === 'nodes' ? told.gremiumCount : 0;
  return (
    <ul className={style['brief']}>
      {content.colour?.classes.map((each) => (
        <li key={each.tone} className={style['entry']}>
          <LookSample tone={each.tone} mark={each.mark} />
          <span>{each.words}</span>
          <span className={style['count']}>{showNumber(each.count)}</span>
        </li>
      ))}
      {(content.colour ? [] : macros).map((macro) => {
        const members = content.sectors.filter((each) => each.macro === macro);
        const first = sectors.find((sector) => sector.macro === macro);
        if (members.length === 0 || !first) return null;
        const count = members.reduce((sum, each) => sum + each.count, 0);
        return (
          <li key={macro} className={style['entry']}>
            <Mark shape={first.shape} sector={first.code} size={13} />
            <span>{word('model.macro', macro)}</span>
            <span className={style['count']}>{showNumber(count)}</span>
          </li>
        );
      })}
      {gremien > 0 && (
        <li className={style['entry']}>
          <Mark shape="pill" size={13} />
          <span>{t('layers.legendGremien')}</span>
          <span className={style['count']}>{showNumber(gremien)}</span>
        </li>
      )}
      {dimmed > 0 && (
        <li className={style['entry']}>
          <span className={style['dimmed']} aria-hidden />
          <span>{t('map.dimmed')}</span>
          <span className={style['count']}>{showNumber(dimmed)}</span>
        </li>
      )}
    </ul>
  );
}
