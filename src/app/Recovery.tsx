// Catches what a room or the whole app throws: says that saved data are safe, offers to save them as a file and to go on.
import { Component, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOpenNetwork } from '../session/openNetwork';
import { closeCard, closeDialog, goTo } from '../session/session';
import { useUnsaved } from '../session/unsaved';
import { Button } from '../ui/Button';
import { isMissingPart } from './missingPart';
import { offerRescue } from './rescueFile';
import style from './Recovery.module.css';

interface State {
  readonly error?: Error | undefined;
}

interface RecoveryProps {
  readonly children: ReactNode;
  /** Level of the heading: 1 where what failed had the heading of the page. */
  readonly level?: 1 | 2 | undefined;
}

/** An error boundary; React has no hook for one. */
export class Recovery extends Component<RecoveryProps, State> {
  override state: State = {};

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <Apology
        error={error}
        level={this.props.level ?? 1}
        onAgain={() => this.setState({ error: undefined })}
      />
    );
  }
}

interface ApologyProps {
  readonly error: Error;
  readonly level: 1 | 2;
  readonly onAgain: () => void;
}

function Apology({ error, level, onAgain }: ApologyProps) {
  const { t } = useTranslation();
  const Heading = `h${level}` as const;
  const isMissing = isMissingPart(error);
  const reload = () => window.location.reload();
  return (
    <div role="alert" className={style['apology']}>
      <Heading className={style['title']}>
        {t(isMissing ? 'app.failure.missingTitle' : 'app.failure.title')}
      </Heading>
      <p>{t(isMissing ? 'app.failure.missingText' : 'app.failure.text')}</p>
      <div className={style['actions']}>
        {isMissing ? (
          <Button tone="primary" onPress={reload}>
            {t('storage.reload')}
          </Button>
        ) : (
          <Button tone="primary" onPress={onAgain}>
            {t('app.failure.again')}
          </Button>
        )}
        <SaveButton />
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
        {!isMissing && <Button onPress={reload}>{t('storage.reload')}</Button>}
      </div>
      <details>
        <summary>{t('app.failure.detail')}</summary>
        <code>{error.message}</code>
      </details>
    </div>
  );
}

/** What this window holds as a file; said beside the button, because the voice of the app may be what is broken. */
function SaveButton() {
  const { t } = useTranslation();
  const network = useOpenNetwork((state) => state.network);
  const [said, setSaid] = useState('');
  if (network === undefined) return null;
  const save = () => {
    try {
      setSaid(t('storage.saved', { name: offerRescue(network, useUnsaved.getState().unsaved) }));
    } catch {
      setSaid(t('storage.notWritten'));
    }
  };
  return (
    <>
      <Button onPress={save}>{t('storage.saveFile')}</Button>
      {said !== '' && <output className={style['said']}>{said}</output>}
    </>
  );
}
