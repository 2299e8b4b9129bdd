// The ways between two actors as a list over the map: who is met, how strong each step is, and what helps where there is none.
import { X } from 'lucide-react';
import { Fragment, useEffect, useEffectEvent, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { noFilter, pathsIn } from '../model/filter';
import type { Network } from '../model/network';
import type { Path } from '../model/paths';
import type { Id } from '../model/records';
import { openCard, setFilter, useSession } from '../session/session';
import { useAsOf } from '../session/useNetwork';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { leaveFocus } from './waysDeeds';
import { helpFor, waysSentence } from './waysWords';
import style from './WaysPanel.module.css';

/** `focus` is one with two ends; `onClose` gives the keyboard back to the map. */
export function WaysPanel(props: {
  readonly network: Network;
  readonly from: Id;
  readonly to: Id;
  readonly onClose: () => void;
}) {
  const { network, from, to, onClose } = props;
  const { t } = useTranslation();
  const asOf = useAsOf();
  const panel = useRef<HTMLElement>(null);
  const filter = useSession((state) => state.filter);
  const ask = useMemo(
    () => ({ network, filter, asOf, focus: { actorId: from, steps: 0, to } as const }),
    [network, filter, asOf, from, to],
  );
  const paths = useMemo(() => pathsIn(network, filter, asOf, ask.focus), [network, filter, asOf, ask]);
  const close = () => {
    leaveFocus();
    onClose();
  };
  const leave = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  });
  useEffect(() => {
    const element = panel.current;
    const listen = (event: KeyboardEvent) => leave(event);
    element?.addEventListener('keydown', listen);
    return () => element?.removeEventListener('keydown', listen);
  }, []);
  return (
    <section ref={panel} className={style['panel']} aria-label={t('ways.title')}>
      <header className={style['head']}>
        <h2 className={style['title']}>{waysSentence(ask, paths)}</h2>
        <IconButton size="s" icon={X} label={t('ways.close')} hint="Esc" onPress={close} />
      </header>
      {paths && (
        <ol className={style['list']}>
          {paths.best.map((path) => (
            <Way key={path.actors.join(' ')} network={network} path={path} />
          ))}
        </ol>
      )}
      {paths && paths.count > paths.best.length && (
        <p className={style['note']}>{t('ways.more', { count: paths.best.length, all: paths.count })}</p>
      )}
      {!paths &&
        helpFor(ask).map(({ words, clears }) => (
          <p key={words} className={style['note']}>
            {words}{' '}
            {clears && (
              <Button size="s" onPress={() => setFilter(noFilter)}>
                {t('ways.clearFilter')}
              </Button>
            )}
          </p>
        ))}
    </section>
  );
}

function Way({ network, path }: { readonly network: Network; readonly path: Path }) {
  const { t } = useTranslation();
  return (
    <li className={style['way']}>
      {path.actors.map((id, at) => {
        const tie = path.ties[at - 1];
        return (
          <Fragment key={id}>
            {tie && <span className={style['step']}> – {t('ways.step', { step: tie.intensity })} – </span>}
            <button type="button" className={style['actor']} onClick={() => openCard('actors', id)}>
              {network.nameOf('actors', id)}
            </button>
          </Fragment>
        );
      })}
    </li>
  );
}
