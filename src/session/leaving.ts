// The one seam through which everything that leaves is noted: what, when, how many, for whom in general, by whom. Never of whom.
import { sentence } from '../i18n/translate';
import { type Inside, isPersonal } from '../model/inside';
import type { ReleaseProfile } from '../model/privacy';
import { tell } from '../ui/Announcer';
import { run } from './command';
import { usePreferences } from './preferences';

/** Ways out, in the order in which the log lists them; each has words in `privacy.kind`. */
export const leavingKinds = [
  'list',
  'listCopy',
  'network',
  'netFile',
  'refusedRows',
  'mergeProtocol',
  'tableCopy',
  'tablePrint',
  'picture',
  'mapPrint',
  'handout',
  'changesCopy',
  'landscapeFile',
  'landscapeCopy',
  'landscapePrint',
  'findingsCopy',
  'bcc',
  'letters',
  'phones',
  'labels',
  'badges',
  'attendance',
  'roster',
  'schools',
  'gaps',
  'vcard',
  'trial',
  'profileFile',
  'profilePrint',
  'access',
  'document',
  'log',
] as const;
export type LeavingKind = (typeof leavingKinds)[number];

export interface Leaving {
  readonly kind: LeavingKind;
  /** Ending of the file; absent for what was copied or printed. */
  readonly format?: string | undefined;
  readonly profile: ReleaseProfile;
  readonly inside: Pick<Inside, 'records' | 'persons'> & Partial<Inside>;
}

/**
 * Called after something has left. Never throws and never holds anything up; where the entry cannot be written that is said, because
 * what has left cannot be called back. `false` then.
 */
export async function left({ kind, format, profile, inside }: Leaving): Promise<boolean> {
  const { records, persons } = inside;
  const { initials } = usePreferences.getState();
  const whole: Inside = {
    reachable: 0,
    hasPrivate: false,
    hasWorking: false,
    hasFreeText: false,
    ...inside,
  };
  const outcome = await run(
    'noteDisclosure',
    {
      at: new Date().toISOString(),
      kind,
      profile,
      records,
      persons,
      personal: isPersonal(whole),
      ...(format !== undefined && { format }),
      ...(initials !== '' && { user: initials }),
    },
    'log',
  );
  if (!outcome.ok)
    tell(sentence('privacy.notLogged', { what: sentence(`privacy.kind.${kind}`, {}) }), 'assertive');
  return outcome.ok;
}
