// Hands a file to the browser's downloads, and finds it a name that every office drive accepts.

/** Works from `file:`, too. The address is given back late, because some browsers read it only after asking where to save. */
export function offerFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Bytes as a file; `type` is a media type. */
export function fileOf(bytes: Uint8Array, type: string): Blob {
  // A copy of its own: the bytes may be a window onto a larger buffer.
  return new Blob([new Uint8Array(bytes)], { type });
}

/** `akteure`, `Muster/Kreis (neu)`, `2026-11-22` → `akteure_Muster-Kreis-neu_2026-11-22`. Umlauts stay. */
export function fileName(...parts: readonly string[]): string {
  const clean = (part: string) =>
    part
      .normalize('NFC')
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60);
  return parts
    .map(clean)
    .filter((part) => part !== '')
    .join('_');
}
