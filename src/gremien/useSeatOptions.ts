// What can be chosen in the cells of the seat editor: only the row in hand gets its lists, as there may be thousands of names.
import { useCallback, useMemo } from 'react';
import { word } from '../i18n/translate';
import { seatRoles } from '../model/choices';
import { personName, validOn } from '../model/network';
import { refChoices, typeChoices } from '../records/suggestions';
import { useAsOf, useNetwork } from '../session/useNetwork';
import type { Option } from '../ui/optionFilter';
import type { DraftRow } from './seatDraft';
import type { SeatOptions } from './SeatEditorRow';

const none: readonly Option[] = [];
const idle: SeatOptions = { actors: none, roles: none, types: none, people: none };

/** `inHand` is the key of the row that has the focus. */
export function useSeatOptions(
  rows: readonly DraftRow[],
  inHand: string | undefined,
): (row: DraftRow) => SeatOptions {
  const network = useNetwork();
  const asOf = useAsOf();
  const actors = useMemo(
    () =>
      refChoices(network, 'actors').filter(({ value }) => {
        const actor = network.actors.get(value);
        return actor !== undefined && validOn(actor, asOf);
      }),
    [network, asOf],
  );
  const types = useMemo(() => typeChoices(network), [network]);
  const roles = useMemo(
    () => seatRoles.map((role) => ({ value: role, label: word('model.choice.seats.role', role) })),
    [],
  );
  const actorId = rows.find(({ key }) => key === inHand)?.actor.id;
  const people = useMemo(
    () =>
      (actorId === undefined ? [] : network.contactsOf(actorId))
        .filter((contact) => validOn(contact, asOf))
        .map((contact) => ({ value: contact.id, label: personName(contact), hint: contact.position })),
    [network, asOf, actorId],
  );
  const active = useMemo(() => ({ actors, roles, types, people }), [actors, roles, types, people]);
  const typing = useMemo(() => ({ ...idle, types }), [types]);
  return useCallback(
    ({ key, newType }: DraftRow) => (key === inHand ? active : newType === undefined ? idle : typing),
    [inHand, active, typing],
  );
}
