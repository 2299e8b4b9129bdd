// What is chosen in the export dialog: format, list, rows and columns, with what was chosen last time to begin with.
import { useMemo, useState } from 'react';
import { isEmptyFilter } from '../model/filter';
import type { Network } from '../model/network';
import type { AnyRecord } from '../model/records';
import { setPreferences, usePreferences } from '../session/preferences';
import { type DialogRequest, useSession } from '../session/session';
import { useNetwork, useVisible } from '../session/useNetwork';
import {
  choicesFor,
  columnChoices,
  delicateLabels,
  firstChoice,
  lookOf,
  rememberedChoice,
} from './columnChoices';
import type { ListKind } from '../formats/columns';
import type { Delicacies, Delicate } from '../formats/delicacies';
import { type ExportCode, exportCodes, exportFormat } from '../formats/exportFormats';
import { exportLacks } from './exportLacks';
import { networkParts, networkScopes } from './exportParts';
import type { ExportPart } from './exportWriting';
import { firstKind, firstScope, type Scope, scopesFor } from './scopesFor';

const noRecords: readonly AnyRecord[] = [];
const nothing: Delicacies = { personal: false, working: false, own: false };

/** The state of the dialog and everything that follows from it. */
export function useExportChoices(table: Extract<DialogRequest, { kind: 'export' }>['table']) {
  const network = useNetwork();
  const visible = useVisible();
  const { place, filter, focus, asOf, selectedTable, selection } = useSession();
  const sight = useMemo(
    () => ({ visible, filter, focus, asOf, selectedTable, selection }),
    [visible, filter, focus, asOf, selectedTable, selection],
  );
  const last = usePreferences((state) => state.exportFormat);
  const lastOfList = usePreferences((state) => state.exportListFormat);
  const looks = usePreferences((state) => state.exportLooks);
  const [kind, setKind] = useState<ListKind>(() => firstKind(table, place));
  const [code, setCode] = useState<ExportCode>(() =>
    table === undefined ? firstCode([last], kind) : firstCode([lastOfList, last], kind, 'list'),
  );
  const [wanted, setWanted] = useState<Scope>(() => firstScope(sight));
  const [allowed, setAllowed] = useState<Delicacies>(nothing);
  const [picked, setPicked] = useState<{ readonly key: string; readonly on: ReadonlySet<string> }>();

  const format = exportFormat(code);
  const isList = format.writes === 'list';
  const key = `${code} ${kind}`;
  const choices = useMemo(
    () => choicesFor(exportFormat(code), kind, columnChoices(network, kind)),
    [network, code, kind],
  );
  const first = useMemo(() => firstChoice(kind, choices, format.isForReaders), [kind, choices, format]);
  const begin = useMemo(() => rememberedChoice(first, choices, looks[key]), [first, choices, looks, key]);
  const chosen = picked?.key === key ? picked.on : begin;

  const lists = useMemo(() => scopesFor(network, kind, sight), [network, kind, sight]);
  const networks = useMemo(() => networkScopes(network, sight), [network, sight]);
  const scopes = isList
    ? lists.map(({ scope, records }) => ({ scope, count: records.length }))
    : networks.map(({ scope, chosen: { actors } }) => ({ scope, count: actors.length }));
  // The wanted rows where there are such, all of them otherwise.
  const scope = scopes.some((one) => one.scope === wanted) ? wanted : 'all';
  const records = (lists.find((one) => one.scope === scope) ?? lists[0])?.records ?? noRecords;
  const whole = networks.find((one) => one.scope === scope)?.chosen;

  const parts = useMemo((): ExportPart[] => {
    if (!isList) return whole === undefined ? [] : networkParts(network, exportFormat(code), whole, allowed);
    return [{ kind, ids: records.map(({ id }) => id), properties: [...chosen] }];
  }, [network, code, isList, kind, records, chosen, whole, allowed]);
  const lacks = useMemo(
    () => exportLacks(network, exportFormat(code), parts, isList ? undefined : whole),
    [network, code, parts, isList, whole],
  );
  const [personal, ownFields] = useMemo(
    () =>
      (['personal', 'own'] as const).map((sort) =>
        isList ? delicateLabels(choices, chosen, records, sort) : delicateIn(network, parts, sort),
      ) as [string[], string[]],
    [network, isList, choices, chosen, records, parts],
  );
  const count = parts.reduce((sum, { ids }) => sum + ids.length, 0);

  return {
    ...{ network, format, isList, kind, scope, scopes, allowed, choices, first, chosen },
    ...{ records, parts, lacks, personal, ownFields, count },
    visible,
    isNarrowed: !isEmptyFilter(filter) || focus !== undefined,
    setAllowed,
    setScope: setWanted,
    setChosen: (on: ReadonlySet<string>) => setPicked({ key, on }),
    /** A format may have no place for the list of now. */
    setFormat: (next: ExportCode) => {
      setCode(next);
      const { lists: kinds, writes } = exportFormat(next);
      if (writes === 'list' && !kinds.includes(kind)) setKind(kinds[0] ?? kind);
    },
    setKind,
    /** So that the next export of this format and list begins as this one ends. */
    remember: () =>
      setPreferences({
        exportFormat: code,
        ...(isList && {
          exportListFormat: code,
          exportLooks: { ...looks, [key]: lookOf(first, choices, chosen) },
        }),
      }),
  };
}

/** The first of the formats of last time that has a place for the list; who asked for a list gets no network. */
function firstCode(last: readonly (string | undefined)[], kind: ListKind, writes?: 'list'): ExportCode {
  const codes = last.flatMap((one) => exportCodes.find((known) => known === one) ?? []);
  const fits = (code: ExportCode) => {
    const format = exportFormat(code);
    return format.lists.includes(kind) && (writes === undefined || format.writes === writes);
  };
  return codes.find(fits) ?? 'csv';
}

/** Labels of everything that the parts hold and that is delicate in this way, each once. */
function delicateIn(network: Network, parts: readonly ExportPart[], sort: Delicate): string[] {
  const labels = parts.flatMap(({ kind, ids, properties }) => {
    const table = network.living(kind) as ReadonlyMap<string, AnyRecord>;
    const records = ids.flatMap((id) => table.get(id) ?? []);
    return delicateLabels(columnChoices(network, kind), new Set(properties), records, sort);
  });
  return [...new Set(labels)];
}
