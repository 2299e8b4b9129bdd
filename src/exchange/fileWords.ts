// How the file of a network stands, in few words for the bar and in a sentence for the page.
import { localDay, showTime } from '../i18n/showMoment';
import { sentence, showDate } from '../i18n/translate';
import type { FileStanding } from '../session/boundFile';
import { today } from '../session/clock';

/** "Gesichert 10:42", "Nicht gesichert seit 10:31", "Erlaubnis nötig"; on another day than today the day stands for the time. */
export function standingShort({ bound, hitch, isSaving, changedAt }: FileStanding): string {
  const words = (key: string, iso = '') =>
    sentence(`files.state.${key}${iso === '' || isToday(iso) ? '' : 'On'}`, {
      time: showTime(iso),
      date: showDate(localDay(iso)),
    });
  if (isSaving) return words('saving');
  if (bound === undefined) return words('none');
  if (hitch !== undefined) return words(hitch === 'asks' ? 'asks' : 'hitch');
  if (changedAt !== undefined) return words('changed', changedAt);
  return bound.savedAt === undefined ? words('hitch') : words('saved', bound.savedAt);
}

/** "Netz.netz: geändert, nicht gesichert seit 10:31". */
export function standingLong(standing: FileStanding): string {
  const { bound, changedAt } = standing;
  const when = (iso: string) =>
    isToday(iso) ? showTime(iso) : `${showDate(localDay(iso))}, ${showTime(iso)}`;
  const { hitch, isSaving } = standing;
  const isPlain = hitch === undefined && !isSaving && bound?.savedAt !== undefined;
  const state = !isPlain
    ? standingShort(standing)
    : changedAt === undefined
      ? sentence('files.state.savedLong', { when: when(bound.savedAt) })
      : sentence('files.state.changedLong', { when: when(changedAt) });
  return sentence('files.state.line', { name: bound?.name ?? '', state });
}

function isToday(iso: string): boolean {
  return localDay(iso) === today();
}
