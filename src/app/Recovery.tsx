// Catches what a room throws: says that saved data are safe and offers to go on.
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { closeCard, closeDialog, goTo } from '../session/session';
import { Button } from '../ui/Button';
import style from './Recovery.module.css';

interface State {
  readonly error?: Error | undefined;
}

/** An error boundary; React has no hook for one. */
export class Recovery extends Component<{ readonly children: ReactNode }, State> {
  override state: State = {};

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return <Apology error={error} onAgain={() => this.setState({ error: undefined })} />;
  }
}

function Apology({ error, onAgain }: { readonly error: Error; readonly onAgain: () => void }) {
  const { t } = useTranslation();
  return (
    <div role="alert" className={style['apology']}>
      <h2>{t('app.failure.title')}</h2>
      <p>{t('app.failure.text')}</p>
      <div className={style['actions']}>
        <Button tone="primary" onPress={onAgain}>
          {t('app.failure.again')}
        </Button>
        <Button
          onPress={() => {
            goTo('start');
            // What broke may be the open card or dialog, which would follow along.
            closeCard();
            closeDialog();
            onAgain();
          }}
        >
          {t('app.failure.start')}
        </Button>
      </div>
      <details>
        <summary>{t('app.failure.detail')}</summary>
        <code>{error.message}</code>
      </details>
    </div>
  );
}
