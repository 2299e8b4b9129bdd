// The file input that a button opens: in the page, so that it can also be filled without a native dialog.
import type { Ref } from 'react';

interface FileInputProps {
  readonly ref: Ref<HTMLInputElement>;
  /** What the native dialog offers, e.g. `.netz`. */
  readonly accept: string;
  readonly label: string;
  /** Called for the same file again, too, when it is chosen again. */
  readonly onFile: (file: File) => void;
}

export function FileInput({ ref, accept, label, onFile }: FileInputProps) {
  return (
    <input
      ref={ref}
      className="visually-hidden"
      type="file"
      accept={accept}
      tabIndex={-1}
      aria-label={label}
      onChange={(event) => {
        const file = event.target.files?.[0];
        event.target.value = '';
        if (file) onFile(file);
      }}
    />
  );
}
