// The list of keys, in a dialog and in the help.
import { useTranslation } from 'react-i18next';
import { sentence } from '../i18n/translate';
import { Dialog } from '../ui/Dialog';
import { Kbd } from '../ui/Kbd';
import { shortcuts } from './shortcutKeys';
import style from './Shortcuts.module.css';

export function Shortcuts({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('app.shortcuts.title')} isOpen onClose={onClose} closeLabel={t('app.close')} size="s">
      {/* Longer than a low window, and nothing in it takes the focus: it must scroll by keys. */}
      <section aria-label={t('app.shortcuts.title')} tabIndex={0}>
        <ShortcutList />
      </section>
    </Dialog>
  );
}

export function ShortcutList() {
  const { t } = useTranslation();
  return (
    <>
      <p className={style['hint']}>{t('app.shortcuts.hint')}</p>
      <dl className={style['list']}>
        {shortcuts.map((shortcut) => (
          <div key={shortcut.id} className={style['row']}>
            <dt>{sentence(shortcut.label.key, {})}</dt>
            <dd>
              <Kbd>{shortcut.withCtrl ? t('app.ctrl', { key: shortcut.keys }) : shortcut.keys}</Kbd>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
