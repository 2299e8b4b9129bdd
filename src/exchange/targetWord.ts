// What a column can become, in words.
import type { TFunction } from 'i18next';
import { fieldLabel } from '../records/fieldWords';
import type { ImportKind } from '../formats/columns';
import { type Target, tableOfTarget } from '../planning/mapping';

/** "Telefon", "Akteur A: Schulnummer", "Gremium: ID". */
export function targetWord(t: TFunction, kind: ImportKind, target: Target): string {
  const word = bareWord(t, kind, target);
  if (target.side === 'main') return word;
  return t(target.side === 'a' ? 'exchange.import.sideA' : 'exchange.import.sideB', { label: word });
}

function bareWord(t: TFunction, kind: ImportKind, target: Target): string {
  const label = fieldLabel(tableOfTarget(kind, target), target.field);
  switch (target.role) {
    case 'skip':
      return t('exchange.import.skip');
    case 'own':
      return target.side === 'main' ? t('exchange.import.own') : t('exchange.import.sideOwn');
    case 'id':
      return t('exchange.import.idTarget');
    case 'key':
      return t('exchange.import.keyTarget');
    case 'refId':
      return t('exchange.import.refId', { label });
    case 'refName':
      return t('exchange.import.refName', { label });
    case 'refKey':
      return t('exchange.import.refKey', { label });
    case 'refCity':
      return t('exchange.import.refCity', { label });
    case 'fullName':
      return t('exchange.import.fullName');
    case 'value':
      return kind === 'tiesByName' && target.side === 'main'
        ? t('exchange.import.sideMain', { label })
        : label;
  }
}
