import type { Words } from './words';
import type { appDe } from './app.de';

export const appEn: Words<typeof appDe> = {};
