// What is chosen in the export dialog: format, list, rows and columns, with what was chosen last time to begin with.
import { useMemo, useState } from 'react';
import { isEmptyFilter } from '../model/filter';
import type { Network } from '../model/network';
import { insideOf } from '../model/inside';
import {
  type Delicate,
  firstProfile,
  nothingTicked,
  type Release,
  releasedNetwork,
  type ReleaseProfile,
  type Ticked,
} from '../model/privacy';
import type { AnyRecord } from '../model/records';
import { setPreferences, usePreferences } from '../session/preferences';
import { type DialogRequest, useSession } from '../session/session';
import { useNetwork, useVisible } from '../session/useNetwork';
import {
  choicesFor,
  choicesWith,
  columnChoices,
  delicateLabels,
  firstChoice,
  lookOf,
  rememberedChoice,
} from './columnChoices';
import type { ListKind } from '../formats/columns';
import { type ExportCode, exportCodes, exportFormat } from '../formats/exportFormats';
import { exportLacks } from './exportLacks';
import { leavingIds, networkParts, networkScopes } from './exportParts';
import type { ExportPart } from './exportWriting';
import { firstKind, firstScope, type Scope, scopesFor } from './scopesFor';

const noRecords: readonly AnyRecord[] = [];

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
  // Never remembered: everything begins without persons.
  const [profile, setProfile] = useState<ReleaseProfile>(firstProfile);
  const [ticks, setTicks] = useState<Ticked>(nothingTicked);
  const [picked, setPicked] = useState<{ readonly key: string; readonly on: ReadonlySet<string> }>();

  const format = exportFormat(code);
  const isList = format.writes === 'list';
  const key = `${code} ${kind}`;
  const pick = `${key} ${profile}`;
  const { open: choices, kept } = useMemo(
    () => choicesWith(profile, kind, choicesFor(exportFormat(code), kind, columnChoices(network, kind))),
    [network, code, kind, profile],
  );
  const first = useMemo(
    () => firstChoice(kind, choices, profile, format.isForReaders),
    [kind, choices, profile, format],
  );
  const begin = useMemo(() => rememberedChoice(first, choices, looks[key]), [first, choices, looks, key]);
  const chosen = picked?.key === pick ? picked.on : begin;
  const release = useMemo((): Release => {
    // A column that is chosen is a tick.
    const has = (sort: Delicate) =>
      choices.some(({ property, delicate }) => delicate === sort && chosen.has(property));
    return { profile, ticked: isList ? { working: has('working'), own: has('own') } : ticks };
  }, [profile, isList, ticks, choices, chosen]);
  const open = useMemo(() => releasedNetwork(network, release), [network, release]);

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
    if (!isList) return whole === undefined ? [] : networkParts(open, exportFormat(code), whole, release);
    const ids = leavingIds(open, kind, records);
    return ids.length === 0 ? [] : [{ kind, ids, properties: [...chosen] }];
  }, [open, code, isList, kind, records, chosen, whole, release]);
  const lacks = useMemo(
    () => exportLacks(network, exportFormat(code), parts, isList ? undefined : whole),
    [network, code, parts, isList, whole],
  );
  const [personal, ownFields] = useMemo(
    () => (['personal', 'own'] as const).map((sort) => delicateIn(open, parts, sort)) as [string[], string[]],
    [open, parts],
  );
  const inside = useMemo(
    () =>
      insideOf(
        parts.map((part) => {
          const table: ReadonlyMap<string, AnyRecord> = open.living(part.kind);
          return { ...part, records: part.ids.flatMap((id) => table.get(id) ?? []) };
        }),
      ),
    [open, parts],
  );
  const persons = isList ? (kind === 'contacts' ? records : noRecords) : (whole?.contacts ?? noRecords);
  const leaving = parts.find((part) => part.kind === 'contacts')?.ids.length ?? 0;
  const count = parts.reduce((sum, { ids }) => sum + ids.length, 0);

  return {
    ...{ network, format, isList, kind, scope, scopes, release, choices, kept, first, chosen },
    ...{ parts, lacks, personal, ownFields, count, inside },
    /** Persons that stay with this profile, because they objected or are reached privately. */
    held: profile === 'gremium' && format.lists.includes('contacts') ? persons.length - leaving : 0,
    isWithoutPersons: isList && kind === 'contacts' && profile === 'public',
    visible,
    isNarrowed: !isEmptyFilter(filter) || focus !== undefined,
    setProfile,
    setTicks,
    setScope: setWanted,
    setChosen: (on: ReadonlySet<string>) => setPicked({ key: pick, on }),
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
