import type { Words } from './words';
import type { storageDe } from './storage.de';

export const storageEn: Words<typeof storageDe> = {};
