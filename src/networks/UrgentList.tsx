// What is most urgent, three things on top and the rest below; each unfolds to exactly the records it counts.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showNumber } from '../i18n/translate';
import { UnfoldingLine } from '../records/UnfoldingLine';
import { openPrivacyLeaf } from '../session/privacyLeaf';
import { Section } from '../ui/Section';
import type { Matter } from './urgency';
import { topOf } from './urgency';
import style from './UrgentList.module.css';

export function UrgentList({ matters }: { readonly matters: readonly Matter[] }) {
  const { t } = useTranslation();
  const [isExplained, setExplained] = useState(false);
  const { top, rest } = topOf(matters);
  return (
    <Section
      title={t('networks.start.urgent')}
      actions={
        matters.length > 0 && (
          <button
            type="button"
            className={style['why']}
            aria-expanded={isExplained}
            onClick={() => setExplained(!isExplained)}
          >
            {t('networks.start.whyThis')}
          </button>
        )
      }
    >
      {isExplained && <p className={style['rule']}>{t('networks.start.rule')}</p>}
      {matters.length === 0 && <p className={style['calm']}>{t('networks.start.nothingDue')}</p>}
      <ol className={style['top']}>
        {top.map((matter) => (
          <Line key={matter.code} matter={matter} isTop />
        ))}
      </ol>
      {rest.length > 0 && (
        <>
          <h3 className={style['also']}>{t('networks.start.also')}</h3>
          <ul className={style['rest']}>
            {rest.map((matter) => (
              <Line key={matter.code} matter={matter} />
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

interface LineProps {
  readonly matter: Matter;
  readonly isTop?: boolean;
}

function Line({ matter: { code, items }, isTop = false }: LineProps) {
  const { t } = useTranslation();
  const count = items.length;
  return (
    <li className={style['matter']} data-matter={code}>
      <UnfoldingLine
        code={code}
        items={items}
        classes={{ line: style['line'], body: style['body'] }}
        // What is to be erased has a list of its own, where it is erased.
        onGo={code === 'dueDeletions' ? () => openPrivacyLeaf('retention') : undefined}
      >
        {(isOpen) => (
          <>
            <span className={style['number']}>{showNumber(count)}</span>
            <span className={style['words']}>
              <span className={style['what']}>{t(`gaps.what.${code}`, { count })}</span>
              {(isTop || isOpen) && <span className={style['reason']}>{t(`gaps.why.${code}`)}</span>}
            </span>
          </>
        )}
      </UnfoldingLine>
    </li>
  );
}
