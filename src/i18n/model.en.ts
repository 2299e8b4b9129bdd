import type { Words } from './words';
import type { modelDe } from './model.de';

export const modelEn: Words<typeof modelDe> = {};
