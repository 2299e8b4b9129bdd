// What is asked around the file of a network.

/** Why what lies there is not simply replaced. */
export type ForeignFile =
  /** A colleague, or another device, has saved there since. */
  | 'changed'
  | 'otherNetwork'
  /** No network at all: somebody has put another file there. */
  | 'otherFile'
  /** Half-written, or a bit has turned. */
  | 'damaged'
  /** Under a passphrase this device does not know. */
  | 'locked'
  /** Written by a newer version of the app. */
  | 'newer';

export type FileDialog =
  /** Copies of the open network, one after the other; `onMerged` is called after each that became a step. */
  | { readonly kind: 'merge'; readonly files: readonly File[]; readonly onMerged?: () => void }
  /** Where the network is saved as a file, and under which passphrase. */
  | { readonly kind: 'saveFile' }
  /** An encrypted file is to be read; `onTry` answers whether the passphrase fits. */
  | {
      readonly kind: 'passphrase';
      readonly name: string;
      readonly onTry: (passphrase: string) => Promise<boolean>;
      readonly onCancel: () => void;
    }
  | {
      readonly kind: 'foreignFile';
      readonly name: string;
      readonly why: ForeignFile;
      /** SHA-256 of what lies there. */
      readonly seen: string;
      /** What lies there, to be read without a passphrase. */
      readonly file?: File;
      /** What differs, a sentence each. */
      readonly lines: readonly string[];
    };
