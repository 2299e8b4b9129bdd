// The state of one seat editor: rows, what is wrong with them, and saving all of it as one step.
import { type Dispatch, useCallback, useState } from 'react';
import { sentence, word } from '../i18n/translate';
import type { Gremium, Id } from '../model/records';
import { problemTexts } from '../records/fieldWords';
import { run } from '../session/command';
import { useOpenNetwork } from '../session/openNetwork';
import { useAsOf, useNetwork } from '../session/useNetwork';
import { fromTsv } from '../ui/gridCopy';
import { announce } from '../ui/Announcer';
import { type DraftRow, fillingOf, openSeats, rowErrors, rowsOf, votesFor } from './seatDraft';
import { newPersons, pastedRows } from './seatPaste';
import { seatPlans } from './seatTemplates';
import { type RowAction, useSeatRows } from './useSeatRows';

export interface SeatEditor {
  readonly gremium: Gremium;
  readonly rows: readonly DraftRow[];
  readonly dispatch: Dispatch<RowAction>;
  /** Whether all errors are shown: after the first attempt to save. */
  readonly tellsErrors: boolean;
  readonly failures: readonly string[];
  /** What a paste has brought. */
  readonly news: string | undefined;
  readonly isSaving: boolean;
  readonly endedCount: number;
  /** Whether saving deletes seats that were there. */
  readonly removesSeats: boolean;
  readonly canUseTemplate: boolean;
  readonly insertTemplate: () => void;
  readonly isDirty: () => boolean;
  /** Whether it was a list, which then stands in rows. */
  readonly paste: (key: string, text: string) => boolean;
  readonly save: () => Promise<boolean>;
}

const roleWord = (role: string) => word('model.choice.seats.role', role);

export function useSeatEditor(gremiumId: Id): SeatEditor {
  const network = useNetwork();
  const asOf = useAsOf();
  const gremium = network.gremien.get(gremiumId) ?? { id: gremiumId, name: '', type: '' };
  const [begun] = useState(() => rowsOf(network, gremiumId, asOf, roleWord));
  const [{ rows }, dispatch] = useSeatRows(begun, gremium, roleWord);
  const [tellsErrors, setTellsErrors] = useState(false);
  const [failures, setFailures] = useState<readonly string[]>([]);
  const [news, setNews] = useState<string>();
  const [isSaving, setSaving] = useState(false);
  const plans = seatPlans(gremium.type);

  const paste = useCallback(
    (key: string, text: string) => {
      const matrix = fromTsv(text.trimEnd());
      const { network: now } = useOpenNetwork.getState();
      if (now === undefined || (matrix.length < 2 && (matrix[0]?.length ?? 0) < 2)) return false;
      const list = pastedRows(now, asOf, matrix, roleWord);
      dispatch({ kind: 'insert', key, rows: list });
      const unknown = list.filter(({ actor }) => actor?.id === undefined).length;
      const told = [sentence('seatEditor.pasted', { count: list.length })];
      if (unknown > 0) told.push(sentence('seatEditor.pastedUnknown', { count: unknown }));
      const fresh = newPersons(list);
      if (fresh > 0) told.push(sentence('seatEditor.pastedNew', { count: fresh }));
      setNews(told.join(' '));
      announce(told.join(' '));
      return true;
    },
    [asOf, dispatch],
  );
  const save = async () => {
    const wrong = rows.filter((row) => Object.keys(rowErrors(row)).length > 0).length;
    setTellsErrors(true);
    setNews(undefined);
    if (wrong > 0) {
      setFailures([sentence('seatEditor.wrong', { count: wrong })]);
      return false;
    }
    setSaving(true);
    const outcome = await run('fillSeats', fillingOf(gremiumId, begun, rows));
    setSaving(false);
    if (!outcome.ok) setFailures([word('records', 'notDone'), ...problemTexts(outcome)]);
    return outcome.ok;
  };
  return {
    gremium,
    rows,
    dispatch,
    tellsErrors,
    failures,
    news,
    isSaving,
    endedCount: network.seatsIn(gremiumId).length - openSeats(network, gremiumId, asOf).length,
    removesSeats: begun.some(({ key }) => rows.every((row) => row.key !== key)),
    canUseTemplate: begun.length === 0 && plans.length > 0 && rows.every((row) => row.expects === undefined),
    insertTemplate: () =>
      dispatch({
        kind: 'insert',
        key: undefined,
        rows: plans.map(({ role, expects }) => ({
          role: { id: role, text: roleWord(role) },
          votes: votesFor(gremium, role),
          expects: expects === 'council' ? word('seatEditor', 'council') : word('findings.side', expects),
        })),
      }),
    isDirty: () => {
      const { rows: changed, removed } = fillingOf(gremiumId, begun, rows);
      return changed.length > 0 || removed.length > 0;
    },
    paste,
    save,
  };
}
