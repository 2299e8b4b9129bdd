// Help where one looks for it: the first import, where data live, the scale, privacy, the keys.
import { useTranslation } from 'react-i18next';
import { word } from '../i18n/translate';
import { BrowserLimits } from '../networks/BrowserLimits';
import style from './HelpPlace.module.css';
import { ShortcutList } from './Shortcuts';

export function HelpPlace() {
  const { t } = useTranslation();
  const steps = [t('app.help.import1'), t('app.help.import2'), t('app.help.import3'), t('app.help.import4')];
  return (
    <article className={style['help']} aria-label={t('app.help.title')} tabIndex={0}>
      <h1>{t('app.help.title')}</h1>
      <p className={style['intro']}>{t('app.help.intro')}</p>
      <section>
        <h2>{t('app.help.importTitle')}</h2>
        <ol>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      <section>
        <h2>{t('app.help.whereTitle')}</h2>
        <p>{t('app.help.where')}</p>
        <BrowserLimits />
      </section>
      <section>
        <h2>{t('app.help.intensityTitle')}</h2>
        <dl>
          {(['0', '1', '2', '3', '4'] as const).map((step) => (
            <div key={step} className={style['step']}>
              <dt>
                {step} · {word('model.intensity', step)}
              </dt>
              <dd>{word('model.intensityAnchor', step)}</dd>
            </div>
          ))}
        </dl>
        <p>{t('app.help.intensityHint')}</p>
      </section>
      <section>
        <h2>{t('app.help.privacyTitle')}</h2>
        <p>{t('app.help.privacy')}</p>
      </section>
      <section>
        <h2>{t('app.shortcuts.title')}</h2>
        <ShortcutList />
      </section>
      <p className={style['version']}>
        {t('app.help.version', { version: __APP_VERSION__ })}
        {/* The file lies beside the page; the single file may have been carried off without it. */}
        {!__SINGLE_FILE__ && (
          <>
            {' · '}
            <a href="licences.txt" target="_blank" rel="noopener">
              {t('app.help.licences')}
            </a>
          </>
        )}
      </p>
    </article>
  );
}
