// A line at the lower edge for what is called out in a meeting: typed, read back as a sentence, saved with Enter; the map stays in sight.
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import type { Change } from '../model/change';
import type { Network } from '../model/network';
import type { Id } from '../model/records';
import { today } from '../session/clock';
import { select } from '../session/session';
import { useNetwork, useVisible } from '../session/useNetwork';
import { announce } from '../ui/Announcer';
import { takeTyped } from '../ui/typedAhead';
import { problemTexts } from '../records/fieldWords';
import style from './CaptureDialog.module.css';
import { askedEnd, type Choices, completed, type Line, readLine } from './captureLine';
import { NameBook, warmNames } from './captureNames';
import { type CaptureOption, optionsFor } from './captureOptions';
import { previewOf } from './captureWords';

export interface CaptureDialogProps {
  readonly onClose: () => void;
  /** What Ctrl+Z does while nothing is typed. */
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/** What is read while the names of a very large network are still being prepared: nothing, and so nothing is saved. */
const nothing: Line = { kind: 'half', from: { kind: 'new', text: '' } };

/** Stays open for the next line; Escape closes. */
export function CaptureDialog({ onClose, onUndo, onRedo }: CaptureDialogProps) {
  const { t } = useTranslation();
  return (
    <ModalOverlay
      isOpen
      isDismissable={false}
      className={style['overlay'] ?? ''}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={style['modal'] ?? ''}>
        <Dialog className={style['dialog'] ?? ''} aria-label={t('cooperations.captureTitle')}>
          <Field onUndo={onUndo} onRedo={onRedo} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Field({ onUndo, onRedo }: Pick<CaptureDialogProps, 'onUndo' | 'onRedo'>) {
  const { t, i18n } = useTranslation();
  const network = useNetwork();
  const visible = useVisible();
  const [text, setText] = useState('');
  const [choices, setChoices] = useState<Choices>(new Map());
  const [active, setActive] = useState(-1);
  const [trouble, setTrouble] = useState('');
  const [last, setLast] = useState<{ readonly text: string; readonly ends: readonly Id[] }>();
  const isSaving = useRef(false);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();

  const [isWarm, setWarm] = useState(false);
  const isFirst = useRef(true);
  useEffect(() => {
    if (!isFirst.current) return undefined;
    const controller = new AbortController();
    void warmNames(network, controller.signal).then(() => {
      if (controller.signal.aborted) return;
      isFirst.current = false;
      setWarm(true);
    });
    return () => controller.abort();
  }, [network]);

  const names = useMemo(() => (isWarm ? new NameBook(network) : undefined), [isWarm, network]);
  const line = useMemo(() => (names ? readLine(text, names, choices) : nothing), [text, names, choices]);
  const preview = useMemo(
    () => (i18n.language ? previewOf(line, network, today()) : undefined),
    [line, network, i18n.language],
  );
  const options = useMemo(
    () => (names ? optionsFor(askedEnd(line), names, network) : []),
    [line, names, network],
  );
  useEffect(() => {
    list.current?.querySelector('[data-active]')?.scrollIntoView?.({ block: 'nearest' });
  });

  const type = (next: string) => {
    setText(next);
    setActive(-1);
    setTrouble('');
  };
  const take = (option: CaptureOption) => {
    const asked = askedEnd(line);
    if (asked === undefined) return;
    // The name alone does not tell homonyms apart, nor that a beginning of a name is meant as somebody new.
    setChoices(new Map([...choices, [option.name, option]]));
    type(completed(line, option.name));
  };
  const save = async () => {
    if (!preview?.save || isSaving.current) return;
    isSaving.current = true;
    const outcome = await preview.save();
    isSaving.current = false;
    if (!outcome.ok) {
      const why = problemTexts(outcome).join(' ');
      setTrouble(why);
      announce(why, 'assertive');
      return;
    }
    type('');
    setChoices(new Map());
    const ends = endsOf(outcome.change, network);
    setLast({ text: t('cooperations.captureSaved', { what: preview.what ?? '' }), ends });
    // Marked for everybody to see, until the next line.
    select('actors', ends);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isUndo = (event.ctrlKey || event.metaKey) && ['z', 'y'].includes(event.key.toLowerCase());
    if (isUndo && text === '') {
      event.preventDefault();
      setLast(undefined);
      select('actors', []);
      if (event.key.toLowerCase() === 'y' || event.shiftKey) onRedo();
      else onUndo();
      return;
    }
    if (event.nativeEvent.isComposing) return;
    const chosen = options[active];
    if (event.key === 'ArrowDown' && options.length > 0) {
      event.preventDefault();
      setActive(active >= options.length - 1 ? 0 : active + 1);
    } else if (event.key === 'ArrowUp' && options.length > 0) {
      event.preventDefault();
      setActive(active <= 0 ? options.length - 1 : active - 1);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (chosen) take(chosen);
      else if (preview?.save) void save();
      else if (options.length > 0) setActive(0);
    }
  };

  const shown =
    trouble ||
    preview?.text ||
    last?.text ||
    t(names || text === '' ? 'cooperations.captureHint' : 'cooperations.capturePreparing');
  const isHidden = last && !last.ends.every((end) => visible.actorIds.has(end));
  const tone = trouble ? 'wrong' : (preview?.tone ?? 'ask');
  return (
    <>
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={t('cooperations.captureOptions')}
        className={style['options']}
        hidden={options.length === 0}
      >
        {options.map((option, at) => (
          <div
            key={option.id ?? ''}
            id={`${id}-${String(at)}`}
            role="option"
            tabIndex={-1}
            aria-selected={at === active}
            data-active={at === active ? '' : undefined}
            className={style['option']}
            // The field keeps the focus.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(option)}
            onKeyDown={() => undefined}
          >
            <span>{option.label}</span>
            <span className={style['detail']}>{option.detail}</span>
          </div>
        ))}
      </div>
      <div className={style['head']}>
        <label className={style['label']} htmlFor={`${id}-field`}>
          {t('cooperations.captureField')}
        </label>
        <p className={style['keys']} aria-hidden>
          {t('cooperations.captureKeys')}
        </p>
      </div>
      <input
        id={`${id}-field`}
        type="text"
        role="combobox"
        className={style['input']}
        placeholder={t('cooperations.captureExample')}
        aria-expanded={options.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 ? `${id}-${String(active)}` : undefined}
        aria-describedby={`${id}-preview`}
        autoComplete="off"
        spellCheck={false}
        autoFocus
        onFocus={() => {
          const ahead = takeTyped();
          if (ahead !== '') setText((now) => now + ahead);
        }}
        value={text}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-preview`} role="status" className={style['preview']} data-tone={tone}>
        <p>{shown}</p>
        {isHidden && !trouble && !preview && <p>{t('cooperations.captureHidden')}</p>}
        {!trouble && preview?.more.map((each) => <p key={each}>{each}</p>)}
      </div>
    </>
  );
}

/** Whom the saved cooperation is between. */
function endsOf({ ops }: Change, network: Network): readonly Id[] {
  return ops.flatMap(({ table, id, set }) => {
    if (table !== 'cooperations') return [];
    const { actorA, actorB } = { ...network.cooperations.get(id), ...set };
    return [actorA, actorB].filter((end) => typeof end === 'string');
  });
}
