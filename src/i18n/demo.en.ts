import type { Words } from './words';
import type { demoDe } from './demo.de';

export const demoEn: Words<typeof demoDe> = {};
