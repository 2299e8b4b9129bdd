// Files dropped anywhere in the window, and whether one is just being dragged over it.
import { useEffect, useRef, useState } from 'react';

/** Calls `onFile` with the first file dropped, and those that came with it; returns true while a file hovers over the window. */
export function useFileDrop(onFile?: (file: File, more: readonly File[]) => void): boolean {
  const [hovers, setHovers] = useState(false);
  const latest = useRef(onFile);
  useEffect(() => {
    latest.current = onFile;
  }, [onFile]);
  useEffect(() => {
    const carriesFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const over = (event: DragEvent) => {
      if (!carriesFile(event)) return;
      event.preventDefault();
      setHovers(true);
    };
    const leave = (event: DragEvent) => {
      // Only leaving the window counts; moving between elements fires this too.
      if (event.relatedTarget === null) setHovers(false);
    };
    const drop = (event: DragEvent) => {
      setHovers(false);
      const [file, ...more] = event.dataTransfer?.files ?? [];
      if (!file) return;
      event.preventDefault();
      latest.current?.(file, more);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);
  return hovers;
}
