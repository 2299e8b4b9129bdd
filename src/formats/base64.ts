// Bytes as text of a header line, and back.

export const base64 = {
  text: (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes)),
  /** `undefined` for anything that is not base64. */
  bytes: (text: unknown): Uint8Array | undefined => {
    if (typeof text !== 'string' || !/^[A-Za-z0-9+/]{0,200}={0,2}$/.test(text)) return undefined;
    try {
      return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    } catch {
      return undefined;
    }
  },
};
