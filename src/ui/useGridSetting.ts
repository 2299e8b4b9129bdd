// A setting the caller may keep, and that works by itself when nobody keeps it.
import { useState } from 'react';

/** The caller's value when there is one (`undefined` means “not kept”), else an own one; every change is reported. */
export function useGridSetting<T>(
  kept: T | undefined,
  start: T,
  report: ((value: T) => void) | undefined,
): [T, (value: T) => void] {
  const [own, setOwn] = useState(start);
  return [
    kept === undefined ? own : kept,
    (value) => {
      setOwn(() => value);
      report?.(value);
    },
  ];
}
