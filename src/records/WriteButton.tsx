// The button that begins something new. Where nothing is written, in the pseudonymous view and in a network to be looked at only, it rests
// and says why.
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { isViewOnly } from '../model/viewOnly';
import { useOpenNetwork } from '../session/openNetwork';
import { useSession } from '../session/session';
import { Button, type ButtonProps } from '../ui/Button';
import styles from './WriteButton.module.css';

export function WriteButton(props: ButtonProps) {
  const { t } = useTranslation();
  const id = useId();
  const isPseudonymous = useSession(({ pseudonyms }) => pseudonyms !== undefined);
  const isToLookAt = useOpenNetwork(({ network }) => isViewOnly(network));
  if (!isPseudonymous && !isToLookAt) return <Button {...props} />;
  return (
    <span className={styles['resting']}>
      <Button {...props} isDisabled describedBy={id} />
      <span id={id} className={styles['reason']}>
        {t(isPseudonymous ? 'pseudonyms.rests' : 'storage.trouble.viewOnly.title')}
      </span>
    </span>
  );
}
