// Asks between whom the ways are to be shown.
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fold } from '../model/fold';
import { refChoices } from '../records/suggestions';
import { closeDialog, type DialogRequest } from '../session/session';
import { useAsOf, useNetwork } from '../session/useNetwork';
import { Button } from '../ui/Button';
import { ComboField } from '../ui/ComboField';
import { Dialog } from '../ui/Dialog';
import { showWays } from './waysDeeds';
import style from './WaysDialog.module.css';

export function WaysDialog({ request }: { readonly request: Extract<DialogRequest, { kind: 'ways' }> }) {
  const { t } = useTranslation();
  const network = useNetwork();
  const asOf = useAsOf();
  const [from, setFrom] = useState(request.from);
  const [to, setTo] = useState<string>();
  const [isAsked, setAsked] = useState(false);
  const options = useMemo(() => refChoices(network, 'actors'), [network]);
  const isSame = from !== undefined && from === to;
  const show = () => {
    setAsked(true);
    if (from === undefined || to === undefined || isSame) return;
    closeDialog();
    showWays(network, asOf, from, to);
  };
  const field = (
    label: string,
    value: string | undefined,
    onChange: (value: string | undefined) => void,
    error: string | undefined,
    autoFocus: boolean,
  ) => (
    <ComboField
      label={label}
      options={options}
      value={value}
      onChange={onChange}
      isRequired
      autoFocus={autoFocus}
      error={isAsked ? error : undefined}
      openLabel={t('ui.options')}
      noMatch={t('ui.noMatch')}
      fold={fold}
    />
  );
  const missing = t('ways.missing');
  return (
    <Dialog
      title={t('ways.dialog')}
      isOpen
      onClose={closeDialog}
      closeLabel={t('ui.close')}
      size="s"
      footer={
        <>
          <Button onPress={closeDialog}>{t('ui.cancel')}</Button>
          <Button tone="primary" onPress={show}>
            {t('ways.show')}
          </Button>
        </>
      }
    >
      <form
        className={style['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          show();
        }}
      >
        {field(t('ways.from'), from, setFrom, from === undefined ? missing : undefined, from === undefined)}
        {field(
          t('ways.to'),
          to,
          setTo,
          to === undefined ? missing : isSame ? t('ways.same') : undefined,
          from !== undefined,
        )}
        <p className={style['hint']}>{t('ways.dialogHint')}</p>
        {/* Enter in a field shows the ways. */}
        <button type="submit" hidden tabIndex={-1} aria-hidden />
      </form>
    </Dialog>
  );
}
