import type { Words } from './words';
import type { uiDe } from './ui.de';

export const uiEn: Words<typeof uiDe> = {};
