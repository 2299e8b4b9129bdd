// The plain editor of a grid cell: one line of text, number or date.
import { useEffect, useId, useRef, useState } from 'react';
import type { CloseEditor } from './GridColumn';
import styles from './GridTextEditor.module.css';

export interface GridTextEditorProps {
  /** Name for screen readers: column and row. */
  readonly label: string;
  /** What should not be written here. */
  readonly hint?: string | undefined;
  readonly value: string;
  readonly initialText?: string | undefined;
  readonly close: CloseEditor;
  /** Called at most once, only when the text has changed. */
  readonly onCommit: (text: string) => void;
  readonly align?: 'start' | 'end';
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url';
}

/** Commits on Enter, Tab and blur, gives up on Escape (all through the grid). Typed text replaces, F2 keeps and selects. */
export function GridTextEditor(props: GridTextEditorProps) {
  const { value, initialText, close, onCommit } = props;
  const [text, setText] = useState(initialText ?? value);
  const input = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  const hintId = useId();
  useEffect(() => {
    input.current?.focus();
    if (initialText === undefined) input.current?.select();
  }, [initialText]);
  return (
    <>
      <input
        ref={input}
        className={styles['textEditor']}
        aria-label={props.label}
        {...(props.hint !== undefined && { 'aria-describedby': hintId, title: props.hint })}
        value={text}
        inputMode={props.inputMode ?? 'text'}
        data-align={props.align}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
        onBlur={() => {
          if (done.current) return;
          done.current = true;
          if (text !== value) onCommit(text);
          close(true);
        }}
      />
      {props.hint !== undefined && (
        <span id={hintId} hidden>
          {props.hint}
        </span>
      )}
    </>
  );
}
