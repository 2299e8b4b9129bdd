// One import from the first byte to the confirmed change: what was read, what was decided, what will happen.
import { startTransition, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { Network } from '../model/network';
import { useNetwork } from '../session/useNetwork';
import type { CleaningCode } from '../formats/cleanCells';
import type { ImportKind } from '../formats/columns';
import {
  continuing,
  freshList,
  freshLongList,
  goingAlong,
  type ImportList,
  named,
  renamed,
  unfolding,
  withCodes,
  withFix,
  withGivenProfile,
  withKind,
  withMapping,
} from '../planning/importList';
import { listsKeptUp } from '../planning/listsKeptUp';
import { isLong, typesInSlices } from '../planning/longList';
import type { ReadFile } from '../formats/fileRead';
import { type Mapping, missingTargets } from '../planning/mapping';
import { acceptedChange } from '../planning/planAccepted';
import type { Profile } from '../planning/sourceProfile';
import { useDecisions } from './useDecisions';
import { useImportFile } from './useImportFile';
import { useImportPlan } from './useImportPlan';
import { useImportWriting } from './useImportWriting';

export type ImportStep = 'source' | 'columns' | 'preview' | 'writing' | 'done';

/** Everything the import dialog knows; nothing is written before `confirm`. */
export function useImportSession(first: {
  readonly file?: File;
  readonly more?: readonly File[];
  readonly text?: string;
}) {
  const network = useNetwork();
  const [step, setStep] = useState<ImportStep>('source');
  const [file, setFile] = useState<ReadFile>();
  const [lists, setLists] = useState<readonly ImportList[]>([]);
  const [active, setActive] = useState(0);
  const deciding = useDecisions();
  const { decisions } = deciding;

  /** Where a choice makes other lists of the file, all of them are new. */
  const changedIn = (read: ReadFile, changed?: number) =>
    read.lists.length === lists.length ? changed : undefined;
  const prepare = async (read: ReadFile, name: string, place?: number) => {
    const changed = changedIn(read, place);
    const fresh: (ImportList | undefined)[] = [];
    for (const [at, list] of read.lists.entries()) {
      if (changed !== undefined && changed !== at) fresh.push(undefined);
      else if (isLong(list.table)) fresh.push(await freshLongList(list, network, name));
      else fresh.push(freshList(list, network, name));
    }
    return fresh;
  };
  const take = (read: ReadFile, fresh: readonly (ImportList | undefined)[], place?: number) => {
    const changed = changedIn(read, place);
    setFile(read);
    setLists((old) => {
      const next = read.lists.flatMap((list, at) => {
        const before = old[at];
        return fresh[at] ?? (before ? { ...before, read: before.matrix ? before.read : list } : []);
      });
      return changed === undefined ? named(next, network) : next;
    });
    if (changed === undefined) {
      // Who asks is looked at first.
      const first = fresh.findIndex((list) => list?.isWanted === true && list.isOpen);
      const wantedOne = read.lists.findIndex(({ isWanted }) => isWanted);
      setActive(first >= 0 ? first : Math.max(0, wantedOne));
    }
    deciding.forget();
  };
  const reader = useImportFile({ prepare, take });
  const { name } = reader;
  useTypes(lists, setLists, network);
  /** Lists of which a person has said what they are. */
  const decided = useRef(new WeakSet<ImportList['read']>());
  const isOpenYet = reader.reading === undefined && step !== 'writing' && step !== 'done';
  const { forget } = deciding;
  // Another tab may import or undo what a list goes on from.
  useEffect(() => {
    if (!isOpenYet) return;
    const next = listsKeptUp(lists, network, name, ({ read }) => decided.current.has(read));
    if (next === lists) return;
    setLists((all) => (all === lists ? next : all));
    forget();
  }, [lists, network, name, isOpenYet, forget]);

  const wanted = useMemo(() => lists.filter(({ isWanted }) => isWanted), [lists]);
  const { planned, isPlanned, hasFailed, planning } = useImportPlan(step === 'preview', {
    lists: wanted,
    sameAs: decisions.sameAs,
    network,
    name,
  });

  // A moment later than the tick itself: 50,000 items take longer to sum up than a box to tick.
  const settled = useDeferredValue(decisions);
  const shown = useDeferredValue(planned);
  const accepted = useMemo(
    () => shown && acceptedChange(shown.plan, settled, shown.network),
    [shown, settled],
  );
  const hasTakings = accepted?.isEmpty === false;
  const writer = useImportWriting({ decisions, name, onStep: setStep });

  const start = (work: () => Promise<boolean>) => {
    setStep('source');
    setFile(undefined);
    setLists([]);
    return work();
  };
  const open = (next: File, more: readonly File[] = []) => start(() => reader.open(next, more));
  const paste = (text: string, label: string) => start(() => reader.paste(text, label));

  const began = useRef(false);
  useEffect(() => {
    if (began.current) return;
    began.current = true;
    const { file: given, more, text } = first;
    if (given) setTimeout(() => void open(given, more));
    else if (text !== undefined) setTimeout(() => void paste(text, ''));
  });
  useEffect(
    () => () => {
      began.current = false;
    },
    [],
  );

  const change = (at: number, make: (list: ImportList) => ImportList) =>
    setLists((all) => all.map((list, place) => (place === at ? make(list) : list)));
  const decide = (...of: readonly (ImportList | undefined)[]) => {
    for (const list of of) if (list !== undefined) decided.current.add(list.read);
  };
  /** Items are other ones now: what was decided about those before must not meet them. */
  const changeItems = (at: number, make: (list: ImportList) => ImportList) => {
    change(at, make);
    deciding.forget();
  };

  const callList = (make: (list: ImportList) => ImportList) => {
    decide(lists[active]);
    setLists((all) => {
      const list = all[active];
      return list === undefined ? all : goingAlong(all, make(list), network);
    });
    deciding.forget();
  };

  const isReady = wanted.length > 0 && reader.reading === undefined && wanted.every(({ isOpen }) => !isOpen);
  const gaps = wanted.filter(({ mapping }) => missingTargets(mapping).length > 0);

  const confirm = async () => {
    if (planned && isPlanned) await writer.confirm(planned);
  };

  return {
    ...deciding,
    network,
    step,
    /** Drawn bit by bit: a step of a long list takes longer than a frame. */
    setStep: (next: ImportStep) => startTransition(() => setStep(next)),
    name,
    reading: reader.reading,
    refusal: reader.refusal,
    choice: reader.choice,
    rereadList: reader.rereadList,
    rereadAs: reader.rereadAs,
    cancelReading: reader.cancel,
    open,
    paste,
    file,
    lists,
    /** Those that are imported. */
    wanted,
    /** Place of the list that is being looked at. */
    active,
    setActive,
    /** The list that is being looked at. */
    list: lists[active],
    setWanted: (at: number, isWanted: boolean) => changeItems(at, (list) => ({ ...list, isWanted })),
    setCodes: async (codes: readonly CleaningCode[]) => {
      const before = lists[active];
      const cleaned = before && (await withCodes(before, codes));
      if (before === undefined || cleaned === undefined) return;
      // Types may have been found meanwhile; what was read or put right meanwhile is cleaned by itself.
      change(active, (list) =>
        list.read === before.read && list.fixes === before.fixes && list.codes === before.codes
          ? { ...list, codes: cleaned.codes, sheet: cleaned.sheet }
          : list,
      );
    },
    /** Whether "-" and "k. A." are taken for text in all lists; every row stays the item it was. */
    keepWords: (isText: boolean) => {
      decide(...lists);
      setLists((all) =>
        all.map((list) => {
          const { emptyWords: _before, ...mapping } = list.mapping;
          return { ...list, mapping: isText ? { ...mapping, emptyWords: 'text' as const } : mapping };
        }),
      );
    },
    changeMapping: (next: Mapping) => {
      decide(lists[active]);
      changeItems(active, (list) => withMapping(list, next, network));
    },
    changeKind: (kind: ImportKind) => {
      decide(lists[active]);
      changeItems(active, (list) => withKind(list, kind, network, name));
    },
    /** A matrix of actors as one row per tie, or as it stands. */
    changeMatrix: (isUnfolded: boolean) =>
      changeItems(active, (list) =>
        list.matrix === undefined ? list : unfolding(list.matrix.raw, isUnfolded, network, name),
      ),
    /** The list goes on from the one of that id; without one it is new. */
    continueList: (id: string | undefined) => {
      const source = id === undefined ? undefined : network.sources.get(id);
      callList((list) => continuing(list, source, network, name));
    },
    /** What a new list is called; names that another one has are not taken. */
    nameList: (wish: string) => callList((list) => renamed(list, wish, network) ?? list),
    applyProfile: (profile: Profile) => {
      decide(lists[active]);
      changeItems(active, (list) => withGivenProfile(list, profile, network, name));
    },
    /** Puts a cell right; `undefined` takes that back. */
    fix: (read: ImportList['read'], row: number, column: number, text: string | undefined) =>
      change(
        lists.findIndex((list) => list.read === read),
        (list) => withFix(list, row, column, text),
      ),
    isReady,
    /** Lists of which a needed column is not known yet. */
    gaps,
    /** What will happen; the last one while a new one is being calculated. */
    planned,
    isPlanned,
    /** The one that is wished for could not be calculated. */
    hasFailed,
    planning,
    /** What the decisions make of the plan. */
    accepted,
    /** Something would be written. */
    hasTakings,
    ...writer,
    confirm,
  };
}

/** The types of a long list beyond the sample it was guessed by, found bit by bit. */
function useTypes(
  lists: readonly ImportList[],
  setLists: (change: (lists: readonly ImportList[]) => readonly ImportList[]) => void,
  network: Network,
): void {
  const whole = useRef(new WeakSet<Mapping>());
  useEffect(() => {
    let isOver = false;
    const complete = async () => {
      for (const { sheet, mapping } of lists) {
        if (!isLong(sheet) || whole.current.has(mapping)) continue;
        const typed = await typesInSlices(mapping, sheet, network);
        if (isOver) return;
        whole.current.add(mapping);
        whole.current.add(typed);
        if (typed.types.size > mapping.types.size)
          setLists((all) =>
            all.map((list) => (list.mapping === mapping ? { ...list, mapping: typed } : list)),
          );
      }
    };
    void complete();
    return () => {
      isOver = true;
    };
  }, [lists, setLists, network]);
}

export type ImportSession = ReturnType<typeof useImportSession>;
