// A text of the settings that is kept as soon as one leaves it.
import { useState } from 'react';
import { word } from '../i18n/translate';
import { TextField } from '../ui/TextField';

interface KeptTextProps {
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  readonly limit: number;
  readonly error: string | undefined;
  readonly isRequired?: boolean;
  readonly multiline?: boolean;
  readonly onKeep: (text: string) => void;
}

/** Kept on leaving the field or with Enter; Escape brings back what was there. */
export function KeptText({ value, limit, onKeep, multiline = false, ...frame }: KeptTextProps) {
  // A draft belongs to the value it was begun on; when that changes elsewhere, the new one is shown.
  const [draft, setDraft] = useState({ of: value, text: value });
  const text = draft.of === value ? draft.text : value;
  const setText = (typed: string) => setDraft({ of: value, text: typed });
  const keep = () => {
    if (text.trim() !== value) onKeep(text.trim());
  };
  return (
    <TextField
      {...frame}
      hint={multiline ? word('records', 'noCases') : undefined}
      value={text}
      onChange={setText}
      maxLength={limit}
      multiline={multiline}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !multiline) keep();
        if (event.key === 'Escape') setText(value);
      }}
    />
  );
}
