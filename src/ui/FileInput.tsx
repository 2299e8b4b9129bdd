// The file input that a button opens: in the page, so that it can also be filled without a native dialog.
import type { Ref } from 'react';

interface FileInputProps {
  readonly ref: Ref<HTMLInputElement>;
  /** What the native dialog offers, e.g. `.netz`. */
  readonly accept: string;
  readonly label: string;
  /** Called for the same file again, too, when it is chosen again. */
  readonly onFile: (file: File, more: readonly File[]) => void;
  /** Several may be chosen at once. */
  readonly isMultiple?: boolean | undefined;
}

export function FileInput({ ref, accept, label, onFile, isMultiple = false }: FileInputProps) {
  return (
    <input
      ref={ref}
      className="visually-hidden"
      type="file"
      multiple={isMultiple}
      accept={accept}
      tabIndex={-1}
      aria-label={label}
      onChange={(event) => {
        const [file, ...more] = event.target.files ?? [];
        event.target.value = '';
        if (file) onFile(file, more);
      }}
    />
  );
}
